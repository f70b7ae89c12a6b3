/// Where indicators stood at past reviews: a column for each review, a row for each indicator.
public struct StatusStripChart: Chart {
  /// Where an indicator stood at one review.
  public struct Cell: Hashable, Sendable {
    /// The status; `nil` if the indicator was not reviewed then.
    public var status: ChartStatus?
    /// Whether its target was changed since the review before.
    public var isTargetChanged: Bool

    /// A cell of a row.
    public init(_ status: ChartStatus?, isTargetChanged: Bool = false) {
      self.status = status
      self.isTargetChanged = isTargetChanged
    }
  }

  /// One indicator.
  public struct Row: Hashable, Sendable {
    /// The name of the indicator.
    public var name: LocalizedText
    /// Its cells, one for each review; missing ones count as not reviewed.
    public var cells: [Cell]

    /// A row for an indicator.
    public init(_ name: LocalizedText, cells: [Cell]) {
      self.name = name
      self.cells = cells
    }
  }

  /// What the chart shows.
  public var title: LocalizedText
  /// The days of the reviews, from left to right.
  public var reviews: [CalendarDate]
  /// The indicators, from top to bottom.
  public var rows: [Row]

  /// A chart of past reviews.
  public init(title: LocalizedText, reviews: [CalendarDate], rows: [Row]) {
    self.title = title
    self.reviews = reviews
    self.rows = rows
  }

  /// Whether there is no review or no indicator.
  public var isEmpty: Bool { reviews.isEmpty || rows.isEmpty }
}
