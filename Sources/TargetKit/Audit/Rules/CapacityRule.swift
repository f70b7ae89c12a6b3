extension FindingRules {
  /// Capacity against output against delivery: the share of what a plant can do that it does, and how
  /// long it takes for an amount.
  static let capacities: Rule = { sources in
    sources.topics.filter(\.isOneMatter).flatMap { sources.capacities($0) }
  }
}

extension AuditSources {
  fileprivate func capacities(_ topic: AuditTopic) -> [AuditFinding] {
    let speeds = topic.rates.filter { rate in
      guard let time = rate.unit.divisorUnit else { return false }
      return time.dimension == .duration || time.dimension == .calendarTime
    }.filter { $0.unit.withoutDivisor.dimension != .money }
    let amounts = topic.figures.filter { $0.isAmount && !$0.isCount && !$0.isMoney }
    var findings: [AuditFinding] = []
    for speed in speeds {
      for amount in amounts
      where amount.unit.dimension == speed.unit.withoutDivisor.dimension
        && !areTied(amount, speed)
      {
        findings += [use(amount, of: speed, topic)].compactMap { $0 }
        // A day's speed tells how long a batch takes; a year's capacity is of other magnitude.
        if speed.unit.divisorUnit?.dimension == .duration {
          findings += [time(amount, at: speed, topic)].compactMap { $0 }
        }
      }
    }
    findings += speeds.flatMap { speed in
      topic.figures.compactMap { unlike($0, speed, topic) }
    }
    for (index, fast) in speeds.enumerated() {
      for slow in speeds where fast.unit.divisorUnit?.dimension == .duration {
        guard slow.unit.divisorUnit?.dimension == .calendarTime,
          slow.unit.withoutDivisor.dimension == fast.unit.withoutDivisor.dimension,
          slow.input != speeds[index].input
        else { continue }
        findings += [year(fast, against: slow, topic)].compactMap { $0 }
      }
    }
    return findings
  }

  /// The amount of a whole year as a share of what can be made in one.
  private func use(
    _ amount: AuditFigure, of speed: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    let period: Period
    switch amount.moment {
    case .stretch(let stretch), .due(let stretch): period = stretch
    case .level, .undated: return nil
    }
    guard period.kind == .year, speed.unit.divisorUnit?.dimension == .calendarTime,
      amount.measure != .stock,
      let year = UnitRegistry.standard.unit("年"), let length = try? Quantity(.one, year),
      let possible = try? speed.quantity.times(length),
      let share = try? amount.quantity.over(possible), share.isKnown
    else { return nil }
    let isBeyond =
      amount.quantity.compared(.atMost, with: possible, reach: topic.plan.reach) == .fails
    return finding(
      .capacity, pairID(amount, speed), plan: topic.plan.id, amount.name,
      [amount.input, speed.input], surprise: isBeyond ? .striking : .routine
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          amount.text.followed(by: " ÷ (").followed(by: speed.text)
            .followed(by: LocalizedText(zh: " × 1年) = ", en: " × 1 year) = "))
            .followed(by: AmountText.withRounding(share, in: .percent)), share, .percent))
      return isBeyond
        ? (
          .tension,
          LocalizedText(zh: "超过产能", en: "more than the capacity")
        )
        : (
          .implied,
          LocalizedText(
            zh: "产能利用的份额；产能未必全年都有",
            en: "the share of the capacity that is used, had it been there all year")
        )
    }
  }

  /// A heap in volume and a flow in mass of the same stuff, which only its density makes comparable.
  private func unlike(
    _ heap: AuditFigure, _ speed: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard heap.unit.dimension == .volume, speed.unit.withoutDivisor.dimension == .mass,
      heap.name.sharesTerm(with: speed.name, of: 3)
    else { return nil }
    return finding(
      .capacity, pairID(heap, speed), plan: topic.plan.id, heap.name, [heap.input, speed.input],
      surprise: .routine
    ) { _ throws(AuditObstacle) in
      (
        .uncheckable,
        LocalizedText(
          zh: "一是体积，一是质量，没有密度不能相比",
          en: "one is a volume, the other a mass: without a density they cannot be compared")
      )
    }
  }

  /// How long an amount without a time takes at a speed; the units cancel.
  private func time(
    _ amount: AuditFigure, at speed: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard amount.kind == .observed, amount.measure != .flow,
      let unit = speed.unit.divisorUnit,
      let time = try? amount.quantity.over(speed.quantity),
      time.dimension == unit.dimension.pure, time.isKnown
    else { return nil }
    return finding(
      .capacity, pairID(amount, speed), plan: topic.plan.id, amount.name,
      [amount.input, speed.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          amount.text.followed(by: " ÷ ").followed(by: speed.text).followed(by: " = ")
            .followed(by: AmountText.text(time, in: unit)), time, unit))
      return (.implied, nil)
    }
  }

  /// What a day's output makes in a year, beside what is said of a year.
  private func year(
    _ fast: AuditFigure, against slow: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    let counted = slow.unit.withoutDivisor
    guard let day = UnitRegistry.standard.unit("日"), let year = UnitRegistry.standard.unit("年"),
      let days = try? Quantity(ExactDecimal(365), day), let one = try? Quantity(.one, year),
      let most = try? fast.quantity.times(days), let stated = try? slow.quantity.times(one),
      most.dimension == stated.dimension, let share = try? stated.over(most),
      let needed = try? stated.over(fast.quantity), most.isKnown
    else { return nil }
    return finding(
      .capacity, pairID(slow, fast), plan: topic.plan.id, slow.name, [slow.input, fast.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          fast.text.followed(by: LocalizedText(zh: " × 365日 = ", en: " × 365 days = "))
            .followed(by: AmountText.text(most, in: counted)),
          most, counted))
      guard share.isKnown else {
        return (
          .implied, LocalizedText(zh: "按全年每天满负荷计", en: "if every day of the year runs at full load")
        )
      }
      steps.append(
        AuditStep(
          slow.text.followed(by: LocalizedText(zh: " × 1年 ÷ ", en: " × 1 year ÷ "))
            .followed(by: AmountText.text(most, in: counted))
            .followed(by: " = ").followed(by: AmountText.text(share, in: .percent)), share, .percent
        )
      )
      steps.append(
        AuditStep(
          slow.text.followed(by: LocalizedText(zh: " × 1年 ÷ ", en: " × 1 year ÷ "))
            .followed(by: fast.text).followed(by: " = ")
            .followed(by: AmountText.text(needed, in: day)), needed, day))
      return (
        .implied, LocalizedText(zh: "按全年每天满负荷计", en: "if every day of the year runs at full load")
      )
    }
  }
}
