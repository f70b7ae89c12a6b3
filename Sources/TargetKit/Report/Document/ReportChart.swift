/// A chart of a report: what is to be drawn, and the table that says the same in words and numbers.
public struct ReportChart: Sendable {
  /// A name for links and files: ASCII letters, digits and hyphens.
  public var id: String
  /// What the chart shows, in a line.
  public var caption: LocalizedText
  /// The table that says the same.
  public var table: ReportTable

  /// A chart.
  public init(id: String, caption: LocalizedText, table: ReportTable) {
    self.id = id
    self.caption = caption
    self.table = table
  }
}
