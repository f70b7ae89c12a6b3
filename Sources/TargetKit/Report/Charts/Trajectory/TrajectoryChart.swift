/// An indicator over time: its figures, the way to its targets, and what is to be expected.
public struct TrajectoryChart: Chart {
  /// A date with what is promised for it.
  public struct Milestone: Hashable, Sendable {
    /// The date.
    public var date: CalendarDate
    /// The acceptable numbers: `>= 100` runs from 100 to infinity, a range has two ends.
    public var accepted: RealInterval
    /// The criterion as written, such as `≥1000亿元`; made from the range if `nil`.
    public var text: LocalizedText?
    /// Where the target stands; `nil` if that is not to be shown.
    public var status: ChartStatus?

    /// A milestone at `date` for numbers within `accepted`.
    public init(
      _ date: CalendarDate, _ accepted: RealInterval, text: LocalizedText? = nil,
      status: ChartStatus? = nil
    ) {
      self.date = date
      self.accepted = accepted
      self.text = text
      self.status = status
    }
  }

  /// A number at a date.
  public struct Point: Hashable, Sendable {
    /// The date.
    public var date: CalendarDate
    /// The number, in the chart's unit.
    public var value: Double

    /// A number at a date; one that isn't finite is not drawn.
    public init(_ date: CalendarDate, _ value: Double) {
      self.date = date
      self.value = value
    }
  }

  /// What is forecast for a date.
  public struct Step: Hashable, Sendable {
    /// The date.
    public var date: CalendarDate
    /// The middle of the distribution.
    public var median: Double
    /// The intervals that hold the number with probabilities of 50, 80 and 95 %; those that are
    /// not given are not drawn.
    public var half: RealInterval?, eighty: RealInterval?, ninetyFive: RealInterval?

    /// A forecast for `date` around `median`.
    public init(
      _ date: CalendarDate, median: Double, half: RealInterval? = nil,
      eighty: RealInterval? = nil, ninetyFive: RealInterval? = nil
    ) {
      self.date = date
      self.median = median
      self.half = half
      self.eighty = eighty
      self.ninetyFive = ninetyFive
    }
  }

  /// How the latest figure compares with the target path at its own date.
  public struct Standing: Hashable, Sendable {
    /// The number of the target path, in the chart's unit.
    public var expected: Double?
    /// The share of the way that is done, and the share that was to be done.
    public var progress: Double?, expectedProgress: Double?

    /// A comparison; leave out what is not defined.
    public init(expected: Double?, progress: Double? = nil, expectedProgress: Double? = nil) {
      self.expected = expected
      self.progress = progress
      self.expectedProgress = expectedProgress
    }
  }

  /// The name of the indicator.
  public var title: LocalizedText
  /// The unit of all numbers.
  public var unit: ChartUnit
  /// The day of the review, drawn as a line.
  public var asOf: CalendarDate
  /// The figures, in any order.
  public var figures: [ChartFigure]
  /// Published figures that later ones replaced; drawn faint.
  public var superseded: [ChartFigure]
  /// What progress is counted from.
  public var baseline: ChartFigure?
  /// What is promised, date by date.
  public var milestones: [Milestone]
  /// The path on which the targets are met, drawn dashed.
  public var targetPath: [Point]
  /// What is forecast, step by step.
  public var forecast: [Step]
  /// How the latest figure compares with the path, for the description.
  public var standing: Standing?

  /// A chart of an indicator as of a day; fill in what is known.
  public init(
    title: LocalizedText, unit: ChartUnit, asOf: CalendarDate, figures: [ChartFigure] = [],
    superseded: [ChartFigure] = [], baseline: ChartFigure? = nil, milestones: [Milestone] = [],
    targetPath: [Point] = [], forecast: [Step] = [], standing: Standing? = nil
  ) {
    self.title = title
    self.unit = unit
    self.asOf = asOf
    self.figures = figures
    self.superseded = superseded
    self.baseline = baseline
    self.milestones = milestones
    self.targetPath = targetPath
    self.forecast = forecast
    self.standing = standing
  }

  /// Whether there is neither a figure nor a target with a number nor a forecast.
  public var isEmpty: Bool { TrajectoryData(self).isEmpty }
}
