extension XMLReader {
  /// Adds the text of the item that has just begun, and goes on behind it.
  ///
  /// It is a shared or an inline string: all its runs, without the readings that Japanese programs
  /// keep beside them.
  mutating func appendRichText(to out: inout [UInt8]) throws(Failure) {
    let start = out.count
    let depth = depth
    var isText = false
    while true {
      switch try next() {
      case .open:
        isText = isAt("t")
        if isAt("rPh") { try skipElement() }
      case .text: if isText { try appendText(to: &out) }
      case .close:
        isText = false
        if self.depth < depth {
          XLSXEscapes.decode(&out, from: start)
          return
        }
      case .end: throw Failure(offset: bytes.count)
      }
    }
  }
}

/// The way in which workbooks write characters that XML cannot hold: `_x000D_`.
enum XLSXEscapes {
  /// Replaces the escapes behind an offset.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard let first = firstEscape(in: bytes, from: start) else { return }
    let text = Array(bytes[first...])
    bytes.removeLast(text.count)
    var index = 0
    while index < text.count {
      guard let value = escape(in: text, at: index) else {
        bytes.append(text[index])
        index += 1
        continue
      }
      index += 7
      // A carriage return before a line feed says nothing more.
      if value == "\r", index < text.count, text[index] == 0x0A { continue }
      bytes.append(contentsOf: String(value == "\r" ? "\n" : Character(value)).utf8)
    }
  }

  private static func firstEscape(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 6 < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), escape(in: bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  /// The character of the escape at an offset.
  private static func escape(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = bytes[index + 2..<index + 6]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
