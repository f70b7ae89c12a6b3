/// What is gathered of one table of an `.ods` spreadsheet.
struct ODSSheet: ~Copyable {
  private(set) var builder: TableSheetBuilder
  private var row = 0
  private var column = 0
  /// The columns described so far, and the styles of the cells in them that have none.
  private var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []
  private var described = 0

  init(name: String, isHidden: Bool) {
    builder = TableSheetBuilder(name: name, isHidden: isHidden)
  }

  mutating func readColumn(_ reader: borrowing XMLReader) {
    let count = max(1, reader.number("number-columns-repeated") ?? 1)
    guard described < ODSWorkbook.maximumColumns else { return }
    let columns = described...min(described + count, ODSWorkbook.maximumColumns) - 1
    described += count
    if Self.isHidden(reader) { builder.hiddenColumns.append(columns) }
    if let style = reader.string("default-cell-style-name") {
      columnStyles.append((columns, style))
    }
  }

  /// Whether a row or a column is hidden or filtered out.
  private static func isHidden(_ reader: borrowing XMLReader) -> Bool {
    guard let value = reader.attribute("visibility") else { return false }
    return reader.isSame(value, "collapse") || reader.isSame(value, "filter")
  }

  /// Reads the row that has just begun.
  mutating func readRow(
    _ reader: inout XMLReader, _ styles: borrowing ODSStyles, _ texts: inout [UInt8]
  ) throws(XMLReader.Failure) {
    let count = max(1, reader.number("number-rows-repeated") ?? 1)
    let isHidden = Self.isHidden(reader)
    let first = builder.records.count
    let depth = reader.depth
    column = 0
    loop: while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("table-cell") || reader.isAt("covered-table-cell") {
          try readCell(&reader, styles, &texts)
        } else {
          try reader.skipElement()
        }
      case .close: if reader.depth < depth { break loop }
      case .text: break
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
    let last = min(row + count, ODSWorkbook.maximumRows)
    // A row that is repeated to the end of the sheet is but an empty one.
    if isHidden, last - row <= 65_536 { builder.hiddenRows.formUnion(row..<last) }
    let cells = builder.records[first...]
    if !cells.isEmpty, count > 1 {
      guard cells.count * (last - row) <= XLSXSheet.maximumCells else {
        throw XMLReader.Failure(offset: reader.name.lowerBound)
      }
      for repeated in row + 1..<max(last, row + 1) {
        for var cell in cells {
          cell.row = UInt32(repeated)
          builder.append(cell)
        }
      }
    }
    row += count
  }

  private mutating func readCell(
    _ reader: inout XMLReader, _ styles: borrowing ODSStyles, _ texts: inout [UInt8]
  ) throws(XMLReader.Failure) {
    let count = max(1, reader.number("number-columns-repeated") ?? 1)
    readMerge(reader)
    var (kind, valueName) = Self.kind(reader)
    let style = reader.string("style-name")
    let isFormula = reader.attribute("formula") != nil
    let start = texts.count
    var text: [UInt8] = []
    if let valueName, let value = reader.string(valueName) {
      text = Array(kind == .boolean ? (value == "true" ? "1" : "0").utf8 : value.utf8)
    }
    let formula = isFormula ? reader.string("formula") ?? "" : ""
    let shown = try readShown(&reader)
    // A text is what is shown; so is a time, and whatever bears no value.
    if valueName == nil || text.isEmpty { text = shown }
    // LibreOffice writes TRUE and FALSE as numbers, and shows them as words.
    let isWord = shown == Array("TRUE".utf8) || shown == Array("FALSE".utf8)
    if kind == .number, isWord { kind = .boolean }
    var record = TableSheet.Record(
      row: UInt32(min(row, ODSWorkbook.maximumRows - 1)), column: 0,
      start: UInt32(truncatingIfNeeded: start), length: 0, kind: kind)
    if text.isEmpty, isFormula, kind != .text || shown.isEmpty && valueName == nil {
      text = Array(Self.plain(formula: formula).utf8)
      record.kind = .formula
    }
    defer { column += count }
    guard !text.isEmpty, row < ODSWorkbook.maximumRows else { return }
    texts += text
    record.length = UInt32(truncatingIfNeeded: text.count)
    if kind == .number || kind == .date {
      let name = style ?? columnStyles.first { $0.columns.contains(column) }?.style
      record.format = name.map { styles.format(ofStyle: $0) } ?? 0
    }
    for column in column..<max(column, min(column + count, ODSWorkbook.maximumColumns)) {
      record.column = UInt16(column)
      builder.append(record)
    }
  }

  private mutating func readMerge(_ reader: borrowing XMLReader) {
    let rows = reader.number("number-rows-spanned") ?? 1
    let columns = reader.number("number-columns-spanned") ?? 1
    guard rows > 1 || columns > 1, rows >= 1, columns >= 1, row < ODSWorkbook.maximumRows,
      column < ODSWorkbook.maximumColumns
    else { return }
    builder.merges.append(
      TableMerges.Range(
        rows: row...min(row + rows, ODSWorkbook.maximumRows) - 1,
        columns: column...min(column + columns, ODSWorkbook.maximumColumns) - 1))
  }

  /// What a cell holds, and the attribute that its value is in; `nil` if the value is what is shown.
  private static func kind(
    _ reader: borrowing XMLReader
  ) -> (TableSheet.Kind, valueName: StaticString?) {
    var kind = (TableSheet.Kind.text, StaticString?.none)
    for attribute in reader.attributes where reader.isSame(attribute.name, "value-type") {
      let value = attribute.value
      // LibreOffice says with an attribute of its own that a text is a mistake.
      if reader.isSame(value, "error") { return (.error, nil) }
      if reader.isSame(value, "float") || reader.isSame(value, "percentage")
        || reader.isSame(value, "currency")
      {
        kind = (.number, "value")
      } else if reader.isSame(value, "date") {
        kind = (.date, "date-value")
      } else if reader.isSame(value, "boolean") {
        kind = (.boolean, "boolean-value")
      } else if reader.isSame(value, "string") {
        kind = (.text, "string-value")
      }
    }
    return kind
  }

  /// A formula without the name of its language.
  private static func plain(formula: String) -> String {
    guard let colon = formula.firstIndex(of: ":"), formula[..<colon].allSatisfy(\.isLetter) else {
      return formula
    }
    return String(formula[formula.index(after: colon)...])
  }

  /// The paragraphs of the cell that has just begun, without what is noted beside it.
  private func readShown(_ reader: inout XMLReader) throws(XMLReader.Failure) -> [UInt8] {
    var out: [UInt8] = []
    var paragraphs = 0
    var isInParagraph = 0
    let depth = reader.depth
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("annotation") || reader.isAt("ruby-text") || reader.isAt("shape")
          || reader.isAt("frame")
        {
          try reader.skipElement()
        } else if reader.isAt("p") || reader.isAt("h") {
          if paragraphs > 0 { out.append(0x0A) }
          paragraphs += 1
          isInParagraph = reader.depth
        } else if reader.isAt("s") {
          out += repeatElement(0x20, count: min(max(reader.number("c") ?? 1, 1), 1_000))
        } else if reader.isAt("tab") {
          out.append(0x09)
        } else if reader.isAt("line-break") {
          out.append(0x0A)
        }
      case .text: if isInParagraph > 0 { try reader.appendText(to: &out) }
      case .close:
        if reader.depth < isInParagraph { isInParagraph = 0 }
        if reader.depth < depth { return out }
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
  }
}
