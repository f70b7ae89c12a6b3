/// The line with Sen's slope through the median of the figures.
///
/// The level is the median of `y - b·t`. The spread joins the residuals, 1.4826 times their median
/// size, and the slope, whose standard error is read from its confidence interval:
/// `√(s²·(1 + 1/n) + ((t - t̄)·s_b)²)`, with Student's tails of `n - 2` degrees of freedom.
///
/// - H. Theil (1950) and P. K. Sen (1968), as in ``SenSlope``; the median deviation: F. R. Hampel,
///   J. Am. Stat. Assoc. 69 (1974).
/// - Complexity: as ``SenSlope``.
public struct TheilSenTrend: Forecaster {
  /// Three.
  public var minimumCount: Int { 3 }

  /// The method; it has no parameters.
  public init() {}

  /// Continues a series by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let n = Double(series.count)
    let confidence = 0.6826894921370859
    let sen = try SenSlope(series, confidence: confidence)
    let residuals = series.enumerated().map { $1 - sen.slope * Double($0) }
    let level = SenSlope.median(residuals)
    let deviation = 1.4826 * SenSlope.median(residuals.map { abs($0 - level) })
    let variance = deviation * deviation * n / (n - 2)
    // The interval of 68 % reaches one standard error to either side.
    let slopeError = sen.interval.upper / 2 - sen.interval.lower / 2
    return try assemble(
      horizon: horizon, shape: StudentT(degreesOfFreedom: n - 2) ?? .normal
    ) { h in
      let place = n - 1 + Double(h)
      let drift = (place - (n - 1) / 2) * slopeError
      let spread = (variance * (1 + 1 / n) + drift * drift).squareRoot()
      return (level + sen.slope * place, spread)
    }
  }
}
