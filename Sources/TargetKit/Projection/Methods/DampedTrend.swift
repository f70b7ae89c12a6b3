/// Exponential smoothing with a trend that dies out.
///
/// `f = l[t-1] + φ·b[t-1]`, `l[t] = f + α·e`, `b[t] = φ·b[t-1] + α·β·e` with `e = y[t] - f`, and the
/// forecast `l[n] + (φ + … + φ^h)·b[n]`. The start is the least-squares line of the first ten
/// figures; α, β and φ minimise the squared one-step errors over a fixed grid of 8 × 5 × 5, which on
/// short series forecasts no worse than the exact minimum.
///
/// - E. S. Gardner and E. McKenzie, *Forecasting trends in time series*, Management Science 31
///   (1985); the variance from Hyndman et al. (2008), table 6.2.
/// - Complexity: O(*n*), with 25 passes over the series of eight rates each.
public struct DampedTrend: Forecaster {
  /// Four.
  public var minimumCount: Int { 4 }

  /// Estimates every parameter.
  public init() {}

  /// Continues a series by the method.
  public func forecast(
    _ series: [Double], horizon: Int
  ) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let fit = TrendSmoothing.damped(series)
    let spreads = fit.spreads(through: horizon)
    return try assemble(horizon: horizon) { (fit.centre(Double($0)), spreads[$0 - 1]) }
  }
}
