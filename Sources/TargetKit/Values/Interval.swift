/// A range of exact numbers: bounded or not at either side, each end belonging to it or not.
///
/// `[8.35, 8.45)` is where the truth behind a published 8.4 lies; `(80, ∞)` is what "over 80" says;
/// `[10, ∞)` is what "at least 10" accepts.
public struct Interval: Hashable, Sendable {
  /// One end of an interval.
  public struct End: Hashable, Sendable {
    /// The number the interval ends at.
    public let value: ExactDecimal
    /// Whether that number still belongs to the interval.
    public let isClosed: Bool

    /// An end at `value` that belongs to the interval.
    public static func closed(_ value: ExactDecimal) -> End { End(value: value, isClosed: true) }
    /// An end at `value` that does not belong to the interval.
    public static func open(_ value: ExactDecimal) -> End { End(value: value, isClosed: false) }
  }

  /// The lower end; `nil` if the interval has none.
  public let lower: End?
  /// The upper end; `nil` if the interval has none.
  public let upper: End?

  /// An interval between two ends.
  ///
  /// - Returns: `nil` if no number lies between the ends.
  public init?(lower: End?, upper: End?) {
    if let lower, let upper {
      guard
        lower.value < upper.value || lower.value == upper.value && lower.isClosed && upper.isClosed
      else { return nil }
    }
    self.lower = lower
    self.upper = upper
  }

  private init(uncheckedLower lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  /// All numbers.
  public static let unbounded = Interval(uncheckedLower: nil, upper: nil)
  /// The interval that holds `value` only.
  public static func point(_ value: ExactDecimal) -> Interval {
    Interval(uncheckedLower: .closed(value), upper: .closed(value))
  }
  /// `value` and everything above.
  public static func atLeast(_ value: ExactDecimal) -> Interval {
    Interval(uncheckedLower: .closed(value), upper: nil)
  }
  /// Everything above `value`.
  public static func moreThan(_ value: ExactDecimal) -> Interval {
    Interval(uncheckedLower: .open(value), upper: nil)
  }
  /// `value` and everything below.
  public static func atMost(_ value: ExactDecimal) -> Interval {
    Interval(uncheckedLower: nil, upper: .closed(value))
  }
  /// Everything below `value`.
  public static func lessThan(_ value: ExactDecimal) -> Interval {
    Interval(uncheckedLower: nil, upper: .open(value))
  }

  /// The only number in the interval; `nil` if there are several.
  public var singleValue: ExactDecimal? {
    guard let lower, let upper, lower.value == upper.value else { return nil }
    return lower.value
  }

  /// Whether `value` belongs to the interval.
  public func contains(_ value: ExactDecimal) -> Bool {
    if let lower, lower.isClosed ? value < lower.value : value <= lower.value { return false }
    if let upper, upper.isClosed ? value > upper.value : value >= upper.value { return false }
    return true
  }

  /// Whether every number of this interval belongs to `other`.
  public func isContained(in other: Interval) -> Bool {
    if let bound = other.lower {
      guard let lower else { return false }
      if lower.value < bound.value { return false }
      if lower.value == bound.value, lower.isClosed, !bound.isClosed { return false }
    }
    if let bound = other.upper {
      guard let upper else { return false }
      if upper.value > bound.value { return false }
      if upper.value == bound.value, upper.isClosed, !bound.isClosed { return false }
    }
    return true
  }

  /// Whether no number belongs to both intervals.
  public func isDisjoint(from other: Interval) -> Bool {
    Self.lies(self, below: other) || Self.lies(other, below: self)
  }

  private static func lies(_ left: Interval, below right: Interval) -> Bool {
    guard let upper = left.upper, let lower = right.lower else { return false }
    if upper.value < lower.value { return true }
    return upper.value == lower.value && !(upper.isClosed && lower.isClosed)
  }

  /// The numbers that belong to both intervals; `nil` if there are none.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      lower: Self.tighter(lower, other.lower, isTighter: >),
      upper: Self.tighter(upper, other.upper, isTighter: <))
  }

  private static func tighter(
    _ a: End?, _ b: End?, isTighter: (ExactDecimal, ExactDecimal) -> Bool
  ) -> End? {
    guard let a else { return b }
    guard let b else { return a }
    if a.value == b.value { return a.isClosed ? b : a }
    return isTighter(a.value, b.value) ? a : b
  }

  /// The interval with every number multiplied by `factor`; a negative one turns it round.
  ///
  /// - Throws: ``DecimalError`` if an end cannot be computed exactly.
  public func scaled(by factor: ExactDecimal) throws(DecimalError) -> Interval {
    guard !factor.isZero else { return .point(.zero) }
    let low = try lower.map { end throws(DecimalError) in
      End(value: try end.value * factor, isClosed: end.isClosed)
    }
    let high = try upper.map { end throws(DecimalError) in
      End(value: try end.value * factor, isClosed: end.isClosed)
    }
    return factor.isNegative
      ? Interval(uncheckedLower: high, upper: low) : Interval(uncheckedLower: low, upper: high)
  }

  /// The same range in floating point, for statistics.
  public var realInterval: RealInterval {
    RealInterval(
      lower: lower?.value.doubleValue ?? -.infinity, upper: upper?.value.doubleValue ?? .infinity)
      ?? RealInterval.unbounded
  }
}

extension Interval: CustomStringConvertible {
  /// Mathematical notation, such as `[8.35, 8.45)` or `(80, ∞)`.
  public var description: String {
    let low = lower.map { ($0.isClosed ? "[" : "(") + $0.value.description } ?? "(-∞"
    let high = upper.map { $0.value.description + ($0.isClosed ? "]" : ")") } ?? "∞)"
    return "\(low), \(high)"
  }
}
