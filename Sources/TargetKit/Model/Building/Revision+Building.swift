extension Revision {
  /// A change of a promise that a plan records, for a plan in code.
  ///
  /// ```swift
  /// Revision(
  ///   of: .indicator("complexes"), was: [.value: ">=12"], now: [.value: ">=10"],
  ///   on: "2026-03-01", because: "财力不足")
  /// ```
  ///
  /// - Parameters:
  ///   - subject: What was revised.
  ///   - was: What it was, aspect by aspect.
  ///   - now: What it is instead, in the same aspects; `nil` where the promise was dropped.
  ///   - date: The day on which it was decided.
  ///   - reason: Why.
  ///   - plan: The plan whose promise it is; the one that records it where `nil`.
  ///   - area: The area of the promise; `nil` where the revision holds for all areas.
  ///   - part: The part of the indicator that the promise is for.
  ///   - due: The due date of the promise; `nil` where it holds for all.
  ///   - source: The document that says so.
  public init(
    of subject: Subject, was: [Aspect: String], now: [Aspect: String]?, on date: Stated<Period>,
    because reason: LocalizedText, plan: PlanID? = nil, area: AreaID? = nil,
    part: Part = .whole, due: Stated<Period>? = nil, source: SourceID? = nil
  ) {
    self.init(
      plan: plan?.text ?? "", subject: subject, area: area?.text, part: part,
      due: due?.period, was: was,
      now: now ?? [:], isDropped: now == nil, date: date.period?.end ?? .distantPast,
      reason: reason, source: source?.text, criteria: (nil, nil), origin: .code)
    stated.note("date", date)
    stated.note("due", due)
  }

  /// The revision as a file of its own plan writes it.
  ///
  /// - Parameter own: The name of the plan that records it.
  /// - Returns: The revision without what goes without saying there.
  func value(in own: String) -> PlanValue {
    var members = PlanMembers()
    switch subject {
    case .indicator(let id): members.set("indicator", id)
    case .figure(let id, let period):
      members.set("indicator", id)
      members.set("period", period.description)
    case .outcome(let id): members.set("outcome", id)
    case .event(let id): members.set("event", id)
    case .plan: break
    }
    members.set("plan", plan.isEmpty || plan == own ? nil : plan)
    members.set("area", area)
    members.set("of", part.value)
    members.set("due", due?.description)
    members["was"] = Self.value(was)
    if isDropped { members.set("dropped", true) } else { members["now"] = Self.value(now) }
    members.set("date", date.description)
    members.set("reason", reason)
    members.set("source", source)
    members.take(stated)
    return members.value
  }

  private static func value(_ values: [Aspect: String]) -> PlanValue {
    if values.count == 1, let only = values[.value] { return .text(only) }
    var members = PlanMembers()
    for aspect in Aspect.allCases { members.set(aspect.rawValue, values[aspect]) }
    return members.value
  }
}
