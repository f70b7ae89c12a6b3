/// Reads the cells of one sheet of an `.xlsx` workbook.
struct XLSXSheet: ~Copyable {
  /// Cells that a workbook may have in all.
  static let maximumCells = 24_000_000

  private(set) var sheet: TableSheetBuilder
  /// The texts of the workbook; those of this sheet are added.
  private(set) var texts: [UInt8]
  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private var row = -1
  private var column = -1

  init(
    name: String, isHidden: Bool, texts: consuming [UInt8], strings: XLSXStrings,
    styles: XLSXStyles
  ) {
    sheet = TableSheetBuilder(name: name, isHidden: isHidden)
    self.texts = texts
    self.strings = strings
    self.styles = styles
  }

  /// Reads the part of the sheet.
  mutating func read(_ reader: inout XMLReader) throws(XMLReader.Failure) {
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("row") {
          try beginRow(reader)
        } else if reader.isAt("c") {
          try readCell(&reader)
        } else if reader.isAt("col") {
          readColumns(reader)
        } else if reader.isAt("mergeCell"), let range = reader.attribute("ref") {
          readMerge(range, reader)
        }
      case .end: return
      default: break
      }
    }
  }

  private mutating func beginRow(_ reader: borrowing XMLReader) throws(XMLReader.Failure) {
    row = reader.number("r").map { $0 - 1 } ?? row + 1
    column = -1
    guard 0..<1_048_576 ~= row else { throw XMLReader.Failure(offset: reader.name.lowerBound) }
    if reader.isSet("hidden") || reader.number("ht") == 0 { sheet.hiddenRows.insert(row) }
  }

  private mutating func readColumns(_ reader: borrowing XMLReader) {
    guard reader.isSet("hidden") || reader.number("width") == 0, let first = reader.number("min"),
      let last = reader.number("max"), 1 <= first, first <= last
    else { return }
    sheet.hiddenColumns.append(first - 1...last - 1)
  }

  private mutating func readMerge(_ range: Range<Int>, _ reader: borrowing XMLReader) {
    let text = reader.bytes[range]
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
      let first = Self.place(reader.bytes, range.lowerBound..<colon),
      let last = Self.place(reader.bytes, colon + 1..<range.upperBound),
      first.row <= last.row, first.column <= last.column
    else { return }
    sheet.merges.append(
      TableMerges.Range(rows: first.row...last.row, columns: first.column...last.column))
  }

  /// The row and column of a place such as `B3`.
  @inline(__always)
  private static func place(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (row: Int, column: Int)? {
    var column = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let letter = bytes[index] &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      guard column <= 16_384 else { return nil }
      index &+= 1
    }
    var row = 0
    let digits = index
    while index < range.upperBound {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10, row <= 1_048_576 else { return nil }
      row = row &* 10 &+ Int(digit)
      index &+= 1
    }
    guard column > 0, index > digits, 1...1_048_576 ~= row else { return nil }
    return (row &- 1, column &- 1)
  }

  // MARK: - Cells

  /// What the attribute `t` says of the value of a cell.
  private enum ValueType { case number, shared, text, boolean, error, date }

  private mutating func readCell(_ reader: inout XMLReader) throws(XMLReader.Failure) {
    var style = 0
    var type = ValueType.number
    column &+= 1
    for attribute in reader.attributes where attribute.name.count == 1 {
      switch reader.bytes[attribute.name.lowerBound] {
      case UInt8(ascii: "r"):
        guard let place = Self.place(reader.bytes, attribute.value) else {
          throw XMLReader.Failure(offset: attribute.value.lowerBound)
        }
        column = place.column
        if row < 0 { row = place.row }
      case UInt8(ascii: "s"): style = reader.number("s") ?? 0
      case UInt8(ascii: "t"): type = Self.type(attribute.value, reader)
      default: break
      }
    }
    guard column < 16_384, row >= 0 else {
      throw XMLReader.Failure(offset: reader.name.lowerBound)
    }
    let start = texts.count
    var formula: Range<Int>?
    var hasValue = false
    let depth = reader.depth
    while true {
      switch try reader.next() {
      case .open:
        if reader.isAt("v") {
          texts.removeLast(texts.count - start)
          hasValue = try readValue(&reader)
        } else if reader.isAt("is") {
          texts.removeLast(texts.count - start)
          try reader.appendRichText(to: &texts)
          hasValue = true
        } else if reader.isAt("f") {
          formula = try readFormula(&reader)
        } else {
          try reader.skipElement()
        }
      case .close:
        if reader.depth < depth {
          try append(from: start, type, hasValue, style, formula, reader)
          return
        }
      case .text: break
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
  }

  private static func type(_ value: Range<Int>, _ reader: borrowing XMLReader) -> ValueType {
    if reader.isSame(value, "s") { return .shared }
    if reader.isSame(value, "str") || reader.isSame(value, "inlineStr") { return .text }
    if reader.isSame(value, "b") { return .boolean }
    if reader.isSame(value, "e") { return .error }
    return reader.isSame(value, "d") ? .date : .number
  }

  /// Adds the value that has just begun to the texts; false if it is empty.
  private mutating func readValue(_ reader: inout XMLReader) throws(XMLReader.Failure) -> Bool {
    let depth = reader.depth
    let start = texts.count
    while true {
      switch try reader.next() {
      case .text: try reader.appendText(to: &texts)
      case .close: if reader.depth < depth { return texts.count > start }
      case .open: try reader.skipElement()
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
  }

  /// The bytes of the formula that has just begun.
  private func readFormula(_ reader: inout XMLReader) throws(XMLReader.Failure) -> Range<Int> {
    let depth = reader.depth
    var range = 0..<0
    while true {
      switch try reader.next() {
      case .text: range = reader.text
      case .close: if reader.depth < depth { return range }
      case .open: try reader.skipElement()
      case .end: throw XMLReader.Failure(offset: reader.bytes.count)
      }
    }
  }

  /// Adds the cell, whose value is the end of the texts.
  private mutating func append(
    from start: Int, _ type: ValueType, _ hasValue: Bool, _ style: Int, _ formula: Range<Int>?,
    _ reader: borrowing XMLReader
  ) throws(XMLReader.Failure) {
    var record = TableSheet.Record(
      row: UInt32(row), column: UInt16(column), start: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: texts.count - start), kind: .text)
    if !hasValue, let formula, type != .text {
      texts.append(UInt8(ascii: "="))
      texts.append(contentsOf: reader.bytes[formula])
      record.length = UInt32(truncatingIfNeeded: texts.count - start)
      record.kind = .formula
      sheet.append(record)
      return
    }
    switch type {
    case .number:
      record.kind = .number
      record.format = style < styles.ofStyle.count ? styles.ofStyle[style] : 0
    case .date:
      record.kind = .date
      record.format = style < styles.ofStyle.count ? styles.ofStyle[style] : 0
    case .shared:
      let number = texts[start...]
      guard hasValue else { return }
      guard let string = strings.string(number) else {
        throw XMLReader.Failure(offset: reader.name.lowerBound)
      }
      texts.removeLast(texts.count - start)
      (record.start, record.length) = string
    case .text: XLSXEscapes.decode(&texts, from: start)
    case .boolean: record.kind = .boolean
    case .error: record.kind = .error
    }
    if type == .text { record.length = UInt32(truncatingIfNeeded: texts.count - start) }
    if record.length > 0 { sheet.append(record) }
  }
}
