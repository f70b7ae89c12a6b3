/// The recipe that is recommended for indicators: short, with gaps, bounded, possibly inexact.
///
/// | figures | what it does |
/// | --- | --- |
/// | 1 | holds the value; no interval, no probability |
/// | 2–3 | growth shrunk strongly towards the prior; intervals, but no probability yet |
/// | 4 and more | growth by its own figures, the more the steadier they are; probabilities |
///
/// The scale follows from the figures and the limits: logarithms for what is above zero, logistic
/// between two limits, linear where figures are below zero. Dates count, not positions: a gap of
/// two years is growth over two years. Yearly series are continued by a smoothed level and growth
/// shrunk towards a prior (the formula stands at `TrendFit`). Shorter periods are seasonally
/// adjusted where the 90 % test finds seasons, and continued by the mean of that, the theta method
/// and a damped trend (of the figures for quarters, on the scale for months); where their dates are too irregular for that, as yearly ones.
///
/// The article <doc:projecting-short-series> has the evidence.
public struct RecommendedForecaster: Forecaster, Hashable {
  /// How often the series has a figure.
  public let cadence: Cadence
  /// The values the indicator can take; `nil` to go by the signs of the figures.
  public let limits: NaturalLimits?
  /// What is held of growth before the first figure is seen.
  public let growthPrior: GrowthPrior

  /// One.
  public var minimumCount: Int { 1 }

  /// The recipe for a kind of series.
  ///
  /// - Parameters:
  ///   - cadence: How often the series has a figure.
  ///   - limits: The values the indicator can take; `nil` to go by the signs of the figures.
  ///   - growthPrior: What is held of growth beforehand.
  public init(
    cadence: Cadence = .yearly, limits: NaturalLimits? = nil, growthPrior: GrowthPrior = .growing
  ) {
    self.cadence = cadence
    self.limits = limits
    self.growthPrior = growthPrior
  }

  /// Continues evenly spaced figures, one a period.
  ///
  /// - Parameters:
  ///   - series: The figures, oldest first, all finite and inside the limits.
  ///   - horizon: The number of periods.
  /// - Returns: A distribution for each period, also for fewer figures than a probability needs.
  /// - Throws: ``ProjectionError``.
  /// - Complexity: O(*n* + *horizon*).
  public func forecast(
    _ series: [Double], horizon: Int
  ) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    let model = try ProjectionModel(values: series, times: nil, by: self)
    return Forecast(
      steps: try (1...horizon).map { h throws(ProjectionError) in
        try model.distribution(Double(h))
      })
  }

  /// Fits the recipe to dated figures, exact or not.
  ///
  /// - Parameter figures: In the order of their dates, one a date, all at least partly inside the
  ///   limits.
  /// - Returns: The projection, which answers for any later date.
  /// - Throws: ``ProjectionError``: no figure, a date that is not later than the one before it, a
  ///   figure outside the limits, or figures too large to compute with.
  /// - Complexity: O(*n*); seven times that with inexact figures.
  public func project(_ figures: [DatedFigure]) throws(ProjectionError) -> Projection {
    try Projection(figures, by: self)
  }

  /// The constants of the recipe for this kind of series on a scale.
  func constants(on scale: ValueScale) -> TrendConstants {
    var constants =
      switch cadence {
      case .yearly: TrendConstants.yearly
      case .halfYearly, .quarterly: TrendConstants.quarters(perYear: Double(cadence.rawValue))
      case .monthly: TrendConstants.monthly
      }
    if growthPrior == .growing, case .logarithm(lower: 0, _) = scale, limits?.upper == nil {
      return constants
    }
    constants.growthMean = 0
    return constants
  }
}
