/// Level, growth and their uncertainty, read from a short series on its scale.
///
/// With the values `z` at times `t`, growth per period `r[i] = (z[i+1] - z[i]) / dt[i]` and weights
/// `w[i] = memory^(age of i) · dt[i]`:
///
/// ```
/// s0² = v0² · (1 + changes that are not zero) / (1 + changes)
/// s²  = (n · v² + k · s0²) / (n - 1 + k)       v: weighted mean deviation from the median growth
/// o²  = (n · m² + k · s0²) / (n + k)           m: median deviation from the median growth, · 1.4826
/// b   = (1-a) · mean_w(clamped r) + a · median(r)
/// K   = τ² / (τ² + min(s², (2o)²) / n_w)       n_w: effective number of growth figures
/// g   = K · b + (1-K) · μ                      growth, shrunk towards the prior
/// y_h = level + c · g · P_h                    P_h = (1 - φ^h) / (1 - φ)
/// q²  = 1 / (1/s² + 1/ceiling²)
/// u²  = q² · (1 + f/n) + floor²
/// σ²_h = B · u² + R · u² · (h - 1)
///        + P_h² · (1 / (1/τ_f² + n_w/(q² + floor²)) + (d · g)² + (e · (g - μ))²)
/// ```
///
/// For series of about 14 figures the three variances are weighted otherwise: see
/// ``TrendConstants/Brevity``.
///
/// Growth is clamped to two `s` and three `o` about its median. After six changes in a row against
/// the prior it is refuted, and K is 1. No growth beyond doubling or halving is carried on.
///
/// The level is the latest figure, drawn towards a smoothed one by no more than a few ordinary
/// changes: an outlier or a former level a few years back does not move it. A large change is one of
/// the deviations in `v`, so that a series with a break has a wide spread.
///
/// Shrinkage of a noisy estimate towards a prior: W. James and C. Stein (1961); damping of the
/// trend: E. S. Gardner and E. McKenzie, Management Science 31 (1985); the share of changes in the
/// prior of the volatility is the rule of succession.
///
/// - Complexity: O(*n*), without allocation.
struct TrendFit: Hashable, Sendable {
  /// The latest value.
  var latest = 0.0
  /// What the smoothed level adds to it.
  var gap = 0.0
  /// Growth per period, shrunk.
  var growth = 0.0
  /// The variance of the change over one period, shrunk.
  var variance = 0.0
  /// The variance of the growth of the future.
  var growthVariance = 0.0
  private var firstVariance = 0.0
  private var walkVariance = 0.0
  private var trendWeight = 1.0
  private var damping = 1.0

  /// Fits the recipe to values on their scale.
  ///
  /// - Parameters:
  ///   - z: At least one value.
  ///   - times: Increasing, in periods, as many as values; `nil` for one period apart each.
  ///   - c: The constants of the recipe.
  ///   - growth: The growth of the values, where it is known already.
  init(
    _ z: UnsafeBufferPointer<Double>, times: UnsafeBufferPointer<Double>?,
    constants c: TrendConstants, ordinary growth: OrdinaryGrowth? = nil
  ) {
    trendWeight = c.trendWeight
    damping = c.damping
    let last = z.count - 1
    guard last >= 0 else { return }
    latest = z[last]
    let ordinary = growth ?? OrdinaryGrowth(z, times, window: c.medianWindow)
    let center = c.hasGrowth ? ordinary.median : 0

    // Volatility: the weighted mean absolute deviation, times √(π/2) for a normal distribution.
    var weight = 1.0
    var sum = 0.0
    var total = 0.0
    var span = 0.0
    var spanSquares = 0.0
    var moves = 0.0
    var index = last
    while index > 0, weight > 1e-9 {
      let dt = Self.step(times, index)
      let change = z[index] - z[index - 1]
      sum += weight * abs(change / dt - center) * Self.root(dt)
      if change != 0 { moves += 1 }
      total += weight
      span += weight * dt
      spanSquares += weight * weight * dt
      weight *= dt == 1 ? c.memory : Elementary.pow(c.memory, dt)
      index -= 1
    }
    let effective = spanSquares > 0 ? span * span / spanSquares : 0
    let n = Double(last)
    let v = total > 0 ? 1.2533141373155003 * sum / total : 0
    let degrees = Swift.max(0, n - 1)
    let moved = (1 + moves) / (1 + Double(last - index))
    let prior = c.volatilityCount * c.volatility * c.volatility * moved
    variance = ((degrees > 0 ? n * v * v : 0) + prior) / (degrees + c.volatilityCount)

    let usual =
      ((n * ordinary.scatter * ordinary.scatter + prior) / (n + c.volatilityCount)).squareRoot()
    // Growth: the weighted mean of clamped growth, blended with the median, shrunk.
    if c.hasGrowth {
      let reach = Swift.min(c.clamp * variance.squareRoot(), c.ordinaryClamp * usual)
      weight = 1
      sum = 0
      index = last
      while index > 0, weight > 1e-9 {
        let dt = Self.step(times, index)
        let bound = dt == 1 ? reach : reach / Self.root(dt)
        let rate = (z[index] - z[index - 1]) / dt
        sum += weight * dt * Swift.min(Swift.max(rate, center - bound), center + bound)
        weight *= dt == 1 ? c.memory : Elementary.pow(c.memory, dt)
        index -= 1
      }
      let estimate = span > 0 ? (1 - c.medianShare) * sum / span + c.medianShare * center : 0
      let tolerance = c.growthDeviation * c.growthDeviation
      let error = Swift.min(variance, c.ordinaryTrust * c.ordinaryTrust * usual * usual)
      var trust = effective > 0 ? tolerance / (tolerance + error / effective) : 0
      if Self.refutes(z, c) { trust = 1 }
      let shrunk = trust * estimate + (1 - trust) * c.growthMean
      // One figure alone shows no growth, and none is made up for it.
      self.growth =
        last > 0 ? Swift.min(c.growthCeiling, Swift.max(-c.growthCeiling, shrunk)) : 0
    }

    let floor = c.volatilityFloor * c.volatilityFloor * moved
    let ceiling = c.volatilityCeiling * c.volatilityCeiling
    let ordinaryVariance = variance > 0 ? 1 / (1 / variance + 1 / ceiling) : 0
    let unit = ordinaryVariance * (1 + (n > 0 ? c.fewFigures / n : 0)) + floor
    firstVariance = c.noiseVariance * unit
    walkVariance = c.walkVariance * unit
    let future = c.futureGrowthDeviation * c.futureGrowthDeviation
    let share = c.futureGrowthShare * self.growth
    let distance = c.distanceShare * (self.growth - c.growthMean)
    growthVariance =
      1 / (1 / future + effective / (ordinaryVariance + floor)) + share * share
      + distance * distance
    let brevity = c.brevity.weight(figures: n + 1)
    firstVariance *= 1 - c.brevity.lessNoise * brevity
    walkVariance *= 1 + c.brevity.moreWalk * brevity
    growthVariance *= 1 + c.brevity.moreGrowth * brevity

    gap =
      Self.pull(z, times, c, drift: c.levelDrift * self.growth, usual: usual)
  }

  /// Whether the latest changes all go against the prior of growth.
  @inline(__always) private static func refutes(
    _ z: UnsafeBufferPointer<Double>, _ c: TrendConstants
  ) -> Bool {
    guard c.refutation < z.count else { return false }
    for index in (z.count - c.refutation)..<z.count
    where (z[index] - z[index - 1]) * c.growthMean >= 0 { return false }
    return true
  }

  /// The median on the scale, and the squared spread, `h` periods after the latest figure.
  @inline(__always) func step(_ h: Double) -> (centre: Double, variance: Double) {
    let periods = periods(h)
    return (
      latest + gap * Swift.min(h, 1) + trendWeight * growth * periods,
      firstVariance * Swift.min(h, 1) + walkVariance * Swift.max(0, h - 1)
        + periods * periods * growthVariance
    )
  }

  /// The periods that growth counts for.
  @inline(__always) private func periods(_ h: Double) -> Double {
    damping < 1 ? (1 - Elementary.pow(damping, h)) / (1 - damping) : h
  }

  @inline(__always) fileprivate static func step(
    _ times: UnsafeBufferPointer<Double>?, _ index: Int
  ) -> Double {
    guard let times else { return 1 }
    return times[index] - times[index - 1]
  }

  @inline(__always) private static func root(_ dt: Double) -> Double {
    dt == 1 ? 1 : dt.squareRoot()
  }

  /// What exponential smoothing adds to the latest value.
  private static func pull(
    _ z: UnsafeBufferPointer<Double>, _ times: UnsafeBufferPointer<Double>?, _ c: TrendConstants,
    drift: Double, usual: Double
  ) -> Double {
    let latest = z[z.count - 1]
    switch c.level {
    case .nearLatest(let rate, let weight, let reach):
      var level = z[0]
      for index in 1..<Swift.max(1, z.count) {
        let dt = step(times, index)
        let gain = dt == 1 ? rate : 1 - Elementary.pow(1 - rate, dt)
        let expected = level + drift * dt
        level = expected + gain * (z[index] - expected)
      }
      let bound = reach * usual
      return weight * Swift.min(bound, Swift.max(-bound, level - latest))
    case .averaged(let sharpness):
      let rates = SIMD8<Double>(0.1, 0.2, 0.35, 0.55, 0.8, 1, 1, 1)
      var level = SIMD8<Double>(repeating: z[0])
      var errors = SIMD8<Double>(repeating: 0)
      for index in 1..<Swift.max(1, z.count) {
        let error = z[index] - level
        errors += error.replacing(with: -error, where: error .< 0)
        level += rates * error
      }
      let distinct = 6
      var least = Double.infinity
      for j in 0..<distinct { least = Swift.min(least, errors[j]) }
      var sum = 0.0
      var total = 0.0
      for j in 0..<distinct {
        let ratio = (errors[j] + 1e-9) / (least + 1e-9)
        let share = Elementary.exp(-sharpness * Double(z.count - 1) * Elementary.log(ratio))
        sum += share * level[j]
        total += share
      }
      return total > 0 ? sum / total - latest : 0
    }
  }
}

/// The ordinary growth of a series: the median of its latest growth figures, and their scatter.
///
/// Neither is moved by a few figures that are out of the ordinary.
struct OrdinaryGrowth: Hashable, Sendable {
  /// The median growth per period.
  var median = 0.0
  /// The median distance from it, times 1.4826: the standard deviation of a normal distribution.
  var scatter = 0.0

  /// The growth of the latest figures, at most 32 of them.
  init(
    _ z: UnsafeBufferPointer<Double>, _ times: UnsafeBufferPointer<Double>?, window: Int
  ) {
    let count = Swift.min(z.count - 1, window, 32)
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 32) { sorted in
      for k in 0..<count {
        let index = z.count - 1 - k
        let rate = (z[index] - z[index - 1]) / TrendFit.step(times, index)
        var place = k
        while place > 0, sorted[place - 1] > rate {
          sorted[place] = sorted[place - 1]
          place -= 1
        }
        sorted[place] = rate
      }
      let half = count / 2
      median = count % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half])
      // From the middle outward the distances rise on both sides: a merge finds their median.
      var below = half - 1
      var above = half
      var nearer = 0.0
      var farther = 0.0
      for _ in 0...half {
        nearer = farther
        let down = below >= 0 ? median - sorted[below] : .infinity
        let up = above < count ? sorted[above] - median : .infinity
        if down < up {
          farther = down
          below -= 1
        } else {
          farther = up
          above += 1
        }
      }
      scatter = 1.4826 * (count % 2 == 1 ? farther : 0.5 * (nearer + farther))
    }
  }
}
