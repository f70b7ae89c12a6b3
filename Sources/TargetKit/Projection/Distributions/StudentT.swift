/// Student's t distribution, standard in location and scale.
///
/// Density proportional to `(1 + t²/ν)^(-(ν+1)/2)`. With infinitely many degrees of freedom it is
/// the normal distribution.
///
/// - "Student" (W. S. Gosset), *The probable error of a mean*, Biometrika 6 (1908).
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom ν, above 0; infinity for the normal distribution.
  public let degreesOfFreedom: Double

  /// The normal distribution.
  public static let normal = StudentT(unchecked: .infinity)
  /// Three degrees of freedom: the tail of ``RecommendedForecaster`` for years.
  static let three = StudentT(unchecked: 3)
  /// Four degrees of freedom: its tail for quarters and months, with closed formulas.
  static let four = StudentT(unchecked: 4)

  init(unchecked degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The distribution with the given degrees of freedom; `nil` unless they are above 0.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value of at most `t`; 0 to 1, and one half for what is not a number.
  ///
  /// By the regularised incomplete beta function; in closed form for ν = 4:
  /// `1/2 + 3/8 · t/√(1+t²/4) · (1 − t²/(12(1+t²/4)))`, and for ν = 3:
  /// `1/2 + (atan(x) + x/(1+x²))/π` with `x = t/√3`. Absolute error below 1e-12, and below 1e-6
  /// beyond 100 000 degrees of freedom, where it is taken from the normal distribution.
  public func cumulative(_ t: Double) -> Double {
    guard t == t else { return 0.5 }
    return t < 0 ? tail(-t) : 1 - tail(t)
  }

  /// The probability of a value above `t`, precise far out in the tail.
  public func survival(_ t: Double) -> Double {
    guard t == t else { return 0.5 }
    return t < 0 ? 1 - tail(-t) : tail(t)
  }

  /// The upper tail for `t >= 0`.
  private func tail(_ t: Double) -> Double {
    guard t.isFinite else { return 0 }
    if degreesOfFreedom == .infinity { return 0.5 * Elementary.erfc(t * 0.5.squareRoot()) }
    guard t > 0 else { return 0.5 }
    if degreesOfFreedom > 1e5 {
      // D. L. Wallace, Ann. Math. Stat. 30 (1959): nearly normal, and beta loses digits here.
      let v = degreesOfFreedom
      let z = (v * Elementary.log1p(t * t / v)).squareRoot() * (8 * v + 1) / (8 * v + 3)
      return 0.5 * Elementary.erfc(z * 0.5.squareRoot())
    }
    if degreesOfFreedom == 3, t < 1e4 {
      let x = 3.0.squareRoot() / t
      return (Elementary.atan(x) - x / (1 + x * x)) / Double.pi
    }
    guard degreesOfFreedom == 4, t < 1e3 else {
      let v = degreesOfFreedom
      // v/(v+t²), written so that t² cannot overflow.
      let x = t > 1e100 ? 0 : v / (v + t * t)
      return 0.5 * IncompleteBeta.regularised(x, a: v / 2, b: 0.5)
    }
    let w = 1 + t * t / 4
    return 0.5 - 0.375 * t / w.squareRoot() * (1 - t * t / (12 * w))
  }

  /// The value that is not exceeded with the given probability.
  ///
  /// Closed form for ν = 4 (W. T. Shaw, *Sampling Student's T distribution*, J. Comput. Finance 9,
  /// 2006); Wichura's AS 241 for the normal; otherwise bisection on ``cumulative(_:)``.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: Minus infinity at 0, infinity at 1, and 0 for what is no probability.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == probability ? -.infinity : 0 }
    guard probability < 1 else { return .infinity }
    guard probability != 0.5 else { return 0 }
    if degreesOfFreedom == .infinity { return NormalQuantile.value(probability) }
    if degreesOfFreedom == 4, probability > 1e-10, probability < 1 - 1e-10 {
      let alpha = (4 * probability * (1 - probability)).squareRoot()
      let q = Elementary.cos(Elementary.acos(Swift.min(alpha, 1)) / 3) / alpha
      let size = 2 * Swift.max(q - 1, 0).squareRoot()
      return probability < 0.5 ? -size : size
    }
    if degreesOfFreedom == 3, probability > 1e-10, probability < 1 - 1e-10 {
      return probability < 0.5 ? -upperOfThree(probability) : upperOfThree(1 - probability)
    }
    return probability < 0.5 ? -upper(probability) : upper(1 - probability)
  }

  /// The positive value whose upper tail is `target` for ν = 3, by Newton's method.
  ///
  /// The tail is convex, so that from below the root every step stays below it.
  private func upperOfThree(_ target: Double) -> Double {
    var t = StudentT.four.quantile(1 - target)
    for _ in 0..<40 {
      let density = 2 / (Double.pi * 3.0.squareRoot() * (1 + t * t / 3) * (1 + t * t / 3))
      let step = (tail(t) - target) / density
      t += step
      if abs(step) <= 1e-15 * t { break }
    }
    return t
  }

  /// The positive value whose upper tail is `target`, by bisection.
  private func upper(_ target: Double) -> Double {
    var high = 1.0
    while tail(high) > target, high < 1e300 { high *= 2 }
    var low = 0.0
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if tail(middle) > target { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
