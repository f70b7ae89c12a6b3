/// Level, growth and their uncertainty, read from a short series on its scale.
///
/// With the values `z` at times `t`, growth per period `r[i] = (z[i+1] - z[i]) / dt[i]` and weights
/// `w[i] = memory^(age of i) · dt[i]`:
///
/// ```
/// s²  = ((n-2) · v² + k · s0²) / (n-2 + k)     v: weighted mean deviation from the median growth
/// b   = (1-a) · mean_w(clamped r) + a · median(r)
/// K   = τ² / (τ² + s² / n_w)                   n_w: effective number of growth figures
/// g   = K · b + (1-K) · μ                      growth, shrunk towards the prior
/// y_h = level + c · g · (1 - φ^h) / (1 - φ)
/// σ²_h = B · s² + h² · (1 / (1/τ_f² + n_w/s²) + (d · g)²)
/// ```
///
/// Shrinkage of a noisy estimate towards a prior: W. James and C. Stein (1961); damping of the
/// trend: E. S. Gardner and E. McKenzie, Management Science 31 (1985).
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
  private var trendWeight = 1.0
  private var damping = 1.0
  private var noiseVariance = 1.0

  /// Fits the recipe to values on their scale.
  ///
  /// - Parameters:
  ///   - z: At least one value.
  ///   - times: Increasing, in periods, as many as values; `nil` for one period apart each.
  ///   - c: The constants of the recipe.
  init(
    _ z: UnsafeBufferPointer<Double>, times: UnsafeBufferPointer<Double>?,
    constants c: TrendConstants
  ) {
    trendWeight = c.trendWeight
    damping = c.damping
    noiseVariance = c.noiseVariance
    let last = z.count - 1
    guard last >= 0 else { return }
    latest = z[last]
    let center = Self.medianGrowth(z, times, window: c.medianWindow)

    // Volatility: the weighted mean absolute deviation, times √(π/2) for a normal distribution.
    var weight = 1.0
    var sum = 0.0
    var total = 0.0
    var span = 0.0
    var spanSquares = 0.0
    var index = last
    while index > 0, weight > 1e-9 {
      let dt = Self.step(times, index)
      let deviation = abs((z[index] - z[index - 1]) / dt - center) * Self.root(dt)
      sum += weight * deviation
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
    variance =
      ((degrees > 0 ? n * v * v : 0) + c.volatilityCount * c.volatility * c.volatility)
      / (degrees + c.volatilityCount)

    // Growth: the weighted mean of clamped growth, blended with the median, shrunk.
    let reach = c.clamp * variance.squareRoot()
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
    let prior = c.growthDeviation * c.growthDeviation
    let trust = effective > 0 ? prior / (prior + variance / effective) : 0
    // One figure alone shows no growth, and none is made up for it.
    growth = last > 0 ? trust * estimate + (1 - trust) * c.growthMean : 0
    let future = c.futureGrowthDeviation * c.futureGrowthDeviation
    let share = c.futureGrowthShare * growth
    growthVariance = 1 / (1 / future + effective / variance) + share * share

    gap = Self.level(z, times, c, drift: c.levelDrift * growth) - latest
  }

  /// The median on the scale, `h` periods after the latest figure.
  @inline(__always) func centre(_ h: Double) -> Double {
    let periods = damping < 1 ? (1 - Elementary.pow(damping, h)) / (1 - damping) : h
    return latest + gap * Swift.min(h, 1) + trendWeight * growth * periods
  }

  /// The squared spread on the scale, `h` periods after the latest figure.
  @inline(__always) func spreadSquared(_ h: Double) -> Double {
    noiseVariance * variance * Swift.min(h, 1) + h * h * growthVariance
  }

  @inline(__always) private static func step(
    _ times: UnsafeBufferPointer<Double>?, _ index: Int
  ) -> Double {
    guard let times else { return 1 }
    return times[index] - times[index - 1]
  }

  @inline(__always) private static func root(_ dt: Double) -> Double {
    dt == 1 ? 1 : dt.squareRoot()
  }

  /// The median of the latest growth figures, at most 32 of them.
  private static func medianGrowth(
    _ z: UnsafeBufferPointer<Double>, _ times: UnsafeBufferPointer<Double>?, window: Int
  ) -> Double {
    let count = Swift.min(z.count - 1, window, 32)
    guard count > 0 else { return 0 }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 32) { sorted in
      for k in 0..<count {
        let index = z.count - 1 - k
        let rate = (z[index] - z[index - 1]) / step(times, index)
        var place = k
        while place > 0, sorted[place - 1] > rate {
          sorted[place] = sorted[place - 1]
          place -= 1
        }
        sorted[place] = rate
      }
      let half = count / 2
      return count % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half])
    }
  }

  /// The present level by exponential smoothing.
  private static func level(
    _ z: UnsafeBufferPointer<Double>, _ times: UnsafeBufferPointer<Double>?, _ c: TrendConstants,
    drift: Double
  ) -> Double {
    switch c.level {
    case .nearLatest(let rate, let weight):
      var level = z[0]
      for index in 1..<Swift.max(1, z.count) {
        let dt = step(times, index)
        let gain = dt == 1 ? rate : 1 - Elementary.pow(1 - rate, dt)
        let expected = level + drift * dt
        level = expected + gain * (z[index] - expected)
      }
      return z[z.count - 1] + weight * (level - z[z.count - 1])
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
      return total > 0 ? sum / total : z[z.count - 1]
    }
  }
}
