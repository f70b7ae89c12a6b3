extension FindingRules {
  /// What a plan asks for in each of the things it is named after, milestone by milestone: needs
  /// solved per innovation complex, and whether the number rises or falls.
  static let perLead: Rule = { sources in
    sources.topics.flatMap { sources.perLead($0) }
  }
}

extension AuditSources {
  fileprivate func perLead(_ topic: AuditTopic) -> [AuditFinding] {
    let goals = topic.figures.filter { $0.kind == .goal && $0.isCount }
    let leads = goals.filter { goal in
      Language.allCases.contains { language in
        guard let name = goal.name.exact(in: language), name.count > 1,
          let title = topic.plan.title.exact(in: language)
        else { return false }
        return title.lowercased().contains(name.lowercased())
      }
    }
    guard let indicator = leads.first?.indicator, leads.allSatisfy({ $0.indicator == indicator })
    else { return [] }
    var numbers: [AuditFigure.Moment: AuditFigure] = [:]
    for lead in leads { numbers[lead.moment] = lead }
    var order: [Int] = []
    var others: [Int: [AuditFigure]] = [:]
    for goal in goals {
      guard let number = goal.indicator, number != indicator, numbers[goal.moment] != nil else {
        continue
      }
      if others[number] == nil { order.append(number) }
      others[number, default: []].append(goal)
    }
    return order.compactMap { number in
      guard let goals = others[number], goals.count > 1, goals.count <= AuditTopic.mostFigures
      else { return nil }
      return perLead(goals.sorted { due($0) < due($1) }, numbers, topic)
    }
  }

  private func due(_ figure: AuditFigure) -> CalendarDate {
    figure.input.period?.end ?? .distantPast
  }

  private func perLead(
    _ goals: [AuditFigure], _ leads: [AuditFigure.Moment: AuditFigure], _ topic: AuditTopic
  ) -> AuditFinding? {
    var quotients: [(goal: AuditFigure, lead: AuditFigure, quantity: Quantity, unit: Unit)] = []
    for goal in goals {
      guard let lead = leads[goal.moment], let quantity = try? goal.quantity.over(lead.quantity)
      else { return nil }
      // The number, whatever both count: 10 个 to 10 个 is 1.
      let plain = Quantity(face: quantity.face, range: quantity.range, dimension: .number)
      quotients.append((goal, lead, plain, .number))
    }
    guard let first = quotients.first, let last = quotients.last else { return nil }
    let isSame = first.quantity.compared(.equal, with: last.quantity, reach: .standard) == .holds
    let ratio = (try? last.quantity.over(first.quantity))?.face.nominal?.doubleValue ?? 1
    return finding(
      .perLead, shortID(first.goal), plan: topic.plan.id, first.goal.name,
      quotients.flatMap { [$0.goal.input, $0.lead.input] },
      surprise: ratio <= 2.0 / 3 || ratio >= 1.5 ? .notable : .routine
    ) { steps throws(AuditObstacle) in
      for (goal, lead, quantity, unit) in quotients {
        steps.append(
          AuditStep(
            goal.text.followed(by: " ÷ ").followed(by: lead.text).followed(by: " = ")
              .followed(by: AmountText.text(quantity, in: unit))
              .followed(
                by: goal.input.period.map { LocalizedText(zh: "（\($0)）", en: " (\($0))") }
                  ?? AmountText.same("")), quantity, unit))
      }
      let per = LocalizedText(
        zh: "平均每个“\(first.lead.name[.chinese])”", en: "for each of “\(first.lead.name[.english])”")
      return (
        .implied,
        isSame
          ? per.followed(by: LocalizedText(zh: "不变", en: ": the same throughout"))
          : per.followed(
            by: ratio < 1
              ? LocalizedText(zh: "减少", en: ": fewer later")
              : LocalizedText(zh: "增加", en: ": more later"))
      )
    }
  }
}
