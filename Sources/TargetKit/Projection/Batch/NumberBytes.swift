/// Numbers as bytes, read and written without a string in between.
enum NumberBytes {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
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
    let size = Double(mantissa) / powers[places]
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

  /// Appends a finite number with ten significant digits, trailing zeros left out.
  static func append(_ number: Double, to output: inout [UInt8]) {
    var size = abs(number)
    guard size >= 1e-6, size < 1e15 else {
      if size == 0 {
        output.append(48)
      } else {
        output.append(contentsOf: String(describing: number).utf8)
      }
      return
    }
    if number < 0 { output.append(UInt8(ascii: "-")) }
    var places = 9
    if size >= 1 {
      var digits = 1
      while digits < 15, size >= powers[digits] { digits += 1 }
      places = Swift.max(0, 10 - digits)
    } else {
      while places < 15, size * powers[places - 9] < 0.1 { places += 1 }
    }
    size = (size * powers[places]).rounded()
    append(UInt64(size), places: places, to: &output)
  }

  /// Appends `mantissa` with the decimal point before its last `places` digits.
  private static func append(_ mantissa: UInt64, places: Int, to output: inout [UInt8]) {
    var rest = mantissa
    var places = places
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { buffer in
      var position = 40
      var written = 0
      while rest > 0 || written <= places {
        if written == places, places > 0 {
          position -= 1
          buffer[position] = UInt8(ascii: ".")
        }
        position -= 1
        buffer[position] = 48 + UInt8(rest % 10)
        rest /= 10
        written += 1
      }
      output.append(contentsOf: buffer[position..<40])
    }
  }

  /// Appends a whole number.
  static func append(_ number: Int, to output: inout [UInt8]) {
    if number >= 0, number < 10 {
      output.append(48 + UInt8(number))
    } else {
      output.append(contentsOf: String(number).utf8)
    }
  }
}
