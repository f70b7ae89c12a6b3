extension FindingRules {
  /// What one of something costs or brings: an amount divided by a count or a size of the same plan,
  /// area and time.
  ///
  /// Where the things counted differ in kind, nobody can say which of them the money is for, and that
  /// is said.
  static let perUnit: Rule = { sources in
    sources.topics.flatMap { topic in
      (topic.isOneMatter ? topic.matters : []).flatMap { sources.perUnit($0, topic) }
        + sources.perCapacity(topic)
        + sources.speedsPerUnit(topic) + sources.acrossTimes(topic)
    }
  }
}

extension AuditSources {
  fileprivate func perUnit(_ matter: [AuditFigure], _ topic: AuditTopic) -> [AuditFinding] {
    let amounts = matter.filter { $0.isAmount && !$0.isSizeClass }
    let money = amounts.filter(\.isMoney)
    let counts = amounts.filter { $0.isCount && !$0.countsStages }
    let sizes = amounts.filter { !$0.isMoney && !$0.isCount }
    // More than a few sums of money, or kinds of things, are a table and not one matter; and what is
    // asked for by one date need not be for each other.
    guard money.count <= 4, counts.count <= 4 else { return [] }
    let isDated = matter.allSatisfy { if case .due = $0.moment { true } else { false } }
    var findings: [AuditFinding] = []
    for above in money where !isDated {
      if counts.count > 1, Set(counts.map(\.unit.dimension)).count > 1, above.measure == .flow {
        findings.append(refusal(above, counts, topic))
      } else if counts.count <= 2 {
        // In a longer list money and counts need something in common, if only by name.
        findings += counts.filter {
          topic.figures.count <= AuditTopic.mostFigures
            || $0.name.sharesTerm(with: above.name, of: 2)
        }.compactMap { quotient(above, $0, topic) }
      }
      findings += sizes.filter { $0.unit.dimension == .area }
        .compactMap { quotient(above, $0, topic) }
    }
    for above in sizes where counts.count == 1 && above.kind == .goal {
      findings += counts.filter { $0.kind == .goal }.compactMap { quotient(above, $0, topic) }
    }
    return findings
  }

  /// What is to be invested in, and to come out of, one unit of a plant's capacity.
  fileprivate func perCapacity(_ topic: AuditTopic) -> [AuditFinding] {
    guard topic.isOneMatter, let year = UnitRegistry.standard.unit("年"),
      let length = try? Quantity(.one, year)
    else { return [] }
    let money = topic.figures.filter {
      $0.isMoney && $0.moment == .undated && $0.kind == .goal && !$0.isSizeClass
    }.sorted { $0.size > $1.size }
    let capacities = topic.rates.filter {
      $0.kind == .goal && $0.unit.divisorUnit?.dimension == .calendarTime
        && [.energy, .power, .mass].contains($0.unit.withoutDivisor.dimension)
    }
    // Of two products the larger is what the plant is for; of more, nobody can say.
    guard money.count <= 3, capacities.count <= 2 else { return [] }
    guard let below = capacities.max(by: { $0.size < $1.size }),
      let made = try? below.quantity.times(length)
    else { return [] }
    return money.prefix(2).compactMap { above -> AuditFinding? in
      guard let quantity = try? above.quantity.over(made),
        let unit = quantity.unit(of: above.unit, over: below.unit.withoutDivisor)
      else { return nil }
      return quotient(
        above, below, quantity, unit,
        below.text.followed(by: LocalizedText(zh: " × 1年", en: " × 1 year")).bracketed(true), topic)
    }
  }

  /// Money of one stretch and things counted over another: neither the times nor, perhaps, the things
  /// go together.
  fileprivate func acrossTimes(_ topic: AuditTopic) -> [AuditFinding] {
    let flows = topic.figures.filter { $0.kind == .observed && $0.isAmount && $0.measure == .flow }
    let money = flows.filter(\.isMoney)
    guard let above = money.first, money.allSatisfy({ $0.moment == above.moment }),
      money.count <= 2
    else { return [] }
    let counts = flows.filter {
      $0.isCount && $0.moment != above.moment
        && $0.input.period?.start == above.input.period?.start
    }
    guard counts.count > 1, counts.count <= AuditTopic.mostFigures,
      Set(counts.map(\.unit.dimension)).count > 1
    else { return [] }
    return [refusal(above, counts, topic)]
  }

  /// Money for a time against goods for the same time: what one of the goods is worth.
  fileprivate func speedsPerUnit(_ topic: AuditTopic) -> [AuditFinding] {
    guard topic.isOneMatter else { return [] }
    let speeds = topic.rates.filter { rate in
      rate.unit.divisorUnit.map {
        $0.dimension == .duration || $0.dimension == .calendarTime
      } ?? false
    }
    return speeds.filter { $0.unit.withoutDivisor.dimension == .money }.flatMap { above in
      speeds.filter {
        $0.unit.withoutDivisor.dimension != .money
          && $0.unit.divisorUnit?.symbol == above.unit.divisorUnit?.symbol
      }.compactMap { quotient(above, $0, topic) }
    }
  }

  private func quotient(
    _ above: AuditFigure, _ below: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard !areTied(above, below), let quantity = try? above.quantity.over(below.quantity),
      let unit = quantity.unit(of: above.unit, over: below.unit)
    else { return nil }
    return quotient(above, below, quantity, unit, below.text, topic)
  }

  private func quotient(
    _ above: AuditFigure, _ below: AuditFigure, _ quantity: Quantity, _ unit: Unit,
    _ divisor: LocalizedText, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard quantity.isKnown else { return nil }
    return finding(
      .perUnit, pairID(above, below), plan: topic.plan.id, above.name, [above.input, below.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          above.text.followed(by: " ÷ ").followed(by: divisor).followed(by: " = ")
            .followed(by: AmountText.withRounding(quantity, in: unit)), quantity, unit))
      return (.implied, nil)
    }
  }

  private func refusal(
    _ above: AuditFigure, _ counts: [AuditFigure], _ topic: AuditTopic
  ) -> AuditFinding {
    finding(
      .perUnit, pairID(above, counts[0]), plan: topic.plan.id, above.name,
      [above.input] + counts.map(\.input), surprise: .routine
    ) { _ throws(AuditObstacle) in
      let kinds = counts.map { UnitRegistry.standard.withoutMultiplier($0.unit).0.symbol }
      var known: Set<String> = []
      let list = kinds.filter { known.insert($0).inserted }
      let (zh, en) =
        counts.allSatisfy { $0.moment == above.moment }
        ? ("", "") : ("时段不同，且", "the times differ, and ")
      return (
        .uncheckable,
        LocalizedText(
          zh: "\(zh)\(list.joined(separator: "、"))不能相加，算不出单位金额",
          en: "\(en)\(list.joined(separator: ", ")) do not add up, so there is no amount for one")
      )
    }
  }

  /// The ids of two figures, which name what is found about both.
  func pairID(_ one: AuditFigure, _ other: AuditFigure) -> String {
    "\(shortID(one))-\(shortID(other))"
  }

  /// The id of a figure within its plan, with its area and time.
  func shortID(_ figure: AuditFigure) -> String {
    guard let number = figure.indicator else {
      if case .figure(.parameter(let id)) = figure.input.place { return id }
      return figure.input.asWritten
    }
    let area = figure.input.area.map { "{\($0)}" } ?? ""
    let period = figure.input.period.map { "@\($0)" } ?? ""
    return (figure.kind == .goal ? "target:" : "") + book.indicatorID(number) + area + period
  }
}

extension AuditFigure {
  /// Whether it counts stages, tiers or kinds, of which nobody pays for one.
  var countsStages: Bool {
    let noun = UnitRegistry.standard.withoutMultiplier(unit).0.symbol
    return ["期", "级", "层", "类", "条", "大", "阶段", "步"].contains(noun)
  }
}
