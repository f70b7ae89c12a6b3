/// A quotient of published amounts: a leverage, a unit cost, a share.
///
/// Every amount goes in once, so that the interval is the tightest there is.
public struct Quotient: Sendable {
  /// The amounts above: their sum, or the last less the first where it is ``isGrowth``.
  public let dividends: [LeverAmount]
  /// The amounts below; none where the ratio was published as such.
  public let divisors: [LeverAmount]
  /// Whether increases from one amount to the next are divided.
  public let isGrowth: Bool
  /// What is divided; that of a published ratio is the ratio.
  public let dividend: Quantity
  /// What it is divided by; one for a published ratio.
  public let divisor: Quantity
  /// The quotient, in base units.
  public let value: Quantity
  /// How many significant digits it is given with: those of the coarsest figure, at least two.
  public let digits: Int

  /// The quotient of sums of amounts.
  init(
    _ dividends: [LeverAmount], over divisors: [LeverAmount]
  ) throws(LeverageRefusal) {
    try self.init(
      dividends, divisors, isGrowth: false, try Self.sum(dividends), try Self.sum(divisors))
  }

  /// The quotient of the increases of two amounts; the input must have grown.
  init(
    from earlier: (output: LeverAmount, input: LeverAmount),
    to later: (output: LeverAmount, input: LeverAmount)
  ) throws(LeverageRefusal) {
    let input = try Self.increase(earlier.input, later.input)
    guard input.range.lower.map({ $0.value >= .zero }) ?? false, !input.range.contains(.zero) else {
      let fell = input.range.upper.map { $0.value <= .zero } ?? false
      throw fell ? .inputDidNotGrow : .inputMayBeZero
    }
    try self.init(
      [later.output, earlier.output], [later.input, earlier.input], isGrowth: true,
      try Self.increase(earlier.output, later.output), input)
  }

  private static func increase(
    _ earlier: LeverAmount, _ later: LeverAmount
  ) throws(LeverageRefusal) -> Quantity {
    do throws(QuantityError) {
      return try later.quantity - earlier.quantity
    } catch {
      throw LeverageRefusal(error)
    }
  }

  /// A ratio that was published as such.
  init(stated: LeverAmount) throws(LeverageRefusal) {
    do throws(QuantityError) {
      let one = try Quantity(.one)
      self.init(
        dividends: [stated], divisors: [], isGrowth: false, dividend: stated.quantity, divisor: one,
        value: stated.quantity, digits: Self.digits([stated]))
    } catch {
      throw LeverageRefusal(error)
    }
  }

  private init(
    _ dividends: [LeverAmount], _ divisors: [LeverAmount], isGrowth: Bool, _ dividend: Quantity,
    _ divisor: Quantity
  ) throws(LeverageRefusal) {
    let value: Quantity
    do throws(QuantityError) {
      value = try dividend / divisor
    } catch {
      throw LeverageRefusal(error)
    }
    self.init(
      dividends: dividends, divisors: divisors, isGrowth: isGrowth, dividend: dividend,
      divisor: divisor, value: value, digits: Self.digits(dividends + divisors))
    guard !value.range.isTrivial else { throw .unbounded }
  }

  private init(
    dividends: [LeverAmount], divisors: [LeverAmount], isGrowth: Bool, dividend: Quantity,
    divisor: Quantity, value: Quantity, digits: Int
  ) {
    self.dividends = dividends
    self.divisors = divisors
    self.isGrowth = isGrowth
    self.dividend = dividend
    self.divisor = divisor
    self.value = value
    self.digits = digits
  }

  private static func sum(_ amounts: [LeverAmount]) throws(LeverageRefusal) -> Quantity {
    guard var sum = amounts.first?.quantity else { throw .reference(.noFigure) }
    for amount in amounts.dropFirst() {
      do throws(QuantityError) {
        sum = try sum + amount.quantity
      } catch {
        throw error == .overflow ? .overflow : .mixedUnits(amounts.map(\.unit))
      }
    }
    return sum
  }

  /// The digits of the coarsest amount, at least two; four where all are exact.
  private static func digits(_ amounts: [LeverAmount]) -> Int {
    let least = amounts.map(\.digits).min() ?? LeverAmount.allDigits
    return least >= LeverAmount.allDigits ? 4 : max(2, least)
  }

  /// Whether it is a multiple: the amounts above and below are of one kind.
  public var isMultiple: Bool { value.dimension == .number }
}

extension Interval {
  /// Whether the interval says nothing of an amount that cannot be negative.
  var isTrivial: Bool {
    guard upper == nil else { return false }
    return lower.map { $0.value <= .zero } ?? true
  }
}
