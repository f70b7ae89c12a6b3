/// What moved at one target between two dates of review.
public struct TargetChange: Sendable {
  /// The finding of the earlier date.
  public let before: TargetReview
  /// The finding of the later date.
  public let now: TargetReview
  /// The class of the target at the earlier date.
  public let classBefore: ProgressClass
  /// The class of the target at the later date.
  public let classNow: ProgressClass
  /// Whether the later finding rests on the figure of another period, or on the first figure.
  public let hasNewFigure: Bool
  /// Whether a figure for the same period was published again and says something else.
  public let isRevised: Bool

  /// Whether the target is in another class than before.
  public var changesClass: Bool { classBefore != classNow }
}

extension Review {
  /// What moved at the targets in scope since an earlier date, from the same book as it was known
  /// then and as it is known on the date of this review.
  ///
  /// - Parameters:
  ///   - earlier: The date of the earlier report.
  ///   - method: The official method that judges pending targets.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: The targets with a new or revised figure, or in another class, in the order of the
  ///   files; those that a later wording replaced meanwhile are left out.
  /// - Complexity: One pass over the targets.
  public func changes(
    since earlier: CalendarDate, by method: AssessmentMethod = .standard,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> [TargetChange] {
    let past = Review(of: book, asOf: earlier, scope: scope)
    var findings: [Int: TargetReview] = [:]
    for finding in past.targets { findings[finding.number] = finding }
    return targets.compactMap { now in
      guard let before = findings[now.number] else { return nil }
      let (old, new) = (before.observation, now.observation)
      let isSamePeriod = old.map { $0.period == new?.period } ?? false
      let change = TargetChange(
        before: before, now: now,
        classBefore: past.progressClass(of: before, by: method, as: fidelity),
        classNow: progressClass(of: now, by: method, as: fidelity),
        hasNewFigure: new != nil && !isSamePeriod,
        isRevised: isSamePeriod && old?.reading != new?.reading)
      return change.changesClass || change.hasNewFigure || change.isRevised ? change : nil
    }
  }
}
