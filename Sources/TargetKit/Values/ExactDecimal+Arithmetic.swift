extension ExactDecimal {
  /// The exact sum, written as precisely as the finer of the two where there is room.
  ///
  /// - Throws: ``DecimalError/overflow`` if 64 bits cannot hold the digits.
  public static func + (left: Self, right: Self) throws(DecimalError) -> Self {
    let finer = Int(min(left.exponent, right.exponent))
    if let a = left.significand(at: finer), let b = right.significand(at: finer) {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return Self(uncheckedSignificand: sum, exponent: Int8(finer)) }
    }
    return try wideSum(left, right, isDifference: false)
  }

  /// The exact difference, written as precisely as the finer of the two where there is room.
  ///
  /// - Throws: ``DecimalError/overflow`` if 64 bits cannot hold the digits.
  public static func - (left: Self, right: Self) throws(DecimalError) -> Self {
    let finer = Int(min(left.exponent, right.exponent))
    if let a = left.significand(at: finer), let b = right.significand(at: finer) {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return Self(uncheckedSignificand: difference, exponent: Int8(finer)) }
    }
    return try wideSum(left, right, isDifference: true)
  }

  /// The exact product.
  ///
  /// - Throws: ``DecimalError/overflow`` if 64 bits cannot hold the digits.
  public static func * (left: Self, right: Self) throws(DecimalError) -> Self {
    let power = Int(left.exponent) + Int(right.exponent)
    let (product, overflow) = left.significand.multipliedReportingOverflow(by: right.significand)
    if !overflow, exponents.contains(power) {
      return Self(uncheckedSignificand: product, exponent: Int8(power))
    }
    return try Self(
      left.isNegative != right.isNegative,
      left.significand.magnitude.multipliedFullWidth(by: right.significand.magnitude),
      exponent: power, preferring: power)
  }

  /// The number with the opposite sign.
  ///
  /// - Throws: ``DecimalError/overflow`` for the one significand without a positive counterpart.
  public func negated() throws(DecimalError) -> Self {
    let (result, overflow) = Int64(0).subtractingReportingOverflow(significand)
    guard !overflow else { throw .overflow }
    return Self(uncheckedSignificand: result, exponent: exponent)
  }

  /// A positive quotient, rounded to some significant digits; `nil` where there is none.
  init?(rounding numerator: Int, over denominator: Int, digits: Int) {
    guard numerator > 0, denominator > 0, 1...9 ~= digits else { return nil }
    var (scaled, power) = (numerator, 0)
    let least = (1..<digits).reduce(1) { least, _ in least * 10 }
    while scaled / denominator < least {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      (scaled, power) = (next, power - 1)
    }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
    let rounded = quotient + (rest >= denominator - rest ? 1 : 0)
    self.init(uncheckedSignificand: Int64(rounded), exponent: Int8(clamping: power))
  }

  /// The exact quotient.
  ///
  /// - Throws: ``DecimalError/inexact`` if no finite decimal is the quotient (1 ÷ 3),
  ///   ``DecimalError/divisionByZero``, or ``DecimalError/overflow``.
  public func divided(exactlyBy divisor: Self) throws(DecimalError) -> Self {
    guard !divisor.isZero else { throw .divisionByZero }
    guard !isZero else { return .zero }
    let common = Self.greatestCommonDivisor(significand.magnitude, divisor.significand.magnitude)
    var numerator = significand.magnitude / common
    var denominator = divisor.significand.magnitude / common
    var power = Int(exponent) - Int(divisor.exponent)
    // The two share no factor, so no trailing zero can arise that would make room again.
    while denominator > 1 {
      let factor: UInt64
      if denominator % 10 == 0 {
        (denominator, factor) = (denominator / 10, 1)
      } else if denominator % 2 == 0 {
        (denominator, factor) = (denominator / 2, 5)
      } else if denominator % 5 == 0 {
        (denominator, factor) = (denominator / 5, 2)
      } else {
        throw .inexact
      }
      let (product, overflow) = numerator.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw .overflow }
      numerator = product
      power -= 1
    }
    return try Self(
      isNegative != divisor.isNegative, (0, numerator), exponent: power, preferring: power)
  }

  /// Half of the number; always a finite decimal.
  ///
  /// - Throws: ``DecimalError/overflow`` if 64 bits cannot hold the digits.
  public func halved() throws(DecimalError) -> Self {
    if significand % 2 == 0 {
      return Self(uncheckedSignificand: significand / 2, exponent: exponent)
    }
    return try self * Self(uncheckedSignificand: 5, exponent: -1)
  }

  /// One unit in the last written place: 0.01 for `24.62`, 1 for `80`.
  public var unitInLastPlace: Self { Self(uncheckedSignificand: 1, exponent: exponent) }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}
