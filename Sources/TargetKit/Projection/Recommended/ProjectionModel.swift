/// The recommended recipe fitted to exact figures.
struct ProjectionModel: Hashable, Sendable {
  /// The scale of level and growth.
  private var scale: ValueScale
  /// Level and growth; `nil` for a series without a scale, which is held at its value.
  private var trend: TrendFit?
  /// What the trend is averaged with for quarters and months.
  private var theta: ThetaFit?
  private var damped: TrendSmoothing?
  /// Whether those two were fitted on the scale, and not to the figures.
  private var isAveragedOnScale = false
  private var trendShare = 1.0
  /// The tails of every distribution.
  private var shape = StudentT.three
  /// The seasons, and the position of the latest figure among them.
  private var seasons: SeasonalPattern?
  private var latestPosition = 0
  /// Whether the figures say anything of the size of a change.
  var hasScale: Bool { trend != nil }

  /// Fits the recipe.
  ///
  /// - Parameters:
  ///   - values: At least one, all finite.
  ///   - times: The dates in periods, as many, increasing; `nil` for one period apart each.
  ///   - recipe: The limits, the cadence and the prior.
  /// - Throws: ``ProjectionError`` for figures outside the limits or too large to compute with.
  init(
    values: [Double], times: [Double]?, by recipe: RecommendedForecaster
  ) throws(ProjectionError) {
    if let limits = recipe.limits, let index = values.firstIndex(where: { !limits.contains($0) }) {
      throw .outsideLimits(index: index)
    }
    var series = values
    var dates = times
    if recipe.cadence != .yearly {
      let even = times.map { EvenGrid.fill(values, at: $0) } ?? values
      if let even {
        series = even
        dates = nil
        if recipe.nature == .level { seasons = Self.seasons(of: even, recipe) }
        if let seasons { series = seasons.adjusted(even) }
        latestPosition = even.count - 1
      }
    }
    let isCount =
      recipe.nature == .level && recipe.cadence == .yearly && recipe.limits?.upper == nil
      && recipe.limits?.lower ?? 0 == 0 && recipe.limits != .unbounded
      && SmallCounts.vary(series)
    let choice: ScaleChoice
    do {
      choice = try ScaleChoice(
        series, times: dates, limits: recipe.limits,
        rule: isCount ? .root : recipe.cadence == .yearly ? .byData : .first,
        window: recipe.ordinaryWindow)
    } catch .noScale {
      scale = .linear(unit: 1)
      seasons = nil
      held = values.last ?? 0
      return
    }
    scale = choice.scale
    let z = choice.series
    if recipe.cadence != .yearly, recipe.nature == .level, dates == nil, series.count >= 4 {
      isAveragedOnScale = recipe.cadence == .monthly
      theta = ThetaFit(isAveragedOnScale ? z : series)
      damped = TrendSmoothing.damped(isAveragedOnScale ? z : series)
    }
    let constants =
      isCount
      ? SmallCounts.constants(for: series) : recipe.constants(on: scale).scaled(by: choice.pace)
    shape = constants.shape
    trendShare = constants.trendShare
    let growth = choice.ordinary
    trend = z.withUnsafeBufferPointer { z in
      if let dates {
        dates.withUnsafeBufferPointer {
          TrendFit(z, times: $0, constants: constants, ordinary: growth)
        }
      } else {
        TrendFit(z, times: nil, constants: constants, ordinary: growth)
      }
    }
  }

  /// The value of a series that has no scale.
  private var held = 0.0

  /// The distribution `h` periods after the latest figure.
  ///
  /// - Parameter h: Above 0; a whole number where there are seasons.
  /// - Returns: The distribution on the scale of the series.
  /// - Throws: ``ProjectionError/beyondRange``.
  func distribution(_ h: Double) throws(ProjectionError) -> PredictiveDistribution {
    guard let trend else {
      return PredictiveDistribution(centre: held, spread: 0, shape: shape, scale: scale)
    }
    let step = trend.step(h)
    var centre = step.centre
    if let theta, let damped {
      let own = isAveragedOnScale ? centre : scale.backward(centre)
      let others = theta.centre(h) / 2 + damped.centre(h) / 2
      let mean = trendShare * own + (1 - trendShare) * others
      let averaged = isAveragedOnScale ? mean : scale.forward(mean)
      if averaged.isFinite { centre = averaged }
    }
    let spread = step.variance.squareRoot()
    guard centre.isFinite, spread.isFinite else { throw .beyondRange }
    guard let seasons else {
      return PredictiveDistribution(centre: centre, spread: spread, shape: shape, scale: scale)
    }
    // Far beyond any series the season no longer matters, and positions must not overflow.
    let steps = h.rounded() < 1e9 ? Int(h.rounded()) : 0
    let season = seasons.value(at: latestPosition + steps)
    return PredictiveDistribution(
      centre: centre, spread: spread, shape: shape, scale: scale,
      factor: seasons.kind == .multiplicative ? season : 1,
      shift: seasons.kind == .additive ? season : 0)
  }

  /// The pattern of a series, as far as it is more than chance, unless without it a figure would leave the limits.
  private static func seasons(
    of series: [Double], _ recipe: RecommendedForecaster
  ) -> SeasonalPattern? {
    let period = recipe.cadence.rawValue
    guard let pattern = SeasonalPattern(series, period: period)?.shrunk(for: series) else {
      return nil
    }
    let adjusted = pattern.adjusted(series)
    guard adjusted.allSatisfy(\.isFinite) else { return nil }
    if let limits = recipe.limits {
      return adjusted.allSatisfy(limits.contains) ? pattern : nil
    }
    let keepsSign = series.allSatisfy { $0 >= 0 } == adjusted.allSatisfy { $0 >= 0 }
    return keepsSign ? pattern : nil
  }
}
