extension FindingRules {
  /// The figures of the areas within one, added up, against that one's own for the same time.
  static let districts: Rule = { sources in
    let book = sources.book
    return book.indicatorTable.records.indices.flatMap { indicator -> [AuditFinding] in
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)]
      guard !plan.areaWholes.isEmpty, sources.addsUp(indicator) else { return [] }
      return sources.districts(indicator, plan)
    }
  }
}

extension AuditSources {
  fileprivate func districts(_ indicator: Int, _ plan: Plan) -> [AuditFinding] {
    var series: [String: Int] = [:]
    var order: [String] = []
    for one in self.series(ofIndicator: indicator) {
      guard book.seriesTable.part(one).isWhole,
        let area = book.area(ofSeries: one) ?? plan.area
      else { continue }
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
        return finding(
          SumOfParts(
            rule: .districts, parts: found, whole: dated.observation,
            rest: missing.isEmpty ? nil : plan.rest(missing),
            beyond: LocalizedText(
              zh: "各地区相加超过全市", en: "the areas together have more than the whole"),
            short: LocalizedText(
              zh: "各地区都已公布，相加不足全市",
              en: "every area has reported, and they do not add up to the whole")), plan)
      }
    }
  }
}

extension Plan {
  /// What stands against a sum of areas where some of them have no figure.
  fileprivate func rest(_ missing: [String]) -> LocalizedText {
    let list = missing.map { areaName($0, in: .chinese) }.joined(separator: "、")
    let names = missing.map { areaName($0, in: .english) }.joined(separator: ", ")
    return LocalizedText(
      zh: "其余是\(list)及未列地区", en: "the rest is \(names) and areas not listed")
  }
}
