/// Where a target without a number stands as of a date.
public struct OutcomeReview: Sendable {
  /// The target.
  public let outcome: Outcome
  /// Where it stands, by the statements published until then.
  public let verdict: Verdict
  /// Whether it was stated as reached before its due date.
  public let isEarly: Bool
  /// Whether it is an obligation without an end that holds on the day of the review.
  public let isInForce: Bool
  /// The statement the verdict rests on; `nil` if there is none.
  public let finding: Outcome.Finding?

  init(_ outcome: Outcome, asOf: CalendarDate) {
    self.outcome = outcome
    let known = outcome.findings.filter { $0.published.end(asOf: asOf) <= asOf }
      .sorted { ($0.on, $0.published) < ($1.on, $1.published) }
    guard let dueDay = outcome.due?.end else {
      // An obligation from a day on is never done with: it is kept until somebody says otherwise.
      isInForce = outcome.window.map { $0.start <= asOf } ?? false
      let isBroken = isInForce && known.last?.isReached == false
      verdict = isBroken ? .missed : outcome.window == nil ? .incomplete : .pending
      (isEarly, finding) = (false, known.last)
      return
    }
    isInForce = false
    let inTime = known.last { $0.on.end(asOf: asOf) <= dueDay }
    if let inTime, inTime.isReached {
      (verdict, isEarly) = (.met, inTime.on.end(asOf: asOf) < dueDay)
      finding = inTime
    } else if dueDay >= asOf {
      (verdict, isEarly, finding) = (.pending, false, known.last)
    } else if let failed = known.last(where: {
      !$0.isReached && $0.on.end(asOf: asOf) >= dueDay
    }) {
      (verdict, isEarly, finding) = (.missed, false, failed)
    } else if let late = known.last, late.isReached {
      // Reached some time later: whether it was on the day, nobody has said.
      (verdict, isEarly, finding) = (.undetermined, false, late)
    } else {
      // That it was not reached some time before says nothing about the day.
      (verdict, isEarly, finding) = (.unreported, false, known.last)
    }
  }
}
