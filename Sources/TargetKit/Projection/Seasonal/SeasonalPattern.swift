/// The seasonal part of a series by classical decomposition.
///
/// The trend is the centred moving average over one year; the pattern is the mean ratio to it
/// (multiplicative) or the mean difference from it (additive) of each season, scaled to mean 1
/// or 0. With figures that are not all above zero, or an index that would not be, it is additive.
///
/// - F. R. Macaulay, *The Smoothing of Time Series* (1931); as in `decompose` of R.
public struct SeasonalPattern: Hashable, Sendable {
  /// How the pattern joins the trend.
  public enum Kind: String, Hashable, Sendable {
    /// Figure = trend · index.
    case multiplicative
    /// Figure = trend + term.
    case additive
  }

  /// How the pattern joins the trend.
  public let kind: Kind
  /// One index or term a season; the first belongs to the first figure.
  public let values: [Double]

  /// The pattern of a series; `nil` for fewer than two years of figures or a period below 2.
  ///
  /// - Parameters:
  ///   - series: Evenly spaced figures, all finite.
  ///   - period: The number of figures a year, above 1.
  ///   - kind: The kind wanted; a multiplicative one becomes additive where it is not defined.
  /// - Complexity: O(*n*).
  public init?(_ series: [Double], period: Int, kind: Kind = .multiplicative) {
    guard period > 1, series.count / period >= 2 else { return nil }
    if kind == .multiplicative, series.allSatisfy({ $0 > 0 }),
      let indices = Self.indices(series, period, kind)
    {
      self.kind = .multiplicative
      values = indices
      return
    }
    guard let terms = Self.indices(series, period, .additive) else { return nil }
    self.kind = .additive
    values = terms
  }

  init(kind: Kind, values: [Double]) {
    self.kind = kind
    self.values = values
  }

  /// The index or term of the season at `position`, counted from the first figure.
  public func value(at position: Int) -> Double {
    let season = position % values.count
    return values[season < 0 ? season + values.count : season]
  }

  /// The series without its seasonal part.
  public func adjusted(_ series: [Double]) -> [Double] {
    series.enumerated().map { index, figure in
      kind == .multiplicative ? figure / value(at: index) : figure - value(at: index)
    }
  }

  private static func indices(_ series: [Double], _ period: Int, _ kind: Kind) -> [Double]? {
    let half = period / 2
    let even = period % 2 == 0
    var sums = [Double](repeating: 0, count: period)
    var counts = [Double](repeating: 0, count: period)
    for t in half..<Swift.max(half, series.count - half) {
      var trend = 0.0
      for k in (t - half)...(t + half) {
        let weight = even && (k == t - half || k == t + half) ? 0.5 : 1
        trend += weight * series[k] / Double(period)
      }
      let part = kind == .multiplicative ? series[t] / trend : series[t] - trend
      guard part.isFinite else { return nil }
      sums[t % period] += part
      counts[t % period] += 1
    }
    var means = zip(sums, counts).map { $0 / Swift.max(1, $1) }
    let mean = means.reduce(0, +) / Double(period)
    for season in means.indices {
      means[season] = kind == .multiplicative ? means[season] / mean : means[season] - mean
    }
    guard means.allSatisfy({ $0.isFinite && (kind == .additive || $0 > 1e-6) }) else { return nil }
    return means
  }
}
