/// A unit of measurement: a symbol, what it measures, and how much of it.
///
/// Scales are exact. One unit is `scale` base units of its dimension; the base units are chosen so
/// that every official unit, the 亩 of 2000/3 m² included, is a finite decimal of them.
public struct Unit: Hashable, Sendable {
  /// The symbol, as written in plans and figures: `亿元`, `GWh`, `%`.
  public let symbol: String
  /// What the unit measures.
  public let dimension: Dimension
  /// How many base units of the dimension one unit is.
  public let scale: ExactDecimal

  /// A unit of `dimension`.
  ///
  /// - Returns: `nil` unless `scale` is positive.
  public init?(symbol: String, dimension: Dimension, scale: ExactDecimal = .one) {
    guard scale > .zero else { return nil }
    self.init(unchecked: symbol, dimension, scale)
  }

  init(unchecked symbol: String, _ dimension: Dimension, _ scale: ExactDecimal) {
    self.symbol = symbol
    self.dimension = dimension
    self.scale = scale
  }

  /// The unit of plain numbers, without a symbol.
  public static let number = Unit(unchecked: "", .number, .one)

  /// Whether a whole figure in this unit is itself rather than a rounded one: `1339 家`, but not
  /// `8.4 万家`.
  public var countsSingly: Bool { dimension.isCounted && scale == .one }

  /// How many `other` units one of this unit is.
  ///
  /// - Throws: ``UnitError``: the dimensions differ, or the factor is no finite decimal.
  public func factor(to other: Unit) throws(UnitError) -> ExactDecimal {
    guard dimension == other.dimension else { throw .differentDimension(self, other) }
    if scale == other.scale { return .one }
    do {
      return try scale.divided(exactlyBy: other.scale)
    } catch {
      throw .inexact(self, other)
    }
  }
}

/// Why a figure cannot be expressed in another unit.
public enum UnitError: Error, Hashable, Sendable {
  /// The units measure different things.
  case differentDimension(Unit, Unit)
  /// The figure is no finite decimal in the other unit, or has more digits than can be held.
  case inexact(Unit, Unit)
}
