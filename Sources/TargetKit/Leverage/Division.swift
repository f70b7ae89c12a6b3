/// A division written out, so that a person can redo it.
public struct Division: Hashable, Sendable {
  /// Which number of the result it gives.
  public enum Result: String, Hashable, Sendable {
    /// That at the figures' face values.
    case number
    /// The lower end: the least above over the most below.
    case lower
    /// The upper end: the most above over the least below.
    case upper
  }

  /// Which number of the result it gives.
  public let gives: Result
  /// What is divided, in ``dividendUnit``.
  public let dividend: ExactDecimal
  /// The unit of what is divided.
  public let dividendUnit: Unit
  /// What it is divided by, in ``divisorUnit``.
  public let divisor: ExactDecimal
  /// The unit of what it is divided by.
  public let divisorUnit: Unit
  /// The quotient, rounded towards zero to six significant digits.
  public let quotient: ExactDecimal
  /// The unit of the quotient.
  public let unit: Unit
  /// Whether the quotient is complete as it stands.
  public let isComplete: Bool
}

extension Quotient {
  /// The divisions that give the number and its ends, as far as there are any.
  ///
  /// Amounts of one kind are divided in the unit of the divisor. Negative increases are given at their
  /// face values only.
  public var divisions: [Division] {
    guard let below = divisors.first?.unit, let own = dividends.first?.unit else { return [] }
    let above = own.dimension.pure == below.dimension.pure ? below : own
    guard let top = Ends(dividend, above), let bottom = Ends(divisor, below) else { return [] }
    let unit = unit
    var divisions: [Division] = []
    func add(_ gives: Division.Result, _ a: ExactDecimal?, _ b: ExactDecimal?) {
      guard let a, let b, let exact = try? Quantity(a, above) / Quantity(b, below),
        let ends = try? exact.interval(in: unit), let low = ends.lower?.value
      else { return }
      let isExact = ends.singleValue != nil
      let toZero = low.rounded(digits: 6, low.isNegative ? .up : .down)
      divisions.append(
        Division(
          gives: gives, dividend: a, dividendUnit: above, divisor: b, divisorUnit: below,
          quotient: isExact ? toZero.plain : toZero, unit: unit,
          isComplete: isExact && toZero == low))
    }
    if let a = top.face, let b = bottom.face { add(.number, a, b) }
    if top.isPositive, bottom.isPositive, !(top.isPoint && bottom.isPoint) {
      add(.lower, top.lower, bottom.upper)
      add(.upper, top.upper, bottom.lower)
    }
    return divisions
  }

  /// The ends of an amount in a unit.
  private struct Ends {
    let face: ExactDecimal?
    let lower: ExactDecimal?
    let upper: ExactDecimal?

    init?(_ quantity: Quantity, _ unit: Unit) {
      guard let face = try? quantity.interval(in: unit, \.face),
        let range = try? quantity.interval(in: unit, \.range)
      else { return nil }
      self.face = face.singleValue
      lower = range.lower?.value
      upper = range.upper?.value
    }

    var isPositive: Bool { lower.map { $0 > .zero } ?? false }
    var isPoint: Bool { lower != nil && lower == upper }
  }
}
