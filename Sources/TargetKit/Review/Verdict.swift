/// Where a target stands as of a date.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The promise holds, in time or before.
  case met
  /// The date has passed and the figure for it does not satisfy the criterion.
  case missed
  /// The date has not come.
  case pending
  /// The date has passed and nobody has published the figure for it.
  case unreported
  /// There is a figure, and it cannot decide: it is too coarse or a mere bound.
  case undetermined
  /// The plan does not say enough to judge: no date, no number, or a change without its baseline.
  case incomplete
}

/// The value of something computed, or why there is none.
public enum Answer<Value: Sendable>: Sendable {
  /// The value.
  case value(Value)
  /// Why there is none.
  case notApplicable(NotApplicable)

  /// The value; `nil` where there is none.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no value; `nil` where there is one.
  public var reason: NotApplicable? {
    if case .notApplicable(let reason) = self { reason } else { nil }
  }
}

extension Answer: Equatable where Value: Equatable {}

/// Why something cannot be computed.
public enum NotApplicable: String, Error, Hashable, Sendable, CaseIterable {
  /// No figure was published by the date of the review.
  case noFigure = "no-figure"
  /// There is one figure only, and no baseline.
  case oneFigure = "one-figure"
  /// No baseline is stated.
  case noBaseline = "no-baseline"
  /// The baseline already satisfies the criterion.
  case baselineSatisfies = "baseline-satisfies"
  /// The baseline equals the number to be reached.
  case baselineAtTarget = "baseline-at-target"
  /// The figure speaks of another stretch of time than the target, such as part of a year.
  case notComparable = "not-comparable"
  /// The criterion is a range to stay in, not a number to reach.
  case rangeCriterion = "range-criterion"
  /// The plan states no number.
  case noCriterion = "no-criterion"
  /// The plan names a class of size, such as 千亿级, and not when it is attained.
  case sizeClass = "size-class"
  /// What the plan asks for cannot be read.
  case unreadable
  /// The target is a change against a baseline that nobody stated.
  case changeWithoutBaseline = "change-without-baseline"
  /// The target names another year than the baseline's, and nobody reported the figure of that year.
  case referenceMissing = "reference-missing"
  /// The target waits for a condition, such as full production, and has no date.
  case conditional = "conditional"
  /// The plan states no date.
  case noDue = "no-due"
  /// A growth rate needs figures above zero, or at least of one sign.
  case zeroBase = "zero-base"
  /// The figures have different signs.
  case signChange = "sign-change"
  /// The figure is a mere bound, so there is no single number.
  case boundOnly = "bound-only"
  /// The criterion is already satisfied.
  case alreadySatisfied = "already-satisfied"
  /// The figures move away from the target, or stand still.
  case movingAway = "moving-away"
  /// The due date has passed.
  case noTimeLeft = "no-time-left"
  /// The figure is not later than the baseline.
  case noTimeElapsed = "no-time-elapsed"
  /// Parts of the period have no figure.
  case partsMissing = "parts-missing"
  /// Growth at current prices says nothing of real growth, and no rate was published.
  case ratesMissing = "rates-missing"
  /// The other series has no figure for the same period.
  case otherMissing = "other-missing"
  /// Two figures for the same, published the same day, contradict each other.
  case contradicted
  /// The figure is for a part of the period that is asked about.
  case partOfPeriod = "part-of-period"
  /// The level is to be held, so there is no way to it.
  case held
  /// Growth is judged by published rates, not by levels.
  case byRates = "by-rates"
  /// The target is judged against another series.
  case byComparison = "by-comparison"
  /// Amounts that add up have no rate of growth.
  case adding
  /// The result has more digits than can be held.
  case overflow = "overflow"
}
