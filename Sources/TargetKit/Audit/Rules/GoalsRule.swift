extension FindingRules {
  /// Goals against the projects behind them: together they cover the goal, or leave a gap.
  static let pipelines: Rule = { sources in
    let book = sources.book
    let restated = book.restatedTargets(asOf: sources.asOf)
    return book.plans.filter { !$0.pipeline.isEmpty }.flatMap { plan -> [AuditFinding] in
      book.targetTable.records.indices.compactMap { number -> AuditFinding? in
        let series = Int(book.targetTable.records[number].series)
        let indicator = Int(book.seriesTable.records[series].indicator)
        guard !restated.contains(number),
          book.plans[Int(book.indicatorTable.records[indicator].plan)].id == plan.id
        else { return nil }
        let target = book.target(at: number)
        let projects = plan.pipeline.filter { project in
          project.brings.contains { $0.indicator == target.indicator }
        }
        return projects.isEmpty ? nil : sources.pipeline(target, number, projects)
      }
    }
  }

  /// Goals against their latest figures: those missed, and those whose figure lies further behind
  /// than the time that has passed.
  static let goals: Rule = { sources in
    let review = Review(of: sources.book, asOf: sources.asOf)
    return review.targets.compactMap { finding -> AuditFinding? in
      guard finding.verdict == .missed || finding.isBehind, let figure = finding.observation,
        finding.isComparable, finding.target.criterion != nil
      else { return nil }
      return sources.goal(finding, figure)
    }
  }
}

extension AuditSources {
  private func id(_ target: Target) -> String {
    var id = target.indicator
    if let area = target.area, area != book.plan(target.plan)?.area { id += "{\(area)}" }
    return id + (target.due.map { "@\($0)" } ?? "")
  }

  private func threshold(_ target: Target) throws(AuditObstacle) -> Quantity {
    guard let criterion = target.criterion else { throw .noNumber(target.indicator) }
    do throws(QuantityError) {
      return try Quantity(criterion).threshold
    } catch {
      throw AuditObstacle(error)
    }
  }

  fileprivate func pipeline(
    _ target: Target, _ number: Int, _ projects: [Project]
  ) -> AuditFinding {
    let indicator = book.indicator(target.indicator, plan: target.plan)
    let unit = indicator?.unit ?? .number
    let inputs =
      [input(target, number: number)]
      + projects.map { project in
        let part = project.brings.first { $0.indicator == target.indicator }
        return AuditInput(
          name: project.name, asWritten: part.map { $0.amount.wording($0.asWritten) } ?? "",
          told: part.map { $0.amount.told($0.asWritten) } ?? AmountText.same(""),
          plan: project.plan, indicator: target.indicator, area: project.area,
          period: project.expected, statements: project.statements,
          place: .figure(.project(project.id)))
      }
    return finding(.pipeline, id(target), plan: target.plan, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      let goal = try threshold(target)
      var sum: Quantity?
      for project in projects {
        guard let part = project.brings.first(where: { $0.indicator == target.indicator }) else {
          continue
        }
        let amount = try quantity(part.amount, plan: target.plan)
        sum = try sum.map { sum throws(AuditObstacle) in try sum.plus(amount) } ?? amount
      }
      guard let sum else { throw AuditObstacle.noNumber(target.indicator) }
      if projects.count > 1 {
        let terms = AmountText.sum(inputs.dropFirst().map(\.told))
        steps.append(
          AuditStep(
            terms.followed(by: " = ").followed(by: AmountText.text(sum, in: unit)), sum, unit))
      }
      let accepted = target.criterion?.accepted
      let comparison = try GoalComparison(
        goal: goal, goalText: AmountText.text(goal, in: unit), reached: sum,
        reachedText: AmountText.text(sum, in: unit), unit: unit,
        isCeiling: accepted?.lower == nil && accepted?.upper != nil)
      steps += comparison.steps
      return (
        comparison.isReached ? .holds : .gap,
        comparison.isReached
          ? LocalizedText(zh: "项目全部建成即可达到目标", en: "the projects cover the goal once all are built")
          : LocalizedText(
            zh: "在库项目全部建成也达不到目标", en: "the goal is out of reach of the projects named")
      )
    }
  }

  fileprivate func goal(_ finding: TargetReview, _ figure: Observation) -> AuditFinding {
    let target = finding.target
    let unit = finding.indicator.unit
    let inputs = [
      input(target, number: finding.number), input(figure, plan: target.plan),
    ]
    return self.finding(.goal, id(target), plan: target.plan, finding.indicator.name, inputs) {
      steps throws(AuditObstacle) in
      let goal = try threshold(target)
      let accepted = target.criterion?.accepted
      let comparison = try GoalComparison(
        goal: goal, goalText: AmountText.text(goal, in: unit),
        reached: try quantity(figure.reading, plan: target.plan), reachedText: text(figure),
        unit: unit, isCeiling: accepted?.lower == nil && accepted?.upper != nil)
      steps += comparison.steps
      return (
        .gap,
        finding.verdict == .missed
          ? LocalizedText(zh: "期限已过，未达到目标", en: "the date has passed and the goal was missed")
          : LocalizedText(
            zh: "完成进度慢于序时进度", en: "less of the way is done than of the time has passed")
      )
    }
  }
}
