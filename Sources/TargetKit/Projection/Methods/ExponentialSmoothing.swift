/// Simple exponential smoothing: the level follows each figure by a constant share of the surprise.
///
/// `l[t] = α·y[t] + (1-α)·l[t-1]`, forecast `l[n]` at every horizon, variance
/// `σ²·(1 + (h-1)·α²)`. The rate α and the first level minimise the squared one-step errors; the
/// level exactly for each α, since the errors are linear in it.
///
/// - R. G. Brown, *Statistical Forecasting for Inventory Control* (1959); the variance from
///   R. J. Hyndman et al., *Forecasting with Exponential Smoothing* (2008), table 6.2.
/// - Complexity: O(*n*), with about 45 passes over the series.
public struct ExponentialSmoothing: Forecaster {
  /// The smoothing rate α, or `nil` to estimate it.
  public let rate: Double?
  /// The level before the first figure, or `nil` to estimate it.
  public let initialLevel: Double?

  /// Two; one if both parameters are given.
  public var minimumCount: Int { rate == nil || initialLevel == nil ? 2 : 1 }

  /// A smoothing with given or estimated parameters.
  ///
  /// - Parameters:
  ///   - rate: Above 0, at most 1; `nil` to estimate.
  ///   - initialLevel: Finite; `nil` to estimate.
  /// - Throws: ``ProjectionError/invalidParameter(_:)``.
  public init(rate: Double? = nil, initialLevel: Double? = nil) throws(ProjectionError) {
    if let rate, !(rate > 0 && rate <= 1) {
      throw .invalidParameter("the smoothing rate must be above 0 and at most 1")
    }
    if let initialLevel, !initialLevel.isFinite {
      throw .invalidParameter("the initial level must be finite")
    }
    self.rate = rate
    self.initialLevel = initialLevel
  }

  /// Estimates both parameters.
  public init() {
    rate = nil
    initialLevel = nil
  }

  /// Continues a series by the method.
  public func forecast(
    _ series: [Double], horizon: Int
  ) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let fit = LevelFit(series, rate: rate, initialLevel: initialLevel)
    let variance = fit.errorVariance(
      estimated: (rate == nil ? 1 : 0) + (initialLevel == nil ? 1 : 0))
    return try assemble(horizon: horizon) { h in
      let growth = 1 + Double(h - 1) * fit.rate * fit.rate
      return (fit.level, (variance * growth).squareRoot())
    }
  }
}

/// A fitted exponential smoothing.
struct LevelFit: Hashable, Sendable {
  /// The smoothing rate.
  var rate: Double
  /// The level after the last figure.
  var level: Double
  /// The level before the first one.
  var initialLevel: Double
  /// The sum of squared one-step errors.
  var squaredError: Double
  /// The number of figures.
  var count: Int

  /// The variance of one-step errors with the degrees of freedom of estimated parameters taken off.
  func errorVariance(estimated: Int) -> Double {
    squaredError / Double(Swift.max(1, count - estimated))
  }

  /// Fits what is not given: a grid of twenty rates, then golden sections around the best.
  init(_ series: [Double], rate: Double? = nil, initialLevel: Double? = nil) {
    if let rate {
      self.init(series, at: rate, initialLevel: initialLevel)
      return
    }
    var best = LevelFit(series, at: 1, initialLevel: initialLevel)
    for step in stride(from: 19, through: 1, by: -1) {
      let candidate = LevelFit(series, at: 0.05 * Double(step), initialLevel: initialLevel)
      if candidate.squaredError < best.squaredError { best = candidate }
    }
    var low = Swift.max(1e-4, best.rate - 0.05)
    var high = Swift.min(1, best.rate + 0.05)
    let ratio = 0.6180339887498949
    for _ in 0..<24 {
      let left = LevelFit(series, at: high - ratio * (high - low), initialLevel: initialLevel)
      let right = LevelFit(series, at: low + ratio * (high - low), initialLevel: initialLevel)
      if left.squaredError <= right.squaredError { high = right.rate } else { low = left.rate }
      for candidate in [left, right] where candidate.squaredError < best.squaredError {
        best = candidate
      }
    }
    self = best
  }

  /// Fits the first level for one rate; the errors are `u[t] - v[t]·l[0]`, so it is a regression.
  init(_ series: [Double], at rate: Double, initialLevel: Double?) {
    var offset = 0.0
    var share = 1.0
    var uu = 0.0
    var uv = 0.0
    var vv = 0.0
    // Distances from the first figure keep the digits of a series far from zero.
    let origin = series.first ?? 0
    for value in series {
      let error = (value - origin) - offset
      uu += error * error
      uv += error * share
      vv += share * share
      offset += rate * error
      share *= 1 - rate
    }
    let first = initialLevel.map { $0 - origin } ?? (vv > 0 ? uv / vv : 0)
    self.rate = rate
    self.initialLevel = first + origin
    level = offset + share * first + origin
    squaredError = Swift.max(0, uu - 2 * first * uv + first * first * vv)
    count = series.count
  }
}
