/// Numbers as bytes, read without a string in between.
enum NumberBytes {
  /// Ten to the power of `exponent`, exact from 0 to 22.
  @inline(__always) static func power(_ exponent: Int) -> Double {
    var result = 1.0
    var square = 10.0
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }

  /// The number that `bytes` spell in decimal, or `nil`.
  ///
  /// Up to fifteen digits with up to 22 places are exact by one operation (W. D. Clinger, 1990);
  /// anything longer goes through the standard library. Names like `nan` and hexadecimal digits are
  /// no numbers here.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Double? {
    var index = bytes.startIndex
    let end = bytes.endIndex
    guard index < end else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var places = 0
    var isAfterPoint = false
    while index < end {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        guard digits < 18 else { return slow(bytes) }
        mantissa = mantissa * 10 + UInt64(byte - 48)
        if mantissa > 0 { digits += 1 }
        if isAfterPoint { places += 1 }
      } else if byte == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        return slow(bytes)
      }
      index += 1
    }
    guard mantissa > 0 else { return mantissa == 0 && hasDigit(bytes) ? 0 : nil }
    guard digits <= 15, places <= 22 else { return slow(bytes) }
    let size = Double(mantissa) / power(places)
    return isNegative ? -size : size
  }

  private static func hasDigit(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
    bytes.contains { $0 >= 48 && $0 <= 57 }
  }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Double? {
    let allowed = bytes.allSatisfy { byte in
      (byte >= 48 && byte <= 57) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }
    guard allowed, let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }

  /// The whole number that `bytes` spell, or `nil` if there is none or it is out of range.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 19 else { return nil }
    var value = 0
    var isNegative = false
    for (position, byte) in bytes.enumerated() {
      if position == 0, byte == UInt8(ascii: "-"), bytes.count > 1 {
        isNegative = true
        continue
      }
      guard byte >= 48, byte <= 57 else { return nil }
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int(byte - 48))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }
}
