/// Decides which findings make a check fail.
///
/// What counts as a failure is the user's choice; the standard is a missed target. A shortfall that
/// the plan accepts never fails while it is accepted.
public struct Gate: Hashable, Sendable {
  /// What counts as a failure.
  public var failures: Set<Failure>

  /// A kind of finding that can make a check fail.
  public enum Failure: String, Hashable, Sendable, CaseIterable {
    /// The date has passed and the figure for it does not satisfy the criterion.
    case missed
    /// The date has passed and nobody has published the figure for it.
    case unreported
    /// The date has passed and the figure for it cannot decide.
    case undetermined
    /// The plan does not say enough to judge.
    case incomplete
    /// The target is still open, and its latest figure is older than it should be.
    case stale
    /// The target is pending, and less of the way is done than of the time; see
    /// ``TargetReview/isBehind``.
    case behind
    /// Compared with an older version, a goalpost was moved, and the plan does not record it; see
    /// ``BookChange/Kind/moved``.
    case moved
  }

  /// A gate at which these findings fail; none if the set is empty.
  public init(_ failures: Set<Failure>) { self.failures = failures }

  /// Fails at missed targets only.
  public static let standard = Gate([.missed])

  /// Whether the finding about a target makes the check fail.
  public func fails(_ finding: TargetReview) -> Bool {
    if finding.isAccepted { return false }
    if let failure = Failure(finding.verdict), failures.contains(failure) { return true }
    if finding.isStale, finding.verdict.isOpen, failures.contains(.stale) { return true }
    return failures.contains(.behind) && finding.isBehind
  }

  /// Whether the finding about a target without a number makes the check fail.
  public func fails(_ finding: OutcomeReview) -> Bool {
    Failure(finding.verdict).map { failures.contains($0) } ?? false
  }

  /// Whether anything in a review makes the check fail.
  ///
  /// - Complexity: Constant where the tally alone can tell, else one pass over the findings.
  public func fails(_ review: Review) -> Bool {
    if failures.isEmpty { return false }
    if failures.isDisjoint(with: [.stale, .behind]) {
      let count = failures.compactMap(\.verdict).reduce(0) { $0 + review.tally[$1] }
      if count == 0 { return false }
      if review.tally.accepted == 0 { return true }
    }
    return review.outcomes.contains { fails($0) } || review.targets.contains { fails($0) }
  }
}

extension Gate.Failure {
  /// The failure that a verdict alone can be.
  init?(_ verdict: Verdict) {
    switch verdict {
    case .missed: self = .missed
    case .unreported: self = .unreported
    case .undetermined: self = .undetermined
    case .incomplete: self = .incomplete
    case .met, .pending: return nil
    }
  }

  /// The verdict that alone makes the failure.
  fileprivate var verdict: Verdict? { Verdict(rawValue: rawValue) }
}

extension Verdict {
  /// Whether a newer figure could still change the verdict.
  fileprivate var isOpen: Bool {
    switch self {
    case .pending, .unreported, .undetermined: true
    case .met, .missed, .incomplete: false
    }
  }
}
