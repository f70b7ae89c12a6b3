extension FindingRules {
  /// Counts of things whose names begin alike, of one area and time, one for each of the other: the
  /// projects for each of the organisations that one service has.
  static let namesakes: Rule = { sources in
    sources.topics.filter(\.isOneMatter).flatMap { sources.namesakes($0) }
  }
}

extension AuditFigure {
  /// Whether it counts things or hours, so that one of another count may have several of it.
  fileprivate var isCountOrTime: Bool {
    kind == .observed && (isCount && !countsStages || unit.dimension == .duration)
  }
}

extension AuditSources {
  fileprivate func namesakes(_ topic: AuditTopic) -> [AuditFinding] {
    let counts = topic.figures.filter(\.isCountOrTime)
    let sorted = counts.sorted { $0.size < $1.size }
    return sorted.indices.flatMap { place -> [AuditFinding] in
      let below = sorted[place]
      guard below.isCount else { return [] }
      // The next larger one of the same beginning; what comes after that is for each of it in turn.
      let above = sorted[(place + 1)...].first {
        $0.moment == below.moment && !areTied($0, below)
          && $0.unit.dimension != below.unit.dimension
          && $0.name.beginsLike(below.name, for: 4)
      }
      return [above.flatMap { namesakes($0, below, topic) }].compactMap { $0 }
    }
  }

  private func namesakes(
    _ above: AuditFigure, _ below: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard let quantity = try? above.quantity.over(below.quantity), quantity.isKnown,
      let unit = quantity.unit(of: above.unit, over: below.unit)
    else { return nil }
    return finding(
      .perUnit, pairID(above, below), plan: topic.plan.id, above.name, [above.input, below.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          above.text.followed(by: " ÷ ").followed(by: below.text).followed(by: " = ")
            .followed(by: AmountText.withRounding(quantity, in: unit)), quantity, unit))
      return (.implied, nil)
    }
  }
}

extension LocalizedText {
  /// Whether two Chinese names begin with the same letters, as many as given or more.
  fileprivate func beginsLike(_ other: LocalizedText, for length: Int) -> Bool {
    guard let own = exact(in: .chinese), let theirs = other.exact(in: .chinese) else {
      return false
    }
    return zip(own, theirs).prefix { $0 == $1 }.count >= length
  }
}
