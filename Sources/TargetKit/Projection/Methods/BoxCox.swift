/// The power that makes a trend straight and its deviations even.
///
/// - G. E. P. Box and D. R. Cox, *An analysis of transformations*, J. R. Stat. Soc. B 26 (1964).
public enum BoxCox {
  /// The parameter with the greatest profile likelihood about a straight line.
  ///
  /// `-n/2 · log(squared error of the line through (y^λ - 1)/λ, divided by g^(λ-1))` with the
  /// geometric mean *g*, on a grid of steps of 0.05, as in `BoxCox.lambda` of R's forecast package.
  ///
  /// - Parameters:
  ///   - series: Evenly spaced figures above zero, at least three.
  ///   - range: The range of the grid, finite and within -5 to 5.
  /// - Returns: The smallest of the best parameters.
  /// - Throws: ``ProjectionError``.
  /// - Complexity: O(*n*) for each of the grid's parameters.
  public static func parameter(
    for series: [Double], in range: ClosedRange<Double> = -1...2
  ) throws(ProjectionError) -> Double {
    guard series.count >= 3 else { throw .tooFewFigures(needed: 3, given: series.count) }
    guard range.lowerBound >= -5, range.upperBound <= 5 else {
      throw .invalidParameter("the range of the parameter must be within -5 to 5")
    }
    for (index, value) in series.enumerated() {
      guard value.isFinite else { throw .notFinite(index: index) }
      guard value > 0 else { throw .notPositive(index: index) }
    }
    let logs = series.map { Elementary.log($0) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    // Figures relative to their geometric mean give the same likelihood, and stay in range.
    let relative = logs.map { $0 - mean }
    var best = range.lowerBound
    var least = Double.infinity
    let steps = Int(((range.upperBound - range.lowerBound) / 0.05 + 1e-9).rounded(.down))
    for step in 0...Swift.max(0, steps) {
      let lambda = range.lowerBound + 0.05 * Double(step)
      let transformed =
        abs(lambda) < 1e-9
        ? relative : relative.map { Elementary.expm1(lambda * $0) / lambda }
      let error = EvenLine(transformed).squaredError
      if error < least {
        least = error
        best = abs(lambda) < 1e-9 ? 0 : lambda
      }
    }
    return best
  }
}
