/// A method applied on another scale than that of the figures.
///
/// The points are medians: they are carried back as they are, without a correction for the mean.
///
/// - G. E. P. Box and D. R. Cox, *An analysis of transformations*, J. R. Stat. Soc. B 26 (1964).
/// - Complexity: that of the method; 21 passes more where the parameter is estimated.
public struct TransformedForecaster<Base: Forecaster>: Forecaster {
  /// The scale on which the method works.
  public enum Transform: Hashable, Sendable {
    /// The natural logarithm.
    case logarithm
    /// Box and Cox's power with a parameter from 0 to 1; 0 is the logarithm, 1 none at all.
    case boxCox(Double)
    /// Box and Cox's power with the parameter of ``BoxCox/parameter(for:in:)`` from 0 to 1.
    case boxCoxEstimated
  }

  /// The method.
  public let base: Base
  /// The scale on which it works.
  public let transform: Transform

  /// The fewest figures of the method.
  public var minimumCount: Int { base.minimumCount }

  /// A method on another scale.
  ///
  /// - Parameters:
  ///   - base: The method.
  ///   - transform: The scale on which it works.
  /// - Throws: ``ProjectionError/invalidParameter(_:)`` for a parameter out of range.
  public init(_ base: Base, on transform: Transform) throws(ProjectionError) {
    if case .boxCox(let lambda) = transform, !(lambda >= 0 && lambda <= 1) {
      throw .invalidParameter("the parameter of Box and Cox must be from 0 to 1")
    }
    self.base = base
    self.transform = transform
  }

  /// Continues a series of figures above zero by the method.
  public func forecast(_ series: [Double], horizon: Int) throws(ProjectionError) -> Forecast {
    try check(series, horizon: horizon)
    if let index = series.firstIndex(where: { $0 <= 0 }) { throw .notPositive(index: index) }
    let lambda =
      switch transform {
      case .logarithm: 0.0
      case .boxCox(let lambda): lambda
      case .boxCoxEstimated: try BoxCox.parameter(for: series, in: 0...1)
      }
    let scale: ValueScale =
      lambda == 0 ? .logarithm(lower: 0, offset: 0) : .power(lambda: lambda)
    return try base.forecast(series, on: scale, horizon: horizon)
  }
}

extension Forecaster {
  /// The forecast of the transformed series, carried back.
  func forecast(
    _ series: [Double], on scale: ValueScale, horizon: Int
  ) throws(ProjectionError) -> Forecast {
    let transformed = try forecast(series.map { scale.forward($0) }, horizon: horizon)
    var steps: [PredictiveDistribution] = []
    steps.reserveCapacity(horizon)
    for step in transformed.steps {
      guard case .linear(unit: 1) = step.scale, step.factor == 1, step.shift == 0 else {
        throw .invalidParameter("a method that has a scale of its own cannot be put on another")
      }
      steps.append(
        PredictiveDistribution(
          centre: step.centre, spread: step.spread, shape: step.shape, scale: scale))
    }
    return Forecast(steps: steps)
  }
}
