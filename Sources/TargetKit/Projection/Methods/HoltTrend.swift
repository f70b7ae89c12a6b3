/// Holt's linear trend: smoothing of level and slope.
///
/// The method of ``DampedTrend`` with φ = 1, so that the forecast is the line `l[n] + h·b[n]`.
///
/// - C. C. Holt, *Forecasting seasonals and trends by exponentially weighted moving averages*, ONR
///   Memorandum 52 (1957); the variance from Hyndman et al. (2008), table 6.2.
/// - Complexity: O(*n*), with 5 passes over the series of eight rates each.
public struct HoltTrend: Forecaster {
  /// Three.
  public var minimumCount: Int { 3 }

  /// Estimates every parameter.
  public init() {}

  /// Continues a series by the method.
  public func forecast(
    _ series: [Double], horizon: Int
  ) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let fit = TrendSmoothing.best(series, dampings: [1])
    let spreads = fit.spreads(through: horizon)
    return try assemble(horizon: horizon) { (fit.centre(Double($0)), spreads[$0 - 1]) }
  }
}
