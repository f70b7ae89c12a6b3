/// To stand in a relation to another series of the same period: 高于GDP增速, 与经济增长基本同步.
public struct RelativeRequirement: Hashable, Sendable {
  /// How the two series are to stand to each other.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// More than the other.
    case above
    /// As much as the other, or more.
    case atLeast = "at-least"
    /// Less than the other.
    case below
    /// As much as the other, or less.
    case atMost = "at-most"
    /// As much as the other, within half a percentage point, or better.
    case inStep = "in-step"
  }

  /// The relation.
  public let relation: Relation
  /// The id of the other indicator, of the same plan.
  public let other: String
  /// Which way is better, for being in step.
  public let better: Direction?
  /// How far "in step" reaches, as a share of the other figure, where the plan says so.
  let reach: ExactDecimal?

  /// What the own figure is to be, given the other one.
  ///
  /// - Parameters:
  ///   - other: The other figure.
  ///   - halfPoint: Half a percentage point in the unit of both.
  /// - Returns: `nil` where a number has more digits than can be held.
  func levels(beside other: ExactDecimal, halfPoint: ExactDecimal) -> RequiredLevels? {
    let accepted: Interval
    switch relation {
    case .above: accepted = .moreThan(other)
    case .atLeast: accepted = .atLeast(other)
    case .below: accepted = .lessThan(other)
    case .atMost: accepted = .atMost(other)
    case .inStep:
      let reached = reach.flatMap { try? other.magnitude() * $0 } ?? halfPoint
      guard let low = try? other - reached, let high = try? other + reached else { return nil }
      switch better {
      case .more: accepted = .atLeast(low)
      case .less: accepted = .atMost(high)
      case .within, nil:
        accepted = Interval(lower: .closed(low), upper: .closed(high)) ?? .point(other)
      }
    }
    return RequiredLevels(accepted, aim: other, resolution: .zero)
  }
}
