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
  /// How many columns are for reading; those after them are for programs.
  private(set) var readable = 0

  /// A table whose cells are there already.
  init(columns: [Column], rows: [[SheetCell]]) {
    self.columns = columns
    self.rows = rows
    readable = columns.count
  }

  init(_ table: ReportTable, _ languages: [Language]) {
    let hasGroups = table.rows.contains { $0.isHeading }
    if hasGroups {
      columns.append(Column(heading: Self.group.line(in: languages), isAlignedRight: false))
    }
    let places =
      table.columns.indices.filter { table.columns[$0].rank != .data }
      + table.columns.indices.filter { table.columns[$0].rank == .data }
    for place in places {
      let column = table.columns[place]
      let heading = column.heading.line(in: languages)
      columns.append(Column(heading: heading, isAlignedRight: column.isAlignedRight))
      if let detail = column.detail {
        columns.append(Column(heading: detail.line(in: languages), isAlignedRight: false))
      }
      if column.rank != .data { readable = columns.count }
    }
    var group = ""
    for row in table.rows {
      if row.isHeading {
        group = row.cells.first?.text.line(in: languages) ?? ""
        continue
      }
      var cells = hasGroups ? [SheetCell(group, .text)] : []
      for place in places where place < row.cells.count {
        let (column, cell) = (table.columns[place], row.cells[place])
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
