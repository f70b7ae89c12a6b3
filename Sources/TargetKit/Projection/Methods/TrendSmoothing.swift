/// A smoothing of level and slope, run over a series.
struct TrendSmoothing: Hashable, Sendable {
  /// The rates: of the level, and of the slope as a share of it.
  var alpha: Double
  var beta: Double
  /// The damping φ of the slope per step.
  var damping: Double
  /// Level and slope after the last figure.
  var level: Double
  var slope: Double
  /// The variance of one-step errors.
  var variance: Double

  /// Runs the recursions with every parameter given.
  init(
    _ series: [Double], alpha: Double, beta: Double, damping: Double, level: Double, slope: Double
  ) {
    self.alpha = alpha
    self.beta = beta
    self.damping = damping
    self.level = level
    self.slope = slope
    var squares = 0.0
    for value in series {
      let expected = self.level + damping * self.slope
      let error = value - expected
      squares += error * error
      self.level = expected + alpha * error
      self.slope = damping * self.slope + alpha * beta * error
    }
    variance = squares / Double(Swift.max(1, series.count))
  }

  /// The best damped trend on the fixed grid.
  static func damped(_ series: [Double]) -> TrendSmoothing {
    best(series, dampings: [0.8, 0.85, 0.9, 0.94, 0.98])
  }

  /// The parameters with the least squared error on the grid, eight level rates at a time.
  static func best(_ series: [Double], dampings: [Double]) -> TrendSmoothing {
    let rates = SIMD8<Double>(0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 0.99)
    let start = EvenLine(Array(series.prefix(10)))
    // One step before the first figure, on the line.
    let firstLevel = start.intercept - start.slope
    var least = Double.infinity
    var choice = (alpha: 0.99, beta: 0.0, damping: dampings.first ?? 1)
    for damping in dampings {
      for beta in [0.0, 0.03, 0.1, 0.2, 0.4] {
        var level = SIMD8<Double>(repeating: firstLevel)
        var slope = SIMD8<Double>(repeating: start.slope / damping)
        var squares = SIMD8<Double>(repeating: 0)
        let slopeRates = rates * beta
        for value in series {
          slope *= damping
          level += slope
          let error = value - level
          squares += error * error
          level += rates * error
          slope += slopeRates * error
        }
        for lane in 0..<8 where squares[lane] < least {
          least = squares[lane]
          choice = (rates[lane], beta, damping)
        }
      }
    }
    return TrendSmoothing(
      series, alpha: choice.alpha, beta: choice.beta, damping: choice.damping, level: firstLevel,
      slope: start.slope / choice.damping)
  }

  /// The forecast `h` steps ahead: `φ + … + φ^h` slopes above the level.
  func centre(_ h: Double) -> Double {
    let slopes =
      damping == 1 ? h : damping * (1 - Elementary.pow(damping, h)) / (1 - damping)
    return level + slopes * slope
  }

  /// The variance of the forecast `h` steps ahead: `σ²·(1 + Σ c[j]²)` with
  /// `c[j] = α·(1 + β·(φ + … + φ^j))`, `j` below `h`.
  func spreads(through horizon: Int) -> [Double] {
    var sum = 1.0
    var slopes = 0.0
    var power = 1.0
    return (1...Swift.max(1, horizon)).map { _ in
      let spread = (variance * sum).squareRoot()
      power *= damping
      slopes += power
      let weight = alpha * (1 + beta * slopes)
      sum += weight * weight
      return spread
    }
  }
}
