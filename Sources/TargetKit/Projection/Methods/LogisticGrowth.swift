/// Growth towards a known ceiling along an S-shaped curve.
///
/// The share `s = (y - floor) / (ceiling - floor)` follows a line on the scale `log(s / (1 - s))`,
/// fitted by least squares with its prediction interval; the forecast never leaves the limits.
///
/// - P. F. Verhulst (1838); J. C. Fisher and R. H. Pry, *A simple substitution model of
///   technological change*, Technol. Forecast. Soc. Change 3 (1971), for the line.
/// - Complexity: O(*n*).
public struct LogisticGrowth: Forecaster {
  /// The value that is approached from below.
  public let ceiling: Double
  /// The value from which growth began.
  public let floor: Double

  /// Three.
  public var minimumCount: Int { 3 }

  /// Growth between two limits.
  ///
  /// - Parameters:
  ///   - ceiling: The value that is approached, finite.
  ///   - floor: The value from which growth began, below `ceiling`.
  /// - Throws: ``ProjectionError/invalidParameter(_:)``.
  public init(ceiling: Double, floor: Double = 0) throws(ProjectionError) {
    guard floor.isFinite, ceiling.isFinite, floor < ceiling, (ceiling - floor).isFinite else {
      throw .invalidParameter("the ceiling must be finite and above the floor")
    }
    self.ceiling = ceiling
    self.floor = floor
  }

  /// Continues a series of figures between floor and ceiling by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    if let index = series.firstIndex(where: { $0 <= floor || $0 >= ceiling }) {
      throw .outsideLimits(index: index)
    }
    let scale = ValueScale.logistic(lower: floor, upper: ceiling, inset: 0)
    return try LinearTrend().forecast(series, on: scale, horizon: horizon)
  }
}
