/// Reads XML element by element, without making anything of it.
///
/// It takes well-formed XML 1.0 in UTF-8 and nothing else: no document type, so that no entity can
/// be declared; names are local names, without the prefix of their namespace. What it gives are
/// ranges of the bytes, which must stay in place.
///
///     while try reader.next() != .end { if reader.isAt("row") { … } }
struct XMLReader: ~Copyable {
  /// The bytes are not well-formed XML, or hold what is refused.
  struct Failure: Error, Hashable {
    /// Where.
    var offset: Int
  }

  /// What was read.
  enum Event {
    /// An element begins; ``name`` and the attributes are those of it.
    case open
    /// An element ends; ``name`` is that of it.
    case close
    /// Text, whose bytes are ``text``.
    case text
    /// The document ends.
    case end
  }

  /// An attribute: where its local name and its value are.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Elements may lie within each other this deep.
  static let maximumDepth = 256

  let bytes: UnsafeRawBufferPointer
  /// The local name of the element that begins or ends.
  private(set) var name = 0..<0
  /// The attributes of the element that begins.
  private(set) var attributes: [Attribute] = []
  /// The bytes of the text, with entities as they are unless it is from a CDATA section.
  private(set) var text = 0..<0
  /// Whether ``text`` holds entities, or line breaks that are not a line feed.
  private(set) var isTextEncoded = false
  /// How many elements are open.
  var depth: Int { open.count }

  private var position: Int
  /// The whole names of the elements that are open.
  private var open: [Range<Int>] = []
  /// Whether the element that began ends at once.
  private var isEmptyElement = false
  private var hasRoot = false

  /// Reads bytes, which must be valid UTF-8.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = EncodingCheck.textStart(in: bytes)
    open.reserveCapacity(16)
    attributes.reserveCapacity(16)
  }

  /// Goes on to the next element or text.
  mutating func next() throws(Failure) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      open.removeLast()
      return .close
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        if try readText() { return .text }
        continue
      }
      guard position + 1 < bytes.count else { break }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"):
        try readClosing()
        return .close
      case UInt8(ascii: "?"): try skip(past: "?>", from: position + 2)
      case UInt8(ascii: "!"):
        if starts("<!--", at: position) {
          try skip(past: "-->", from: position + 4)
        } else if starts("<![CDATA[", at: position), !open.isEmpty {
          let start = position + 9
          try skip(past: "]]>", from: start)
          text = start..<position - 3
          isTextEncoded = false
          if !text.isEmpty { return .text }
        } else {
          throw Failure(offset: position)
        }
      default:
        try readOpening()
        return .open
      }
    }
    guard open.isEmpty, hasRoot, position == bytes.count else { throw Failure(offset: position) }
    return .end
  }

  /// Goes on behind the element that has just begun, whatever is in it.
  mutating func skipElement() throws(Failure) {
    let depth = depth
    while self.depth >= depth {
      if try next() == .end { throw Failure(offset: position) }
    }
  }

  // MARK: - Parts

  /// Reads the text before the next tag; false if it is nothing but space outside of the root.
  @inline(__always)
  private mutating func readText() throws(Failure) -> Bool {
    let start = position
    var isEncoded = false
    var isSpace = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") || byte == 0x0D { isEncoded = true }
      if byte > 0x20 {
        isSpace = false
      } else if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        throw Failure(offset: position)
      }
      position &+= 1
    }
    if open.isEmpty {
      guard isSpace else { throw Failure(offset: start) }
      return false
    }
    text = start..<position
    isTextEncoded = isEncoded
    return true
  }

  private mutating func readClosing() throws(Failure) {
    let start = position
    position += 2
    let whole = try readName()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">"), let last = open.last,
      isSame(last, whole)
    else { throw Failure(offset: start) }
    position += 1
    open.removeLast()
  }

  private mutating func readOpening() throws(Failure) {
    let start = position
    position &+= 1
    guard !open.isEmpty || !hasRoot, open.count < Self.maximumDepth else {
      throw Failure(offset: start)
    }
    hasRoot = true
    let whole = try readName()
    let local = name
    attributes.removeAll(keepingCapacity: true)
    while true {
      let before = position
      skipSpace()
      guard position < bytes.count else { throw Failure(offset: start) }
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position &+= 1
        break
      }
      if byte == UInt8(ascii: "/") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
          throw Failure(offset: position)
        }
        position &+= 2
        isEmptyElement = true
        break
      }
      guard position > before else { throw Failure(offset: position) }
      try readAttribute()
    }
    name = local
    open.append(whole)
  }

  private mutating func readAttribute() throws(Failure) {
    _ = try readName()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw Failure(offset: position)
    }
    position &+= 1
    skipSpace()
    guard position < bytes.count else { throw Failure(offset: position) }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw Failure(offset: position)
    }
    position &+= 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "<") else { throw Failure(offset: position) }
      position &+= 1
    }
    guard position < bytes.count, attributes.count < 1_024 else { throw Failure(offset: start) }
    attributes.append(Attribute(name: name, value: start..<position))
    position &+= 1
  }

  /// Reads a name with its prefix; ``name`` becomes the part without it.
  @inline(__always)
  private mutating func readName() throws(Failure) -> Range<Int> {
    let start = position
    var local = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ":") {
        local = position &+ 1
      } else if !isNameByte(byte) {
        break
      }
      position &+= 1
    }
    guard local < position, !(0x2D...0x39 ~= bytes[start]), bytes[start] != UInt8(ascii: ":")
    else { throw Failure(offset: start) }
    name = local..<position
    return start..<position
  }

  @inline(__always)
  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position &+= 1
    }
  }

  private mutating func skip(past mark: StaticString, from start: Int) throws(Failure) {
    let begin = position
    position = start
    while position < bytes.count {
      if starts(mark, at: position) {
        position += mark.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw Failure(offset: begin)
  }

  private func starts(_ mark: StaticString, at offset: Int) -> Bool {
    isSame(offset..<min(offset + mark.utf8CodeUnitCount, bytes.count), mark)
  }

  @inline(__always)
  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    var (left, right) = (one.lowerBound, other.lowerBound)
    while left < one.upperBound {
      guard bytes[left] == bytes[right] else { return false }
      left &+= 1
      right &+= 1
    }
    return true
  }

  /// Whether some bytes are a text.
  @inline(__always)
  func isSame(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let start = text.utf8Start
    var index = 0
    while index < range.count {
      guard bytes[range.lowerBound &+ index] == start[index] else { return false }
      index &+= 1
    }
    return true
  }
}
