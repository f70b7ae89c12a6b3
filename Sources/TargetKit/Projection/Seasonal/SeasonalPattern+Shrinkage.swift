extension SeasonalPattern {
  /// The pattern drawn towards none, by the part of it that chance alone would give.
  ///
  /// With the mean indices or terms `s`, their scatter from year to year gives the variance `v` of
  /// such a mean; of the *m* seasons' sum of squares `Σs²` about `(m-1)·v` is chance, and the rest,
  /// `k = max(0, 1 - (m-1)·v / Σs²)`, is kept. A multiplicative pattern is shrunk on logarithms.
  ///
  /// - D. M. Miller and D. Williams, *Shrinkage estimators of time series seasonal factors and their
  ///   effect on forecasting accuracy*, Int. J. Forecasting 19 (2003).
  /// - Parameter series: The figures that the pattern was taken from.
  /// - Returns: The pattern, weaker the less it repeats from year to year.
  func shrunk(for series: [Double]) -> SeasonalPattern {
    let period = values.count
    let isProduct = kind == .multiplicative
    let effects = values.map { isProduct ? Elementary.log($0) : $0 }
    let half = period / 2
    let isEven = period % 2 == 0
    var squares = 0.0
    var counts = [Double](repeating: 0, count: period)
    for t in half..<Swift.max(half, series.count - half) {
      var trend = 0.0
      for k in (t - half)...(t + half) {
        let weight = isEven && (k == t - half || k == t + half) ? 0.5 : 1
        trend += weight * series[k] / Double(period)
      }
      let part = isProduct ? Elementary.log(series[t] / trend) : series[t] - trend
      let error = part - effects[t % period]
      guard error.isFinite else { return self }
      squares += error * error
      counts[t % period] += 1
    }
    let free = counts.reduce(0, +) - Double(period)
    let size = effects.reduce(0) { $0 + $1 * $1 }
    guard free > 0, size > 0 else { return self }
    let variance = squares / free * counts.reduce(0) { $0 + 1 / Swift.max(1, $1) } / Double(period)
    let kept = Swift.max(0, 1 - Double(period - 1) * variance / size)
    return SeasonalPattern(
      kind: kind, values: effects.map { isProduct ? Elementary.exp(kept * $0) : kept * $0 })
  }
}
