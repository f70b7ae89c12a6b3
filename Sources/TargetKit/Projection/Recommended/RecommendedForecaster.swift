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
  /// What is held of growth before the first figure is seen; `nil` for growth of what has no upper
  /// limit, and for none else.
  public let growthPrior: GrowthPrior?
  /// What the figures count.
  public let nature: SeriesNature

  /// One.
  public var minimumCount: Int { 1 }

  /// The recipe for a kind of series.
  ///
  /// - Parameters:
  ///   - cadence: How often the series has a figure.
  ///   - limits: The values the indicator can take; `nil` to go by the signs of the figures.
  ///   - growthPrior: What is held of growth beforehand: ``GrowthPrior/falling`` for an indicator
  ///     that is meant to fall.
  ///   - nature: What the figures count.
  public init(
    cadence: Cadence = .yearly, limits: NaturalLimits? = nil, growthPrior: GrowthPrior? = nil,
    nature: SeriesNature = .level
  ) {
    self.cadence = cadence
    self.limits = nature == .growthRate ? .unbounded : limits
    self.growthPrior = growthPrior
    self.nature = nature
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
    let course = try ProjectedCourse(values: series, times: nil, by: self)
    return Forecast(
      steps: try (1...horizon).map { h throws(ProjectionError) in
        try course.distribution(Double(h))
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
    if nature == .growthRate { return .aboutLevel }
    var constants =
      switch cadence {
      case .yearly: TrendConstants.yearly
      case .halfYearly, .quarterly: TrendConstants.quarters(perYear: Double(cadence.rawValue))
      case .monthly: TrendConstants.monthly
      }
    constants.growthMean = expectedGrowth(on: scale) / Double(cadence.rawValue)
    if cadence == .yearly, case .cut = scale {
      // Steady additions go on as they are; what must fade is growth upon growth.
      constants.trendWeight = 1
      constants.damping = 1
    }
    // Only a logarithm turns a wide spread into numbers without measure.
    guard case .logarithm = scale else {
      constants.volatilityCeiling = .infinity
      constants.growthCeiling = .infinity
      return constants
    }
    return constants
  }

  /// The growth per year that is held beforehand, where a scale has a direction.
  private func expectedGrowth(on scale: ValueScale) -> Double {
    switch scale {
    case .logarithm(lower: 0, _), .power: (growthPrior ?? .growing).perYear
    case .cut(_, lower: 0, upper: .infinity): (growthPrior ?? .growing).perYear
    case .logistic, .angular, .cut: (growthPrior ?? .neutral).perYear
    case .logarithm, .mirroredLogarithm, .linear: 0
    }
  }

  /// The number of latest figures that tell the ordinary growth of a series.
  var ordinaryWindow: Int { TrendConstants.yearly.medianWindow }
}
