extension FindingRules {
  /// Two or three amounts of one kind, plan, area and time, one as a share of another: what is
  /// completed of what was agreed, what is left of those that came.
  static let ratios: Rule = { sources in
    sources.topics.flatMap { topic in
      topic.matters.flatMap { sources.ratios($0, topic) } + sources.statedMultiples(topic)
        + sources.capacityRatio(topic)
    } + sources.expansions()
  }
}

extension AuditSources {
  fileprivate func ratios(_ matter: [AuditFigure], _ topic: AuditTopic) -> [AuditFinding] {
    let money = matter.filter { $0.isMoney && !$0.isSizeClass }
    guard (2...3).contains(money.count), Set(money.map(\.indicator)).count == money.count else {
      return []
    }
    let sorted = money.sorted { $0.size > $1.size }
    // Tax and profit are told of what is made or sold, whatever lies between in size.
    let yields = sorted.filter(\.name.namesYield).flatMap { yield in
      sorted.filter(\.name.namesSales).compactMap { ratio(yield, of: $0, topic) }
    }
    let steps = zip(sorted, sorted.dropFirst()).compactMap { ratio($1, of: $0, topic) }
    return steps + yields.filter { one in !steps.contains { $0.id == one.id } }
  }

  /// The capacities for two products of one plant: they may be stages of the same, and are shown as a
  /// share and never as a sum.
  fileprivate func capacityRatio(_ topic: AuditTopic) -> [AuditFinding] {
    let capacities = topic.figures.filter {
      $0.kind == .goal && $0.moment == .undated
        && $0.unit.divisorUnit?.dimension == .calendarTime
        && !$0.unit.withoutDivisor.dimension.isCounted
        && $0.unit.withoutDivisor.dimension != .money
    }.sorted { $0.size > $1.size }
    guard topic.isOneMatter, capacities.count == 2,
      capacities[0].unit.dimension == capacities[1].unit.dimension
    else { return [] }
    return [ratio(capacities[1], of: capacities[0], topic)].compactMap { $0 }
  }

  /// What is there against what is planned of the same in one place, in whichever plans, by its name:
  /// 己二腈 at 5万吨 and at 20万吨.
  fileprivate func expansions() -> [AuditFinding] {
    var order: [String] = []
    var places: [String: [AuditTopic]] = [:]
    for topic in topics where topic.isOneMatter {
      guard let area = topic.area else { continue }
      if places[area] == nil { order.append(area) }
      places[area, default: []].append(topic)
    }
    return order.flatMap { area -> [AuditFinding] in
      guard let topics = places[area], topics.count <= AuditTopic.mostFigures else { return [] }
      let planned = topics.flatMap { $0.figures.filter { $0.kind == .goal && $0.isRate } }
      return topics.flatMap { topic in
        topic.figures.filter { $0.kind == .observed && $0.isRate }.flatMap { present in
          planned.filter { goal in
            goal.indicator != present.indicator && goal.unit.dimension == present.unit.dimension
              && present.quantity.dimension != .number
              && present.name.sharesTerm(with: goal.name, of: 3)
          }.compactMap { ratio(present, of: $0, topic) }
        }
      }
    }
  }

  /// A multiple that was published, against the two amounts of money it may be of.
  fileprivate func statedMultiples(_ topic: AuditTopic) -> [AuditFinding] {
    let stated = topic.rates.filter { $0.unit.dimension == .multiple && $0.kind == .observed }
    guard let multiple = stated.first, stated.count == 1 else { return [] }
    return topic.matters.compactMap { matter -> AuditFinding? in
      let money = matter.filter { $0.isMoney && $0.kind == .observed }.sorted {
        $0.size < $1.size
      }
      guard money.count == 2, !areTied(money[0], money[1]),
        let product = try? multiple.quantity.times(money[0].quantity),
        let actual = try? money[1].quantity.over(money[0].quantity)
      else { return nil }
      let result = product.compared(.equal, with: money[1].quantity, reach: topic.plan.reach)
      return finding(
        .ratio, "\(shortID(multiple))-\(pairID(money[0], money[1]))", plan: topic.plan.id,
        multiple.name, [multiple.input] + money.map(\.input)
      ) { steps throws(AuditObstacle) in
        steps.append(
          AuditStep(
            multiple.text.followed(by: " × ").followed(by: money[0].text).followed(by: " = ")
              .followed(by: AmountText.withRounding(product, in: money[0].unit)), product,
            money[0].unit))
        steps.append(
          AuditStep(
            money[1].text.followed(by: " ÷ ").followed(by: money[0].text).followed(by: " = ")
              .followed(by: AmountText.text(actual, in: .times)), actual, .times))
        return result == .fails
          ? (
            .tension,
            LocalizedText(
              zh: "所述倍数不是这两个数之比，须说明各指什么",
              en: "the multiple is not that of the two amounts; what each is of must be said")
          ) : (AuditVerdict(result), nil)
      }
    }
  }

  private func ratio(
    _ part: AuditFigure, of whole: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard !areTied(part, whole),
      let share = try? part.quantity.over(whole.quantity),
      let multiple = try? whole.quantity.over(part.quantity), share.isKnown
    else { return nil }
    return finding(
      .ratio, pairID(part, whole), plan: topic.plan.id, part.name, [part.input, whole.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          part.text.followed(by: " ÷ ").followed(by: whole.text).followed(by: " = ")
            .followed(by: AmountText.withRounding(share, in: .percent)), share, .percent))
      steps.append(
        AuditStep(
          whole.text.followed(by: " ÷ ").followed(by: part.text).followed(by: " = ")
            .followed(by: AmountText.withRounding(multiple, in: .times)), multiple, .times))
      return (.implied, nil)
    }
  }
}

extension LocalizedText {
  /// Whether it is what is left of sales for the state or the owners: tax, profit.
  fileprivate var namesYield: Bool {
    ["税", "利润"].contains { self[.chinese].contains($0) }
      || ["tax", "profit"].contains { self[.english].lowercased().contains($0) }
  }

  /// Whether it is what is made or sold in money.
  fileprivate var namesSales: Bool {
    ["产值", "收入", "营收"].contains { self[.chinese].contains($0) } && !self[.chinese].contains("税")
      || ["output", "revenue", "sales"].contains { self[.english].lowercased().contains($0) }
  }
}
