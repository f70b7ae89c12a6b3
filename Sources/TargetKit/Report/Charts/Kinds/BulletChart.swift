/// The overview of many indicators: progress as a bar, a tick where it was to be, and the verdict.
public struct BulletChart: Chart {
  /// One indicator.
  public struct Row: Hashable, Sendable {
    /// The name of the indicator.
    public var name: LocalizedText
    /// The share of the way that is done, 1 for all of it; `nil` where that is not defined.
    ///
    /// An interval leaves the part between its ends hatched.
    public var progress: RealInterval?
    /// The share that was to be done by the date of the figure; `nil` where that is not defined.
    public var expected: Double?
    /// The latest figure and the target, as a reader would say them, such as `1090 / 1400亿元`.
    public var figures: LocalizedText?
    /// Why there is no progress; shown in place of the bar.
    public var reason: LocalizedText?
    /// Where the target stands.
    public var status: ChartStatus

    /// A row for an indicator.
    public init(
      _ name: LocalizedText, progress: RealInterval?, expected: Double? = nil,
      figures: LocalizedText? = nil, reason: LocalizedText? = nil, status: ChartStatus
    ) {
      self.name = name
      self.progress = progress
      self.expected = expected
      self.figures = figures
      self.reason = reason
      self.status = status
    }
  }

  /// What the chart shows.
  public var title: LocalizedText
  /// The indicators, from top to bottom.
  public var rows: [Row]

  /// A chart of indicators.
  public init(title: LocalizedText, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// Whether there is no indicator.
  public var isEmpty: Bool { rows.isEmpty }
}
