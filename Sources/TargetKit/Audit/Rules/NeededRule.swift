extension FindingRules {
  /// What one line or plant takes or makes in a year against all there is, and against the number that
  /// is planned: how many of it would be needed, and what so many would take.
  static let needed: Rule = { sources in
    var order: [String] = []
    var plans: [String: [AuditTopic]] = [:]
    for topic in sources.topics {
      if plans[topic.plan.id] == nil { order.append(topic.plan.id) }
      plans[topic.plan.id, default: []].append(topic)
    }
    return order.flatMap { plan -> [AuditFinding] in
      guard let topics = plans[plan], topics.count <= AuditTopic.mostFigures,
        topics.allSatisfy(\.isOneMatter)
      else { return [] }
      return topics.flatMap { topic in
        // What a line can take and what it took are told alike; the first is enough.
        topic.figures.filter { sources.isOfOne($0, topic) }.prefix(1).flatMap { one in
          topics.flatMap { sources.needed(one, $0) }
        }
      }
    }
  }
}

extension AuditSources {
  /// Whether it is the yearly amount of a single line or plant, by its name or that of its place.
  fileprivate func isOfOne(_ figure: AuditFigure, _ topic: AuditTopic) -> Bool {
    guard figure.isRate, figure.kind == .observed,
      figure.unit.divisorUnit?.dimension == .calendarTime,
      !figure.unit.withoutDivisor.dimension.isCounted,
      figure.unit.withoutDivisor.dimension != .money
    else { return false }
    let names = [figure.name[.chinese], topic.area ?? ""]
    return ["首条", "单条", "一条", "每条", "首个", "单个", "每个", "单台", "每台", "单座", "每座"].contains {
      word in names.contains { $0.contains(word) }
    }
  }

  fileprivate func needed(_ one: AuditFigure, _ topic: AuditTopic) -> [AuditFinding] {
    guard let year = UnitRegistry.standard.unit("年"), let length = try? Quantity(.one, year),
      let each = try? one.quantity.times(length)
    else { return [] }
    return topic.figures.compactMap { figure -> AuditFinding? in
      guard figure.input != one.input, figure.isAmount,
        figure.name.sharesTerm(with: one.name, of: 2)
      else { return nil }
      if figure.isCount, figure.kind == .goal { return all(figure, of: one) }
      guard !figure.isCount, figure.kind == .observed,
        figure.unit.dimension == one.unit.withoutDivisor.dimension,
        let number = try? figure.quantity.over(each), number.isKnown
      else { return nil }
      return finding(
        .needed, pairID(figure, one), plan: topic.plan.id, figure.name, [figure.input, one.input]
      ) { steps throws(AuditObstacle) in
        steps.append(
          AuditStep(
            figure.text.followed(by: " ÷ (").followed(by: one.text).followed(by: " × 1年) = ")
              .followed(by: AmountText.text(number, in: .number)), number, .number))
        return (
          .implied,
          LocalizedText(
            zh: "全部要用多少个这样的规模", en: "so many of this size would be needed for all of it")
        )
      }
    }
  }

  /// What so many of one size would take or make in a year.
  private func all(_ count: AuditFigure, of one: AuditFigure) -> AuditFinding? {
    guard let number = count.number, let times = try? Quantity(number),
      let total = try? times.times(one.quantity)
    else { return nil }
    return finding(
      .needed, pairID(count, one), plan: one.input.plan, count.name, [count.input, one.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          count.text.followed(by: " × ").followed(by: one.text).followed(by: " = ")
            .followed(by: AmountText.text(total, in: one.unit)), total, one.unit))
      return (
        .implied,
        LocalizedText(zh: "每个都有这样的规模时", en: "if each were of this size")
      )
    }
  }
}
