/// A table as a person has it: one sheet of a workbook, or a text file in columns.
///
/// Rows and columns count from 0. Cells take 20 bytes each; what a cell holds becomes a `String` when
/// it is asked for.
struct TableSheet: Sendable {
  /// A cell that isn't empty, and where its text is.
  struct Record: Sendable {
    var row: UInt32
    var column: UInt16
    /// The place of its number format among those of the workbook.
    var format: UInt16 = 0
    /// Where its text begins in the text of the table.
    var start: UInt32
    var length: UInt32
    var kind: Kind
  }

  /// What the text of a record is.
  enum Kind: UInt8, Sendable {
    /// The text itself.
    case text
    /// The text between quotes, with quotes in it doubled.
    case doubledQuotes
    /// A cell of Markdown, in which `\|` is a bar.
    case escapedBars
    /// A number as the file has it, which its format may show as a date.
    case number
    /// A date, or a date and a time, as ISO 8601 writes it.
    case date
    /// `1` or `0`.
    case boolean
    /// The name of a mistake.
    case error
    /// A formula without a value.
    case formula
  }

  /// The name of the sheet; empty for a text file.
  let name: String
  /// Whether the workbook doesn't show the sheet.
  let isHidden: Bool
  /// The rows down to the last cell that isn't empty.
  let rowCount: Int
  /// The columns up to the last cell that isn't empty.
  let columnCount: Int
  /// The ranges of merged cells, by their first rows; they may go on beyond the last cell.
  let merges: TableMerges

  /// The cells that aren't empty, row by row.
  let records: [Record]
  /// Where the records of each row begin, and the end of all.
  private let rowStarts: [UInt32]
  private let text: TableText
  private let formats: TableFormats
  private let hiddenRows: Set<Int>
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ builder: consuming TableSheetBuilder, text: TableText, formats: TableFormats) {
    name = builder.name
    isHidden = builder.isHidden
    hiddenRows = builder.hiddenRows
    hiddenColumns = builder.hiddenColumns
    merges = TableMerges(builder.merges)
    self.text = text
    self.formats = formats
    records = builder.sortedRecords()
    rowCount = records.last.map { Int($0.row) + 1 } ?? 0
    columnCount = records.reduce(0) { max($0, Int($1.column) + 1) }
    var starts: [UInt32] = []
    starts.reserveCapacity(rowCount + 1)
    for (index, record) in records.enumerated() {
      while starts.count <= Int(record.row) { starts.append(UInt32(index)) }
    }
    starts.append(UInt32(records.count))
    rowStarts = starts
  }

  /// The places among the records of those in a row.
  func recordRange(ofRow row: Int) -> Range<Int> {
    guard row >= 0, row < rowCount else { return 0..<0 }
    return Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  /// Whether a row isn't shown, be it hidden or filtered out.
  func isRowHidden(_ row: Int) -> Bool { hiddenRows.contains(row) }

  /// Whether a column isn't shown.
  func isColumnHidden(_ column: Int) -> Bool {
    hiddenColumns.contains { $0.contains(column) }
  }

  /// A cell; an empty one where there is nothing.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of cells in the row.
  func cell(_ row: Int, _ column: Int) -> TableCell {
    var cell = TableCell(row: row, column: column, content: .empty, text: "")
    if let record = record(row, column) {
      let shown = formats.shown(record, text.string(of: record))
      (cell.content, cell.text) = (shown.content, shown.text)
    }
    cell.merge = merges.place(of: row, column)
    cell.isHidden = isRowHidden(row) || isColumnHidden(column)
    return cell
  }

  /// What a person would type to get a cell; empty where there is nothing.
  func text(_ row: Int, _ column: Int) -> String {
    guard let record = record(row, column) else { return "" }
    return formats.shown(record, text.string(of: record)).text
  }

  /// Whether a cell holds a formula whose result was not saved.
  func isFormula(_ row: Int, _ column: Int) -> Bool { record(row, column)?.kind == .formula }

  /// The record of a cell, if the cell isn't empty.
  private func record(_ row: Int, _ column: Int) -> Record? {
    let range = recordRange(ofRow: row)
    var (low, high) = (range.lowerBound, range.upperBound)
    // Most rows have no gaps.
    if column >= 0, column < range.count, records[low + column].column == column {
      return records[low + column]
    }
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, records[low].column == column else { return nil }
    return records[low]
  }

  /// Where a cell is: `file:sheet!B3`, or `file:line:column` in a text file.
  func location(_ row: Int, _ column: Int) -> SourceLocation {
    guard let source = text.source else {
      return SourceLocation(file: text.file, sheet: name, row: row, column: column)
    }
    return source.location(of: span(row, column))
  }

  /// The line of a text file with a cell marked; `nil` in a workbook.
  func excerpt(_ row: Int, _ column: Int) -> SourceExcerpt? {
    text.source?.excerpt(of: span(row, column))
  }

  /// The bytes of a text file that hold a cell, or the nearest one before it.
  private func span(_ row: Int, _ column: Int) -> Range<Int> {
    if let record = record(row, column) {
      return Int(record.start)..<Int(record.start + record.length)
    }
    let before = records[recordRange(ofRow: row)].last { Int($0.column) < column }
    let place = before.map { Int($0.start + $0.length) }
    let first = records[recordRange(ofRow: row)].first.map { Int($0.start) }
    let offset = place ?? first ?? 0
    return offset..<offset
  }
}

/// The bytes that hold the texts of a table's cells.
struct TableText: Sendable {
  /// The path of the file.
  let file: String
  /// The text file itself; `nil` for a workbook, whose texts were gathered in `bytes`.
  let source: SourceText?
  private let bytes: [UInt8]

  /// The text of a file in columns.
  init(_ source: SourceText) {
    file = source.file
    self.source = source
    bytes = []
  }

  /// Texts gathered from a workbook.
  init(file: String, gathered bytes: [UInt8]) {
    self.file = file
    source = nil
    self.bytes = bytes
  }

  /// The text of a record, as the file has it.
  func string(of record: TableSheet.Record) -> String {
    let range = Int(record.start)..<Int(record.start) + Int(record.length)
    guard let source else {
      guard range.upperBound <= bytes.count else { return "" }
      return bytes.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
    }
    let text = source.string(range)
    switch record.kind {
    case .doubledQuotes: return Self.undoubled(text)
    case .escapedBars: return Self.withoutEscapes(text)
    default: return text
    }
  }

  private static func withoutEscapes(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), result.last == 0x5C { result.removeLast() }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func undoubled(_ text: String) -> String {
    var result: [UInt8] = []
    var isSecond = false
    for byte in text.utf8 {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
