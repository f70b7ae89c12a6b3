/// A method applied to the seasonally adjusted series, the seasons put back.
///
/// Where the 90 % test finds no seasons it is the method itself.
///
/// - S. Makridakis et al., *The M4 competition*, Int. J. Forecasting 36 (2020): its benchmarks do so.
/// - Complexity: that of the method, and O(*n* · *period*) for the test.
public struct SeasonalForecaster<Base: Forecaster>: Forecaster {
  /// The method.
  public let base: Base
  /// The number of figures a year.
  public let period: Int

  /// The fewest figures of the method.
  public var minimumCount: Int { base.minimumCount }

  /// A method for seasonal series.
  ///
  /// - Parameters:
  ///   - base: The method.
  ///   - period: The number of figures a year, from 1 to 366; 1 for none.
  /// - Throws: ``ProjectionError/invalidParameter(_:)``.
  public init(_ base: Base, period: Int) throws(ProjectionError) {
    guard period >= 1, period <= 366 else {
      throw .invalidParameter("the period must be from 1 to 366")
    }
    self.base = base
    self.period = period
  }

  /// Continues a series by the method, with its seasons.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    guard SeasonalityTest.isSeasonal(series, period: period),
      let pattern = SeasonalPattern(series, period: period)
    else { return try base.forecast(series, horizon: horizon) }
    let adjusted = try base.forecast(pattern.adjusted(series), horizon: horizon)
    let steps = adjusted.steps.enumerated().map { h, step in
      let season = pattern.value(at: series.count + h)
      let isProduct = pattern.kind == .multiplicative
      return PredictiveDistribution(
        centre: step.centre, spread: step.spread, shape: step.shape, scale: step.scale,
        factor: step.factor * (isProduct ? season : 1), shift: step.shift + (isProduct ? 0 : season)
      )
    }
    return Forecast(steps: steps)
  }
}
