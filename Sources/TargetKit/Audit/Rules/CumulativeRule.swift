extension FindingRules {
  /// What is new and what there is in all (`adds`): earlier = total - new; where the earlier total was
  /// published, the three must agree.
  static let cumulative: Rule = { sources in
    let book = sources.book
    return book.indicatorTable.records.indices.flatMap { indicator -> [AuditFinding] in
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
      guard let adds = book.indicatorTable.details(indicator)?.wholes.adds,
        let total = book.indicatorNumber(adds, plan: plan)
      else { return [] }
      return sources.series(ofIndicator: indicator).flatMap { series -> [AuditFinding] in
        guard let other = sources.partner(ofSeries: series, indicator: indicator, other: total)
        else { return [] }
        let totals = Dictionary(
          sources.figures(ofSeries: other).map { ($0.end, $0.observation) }
        ) { $1 }
        return sources.figures(ofSeries: series).compactMap { flow in
          guard let level = totals[flow.end] else { return nil }
          let earlier = totals[flow.observation.period.start.adding(days: -1)]
          let id = "\(sources.id(ofSeries: series))@\(flow.observation.period)"
          return sources.cumulative(
            id, plan, new: flow.observation, total: level, earlier: earlier)
        }
      }
    }
  }
}

extension AuditSources {
  fileprivate func cumulative(
    _ id: String, _ plan: String, new: Observation, total: Observation, earlier: Observation?
  ) -> AuditFinding {
    let inputs = [new, total] + [earlier].compactMap { $0 }
    let unit = book.indicator(total.indicator, plan: plan)?.unit ?? total.reading.unit
    let name = book.indicator(total.indicator, plan: plan)?.name
    return finding(
      .cumulative, id, plan: plan, name ?? LocalizedText(total.indicator, in: .english),
      inputs.map { input($0, plan: plan) }
    ) { steps throws(AuditObstacle) in
      let (increment, level) = (
        try quantity(new.reading, plan: plan), try quantity(total.reading, plan: plan)
      )
      let (newText, totalText) = (text(new), text(total))
      if let earlier {
        let sum = try (try quantity(earlier.reading, plan: plan)).plus(increment)
        let result = sum.compared(.equal, with: level, reach: reach(ofPlan: plan))
        steps.append(
          AuditStep(
            text(earlier).followed(by: " + ").followed(by: newText).followed(by: " = ")
              .followed(by: AmountText.text(sum, in: unit)), sum, unit))
        if result != .holds {
          steps.append(
            AuditStep(
              AmountText.text(sum, in: unit).followed(by: " = ").followed(by: totalText)
                .followed(by: result.remark)))
        }
        return (AuditVerdict(result), nil)
      }
      if increment.compared(.atMost, with: level, reach: .standard) == .fails {
        steps.append(
          AuditStep(
            newText.followed(by: " <= ").followed(by: totalText)
              .followed(by: ComparisonResult.fails.remark)))
        return (.contradicts, nil)
      }
      let base = try level.minus(increment)
      steps.append(
        AuditStep(
          totalText.followed(by: " - ").followed(by: newText).followed(by: " = ")
            .followed(by: AmountText.withRounding(base, in: unit)), base, unit))
      // total ÷ (total - new) - 1, with each figure once.
      if let ratio = try? increment.over(level), let rest = try? Quantity.number(1).minus(ratio),
        let growth = try? Quantity.number(1).over(rest).minus(.number(1))
      {
        steps.append(
          AuditStep(
            newText.followed(by: " ÷ ").followed(by: AmountText.text(base, in: unit))
              .followed(by: " = ").followed(by: AmountText.withRounding(growth, in: .percent)),
            growth,
            .percent))
      }
      return (
        .implied, LocalizedText(zh: "此前的累计数未见公布", en: "the earlier total has not been published")
      )
    }
  }
}
