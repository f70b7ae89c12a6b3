/// A change against some earlier figure: `+20%`, `2x baseline`, 翻一番, 增长12.67倍, 降低25%,
/// 提高10.9个百分点.
///
/// Chinese and English both say "grew 12.67 times" for a level of 13.67 times the earlier one, and "is
/// three times" for a level of 3: the two are kept apart by the words.
public enum Change: Hashable, Sendable {
  /// The new level is this many times the earlier one: 1.2 for `+20%`, 13.67 for 增长12.67倍.
  case multiple(ExactDecimal)
  /// The new level is the earlier one plus this much, in this unit (percentage points, or a unit of
  /// the indicator).
  case difference(ExactDecimal, Unit)

  /// Whether the new level lies above the earlier one, for a positive earlier level.
  public var isIncrease: Bool {
    switch self {
    case .multiple(let factor): factor > .one
    case .difference(let amount, _): amount > .zero
    }
  }

  /// The new level, given the earlier one in `unit`.
  ///
  /// A multiple of a level that is zero or below says nothing (twice zero is zero, 20 % above a loss
  /// is a greater loss), so it has no level.
  ///
  /// - Throws: ``UnitError`` if the change is in a unit that `unit` cannot hold, or multiplies a
  ///   level that is not above zero.
  public func level(from base: ExactDecimal, in unit: Unit) throws(UnitError) -> ExactDecimal {
    switch self {
    case .multiple(let factor):
      guard base > .zero else { throw .multipleOfNothing(unit) }
      guard let level = try? base * factor else { throw .inexact(unit, unit) }
      return level
    case .difference(let amount, let amountUnit):
      // Percentage points are the difference of two shares.
      let isPoints = amountUnit.dimension == .sharePoints && unit.dimension == .share
      let step = try (isPoints ? amountUnit.ofShares : amountUnit).convert(amount, to: unit)
      guard let level = try? base + step else { throw .inexact(amountUnit, unit) }
      return level
    }
  }
}

extension Unit {
  /// The unit of shares that this unit of share differences belongs to.
  fileprivate var ofShares: Unit { Unit(unchecked: symbol, .share, scale, divisor) }
}

extension Change: CustomStringConvertible {
  /// A form that reads back as the same change: `1.2x baseline`, `baseline+10.9个百分点`.
  public var description: String {
    switch self {
    case .multiple(let factor): factor.description + "x baseline"
    case .difference(let amount, let unit):
      "baseline" + (amount.isNegative ? "" : "+") + unit.written(after: amount)
    }
  }
}
