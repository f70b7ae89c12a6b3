/// The escape sequences of JSON strings.
enum JSONEscapes {
  /// The text of a string's content.
  ///
  /// What isn't a valid escape sequence stays as it is written.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if let byte = simple(bytes[index + 1]) {
        result.append(byte)
        index += 2
      } else if let (scalar, length) = unicode(bytes, at: index) {
        result.append(contentsOf: String(scalar).utf8)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The byte that a backslash and a letter stand for.
  static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The scalar of a `\u` sequence at an index, or of two that are a surrogate pair, with its length.
  ///
  /// `nil` for anything else, in particular for half a pair.
  static func unicode(
    _ bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let high = unit(bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    guard 0xD800..<0xDC00 ~= high, let low = unit(bytes, at: index + 6), 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
    else { return nil }
    return (scalar, 12)
  }

  /// The number in a `\uXXXX` at an index.
  static func unit(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      switch bytes[index + offset] {
      case let byte where 0x30...0x39 ~= byte: value = value << 4 | UInt32(byte - 0x30)
      case let byte where 0x41...0x46 ~= byte: value = value << 4 | UInt32(byte - 0x37)
      case let byte where 0x61...0x66 ~= byte: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
