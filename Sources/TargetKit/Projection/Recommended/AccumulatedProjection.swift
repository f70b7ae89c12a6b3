/// What adds up: the sum of what each period brings.
///
/// The amounts of the periods are projected by the recipe; they move together, so that the sum has
/// the sum of their quantiles. That is exact where one growth moves all of them, and wide otherwise.
struct AccumulatedProjection: Hashable, Sendable {
  /// What is projected of the periods' amounts.
  private let amounts: ProjectionModel

  /// The sum of amounts that are projected.
  init(amounts: ProjectionModel) { self.amounts = amounts }

  /// The additions of a count that never falls; what was taken back is none.
  ///
  /// - Parameters:
  ///   - counts: At least two.
  ///   - times: The dates in periods, as many; `nil` for one period apart each.
  ///   - recipe: The cadence.
  /// - Throws: ``ProjectionError`` for counts too large to compute with.
  init(
    counts: [Double], times: [Double]?, by recipe: RecommendedForecaster
  ) throws(ProjectionError) {
    let additions = counts.indices.dropFirst().map { index in
      let span = times.map { $0[index] - $0[index - 1] } ?? 1
      return Swift.max(0, (counts[index] - counts[index - 1]) / span)
    }
    // How the additions grow is not known from their sum: none is presumed.
    amounts = try ProjectionModel(
      values: additions, times: times.map { Array($0.dropFirst()) },
      by: RecommendedForecaster(
        cadence: recipe.cadence, limits: .nonnegative, growthPrior: .neutral))
  }

  /// Whether the figures say anything of the size of an amount.
  var hasScale: Bool { amounts.hasScale }

  /// What there is, and the amounts of the next `h` periods, added up.
  ///
  /// - Parameters:
  ///   - known: What there is.
  ///   - h: Above 0; of a part of a period the same part is added.
  ///   - skipped: How many periods after the latest amount are not part of the sum.
  /// - Returns: The distribution of the sum.
  /// - Throws: ``ProjectionError/beyondRange``.
  /// - Complexity: O(*h*).
  func distribution(
    after known: Double, _ h: Double, skipping skipped: Int = 0
  ) throws(ProjectionError) -> PredictiveDistribution {
    var middle = 0.0
    var upper = 0.0
    var shape = StudentT.three
    var canFall = false
    var period = 0
    while Double(period) < h {
      let share = Swift.min(1, h - Double(period))
      let amount = try amounts.distribution(Double(skipped + period + 1))
      middle += share * amount.point
      upper += share * amount.value(standardized: 1)
      shape = amount.shape
      canFall = amount.scale.lowerLimit < 0
      period += 1
    }
    guard middle.isFinite, upper.isFinite else { throw .beyondRange }
    if !canFall, middle > 0, upper > middle {
      return PredictiveDistribution(
        centre: Elementary.log(middle), spread: Elementary.log(upper / middle), shape: shape,
        scale: .logarithm(lower: known, offset: 0))
    }
    return PredictiveDistribution(
      centre: known + middle, spread: Swift.max(0, upper - middle), shape: shape,
      scale: .cut(unit: 1, lower: canFall ? -.infinity : known, upper: .infinity))
  }
}

/// The future of a series of exact figures, by what they count.
enum ProjectedCourse: Hashable, Sendable {
  /// It goes on from its level.
  case trend(ProjectionModel)
  /// It is added to.
  case sum(AccumulatedProjection, known: Double)

  /// Fits the recipe; a count of one figure has no additions yet and is held.
  init(
    values: [Double], times: [Double]?, by recipe: RecommendedForecaster
  ) throws(ProjectionError) {
    if recipe.nature == .cumulative, values.count > 1, let latest = values.last {
      self = .sum(
        try AccumulatedProjection(counts: values, times: times, by: recipe), known: latest)
    } else {
      self = .trend(try ProjectionModel(values: values, times: times, by: recipe))
    }
  }

  /// Whether the figures say anything of the size of a change.
  var hasScale: Bool {
    switch self {
    case .trend(let model): model.hasScale
    case .sum(let accumulated, _): accumulated.hasScale
    }
  }

  /// The distribution `h` periods after the latest figure.
  @inline(__always) func distribution(
    _ h: Double
  ) throws(ProjectionError) -> PredictiveDistribution {
    switch self {
    case .trend(let model): try model.distribution(h)
    case .sum(let accumulated, let known): try accumulated.distribution(after: known, h)
    }
  }
}
