extension ByteSink {
  /// Adds a finite number with ten significant digits, without zeros at the end; others as `null`.
  @inline(__always)
  mutating func append(rounded value: Double) {
    let size = value.magnitude
    guard size >= 1e-5, size < 1e15 else { return appendUnusual(value) }
    if value < 0 { append(UInt8(ascii: "-")) }
    // The place of the first digit, from the binary exponent; what is one off is seen by its size.
    let exponent = Int(size.bitPattern >> 52) &- 1_023
    var places = 9 &- (exponent &* 1_233) >> 12
    var digits = UInt64(size * Self.power(places) + 0.5)
    if digits >= 10_000_000_000 {
      places &-= 1
      digits = UInt64(size * Self.power(places) + 0.5)
    } else if digits < 1_000_000_000 {
      places &+= 1
      digits = UInt64(size * Self.power(places) + 0.5)
    }
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places &-= 1
    }
    guard places > 0 else {
      var whole = digits
      for _ in 0..<(0 &- places) { whole &*= 10 }
      return appendDigits(whole, count: DecimalDigits.count(of: whole))
    }
    let count = DecimalDigits.count(of: digits)
    if count > places {
      let scale = UInt64(Self.power(places))
      let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
      appendDigits(whole, count: count &- places)
      append(UInt8(ascii: "."))
      appendDigits(fraction, count: places)
    } else {
      append("0." as StaticString)
      for _ in 0..<(places &- count) { append(UInt8(ascii: "0")) }
      appendDigits(digits, count: count)
    }
  }

  @inline(never)
  private mutating func appendUnusual(_ value: Double) {
    if value == 0 {
      append(UInt8(ascii: "0"))
    } else {
      append(value.isFinite ? value.description : "null")
    }
  }

  /// Ten to the power of -6 to 15.
  @inline(__always)
  private static func power(_ exponent: Int) -> Double { powers[exponent &+ 6] }

  private static let powers: [Double] = [
    1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15,
  ]
}
