/// A classical method inside the limits of a series, with intervals that hold what they say.
///
/// Published formulas for the intervals of classical methods take the fitted parameters for known
/// and the method for true; on the yearly series of the M4 competition what they call 95 % holds 43
/// to 82 %. Here the points are the method's, drawn to the nearest limit where they pass one. The
/// squared spread is that of ``RecommendedForecaster`` for the series, and half of the squared
/// distance of the method's point from the recipe's: where they disagree, less is known. On all 4,600
/// series, whole and cut to 10 and 5 figures, what this calls 80 % then holds 79 to 81 % for each of
/// the methods, and 95 % holds 95 to 98.
///
/// - Complexity: that of the method and the recipe.
struct CalibratedForecaster: Forecaster {
  /// The method.
  private let method: any Forecaster
  private let recipe: RecommendedForecaster

  /// The fewest figures of the method.
  var minimumCount: Int { method.minimumCount }

  /// A method for a kind of series.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - recipe: The recipe for the series.
  init(_ method: any Forecaster, like recipe: RecommendedForecaster) {
    self.method = method
    self.recipe = recipe
  }

  /// Continues a series by the method.
  func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    let points = try method.forecast(series, horizon: horizon).points
    let model = try ProjectedCourse(values: series, times: nil, by: recipe)
    var steps: [PredictiveDistribution] = []
    steps.reserveCapacity(horizon)
    for (index, point) in points.enumerated() {
      steps.append(around(point, like: try model.distribution(Double(index + 1))))
    }
    return Forecast(steps: steps)
  }

  /// The distribution about a point, at least as wide as another.
  private func around(
    _ point: Double, like other: PredictiveDistribution
  ) -> PredictiveDistribution {
    let scale = other.scale
    let point = Swift.min(scale.upperLimit, Swift.max(scale.lowerLimit, point))
    let centre = scale.forward(point)
    if centre.isFinite, other.factor == 1, other.shift == 0 {
      return PredictiveDistribution(
        centre: centre, spread: Self.spread(other.spread, centre - other.centre),
        shape: other.shape, scale: scale)
    }
    // With seasons, or at a limit that the scale never reaches, the figures are their own scale.
    let step = abs(other.value(standardized: 1) - other.value(standardized: -1)) / 2
    return PredictiveDistribution(
      centre: point, spread: Self.spread(step, point - other.point), shape: other.shape,
      scale: .cut(unit: 1, lower: scale.lowerLimit, upper: scale.upperLimit))
  }

  private static func spread(_ ordinary: Double, _ distance: Double) -> Double {
    guard ordinary > 0 else { return 0 }
    return (ordinary * ordinary + distance * distance / 2).squareRoot()
  }
}
