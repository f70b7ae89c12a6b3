extension FindingRules {
  /// Goals that plans keep in several wordings (`goal`), and what changed between them.
  static let wordings: Rule = { sources in
    sources.book.goalDrifts(asOf: sources.asOf).compactMap { goal -> AuditFinding? in
      guard !goal.changes.isEmpty, let first = goal.versions.first else { return nil }
      return sources.finding(
        .wording, goal.goal, plan: first.plan, sources.goalName(goal), sources.goalInputs(goal)
      ) { steps throws(AuditObstacle) in
        for change in goal.changes { steps.append(AuditStep(sources.told(change, of: goal))) }
        return (.drift, nil)
      }
    }
  }
}

extension AuditSources {
  /// What changed between two wordings: 期限：2025 → 未写.
  fileprivate func told(_ change: GoalDrift.Change, of goal: GoalDrift) -> LocalizedText {
    let (before, after) = (goal.versions[change.version - 1], goal.versions[change.version])
    func text(_ language: Language) -> String {
      let isChinese = language == .chinese
      let nothing = isChinese ? "未写" : "not stated"
      let ends: (String, String) =
        switch change.aspect {
        case .indicator: (name(before, language), name(after, language))
        case .ambition:
          (
            before.ambition?.told(in: language) ?? nothing,
            after.ambition?.told(in: language) ?? nothing
          )
        case .criterion, .due, .area:
          (
            change.before.isEmpty ? nothing : change.before,
            change.after.isEmpty ? nothing : change.after
          )
        }
      let dates = [before, after].map { $0.published.map(\.description) ?? nothing }
      let aspect = change.aspect.told(in: language)
      return isChinese
        ? "\(aspect)：\(ends.0)（\(dates[0])） -> \(ends.1)（\(dates[1])）"
        : "\(aspect): \(ends.0) (\(dates[0])) -> \(ends.1) (\(dates[1]))"
    }
    return LocalizedText(zh: text(.chinese), en: text(.english))
  }

  private func name(_ target: Target, _ language: Language) -> String {
    book.indicator(target.indicator, plan: target.plan)?.name[language] ?? target.indicator
  }
}

extension GoalDrift.Aspect {
  fileprivate func told(in language: Language) -> String {
    let isChinese = language == .chinese
    return switch self {
    case .criterion: isChinese ? "数值" : "number"
    case .due: isChinese ? "期限" : "date"
    case .indicator: isChinese ? "口径" : "what is counted"
    case .area: isChinese ? "地区" : "area"
    case .ambition: isChinese ? "力度" : "firmness"
    }
  }
}

extension Ambition {
  fileprivate func told(in language: Language) -> String {
    let isChinese = language == .chinese
    return switch self {
    case .binding: isChinese ? "约束性" : "binding"
    case .expected: isChinese ? "预期性" : "expected"
    case .stretch: isChinese ? "力争" : "stretch"
    }
  }
}
