extension FindingRules {
  /// One figure published several times for one period, and one goal worded several times with the
  /// same number.
  static let restatements: Rule = { sources in
    let book = sources.book
    var findings: [AuditFinding] = []
    for series in book.observationTable.unorderedSeries {
      for rows in sources.repeatedRows(ofSeries: series) {
        findings.append(sources.restatement(rows, series))
      }
    }
    for goal in book.goalDrifts(asOf: sources.asOf) {
      if let finding = sources.restatement(goal) { findings.append(finding) }
    }
    return findings
  }
}

extension AuditSources {
  /// The rows of a series that speak of one period, where there are several.
  fileprivate func repeatedRows(ofSeries series: Int) -> [[Int]] {
    var groups: [Period: [Int]] = [:]
    for row in book.observationTable.rowsOfSeries[series] {
      guard book.publicationDay(ofRow: row) <= asOf,
        book.observationTable.status(row) != .withdrawn,
        let period = book.periods.unpack(book.observationTable.period(row)), period.end != nil
      else { continue }
      groups[period, default: []].append(row)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  fileprivate func restatement(_ rows: [Int], _ series: Int) -> AuditFinding {
    let observations = rows.map { book.observation(at: $0, series: series) }
    let indicator = Int(book.seriesTable.records[series].indicator)
    let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
    let inputs = observations.map { input($0, plan: plan) }
    let id = "\(self.id(ofSeries: series))@\(observations[0].period)"
    return finding(.restatement, id, plan: plan, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      var worst = ComparisonResult.holds
      var isRevised = false
      var isExplained = true
      var earlier = try quantity(observations[0].reading, plan: plan)
      for (before, after) in zip(observations, observations.dropFirst()) {
        let later = try quantity(after.reading, plan: plan)
        let result = earlier.compared(.equal, with: later, reach: reach(ofPlan: plan))
        if result == .fails, before.published < after.published {
          isRevised = true
          isExplained = isExplained && after.saysWhyItDiffers(from: before)
        }
        worst = max(worst, result)
        earlier = later
      }
      steps.append(AuditStep(listing(observations.map { text($0) }).followed(by: worst.remark)))
      if worst == .fails, isRevised, isExplained {
        return (.note, LocalizedText(zh: "数据已修订，有说明", en: "revised, and said to be"))
      }
      if worst == .fails, isRevised {
        return (
          .drift, LocalizedText(zh: "后公布的数与先公布的不同，未说明修订", en: "published later as another number")
        )
      }
      return (AuditVerdict(worst), nil)
    }
  }

  /// `1300 = 1339`.
  private func listing(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: texts.map { $0[.chinese] }.joined(separator: " = "),
      en: texts.map { $0[.english] }.joined(separator: " = "))
  }

  /// The number of a goal that was worded several times; `nil` where the number changed, which is
  /// drift.
  fileprivate func restatement(_ goal: GoalDrift) -> AuditFinding? {
    guard let first = goal.versions.first, first.criterion != nil,
      goal.versions.allSatisfy({
        $0.criterion == first.criterion && $0.plan == first.plan && $0.indicator == first.indicator
      })
    else { return nil }
    return finding(
      .restatement, "goal:\(goal.goal)", plan: first.plan, goalName(goal), goalInputs(goal)
    ) { steps throws(AuditObstacle) in
      steps.append(AuditStep(listing(goal.versions.map { text($0) })))
      return (.holds, nil)
    }
  }

  func goalName(_ goal: GoalDrift) -> LocalizedText {
    let first = goal.versions.first
    let indicator = first.flatMap { book.indicator($0.indicator, plan: $0.plan) }
    return indicator?.name ?? LocalizedText(goal.goal, in: .english)
  }

  /// The wordings of a goal as inputs, each with its place.
  func goalInputs(_ goal: GoalDrift) -> [AuditInput] {
    var left = book.targetTable.numbersWithGoal.map { ($0, book.target(at: $0)) }
    return goal.versions.compactMap { version in
      guard
        let place = left.firstIndex(where: { _, target in
          target.goal == version.goal && target.plan == version.plan
            && target.indicator == version.indicator && target.source == version.source
            && target.statements == version.statements && target.due == version.due
            && target.criterionAsWritten == version.criterionAsWritten
        })
      else { return nil }
      return input(version, number: left.remove(at: place).0)
    }
  }
}

extension Observation {
  /// Whether a figure tells that it takes the place of an earlier one: by its status, by that of the
  /// earlier one, or in its note.
  fileprivate func saysWhyItDiffers(from earlier: Observation) -> Bool {
    if status == .revised { return true }
    if status == .final, earlier.status != .final, earlier.status != .revised { return true }
    let words = ["修订", "修正", "核实", "核定", "revis", "final"]
    return note.map { note in words.contains { note.lowercased().contains($0) } } ?? false
  }
}
