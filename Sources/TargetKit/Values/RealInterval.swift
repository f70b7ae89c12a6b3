/// A range of real numbers, possibly unbounded, in which a statistic lies.
///
/// Statistics (shares, paces, projections) are computed in floating point from readings that are
/// themselves intervals; this is what such a computation yields. Comparisons that decide a
/// verdict never use it: those use ``Interval``, whose ends are exact decimals.
public struct RealInterval: Hashable, Sendable {
  /// The lower end; negative infinity when there is none.
  public let lower: Double
  /// The upper end; positive infinity when there is none.
  public let upper: Double

  /// An interval from `lower` to `upper`, both finite or infinite.
  ///
  /// - Returns: `nil` if an end is not a number or `lower` exceeds `upper`.
  public init?(lower: Double, upper: Double) {
    guard lower <= upper else { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// All real numbers.
  public static let unbounded = RealInterval(uncheckedLower: -.infinity, upper: .infinity)

  private init(uncheckedLower lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The interval that holds one number only; `nil` if it is not finite.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    lower = value
    upper = value
  }

  /// Whether the interval holds exactly one number.
  public var isPoint: Bool { lower == upper }

  /// Whether neither end is infinite.
  public var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// Whether `value` lies between the ends, both included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

extension RealInterval {
  /// The interval under a monotone function.
  func mapped(_ transform: (Double) -> Double) -> RealInterval {
    let (a, b) = (transform(lower), transform(upper))
    return RealInterval(lower: min(a, b), upper: max(a, b)) ?? .unbounded
  }

  func subtracted(from value: Double) -> RealInterval { mapped { value - $0 } }

  /// All differences of a number of this interval and one of `other`.
  func minus(_ other: RealInterval) -> RealInterval {
    RealInterval(lower: lower - other.upper, upper: upper - other.lower) ?? .unbounded
  }
}
