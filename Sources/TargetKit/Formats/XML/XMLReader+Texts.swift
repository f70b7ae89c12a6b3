extension XMLReader {
  /// Whether the element that begins or ends has a local name.
  @inline(__always)
  func isAt(_ name: StaticString) -> Bool { isSame(self.name, name) }

  /// The bytes of the value of an attribute, by its local name.
  @inline(__always)
  func attribute(_ name: StaticString) -> Range<Int>? {
    for attribute in attributes where isSame(attribute.name, name) { return attribute.value }
    return nil
  }

  /// The value of an attribute, by its local name.
  func string(_ name: StaticString) -> String? {
    guard let range = attribute(name) else { return nil }
    var text: [UInt8] = []
    guard appendDecoded(range, to: &text) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value of an attribute that is a number of at most nine digits.
  @inline(__always)
  func number(_ name: StaticString) -> Int? {
    guard let range = attribute(name), 1...9 ~= range.count else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// Whether the value of an attribute is `1`, `true` or `on`.
  func isSet(_ name: StaticString) -> Bool {
    guard let value = attribute(name) else { return false }
    return isSame(value, "1") || isSame(value, "true") || isSame(value, "on")
  }

  /// Adds the current text to some bytes, entities replaced.
  mutating func appendText(to out: inout [UInt8]) throws(Failure) {
    guard isTextEncoded else {
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[text]))
      return
    }
    guard appendDecoded(text, to: &out) else { throw Failure(offset: text.lowerBound) }
  }

  /// The text in the element that has just begun, without that of elements within it; goes on
  /// behind the element.
  mutating func elementText() throws(Failure) -> String {
    let depth = depth
    var out: [UInt8] = []
    while true {
      switch try next() {
      case .text where self.depth == depth: try appendText(to: &out)
      case .close where self.depth < depth: return String(decoding: out, as: UTF8.self)
      case .end: throw Failure(offset: bytes.count)
      default: break
      }
    }
  }

  /// Adds bytes with entities replaced and line breaks made line feeds; false at a wrong entity.
  private func appendDecoded(_ range: Range<Int>, to out: inout [UInt8]) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D {
        if index >= range.upperBound || bytes[index] != 0x0A { out.append(0x0A) }
      } else if byte == UInt8(ascii: "&") {
        let limit = min(index + 10, range.upperBound)
        guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")),
          let scalar = entity(index..<end)
        else { return false }
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end + 1
      } else {
        out.append(byte)
      }
    }
    return true
  }

  /// What an entity stands for; `nil` for one that nobody declared or that XML cannot hold.
  private func entity(_ range: Range<Int>) -> Unicode.Scalar? {
    if isSame(range, "amp") { return "&" }
    if isSame(range, "lt") { return "<" }
    if isSame(range, "gt") { return ">" }
    if isSame(range, "quot") { return "\"" }
    if isSame(range, "apos") { return "'" }
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "#") else { return nil }
    let isHex = bytes[range.lowerBound + 1] == UInt8(ascii: "x")
    let digits = range.lowerBound + (isHex ? 2 : 1)..<range.upperBound
    guard !digits.isEmpty,
      digits.allSatisfy({ bytes[$0] != UInt8(ascii: "+") && bytes[$0] != UInt8(ascii: "-") }),
      let value = UInt32(String(decoding: bytes[digits], as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF:
      return Unicode.Scalar(value)
    default: return nil
    }
  }
}
