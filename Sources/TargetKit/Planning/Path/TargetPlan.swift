/// What it would take to reach a target from its latest figure.
public struct TargetPlan: Sendable {
  /// The target, and where it stands.
  public let finding: TargetReview
  /// The way there.
  public let path: RequiredPath
  /// Whether there is no figure yet, and the way begins at the baseline.
  public let startsAtBaseline: Bool
  /// What every year must bring on the straight line, in the indicator's unit, with the range that a
  /// bounded figure leaves: from "over 80" the need is at most that from 80.
  public let needed: Estimate
  /// The pace of about the last two years; `nil` where there are not two exact figures.
  public let recent: ObservedPace?
  /// The fastest pace that the figures show over a year or more; `nil` where they never moved towards
  /// the target.
  public let best: ObservedPace?
  /// The pace that was stated instead of the best one, in the indicator's unit a year.
  public let stated: Double?
  /// What a later start would cost, step by step; the first starts at once.
  public let delays: [Delay]
  /// The day of the review.
  let asOf: CalendarDate

  /// What has to be brought where the way begins later.
  public struct Delay: Hashable, Sendable {
    /// How many steps nothing moves.
    public let steps: Int
    /// The last step without movement; `nil` if the way begins at once.
    public let until: Period?
    /// What each full step after it must bring, in the indicator's unit.
    public let perStep: Double
  }

  /// Whether the target lies below the figure.
  public var falls: Bool { path.change < 0 }

  /// What every year must bring, as an amount to add, or to cut where the target lies below.
  public var neededAmount: Estimate { falls ? needed.negated : needed }

  /// How many times the recent pace is needed; `nil` where there is none, and where the figures stand
  /// still or move away, for no multiple of that arrives.
  public var multiple: Double? {
    guard let recent, recent.perYear != 0, (recent.perYear < 0) == falls else { return nil }
    return needed.nominal / recent.perYear
  }

  /// Whether the recent pace leads away from the target, or nowhere.
  public var movesAway: Bool {
    guard let recent else { return false }
    return recent.perYear == 0 || (recent.perYear < 0) != falls
  }

  /// What the recent pace brings in the time of a step; `nil` without a recent pace.
  public func recentChange(in step: RequiredPath.Step) -> Double? {
    recent.map { $0.perYear * step.years }
  }

  /// How many times the recent pace a step asks for; `nil` where ``multiple`` is.
  public func multiple(of step: RequiredPath.Step) -> Double? {
    guard multiple != nil, let recent else { return nil }
    return step.changePerYear / recent.perYear
  }

  /// The level that the recent pace leads to by the due date, and what is then missing; what is
  /// missing is negative where more than enough is reached.
  public var atRecentPace: (level: Double, missing: Double)? {
    guard let recent, let start = path.start.period.end, let due = finding.target.due?.end
    else { return nil }
    let years = due.yearFraction - start.yearFraction
    let level = path.start.reading.value.doubleValue + recent.perYear * years
    let missing = path.goal.value.doubleValue - level
    return (level, falls ? -missing : missing)
  }

  /// Until when nothing need move if the stated or the best pace is then kept to the due date.
  ///
  /// It lies before the day of the review where even that comes too late. `nil` without such a pace.
  ///
  /// due − (y* − y) ÷ pace, from the latest figure at its face value.
  public var latestStart: CalendarDate? {
    guard let pace = stated ?? best?.perYear, pace != 0, (pace < 0) == falls,
      let due = finding.target.due?.end
    else { return nil }
    return CalendarDate(yearFraction: due.yearFraction - path.change / pace)
  }

  /// Whether even the stated or the best pace seen, kept from the day of the review on, comes too late.
  public var isTooLate: Bool { latestStart.map { $0 < asOf } ?? false }
}

/// How a target is planned.
public struct PlanningOptions: Hashable, Sendable {
  /// How long the steps are; as the figures of the series come where `nil`.
  public var every: StepLength?
  /// How the path gets to the target; as the kind of target asks where `nil`: growth compounds, all
  /// else is a straight line.
  public var shape: PathShape?
  /// The pace a year that can be kept, in the indicator's unit; the best one seen where `nil`.
  public var pace: ExactDecimal?

  /// Only the targets due at its end are planned; all where `nil`.
  public var due: Period?

  /// The way that the kind of target asks for, in the steps of the figures, unless told otherwise.
  public init(
    every: StepLength? = nil, shape: PathShape? = nil, pace: ExactDecimal? = nil,
    due: Period? = nil
  ) {
    self.due = due
    self.every = every
    self.shape = shape
    self.pace = pace
  }
}
