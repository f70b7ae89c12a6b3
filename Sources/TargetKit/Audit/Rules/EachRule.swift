extension FindingRules {
  /// The size of each of several things (单个, 每个) times their number.
  static let each: Rule = { sources in
    sources.topics.flatMap { topic -> [AuditFinding] in
      let figures = topic.figures.filter(\.isAmount)
      let counts = figures.filter(\.isCount)
      return figures.filter { !$0.isCount && $0.name.saysEach }.flatMap { size in
        counts.filter { $0.moment == size.moment && $0.kind == size.kind }.prefix(1)
          .compactMap { sources.each(size, $0, topic) }
      }
    }
  }
}

extension LocalizedText {
  /// Whether a name speaks of each single one: 单个, 每个, of each.
  fileprivate var saysEach: Bool {
    ["单个", "每个", "单家", "每家", "单条", "每条"].contains { self[.chinese].contains($0) }
      || self[.english].lowercased().contains("each")
  }
}

extension AuditSources {
  fileprivate func each(
    _ size: AuditFigure, _ count: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard let number = count.number else { return nil }
    return finding(
      .each, pairID(count, size), plan: topic.plan.id, size.name, [count.input, size.input]
    ) { steps throws(AuditObstacle) in
      let times: Quantity
      do throws(QuantityError) {
        times = try Quantity(number)
      } catch {
        throw AuditObstacle(error)
      }
      let total = try times.times(size.quantity)
      steps.append(
        AuditStep(
          count.text.followed(by: " × ").followed(by: size.text).followed(by: " = ")
            .followed(by: AmountText.text(total, in: size.unit)), total, size.unit))
      return (.implied, nil)
    }
  }
}
