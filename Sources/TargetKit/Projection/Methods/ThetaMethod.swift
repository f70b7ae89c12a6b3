/// The theta method: exponential smoothing plus half of the trend line's slope.
///
/// The series is split into two lines, its trend (θ = 0) and itself with doubled curvature
/// (θ = 2); the first is extrapolated, the second smoothed, and the forecasts are averaged. That is
/// `l[n] + (1 - 1/θ)·b·(h - 1 + (1 - (1-α)^n)/α)` with the least-squares slope *b*, and θ = 2.
///
/// - V. Assimakopoulos and K. Nikolopoulos, *The theta model*, Int. J. Forecasting 16 (2000);
///   R. J. Hyndman and B. Billah, *Unmasking the theta method*, Int. J. Forecasting 19 (2003), for
///   the formula and the variance `σ²·(1 + (h-1)·α²)`.
/// - Complexity: O(*n*), with about 45 passes over the series.
public struct ThetaMethod: Forecaster {
  /// The curvature θ of the second line, at least 1.
  public let theta: Double
  /// The smoothing rate α, or `nil` to estimate it.
  public let rate: Double?

  /// Two.
  public var minimumCount: Int { 2 }

  /// The method as published: θ = 2, the rate estimated.
  public init() {
    theta = 2
    rate = nil
  }

  /// The method with another second line.
  ///
  /// - Parameters:
  ///   - theta: At least 1; at 1 the method is exponential smoothing.
  ///   - rate: Above 0, at most 1; `nil` to estimate.
  /// - Throws: ``ProjectionError/invalidParameter(_:)``.
  public init(theta: Double, rate: Double? = nil) throws(ProjectionError) {
    guard theta >= 1, theta.isFinite else {
      throw .invalidParameter("theta must be at least 1")
    }
    if let rate, !(rate > 0 && rate <= 1) {
      throw .invalidParameter("the smoothing rate must be above 0 and at most 1")
    }
    self.theta = theta
    self.rate = rate
  }

  /// Continues a series by the method.
  public func forecast(
    _ series: [Double], horizon: Int
  ) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let fit = ThetaFit(series, theta: theta, rate: rate)
    let variance = fit.smoothing.errorVariance(estimated: rate == nil ? 2 : 1)
    let alpha = fit.smoothing.rate
    return try assemble(horizon: horizon) { h in
      (fit.centre(Double(h)), (variance * (1 + Double(h - 1) * alpha * alpha)).squareRoot())
    }
  }
}

/// A fitted theta method.
struct ThetaFit: Hashable, Sendable {
  /// The smoothing.
  var smoothing: LevelFit
  /// The part of the slope that is projected, per step.
  var slope: Double
  /// `(1 - (1-α)^n) / α`: what the smoothing lags behind the line, in steps.
  var lag: Double

  init(_ series: [Double], theta: Double = 2, rate: Double? = nil) {
    smoothing = LevelFit(series, rate: rate)
    slope = (1 - 1 / theta) * EvenLine(series).slope
    let alpha = smoothing.rate
    lag = (1 - Elementary.pow(1 - alpha, Double(series.count))) / alpha
  }

  /// The forecast `h` steps ahead.
  func centre(_ h: Double) -> Double { smoothing.level + slope * (h - 1 + lag) }
}
