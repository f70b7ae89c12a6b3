/// Whether a comparison of two amounts is true.
enum ComparisonResult: Hashable, Sendable {
  /// True with every figure taken at its word.
  case holds
  /// True, or possibly true, once rounding, "about" and "nearly" are allowed for.
  case withinRounding
  /// False, whatever is allowed for.
  case fails
  /// A bound without an end, such as "over 80", leaves it open.
  case undecided
}

extension Quantity {
  /// Compares two amounts of one dimension.
  func compared(
    _ comparison: Expression.Comparison, with other: Quantity, reach: ApproximationReach
  ) -> ComparisonResult {
    let (own, other) = (settled, other.settled)
    return own.comparedAsSettled(comparison, with: other, reach)
  }

  private var settled: Quantity {
    Quantity(
      face: face.settled, range: range.settled, dimension: dimension, isApproximate: isApproximate)
  }

  private func comparedAsSettled(
    _ comparison: Expression.Comparison, with other: Quantity, _ reach: ApproximationReach
  ) -> ComparisonResult {
    switch comparison {
    case .equal: return equals(other, reach)
    case .about:
      let exact = equals(other, reach)
      guard exact == .fails else { return exact }
      guard let widened = try? other.range.widened(by: reach.about) else { return .undecided }
      return range.isDisjoint(from: widened) ? .fails : .withinRounding
    case .atMost: return precedes(other, strictly: false)
    case .below: return precedes(other, strictly: true)
    case .atLeast: return other.precedes(self, strictly: false)
    case .above: return other.precedes(self, strictly: true)
    }
  }

  /// Whether both may be one and the same number.
  ///
  /// "Over 1300" is true of 1339, so the two agree. Of two bounds without an end that differ, nobody
  /// can say whether they speak of one number.
  private func equals(_ other: Quantity, _ reach: ApproximationReach) -> ComparisonResult {
    if range == .unbounded || other.range == .unbounded { return .undecided }
    if range.isDisjoint(from: other.range) { return .fails }
    let isApproximate = isApproximate || other.isApproximate
    if face.agrees(with: other.face) { return isApproximate ? .withinRounding : .holds }
    if range.isHalfOpen, other.range.isHalfOpen, !range.agrees(with: other.range) {
      // 200余亩 at 1吨左右 begins about where 200余 begins.
      let share = max(reach.about, reach.nearly).doubleValue
      return isApproximate && range.begins(near: other.range, share: share)
        ? .withinRounding : .undecided
    }
    return .withinRounding
  }

  private func precedes(_ other: Quantity, strictly: Bool) -> ComparisonResult {
    if face.lies(before: other.face, strictly: strictly) { return .holds }
    if other.range.lies(before: range, strictly: !strictly) { return .fails }
    return range.upper == nil || other.range.lower == nil ? .undecided : .withinRounding
  }
}

extension Interval {
  /// Whether the interval has no end at one side.
  fileprivate var isHalfOpen: Bool { lower == nil || upper == nil }

  /// Whether two intervals stand for one number: they are the same, or one has two ends and lies in
  /// the other.
  fileprivate func agrees(with other: Interval) -> Bool {
    if let own = nominal, let theirs = other.nominal, !isDisjoint(from: other) || own == theirs {
      return true
    }
    if !isHalfOpen, isContained(in: other) { return true }
    if !other.isHalfOpen, other.isContained(in: self) { return true }
    // Over 3 and at least 3 are the same bound, said twice.
    return isHalfOpen && other.isHalfOpen && lower?.value == other.lower?.value
      && upper?.value == other.upper?.value
  }

  /// Whether two intervals are open at the same side and their other ends lie near each other.
  fileprivate func begins(near other: Interval, share: Double) -> Bool {
    let ends =
      switch (lower, upper, other.lower, other.upper) {
      case (let a?, nil, let b?, nil), (nil, let a?, nil, let b?):
        (a.value.doubleValue, b.value.doubleValue)
      default: (0.0, Double.infinity)
      }
    return (ends.0 - ends.1).magnitude <= share * max(ends.0.magnitude, ends.1.magnitude)
  }

  /// Whether every number of this interval is at most, or below, every one of `other`.
  fileprivate func lies(before other: Interval, strictly: Bool) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    if upper.value == lower.value { return !strictly || !upper.isClosed || !lower.isClosed }
    return upper.value < lower.value
  }

  /// The interval with a share of each end's size added at both ends.
  fileprivate func widened(by share: ExactDecimal) throws(DecimalError) -> Interval {
    let low = try lower.map { end throws(DecimalError) in
      End.closed(try end.value - (try end.value.magnitude()) * share)
    }
    let high = try upper.map { end throws(DecimalError) in
      End.closed(try end.value + (try end.value.magnitude()) * share)
    }
    return Interval(lower: low, upper: high) ?? self
  }
}
