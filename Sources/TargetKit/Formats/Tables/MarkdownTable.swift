/// Tables in Markdown: rows with `|` between their cells, and a row of dashes below the first one.
enum MarkdownTable {
  /// Whether a text holds such a table: a row of dashes with as many cells as the row above it.
  static func recognizes(_ text: UnsafeRawBufferPointer) -> Bool {
    var above: Range<Int>?
    var start = 0
    for _ in 0..<1_000 {
      guard let line = line(from: start, in: text) else { return false }
      if let above, let dashes = dashes(line, text), dashes == cells(above, text).count {
        return true
      }
      above = line
      start = line.upperBound + 1
    }
    return false
  }

  /// Reads the tables, each as a sheet, with the lines around them as rows of one cell.
  ///
  /// Lines between two tables belong to the later one from the last blank line before them on that
  /// has text behind it; such lines are titles and units more often than footnotes.
  static func read(_ source: SourceText) -> TableFile.Contents {
    source.withBytes { bytes in
      var reader = Reader(bytes)
      reader.read()
      let text = TableText(source)
      return TableFile.Contents(
        sheets: reader.sheets.map { TableSheet($0, text: text, formats: .none) },
        diagnostics: DiagnosticBag())
    }
  }

  // MARK: - Lines

  /// The line that begins at an offset, without its end and the space around it.
  private static func line(from start: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return start..<end
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The cells of a row: what is between bars that aren't escaped, without the outer ones.
  private static func cells(_ line: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var line = trimmed(line, bytes)
    guard !line.isEmpty else { return [] }
    if bytes[line.lowerBound] == UInt8(ascii: "|") { line = line.lowerBound + 1..<line.upperBound }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var isEscaped = false
    for index in line where bytes[index] == UInt8(ascii: "|") || bytes[index] == 0x5C {
      if bytes[index] == 0x5C {
        isEscaped = index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: "|")
        continue
      }
      if isEscaped {
        isEscaped = false
        continue
      }
      cells.append(trimmed(start..<index, bytes))
      start = index + 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, bytes)) }
    return cells
  }

  /// How many cells a row of dashes has; `nil` for another line.
  private static func dashes(_ line: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes[line].contains(UInt8(ascii: "|")) else { return nil }
    let cells = cells(line, bytes)
    let isRule = cells.allSatisfy { cell in
      var cell = cell
      if bytes[cell].first == UInt8(ascii: ":") { cell = cell.lowerBound + 1..<cell.upperBound }
      if bytes[cell].last == UInt8(ascii: ":") { cell = cell.lowerBound..<cell.upperBound - 1 }
      return !cell.isEmpty && bytes[cell].allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return isRule && !cells.isEmpty ? cells.count : nil
  }

  // MARK: - Reading

  private struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var sheets: [TableSheetBuilder] = []
    private var sheet = TableSheetBuilder()
    private var row: UInt32 = 0
    private var hasTable = false
    /// The lines since the last table.
    private var between: [Range<Int>] = []

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func read() {
      var start = EncodingCheck.textStart(in: bytes)
      var lines: [Range<Int>] = []
      while let line = MarkdownTable.line(from: start, in: bytes) {
        lines.append(MarkdownTable.trimmed(line, bytes))
        start = line.upperBound + 1
      }
      var index = 0
      while index < lines.count {
        if index + 1 < lines.count, let width = MarkdownTable.dashes(lines[index + 1], bytes),
          width == MarkdownTable.cells(lines[index], bytes).count
        {
          begin()
          addRow(MarkdownTable.cells(lines[index], bytes))
          index += 2
          while index < lines.count, bytes[lines[index]].contains(UInt8(ascii: "|")) {
            addRow(MarkdownTable.cells(lines[index], bytes))
            index += 1
          }
        } else {
          between.append(lines[index])
          index += 1
        }
      }
      addLines(between[...])
      if !sheet.records.isEmpty { sheets.append(sheet) }
    }

    /// Begins a table, with the lines before it that belong to it.
    private mutating func begin() {
      var first = between.startIndex
      if hasTable {
        let last = between.lastIndex { !$0.isEmpty } ?? between.endIndex
        first = between[..<last].lastIndex(where: \.isEmpty) ?? between.startIndex
        addLines(between[..<first])
        sheets.append(sheet)
        sheet = TableSheetBuilder()
        row = 0
      }
      addLines(between[first...])
      between = []
      hasTable = true
    }

    /// Adds lines as rows of one cell; blank ones together are one empty row.
    private mutating func addLines(_ lines: ArraySlice<Range<Int>>) {
      var isBlank = false
      for line in lines {
        if line.isEmpty {
          isBlank = row > 0
        } else {
          if isBlank { row += 1 }
          isBlank = false
          let text = line.drop { bytes[$0] == UInt8(ascii: "#") || bytes[$0] == 0x20 }
          addRow([text.startIndex..<line.upperBound])
        }
      }
      if isBlank { row += 1 }
    }

    private mutating func addRow(_ cells: [Range<Int>]) {
      for (column, cell) in cells.prefix(4_096).enumerated() where !cell.isEmpty {
        sheet.append(
          TableSheet.Record(
            row: row, column: UInt16(column), start: UInt32(truncatingIfNeeded: cell.lowerBound),
            length: UInt32(truncatingIfNeeded: cell.count),
            kind: bytes[cell].contains(0x5C) ? .escapedBars : .text))
      }
      row += 1
    }
  }
}
