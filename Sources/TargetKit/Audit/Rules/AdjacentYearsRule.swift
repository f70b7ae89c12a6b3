extension FindingRules {
  /// The sales of one year and the output of another, of one area, where each was told once and under
  /// its own name: their ratio, which is no growth.
  static let adjacentYears: Rule = { sources in
    sources.topics.filter(\.isOneMatter).flatMap { topic -> [AuditFinding] in
      let yearly = topic.figures.filter { figure in
        guard figure.kind == .observed, figure.isMoney, figure.name.namesProduction,
          case .stretch(let period) = figure.moment
        else { return false }
        return period.kind == .year
      }
      guard yearly.count == 2 else { return [] }
      let sorted = yearly.sorted {
        ($0.input.period?.start.year ?? 0) < ($1.input.period?.start.year ?? 0)
      }
      return [sources.adjacent(sorted[0], sorted[1], topic)].compactMap { $0 }
    }
  }
}

extension LocalizedText {
  /// Whether a name is that of output or sales in money.
  fileprivate var namesProduction: Bool {
    ["产值", "营收", "营业收入", "销售收入", "销售额", "主营业务收入"].contains {
      self[.chinese].contains($0)
    }
      || ["output", "revenue", "sales", "turnover"].contains {
        self[.english].lowercased().contains($0)
      }
  }
}

extension AuditSources {
  fileprivate func adjacent(
    _ earlier: AuditFigure, _ later: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard !areTied(earlier, later), let before = earlier.input.period,
      let after = later.input.period,
      after.yearEarlier == before, let times = try? later.quantity.over(earlier.quantity),
      times.isKnown
    else { return nil }
    return finding(
      .adjacentYears, pairID(earlier, later), plan: topic.plan.id, later.name,
      [earlier.input, later.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          later.text.followed(by: AmountText.aside("\(after)")).followed(by: " ÷ ")
            .followed(by: earlier.text).followed(by: AmountText.aside("\(before)"))
            .followed(by: " = ").followed(by: AmountText.text(times, in: .times)), times, .times))
      return (
        .implied,
        LocalizedText(
          zh: "\(earlier.name[.chinese])与\(later.name[.chinese])口径不同，两年之比不是增幅",
          en:
            "\(earlier.name[.english]) and \(later.name[.english]) are not the same: the ratio is no growth"
        )
      )
    }
  }
}
