/// What is projected for one date.
///
/// With exact figures it is one distribution. With inexact ones it is a family, and every answer a
/// range: an interval goes in, an interval comes out.
public struct ProjectedValue: Hashable, Sendable {
  /// The distributions that the figures allow; the first is the one to draw.
  public let distributions: [PredictiveDistribution]
  /// The number of figures behind it.
  public let figureCount: Int
  let isOpenAbove: Bool
  let isOpenBelow: Bool

  /// The median, or the range it lies in.
  public var point: RealInterval {
    let points = distributions.map(\.point)
    let lower = isOpenBelow ? -.infinity : points.min() ?? -.infinity
    let upper = isOpenAbove ? .infinity : points.max() ?? .infinity
    return RealInterval(between: lower, and: upper)
  }

  /// The interval that holds the value with at least the given probability.
  ///
  /// - Parameter level: Between 0 and 1, like 0.8.
  /// - Returns: `nil` for what is no probability, and for a series of one figure or without a scale.
  public func interval(level: Double) -> RealInterval? {
    guard figureCount >= Projection.figuresForIntervals else { return nil }
    let intervals = distributions.compactMap { $0.spread > 0 ? $0.interval(level: level) : nil }
    guard let lower = intervals.map(\.lower).min(), let upper = intervals.map(\.upper).max() else {
      return nil
    }
    return RealInterval(
      lower: isOpenBelow ? -.infinity : lower, upper: isOpenAbove ? .infinity : upper)
  }

  /// The probability of a condition, or the range it lies in.
  ///
  /// - Parameter condition: What is asked of the value.
  /// - Returns: A range inside 0 to 1, a point for exact figures.
  /// - Throws: ``ProjectionError/tooFewFigures(needed:given:)`` below
  ///   ``Projection/figuresForProbability``, ``ProjectionError/noScale``, and
  ///   ``ProjectionError/invalidParameter(_:)`` for a condition without a number.
  public func probability(
    of condition: NumberCondition
  ) throws(ProjectionError) -> RealInterval {
    guard condition.isDefined else {
      throw .invalidParameter("the condition compares with something that is not a number")
    }
    guard figureCount >= Projection.figuresForProbability else {
      throw .tooFewFigures(needed: Projection.figuresForProbability, given: figureCount)
    }
    guard distributions.allSatisfy({ $0.spread > 0 }) else { throw .noScale }
    return bounds(of: condition)
  }

  /// The range of probabilities, whether or not the figures suffice to state it.
  func bounds(of condition: NumberCondition) -> RealInterval {
    let all = distributions.compactMap { $0.probability(of: condition) }
    var least = all.min() ?? 0
    var most = all.max() ?? 1
    if isOpenAbove {
      // The true series lies at or above the one computed.
      switch condition {
      case .atLeast, .above: most = 1
      case .atMost, .below: least = 0
      case .within: (least, most) = (0, 1)
      }
    }
    if isOpenBelow {
      switch condition {
      case .atLeast, .above: least = 0
      case .atMost, .below: most = 1
      case .within: (least, most) = (0, 1)
      }
    }
    return RealInterval(between: least, and: most)
  }
}
