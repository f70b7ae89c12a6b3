/// The theta method with an estimated curvature, static or dynamic.
///
/// `μ[t] = l[t-1] + (1 - 1/θ)·((1-α)^(t-1)·A + (1 - (1-α)^t)/α·B)`, `l[t] = α·y[t] + (1-α)·l[t-1]`,
/// where `A + B·t` is the least-squares line: of the whole series (static, OTM), or of the figures
/// before *t*, updated with each, the forecasts included (dynamic, DOTM). The first level minimises
/// the squared one-step errors exactly; α and θ over a grid of 20 × 9, refined around the best.
///
/// - J. A. Fiorucci et al., *Models for optimising the theta method and their relationship to state
///   space models*, Int. J. Forecasting 32 (2016); the variance `σ²·(1 + (h-1)·α²)` likewise.
/// - Complexity: O(*n*), with about 300 passes over the series.
public struct OptimizedTheta: Forecaster {
  /// Whether the line is updated with each figure.
  public let isDynamic: Bool

  /// Three.
  public var minimumCount: Int { 3 }

  /// The method.
  ///
  /// - Parameter isDynamic: Whether the line is updated with each figure.
  public init(isDynamic: Bool = true) { self.isDynamic = isDynamic }

  /// Continues a series by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let line = isDynamic ? nil : EvenLine(series)
    var best = ThetaRun(series, rate: 1, theta: 1, line: line)
    for theta in [1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10] {
      for step in 1...20 {
        best.improve(with: ThetaRun(series, rate: 0.05 * Double(step), theta: theta, line: line))
      }
    }
    var rateStep = 0.025
    var thetaFactor = 1.12
    for _ in 0..<6 {
      let centre = best
      for rate in [centre.rate - rateStep, centre.rate, centre.rate + rateStep] {
        for theta in [centre.theta / thetaFactor, centre.theta, centre.theta * thetaFactor]
        where rate >= 0.01 && rate <= 1 && theta >= 1 {
          best.improve(with: ThetaRun(series, rate: rate, theta: theta, line: line))
        }
      }
      rateStep /= 2
      thetaFactor = thetaFactor.squareRoot()
    }
    let points = best.continued(series, horizon: horizon, line: line)
    let variance = best.squaredError / Double(Swift.max(1, series.count - 3))
    let alpha = best.rate
    return try assemble(horizon: horizon) { h in
      (points[h - 1], (variance * (1 + Double(h - 1) * alpha * alpha)).squareRoot())
    }
  }
}

/// The line through the figures so far, updated with each: least squares in closed form.
private struct RunningLine {
  var count = 0.0
  var mean = 0.0
  var slope = 0.0
  /// The value at time 0 of times 1, 2, ….
  var intercept: Double { mean - (count + 1) / 2 * slope }

  mutating func add(_ value: Double) {
    count += 1
    if count == 1 {
      mean = value
      return
    }
    let previous = mean
    mean = ((count - 1) * previous + value) / count
    slope = ((count - 2) * slope + 6 * (value - previous) / count) / (count + 1)
  }
}

/// One run of the recursions with α and θ given, the first level fitted.
private struct ThetaRun {
  let rate: Double
  let theta: Double
  var firstLevel = 0.0
  var squaredError = Double.infinity

  init(_ series: [Double], rate: Double, theta: Double, line: EvenLine?) {
    self.rate = rate
    self.theta = theta
    // The errors are u - v·l[0]; what follows is their regression.
    let origin = series.first ?? 0
    var running = RunningLine()
    var offset = 0.0
    var share = 1.0
    var decay = 1.0
    var uu = 0.0
    var uv = 0.0
    var vv = 0.0
    for value in series {
      let y = value - origin
      let trend = Self.trend(rate, theta, decay, running, line, origin)
      let u = y - (offset + trend)
      uu += u * u
      uv += u * share
      vv += share * share
      offset = rate * y + (1 - rate) * offset
      share *= 1 - rate
      decay *= 1 - rate
      running.add(y)
    }
    firstLevel = vv > 0 ? uv / vv : 0
    squaredError = Swift.max(0, uu - firstLevel * uv)
  }

  mutating func improve(with other: ThetaRun) {
    if other.squaredError < squaredError { self = other }
  }

  /// What the trend adds to the level; `decay` is `(1-α)^(t-1)`.
  private static func trend(
    _ rate: Double, _ theta: Double, _ decay: Double, _ running: RunningLine, _ line: EvenLine?,
    _ origin: Double
  ) -> Double {
    // The whole line has its origin at time 0 of times 0, 1, …: one step earlier here.
    let a = line.map { $0.intercept - $0.slope - origin } ?? running.intercept
    let b = line?.slope ?? running.slope
    return (1 - 1 / theta) * (decay * a + (1 - decay * (1 - rate)) / rate * b)
  }

  func continued(_ series: [Double], horizon: Int, line: EvenLine?) -> [Double] {
    let origin = series.first ?? 0
    var running = RunningLine()
    var level = firstLevel
    var decay = 1.0
    for value in series {
      level = rate * (value - origin) + (1 - rate) * level
      decay *= 1 - rate
      running.add(value - origin)
    }
    return (0..<horizon).map { _ in
      let forecast = level + Self.trend(rate, theta, decay, running, line, origin)
      level = rate * forecast + (1 - rate) * level
      decay *= 1 - rate
      running.add(forecast)
      return forecast + origin
    }
  }
}
