/// A chart of a report: what is to be drawn, with the table that says the same.
public struct ReportChart: Sendable {
  /// A name for links and files: ASCII letters, digits and hyphens.
  public var id: String
  /// The chart, as data; a writer that can show pictures draws it.
  public var chart: any Chart
  /// Whether a table of the report says the same already, so that a writer without pictures may leave
  /// the chart out.
  public var repeatsTable: Bool

  /// A chart.
  public init(id: String, _ chart: any Chart, repeatsTable: Bool = false) {
    self.id = id
    self.chart = chart
    self.repeatsTable = repeatsTable
  }

  /// What the chart shows, in a line.
  public var caption: LocalizedText { chart.title }

  /// What the picture says, in sentences.
  public var description: LocalizedText {
    LocalizedText(zh: chart.description(in: .chinese), en: chart.description(in: .english))
  }

  /// Whether the description is short enough to be read as a paragraph; the table is easier to read
  /// otherwise.
  var isToldBriefly: Bool { description[.chinese].count <= 160 }

  /// The table that says the same.
  public var table: ReportTable {
    let (chinese, english) = (chart.table(in: .chinese), chart.table(in: .english))
    let columns = zip(chinese.heads, english.heads).enumerated().map { place, head in
      ReportTable.Column("column-\(place + 1)", LocalizedText(zh: head.0, en: head.1))
    }
    let rows = zip(chinese.rows, english.rows).map { row in
      ReportTable.Row(
        zip(row.0, row.1).map { ReportTable.Cell(LocalizedText(zh: $0, en: $1)) })
    }
    return ReportTable(id: id + "-data", caption: caption, columns: columns, rows: rows)
  }
}
