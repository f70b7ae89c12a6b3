/// Writes JSON piece by piece.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.key("name")
///     json.string("研发投入强度")
///     json.endObject()
///     print(json.text)
///
/// Commas, line breaks and indentation come by themselves. Calls in an order that makes no JSON,
/// such as a key in an array, are the programmer's mistake and stop a debug build.
struct JSONWriter: ~Copyable {
  /// How the text is laid out.
  enum Style: Sendable {
    /// Without any space.
    case compact
    /// A line for each item, indented by two spaces for each level.
    case pretty
  }

  private var sink: ByteSink
  private let isPretty: Bool
  /// For each open bracket, whether it is that of an object.
  private var levels: [Bool] = []
  private var isFirst = true
  private var followsKey = false

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - style: How the text is laid out.
  ///   - sink: Where it goes; into memory, if not given.
  init(_ style: Style = .compact, to sink: consuming ByteSink = ByteSink(capacity: 1 << 10)) {
    self.sink = sink
    isPretty = style == .pretty
  }

  mutating func beginObject() { open(UInt8(ascii: "{"), isObject: true) }

  mutating func endObject() { close(UInt8(ascii: "}"), isObject: true) }

  mutating func beginArray() { open(UInt8(ascii: "["), isObject: false) }

  mutating func endArray() { close(UInt8(ascii: "]"), isObject: false) }

  /// Writes the key of the next value.
  mutating func key(_ name: String) {
    assert(levels.last == true && !followsKey, "a key belongs into an object, before a value")
    separate()
    writeString(name)
    sink.append(UInt8(ascii: ":"))
    if isPretty { sink.append(0x20) }
    followsKey = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    writeString(text)
  }

  /// Writes a text given by its UTF-8 bytes.
  ///
  /// Valid UTF-8 is the caller's promise, as is that the bytes are the text itself, unescaped.
  mutating func string(utf8 bytes: UnsafeRawBufferPointer) {
    separate()
    sink.append(UInt8(ascii: "\""))
    writeEscaped(bytes)
    sink.append(UInt8(ascii: "\""))
  }

  /// Writes a number given by its JSON text, such as `-24.62`.
  mutating func number(_ text: String) {
    separate()
    assert(isNumber(text), "\(text) is not a JSON number")
    sink.append(text)
  }

  /// Writes an integer.
  mutating func number(_ value: Int) {
    separate()
    sink.appendDecimal(value)
  }

  /// Writes a number in the fewest digits that tell it from all others.
  ///
  /// JSON knows no infinity and no NaN; for those it is `null`.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 { return number(integer) }
    separate()
    sink.append(value.description)
  }

  mutating func bool(_ value: Bool) {
    separate()
    if value { sink.append("true" as StaticString) } else { sink.append("false" as StaticString) }
  }

  mutating func null() {
    separate()
    sink.append("null" as StaticString)
  }

  /// What was written so far and not handed on.
  var text: String { String(decoding: sink.bytes, as: UTF8.self) }

  /// Ends the text with a line break, and hands on what is left.
  ///
  /// - Throws: Whatever the sink's first failure was.
  mutating func finish() throws {
    assert(levels.isEmpty, "a bracket is still open")
    if isPretty { sink.append(0x0A) }
    try sink.finish()
  }
}

extension JSONWriter {
  /// Writes what has to stand before a value or a key.
  @inline(__always)
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    assert(isFirst || !levels.isEmpty, "a document is one value")
    if !isFirst { sink.append(UInt8(ascii: ",")) }
    isFirst = false
    if isPretty, !levels.isEmpty { breakLine() }
  }

  private mutating func breakLine() {
    sink.append(0x0A)
    for _ in levels { sink.append("  " as StaticString) }
  }

  private mutating func open(_ bracket: UInt8, isObject: Bool) {
    separate()
    sink.append(bracket)
    levels.append(isObject)
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8, isObject: Bool) {
    let level = levels.popLast()
    assert(level == isObject && !followsKey, "the closing bracket matches no opening one")
    if isPretty, !isFirst { breakLine() }
    sink.append(bracket)
    isFirst = false
  }

  private mutating func writeString(_ text: String) {
    sink.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { writeEscaped(UnsafeRawBufferPointer($0)) }
    sink.append(UInt8(ascii: "\""))
  }

  /// Copies the stretches that need no escape as a whole.
  private mutating func writeEscaped(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    var index = 0
    while index < bytes.count {
      index = JSONEscapes.nextSpecial(in: bytes, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      // U+2028 and U+2029 end a line in JavaScript, where JSON is often pasted.
      let isSeparator =
        byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
        && bytes[index + 2] & 0xFE == 0xA8
      guard byte < 0x80 || isSeparator else {
        index += 1
        continue
      }
      sink.append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      writeEscape(isSeparator ? 0x2020 + UInt16(bytes[index + 2] & 0x0F) : UInt16(byte))
      index += isSeparator ? 3 : 1
      start = index
    }
    sink.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func writeEscape(_ unit: UInt16) {
    sink.append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: sink.append(UInt8(unit))
    case 0x08: sink.append(UInt8(ascii: "b"))
    case 0x09: sink.append(UInt8(ascii: "t"))
    case 0x0A: sink.append(UInt8(ascii: "n"))
    case 0x0C: sink.append(UInt8(ascii: "f"))
    case 0x0D: sink.append(UInt8(ascii: "r"))
    default:
      sink.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 0xF)
        sink.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }

  /// Whether a text is a number as JSON has it.
  private func isNumber(_ text: String) -> Bool {
    var bag = DiagnosticBag()
    let document = JSONReader.read(SourceText(file: "", text: text), into: &bag)
    return document?.root.kind == .number && bag.isEmpty
  }
}
