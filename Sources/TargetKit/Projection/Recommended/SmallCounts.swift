/// Counts so small that chance moves them from one period to the next.
///
/// The standard deviation of a count that comes about by chance is the root of its mean (S. D.
/// Poisson, 1837), so that its square root scatters evenly; and its changes are mostly taken back.
enum SmallCounts {
  /// The largest small count: the standard deviation of 20 by chance is 22 % of it.
  private static let largest = 20.0
  /// The autocorrelation of changes at and below which they count as taken back; it is -0.5 for
  /// chance about a level, and 0 for a random walk.
  private static let takenBack = -0.25

  /// The constants for counts that vary about a level, on the scale `2·√y`, where the variance of
  /// chance is one and that of a change two.
  ///
  /// Where the figures scatter more than by chance, their index of dispersion multiplies it (R. A.
  /// Fisher, *Statistical Methods for Research Workers*, 1925, §17).
  static func constants(for values: [Double]) -> TrendConstants {
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / count }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let dispersion = mean > 0 && count > 1 ? squares / (count - 1) / mean : 1
    var constants = TrendConstants.aboutLevel
    constants.volatility = (2 * Swift.max(1, dispersion)).squareRoot()
    constants.volatilityCount = 1e6
    constants.shape = .normal
    return constants
  }

  /// Whether figures are small counts that vary about a level.
  static func vary(_ values: [Double]) -> Bool {
    guard values.count >= 4 else { return false }
    for value in values where value < 0 || value > largest || value != value.rounded() {
      return false
    }
    let mean = ((values.last ?? 0) - (values.first ?? 0)) / Double(values.count - 1)
    var products = 0.0
    var squares = 0.0
    for index in 1..<values.count {
      let change = values[index] - values[index - 1] - mean
      squares += change * change
      if index > 1 { products += change * (values[index - 1] - values[index - 2] - mean) }
    }
    return squares > 0 && products <= takenBack * squares
  }
}
