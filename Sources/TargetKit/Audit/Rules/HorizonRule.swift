extension FindingRules {
  /// Targets due after the plan's own horizon ends, unless the plan says so itself.
  static let horizons: Rule = { sources in
    let book = sources.book
    let restated = book.restatedTargets(asOf: sources.asOf)
    var beyond: [String: [Int]] = [:]
    for number in book.targetTable.records.indices where !restated.contains(number) {
      let target = book.target(at: number)
      guard let plan = book.plan(target.plan), let end = plan.horizon?.end,
        let due = target.due, let last = due.end, last > end,
        !sources.says(plan, target, year: last.year)
      else { continue }
      beyond["\(plan.id)\u{0}\(due)", default: []].append(number)
    }
    return beyond.keys.sorted().compactMap { key in
      beyond[key].flatMap { sources.horizon($0) }
    }
  }
}

extension AuditSources {
  /// Whether a note of the plan or the target speaks of the time after the horizon.
  fileprivate func says(_ plan: Plan, _ target: Target, year: Int) -> Bool {
    let words = ["\(year)", "规划期外", "远期", "远景", "展望", "beyond", "horizon", "after the plan"]
    let notes = [plan.note, target.note]
    return notes.compactMap { $0 }.contains { note in
      words.contains { note[.chinese].contains($0) || note[.english].contains($0) }
    }
  }

  fileprivate func horizon(_ numbers: [Int]) -> AuditFinding? {
    let targets = numbers.map { (number: $0, target: book.target(at: $0)) }
    guard let first = targets.first?.target, let plan = book.plan(first.plan),
      let horizon = plan.horizon, let due = first.due
    else { return nil }
    let published = plan.events.compactMap { event -> AuditInput? in
      guard event.phase == .announced, let date = event.known(on: asOf) else { return nil }
      return input(event, on: date)
    }
    return finding(
      .horizon, "\(due)", plan: plan.id, plan.title,
      targets.map { input($0.target, number: $0.number) } + published
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          LocalizedText(zh: "\(due)，规划期\(horizon)", en: "\(due), plan period \(horizon)")))
      return (
        .note,
        LocalizedText(
          zh: "目标期限在规划期之后，规划没有说明",
          en: "due after the plan's own period, which the plan does not explain")
      )
    }
  }
}
