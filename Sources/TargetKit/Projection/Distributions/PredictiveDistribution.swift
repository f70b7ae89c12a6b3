/// What a forecast says of one date: the whole distribution of the value.
///
/// On its ``scale`` the value is `centre + spread · T`, with `T` of Student's ``shape``. Every
/// interval, quantile and probability is read from this one distribution, so they never contradict
/// each other: intervals nest, and a higher criterion is never more probable.
public struct PredictiveDistribution: Hashable, Sendable {
  /// The median on ``scale``.
  public let centre: Double
  /// The scale parameter on ``scale``; 0 where the value is certain.
  public let spread: Double
  /// The shape of the tails.
  public let shape: StudentT
  /// The scale on which the distribution is symmetric.
  public let scale: ValueScale
  /// What the value on the scale is multiplied with to give the figure: a seasonal index, or 1.
  public let factor: Double
  /// What is added then: an additive seasonal term, or 0.
  public let shift: Double

  init(
    centre: Double, spread: Double, shape: StudentT, scale: ValueScale, factor: Double = 1,
    shift: Double = 0
  ) {
    self.centre = centre
    self.spread = spread
    self.shape = shape
    self.scale = scale
    self.factor = factor
    self.shift = shift
  }

  /// The median: the point forecast.
  public var point: Double { value(at: centre) }

  /// The value that is not exceeded with the given probability.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: A finite value inside the limits of the scale; the limits themselves, or the largest
  ///   finite numbers, at 0 and 1. `nil` for what is no probability.
  public func quantile(_ probability: Double) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    guard spread > 0 else { return point }
    return value(at: centre + spread * shape.quantile(probability))
  }

  /// The central interval that holds the value with the given probability.
  ///
  /// - Parameter level: Between 0 and 1, like 0.95.
  /// - Returns: `nil` for what is no probability.
  public func interval(level: Double) -> RealInterval? {
    guard level >= 0, let lower = quantile(0.5 - level / 2), let upper = quantile(0.5 + level / 2)
    else {
      return nil
    }
    return RealInterval(lower: Swift.min(lower, upper), upper: Swift.max(lower, upper))
  }

  /// The probability that the value is at least `threshold`.
  ///
  /// A limit that can be reached is reached with positive probability: at least 0 is certain for a
  /// count, above 0 is not.
  ///
  /// - Returns: 0 to 1; `nil` if `threshold` is not a number.
  public func probability(atLeast threshold: Double) -> Double? {
    guard threshold == threshold else { return nil }
    return survival(threshold, orEqual: true)
  }

  /// The probability that the value is above `threshold`; `nil` if that is not a number.
  public func probability(above threshold: Double) -> Double? {
    guard threshold == threshold else { return nil }
    return survival(threshold, orEqual: false)
  }

  /// The probability that the value is at most `threshold`; `nil` if that is not a number.
  public func probability(atMost threshold: Double) -> Double? {
    probability(above: threshold).map { 1 - $0 }
  }

  /// The probability that the value is below `threshold`; `nil` if that is not a number.
  public func probability(below threshold: Double) -> Double? {
    probability(atLeast: threshold).map { 1 - $0 }
  }

  /// The probability that the value lies in `range`, both ends included.
  public func probability(in range: RealInterval) -> Double {
    Swift.max(0, survival(range.lower, orEqual: true) - survival(range.upper, orEqual: false))
  }

  /// The value that lies `t` spreads from the median; decreasing where the factor is negative.
  @inline(__always) func value(standardized t: Double) -> Double { value(at: centre + spread * t) }

  private func value(at u: Double) -> Double {
    let raw = scale.backward(u) * factor + shift
    let largest = Double.greatestFiniteMagnitude
    return Swift.min(
      Swift.min(largest, scale.upperLimit), Swift.max(Swift.max(-largest, scale.lowerLimit), raw))
  }

  private func survival(_ threshold: Double, orEqual: Bool) -> Double {
    if threshold < scale.lowerLimit || (orEqual && threshold <= scale.lowerLimit) { return 1 }
    if threshold > scale.upperLimit || (!orEqual && threshold >= scale.upperLimit) { return 0 }
    guard threshold > -.infinity else { return 1 }
    guard threshold < .infinity else { return 0 }
    guard spread > 0, factor > 0 else {
      return point > threshold || (orEqual && point == threshold) ? 1 : 0
    }
    let base = (threshold - shift) / factor
    // An additive season can carry the threshold past a limit of the scale.
    guard base >= scale.lowerLimit else { return 1 }
    guard base <= scale.upperLimit else { return 0 }
    let u = scale.forward(base)
    guard u == u else { return base > point ? 0 : 1 }
    return shape.survival((u - centre) / spread)
  }
}
