extension FindingRules {
  /// Parts and their whole (`partOf`), for the same period: none is larger, and their sum tells
  /// whether they can be apart.
  static let parts: Rule = { sources in
    let book = sources.book
    var findings: [AuditFinding] = []
    var groups = PartGroups()
    for indicator in book.indicatorTable.records.indices {
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
      guard let partOf = book.indicatorTable.details(indicator)?.wholes.partOf,
        let whole = book.indicatorNumber(partOf, plan: plan)
      else { continue }
      for series in sources.series(ofIndicator: indicator) {
        guard let other = sources.partner(ofSeries: series, indicator: indicator, other: whole)
        else { continue }
        let wholes = sources.figuresByPeriod(ofSeries: other)
        for part in sources.figures(ofSeries: series) {
          guard let total = wholes[part.observation.period] else { continue }
          let id = "\(sources.id(ofSeries: series))@\(part.observation.period)"
          findings.append(
            sources.part(id, plan, part: part.observation, whole: total))
          groups.add(part.observation, of: total, plan: plan)
        }
      }
    }
    return findings
      + groups.all.filter { $0.parts.count > 1 }.map {
        sources.sum($0.parts, of: $0.whole, $0.plan)
      }
  }
}

/// The parts of each whole.
private struct PartGroups {
  private(set) var all: [(whole: Observation, plan: String, parts: [Observation])] = []
  private var places: [Int: Int] = [:]

  mutating func add(_ part: Observation, of whole: Observation, plan: String) {
    if let place = places[whole.row] {
      all[place].parts.append(part)
    } else {
      places[whole.row] = all.count
      all.append((whole, plan, [part]))
    }
  }
}

extension AuditSources {
  fileprivate func part(
    _ id: String, _ plan: String, part: Observation, whole: Observation
  ) -> AuditFinding {
    let inputs = [input(part, plan: plan), input(whole, plan: plan)]
    return finding(.part, id, plan: plan, inputs[0].name, inputs) { steps throws(AuditObstacle) in
      let (a, b) = (
        try quantity(part.reading, plan: plan), try quantity(whole.reading, plan: plan)
      )
      let share = try a.over(b)
      _ = try a.minus(b)
      steps.append(
        AuditStep(
          text(part).followed(by: " ÷ ").followed(by: text(whole)).followed(by: " = ")
            .followed(by: AmountText.text(share, in: .percent)), share, .percent))
      let result = a.compared(.atMost, with: b, reach: reach(ofPlan: plan))
      if result == .holds { steps += try rest(part, a, of: whole, b, plan) }
      steps.append(
        AuditStep(
          text(part).followed(by: " <= ").followed(by: text(whole)).followed(by: result.remark)))
      return (AuditVerdict(result), nil)
    }
  }

  /// What is left of a whole without a part; where both were published with their changes, the share
  /// a year earlier and how the rest has changed.
  private func rest(
    _ part: Observation, _ a: Quantity, of whole: Observation, _ b: Quantity, _ plan: String
  ) throws(AuditObstacle) -> [AuditStep] {
    let unit = whole.reading.unit
    let rest = try b.minus(a)
    var steps = [
      AuditStep(
        text(whole).followed(by: " - ").followed(by: text(part)).followed(by: " = ")
          .followed(by: AmountText.difference(rest, in: unit)), rest, unit)
    ]
    // Nominal levels do not tell what real rates began from.
    let areNominal = isNominal(part, plan) || isNominal(whole, plan)
    guard !areNominal, let grown = try part.yearOnYear?.change.base(of: a, text(part)),
      let all = try whole.yearOnYear?.change.base(of: b, text(whole))
    else { return steps }
    let (earlierPart, earlierWhole) = (grown.0, all.0)
    let share = try earlierPart.over(earlierWhole)
    steps.append(
      AuditStep(
        LocalizedText(
          zh: "上年同期 (\(grown.1[.chinese])) ÷ (\(all.1[.chinese])) = ",
          en: "a year earlier (\(grown.1[.english])) ÷ (\(all.1[.english])) = "
        ).followed(by: AmountText.text(share, in: .percent)), share, .percent))
    let growth = try rest.over(try earlierWhole.minus(earlierPart)).minus(.number(1))
    steps.append(
      AuditStep(
        LocalizedText(zh: "其余部分比上年同期：", en: "the rest on the year: ")
          .followed(by: AmountText.withRounding(growth, in: .percent)), growth, .percent))
    return steps
  }

  fileprivate func sum(
    _ parts: [Observation], of whole: Observation, _ plan: String
  ) -> AuditFinding {
    let unit = book.indicator(whole.indicator, plan: plan)?.unit ?? whole.reading.unit
    let inputs = ([whole] + parts).map { input($0, plan: plan) }
    let id = "\(whole.indicator)@\(whole.period)"
    return finding(.parts, id, plan: plan, inputs[0].name, inputs) { steps throws(AuditObstacle) in
      var sum = Quantity.number(0)
      for (index, part) in parts.enumerated() {
        let quantity = try quantity(part.reading, plan: plan)
        sum = index == 0 ? quantity : try sum.plus(quantity)
      }
      let total = try quantity(whole.reading, plan: plan)
      _ = try sum.minus(total)
      let terms = parts.map { text($0) }
      steps.append(
        AuditStep(
          AmountText.sum(terms).followed(by: " = ").followed(by: AmountText.text(sum, in: unit)),
          sum, unit))
      let result = sum.compared(.atMost, with: total, reach: reach(ofPlan: plan))
      if result == .fails {
        let twice = try sum.minus(total)
        steps.append(
          AuditStep(
            AmountText.text(sum, in: unit).followed(by: " - ").followed(by: text(whole))
              .followed(by: " = ").followed(by: AmountText.difference(twice, in: unit)), twice, unit
          ))
        return (
          .implied,
          LocalizedText(
            zh: "各部分相加超过总数，说明互有重叠", en: "the parts add to more than the whole, so they overlap")
        )
      }
      steps.append(
        AuditStep(
          AmountText.text(sum, in: unit).followed(by: " <= ").followed(by: text(whole))
            .followed(by: result.remark)))
      return (
        AuditVerdict(result),
        result == .undecided
          ? nil
          : LocalizedText(zh: "各部分重叠与否都成立", en: "true whether or not the parts overlap")
      )
    }
  }
}
