extension Interval {
  /// All sums of a number of this interval and one of `other`.
  ///
  /// Like all arithmetic on intervals this takes the two to vary independently: where one figure
  /// goes in twice, the result still holds every possible value, and more. Ends that 64 bits cannot
  /// hold are rounded outwards, so that no true value is lost; an end belongs to the result where
  /// the ends it comes from belong to theirs.
  ///
  /// - Throws: ``DecimalError/overflow`` if an end lies beyond what exponents reach.
  public func adding(_ other: Interval) throws(DecimalError) -> Interval {
    try Self.hull(
      lower: Self.sum(lower, other.lower, .down), upper: Self.sum(upper, other.upper, .up))
  }

  /// All differences of a number of this interval and one of `other`; see ``adding(_:)``.
  ///
  /// - Throws: ``DecimalError/overflow`` if an end lies beyond what exponents reach.
  public func subtracting(_ other: Interval) throws(DecimalError) -> Interval {
    try adding(try other.negated())
  }

  /// The interval mirrored at zero.
  ///
  /// - Throws: ``DecimalError/overflow`` for the one significand without a positive counterpart.
  public func negated() throws(DecimalError) -> Interval {
    try scaled(by: ExactDecimal(-1))
  }

  /// All products of a number of this interval and one of `other`; see ``adding(_:)``.
  ///
  /// - Throws: ``DecimalError/overflow`` if an end lies beyond what exponents reach.
  public func multiplied(by other: Interval) throws(DecimalError) -> Interval {
    try corners(with: other) { (a, b, direction) throws(DecimalError) in
      try a.times(b, direction)
    }
  }

  /// All quotients of a number of this interval and one of `other`; see ``adding(_:)``.
  ///
  /// - Throws: ``DecimalError/divisionByZero`` if `other` holds zero, else ``DecimalError/overflow`` if
  ///   an end lies beyond what exponents reach.
  public func divided(by other: Interval) throws(DecimalError) -> Interval {
    guard !other.contains(.zero) else { throw .divisionByZero }
    let isAbove = other.lower.map { $0.value >= .zero } ?? false
    return try corners(with: other) { (a, b, direction) throws(DecimalError) in
      try a.over(b, divisorIsPositive: isAbove, direction)
    }
  }

  private static func sum(
    _ a: End?, _ b: End?, _ direction: ExactDecimal.Direction
  ) throws(DecimalError) -> End? {
    guard let a, let b else { return nil }
    let sum = try a.value.adding(b.value, rounding: direction)
    return End(value: sum.value, isClosed: a.isClosed && b.isClosed)
  }

  /// The interval between two computed ends, which cannot be empty.
  private static func hull(lower: End?, upper: End?) throws(DecimalError) -> Interval {
    guard let interval = Interval(lower: lower, upper: upper) else { throw .overflow }
    return interval
  }

  /// The interval that the results at the corners span.
  private func corners(
    with other: Interval,
    _ combine: (Corner, Corner, ExactDecimal.Direction) throws(DecimalError) -> Corner?
  ) throws(DecimalError) -> Interval {
    let own = [Corner(lower, isUpper: false), Corner(upper, isUpper: true)]
    let theirs = [Corner(other.lower, isUpper: false), Corner(other.upper, isUpper: true)]
    var least: Corner?
    var most: Corner?
    for a in own {
      for b in theirs {
        if let low = try combine(a, b, .down) {
          least = least.map { low.isBelow($0) ? low : $0 } ?? low
        }
        if let high = try combine(a, b, .up) {
          most = most.map { high.isAbove($0) ? high : $0 } ?? high
        }
      }
    }
    return try Self.hull(lower: least?.end, upper: most?.end)
  }
}

/// An end of an interval on the line that has infinities at both sides.
private enum Corner {
  case finite(ExactDecimal, isClosed: Bool)
  case infinite(isPositive: Bool)

  init(_ end: Interval.End?, isUpper: Bool) {
    self =
      end.map { .finite($0.value, isClosed: $0.isClosed) } ?? .infinite(isPositive: isUpper)
  }

  /// The end; `nil` at infinity.
  var end: Interval.End? {
    guard case .finite(let value, let isClosed) = self else { return nil }
    return Interval.End(value: value, isClosed: isClosed)
  }

  private var sign: Int {
    switch self {
    case .finite(let value, _): value.isZero ? 0 : value.isNegative ? -1 : 1
    case .infinite(let isPositive): isPositive ? 1 : -1
    }
  }

  func times(_ other: Corner, _ direction: ExactDecimal.Direction) throws(DecimalError) -> Corner {
    switch (self, other) {
    case (.finite(let a, let aIsClosed), .finite(let b, let bIsClosed)):
      let product = try a.multiplied(by: b, rounding: direction)
      // Zero times anything is zero, whether or not the other end belongs to its interval.
      let isClosed =
        aIsClosed && bIsClosed || a.isZero && aIsClosed || b.isZero && bIsClosed
      return .finite(product.value, isClosed: isClosed)
    case (.finite(let zero, let isClosed), .infinite) where zero.isZero,
      (.infinite, .finite(let zero, let isClosed)) where zero.isZero:
      return .finite(.zero, isClosed: isClosed)
    default:
      return .infinite(isPositive: sign * other.sign > 0)
    }
  }

  /// The quotient; `nil` where it is nothing that the other corners do not give.
  func over(
    _ other: Corner, divisorIsPositive: Bool, _ direction: ExactDecimal.Direction
  ) throws(DecimalError) -> Corner? {
    switch (self, other) {
    case (.infinite, .infinite):
      return nil
    case (.finite(let a, let isClosed), .infinite):
      return .finite(.zero, isClosed: a.isZero && isClosed)
    case (.finite(let a, let isClosed), .finite(let b, _)) where b.isZero:
      if a.isZero { return .finite(.zero, isClosed: isClosed) }
      return .infinite(isPositive: a.isNegative != divisorIsPositive)
    case (.infinite(let isPositive), .finite):
      return .infinite(isPositive: isPositive == divisorIsPositive)
    case (.finite(let a, let aIsClosed), .finite(let b, let bIsClosed)):
      let quotient = try a.divided(by: b, rounding: direction)
      return .finite(
        quotient.value,
        isClosed: aIsClosed && bIsClosed || a.isZero && aIsClosed)
    }
  }

  func isBelow(_ other: Corner) -> Bool {
    switch (self, other) {
    case (.infinite(let isPositive), _): !isPositive
    case (.finite, .infinite(let isPositive)): isPositive
    case (.finite(let a, let isClosed), .finite(let b, let otherIsClosed)):
      a < b || a == b && isClosed && !otherIsClosed
    }
  }

  func isAbove(_ other: Corner) -> Bool {
    switch (self, other) {
    case (.infinite(let isPositive), _): isPositive
    case (.finite, .infinite(let isPositive)): !isPositive
    case (.finite(let a, let isClosed), .finite(let b, let otherIsClosed)):
      a > b || a == b && isClosed && !otherIsClosed
    }
  }
}
