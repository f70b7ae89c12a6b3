/// A number exactly as a person writes it: a whole significand times a power of ten.
///
/// `24.62` is 2462 × 10⁻², `3万亿` is 3 × 10¹². The exponent is kept as written, because it says how
/// precisely the figure was published; equality, order and hashing look at the value only, so
/// `2.5 == 2.50`.
///
/// Every operation is exact or throws: nothing wraps and nothing is rounded silently.
public struct ExactDecimal: Sendable {
  /// The digits, with their sign.
  public let significand: Int64
  /// The power of ten the digits are multiplied with, in -60...60.
  public let exponent: Int8

  /// The exponents a decimal may have; wide enough for any official figure in any unit.
  static let exponents: ClosedRange<Int> = -60...60

  /// The number `significand × 10^exponent`.
  ///
  /// - Throws: ``DecimalError/overflow`` if the exponent lies outside -60...60.
  public init(significand: Int64, exponent: Int = 0) throws(DecimalError) {
    guard Self.exponents.contains(exponent) else { throw .overflow }
    self.significand = significand
    self.exponent = Int8(exponent)
  }

  /// A whole number.
  public init(_ integer: Int) {
    significand = Int64(integer)
    exponent = 0
  }

  /// For callers that have already checked the exponent's range.
  init(uncheckedSignificand significand: Int64, exponent: Int8) {
    self.significand = significand
    self.exponent = exponent
  }

  /// The number zero.
  public static let zero = ExactDecimal(0)
  /// The number one.
  public static let one = ExactDecimal(1)

  /// Whether the number is zero.
  public var isZero: Bool { significand == 0 }

  /// Whether the number lies below zero.
  public var isNegative: Bool { significand < 0 }

  /// The number without its sign.
  ///
  /// - Throws: ``DecimalError/overflow`` for the one significand without a positive counterpart.
  public func magnitude() throws(DecimalError) -> ExactDecimal {
    isNegative ? try negated() : self
  }

  /// The same value without trailing zeros; what equality and hashing look at.
  var reduced: (significand: Int64, exponent: Int) {
    guard significand != 0 else { return (0, 0) }
    var digits = significand
    var power = Int(exponent)
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    return (digits, power)
  }

  /// How many digits it is written with behind the point.
  var decimals: Int { max(0, -Int(exponent)) }

  /// The same number without zeros at the end of its fraction.
  var shortest: ExactDecimal {
    var (digits, power) = (significand, exponent)
    while power < 0, digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    return ExactDecimal(uncheckedSignificand: digits, exponent: power)
  }

  /// The nearest floating-point number, for statistics.
  public var doubleValue: Double {
    let power = Int(exponent)
    let digits = Double(significand)
    // Powers of ten up to 22 are exact in binary, so one operation rounds once; beyond that the
    // text is the shortest correct way.
    if significand.magnitude < 1 << 53 {
      if power == 0 { return digits }
      if power > 0, power <= 22 { return digits * Self.doublePowers[power] }
      if power < 0, power >= -22 { return digits / Self.doublePowers[-power] }
    }
    return Double("\(significand)e\(power)") ?? digits
  }

  private static let doublePowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// Why a calculation with exact decimals has no answer.
public enum DecimalError: Error, Hashable, Sendable {
  /// The result has more digits than a 64-bit significand holds.
  case overflow
  /// The result is not a finite decimal, such as one third.
  case inexact
  /// A division by zero.
  case divisionByZero
}

extension ExactDecimal: Hashable, Comparable {
  /// Whether both stand for the same value, however precisely written.
  public static func == (left: Self, right: Self) -> Bool {
    if left.exponent == right.exponent { return left.significand == right.significand }
    return left.reduced == right.reduced
  }

  /// Feeds the value, not the way it is written, into `hasher`.
  public func hash(into hasher: inout Hasher) {
    let (digits, power) = reduced
    hasher.combine(digits)
    hasher.combine(power)
  }

  /// The order of the values; never overflows.
  public static func < (left: Self, right: Self) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    if left.exponent > right.exponent {
      // A left side too large for 64 bits at the finer exponent exceeds any right side there.
      guard let scaled = left.significand(at: Int(right.exponent)) else { return left.isNegative }
      return scaled < right.significand
    }
    guard let scaled = right.significand(at: Int(left.exponent)) else { return !right.isNegative }
    return left.significand < scaled
  }

  /// The significand at a finer exponent; `nil` if 64 bits cannot hold it.
  func significand(at finer: Int) -> Int64? {
    let shift = Int(exponent) - finer
    if significand == 0 || shift == 0 { return significand }
    guard shift > 0, shift <= 18 else { return nil }
    let (product, overflow) = significand.multipliedReportingOverflow(by: Self.powers[shift])
    return overflow ? nil : product
  }

  static let powers: [Int64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000,
  ]
}
