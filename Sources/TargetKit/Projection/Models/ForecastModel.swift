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
  public var needsCeiling: Bool { self == .logistic }

  /// The classical method as published, with its own intervals.
  ///
  /// - Parameter ceiling: The largest value that the series can take, if there is one.
  /// - Returns: `nil` for the recommended recipe, and without the limit that the model needs.
  func method(ceiling: Double?) -> (any Forecaster)? {
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

  /// The model for a kind of series: the recommended recipe itself, or the points of a classical
  /// method inside the natural limits, with intervals that hold what they say.
  ///
  /// - Parameter recipe: The recipe for the series: its cadence, limits and prior.
  /// - Returns: `nil` without the limit that the model needs.
  public func forecaster(like recipe: RecommendedForecaster) -> (any Forecaster)? {
    if self == .recommended { return recipe }
    return method(ceiling: recipe.limits?.upper).map { CalibratedForecaster($0, like: recipe) }
  }
}
