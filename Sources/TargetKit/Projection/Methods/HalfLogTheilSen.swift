/// The latest figure, growing at half of the median growth rate.
///
/// `y[n]·exp(h·b/2)` with *b* Sen's slope of the logarithms. Ten lines, and as accurate on the
/// yearly series of the M4 competition as its winner. On the logarithmic scale the spread is
/// `s·√(h·(1 + h/d))` with `s²` the mean of `(difference - b/2)²` over the *d* differences, and the
/// tails are Student's with `d - 1` degrees of freedom.
///
/// - The slope: P. K. Sen (1968), as in ``SenSlope``. The halved trend is that of the theta method.
/// - Complexity: as ``SenSlope``.
public struct HalfLogTheilSen: Forecaster {
  /// The part of the growth rate that is projected, one half by default.
  public let share: Double

  /// Three.
  public var minimumCount: Int { 3 }

  /// The method with half of the growth rate.
  public init() { share = 0.5 }

  /// The method with another part of the growth rate.
  ///
  /// - Parameter share: From 0 to 1.
  /// - Throws: ``ProjectionError/invalidParameter(_:)``.
  public init(share: Double) throws(ProjectionError) {
    guard share >= 0, share <= 1 else {
      throw .invalidParameter("the share of the growth rate must be from 0 to 1")
    }
    self.share = share
  }

  /// Continues a series of figures above zero by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    if let index = series.firstIndex(where: { $0 <= 0 }) { throw .notPositive(index: index) }
    let logs = series.map { Elementary.log($0) }
    let growth = share * (try SenSlope(logs)).slope
    let differences = zip(logs.dropFirst(), logs).map { $0 - $1 }
    let count = Double(differences.count)
    let squares = differences.reduce(0) { $0 + ($1 - growth) * ($1 - growth) }
    let variance = squares / count
    let latest = logs[logs.count - 1]
    return try assemble(
      horizon: horizon, shape: StudentT(degreesOfFreedom: count - 1) ?? .normal,
      scale: .logarithm(lower: 0, offset: 0)
    ) { h in
      let h = Double(h)
      return (latest + h * growth, (variance * h * (1 + h / count)).squareRoot())
    }
  }
}
