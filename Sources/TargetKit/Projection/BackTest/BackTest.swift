/// How a method would have done on a series: the series forecast again from its own past.
///
/// From every earlier date with enough figures, the latest 200 of them, the rest of the series is
/// forecast, as far as the horizon, and compared with what came.
public struct BackTest: Hashable, Sendable {
  /// The number of earlier dates from which the series was forecast.
  public private(set) var origins = 0
  /// The number of figures that were forecast.
  public private(set) var forecasts = 0
  /// The mean absolute error divided by that of holding the latest figure; below 1 is better.
  ///
  /// `nil` if holding the latest figure had no error.
  public var relativeError: Double? {
    holdError > 0 ? absoluteError / holdError : nil
  }
  /// The mean absolute error divided by the mean absolute change per step of the whole series.
  ///
  /// The MASE of R. J. Hyndman and A. B. Koehler, Int. J. Forecasting 22 (2006); `nil` for a constant
  /// series.
  public var scaledError: Double? {
    changeSize > 0 && forecasts > 0 ? absoluteError / Double(forecasts) / changeSize : nil
  }
  /// The shares of figures that lay inside the 50, 80 and 95 % intervals; `nil` without forecasts.
  public var coverage: (half: Double, wide: Double, widest: Double)? {
    guard forecasts > 0 else { return nil }
    let count = Double(forecasts)
    return (
      Double(inside.half) / count, Double(inside.wide) / count, Double(inside.widest) / count
    )
  }
  /// The mean squared error of the probabilities that were stated.
  ///
  /// The score of G. W. Brier, *Verification of forecasts expressed in terms of probability*, Mon.
  /// Weather Rev. 78 (1950). The questions are whether the figure is at least the latest one known, and at least 10 %
  /// farther from and nearer to zero. Saying one half always would score 0.25. `nil` without
  /// forecasts.
  public var brierScore: Double? {
    questions > 0 ? squaredProbabilityError / Double(questions) : nil
  }

  private var absoluteError = 0.0
  private var holdError = 0.0
  private var changeSize = 0.0
  private var squaredProbabilityError = 0.0
  private var questions = 0
  private var inside = Inside()

  private struct Inside: Hashable, Sendable {
    var half = 0
    var wide = 0
    var widest = 0
  }

  /// How many dates are forecast from at most.
  static let mostOrigins = 200

  init(changeSize: Double) { self.changeSize = changeSize }

  /// Counts an earlier date from which something was forecast.
  mutating func countOrigin() { origins += 1 }

  /// Compares what was said of a figure with what came.
  mutating func add(
    _ distribution: PredictiveDistribution, actual: Double, latestKnown: Double
  ) {
    forecasts += 1
    absoluteError += abs(actual - distribution.point)
    holdError += abs(actual - latestKnown)
    let slice = FanSlice(distribution)
    if slice.half?.contains(actual) == true { inside.half += 1 }
    if slice.wide?.contains(actual) == true { inside.wide += 1 }
    if slice.widest?.contains(actual) == true { inside.widest += 1 }
    for factor in [0.9, 1, 1.1] {
      guard let said = distribution.probability(atLeast: factor * latestKnown) else { continue }
      let came = actual >= factor * latestKnown ? 1.0 : 0
      squaredProbabilityError += (said - came) * (said - came)
      questions += 1
    }
  }
}

extension Forecaster {
  /// Forecasts the series again from each of its earlier figures.
  ///
  /// - Parameters:
  ///   - series: Evenly spaced figures, oldest first.
  ///   - horizon: How many steps ahead, at least 1.
  ///   - fewest: The fewest figures to forecast from; the method's minimum if that is more.
  /// - Returns: The comparison, without forecasts if the series is too short.
  /// - Throws: ``ProjectionError`` of the method.
  /// - Complexity: at most 200 times that of the method.
  public func backTest(
    _ series: [Double], horizon: Int = 5, fewest: Int = 4
  ) throws(ProjectionError) -> BackTest {
    try check(series, horizon: horizon)
    var changes = 0.0
    for (earlier, later) in zip(series, series.dropFirst()) { changes += abs(later - earlier) }
    var result = BackTest(changeSize: changes / Double(Swift.max(1, series.count - 1)))
    let first = Swift.max(
      Swift.max(1, fewest), Swift.max(minimumCount, series.count - BackTest.mostOrigins))
    for count in stride(from: first, to: series.count, by: 1) {
      let known = Array(series[..<count])
      let steps = Swift.min(horizon, series.count - count)
      let forecast = try forecast(known, horizon: steps)
      result.countOrigin()
      for (h, step) in forecast.steps.enumerated() {
        result.add(step, actual: series[count + h], latestKnown: known[count - 1])
      }
    }
    return result
  }
}

extension RecommendedForecaster {
  /// Projects dated figures again from each of their earlier dates.
  ///
  /// Inexact figures are known to the projection as they are; what came is taken at the middle of
  /// its range, and not compared where that is infinite.
  ///
  /// - Parameters:
  ///   - figures: In the order of their dates.
  ///   - years: How far ahead figures are compared, above 0.
  ///   - fewest: The fewest figures to project from.
  /// - Returns: The comparison, without forecasts if there are too few figures.
  /// - Throws: ``ProjectionError``.
  /// - Complexity: at most 200 times that of ``project(_:)``.
  public func backTest(
    _ figures: [DatedFigure], years: Double = 5,
    fewest: Int = Projection.figuresForProbability
  ) throws(ProjectionError) -> BackTest {
    guard years > 0 else { throw .invalidParameter("the span must be above 0 years") }
    let middles = figures.map { figure in
      figure.range.isBounded ? figure.range.lower / 2 + figure.range.upper / 2 : Double.nan
    }
    let known = middles.filter(\.isFinite)
    var changes = 0.0
    for (earlier, later) in zip(known, known.dropFirst()) { changes += abs(later - earlier) }
    var result = BackTest(changeSize: changes / Double(Swift.max(1, known.count - 1)))
    let first = Swift.max(Swift.max(1, fewest), figures.count - BackTest.mostOrigins)
    for count in stride(from: first, to: figures.count, by: 1) {
      let latest = middles[count - 1]
      guard latest.isFinite else { continue }
      let projection = try project(Array(figures[..<count]))
      result.countOrigin()
      for index in count..<figures.count where figures[index].year - projection.latestYear <= years
      {
        guard middles[index].isFinite,
          let distribution = try projection.value(at: figures[index].year).distributions.first
        else { continue }
        result.add(distribution, actual: middles[index], latestKnown: latest)
      }
    }
    return result
  }
}
