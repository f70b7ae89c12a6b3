extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads plain decimal notation: an optional sign, digits, an optional point and digits.
  ///
  /// There is no exponent, no separator and no white space: those belong to the texts people
  /// write, which ``Reading`` understands. Trailing zeros are kept as precision.
  ///
  /// - Returns: `nil` if `text` is anything else or has more digits than 64 bits hold; the trailing
  ///   zeros of a whole number do not count, up to 60 of them.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { ExactDecimal(ascii: $0[...]) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads plain decimal notation from bytes; the form the large files are read in.
  @inline(__always)
  init?(plain bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    // So few digits always fit; whatever is longer, or has a plus sign, is rare.
    guard let base = bytes.baseAddress, count > 0, count <= 18 else {
      self.init(ascii: bytes.utf8)
      return
    }
    let isNegative = base.load(as: UInt8.self) == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let first = index
    var digits: Int64 = 0
    var point = count
    while index < count {
      let digit = base.load(fromByteOffset: index, as: UInt8.self) &- 0x30
      if digit <= 9 {
        digits = digits &* 10 &+ Int64(digit)
      } else {
        // A point stands once, and between digits.
        guard digit == 0xFE, point == count, index > first, index &+ 1 < count else {
          self.init(ascii: bytes.utf8)
          return
        }
        point = index
      }
      index &+= 1
    }
    guard first < count else { return nil }
    let places = point == count ? 0 : count &- point &- 1
    self.init(
      uncheckedSignificand: isNegative ? 0 &- digits : digits,
      exponent: Int8(truncatingIfNeeded: 0 &- places))
  }

  /// Reads plain decimal notation from bytes, however many.
  init?(ascii bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = bytes.startIndex
    let end = bytes.endIndex
    guard index < end else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    let first = index
    var digits: UInt64 = 0
    var count = 0
    var power = 0
    var seenPoint = false
    while index < end {
      let byte = bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        // 19 digits always fit an unsigned word; the signed limit is checked once, below.
        if digits != 0 || digit != 0 { count += 1 }
        guard count <= 19 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        if seenPoint { power -= 1 }
      } else if byte == UInt8(ascii: "."), !seenPoint, index > first {
        seenPoint = true
      } else {
        return nil
      }
      index += 1
    }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard index == end, digits <= limit else {
      guard let long = Self(longInteger: bytes[first...], isNegative: isNegative) else {
        return nil
      }
      self = long
      return
    }
    // A number ends in a digit.
    guard first < end, bytes[end - 1] != UInt8(ascii: "."), Self.exponents.contains(power) else {
      return nil
    }
    significand = Int64(truncatingIfNeeded: isNegative ? 0 &- digits : digits)
    exponent = Int8(power)
  }

  /// Reads a whole number that needs its trailing zeros in the exponent.
  private init?(longInteger bytes: Slice<UnsafeBufferPointer<UInt8>>, isNegative: Bool) {
    let zero = UInt8(ascii: "0")
    let zeros = bytes.reversed().prefix { $0 == zero }.count
    var digits: UInt64 = 0
    for byte in bytes.dropLast(zeros) {
      let digit = byte &- zero
      let (tens, tooLong) = digits.multipliedReportingOverflow(by: 10)
      let (sum, tooLarge) = tens.addingReportingOverflow(UInt64(digit))
      guard digit <= 9, !tooLong, !tooLarge else { return nil }
      digits = sum
    }
    guard let value = try? Self(isNegative, (0, digits), exponent: zeros, preferring: 0) else {
      return nil
    }
    self = value
  }

  /// Plain decimal notation, without an exponent; reads back as the same value.
  public var description: String {
    var text = significand.magnitude.description
    let power = Int(exponent)
    if power > 0, significand != 0 {
      text += String(repeating: "0", count: power)
    } else if power < 0 {
      let digits = -power
      if text.utf8.count <= digits {
        text = String(repeating: "0", count: digits - text.utf8.count + 1) + text
      }
      let point = text.index(text.endIndex, offsetBy: -digits)
      text.insert(".", at: point)
    }
    return isNegative ? "-" + text : text
  }
}
