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
    sink.appendJSON(name)
    sink.append(UInt8(ascii: ":"))
    if isPretty { sink.append(0x20) }
    followsKey = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    sink.appendJSON(text)
  }

  /// Writes a text given by its UTF-8 bytes.
  ///
  /// Valid UTF-8 is the caller's promise, as is that the bytes are the text itself, unescaped.
  mutating func string(utf8 bytes: UnsafeRawBufferPointer) {
    separate()
    sink.appendJSON(utf8: bytes)
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

  /// Whether a text is a number as JSON has it.
  private func isNumber(_ text: String) -> Bool {
    var bag = DiagnosticBag()
    let document = JSONReader.read(SourceText(file: "", text: text), into: &bag)
    return document?.root.kind == .number && bag.isEmpty
  }
}
