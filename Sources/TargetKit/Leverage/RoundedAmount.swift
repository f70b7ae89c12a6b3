/// An amount as it may be said: in no more digits than its figures carry, and never beyond what they
/// prove.
///
/// Lower ends are rounded down and upper ends up. A number stands alone only if exact figures give
/// it; beside it stands the range that their rounding leaves, with one digit more. The number itself
/// takes a digit more where it would else lie beyond that range.
public struct RoundedAmount: Hashable, Sendable {
  /// The number at the figures' face values; `nil` if a bound leaves it open.
  public let number: ExactDecimal?
  /// The lower end of what it can be; `nil` if there is none that says anything.
  public let lower: Interval.End?
  /// The upper end of what it can be; `nil` if there is none.
  public let upper: Interval.End?
  /// The unit of the numbers.
  public let unit: Unit

  /// An amount in a unit of its dimension, with some significant digits.
  ///
  /// - Returns: `nil` if the unit measures something else, or the numbers cannot be held.
  public init?(_ quantity: Quantity, in unit: Unit, digits: Int) {
    self.init(quantity, in: unit) { value, finer, direction in
      value.rounded(digits: digits + finer, direction)
    }
  }

  /// A share in per cent with one decimal; its ends too.
  ///
  /// - Returns: `nil` if the quantity is no pure number, or the numbers cannot be held.
  public init?(share quantity: Quantity) {
    self.init(quantity, in: Self.percent) { value, finer, direction in
      value.rounded(toPlace: -1 - max(finer - 1, 0), direction)
    }
  }

  private static let percent = Unit(
    unchecked: "%", .share, ExactDecimal(uncheckedSignificand: 1, exponent: -2))

  private init?(
    _ quantity: Quantity, in unit: Unit,
    rounding: (ExactDecimal, Int, ExactDecimal.Direction) -> ExactDecimal
  ) {
    guard let face = try? quantity.interval(in: unit, \.face),
      let range = try? quantity.interval(in: unit, \.range)
    else { return nil }
    let number = Self.number(face, within: range, rounding)
    self.number = number
    func end(_ end: Interval.End?, _ direction: ExactDecimal.Direction) -> Interval.End? {
      end.map {
        Interval.End(
          value: rounding($0.value.plain, number == nil ? 0 : 1, direction), isClosed: $0.isClosed)
      }
    }
    // That an amount is above zero goes without saying.
    let isTelling = range.lower.map { !$0.value.isZero } ?? false
    lower = isTelling ? end(range.lower, .down) : nil
    upper = end(range.upper, .up)
    self.unit = unit
  }

  /// The number that an interval comes down to: a single one, or one as good as single.
  ///
  /// It takes more digits where fewer would lead out of the range.
  private static func number(
    _ interval: Interval, within range: Interval,
    _ rounding: (ExactDecimal, Int, ExactDecimal.Direction) -> ExactDecimal
  ) -> ExactDecimal? {
    guard let lower = interval.lower?.value, let upper = interval.upper?.value else { return nil }
    if lower != upper {
      // Quotients without an end are known to eighteen digits.
      let isNarrow =
        lower.rounded(digits: 15, .down) == upper.rounded(digits: 15, .down)
        || lower.rounded(digits: 15, .up) == upper.rounded(digits: 15, .up)
      guard isNarrow else { return nil }
    }
    func nearest(_ finer: Int) -> ExactDecimal {
      let below = rounding(lower.plain, finer, .down)
      let above = rounding(lower.plain, finer, .up)
      guard let down = try? lower - below, let up = try? above - lower else { return below }
      return down < up ? below : above
    }
    for finer in 0...3 {
      let number = nearest(finer)
      if range.contains(number) { return number }
    }
    return lower
  }

  /// Whether nothing telling is known.
  public var isOpen: Bool { number == nil && lower == nil && upper == nil }

  /// Whether the number is all that it can be.
  public var isExact: Bool {
    number != nil && lower?.value == upper?.value && lower?.isClosed == true
  }
}

extension ExactDecimal {
  /// The number without zeros at its end, so that a product shows no precision of its own.
  var plain: ExactDecimal {
    let (digits, power) = reduced
    return (try? ExactDecimal(significand: digits, exponent: power)) ?? self
  }
}
