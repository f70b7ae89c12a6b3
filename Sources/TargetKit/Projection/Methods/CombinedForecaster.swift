/// The mean of several methods.
///
/// Points are averaged as they are; the spread is the mean of the methods' 95 % intervals, taken as
/// normal. Averages of different methods are hard to beat: their errors partly cancel.
///
/// - J. M. Bates and C. W. J. Granger, *The combination of forecasts*, Oper. Res. Q. 20 (1969).
/// - Complexity: the sum of the methods'.
public struct CombinedForecaster: Forecaster {
  /// The methods.
  public let methods: [any Forecaster]

  /// The most that any of the methods needs.
  public var minimumCount: Int { methods.map(\.minimumCount).max() ?? 1 }

  /// The mean of methods.
  ///
  /// - Parameter methods: At least one.
  /// - Throws: ``ProjectionError/invalidParameter(_:)`` for none.
  public init(_ methods: [any Forecaster]) throws(ProjectionError) {
    guard !methods.isEmpty else { throw .invalidParameter("there must be a method to combine") }
    self.methods = methods
  }

  /// Continues a series by the mean of the methods.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    var points = [Double](repeating: 0, count: horizon)
    var widths = [Double](repeating: 0, count: horizon)
    let share = 1 / Double(methods.count)
    for method in methods {
      for (h, step) in try method.forecast(series, horizon: horizon).steps.enumerated() {
        points[h] += share * step.point
        if let interval = step.interval(level: 0.95) {
          widths[h] += share * (interval.upper / 2 - interval.lower / 2)
        }
      }
    }
    let reach = NormalQuantile.value(0.975)
    return try assemble(horizon: horizon) { (points[$0 - 1], widths[$0 - 1] / reach) }
  }
}
