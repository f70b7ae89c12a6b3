extension FindingRules {
  /// Phrases such as 百G储能、千亿产值、千人研发 against the targets they name, number by number.
  static let slogans: Rule = { sources in
    sources.book.plans.flatMap { plan in
      plan.slogans.enumerated().compactMap { sources.slogan($1, number: $0, plan) }
    }
  }
}

extension AuditSources {
  fileprivate func slogan(_ slogan: Slogan, number: Int, _ plan: Plan) -> AuditFinding? {
    let phrases = slogan.text[.chinese].split(whereSeparator: { "、，, ".contains($0) })
    guard phrases.count == slogan.indicators.count else { return nil }
    let goals =
      topics.first { $0.plan.id == plan.id && $0.area == plan.area }?.figures
      .filter { $0.kind == .goal } ?? []
    var pairs: [(phrase: Substring, number: ExactDecimal, goal: AuditFigure)] = []
    for (phrase, id) in zip(phrases, slogan.indicators) {
      guard let goal = goals.first(where: { $0.input.indicator == id }), let value = goal.number,
        let said = phrase.leadingMagnitude(multiplierOf: goal.unit)
      else { return nil }
      pairs.append((phrase, said, goal))
      guard value == said else { return nil }
    }
    return finding(
      .slogan, "\(number)", plan: plan.id, slogan.text, pairs.map(\.goal.input),
      statements: slogan.statements
    ) { steps throws(AuditObstacle) in
      for (phrase, _, goal) in pairs {
        steps.append(
          AuditStep(AmountText.same("\(phrase) = ").followed(by: goal.text)))
      }
      return (
        .holds,
        LocalizedText(
          zh: "只比数字：口号没有限定词", en: "the numbers only: the phrase has no bounds")
      )
    }
  }
}

extension Substring {
  /// The number a phrase begins with, counted in the multiplier of a unit: 千亿 is 1000 of 亿元.
  fileprivate func leadingMagnitude(multiplierOf unit: Unit) -> ExactDecimal? {
    let digits: [Character: Int] = ["十": 1, "百": 2, "千": 3, "万": 4, "亿": 8]
    var power = 0
    var rest = self
    while let first = rest.first, let step = digits[first] {
      power += step
      rest = rest.dropFirst()
    }
    guard power > 0, let all = try? ExactDecimal(significand: 1, exponent: power) else {
      return nil
    }
    // 百G of GWh: the letter is the unit's own; 千亿 of 亿元: the 亿 is the unit's multiplier.
    let multiplier = unit.symbol.prefix { digits[$0] != nil }
    let own = multiplier.reduce(0) { $0 + (digits[$1] ?? 0) }
    guard let scale = try? ExactDecimal(significand: 1, exponent: own) else { return nil }
    return try? all.divided(exactlyBy: scale)
  }
}
