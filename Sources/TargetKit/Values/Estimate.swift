/// A number computed from figures, with the range that their bounds leave.
public struct Estimate: Hashable, Sendable {
  /// The number at the published figures' face values.
  public let nominal: Double
  /// All it can be, given the figures' bounds.
  public let range: RealInterval

  /// An estimate whose figures leave no range.
  init(_ value: Double) {
    nominal = value
    range = RealInterval(value) ?? .unbounded
  }

  init(nominal: Double, range: RealInterval) {
    self.nominal = nominal
    self.range = range
  }

  /// The same with the other sign.
  var negated: Estimate { Estimate(nominal: -nominal, range: range.mapped { -$0 }) }
}
