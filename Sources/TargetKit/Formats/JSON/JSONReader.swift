/// Reads JSON, with comments and trailing commas, and reports everything that is wrong with it.
///
/// Mistakes don't stop it: it reports each one, assumes what was most likely meant, and goes on, so
/// that one run shows them all. Every step consumes at least one byte, and nesting is limited.
struct JSONReader {
  /// How deeply objects and arrays may be nested.
  static let maximumDepth = 256

  let source: SourceText
  let bytes: UnsafeRawBufferPointer
  let end: Int
  var position: Int
  var entries: [JSONDocument.Entry] = []
  var bag: DiagnosticBag
  var openObjects = 0
  var openArrays = 0
  /// Where the last token ended: a missing comma belongs there.
  var lastEnd = 0
  /// The last string had no end, so whatever is missing after it may be inside it.
  var isForgiving = false
  var hasGivenUp = false
  /// Where fullwidth punctuation was reported last.
  var lastReported = -1

  private init(source: SourceText, bytes: UnsafeRawBufferPointer, bag: DiagnosticBag) {
    self.source = source
    self.bytes = bytes
    self.bag = bag
    end = bytes.count
    position = EncodingCheck.textStart(in: bytes)
    entries.reserveCapacity(bytes.count / 12)  // as in a plan; memory that isn't used costs nothing
  }

  /// Reads a source.
  ///
  /// - Returns: The document, as far as it could be understood; `nil` if the source is empty, in
  ///   another encoding, or no JSON at all, which then has been reported.
  static func read(_ source: SourceText, into bag: inout DiagnosticBag) -> JSONDocument? {
    guard EncodingCheck.accepts(source, into: &bag) else { return nil }
    var hasContent = false
    let entries = source.withBytes { bytes in
      guard validate(bytes, of: source, into: &bag) else { return [JSONDocument.Entry]() }
      var reader = JSONReader(source: source, bytes: bytes, bag: bag)
      bag = DiagnosticBag()
      hasContent = reader.readDocument()
      bag = reader.bag
      return reader.entries
    }
    return hasContent ? JSONDocument(source: source, entries: entries) : nil
  }

  /// Reports invalid UTF-8; false if the file cannot be read at all.
  private static func validate(
    _ bytes: UnsafeRawBufferPointer, of source: SourceText, into bag: inout DiagnosticBag
  ) -> Bool {
    var start = 0
    while let invalid = UTF8Validation.firstInvalid(in: bytes, start..<bytes.count).invalid {
      guard let next = EncodingCheck.reportInvalid(at: invalid, in: source, into: &bag) else {
        return false
      }
      start = next
    }
    return true
  }

  private mutating func readDocument() -> Bool {
    skipSpace()
    guard position < end else {
      bag.add(.error, in: source.file) {
        Diagnostic(
          .error, .emptyFile, LocalizedText(zh: "文件没有内容", en: "the file has no content"),
          remedy: LocalizedText(zh: "应为一个 JSON 对象 { … }", en: "it should hold a JSON object { … }"),
          at: source.location)
      }
      return false
    }
    guard startsValue() else {
      bag.error(
        .notJSON, at: position..<position + 1, in: source,
        LocalizedText(zh: "文件不是 JSON", en: "the file is not JSON"),
        remedy: LocalizedText(zh: "应以 { 开头", en: "it should begin with {"))
      return false
    }
    readValue(depth: 0)
    skipSpace()
    if position < end, !hasGivenUp {
      bag.error(
        .trailingContent, at: position..<position + 1, in: source,
        LocalizedText(zh: "JSON 到前面就结束了，此处不应再有内容", en: "the JSON ends before this"),
        remedy: LocalizedText(
          zh: "请检查前面是否多了一个右括号，或删除其后内容",
          en: "look for one closing bracket too many, or remove what follows"))
    }
    return true
  }

  /// Whether the file begins like JSON, so that it is worth reporting mistakes one by one.
  private func startsValue() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case 0xE2, 0xE3, 0xEF: fullWidth(at: position) != nil
    default: ["true", "false", "null"].contains { literal($0) }
    }
  }

  /// Whether a word stands at the current position.
  func literal(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    return position + count == end || isDelimiter(bytes[position + count])
  }

  /// Whether a byte ends a number or a word.
  func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"),
      UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Adds an entry whose end is known already.
  @inline(__always)
  mutating func append(
    _ kind: JSONNode.Kind, _ range: Range<Int>, head: Int = 0, tail: Int = 0,
    hasEscapes: Bool = false
  ) {
    entries.append(
      JSONDocument.Entry(
        start: range.lowerBound, end: range.upperBound,
        next: UInt32(truncatingIfNeeded: entries.count + 1), kind: kind, head: UInt8(head),
        tail: UInt8(tail), hasEscapes: hasEscapes))
    lastEnd = range.upperBound
  }
}
