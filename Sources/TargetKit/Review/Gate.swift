/// What makes a check fail.
public struct Gate: Hashable, Sendable {
  /// A state of a target that can make a check fail.
  public enum Failure: String, Hashable, Sendable, CaseIterable {
    /// Nothing fails.
    case never
    /// The date has passed and the figure does not satisfy the criterion.
    case missed
    /// The date has passed and no figure was published.
    case unreported
    /// The published figure cannot decide.
    case undetermined
    /// The plan does not say enough to judge.
    case incomplete
    /// The latest figure is older than it should be.
    case stale
    /// The date has not come, and the figure lies behind the even path.
    case behind
  }

  /// The states that make the check fail.
  public var failures: Set<Failure>

  /// A gate that fails on some states; on missed targets unless told otherwise.
  public init(_ failures: Set<Failure> = [.missed]) {
    self.failures = failures
  }

  /// Whether a finding makes the check fail; an accepted deviation never does.
  public func fails(_ finding: TargetReview) -> Bool {
    fails(
      finding.verdict, isAccepted: finding.isAccepted, isStale: finding.isStale,
      lead: finding.leadMonths)
  }

  /// Whether a finding about a target without a number makes the check fail.
  public func fails(_ outcome: OutcomeReview) -> Bool {
    fails(
      outcome.verdict, isAccepted: false, isStale: false, lead: .notApplicable(.noFigure))
  }

  func fails(_ evaluation: Evaluation) -> Bool {
    fails(
      evaluation.verdict, isAccepted: evaluation.isAccepted, isStale: evaluation.isStale,
      lead: evaluation.leadMonths)
  }

  private func fails(
    _ verdict: Verdict, isAccepted: Bool, isStale: Bool, lead: Answer<Estimate>
  ) -> Bool {
    if failures.contains(.never) || isAccepted { return false }
    if isStale, failures.contains(.stale) { return true }
    switch verdict {
    case .met: return false
    case .missed: return failures.contains(.missed)
    case .unreported: return failures.contains(.unreported)
    case .undetermined: return failures.contains(.undetermined)
    case .incomplete: return failures.contains(.incomplete)
    case .pending:
      guard failures.contains(.behind), let lead = lead.value else { return false }
      return lead.range.upper < 0
    }
  }
}
