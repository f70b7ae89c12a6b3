extension FindingRules {
  /// What is new of the parts against what is new of their whole, where parts and whole both have a
  /// flow that adds to them: new technology firms among all new firms.
  ///
  /// A part may gain more than its whole, by what turns into it: an old firm that is certified now.
  static let increments: Rule = { sources in
    let book = sources.book
    let table = book.indicatorTable
    var flows: [Int: Int] = [:]
    for indicator in table.records.indices {
      guard let adds = table.details(indicator)?.wholes.adds else { continue }
      let plan = book.plans[Int(table.records[indicator].plan)].id
      if let total = book.indicatorNumber(adds, plan: plan) { flows[total] = indicator }
    }
    var order: [Int] = []
    var groups: [Int: [Int]] = [:]
    for (total, flow) in flows.sorted(by: { $0.value < $1.value }) {
      let plan = book.plans[Int(table.records[total].plan)].id
      guard let partOf = table.details(total)?.wholes.partOf,
        let whole = book.indicatorNumber(partOf, plan: plan), let all = flows[whole]
      else { continue }
      if groups[all] == nil { order.append(all) }
      groups[all, default: []].append(flow)
    }
    return order.flatMap { sources.increments(of: $0, parts: groups[$0] ?? []) }
  }
}

extension AuditSources {
  /// One finding for every period of the whole for which parts were published.
  fileprivate func increments(of whole: Int, parts: [Int]) -> [AuditFinding] {
    let plan = book.plans[Int(book.indicatorTable.records[whole].plan)].id
    return series(ofIndicator: whole).flatMap { series -> [AuditFinding] in
      let partners = parts.compactMap { part in
        partner(ofSeries: series, indicator: whole, other: part).map {
          figuresByPeriod(ofSeries: $0)
        }
      }
      return figures(ofSeries: series).compactMap { all in
        let period = all.observation.period
        let among = partners.compactMap { $0[period] }
        guard !among.isEmpty else { return nil }
        return increments(
          "\(id(ofSeries: series))@\(period)", plan, whole: all.observation, among)
      }
    }
  }

  private func increments(
    _ id: String, _ plan: String, whole: Observation, _ parts: [Observation]
  ) -> AuditFinding {
    let inputs = ([whole] + parts).map { input($0, plan: plan) }
    return finding(.increments, id, plan: plan, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      let all = try quantity(whole.reading, plan: plan)
      var isMore = false
      for part in parts {
        let some = try quantity(part.reading, plan: plan)
        let share = try some.over(all)
        isMore = isMore || some.compared(.atMost, with: all, reach: reach(ofPlan: plan)) == .fails
        steps.append(
          AuditStep(
            text(part).followed(by: " ÷ ").followed(by: text(whole)).followed(by: " = ")
              .followed(by: AmountText.text(share, in: .percent)), share, .percent))
      }
      guard isMore else {
        return (
          .implied, LocalizedText(zh: "新增部分中各占的比重", en: "their shares of what is new")
        )
      }
      return (
        .note,
        LocalizedText(
          zh: "部分的新增多于总体的新增，说明有的由原有的转入",
          en: "more is new of the part than of the whole: some of it was there before")
      )
    }
  }
}
