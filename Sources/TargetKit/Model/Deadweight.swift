/// The share of an output that would have come about without the input (本来就会发生的部分), as
/// somebody assumes it: one share, or from one to another.
///
/// Displacement, where activity is only moved from elsewhere, is assumed in the same way.
public struct Deadweight: Hashable, Sendable {
  /// The shares that are assumed, within 0 and 1.
  public let shares: Interval
  /// What the assumption rests on; `nil` if nobody said.
  public let reason: LocalizedText?

  /// Shares from `lower` to `upper`, both included; `nil` unless 0 <= `lower` <= `upper` <= 1.
  public init?(_ lower: ExactDecimal, _ upper: ExactDecimal, reason: LocalizedText? = nil) {
    guard lower >= .zero, upper <= .one,
      let shares = Interval(lower: .closed(lower), upper: .closed(upper))
    else { return nil }
    self.shares = shares
    self.reason = reason
  }

  /// Reads `30%`, `20%..40%` or `20%至40%`.
  ///
  /// - Returns: `nil` if the text is neither a share nor a range of shares within 0 and 100 %.
  public init?(_ text: String, reason: LocalizedText? = nil) {
    let plain = Numerals.halfWidth(text)
    let mark = plain.contains("至") ? "至" : ".."
    let parts = plain.split(separator: mark, omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count else { return nil }
    let shares = parts.compactMap { Self.share(String($0)) }
    guard shares.count == parts.count, let lower = shares.first, let upper = shares.last else {
      return nil
    }
    self.init(lower, upper, reason: reason)
  }

  private static func share(_ text: String) -> ExactDecimal? {
    guard let reading = try? Reading(text), reading.bound == .exact,
      reading.unit.dimension == .share,
      let share = try? reading.value.multiplied(by: reading.unit.scale, rounding: .down),
      share.isExact
    else { return nil }
    return share.value
  }

  /// The shares of the output that the input did bring about: what is left of one.
  var remainder: Interval {
    (try? Interval.point(.one).subtracting(shares)) ?? .unbounded
  }
}
