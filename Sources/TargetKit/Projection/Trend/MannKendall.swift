/// The test of Mann and Kendall for a trend in either direction.
///
/// `S` is the number of pairs that rise less that of pairs that fall. Without a trend it is
/// nearly normal with mean 0 and variance
/// `(n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18`, the sum over runs of *t* equal figures;
/// `z = (S ∓ 1) / √variance`.
///
/// - H. B. Mann, *Nonparametric tests against trend*, Econometrica 13 (1945); M. G. Kendall, *Rank
///   Correlation Methods* (1948).
/// - Complexity: O(*n* log *n*).
public struct MannKendall: Hashable, Sendable {
  /// The number of rising pairs less that of falling ones.
  public let score: Int
  /// The variance of the score without a trend; 0 if all figures are equal.
  public let variance: Double
  /// The share of pairs by which rising ones outnumber falling ones, from -1 to 1.
  public let tau: Double
  /// The standardised score, with a correction for continuity; 0 without a trend.
  public let z: Double
  /// The probability of a score at least as far from 0 without a trend.
  public let pValue: Double

  /// The test on figures in the order of time.
  ///
  /// The normal approximation is good from about ten figures.
  ///
  /// - Parameter values: At least two figures, finite.
  /// - Throws: ``ProjectionError``.
  public init(_ values: [Double]) throws(ProjectionError) {
    guard values.count >= 2 else { throw .tooFewFigures(needed: 2, given: values.count) }
    if let index = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(index: index) }
    let (rising, falling) = PairOrder.counts(values)
    score = rising - falling
    let n = Double(values.count)
    var sum = n * (n - 1) * (2 * n + 5)
    for tie in PairOrder.ties(values).map(Double.init) { sum -= tie * (tie - 1) * (2 * tie + 5) }
    variance = sum / 18
    tau = Double(score) / (0.5 * n * (n - 1))
    if score == 0 || variance <= 0 {
      z = 0
    } else {
      z = Double(score > 0 ? score - 1 : score + 1) / variance.squareRoot()
    }
    pValue = Elementary.erfc(abs(z) * 0.5.squareRoot())
  }
}
