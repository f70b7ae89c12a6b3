/// Base, latest figure and target of many indicators, each on a scale from its base to its target.
public struct SlopeChart: Chart {
  /// One indicator.
  public struct Row: Hashable, Sendable {
    /// The name of the indicator.
    public var name: LocalizedText
    /// The unit of the row's numbers.
    public var unit: ChartUnit
    /// What progress is counted from.
    public var base: ChartFigure?
    /// The latest figure.
    public var now: ChartFigure?
    /// The number to be reached, and when.
    public var target: ChartFigure?
    /// The criterion as written, such as `≥1400亿元`; made from the target if `nil`.
    public var criterion: LocalizedText?

    /// A row for an indicator.
    public init(
      _ name: LocalizedText, unit: ChartUnit, base: ChartFigure?, now: ChartFigure?,
      target: ChartFigure?, criterion: LocalizedText? = nil
    ) {
      self.name = name
      self.unit = unit
      self.base = base
      self.now = now
      self.target = target
      self.criterion = criterion
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
