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
        seasons = Self.seasons(of: even, recipe)
        if let seasons { series = seasons.adjusted(even) }
        latestPosition = even.count - 1
      }
    }
    do {
      scale = try ValueScale.recommended(for: series, limits: recipe.limits)
    } catch .noScale {
      scale = .linear(unit: 1)
      seasons = nil
      held = values.last ?? 0
      return
    }
    let scale = self.scale
    let z = series.map { scale.forward($0) }
    guard z.allSatisfy(\.isFinite) else { throw .beyondRange }
    if recipe.cadence != .yearly, dates == nil, series.count >= 4 {
      isAveragedOnScale = recipe.cadence == .monthly
      theta = ThetaFit(isAveragedOnScale ? z : series)
      damped = TrendSmoothing.damped(isAveragedOnScale ? z : series)
    }
    let constants = recipe.constants(on: scale)
    let fit = z.withUnsafeBufferPointer { z in
      if let dates {
        dates.withUnsafeBufferPointer { TrendFit(z, times: $0, constants: constants) }
      } else {
        TrendFit(z, times: nil, constants: constants)
      }
    }
    trend = fit
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
      return PredictiveDistribution(centre: held, spread: 0, shape: .four, scale: scale)
    }
    var centre = trend.centre(h)
    if let theta, let damped {
      let own = isAveragedOnScale ? centre : scale.backward(centre)
      let mean = own / 3 + theta.centre(h) / 3 + damped.centre(h) / 3
      let averaged = isAveragedOnScale ? mean : scale.forward(mean)
      if averaged.isFinite { centre = averaged }
    }
    let spread = trend.spreadSquared(h).squareRoot()
    guard centre.isFinite, spread.isFinite else { throw .beyondRange }
    guard let seasons else {
      return PredictiveDistribution(centre: centre, spread: spread, shape: .four, scale: scale)
    }
    // Far beyond any series the season no longer matters, and positions must not overflow.
    let steps = h.rounded() < 1e9 ? Int(h.rounded()) : 0
    let season = seasons.value(at: latestPosition + steps)
    return PredictiveDistribution(
      centre: centre, spread: spread, shape: .four, scale: scale,
      factor: seasons.kind == .multiplicative ? season : 1,
      shift: seasons.kind == .additive ? season : 0)
  }

  /// The pattern of a seasonal series, unless without it a figure would leave the limits.
  private static func seasons(
    of series: [Double], _ recipe: RecommendedForecaster
  ) -> SeasonalPattern? {
    let period = recipe.cadence.rawValue
    guard SeasonalityTest.isSeasonal(series, period: period),
      let pattern = SeasonalPattern(series, period: period)
    else { return nil }
    let adjusted = pattern.adjusted(series)
    guard adjusted.allSatisfy(\.isFinite) else { return nil }
    if let limits = recipe.limits {
      return adjusted.allSatisfy(limits.contains) ? pattern : nil
    }
    let keepsSign = series.allSatisfy { $0 >= 0 } == adjusted.allSatisfy { $0 >= 0 }
    return keepsSign ? pattern : nil
  }
}
