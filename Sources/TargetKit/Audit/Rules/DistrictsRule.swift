extension FindingRules {
  /// The figures of the areas within one, added up, against that one's own for the same time.
  static let districts: Rule = { sources in
    let book = sources.book
    return book.indicatorTable.records.indices.flatMap { indicator -> [AuditFinding] in
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)]
      guard !plan.areaWholes.isEmpty,
        ![.rate, .growth].contains(book.indicatorTable.details(indicator)?.measure),
        book.indicatorTable.unit(indicator).adds
      else { return [] }
      return sources.districts(indicator, plan)
    }
  }
}

extension Unit {
  /// Whether figures in it add up: amounts do, shares and prices do not.
  fileprivate var adds: Bool {
    dimension.factors.count == 1 && dimension.factors[0].power == 1 && dimension.pure != .number
      && dimension != .sharePoints && dimension != .duration && dimension != .calendarTime
  }
}

extension AuditSources {
  fileprivate func districts(_ indicator: Int, _ plan: Plan) -> [AuditFinding] {
    var series: [String: Int] = [:]
    var order: [String] = []
    for one in self.series(ofIndicator: indicator) {
      guard let area = book.area(ofSeries: one) ?? plan.area else { continue }
      series[area] = one
      order.append(area)
    }
    // In the order of the figures, then those without any.
    let areas = order + plan.areaWholes.keys.filter { series[$0] == nil }.sorted()
    let wholes = Dictionary(grouping: areas.filter { plan.areaWholes[$0] != nil }) {
      plan.areaWholes[$0] ?? ""
    }
    return wholes.keys.sorted().flatMap { whole -> [AuditFinding] in
      guard let own = series[whole], let areas = wholes[whole] else { return [] }
      let reporting = areas.filter { series[$0] != nil }
      guard reporting.count > 1 else { return [] }
      let parts = reporting.compactMap { area in
        series[area].map { (area: area, figures: figuresByPeriod(ofSeries: $0)) }
      }
      return figures(ofSeries: own).compactMap { dated in
        let period = dated.observation.period
        let found = parts.compactMap { $0.figures[period] }
        guard found.count > 1 else { return nil }
        let missing = areas.filter { area in
          !parts.contains { $0.area == area && $0.figures[period] != nil }
        }
        return districts(found, of: dated.observation, missing: missing, plan)
      }
    }
  }

  private func districts(
    _ parts: [Observation], of whole: Observation, missing: [String], _ plan: Plan
  ) -> AuditFinding {
    let indicator = book.indicator(whole.indicator, plan: plan.id)
    let unit = indicator?.unit ?? whole.reading.unit
    let inputs = ([whole] + parts).map { input($0, plan: plan.id) }
    let area = whole.area.map { "{\($0)}" } ?? ""
    return finding(
      .districts, "\(whole.indicator)\(area)@\(whole.period)", plan: plan.id, inputs[0].name, inputs
    ) { steps throws(AuditObstacle) in
      var sum = try quantity(parts[0].reading, plan: plan.id)
      for part in parts.dropFirst() {
        sum = try sum.plus(try quantity(part.reading, plan: plan.id))
      }
      let total = try quantity(whole.reading, plan: plan.id)
      let terms = AmountText.sum(parts.map { text($0) })
      steps.append(
        AuditStep(
          terms.followed(by: " = ").followed(by: AmountText.text(sum, in: unit)), sum, unit))
      let equal = sum.compared(.equal, with: total, reach: plan.reach)
      if missing.isEmpty, equal == .holds || equal == .withinRounding {
        steps.append(
          AuditStep(
            AmountText.text(sum, in: unit).followed(by: " = ").followed(by: text(whole))
              .followed(by: equal.remark)))
        return (AuditVerdict(equal), nil)
      }
      let isBeyond = sum.compared(.atMost, with: total, reach: plan.reach) == .fails
      let (more, less) = isBeyond ? (sum, total) : (total, sum)
      let difference = try more.minus(less)
      let (moreText, lessText) =
        isBeyond
        ? (AmountText.text(sum, in: unit), text(whole))
        : (text(whole), AmountText.text(sum, in: unit))
      steps.append(
        AuditStep(
          moreText.followed(by: " - ").followed(by: lessText).followed(by: " = ")
            .followed(by: AmountText.difference(difference, in: unit)), difference, unit))
      if isBeyond {
        // Value added and the like are counted twice in practice; things that are counted are not.
        return (
          whole.reading.unit.dimension.isCounted ? .contradicts : .tension,
          LocalizedText(zh: "各地区相加超过全市", en: "the areas together have more than the whole")
        )
      }
      if missing.isEmpty {
        return (
          .tension,
          LocalizedText(
            zh: "各地区都已公布，相加不足全市", en: "every area has reported, and they do not add up to the whole"
          )
        )
      }
      let list = missing.map { plan.areaName($0, in: .chinese) }.joined(separator: "、")
      let names = missing.map { plan.areaName($0, in: .english) }.joined(separator: ", ")
      return (
        .implied,
        LocalizedText(zh: "其余是\(list)及未列地区", en: "the rest is \(names) and areas not listed")
      )
    }
  }
}
