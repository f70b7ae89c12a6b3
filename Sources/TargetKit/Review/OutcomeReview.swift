/// Where a target without a number stands as of a date.
public struct OutcomeReview: Sendable {
  /// The target.
  public let outcome: Outcome
  /// Where it stands, by the statements published until then.
  public let verdict: Verdict
  /// Whether it was stated as reached before its due date.
  public let isEarly: Bool
  /// The statement the verdict rests on; `nil` if there is none.
  public let finding: Outcome.Finding?

  init(_ outcome: Outcome, asOf: CalendarDate) {
    self.outcome = outcome
    let known = outcome.findings.filter { $0.published.end(asOf: asOf) <= asOf }
    finding = known.max { ($0.on, $0.published) < ($1.on, $1.published) }
    let dueDay = outcome.due?.end
    let hasPassed = dueDay.map { $0 < asOf } ?? false
    if dueDay == nil {
      verdict = .incomplete
      isEarly = false
    } else if let finding, finding.isReached {
      verdict = .met
      isEarly = dueDay.map { finding.on.end(asOf: asOf) < $0 } ?? false
    } else if hasPassed {
      verdict = finding == nil ? .unreported : .missed
      isEarly = false
    } else {
      verdict = .pending
      isEarly = false
    }
  }
}
