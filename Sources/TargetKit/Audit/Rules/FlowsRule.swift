extension FindingRules {
  /// What was added in all the times since the beginning, against what there is in all (`adds`).
  ///
  /// Where an earlier total is known, or one addition only, the rule of totals and additions has it.
  static let flows: Rule = { sources in
    let book = sources.book
    var byTotal: [Int: [(series: Int, indicator: Int)]] = [:]
    for indicator in book.indicatorTable.records.indices {
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
      guard let adds = book.indicatorTable.details(indicator)?.wholes.adds,
        let total = book.indicatorNumber(adds, plan: plan)
      else { continue }
      for series in sources.series(ofIndicator: indicator) {
        if let other = sources.partner(ofSeries: series, indicator: indicator, other: total) {
          byTotal[other, default: []].append((series, indicator))
        }
      }
    }
    return byTotal.keys.sorted().compactMap { total in
      byTotal[total].flatMap { sources.flows($0.map(\.series), total: total) }
    }
  }
}

extension AuditSources {
  fileprivate func flows(_ series: [Int], total: Int) -> AuditFinding? {
    let levels = figures(ofSeries: total)
    let additions = series.flatMap { figures(ofSeries: $0) }
      .sorted { $0.observation.period.start < $1.observation.period.start }
    guard levels.count == 1, let level = levels.first, additions.count > 1,
      additions.count <= AuditTopic.mostFigures,
      additions.allSatisfy({ $0.end <= level.end }),
      zip(additions, additions.dropFirst()).allSatisfy({
        $0.end < $1.observation.period.start
      })
    else { return nil }
    let plan = book.plans[
      Int(book.indicatorTable.records[Int(book.seriesTable.records[total].indicator)].plan)]
    let unit = level.observation.reading.unit
    let inputs = ([level] + additions).map { input($0.observation, plan: plan.id) }
    return finding(
      .flows, id(ofSeries: total), plan: plan.id, inputs[0].name, inputs
    ) { steps throws(AuditObstacle) in
      var sum = try quantity(additions[0].observation.reading, plan: plan.id)
      for addition in additions.dropFirst() {
        sum = try sum.plus(try quantity(addition.observation.reading, plan: plan.id))
      }
      let whole = try quantity(level.observation.reading, plan: plan.id)
      let terms = AmountText.sum(additions.map { text($0.observation) })
      let equal = sum.compared(.equal, with: whole, reach: plan.reach)
      steps.append(
        AuditStep(
          terms.followed(by: " = ").followed(by: AmountText.text(sum, in: unit)), sum, unit))
      if equal == .holds || equal == .withinRounding {
        return (AuditVerdict(equal), nil)
      }
      if sum.compared(.atMost, with: whole, reach: plan.reach) == .fails {
        return (
          .contradicts,
          LocalizedText(zh: "各次新增相加超过累计", en: "the additions are more than there is in all")
        )
      }
      let before = try whole.minus(sum)
      steps.append(
        AuditStep(
          text(level.observation).followed(by: " - ").followed(by: AmountText.text(sum, in: unit))
            .followed(by: " = ").followed(by: AmountText.difference(before, in: unit)), before, unit
        ))
      return (.implied, LocalizedText(zh: "更早已有", en: "what there was before"))
    }
  }
}
