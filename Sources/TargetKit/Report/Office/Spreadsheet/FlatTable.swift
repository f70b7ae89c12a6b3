/// A table of a report with one field a cell, as spreadsheets sort and filter it.
///
/// What stands small below a figure becomes a column of its own, and so do headings within the table.
struct FlatTable {
  /// A column.
  struct Column {
    let heading: String
    let isAlignedRight: Bool
  }

  private(set) var columns: [Column] = []
  private(set) var rows: [[SheetCell]] = []

  init(_ table: ReportTable, _ languages: [Language]) {
    let hasGroups = table.rows.contains { $0.isHeading }
    if hasGroups {
      columns.append(Column(heading: Self.group.line(in: languages), isAlignedRight: false))
    }
    for column in table.columns {
      let heading = column.heading.line(in: languages)
      columns.append(Column(heading: heading, isAlignedRight: column.isAlignedRight))
      if let detail = column.detail {
        columns.append(
          Column(heading: "\(heading) \(detail.line(in: languages))", isAlignedRight: false))
      }
    }
    var group = ""
    for row in table.rows {
      if row.isHeading {
        group = row.cells.first?.text.line(in: languages) ?? ""
        continue
      }
      var cells = hasGroups ? [SheetCell(group, .text)] : []
      for (column, cell) in zip(table.columns, row.cells) {
        cells.append(SheetCell(cell, in: column, languages))
        if column.detail != nil {
          cells.append(SheetCell(cell.detail?.line(in: languages) ?? "", .text))
        }
      }
      rows.append(cells)
    }
  }

  private static let group = LocalizedText(zh: "分组", en: "Group")
}
