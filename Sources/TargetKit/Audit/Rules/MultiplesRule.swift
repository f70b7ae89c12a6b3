extension FindingRules {
  /// A multiple of the year before: what there was then (是上年的3倍), and how much more is meant by
  /// a growth in multiples (增长12.67倍 is 13.67 times).
  static let multiples: Rule = { sources in
    sources.topics.flatMap { topic in
      topic.figures.filter { $0.unit.dimension == .multiple && $0.name.namesYearBefore }
        .flatMap { figure in
          figure.name.namesGrowth
            ? [sources.level(of: figure, topic)].compactMap { $0 }
            : sources.yearBefore(figure, topic)
        }
    }
  }
}

extension LocalizedText {
  /// Whether a name speaks of the year before.
  fileprivate var namesYearBefore: Bool {
    ["上年", "去年", "同比", "上一年"].contains { self[.chinese].contains($0) }
      || ["year before", "last year", "previous year", "on the year"].contains {
        self[.english].lowercased().contains($0)
      }
  }

  /// Whether a name speaks of what was added, and not of what there is.
  fileprivate var namesGrowth: Bool {
    ["增长", "增幅", "增加", "提高"].contains { self[.chinese].contains($0) }
      || ["growth", "increase"].contains { self[.english].lowercased().contains($0) }
  }
}

extension AuditSources {
  /// The level that a growth in multiples comes to.
  fileprivate func level(of figure: AuditFigure, _ topic: AuditTopic) -> AuditFinding? {
    guard let times = try? figure.quantity.plus(.number(1)) else { return nil }
    return finding(
      .multiple, shortID(figure), plan: topic.plan.id, figure.name, [figure.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          AmountText.same("1 + ").followed(by: figure.text).followed(by: " = ")
            .followed(by: AmountText.text(times, in: .times)), times, .times))
      return (
        .implied,
        LocalizedText(
          zh: "增长的倍数不含原有的一倍，水平是上年的这么多倍",
          en: "what was added leaves out what there was; the level is so many times the year before"
        )
      )
    }
  }

  /// What there was the year before, of amounts of the same time and name.
  fileprivate func yearBefore(_ figure: AuditFigure, _ topic: AuditTopic) -> [AuditFinding] {
    topic.figures.filter {
      $0.isAmount && $0.kind == figure.kind && $0.input.period == figure.input.period
        && $0.name.sharesTerm(with: figure.name, of: 2)
    }.prefix(1).compactMap { amount in
      guard let earlier = try? amount.quantity.over(figure.quantity), earlier.isKnown else {
        return nil
      }
      return finding(
        .multiple, pairID(amount, figure), plan: topic.plan.id, amount.name,
        [amount.input, figure.input]
      ) { steps throws(AuditObstacle) in
        steps.append(
          AuditStep(
            amount.text.followed(by: " ÷ ").followed(by: figure.text).followed(by: " = ")
              .followed(by: AmountText.text(earlier, in: amount.unit)), earlier, amount.unit))
        return (
          .implied,
          LocalizedText(zh: "上年的数未见公布", en: "that of the year before has not been published")
        )
      }
    }
  }
}
