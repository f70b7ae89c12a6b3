extension FindingRules {
  /// A change on the year of a monthly mean, and the amount of the months it is the mean of: the mean,
  /// and that of the year before.
  static let monthlyMeans: Rule = { sources in
    sources.topics.flatMap { topic in
      topic.figures.filter { $0.kind == .observed && $0.isRate && $0.name.namesMonthlyMean }
        .compactMap { sources.monthlyMean($0, topic) }
    }
  }
}

extension LocalizedText {
  /// Whether a name speaks of the change of a mean of months.
  fileprivate var namesMonthlyMean: Bool {
    let name = self[.chinese]
    return (name.contains("月均") || name.contains("平均每月")) && name.contains("同比")
  }
}

extension AuditSources {
  fileprivate func monthlyMean(_ rate: AuditFigure, _ topic: AuditTopic) -> AuditFinding? {
    guard let period = rate.input.period, let months = period.wholeMonths, months > 1,
      rate.quantity.dimension == .number
    else { return nil }
    let amounts = topic.figures.filter {
      $0.kind == .observed && $0.isAmount && $0.input.period == period
        && $0.name.sharesTerm(with: rate.name, of: 2)
    }
    guard let amount = amounts.first, amounts.count == 1,
      let mean = try? amount.quantity.over(.number(months)),
      let growth = try? rate.quantity.plus(.number(1)),
      let earlier = try? mean.over(growth), earlier.isKnown
    else { return nil }
    return finding(
      .monthlyMean, pairID(amount, rate), plan: topic.plan.id, amount.name,
      [amount.input, rate.input]
    ) { steps throws(AuditObstacle) in
      let shown = AmountText.text(mean, in: amount.unit)
      steps.append(
        AuditStep(
          amount.text.followed(by: " ÷ \(months) = ").followed(by: shown), mean, amount.unit))
      steps.append(
        AuditStep(
          shown.followed(by: " ÷ (1 + ").followed(by: rate.text).followed(by: ") = ")
            .followed(by: AmountText.text(earlier, in: amount.unit)), earlier, amount.unit))
      return (
        .implied,
        LocalizedText(
          zh: "若月均数说的就是这一数额", en: "if the monthly mean is one of this amount")
      )
    }
  }
}
