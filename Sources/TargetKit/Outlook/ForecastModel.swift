/// A way to project a series, by name: the recommended recipe or a classical method.
public struct ForecastModel: Hashable, Sendable, Identifiable {
  /// A short stable name.
  public let id: String
  /// The name for people.
  public let name: LocalizedText

  private init(_ id: String, _ zh: String, _ en: String) {
    self.id = id
    name = LocalizedText(zh: zh, en: en)
  }

  /// The recipe for short, gappy, bounded series; see ``RecommendedForecaster``.
  public static let recommended = ForecastModel("recommended", "推荐方案", "recommended recipe")
  /// The latest value is held.
  public static let naive = ForecastModel("naive", "持平", "naive")
  /// The mean change goes on.
  public static let drift = ForecastModel("drift", "平均变化外推", "drift")
  /// A smoothed level is held.
  public static let ses = ForecastModel("ses", "简单指数平滑", "simple exponential smoothing")
  /// A smoothed level and trend go on.
  public static let holt = ForecastModel("holt", "霍尔特趋势", "Holt's trend")
  /// A smoothed trend that fades goes on.
  public static let damped = ForecastModel("damped", "阻尼趋势", "damped trend")
  /// The classical theta method.
  public static let theta = ForecastModel("theta", "θ方法", "theta method")
  /// The theta method with optimised parameters.
  public static let optimizedTheta = ForecastModel(
    "optimized-theta", "优化θ方法", "optimised theta method")
  /// The theta method whose trend is fitted anew with every figure.
  public static let dynamicTheta = ForecastModel(
    "dynamic-theta", "动态优化θ方法", "dynamic optimised theta method")
  /// A straight line by least squares.
  public static let linear = ForecastModel("linear", "最小二乘直线", "least-squares line")
  /// A straight line through the median slope.
  public static let theilSen = ForecastModel("theil-sen", "泰尔—森直线", "Theil-Sen line")
  /// The mean of a straight and an exponential median line.
  public static let halfLogTheilSen = ForecastModel(
    "half-log-theil-sen", "半对数泰尔—森", "half-log Theil-Sen")
  /// Logistic growth towards the natural limit of the indicator.
  public static let logistic = ForecastModel("logistic", "逻辑斯蒂增长", "logistic growth")

  /// Every model, the recommended one first.
  public static let all: [ForecastModel] = [
    .recommended, .naive, .drift, .ses, .holt, .damped, .theta, .optimizedTheta, .dynamicTheta,
    .linear, .theilSen, .halfLogTheilSen, .logistic,
  ]

  /// The model with an id; `nil` if there is none.
  public static func named(_ id: String) -> ForecastModel? { all.first { $0.id == id } }

  /// Whether the model needs a limit that the series cannot pass.
  var needsCeiling: Bool { self == .logistic }

  /// The classical method; `nil` for the recommended recipe, and without the limit it needs.
  func forecaster(ceiling: Double?) -> (any Forecaster)? {
    switch id {
    case "naive": NaiveMethod()
    case "drift": DriftMethod()
    case "ses": ExponentialSmoothing()
    case "holt": HoltTrend()
    case "damped": DampedTrend()
    case "theta": ThetaMethod()
    case "optimized-theta": OptimizedTheta(isDynamic: false)
    case "dynamic-theta": OptimizedTheta()
    case "linear": LinearTrend()
    case "theil-sen": TheilSenTrend()
    case "half-log-theil-sen": HalfLogTheilSen()
    case "logistic": ceiling.flatMap { try? LogisticGrowth(ceiling: $0) }
    default: nil
    }
  }
}

/// A series continued by a classical method: one distribution for each whole period.
struct StepwiseProjection: Sendable {
  let latestYear: Double
  let latest: RealInterval
  private let forecaster: any Forecaster
  private let series: [Double]
  private let perYear: Double

  /// Takes figures that are exact and follow each other period by period.
  init(
    _ figures: [DatedFigure], cadence: Cadence, by forecaster: any Forecaster
  ) throws(OutlookRefusal) {
    guard let last = figures.last else {
      throw .projection(.tooFewFigures(needed: forecaster.minimumCount, given: 0))
    }
    perYear = Double(cadence.rawValue)
    guard figures.allSatisfy(\.range.isPoint) else { throw .model(.inexactFigures) }
    let times = figures.map { $0.year * Double(cadence.rawValue) }
    guard zip(times, times.dropFirst()).allSatisfy({ abs($1 - $0 - 1) < 0.1 }) else {
      throw .model(.unevenFigures)
    }
    self.forecaster = forecaster
    series = figures.map(\.range.lower)
    latestYear = last.year
    latest = last.range
    guard series.count >= forecaster.minimumCount else {
      throw .projection(.tooFewFigures(needed: forecaster.minimumCount, given: series.count))
    }
  }

  var figureCount: Int { series.count }

  /// What is projected for the whole periods up to a date.
  func steps(to year: Double) throws(ProjectionError) -> [(year: Double, value: ProjectedValue)] {
    let count = ((year - latestYear) * perYear).rounded()
    guard count >= 1, count <= Double(ProjectionLimits.longestHorizon) else {
      throw .dateOutOfRange
    }
    let forecast = try forecaster.forecast(series, horizon: Int(count))
    return forecast.steps.enumerated().map { index, step in
      (
        latestYear + Double(index + 1) / perYear,
        ProjectedValue(
          distributions: [step], figureCount: series.count, isOpenAbove: false, isOpenBelow: false)
      )
    }
  }

  /// What is projected for a date that is whole periods after the latest figure.
  func value(at year: Double) throws(ProjectionError) -> ProjectedValue {
    let ahead = (year - latestYear) * perYear
    guard abs(ahead - ahead.rounded()) < 0.1, let last = try steps(to: year).last else {
      throw .dateOutOfRange
    }
    return last.value
  }

  /// When a condition is first met, looked at period by period for 50 years.
  func arrival(at condition: NumberCondition) throws(ProjectionError) -> Arrival {
    var dates: [(year: Double, probability: RealInterval)] = []
    for (year, value) in try steps(to: latestYear + 50) {
      dates.append((year, try value.probability(of: condition)))
    }
    return Arrival(
      latestYear: latestYear, isReached: condition.holds(for: latest.lower), dates: dates)
  }

  func backTest(_ years: Double) throws(ProjectionError) -> BackTest {
    try forecaster.backTest(
      series, horizon: max(1, Int(years * perYear)), fewest: Projection.figuresForProbability)
  }
}
