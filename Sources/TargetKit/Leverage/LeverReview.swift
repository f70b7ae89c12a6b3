/// A lever as known on a date, with everything that its figures allow to be computed.
public struct LeverReview: Sendable {
  /// The lever as the plan declares it.
  public let lever: Lever
  /// The area the plan is for.
  public let area: String?
  /// What follows from each of its inputs; money of different stages is never mixed.
  public let inputs: [InputReview]
  /// How much of the money of one stage came to the next.
  public let stages: [PartShare]

  /// Whether two of its ratios measure different money and must not be compared.
  public var measuresDifferentMoney: Bool {
    inputs.contains { input in input.yields.count { !$0.periods.isEmpty } > 1 }
  }
}

/// An input of a lever, and what came out of it.
public struct InputReview: Sendable {
  /// What the plan says of it.
  public let input: Lever.Input
  /// The name of what went in.
  public let name: LocalizedText
  /// What went in, period by period.
  public let amounts: [LeverAmount]
  /// Why no amount is known.
  public let refusal: LeverageRefusal?
  /// What came out, by each way.
  public let yields: [YieldReview]
  /// What each case, household or transaction took; `nil` if the lever names nothing counted.
  public let unitCost: Result<Quotient, UnitCostRefusal>?
  /// How the input is made up, where the plan has indicators that are parts of it.
  public let parts: [PartShare]

  /// All that came out, stage by stage, each after the one it came from.
  public var allYields: [YieldReview] { yields.flatMap(\.chain) }
}

extension YieldReview {
  /// It and all that comes out of it.
  fileprivate var chain: [YieldReview] { [self] + yields.flatMap(\.chain) }
}

/// Why there is no unit cost: every reason that there is.
public struct UnitCostRefusal: Error, Sendable {
  /// What the input was spent on, altogether.
  public let items: [LocalizedText]
  /// Why it cannot be divided among them.
  public let reasons: [LeverageRefusal]
}
