#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Small formulas that several methods share, on plain numbers.
enum Growth {
  /// The compound rate per year *r* with `later == earlier * (1 + r) ^ years`.
  ///
  /// Not a number if the values differ in sign, infinite or not a number if `earlier` or `years`
  /// is zero: whoever calls it checks the domain first.
  @inline(__always)
  static func rate(from earlier: Double, to later: Double, years: Double) -> Double {
    pow(later / earlier, 1 / years) - 1
  }

  /// Whether `value` is `threshold` or more, up to the rounding of floating point.
  ///
  /// Twelve digits are compared. A share of 0.3 that was worked out as 0.29999999999999993 is
  /// 0.3; no policy figure is published to twelve digits.
  @inline(__always)
  static func atLeast(_ value: Double, _ threshold: Double) -> Bool {
    value >= threshold - 1e-12 * max(1, abs(threshold))
  }

  /// `value` rounded to a number of decimals, halves away from zero.
  static func rounded(_ value: Double, decimals: Int) -> Double {
    let scale = pow(10, Double(decimals))
    let scaled = (value * scale).rounded()
    return scaled.isFinite ? scaled / scale : value
  }

  /// The slope of the straight line fitted to points by least squares; `nil` if all are at one
  /// time or a value is not finite.
  static func slope(_ points: some Collection<(time: Double, value: Double)>) -> Double? {
    guard points.count > 1 else { return nil }
    let middle = points.reduce(0) { $0 + $1.time } / Double(points.count)
    var above = 0.0
    var below = 0.0
    for point in points {
      let distance = point.time - middle
      guard distance != 0 else { continue }
      above += distance * point.value
      below += distance * distance
    }
    let slope = above / below
    return slope.isNaN ? nil : slope
  }
}
