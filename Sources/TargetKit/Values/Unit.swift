/// A unit of measurement: a symbol, what it measures, and how much of it.
///
/// Sizes are exact. One unit is `scale / divisor` base units of its dimension: most units are whole
/// or decimal multiples of the base, and a divisor other than one is needed only for rates per
/// something that is not a power of ten of its base, such as `万吨/年` or `元/平方米`.
public struct Unit: Hashable, Sendable {
  /// The symbol, as written in plans and figures: `亿元`, `GWh`, `%`.
  public let symbol: String
  /// What the unit measures.
  public let dimension: Dimension
  /// How many base units of the dimension ``divisor`` units are.
  public let scale: ExactDecimal
  /// What ``scale`` is to be divided by; one for nearly every unit.
  public let divisor: ExactDecimal

  /// A unit of `dimension`, of `scale / divisor` base units.
  ///
  /// - Returns: `nil` unless `scale` and `divisor` are positive.
  public init?(
    symbol: String, dimension: Dimension, scale: ExactDecimal = .one, divisor: ExactDecimal = .one
  ) {
    guard scale > .zero, divisor > .zero else { return nil }
    self.init(unchecked: symbol, dimension, scale, divisor)
  }

  init(
    unchecked symbol: String, _ dimension: Dimension, _ scale: ExactDecimal,
    _ divisor: ExactDecimal = .one
  ) {
    self.symbol = symbol
    self.dimension = dimension
    if let whole = try? scale.divided(exactlyBy: divisor) {
      self.scale = whole
      self.divisor = .one
    } else {
      self.scale = scale
      self.divisor = divisor
    }
  }

  /// The unit of plain numbers, without a symbol.
  public static let number = Unit(unchecked: "", .number, .one)

  /// Whether a whole figure in this unit is itself rather than a rounded one: `1339 家`, but not
  /// `8.4 万家`.
  public var countsSingly: Bool { dimension.isCounted && scale == .one && divisor == .one }

  /// The same unit under another symbol.
  func named(_ symbol: String) -> Unit { Unit(unchecked: symbol, dimension, scale, divisor) }

  /// The unit of `power` tens of this one.
  func multiplied(by power: Int, symbol: String) -> Unit? {
    guard let factor = try? ExactDecimal(significand: 1, exponent: power),
      let larger = try? scale * factor
    else { return nil }
    return Unit(unchecked: symbol, dimension, larger, divisor)
  }

  /// The rate of this unit per `other`.
  func per(_ other: Unit, symbol: String) -> Unit? {
    guard let top = try? scale * other.divisor, let bottom = try? divisor * other.scale else {
      return nil
    }
    return Unit(unchecked: symbol, dimension / other.dimension, top, bottom)
  }

  /// Whether a number means the same in both units.
  public func isSameSize(as other: Unit) -> Bool {
    guard dimension == other.dimension else { return false }
    if scale == other.scale, divisor == other.divisor { return true }
    guard let (left, right) = try? sizes(beside: other) else { return false }
    return left == right
  }

  /// Two numbers that are to each other as this unit is to `other`.
  func sizes(beside other: Unit) throws(UnitError) -> (ExactDecimal, ExactDecimal) {
    guard dimension == other.dimension else { throw .differentDimension(self, other) }
    do throws(DecimalError) {
      return (try scale * other.divisor, try other.scale * divisor)
    } catch {
      throw .inexact(self, other)
    }
  }

  /// How many `other` units one of this unit is.
  ///
  /// - Throws: ``UnitError``: the dimensions differ, or the factor is no finite decimal.
  public func factor(to other: Unit) throws(UnitError) -> ExactDecimal {
    let (own, theirs) = try sizes(beside: other)
    if own == theirs { return .one }
    do throws(DecimalError) {
      return try own.divided(exactlyBy: theirs)
    } catch {
      throw .inexact(self, other)
    }
  }

  /// A number of this unit as a number of `other`, exactly.
  ///
  /// - Throws: ``UnitError``: the dimensions differ, or the number is no finite decimal there.
  public func convert(_ value: ExactDecimal, to other: Unit) throws(UnitError) -> ExactDecimal {
    let (own, theirs) = try sizes(beside: other)
    if own == theirs { return value }
    // A third of a unit may be no decimal while a third of three units is.
    if let factor = try? own.divided(exactlyBy: theirs), let number = try? value * factor {
      return number
    }
    do throws(DecimalError) {
      return try (value * own).divided(exactlyBy: theirs)
    } catch {
      throw .inexact(self, other)
    }
  }
}

/// Why a figure cannot be computed in a unit.
public enum UnitError: Error, Hashable, Sendable {
  /// The units measure different things.
  case differentDimension(Unit, Unit)
  /// The figure is no finite decimal in the other unit, or has more digits than can be held.
  case inexact(Unit, Unit)
  /// A multiple of a level that is zero or below, which is no level.
  case multipleOfNothing(Unit)
}
