extension FindingRules {
  /// The phases of what a plan builds in one place, each of which happens once, must come in their
  /// order.
  static let phases: Rule = { sources in
    sources.book.plans.flatMap { plan -> [AuditFinding] in
      var areas: [String?] = []
      var groups: [String?: [(event: Event, date: Period)]] = [:]
      for event in plan.events where event.phase != nil {
        guard let date = event.known(on: sources.asOf) else { continue }
        if groups[event.area] == nil { areas.append(event.area) }
        groups[event.area, default: []].append((event, date))
      }
      return areas.compactMap { area in
        groups[area].flatMap { sources.phases($0, plan: plan, area: area) }
      }
    }
  }
}

extension AuditSources {
  fileprivate func phases(
    _ events: [(event: Event, date: Period)], plan: Plan, area: String?
  ) -> AuditFinding? {
    let order = Phase.allCases
    func rank(_ event: Event) -> Int { event.phase.flatMap { order.firstIndex(of: $0) } ?? 0 }
    let phases = Set(events.map { rank($0.event) })
    // Where a phase comes twice there are several projects, and nobody says which is which.
    guard events.count > 1, phases.count == events.count else { return nil }
    let sorted = events.sorted { rank($0.event) < rank($1.event) }
    let name = area.map { area in
      LocalizedText(
        zh: plan.areaName(area, in: .chinese), en: plan.areaName(area, in: .english))
    }
    return finding(
      .phases, area ?? "", plan: plan.id, name ?? plan.title,
      sorted.map { input($0.event, on: $0.date) }
    ) { steps throws(AuditObstacle) in
      var worst = ComparisonResult.holds
      for (before, after) in zip(sorted, sorted.dropFirst()) {
        let (first, second) = (
          try RelationEvaluator.days(before.date), try RelationEvaluator.days(after.date)
        )
        let result = first.compared(.atMost, with: second, reach: .standard)
        worst = max(worst, result)
        // Days within the same month are not known to be out of order.
      }
      func listing(_ language: Language) -> String {
        sorted.map { "\($0.event.name[language]) \($0.date)" }.joined(separator: " <= ")
      }
      steps.append(
        AuditStep(
          LocalizedText(zh: listing(.chinese), en: listing(.english)).followed(
            by: worst == .fails ? worst.remark : AmountText.same(""))))
      if worst == .fails { return (.contradicts, nil) }
      if worst == .withinRounding {
        return (
          .withinRounding,
          LocalizedText(zh: "日期只精确到月或年", en: "the dates are known to the month or year only")
        )
      }
      return (AuditVerdict(worst), nil)
    }
  }
}
