/// The pace needed from now on beside the pace of late, indicator by indicator.
public struct PaceChart: Chart {
  /// One indicator; its two bars share a scale of their own.
  public struct Row: Hashable, Sendable {
    /// The name of the indicator.
    public var name: LocalizedText
    /// The unit of the paces' numbers, a year.
    public var unit: ChartUnit
    /// The change a year so far; `nil` where that is not defined.
    public var recent: RealInterval?
    /// The change a year needed from the latest figure on; `nil` where that is not defined.
    public var required: RealInterval?
    /// What a reader should know beside it, such as `1.65倍` or why a pace is missing.
    public var note: LocalizedText?

    /// A row for an indicator.
    public init(
      _ name: LocalizedText, unit: ChartUnit, recent: RealInterval?, required: RealInterval?,
      note: LocalizedText? = nil
    ) {
      self.name = name
      self.unit = unit
      self.recent = recent
      self.required = required
      self.note = note
    }
  }

  /// What the chart shows.
  public var title: LocalizedText
  /// The indicators, from top to bottom.
  public var rows: [Row]

  /// A chart of paces.
  public init(title: LocalizedText, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// Whether there is no indicator.
  public var isEmpty: Bool { rows.isEmpty }
}
