/// The values an indicator can take by its nature.
///
/// A projection never leaves them: near a limit it bends, and the intervals with it.
public struct NaturalLimits: Hashable, Sendable {
  /// The smallest possible value, or `nil`.
  public let lower: Double?
  /// The largest possible value, or `nil`.
  public let upper: Double?

  /// Limits of which either may be absent; `nil` if one is not finite or they leave no room.
  ///
  /// - Parameters:
  ///   - lower: The smallest possible value; finite.
  ///   - upper: The largest possible value; finite and above `lower`.
  public init?(lower: Double?, upper: Double?) {
    if let lower, !lower.isFinite { return nil }
    if let upper, !upper.isFinite { return nil }
    if let lower, let upper, !(lower < upper) || !(upper - lower).isFinite { return nil }
    self.lower = lower
    self.upper = upper
  }

  private init(_ lower: Double?, _ upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// Any number: a balance, a change, a growth rate.
  public static let unbounded = NaturalLimits(nil, nil)
  /// Zero or more: a count or an amount.
  public static let nonnegative = NaturalLimits(0, nil)
  /// A share in percent, 0 to 100.
  public static let percentage = NaturalLimits(0, 100)
  /// A share of one, 0 to 1.
  public static let fraction = NaturalLimits(0, 1)

  /// Whether `value` lies between the limits, both included.
  public func contains(_ value: Double) -> Bool {
    if let lower, !(value >= lower) { return false }
    if let upper, !(value <= upper) { return false }
    return value == value
  }
}
