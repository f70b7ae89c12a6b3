/// The constants of the recommended recipe: one set for years, one for quarters, one for months, and
/// one for rates of growth.
///
/// The yearly set was chosen on the 4,600 yearly series of the M4 sample at the official origin, at
/// three earlier origins, and cut to their last 10, 7, 5 and 4 figures; the sets for quarters and
/// months on the 1,200 quarterly series of that sample and on M3; the one for rates of growth on the
/// growth of those yearly series. All are rounded. The article on projecting short series says how,
/// and has the tables.
struct TrendConstants: Sendable {
  /// How the present level is read from the latest figures.
  enum LevelRule: Sendable {
    /// The latest figure, moved by `weight` towards exponential smoothing at `rate`, at most by
    /// `weight` times `reach` ordinary changes.
    case nearLatest(rate: Double, weight: Double, reach: Double)
    /// The mean of smoothings at six rates, weighted by (mean absolute error)^(-sharpness · n).
    case averaged(sharpness: Double)
  }

  /// The weight of a growth figure one period older than another.
  var memory: Double
  /// Growth farther than this many standard deviations from the median, or ordinary ones, is drawn
  /// in to there; the variance of growth is at most that many ordinary ones squared.
  var clamp: Double
  var ordinaryClamp = Double.infinity
  var ordinaryTrust = Double.infinity
  /// After so many changes in a row against the prior of growth it is no longer held.
  var refutation = Int.max
  /// The growth per period beyond which none is carried on.
  var growthCeiling = Double.infinity
  /// The share of the median in the growth estimate, and the number of figures it is taken of.
  var medianShare: Double
  var medianWindow: Int
  /// Whether there is any growth: without it, changes are measured from zero.
  var hasGrowth = true
  /// The prior of growth per period on the logarithmic scale: mean and standard deviation.
  var growthMean: Double
  var growthDeviation: Double
  /// The prior of the volatility per period, and the number of figures it counts for.
  var volatility: Double
  var volatilityCount: Double
  /// The part of growth that is projected for the first period, and its decay per period.
  var trendWeight: Double
  var damping: Double
  /// The part of growth by which the smoothed level moves by itself.
  var levelDrift: Double
  var level: LevelRule
  /// The multiples of the variance per period that are present at the first step, and added by
  /// each further one.
  var noiseVariance: Double
  var walkVariance = 0.0
  /// How much larger the variance is taken for few figures: `1 + fewFigures / n`.
  var fewFigures = 0.0
  /// What differs for series that were published with about fourteen figures.
  var brevity = Brevity()
  /// The volatility that no series is below, and the one that none exceeds.
  var volatilityFloor = 0.0
  var volatilityCeiling = Double.infinity
  /// The prior standard deviation of the growth of the future, its share of growth itself, and its
  /// share of the distance of growth from the prior.
  var futureGrowthDeviation: Double
  var futureGrowthShare: Double
  var distanceShare = 0.0
  /// The tails of the distribution.
  var shape = StudentT.four
  /// The part of the trend in the mean with the theta method and a damped trend, where there are
  /// such.
  var trendShare = 1.0

  /// How the variances of series with about fourteen figures differ.
  ///
  /// Such series are surer in the first year and less sure later than longer ones cut to as many
  /// figures: seen in 566 series of M4, and alike in 192 of M3 and 95 of M1 (the coverage of 95 % was
  /// 0.966, 0.979 and 0.989 in the first year, 0.922, 0.943 and 0.926 in the fourth).
  struct Brevity: Sendable {
    /// The part of the variance of the first step that is left out, and what is added to that of the
    /// further steps and of growth.
    var lessNoise = 0.0
    var moreWalk = 0.0
    var moreGrowth = 0.0

    /// One at fourteen figures, falling to zero at ten and eighteen.
    func weight(figures: Double) -> Double {
      let distance = (figures - 14) / 4
      return Swift.max(0, 1 - distance * distance)
    }
  }

  static let yearly = TrendConstants(
    memory: 0.9, clamp: 2, ordinaryClamp: 3, ordinaryTrust: 2, refutation: 6,
    growthCeiling: 0.6931471805599453, medianShare: 0.2, medianWindow: 20, growthMean: 0.042,
    growthDeviation: 0.028, volatility: 0.03, volatilityCount: 2, trendWeight: 0.8, damping: 0.945,
    levelDrift: 0.3, level: .nearLatest(rate: 0.6, weight: 0.2, reach: 3), noiseVariance: 0.82,
    walkVariance: 0.52, fewFigures: 0.5,
    brevity: Brevity(lessNoise: 0.3, moreWalk: 0.5, moreGrowth: 0.4), volatilityFloor: 0.01,
    volatilityCeiling: 0.5,
    futureGrowthDeviation: 0.055, futureGrowthShare: 0.1, distanceShare: 0.2, shape: .three)

  /// What varies about a level, as rates of growth do: without a trend, most of the way back to the
  /// smoothed level at once.
  static let aboutLevel = TrendConstants(
    memory: 0.9, clamp: 2, medianShare: 0, medianWindow: 20, hasGrowth: false, growthMean: 0,
    growthDeviation: 0.028, volatility: 0.5, volatilityCount: 2, trendWeight: 0, damping: 1,
    levelDrift: 0, level: .nearLatest(rate: 0.3, weight: 0.8, reach: .infinity),
    noiseVariance: 0.65, walkVariance: 0.02, fewFigures: 1, futureGrowthDeviation: 1e-3,
    futureGrowthShare: 0, shape: .three)

  /// Half-years and quarters, `count` of them a year.
  static func quarters(perYear count: Double) -> TrendConstants {
    TrendConstants(
      memory: 0.8, clamp: 2, medianShare: 0.15, medianWindow: 20, growthMean: 0.04 / count,
      growthDeviation: 0.03 / count, volatility: 0.04, volatilityCount: 2, trendWeight: 1,
      damping: 1, levelDrift: 0, level: .averaged(sharpness: 0.5), noiseVariance: 1,
      futureGrowthDeviation: 0.106 / count, futureGrowthShare: 0.19, trendShare: 0.65)
  }

  /// Months: a longer memory, and growth less bound to the prior.
  static let monthly: TrendConstants = {
    var constants = quarters(perYear: 12)
    constants.memory = 0.99
    constants.growthDeviation = 0.13 / 12
    constants.levelDrift = 0.8
    constants.level = .averaged(sharpness: 0.35)
    constants.noiseVariance = 1.2
    constants.trendShare = 0.5
    return constants
  }()

  /// The constants on a scale on which `pace` units are a change by the size of the level itself.
  func scaled(by pace: Double) -> TrendConstants {
    guard pace != 1 else { return self }
    var scaled = self
    scaled.growthMean *= pace
    scaled.growthCeiling *= pace
    scaled.growthDeviation *= pace
    scaled.volatility *= pace
    scaled.volatilityFloor *= pace
    scaled.volatilityCeiling *= pace
    scaled.futureGrowthDeviation *= pace
    return scaled
  }
}
