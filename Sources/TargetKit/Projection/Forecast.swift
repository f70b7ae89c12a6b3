/// The continuation of a series: one predictive distribution per step.
public struct Forecast: Hashable, Sendable {
  /// The distributions of the next value, the one after it, and so on.
  public let steps: [PredictiveDistribution]

  init(steps: [PredictiveDistribution]) { self.steps = steps }

  /// The number of steps.
  public var horizon: Int { steps.count }

  /// The medians.
  public var points: [Double] { steps.map(\.point) }

  /// The central interval of every step.
  ///
  /// - Parameter level: Between 0 and 1, like 0.8.
  /// - Returns: One interval per step; empty if `level` is no probability.
  public func intervals(level: Double) -> [RealInterval] {
    steps.compactMap { $0.interval(level: level) }
  }

  /// The point and the 50, 80 and 95 % intervals of every step, for a fan chart.
  public var fan: [FanSlice] { steps.map(FanSlice.init) }
}

/// One vertical slice of a fan chart.
public struct FanSlice: Hashable, Sendable {
  /// The median.
  public let point: Double
  /// The interval that holds the value with 50 % probability, inside the next.
  public let half: RealInterval?
  /// The interval that holds the value with 80 % probability, inside the next.
  public let wide: RealInterval?
  /// The interval that holds the value with 95 % probability.
  public let widest: RealInterval?

  /// The slice of one predictive distribution.
  ///
  /// - Parameter distribution: What is said of one date.
  public init(_ distribution: PredictiveDistribution) {
    point = distribution.point
    half = distribution.interval(level: 0.5)
    wide = distribution.interval(level: 0.8)
    widest = distribution.interval(level: 0.95)
  }
}
