/// Writes CSV row by row.
///
/// Fields are put in quotes where they have to be: if they hold a separator, a quote or a line break, or
/// begin or end with a space.
struct CSVWriter: ~Copyable {
  /// How a table is written.
  struct Options: Sendable {
    /// Begins with a byte order mark, by which Excel recognises UTF-8.
    var hasByteOrderMark = false
    /// Ends rows with CR LF, as RFC 4180 says, instead of LF.
    var usesCarriageReturns = false
    /// Puts an apostrophe before text that a spreadsheet would run as a formula.
    ///
    /// That is text which begins with `=`, `+`, `-`, `@`, a tab or CR, and isn't a number.
    var disarmsFormulas = false
    /// What separates the fields, an ASCII character.
    var delimiter = UInt8(ascii: ",")
  }

  private var sink: ByteSink
  private let options: Options
  private var isFirst = true

  /// Makes a writer whose text goes into a sink, or into memory if none is given.
  init(_ options: Options = Options(), to sink: consuming ByteSink = ByteSink(capacity: 1 << 10)) {
    self.options = options
    self.sink = sink
    if options.hasByteOrderMark { self.sink.append("\u{FEFF}" as StaticString) }
  }

  /// Writes the next field of the row.
  mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { field(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Writes the next field of the row, given by its UTF-8 bytes.
  mutating func field(utf8 bytes: UnsafeRawBufferPointer) {
    if !isFirst { sink.append(options.delimiter) }
    isFirst = false
    let isFormula = options.disarmsFormulas && looksLikeFormula(bytes)
    guard isFormula || needsQuotes(bytes) else { return sink.append(bytes) }
    sink.append(UInt8(ascii: "\""))
    if isFormula { sink.append(UInt8(ascii: "'")) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { sink.append(byte) }
      sink.append(byte)
    }
    sink.append(UInt8(ascii: "\""))
  }

  /// Writes the next field of the row, whose bytes need no quotes and are no formula.
  mutating func plainField(_ write: (inout ByteSink) -> Void) {
    if !isFirst { sink.append(options.delimiter) }
    isFirst = false
    write(&sink)
  }

  /// Ends the row.
  mutating func endRow() {
    if options.usesCarriageReturns { sink.append(0x0D) }
    sink.append(0x0A)
    isFirst = true
  }

  /// Writes a whole row.
  mutating func row(_ fields: [String]) {
    // A row of one empty field would be a blank line, which readers pass over.
    if fields == [""] {
      sink.append("\"\"" as StaticString)
    } else {
      for text in fields { field(text) }
    }
    endRow()
  }

  /// What was written so far and not handed on.
  var text: String { String(decoding: sink.bytes, as: UTF8.self) }

  /// Hands on what is left.
  ///
  /// - Throws: Whatever the sink's first failure was.
  mutating func finish() throws { try sink.finish() }

  private func needsQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return bytes.contains { byte in
      byte == options.delimiter || byte == UInt8(ascii: "\"") || byte < 0x20
    }
  }

  private func looksLikeFormula(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      !bytes.dropFirst().allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
    default: false
    }
  }
}
