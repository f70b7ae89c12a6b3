extension ByteSink {
  /// Adds a text in quotes, escaped as JSON asks.
  mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text in quotes, or `null`.
  mutating func appendJSON(_ text: String?) {
    guard let text else { return append("null" as StaticString) }
    appendJSON(text)
  }

  /// Adds a text given by its UTF-8 bytes in quotes, escaped as JSON asks.
  mutating func appendJSON(utf8 bytes: UnsafeRawBufferPointer) {
    append(UInt8(ascii: "\""))
    appendEscaped(bytes)
    append(UInt8(ascii: "\""))
  }

  /// Adds a text without quotes; stretches that need no escape are copied as a whole.
  ///
  /// Beyond what JSON asks for, whatever moves a terminal's cursor, or reorders or hides text, is
  /// escaped: the document is often just printed, or pasted into a page.
  mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    var index = 0
    while index < bytes.count {
      if index &+ 8 <= bytes.count,
        Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index &+= 8
        continue
      }
      let byte = bytes[index]
      // Neither what follows a first byte nor the scripts from U+3000 on need an escape.
      let isPlain =
        byte < 0x7F
        ? byte >= 0x20 && byte != 0x22 && byte != 0x5C
        : 0x80..<0xC2 ~= byte || 0xE3..<0xEF ~= byte
      if isPlain {
        index &+= 1
        continue
      }
      var decoding = UTF8Decoding(bytes, index..<bytes.count)
      guard let (scalar, length) = decoding.next() else { break }
      if byte < 0x80 || isHarmful(scalar) {
        append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { appendEscape(unit) }
        start = index + length
      }
      index &+= length
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// Whether eight bytes are ASCII of which none needs an escape.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func marks(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (byte &* ones)
      return (difference &- ones) & ~difference
    }
    let isControl = (word &- 0x20 &* ones) & ~word
    return (word | isControl | marks(0x22) | marks(0x5C) | marks(0x7F)) & (0x80 &* ones) == 0
  }

  private mutating func appendEscape(_ unit: UInt16) {
    append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: append(UInt8(unit))
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
