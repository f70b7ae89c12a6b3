/// The latest figure and the mean change so far.
///
/// A random walk with drift: forecast `y[n] + h·(y[n] - y[1])/(n-1)`, variance
/// `σ²·h·(1 + h/(n-1))` with σ² the variance of the differences.
///
/// - R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021),
///   §5.2; the variance as in `rwf` of R's forecast package.
/// - Complexity: O(*n*).
public struct DriftMethod: Forecaster {
  /// Three, to have a variance of differences.
  public var minimumCount: Int { 3 }

  /// The method; it has no parameters.
  public init() {}

  /// Continues a series by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let count = Double(series.count - 1)
    let latest = series[series.count - 1]
    let drift = (latest - series[0]) / count
    var squares = 0.0
    for (earlier, later) in zip(series, series.dropFirst()) {
      let error = later - earlier - drift
      squares += error * error
    }
    let variance = squares / (count - 1)
    return try assemble(horizon: horizon) { h in
      let h = Double(h)
      return (latest + h * drift, (variance * h * (1 + h / count)).squareRoot())
    }
  }
}
