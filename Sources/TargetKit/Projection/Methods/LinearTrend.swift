/// The least-squares line through the figures.
///
/// The prediction interval is Student's with `n - 2` degrees of freedom and the spread
/// `s·√(1 + 1/n + (t - t̄)²/Σ(t[i] - t̄)²)`. On full histories a line forecasts worse than the
/// latest figure alone; it is here for comparison.
///
/// - N. R. Draper and H. Smith, *Applied Regression Analysis*, 3rd ed. (1998), §3.1.
/// - Complexity: O(*n*).
public struct LinearTrend: Forecaster {
  /// Three.
  public var minimumCount: Int { 3 }

  /// The method; it has no parameters.
  public init() {}

  /// Continues a series by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let line = EvenLine(series)
    let n = Double(series.count)
    let variance = line.squaredError / (n - 2)
    let squares = n * (n * n - 1) / 12
    return try assemble(
      horizon: horizon, shape: StudentT(degreesOfFreedom: n - 2) ?? .normal
    ) { h in
      let place = n - 1 + Double(h)
      let distance = place - (n - 1) / 2
      let leverage = 1 / n + distance * distance / squares
      return (line.intercept + line.slope * place, (variance * (1 + leverage)).squareRoot())
    }
  }
}
