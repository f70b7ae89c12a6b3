/// Why a target cannot be allocated.
public enum AllocationRefusal: Error, Hashable, Sendable {
  /// There is nobody to allocate to.
  case noAreas
  /// An area is listed twice.
  case repeatedArea(String)
  /// The total is negative, or less than what the areas have.
  case negativeTotal
  /// A weight lies below zero.
  case negativeWeight
  /// A floor lies above its cap.
  case floorAboveCap
  /// The floors and fixed parts add up to more than the total.
  case floorsExceed
  /// The caps and fixed parts cannot reach the total.
  case capsTooLow
  /// No area that could take more has a weight.
  case noWeight
  /// The rule needs a number that an area does not have.
  case missing(AllocationRule, area: String)
  /// What the areas have adds up to the total already, or to more, so there is nothing to add.
  case nothingToAdd
  /// An area's base lies above its cap or its capacity.
  case baseAboveCap(area: String)
  /// A total, floor, cap or fixed part is no multiple of the resolution.
  case tooFine(ExactDecimal)
  /// Figures of this kind do not add up: a rate, or a figure whose measure is not stated.
  case notSummable
  /// The target has no single number to share out.
  case noNumber
  /// The numbers have more digits than can be held.
  case overflow
}

/// By what a target is shared out among areas.
public enum AllocationRule: String, Hashable, Sendable, CaseIterable {
  /// 按基数: the whole target in proportion to what each area has, so that all grow by the same rate.
  case base
  /// 按增量: what is to be added, in proportion to what each area added recently.
  case growth
  /// 按容量: what is to be added, in proportion to the room each area has left up to its capacity.
  case capacity
  /// 均摊: each area adds the same.
  case equal
  /// 按权重: the whole target in proportion to a weight that is stated.
  case weight

  /// Whether the rule shares out what is to be added to the bases, not the whole.
  public var sharesIncrease: Bool {
    switch self {
    case .base, .weight: false
    case .growth, .capacity, .equal: true
    }
  }
}
