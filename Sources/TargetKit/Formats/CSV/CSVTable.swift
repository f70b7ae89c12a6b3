/// Reads a CSV file row by row, its fields by column.
///
/// The first row names the columns. Rows that are too short, too long or wrongly quoted are
/// reported and passed over: their fields may belong to other columns than it seems.
///
///     var table = CSVTable(source, columns: columns)
///     while table.next() { print(table.string(0)) }
///     bag.merge(table.diagnostics)
struct CSVTable: ~Copyable {
  /// The fields of the current row, in the order of the file.
  private(set) var fields = CSVFields()
  /// Which column is where; `nil` if there are no rows to be read.
  let header: CSVHeader?
  /// Whether the first field of the row is that of the last row that ``next()`` went to.
  private(set) var repeatsFirst = false
  /// The fields of the header, with empty ones at the end.
  private var headerCount = 0
  private(set) var scanner: CSVScanner
  /// The position of each known column; beyond all fields for one that the file doesn't have.
  private let positions: [Int]

  /// Opens a file and reads its header.
  ///
  /// Fields are separated by commas. If the header holds none, they are separated by semicolons or
  /// tabs, if it holds any.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - columns: The columns that are known.
  ///   - allowsOthers: Whether columns that nobody knows are passed over; else they are reported.
  init(_ source: SourceText, columns: [CSVColumn], allowsOthers: Bool = false) {
    var bag = DiagnosticBag()
    var scanner = CSVScanner(source, delimiter: Self.delimiter(of: source))
    guard EncodingCheck.accepts(source, into: &bag) else {
      header = nil
      positions = columns.map { _ in .max }
      scanner.diagnostics.merge(bag)
      self.scanner = scanner
      return
    }
    if scanner.nextRow(into: &fields) {
      headerCount = min(fields.count, CSVFields.maximumCount)
      if Self.reportFullWidthCommas(in: fields.row, of: source, into: &bag) {
        header = nil
      } else {
        header =
          fields.isBroken
          ? nil
          : CSVHeader(
            fields, known: columns, allowsOthers: allowsOthers, in: source, into: &bag)
      }
    } else {
      header = nil
      if !scanner.diagnostics.hasErrors { Self.reportEmpty(source, columns, into: &bag) }
    }
    positions = header?.positions.map { $0 ?? .max } ?? columns.map { _ in .max }
    scanner.diagnostics.merge(bag)
    self.scanner = scanner
  }

  /// The file.
  var source: SourceText { scanner.source }

  /// What separates its fields.
  var delimiter: UInt8 { scanner.delimiter }

  /// What was wrong so far.
  var diagnostics: DiagnosticBag {
    get { scanner.diagnostics }
    set { scanner.diagnostics = newValue }
  }

  /// Goes to the next row that can be understood; false at the end.
  mutating func next() -> Bool {
    guard let width = header?.width else { return false }
    repeatsFirst = true
    while scanner.nextRow(into: &fields) {
      repeatsFirst = repeatsFirst && fields.repeatsFirst
      if fields.count == width, !fields.isBroken { return true }
      if isUsable(width: width) { return true }
    }
    return false
  }

  /// Whether a row of an unusual shape can be used; if not, this is reported.
  private mutating func isUsable(width: Int) -> Bool {
    if fields.isBroken { return false }
    // Empty columns that the header has as well; one field more than that is a comma too many, and
    // every value behind it belongs elsewhere: 1,339 instead of "1,339".
    if fields.count > width, fields.count <= headerCount, fields.isBlank(from: width) {
      return true
    }
    reportWidth(fields.count, expected: width)
    return false
  }

  /// The bytes of a known column in the current row; empty if the file doesn't have the column.
  ///
  /// They are valid while the source is alive. Where ``hasDoubledQuotes(_:)``, they aren't the text.
  @inline(__always)
  func bytes(_ column: Int) -> UnsafeRawBufferPointer { fields[positions[column]] }

  /// Whether the file has a known column.
  func has(_ column: Int) -> Bool { positions[column] != .max }

  /// Whether a known column is the first one of the file, so that ``repeatsFirst`` speaks of it.
  func isFirst(_ column: Int) -> Bool { positions[column] == 0 }

  /// Where the next row begins, if no blank one comes before it.
  @inline(__always)
  var nextRowStart: Int { scanner.position }

  /// The bytes of the current row before the field of a known column, which is the last but one.
  ///
  /// Empty where that is not so, where the row has gone by, or where the field is quoted.
  @inline(__always)
  func repeatedPrefix(before column: Int) -> Range<Int> {
    let position = positions[column]
    guard position >= 0, position &+ 2 == fields.count else { return 0..<0 }
    return fields.row.lowerBound..<fields.span(position).lowerBound
  }

  /// Whether the file has just these columns, in this order.
  func hasOnly(_ columns: Int...) -> Bool {
    header?.width == columns.count && columns.indices.allSatisfy { positions[columns[$0]] == $0 }
  }

  /// The two fields behind the first one of the next row, and where the row after it begins.
  ///
  /// This is a short cut for the rows that large files consist of: three fields without quotes, the
  /// first of them as in the row before. Whoever can read such a row calls ``skipRow(to:)``, else
  /// ``next()`` reads it as any other.
  @inline(__always)
  func plainRow() -> (
    second: UnsafeRawBufferPointer, third: UnsafeRawBufferPointer, next: Int
  )? {
    guard let start = scanner.secondField(), let base = scanner.bytes.baseAddress else {
      return nil
    }
    let end = scanner.end
    // A year or a day, as nearly all periods are.
    let length: Int
    if start &+ 11 < end, base.load(fromByteOffset: start &+ 4, as: UInt8.self) == scanner.delimiter
    {
      length = 4
    } else if start &+ 11 < end,
      base.load(fromByteOffset: start &+ 10, as: UInt8.self) == scanner.delimiter
    {
      length = 10
    } else {
      return nil
    }
    let value = start &+ length &+ 1
    var stop = value
    while stop < end, base.load(fromByteOffset: stop, as: UInt8.self) > 0x20 { stop &+= 1 }
    let isPair = stop &+ 1 < end && base.load(fromByteOffset: stop, as: UInt8.self) == 0x0D
    let last = isPair ? stop &+ 1 : stop
    guard last < end, base.load(fromByteOffset: last, as: UInt8.self) == 0x0A else { return nil }
    return (
      UnsafeRawBufferPointer(start: base + start, count: length),
      UnsafeRawBufferPointer(start: base + value, count: stop &- value), last &+ 1
    )
  }

  /// Goes on behind a row that ``plainRow()`` gave, whose bytes must all have been read as ASCII.
  @inline(__always)
  mutating func skipRow(to next: Int) { scanner.skipRow(to: next) }

  /// About how many rows the file has, judged by the beginning of it.
  var estimatedRowCount: Int {
    source.withBytes { bytes in
      let sample = bytes.prefix(1 << 16)
      let lines = sample.count { $0 == 0x0A || $0 == 0x0D }
      return sample.count == bytes.count ? lines : bytes.count / sample.count * (lines + lines / 8)
    }
  }

  /// Whether quotes are doubled in the bytes of a known column.
  @inline(__always)
  func hasDoubledQuotes(_ column: Int) -> Bool {
    guard let position = header?.positions[column] else { return false }
    return fields.hasDoubledQuotes(position)
  }

  /// The text of a known column in the current row; empty if the file doesn't have the column.
  func string(_ column: Int) -> String {
    guard let position = header?.positions[column] else { return "" }
    return fields.string(position)
  }

  /// The bytes of the source that hold a known column of the current row.
  func span(_ column: Int) -> Range<Int> {
    guard let position = header?.positions[column] else { return fields.row }
    return fields.span(position)
  }

  /// The bytes of the current row.
  var row: Range<Int> { fields.row }
}

extension CSVTable {
  /// What separates the fields of the first line that isn't blank.
  private static func delimiter(of source: SourceText) -> UInt8 {
    source.withBytes { bytes in
      var isQuoted = false
      var hasContent = false
      var best = UInt8(ascii: ",")
      for byte in bytes.prefix(1 << 16) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == UInt8(ascii: ",") { return byte }
        if byte == 0x09 || byte == UInt8(ascii: ";"), best == UInt8(ascii: ",") { best = byte }
        if byte != 0x0A, byte != 0x0D { hasContent = true } else if hasContent { break }
      }
      return best
    }
  }

  /// Reports a header whose only separators are Chinese commas, which text may hold as well.
  private static func reportFullWidthCommas(
    in row: Range<Int>, of source: SourceText, into bag: inout DiagnosticBag
  ) -> Bool {
    let header = source.string(row.lowerBound..<min(row.upperBound, row.lowerBound + 1 << 12))
    guard !header.contains(","), !header.contains(";"), !header.contains("\t"),
      let comma = header.firstIndex(where: { $0 == "，" || $0 == "；" || $0 == "、" })
    else { return false }
    let offset = row.lowerBound + header.utf8.distance(from: header.startIndex, to: comma)
    bag.error(
      .fullWidthPunctuation, at: offset..<offset + 3, in: source,
      LocalizedText(
        zh: "列之间用了中文标点 \(header[comma])",
        en: "the columns are separated by the fullwidth \(header[comma])"),
      remedy: LocalizedText(zh: "请改用英文半角逗号 ,", en: "separate them by ,"))
    return true
  }

  private static func reportEmpty(
    _ source: SourceText, _ columns: [CSVColumn], into bag: inout DiagnosticBag
  ) {
    let names = columns.map(\.name).joined(separator: ",")
    bag.add(
      Diagnostic(
        .error, .emptyFile, LocalizedText(zh: "文件没有内容", en: "the file has no content"),
        remedy: LocalizedText(zh: "第一行应为列名：\(names)", en: "its first row should be \(names)"),
        at: source.location))
  }

  private mutating func reportWidth(_ count: Int, expected: Int) {
    let isLong = count > expected
    let source = source
    let span =
      isLong && expected < CSVFields.maximumCount
      ? fields.span(expected).lowerBound..<fields.row.upperBound : fields.row
    scanner.diagnostics.error(
      isLong ? .longRow : .shortRow, at: span, in: source,
      LocalizedText(
        zh: "此行有 \(count) 个字段，表头有 \(expected) 列，此行未读取",
        en: "the row has \(count) fields and the header \(expected); the row was not read"),
      remedy: isLong
        ? LocalizedText(zh: "含逗号的字段要加双引号", en: "put a field that holds a comma in double quotes")
        : LocalizedText(zh: "请补齐字段，没有内容也要保留逗号", en: "keep the comma of a field without content"))
  }
}

extension Diagnostic.Code {
  /// A row has fewer fields than the header.
  public static let shortRow = Self("short-row")
  /// A row has more fields than the header.
  public static let longRow = Self("long-row")
}
