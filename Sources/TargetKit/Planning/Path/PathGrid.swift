#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The numbers that a path may go through: whole multiples of a power of ten.
///
/// Levels are rounded towards the goal, so that a path is never behind the curve it follows, and its
/// last level is the goal itself.
struct PathGrid {
  /// The power of ten.
  let exponent: Int
  /// Where the path begins, in units of the grid.
  let start: Int64
  /// How far the goal lies away, in units of the grid; above zero.
  let way: UInt64
  /// Whether the goal lies below the start.
  let falls: Bool

  /// More of the last place than figures have: one digit for amounts, none for what is counted.
  init(from start: ExactDecimal, to goal: ExactDecimal, isCounted: Bool) throws(PlanningRefusal) {
    let finest = min(Int(start.exponent), Int(goal.exponent))
    try self.init(from: start, to: goal, exponent: isCounted ? min(0, finest) : finest - 1)
  }

  init(from start: ExactDecimal, to goal: ExactDecimal, exponent: Int) throws(PlanningRefusal) {
    guard let first = start.significand(at: exponent), let last = goal.significand(at: exponent),
      ExactDecimal.exponents.contains(exponent)
    else { throw .target(.overflow) }
    let (difference, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, difference != .min else { throw .target(.overflow) }
    guard difference != 0 else { throw .target(.alreadySatisfied) }
    self.exponent = exponent
    self.start = first
    way = difference.magnitude
    falls = difference < 0
  }

  /// The level after some units of the way.
  func level(_ units: UInt64) -> ExactDecimal {
    let step = Int64(clamping: min(units, way))
    return ExactDecimal(
      uncheckedSignificand: falls ? start &- step : start &+ step, exponent: Int8(exponent))
  }

  /// A number of units as a change of level.
  func change(_ units: UInt64) -> ExactDecimal {
    let step = Int64(clamping: units)
    return ExactDecimal(uncheckedSignificand: falls ? -step : step, exponent: Int8(exponent))
  }

  /// The units of the way after `part` of `whole`, rounded up; `part` is at most `whole`.
  func units(_ part: Int, of whole: Int) -> UInt64 {
    guard part > 0, whole > 0, part < whole else { return part <= 0 ? 0 : way }
    let product = way.multipliedFullWidth(by: UInt64(part))
    let (quotient, rest) = UInt64(whole).dividingFullWidth(product)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// Whether `part` of `whole` of the way is a whole number of units.
  func isExact(_ part: Int, of whole: Int) -> Bool {
    guard part > 0, whole > 0, part < whole else { return true }
    return UInt64(whole).dividingFullWidth(way.multipliedFullWidth(by: UInt64(part))).remainder == 0
  }

  /// The units of the way at a level that was computed in floating point, rounded up.
  func units(at level: Double) -> UInt64 {
    let unit = pow(10, Double(exponent))
    let units = (level / unit - Double(start)) * (falls ? -1 : 1)
    guard units > 0 else { return 0 }
    // What floating point leaves of a whole number is no step of its own.
    let nearest = units.rounded()
    let isWhole = abs(units - nearest) <= 1e-9 * max(1, (level / unit).magnitude)
    let rounded = isWhole ? nearest : units.rounded(.up)
    return rounded >= Double(way) ? way : UInt64(rounded)
  }
}
