/// A sheet as people read it: what is hidden is left out, and what is merged is seen in every cell.
struct SheetView {
  let sheet: TableSheet
  /// The rows that are shown and not empty, in order.
  private(set) var rows: [Int]
  /// How many rows hold something and are hidden.
  private(set) var hiddenRows: Int
  private let hasMerges: Bool

  init(_ sheet: TableSheet) {
    self.sheet = sheet
    hasMerges = !sheet.merges.ranges.isEmpty
    var rows: [Int] = []
    rows.reserveCapacity(sheet.rowCount)
    var hidden = 0
    for row in 0..<sheet.rowCount where !sheet.recordRange(ofRow: row).isEmpty {
      if sheet.isRowHidden(row) { hidden += 1 } else { rows.append(row) }
    }
    self.rows = rows
    hiddenRows = hidden
  }

  /// The rows before one, and those from it on.
  func split(at row: Int) -> (before: SheetView, after: SheetView) {
    var (before, after) = (self, self)
    before.rows = rows.filter { $0 < row }
    after.rows = rows.filter { $0 >= row }
    after.hiddenRows = 0
    return (before, after)
  }

  /// The columns, hidden ones too; a header can be asked for each.
  var columns: Range<Int> { 0..<sheet.columnCount }

  /// What stands in a cell itself.
  func own(_ row: Int, _ column: Int) -> String { sheet.text(row, column).trimmedSpaces }

  /// What a person sees in a cell, also where it is merged with one above or to its left.
  func text(_ row: Int, _ column: Int) -> String {
    guard hasMerges, case .covered(let top, let left) = sheet.merges.place(of: row, column) else {
      return own(row, column)
    }
    return own(top, left)
  }

  /// Whether a cell lies under one that is merged from a column to its left.
  func isCovered(_ row: Int, _ column: Int) -> Bool {
    guard hasMerges, case .covered(_, let left) = sheet.merges.place(of: row, column) else {
      return false
    }
    return left != column
  }

  /// The columns of a row that hold something of their own.
  func filled(_ row: Int) -> [Int] {
    columns.filter { !sheet.isColumnHidden($0) && !own(row, $0).isEmpty }
  }

  /// Tells of columns that hold something and are not shown.
  func noteHiddenColumns(_ notes: inout ImportNotes) {
    let sample = rows.prefix(100)
    let hidden = columns.filter { column in
      sheet.isColumnHidden(column) && sample.contains { !own($0, column).isEmpty }
    }
    guard let first = hidden.first else { return }
    notes.left(
      self, place(sample.first ?? 0, first), sheet.name,
      LocalizedText(zh: "隐藏的列共 \(hidden.count) 列", en: "\(hidden.count) hidden columns"))
  }

  /// Whether a cell holds a formula whose result was not saved.
  func isFormula(_ row: Int, _ column: Int) -> Bool { sheet.isFormula(row, column) }

  /// A cell of the sheet.
  func place(_ row: Int, _ column: Int) -> CellPlace { CellPlace(row: row, column: column) }

  /// Where a cell is, with the line of a text file.
  func location(_ place: CellPlace) -> SourceLocation { sheet.location(place.row, place.column) }
}

/// A cell of a sheet, its row and column from 0.
struct CellPlace: Hashable, Sendable {
  var row: Int
  var column: Int
}
