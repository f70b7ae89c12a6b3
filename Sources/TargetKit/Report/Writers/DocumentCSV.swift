/// The main table of a report for spreadsheets: one row a target, one field a cell.
///
/// Numbers are plain, with a point and no separators; shares are fractions of one. What stands small
/// below a figure has a column of its own. Texts that a spreadsheet would run as a formula are
/// disarmed with an apostrophe.
struct DocumentCSV {
  private let document: ReportDocument
  private let hasByteOrderMark: Bool
  private var languages: [Language] { document.languages }

  init(_ document: ReportDocument, hasByteOrderMark: Bool) {
    self.document = document
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The whole text; empty if the report has no table.
  var text: String {
    guard let table = document.mainTable else { return "" }
    var writer = CSVWriter(
      CSVWriter.Options(
        hasByteOrderMark: hasByteOrderMark, usesCarriageReturns: true, disarmsFormulas: true))
    var heads: [String] = []
    for column in table.columns {
      heads.append(column.heading.line(in: languages))
      if let detail = column.detail { heads.append(detail.line(in: languages)) }
    }
    writer.row(heads)
    for row in table.rows where !row.isHeading {
      var fields: [String] = []
      for (column, cell) in zip(table.columns, row.cells) {
        fields.append(field(cell))
        if column.detail != nil { fields.append(cell.detail?.line(in: languages) ?? "") }
      }
      writer.row(fields)
    }
    return writer.text
  }

  private func field(_ cell: ReportTable.Cell) -> String {
    switch cell.value {
    case .exact(let number): number.description
    case .real(let number): CSVOutlook.number(number)
    case .day(let day): day.description
    case nil: cell.isNone ? "" : cell.text.line(in: languages)
    }
  }
}

extension ReportDocument {
  /// The table of all targets, else the first one there is.
  var mainTable: ReportTable? {
    var first: ReportTable?
    for section in sections {
      for case .table(let table) in section.blocks {
        if table.id == "indicators" { return table }
        first = first ?? table
      }
    }
    return first
  }
}
