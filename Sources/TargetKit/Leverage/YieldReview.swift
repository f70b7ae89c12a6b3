/// What came out of an input by one way, period by period, and what follows from it.
public struct YieldReview: Sendable {
  /// What the plan says of it.
  public let yield: Lever.Yield
  /// The name of what came out.
  public let name: LocalizedText
  /// What the ratio measures: as the plan words it, else the two names.
  public let measures: LocalizedText
  /// The periods in which both the input and the output are known, in the order of time.
  public let periods: [LeverPeriod]
  /// Why there is none.
  public let refusal: LeverageRefusal?
  /// Periods with an output and no input, or the other way round.
  public let unmatched: [LeverAmount]
  /// The share that is assumed to have come about anyway.
  public let deadweight: Deadweight?
  /// Whether the assumption was made for this review and does not stand in the plan.
  public let isAssumedHere: Bool
  /// How the output is made up, where the plan has indicators that are parts of it.
  public let parts: [PartShare]
  /// The ratio of the sum of the parts to the input, where they do not add up to the output.
  public let partsMismatch: PartsMismatch?
  /// What comes out of the output in its turn.
  public let yields: [YieldReview]

  /// The latest period's leverage on the input of the lever.
  public var latest: Quotient? { periods.last.flatMap { try? $0.leverage.get() } }
}

/// What went in and what came out in one period.
public struct LeverPeriod: Sendable {
  /// What went into the lever; `nil` of a published ratio beside which no input was published.
  public let input: LeverAmount?
  /// What came out; of a published ratio, the ratio.
  public let output: LeverAmount
  /// The output for each unit of the lever's input.
  public let leverage: Result<Quotient, LeverageRefusal>
  /// The output for each unit of the stage before it; `nil` at the first stage, where it is the same.
  public let stage: Result<Quotient, LeverageRefusal>?
  /// The leverage since the first of the periods that follow each other without a gap.
  public let cumulative: Result<Quotient, LeverageRefusal>
  /// The increase of the output over the increase of the input, against the period before.
  public let marginal: Result<Quotient, LeverageRefusal>
}

/// A part of an amount: one channel of several, or the money of a later stage.
public struct PartShare: Sendable {
  /// The name of the part.
  public let name: LocalizedText
  /// The part over the whole.
  public let share: Quotient
}

/// Parts that do not add up to the whole.
public struct PartsMismatch: Sendable {
  /// The sum of the parts.
  public let sum: Quantity
  /// The leverage by the parts.
  public let leverage: Quotient
}
