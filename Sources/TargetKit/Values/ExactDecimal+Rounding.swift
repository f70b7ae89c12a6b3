extension ExactDecimal {
  /// Which way a result gives way that 64 bits cannot hold exactly.
  ///
  /// Rounding the lower end of an interval down and the upper one up keeps every true value inside.
  enum Direction: Sendable {
    /// Towards negative infinity.
    case down
    /// Towards positive infinity.
    case up
  }

  /// A result, and whether it is exact.
  struct Rounded: Sendable {
    let value: ExactDecimal
    let isExact: Bool
  }

  /// The sum; exact wherever 64 bits hold it.
  ///
  /// - Throws: ``DecimalError/overflow`` if the number lies beyond what exponents reach.
  func adding(_ other: Self, rounding direction: Direction) throws(DecimalError) -> Rounded {
    if let sum = try? self + other { return Rounded(value: sum, isExact: true) }
    var power = Int(max(exponent, other.exponent)) - 18
    power = max(power, Self.exponents.lowerBound)
    while Self.exponents.contains(power) {
      if let a = significand(at: power, rounding: direction),
        let b = other.significand(at: power, rounding: direction)
      {
        let (sum, overflow) = a.addingReportingOverflow(b)
        if !overflow {
          return Rounded(
            value: Self(uncheckedSignificand: sum, exponent: Int8(power)), isExact: false)
        }
      }
      power += 1
    }
    throw .overflow
  }

  /// The product; exact wherever 64 bits hold it.
  ///
  /// - Throws: ``DecimalError/overflow`` if the number lies beyond what exponents reach.
  func multiplied(by other: Self, rounding direction: Direction) throws(DecimalError) -> Rounded {
    if let product = try? self * other { return Rounded(value: product, isExact: true) }
    let (a, b) = (reduced, other.reduced)
    let magnitude = a.significand.magnitude.multipliedFullWidth(by: b.significand.magnitude)
    return try Self.rounded(
      isNegative != other.isNegative, magnitude, exponent: a.exponent + b.exponent,
      hasRest: false, direction)
  }

  /// The quotient; exact where it is a finite decimal that 64 bits hold, else to 18 digits or so.
  ///
  /// - Throws: ``DecimalError/divisionByZero``, or ``DecimalError/overflow`` if the number lies beyond
  ///   what exponents reach.
  func divided(by other: Self, rounding direction: Direction) throws(DecimalError) -> Rounded {
    guard !other.isZero else { throw .divisionByZero }
    if let quotient = try? divided(exactlyBy: other) {
      return Rounded(value: quotient, isExact: true)
    }
    let (a, b) = (reduced, other.reduced)
    var power = a.exponent - b.exponent
    var top = a.significand.magnitude
    while top < 1_000_000_000_000_000_000 { (top, power) = (top * 10, power - 1) }
    let divisor = b.significand.magnitude
    // As many more digits as keep the quotient within 64 bits.
    var wide: (high: UInt64, low: UInt64) = (0, top)
    var factor: UInt64 = 1
    var places = 0
    while places < 18 {
      let next = top.multipliedFullWidth(by: factor * 10)
      guard next.high < divisor else { break }
      (wide, factor, places) = ((next.high, next.low), factor * 10, places + 1)
    }
    let (quotient, rest) = divisor.dividingFullWidth(wide)
    return try Self.rounded(
      isNegative != other.isNegative, (0, quotient), exponent: power - places, hasRest: rest != 0,
      direction)
  }

  /// The number `±magnitude × 10^exponent`, and a little more where there is a rest, in 64 bits.
  private static func rounded(
    _ isNegative: Bool, _ magnitude: (high: UInt64, low: UInt64), exponent: Int, hasRest: Bool,
    _ direction: Direction
  ) throws(DecimalError) -> Rounded {
    var (high, low) = magnitude
    var power = exponent
    var hasRest = hasRest
    let limit = UInt64(Int64.max) - 1
    while high != 0 || low > limit || power < exponents.lowerBound {
      let (upper, carried) = high.quotientAndRemainder(dividingBy: 10)
      let (lower, rest) = UInt64(10).dividingFullWidth((carried, low))
      (high, low) = (upper, lower)
      hasRest = hasRest || rest != 0
      power += 1
      // A number too small for any exponent is nearly zero, to either side.
      if high == 0, low == 0 { power = max(power, exponents.lowerBound) }
    }
    guard exponents.contains(power) else { throw .overflow }
    if hasRest, isNegative == (direction == .down) { low += 1 }
    let digits = Int64(low)
    return Rounded(
      value: Self(uncheckedSignificand: isNegative ? -digits : digits, exponent: Int8(power)),
      isExact: !hasRest)
  }

  /// The significand at any exponent, rounded where that is coarser; `nil` if it does not fit.
  private func significand(at power: Int, rounding direction: Direction) -> Int64? {
    if Int(exponent) >= power { return significand(at: power) }
    var digits = significand
    var hasRest = false
    for _ in 0..<(power - Int(exponent)) where digits != 0 {
      hasRest = hasRest || digits % 10 != 0
      digits /= 10
    }
    guard hasRest else { return digits }
    switch direction {
    case .down: return isNegative ? digits - 1 : digits
    case .up: return isNegative ? digits : digits + 1
    }
  }

  /// One unit in the place of the last digit that is not zero: 10 for 20, 100 for 2100, 0.1 for 1.2.
  var step: ExactDecimal {
    let short = shortened(to: Int(Int8.max))
    return ExactDecimal(uncheckedSignificand: 1, exponent: short.exponent)
  }

  /// The same number without trailing zeros behind the place of `exponent`.
  func shortened(to exponent: Int) -> ExactDecimal {
    var (digits, power) = (significand, self.exponent)
    while power < exponent, digits % 10 == 0, digits != 0 {
      digits /= 10
      power += 1
    }
    return ExactDecimal(uncheckedSignificand: digits, exponent: power)
  }

  /// The number rounded to some significant digits, one at least, towards `direction`.
  func rounded(digits: Int, _ direction: Direction) -> ExactDecimal {
    let length = String(significand.magnitude).utf8.count
    let power = Int(exponent) + length - max(digits, 1)
    guard power > Int(exponent), Self.exponents.contains(power),
      let kept = significand(at: power, rounding: direction)
    else { return self }
    return Self(uncheckedSignificand: kept, exponent: Int8(power))
  }

  /// The number rounded to the power of ten `place`: 6.9036 at -2 is 6.90 down and 6.91 up.
  func rounded(toPlace place: Int, _ direction: Direction) -> ExactDecimal {
    guard place > Int(exponent), Self.exponents.contains(place),
      let kept = significand(at: place, rounding: direction)
    else { return self }
    return Self(uncheckedSignificand: kept, exponent: Int8(place))
  }

  /// The number rounded half up (四舍五入) to the power of ten `place`: 0.075 at -2 is 0.08, and -0.075
  /// is -0.08.
  func halfUp(toPlace place: Int) -> ExactDecimal {
    let extra = place - Int(exponent)
    guard extra > 0, Self.exponents.contains(place) else { return self }
    guard extra <= 18 else { return ExactDecimal(uncheckedSignificand: 0, exponent: Int8(place)) }
    let unit = Self.powers[extra]
    let (whole, rest) = significand.quotientAndRemainder(dividingBy: unit)
    // Half of a power of ten is whole, and a rest is smaller than its power, so nothing overflows.
    let isUp = rest.magnitude >= (unit / 2).magnitude
    let step: Int64 = isUp ? (isNegative ? -1 : 1) : 0
    return ExactDecimal(uncheckedSignificand: whole + step, exponent: Int8(place))
  }

  /// The number rounded half up to some significant digits, one at least.
  func halfUp(digits: Int) -> ExactDecimal {
    let length = String(significand.magnitude).utf8.count
    return halfUp(toPlace: Int(exponent) + length - max(digits, 1))
  }
}
