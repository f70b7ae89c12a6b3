/// One series and what was promised for it, as an official assessment method looks at them.
///
/// Times are years as real numbers (2025 for the year or its end, 2025.5 for the middle of it);
/// what matters is only that all times of one case are counted in the same way.
public struct AssessmentCase: Hashable, Sendable {
  /// A published figure: for when it holds, and the range in which the true value lies.
  public struct Figure: Hashable, Sendable {
    /// The time the figure speaks of, in years.
    public var time: Double
    /// The range in which the true value lies; "over 80" is 80 to infinity.
    public var value: RealInterval
    /// The standard error, where the source gives one.
    public var standardError: Double?

    /// A figure known to lie in a range.
    public init(time: Double, value: RealInterval, standardError: Double? = nil) {
      self.time = time
      self.value = value
      self.standardError = standardError
    }

    /// A figure known exactly; `nil` if it is not finite.
    public init?(_ time: Double, _ value: Double, standardError: Double? = nil) {
      guard let range = RealInterval(value) else { return nil }
      self.init(time: time, value: range, standardError: standardError)
    }
  }

  /// Which way of moving is meant to be good.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Higher values are better.
    case more
    /// Lower values are better.
    case less
  }

  /// What was promised.
  public enum Goal: Hashable, Sendable {
    /// To bring the series to a value by a time.
    case reach(Double, by: Double)
    /// To be on the right side of a value every year.
    case hold(Double)
    /// To be between two values, every year or by a time; both equal for parity.
    case keepWithin(RealInterval, by: Double?)
    /// To move in the right direction, without a number.
    case improve
  }

  /// What was promised, and what else a family of methods must be told to judge it.
  public struct Terms: Hashable, Sendable {
    /// What was promised; `nil` when the series is only watched.
    public var goal: Goal?
    /// Which way is good; `nil` when nobody has said so, for it is never guessed.
    public var direction: Direction?
    /// When the plan period begins; the time of the baseline when `nil`.
    public var start: Double?
    /// A value that the series cannot pass, such as 100 for a share.
    public var naturalLimit: Double?
    /// Whether values are percentages of a whole.
    public var isPercentage: Bool
    /// The planned path: values due at times, in order of time.
    public var milestones: [Milestone]
    /// The way from the baseline to the goal, where it is not a straight one.
    ///
    /// It leads through milestones, or is compound. Its times count like all others of the case.
    public var course: Course?
    /// The four reference values that scores of the SDSN kind are counted between.
    public var benchmarks: Benchmarks?
    /// The two constants that the WHO/UNICEF rules set for an indicator.
    public var prevalence: PrevalenceRule?
    /// The amounts of an earned value analysis, where a budget is the plan.
    public var budget: Budget?

    /// Terms with a goal and a direction; everything else is empty unless given.
    public init(
      goal: Goal?, direction: Direction?, start: Double? = nil, naturalLimit: Double? = nil,
      isPercentage: Bool = false, milestones: [Milestone] = [], course: Course? = nil,
      benchmarks: Benchmarks? = nil, prevalence: PrevalenceRule? = nil, budget: Budget? = nil
    ) {
      self.goal = goal
      self.direction = direction
      self.start = start
      self.naturalLimit = naturalLimit
      self.isPercentage = isPercentage
      self.milestones = milestones.sorted { $0.time < $1.time }
      self.course = course
      self.benchmarks = benchmarks
      self.prevalence = prevalence
      self.budget = budget
    }
  }

  /// The reading progress is counted from.
  public var baseline: Figure?
  /// The readings, in order of time; they may or may not repeat the baseline.
  public private(set) var figures: [Figure]
  /// What was promised.
  public var terms: Terms

  /// A case with its readings put in order of time.
  ///
  /// - Parameters:
  ///   - baseline: The reading progress is counted from.
  ///   - figures: The readings, in any order.
  ///   - terms: What was promised.
  ///   - date: The time of the assessment: readings that speak of a later time are left out.
  public init(baseline: Figure?, figures: [Figure], terms: Terms, asOf date: Double? = nil) {
    self.baseline = baseline
    self.figures = figures.filter { figure in date.map { figure.time <= $0 } ?? true }
      .sorted { $0.time < $1.time }
    self.terms = terms
  }
}

extension AssessmentCase {
  /// A value that is planned for a time.
  public struct Milestone: Hashable, Sendable {
    /// When the value is due, in years.
    public var time: Double
    /// The planned value.
    public var value: Double

    /// A planned value.
    public init(time: Double, value: Double) {
      self.time = time
      self.value = value
    }
  }

  /// Four reference values of a dashboard: two ends of a scale and two thresholds on it.
  public struct Benchmarks: Hashable, Sendable {
    /// The value that scores 0.
    public var lower: Double
    /// The value at which red ends.
    public var red: Double
    /// The value at which green begins.
    public var green: Double
    /// The value that scores 100.
    public var optimum: Double

    /// Reference values; `optimum` below `lower` means that less is better.
    public init(lower: Double, red: Double, green: Double, optimum: Double) {
      self.lower = lower
      self.red = red
      self.green = green
      self.optimum = optimum
    }
  }

  /// What the WHO/UNICEF rules fix for an indicator of prevalence, in percent.
  public struct PrevalenceRule: Hashable, Sendable {
    /// A prevalence that counts as on track whatever the trend.
    public var onTrackLevel: Double
    /// The yearly rates of reduction that count as no progress: from minus this to plus this.
    public var buffer: Double

    /// Constants of one indicator.
    public init(onTrackLevel: Double, buffer: Double) {
      self.onTrackLevel = onTrackLevel
      self.buffer = buffer
    }
  }

  /// The amounts of an earned value analysis, all in one currency.
  public struct Budget: Hashable, Sendable {
    /// The budget at completion.
    public var atCompletion: Double
    /// What was planned to be done by now.
    public var planned: Double
    /// What the work done by now was planned to cost.
    public var earned: Double
    /// What the work done by now has cost; `nil` when it is not known.
    public var actual: Double?

    /// Amounts of an analysis at one time.
    public init(atCompletion: Double, planned: Double, earned: Double, actual: Double? = nil) {
      self.atCompletion = atCompletion
      self.planned = planned
      self.earned = earned
      self.actual = actual
    }
  }
}
