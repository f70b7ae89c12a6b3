/// The latest figure, held.
///
/// A random walk: forecast `y[n]`, variance `σ²·h` with σ² the mean square of the differences.
///
/// - R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021),
///   §5.2 and table 5.2.
/// - Complexity: O(*n*).
public struct NaiveMethod: Forecaster {
  /// Two, to have one difference.
  public var minimumCount: Int { 2 }

  /// The method; it has no parameters.
  public init() {}

  /// Continues a series by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let latest = series[series.count - 1]
    var squares = 0.0
    for (earlier, later) in zip(series, series.dropFirst()) {
      squares += (later - earlier) * (later - earlier)
    }
    let variance = squares / Double(series.count - 1)
    return try assemble(horizon: horizon) { (latest, (variance * Double($0)).squareRoot()) }
  }
}
