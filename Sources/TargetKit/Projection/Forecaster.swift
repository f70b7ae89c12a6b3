/// A way to continue a series of evenly spaced figures.
///
/// A forecaster is a value: the same series gives the same forecast, on every machine with the
/// same mathematics library.
public protocol Forecaster: Sendable {
  /// The fewest figures the method can be fitted to.
  var minimumCount: Int { get }

  /// Continues a series.
  ///
  /// - Parameters:
  ///   - series: Evenly spaced figures, oldest first, all finite.
  ///   - horizon: The number of steps, from 1 to ``ProjectionLimits/longestHorizon``.
  /// - Returns: A distribution for each step.
  /// - Throws: ``ProjectionError`` for too few figures, figures the method cannot take, or a horizon
  ///   out of range.
  func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast
}

/// The bounds within which projections are computed.
public enum ProjectionLimits {
  /// The longest horizon of a forecast, in steps.
  public static let longestHorizon = 10_000
}

extension Forecaster {
  /// Checks what every method demands of its input.
  func check(_ series: [Double], horizon: Int) throws(ProjectionError) {
    guard horizon >= 1, horizon <= ProjectionLimits.longestHorizon else {
      throw .horizonOutOfRange(longest: ProjectionLimits.longestHorizon)
    }
    guard series.count >= Swift.max(1, minimumCount) else {
      throw .tooFewFigures(needed: Swift.max(1, minimumCount), given: series.count)
    }
    if let index = series.firstIndex(where: { !$0.isFinite }) { throw .notFinite(index: index) }
  }

  /// Builds the forecast from the centre and spread of every step, refusing what overflowed.
  func assemble(
    horizon: Int, shape: StudentT = .normal, scale: ValueScale = .linear(unit: 1),
    _ step: (Int) -> (centre: Double, spread: Double)
  ) throws(ProjectionError) -> Forecast {
    var steps: [PredictiveDistribution] = []
    steps.reserveCapacity(horizon)
    for h in 1...Swift.max(1, horizon) {
      let (centre, spread) = step(h)
      guard centre.isFinite, spread.isFinite else { throw .beyondRange }
      steps.append(
        PredictiveDistribution(centre: centre, spread: spread, shape: shape, scale: scale))
    }
    return Forecast(steps: steps)
  }
}
