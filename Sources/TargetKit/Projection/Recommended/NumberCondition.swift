/// What is asked of a number: the criterion of a target, in floating point.
public enum NumberCondition: Hashable, Sendable {
  /// At least the given number.
  case atLeast(Double)
  /// More than the given number.
  case above(Double)
  /// At most the given number.
  case atMost(Double)
  /// Less than the given number.
  case below(Double)
  /// In the given range, both ends included.
  case within(RealInterval)

  /// Whether the condition compares with a number at all.
  var isDefined: Bool {
    switch self {
    case .atLeast(let x), .above(let x), .atMost(let x), .below(let x): x == x
    case .within: true
    }
  }

  /// Whether a value satisfies the condition.
  public func holds(for value: Double) -> Bool {
    switch self {
    case .atLeast(let x): value >= x
    case .above(let x): value > x
    case .atMost(let x): value <= x
    case .below(let x): value < x
    case .within(let range): range.contains(value)
    }
  }
}

extension PredictiveDistribution {
  /// The probability that the value satisfies the condition; `nil` if that has no number.
  ///
  /// - Parameter condition: What is asked of the value.
  /// - Returns: 0 to 1. It never rises as the condition becomes harder.
  public func probability(of condition: NumberCondition) -> Double? {
    switch condition {
    case .atLeast(let x): probability(atLeast: x)
    case .above(let x): probability(above: x)
    case .atMost(let x): probability(atMost: x)
    case .below(let x): probability(below: x)
    case .within(let range): probability(in: range)
    }
  }
}
