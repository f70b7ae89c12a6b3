extension FindingRules {
  /// The goals of two areas in one document, for the same date and of the same thing by their names,
  /// kept in plans of their own: what the smaller is to bring to the larger.
  ///
  /// Within one plan the breakdown of the target has it.
  static let widerGoals: Rule = { sources in
    var order: [String] = []
    var groups: [String: [AuditFigure]] = [:]
    for figure in sources.topics.flatMap(\.figures) {
      guard figure.isAmount, case .due(let due) = figure.moment,
        let source = sources.source(of: figure)
      else { continue }
      let key = "\(source)\u{0}\(due)\u{0}\(figure.unit.dimension.factors.map(\.kind))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(figure)
    }
    return order.flatMap { key -> [AuditFinding] in
      guard let group = groups[key], (2...AuditTopic.mostFigures).contains(group.count) else {
        return []
      }
      return group.flatMap { part in
        group.compactMap { sources.share(part, of: $0) }
      }
    }
  }
}

extension AuditSources {
  /// The document that a goal is taken from.
  fileprivate func source(of figure: AuditFigure) -> String? {
    guard case .figure(.target(let number)) = figure.input.place else { return nil }
    return book.target(at: number).source
  }

  private func place(of figure: AuditFigure) -> String? {
    figure.input.area ?? book.plan(figure.input.plan)?.area
  }

  fileprivate func share(_ part: AuditFigure, of whole: AuditFigure) -> AuditFinding? {
    guard part.input.plan != whole.input.plan, part.size < whole.size,
      let area = place(of: part), let wider = place(of: whole), area != wider,
      part.name.sharesTerm(with: whole.name, of: 2),
      let share = try? part.quantity.over(whole.quantity), share.isKnown
    else { return nil }
    return finding(
      .widerGoal, pairID(part, whole), plan: part.input.plan, part.name, [part.input, whole.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          part.text.followed(by: " ÷ ").followed(by: whole.text).followed(by: " = ")
            .followed(by: AmountText.text(share, in: .percent)), share, .percent))
      return (
        .implied,
        LocalizedText(
          zh: "\(area)的目标相当于\(wider)目标的比重",
          en: "the goal of \(area) as a share of that of \(wider)")
      )
    }
  }
}
