extension FindingRules {
  /// Goals whose latest figure is less than two thirds of what is asked for: how far it is.
  ///
  /// Those that are behind their path are found by the rule of goals, parts of years by theirs.
  static let distances: Rule = { sources in
    let book = sources.book
    let review = Review(of: book, asOf: sources.asOf)
    return review.targets.compactMap { finding -> AuditFinding? in
      guard finding.verdict == .pending, !finding.isBehind,
        let lower = finding.target.criterion?.accepted.lower, !lower.value.isZero,
        finding.target.criterion?.accepted.upper == nil,
        finding.indicator.measure == .flow || finding.indicator.measure == .stock,
        let due = finding.target.due?.end
      else { return nil }
      let series = Int(book.targetTable.records[finding.number].series)
      guard let figure = sources.figures(ofSeries: series).last, figure.end < due,
        finding.indicator.measure == .stock || figure.observation.period.kind == .year
      else { return nil }
      return sources.distance(finding, figure.observation)
    }
  }
}

extension AuditSources {
  fileprivate func distance(_ finding: TargetReview, _ figure: Observation) -> AuditFinding? {
    let target = finding.target
    let unit = finding.indicator.unit
    guard let criterion = target.criterion, let goal = (try? Quantity(criterion))?.threshold,
      let reached = try? quantity(figure.reading, plan: target.plan),
      let share = try? reached.over(goal), let part = share.face.lower ?? share.face.upper,
      part.value.doubleValue < 2.0 / 3
    else { return nil }
    let area = target.area.map { $0 == book.plan(target.plan)?.area ? "" : "{\($0)}" } ?? ""
    return self.finding(
      .distance, target.indicator + area + (target.due.map { "@\($0)" } ?? ""), plan: target.plan,
      finding.indicator.name,
      [input(target, number: finding.number), input(figure, plan: target.plan)]
    ) { steps throws(AuditObstacle) in
      let comparison = try GoalComparison(
        goal: goal, goalText: AmountText.text(goal, in: unit), reached: reached,
        reachedText: text(figure), unit: unit, isCeiling: false)
      steps += comparison.steps
      return (.gap, LocalizedText(zh: "离目标尚远", en: "still far from the goal"))
    }
  }
}
