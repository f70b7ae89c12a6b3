/// A JSON file that has been read: its values, each with its place.
///
/// The values lie in one flat array in the order of the file, and strings are decoded when they are
/// asked for. So reading is fast, and freeing a document takes no time.
final class JSONDocument: Sendable {
  /// A value or the key of a member.
  struct Entry: Sendable {
    var start: Int
    var end: Int
    /// The index of the first entry after this one and all that it contains.
    var next: UInt32 = 0
    var kind: JSONNode.Kind
    /// The number of bytes around the content of a string: its quotes, as a rule.
    var head: UInt8 = 0
    var tail: UInt8 = 0
    var hasEscapes = false
  }

  let source: SourceText
  let entries: [Entry]

  init(source: SourceText, entries: [Entry]) {
    self.source = source
    self.entries = entries
  }

  /// The outermost value.
  var root: JSONNode { JSONNode(document: self, index: 0) }
}

/// A value in a JSON file.
struct JSONNode: Sendable {
  /// What kind of value it is.
  enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
    /// Something that isn't a value. It has been reported already, so let it pass in silence.
    case invalid
  }

  let document: JSONDocument
  let index: Int

  private var entry: JSONDocument.Entry { document.entries[index] }

  /// What kind of value it is.
  var kind: Kind { entry.kind }

  /// The bytes of the value, with quotes or brackets.
  var span: Range<Int> { entry.start..<entry.end }

  /// The text of a string; `nil` for other kinds.
  var string: String? {
    let entry = entry
    return entry.kind == .string ? document.text(of: entry) : nil
  }

  /// The first byte of a string's content; `nil` for other kinds, and where escape sequences part
  /// the content from its text.
  var contentStart: Int? {
    let entry = entry
    guard entry.kind == .string, !entry.hasEscapes else { return nil }
    return entry.start + Int(entry.head)
  }

  /// The number exactly as it is written; `nil` for other kinds.
  var number: String? {
    let entry = entry
    return entry.kind == .number ? document.text(of: entry) : nil
  }

  /// The truth value; `nil` for other kinds.
  var bool: Bool? {
    let entry = entry
    guard entry.kind == .bool else { return nil }
    return document.source.withBytes { $0[entry.start] == UInt8(ascii: "t") }
  }

  /// The elements of an array; none for other kinds.
  var elements: JSONElements {
    let entry = entry
    let isArray = entry.kind == .array
    return JSONElements(document: document, index: index + 1, end: isArray ? Int(entry.next) : 0)
  }

  /// The members of an object in the order of the file, also repeated ones; none for other kinds.
  var members: JSONMembers {
    let entry = entry
    let isObject = entry.kind == .object
    return JSONMembers(document: document, index: index + 1, end: isObject ? Int(entry.next) : 0)
  }

  /// The value of the first member with a key.
  ///
  /// - Complexity: O(*n*) in the number of members.
  subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }
}

/// A member of a JSON object.
struct JSONMember: Sendable {
  let key: String
  /// The bytes of the key, with its quotes.
  let keySpan: Range<Int>
  let value: JSONNode
}

/// The elements of a JSON array.
struct JSONElements: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    defer { index = Int(document.entries[index].next) }
    return JSONNode(document: document, index: index)
  }
}

/// The members of a JSON object.
struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  mutating func next() -> JSONMember? {
    guard index + 1 < end else { return nil }
    let key = document.entries[index]
    let value = JSONNode(document: document, index: index + 1)
    index = Int(document.entries[index + 1].next)
    return JSONMember(key: document.text(of: key), keySpan: key.start..<key.end, value: value)
  }
}

extension JSONDocument {
  /// The content of a string or key, or the text of a number.
  fileprivate func text(of entry: Entry) -> String {
    source.withBytes { bytes in
      let content = UnsafeRawBufferPointer(
        rebasing: bytes[entry.start + Int(entry.head)..<entry.end - Int(entry.tail)])
      return entry.hasEscapes
        ? JSONEscapes.decode(content) : String(decoding: content, as: UTF8.self)
    }
  }
}
