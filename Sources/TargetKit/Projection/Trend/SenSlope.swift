/// Sen's slope: the median of the slopes of all pairs of points, with a confidence interval.
///
/// A quarter of the figures may be arbitrarily wrong without moving it far (29 % in the limit).
///
/// - H. Theil, *A rank-invariant method of linear and polynomial regression analysis*, Proc. Kon.
///   Ned. Akad. Wet. 53 (1950); P. K. Sen, *Estimates of the regression coefficient based on
///   Kendall's tau*, J. Am. Stat. Assoc. 63 (1968), with his equation 2.6 for the interval.
/// - Complexity: O(*n*²) up to 300 points, beyond that O(*n* log *n*) per pass of at most 64 for
///   each of the three slopes.
public struct SenSlope: Hashable, Sendable {
  /// The median slope, per unit of time.
  public let slope: Double
  /// The level: `median(y) - slope · median(t)`, the line's value at time 0.
  public let intercept: Double
  /// The confidence interval of the slope.
  public let interval: RealInterval

  /// The slope of figures at given times.
  ///
  /// - Parameters:
  ///   - values: At least two figures, finite.
  ///   - times: As many times, increasing; `nil` for 0, 1, 2, ….
  ///   - confidence: The level of the interval, above 0 and below 1.
  /// - Throws: ``ProjectionError``.
  public init(
    _ values: [Double], times: [Double]? = nil, confidence: Double = 0.95
  ) throws(ProjectionError) {
    let times = times ?? values.indices.map { Double($0) }
    guard values.count >= 2 else { throw .tooFewFigures(needed: 2, given: values.count) }
    guard times.count == values.count else {
      throw .invalidParameter("there must be as many times as figures")
    }
    guard confidence > 0, confidence < 1 else {
      throw .invalidParameter("the confidence level must be above 0 and below 1")
    }
    for index in values.indices {
      guard values[index].isFinite, times[index].isFinite else { throw .notFinite(index: index) }
      guard abs(values[index]) < 1e150, abs(times[index]) < 1e150 else { throw .beyondRange }
      guard index == 0 || times[index] - times[index - 1] > 1e-150 else {
        throw .notLater(index: index)
      }
    }
    let slopes = PairwiseSlopes(times: times, values: values)
    slope = slopes.median
    intercept = Self.median(values) - slope * Self.median(times)
    let n = Double(values.count)
    var variance = n * (n - 1) * (2 * n + 5)
    for tie in PairOrder.ties(values).map(Double.init) {
      variance -= tie * (tie - 1) * (2 * tie + 5)
    }
    let width = NormalQuantile.value(0.5 + confidence / 2) * (variance / 18).squareRoot()
    let pairs = Double(slopes.count)
    let high = ((pairs + width) / 2).rounded(.toNearestOrEven)
    let low = ((pairs - width) / 2).rounded(.toNearestOrEven) - 1
    interval = RealInterval(
      between: slopes[Int(Swift.max(low, 0))],
      and: slopes[Int(Swift.min(high, pairs - 1))])
    guard slope.isFinite, intercept.isFinite else { throw .beyondRange }
  }

  /// The median of finite numbers; 0 if there is none.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    guard !sorted.isEmpty else { return 0 }
    return sorted.count % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2
  }
}
