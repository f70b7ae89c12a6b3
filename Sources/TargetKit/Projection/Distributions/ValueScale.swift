/// The scale on which a series is modelled, and the way back to its own values.
///
/// Growth is steady on a logarithmic scale, a share approaches 100 % on a logistic one. Whatever
/// the model says, the way back ends inside the limits.
public enum ValueScale: Hashable, Sendable {
  /// `u = y / unit`.
  case linear(unit: Double)
  /// `u = log(y - lower + offset)`; the way back never goes below `lower`.
  case logarithm(lower: Double, offset: Double)
  /// `u = -log(upper - y + offset)`; the way back never goes above `upper`.
  case mirroredLogarithm(upper: Double, offset: Double)
  /// `u = log((s + c) / (1 - s + c))` with the share `s = (y - lower) / (upper - lower)`.
  case logistic(lower: Double, upper: Double, inset: Double)
  /// `u = 2·asin(√s)` with the share `s = (y - lower) / (upper - lower)`: the scale on which the
  /// scatter of a share does not depend on its size; the limits can be reached.
  case angular(lower: Double, upper: Double)
  /// `u = y / unit`, cut off at the limits, either of which may be infinite.
  case cut(unit: Double, lower: Double, upper: Double)
  /// Box and Cox's `u = (y^lambda - 1) / lambda`, for positive values and positive `lambda`.
  case power(lambda: Double)

  /// The value on the scale; infinite or not a number where the scale has none.
  public func forward(_ value: Double) -> Double {
    switch self {
    case .linear(let unit): value / unit
    case .logarithm(let lower, let offset): Elementary.log(value - lower + offset)
    case .mirroredLogarithm(let upper, let offset): -Elementary.log(upper - value + offset)
    case .logistic(let lower, let upper, let inset):
      Elementary.log(
        ((value - lower) / (upper - lower) + inset) / ((upper - value) / (upper - lower) + inset))
    case .angular(let lower, let upper):
      2
        * Elementary.asin(
          Swift.min(1, Swift.max(0, (value - lower) / (upper - lower))).squareRoot())
    case .cut(let unit, _, _): value / unit
    case .power(lambda: 0.5): 2 * value.squareRoot() - 2
    case .power(let lambda): Elementary.expm1(lambda * Elementary.log(value)) / lambda
    }
  }

  /// The value that lies at `u` on the scale, finite and inside the limits for every number `u`.
  public func backward(_ u: Double) -> Double {
    switch self {
    case .linear(let unit): return Self.finite(u * unit)
    case .logarithm(let lower, let offset):
      return Swift.max(lower, Self.finite(Elementary.exp(u) - offset + lower))
    case .mirroredLogarithm(let upper, let offset):
      return Swift.min(upper, Self.finite(upper + offset - Elementary.exp(-u)))
    case .logistic(let lower, let upper, let inset):
      let share = (1 + 2 * inset) / (1 + Elementary.exp(-u)) - inset
      return Swift.min(upper, Swift.max(lower, lower + (upper - lower) * share))
    case .angular(let lower, let upper):
      let root = Elementary.sin(Swift.min(Double.pi, Swift.max(0, u)) / 2)
      return Swift.min(upper, Swift.max(lower, lower + (upper - lower) * root * root))
    case .cut(let unit, let lower, let upper):
      return Swift.min(upper, Swift.max(lower, Self.finite(u * unit)))
    case .power(let lambda):
      let base = lambda * u + 1
      if lambda == 0.5 { return base > 0 ? Self.finite(base * base) : 0 }
      return base > 0 ? Self.finite(Elementary.pow(base, 1 / lambda)) : 0
    }
  }

  /// The values that can occur; infinite where there is no limit.
  public var lowerLimit: Double {
    switch self {
    case .linear, .mirroredLogarithm: -.infinity
    case .logarithm(let lower, _), .logistic(let lower, _, _), .angular(let lower, _),
      .cut(_, let lower, _):
      lower
    case .power: 0
    }
  }

  /// The largest value that can occur; infinity where there is no limit.
  public var upperLimit: Double {
    switch self {
    case .linear, .logarithm, .power: .infinity
    case .mirroredLogarithm(let upper, _), .logistic(_, let upper, _), .angular(_, let upper),
      .cut(_, _, let upper):
      upper
    }
  }

  @inline(__always) private static func finite(_ x: Double) -> Double {
    let largest = Double.greatestFiniteMagnitude
    return Swift.min(largest, Swift.max(-largest, x))
  }
}
