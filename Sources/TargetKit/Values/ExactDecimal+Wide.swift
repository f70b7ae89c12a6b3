extension ExactDecimal {
  /// The sum or difference, through 128 bits: for operands that 64 bits cannot align.
  static func wideSum(
    _ left: Self, _ right: Self, isDifference: Bool
  ) throws(DecimalError) -> Self {
    let preferred = Int(min(left.exponent, right.exponent))
    var (a, b) = (WideTerm(left), WideTerm(right))
    if isDifference { b.isNegative.toggle() }
    // Zero has no digits to align.
    if a.magnitude == 0 { a.exponent = b.exponent }
    if b.magnitude == 0 { b.exponent = a.exponent }
    // Both end in a digit other than zero, so twenty places apart the sum has twenty digits.
    let common = min(a.exponent, b.exponent)
    guard max(a.exponent, b.exponent) - common <= 19 else { throw .overflow }
    let (x, y) = (a.magnitude(at: common), b.magnitude(at: common))
    let sum: (high: UInt64, low: UInt64)
    let isNegative: Bool
    if a.isNegative == b.isNegative {
      let (low, carry) = x.low.addingReportingOverflow(y.low)
      // Either is below 2^127, so the high words cannot overflow.
      sum = (x.high &+ y.high &+ (carry ? 1 : 0), low)
      isNegative = a.isNegative
    } else {
      let isLarger = (x.high, x.low) >= (y.high, y.low)
      let (more, less) = isLarger ? (x, y) : (y, x)
      let (low, borrow) = more.low.subtractingReportingOverflow(less.low)
      sum = (more.high &- less.high &- (borrow ? 1 : 0), low)
      isNegative = isLarger ? a.isNegative : b.isNegative
    }
    return try Self(isNegative, sum, exponent: common, preferring: preferred)
  }

  /// The decimal `±magnitude × 10^exponent`, written as closely to the `preferred` exponent as
  /// 64 bits allow.
  ///
  /// - Throws: ``DecimalError/overflow`` if no significand and exponent stand for the number.
  init(
    _ isNegative: Bool, _ magnitude: (high: UInt64, low: UInt64), exponent: Int,
    preferring preferred: Int
  ) throws(DecimalError) {
    var (high, low) = magnitude
    var power = exponent
    let nearest = min(max(preferred, Self.exponents.lowerBound), Self.exponents.upperBound)
    guard high != 0 || low != 0 else {
      self.init(uncheckedSignificand: 0, exponent: Int8(nearest))
      return
    }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    while high != 0 || low > limit || power < Self.exponents.lowerBound {
      let (upper, rest) = high.quotientAndRemainder(dividingBy: 10)
      let (lower, remainder) = UInt64(10).dividingFullWidth((rest, low))
      guard remainder == 0 else { throw .overflow }
      (high, low) = (upper, lower)
      power += 1
    }
    while power > nearest, low <= limit / 10 {
      low *= 10
      power -= 1
    }
    guard Self.exponents.contains(power) else { throw .overflow }
    let digits = Int64(truncatingIfNeeded: isNegative ? 0 &- low : low)
    self.init(uncheckedSignificand: digits, exponent: Int8(power))
  }
}

/// A decimal without trailing zeros, its sign apart from its digits.
private struct WideTerm {
  var isNegative: Bool
  var magnitude: UInt64
  var exponent: Int

  init(_ decimal: ExactDecimal) {
    let (digits, power) = decimal.reduced
    isNegative = digits < 0
    magnitude = digits.magnitude
    exponent = power
  }

  /// The digits at an exponent up to 19 places finer.
  func magnitude(at finer: Int) -> (high: UInt64, low: UInt64) {
    var factor: UInt64 = 1
    for _ in 0..<(exponent - finer) { factor *= 10 }
    return magnitude.multipliedFullWidth(by: factor)
  }
}
