/// Whether a series has seasons: the 90 % test of the M competitions.
///
/// The autocorrelation at the period *m* is compared with the limit
/// `1.645 · √((1 + 2·Σ r[k]²) / n)`, the sum over lags below *m*.
///
/// - S. Makridakis et al., *The M4 competition*, Int. J. Forecasting 36 (2020), benchmark code.
public enum SeasonalityTest {
  /// Whether the series is seasonal with the given period.
  ///
  /// - Parameters:
  ///   - series: Evenly spaced figures, all finite.
  ///   - period: The number of figures a year, above 1 for any season.
  /// - Returns: `false` for fewer than three years of figures, and for a constant series.
  /// - Complexity: O(*n* · *period*).
  public static func isSeasonal(_ series: [Double], period: Int) -> Bool {
    let n = series.count
    guard period > 1, n / period >= 3 else { return false }
    let mean = series.reduce(0) { $0 + $1 / Double(n) }
    let deviations = series.map { $0 - mean }
    let total = deviations.reduce(0) { $0 + $1 * $1 }
    guard total > 0, total.isFinite else { return false }
    var squares = 0.0
    var last = 0.0
    for lag in 1...period {
      var sum = 0.0
      for index in 0..<(n - lag) { sum += deviations[index] * deviations[index + lag] }
      last = sum / total
      if lag < period { squares += last * last }
    }
    return abs(last) > 1.645 / Double(n).squareRoot() * (1 + 2 * squares).squareRoot()
  }
}
