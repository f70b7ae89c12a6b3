extension FindingRules {
  /// A level and the change on the year published with it.
  ///
  /// Where the level a year earlier was published, the three must agree. Where it was not and the
  /// level is a count, some whole number must reproduce the rounded rate; else the earlier level
  /// follows. Levels at current prices and rates at constant ones are of two bases: they never
  /// contradict each other, and no level follows; the change of prices does.
  static let yearOnYear: Rule = { sources in
    let book = sources.book
    let rows = book.observationTable.changes.keys.sorted()
    var levels: [Int: [Period: Observation]] = [:]
    return rows.compactMap { row -> AuditFinding? in
      let row = Int(row)
      guard book.publicationDay(ofRow: row) <= sources.asOf else { return nil }
      let series = book.series(ofRow: row)
      let observation = book.observation(at: row)
      guard let change = observation.yearOnYear else { return nil }
      let indicator = Int(book.seriesTable.records[series].indicator)
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
      if levels[series] == nil { levels[series] = sources.figuresByPeriod(ofSeries: series) }
      let earlier = observation.period.yearEarlier.flatMap { levels[series]?[$0] }
      if sources.isNominal(observation, plan), earlier == nil { return nil }
      let id = "\(sources.id(ofSeries: series))@\(observation.period)"
      let finding = sources.yearOnYear(id, plan, observation, change, earlier)
      // Of months that each imply one of a year earlier, the last is enough.
      let isLatest = levels[series]?.values.allSatisfy {
        ($0.period.end ?? $0.period.start) <= (observation.period.end ?? observation.period.start)
      }
      return finding.verdict == .implied && earlier == nil && isLatest == false ? nil : finding
    }
  }
}

extension AuditSources {
  fileprivate func yearOnYear(
    _ id: String, _ plan: String, _ observation: Observation, _ published: PublishedChange,
    _ earlier: Observation?
  ) -> AuditFinding {
    let inputs = ([observation] + [earlier].compactMap { $0 }).map { input($0, plan: plan) }
    let unit = observation.reading.unit
    return finding(.yearOnYear, id, plan: plan, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      let level = try quantity(observation.reading, plan: plan)
      if let earlier {
        if isNominal(observation, plan), let rate = try published.change.rate() {
          return try deflate(observation, published, earlier, level, rate, plan, &steps)
        }
        return try confirm(observation, published, earlier, level, plan, &steps)
      }
      let written = text(observation)
      guard let (base, working) = try published.change.base(of: level, written) else {
        throw AuditObstacle.noBase(observation.indicator)
      }
      steps.append(
        AuditStep(
          working.followed(by: " = ").followed(by: AmountText.withRounding(base, in: unit)), base,
          unit))
      guard unit.countsSingly, level.face.singleValue != nil,
        let factor = try published.change.factor()
      else {
        return (
          .implied,
          LocalizedText(zh: "上年同期数未见公布", en: "the level a year earlier has not been published")
        )
      }
      return try reproduce(level, base, factor, published, unit, &steps)
    }
  }

  /// Whether level, change and earlier level agree.
  private func confirm(
    _ observation: Observation, _ published: PublishedChange, _ earlier: Observation,
    _ level: Quantity, _ plan: String, _ steps: inout [AuditStep]
  ) throws(AuditObstacle) -> (AuditVerdict, LocalizedText?) {
    let base = try quantity(earlier.reading, plan: plan)
    let unit = observation.reading.unit
    guard let rate = try published.change.rate() else {
      // A change in points or units: earlier level plus change.
      let written = text(observation)
      guard let (implied, working) = try published.change.base(of: level, written) else {
        throw .noBase(observation.indicator)
      }
      let result = implied.compared(.equal, with: base, reach: .standard)
      steps.append(
        AuditStep(
          working.followed(by: " = ").followed(by: AmountText.text(implied, in: unit)), implied,
          unit))
      steps.append(
        AuditStep(
          AmountText.text(implied, in: unit).followed(by: " = ").followed(by: text(earlier))
            .followed(by: result.remark)))
      return (AuditVerdict(result), nil)
    }
    let growth = try level.over(base).minus(.number(1))
    let result = growth.compared(.equal, with: rate, reach: .standard)
    steps.append(
      AuditStep(
        text(observation).followed(by: " ÷ ").followed(by: text(earlier)).followed(by: " - 1 = ")
          .followed(by: AmountText.text(growth, in: .percent)), growth, .percent))
    steps.append(
      AuditStep(
        Self.comparison(AmountText.text(growth, in: .percent), published, result)))
    return (AuditVerdict(result), nil)
  }

  /// The rate that figures give beside the one that was published.
  private static func comparison(
    _ rate: LocalizedText, _ published: PublishedChange, _ result: ComparisonResult
  ) -> LocalizedText {
    guard result == .fails else {
      return rate.followed(by: " = \(published.asWritten)").followed(by: result.remark)
    }
    let falls = rate[.chinese].hasPrefix("-")
    return LocalizedText(
      zh:
        "按公布数计算\(falls ? "下降\(rate[.chinese].dropFirst())" : "增长\(rate[.chinese])")，与公布的\(published.asWritten)不一致",
      en: "\(rate[.english]) by the published figures; \(published.asWritten) is not true")
  }

  /// Whether levels of it are at current prices, so that its real rates have another basis.
  func isNominal(_ observation: Observation, _ plan: String) -> Bool {
    book.indicator(observation.indicator, plan: plan)?.prices == .current
  }

  /// What the prices have done, where levels are nominal and the rate is real.
  private func deflate(
    _ observation: Observation, _ published: PublishedChange, _ earlier: Observation,
    _ level: Quantity, _ rate: Quantity, _ plan: String, _ steps: inout [AuditStep]
  ) throws(AuditObstacle) -> (AuditVerdict, LocalizedText?) {
    let ratio = try level.over(try quantity(earlier.reading, plan: plan))
    let growth = try ratio.minus(.number(1))
    let prices = try ratio.over(try rate.plus(.number(1))).minus(.number(1))
    steps.append(
      AuditStep(
        text(observation).followed(by: " ÷ ").followed(by: text(earlier)).followed(by: " - 1 = ")
          .followed(by: AmountText.text(growth, in: .percent)), growth, .percent))
    steps.append(
      AuditStep(
        LocalizedText(zh: "价格变动：", en: "change of prices: ").followed(
          by: AmountText.withRounding(prices, in: .percent)), prices, .percent))
    return (
      .implied,
      LocalizedText(
        zh: "数额按现价，公布的\(published.asWritten)按不变价，口径不同",
        en:
          "the levels are at current prices, the published \(published.asWritten) is at constant ones"
      )
    )
  }

  /// Whether a whole number of a year earlier reproduces the rounded rate.
  private func reproduce(
    _ level: Quantity, _ base: Quantity, _ factor: Quantity, _ published: PublishedChange,
    _ unit: Unit, _ steps: inout [AuditStep]
  ) throws(AuditObstacle) -> (AuditVerdict, LocalizedText?) {
    guard let nominal = base.face.nominal, nominal.doubleValue.magnitude < 1e15 else {
      throw .overflow
    }
    let rate = try factor.minus(.number(1))
    let nearest = Int(nominal.doubleValue.rounded())
    let number = Quantity.number(nearest)
    guard nearest > 0 else { throw .divisionByZero }
    let whole = Quantity(face: number.face, range: number.range, dimension: level.dimension)
    let back = try level.over(whole).minus(.number(1))
    let result = back.compared(.equal, with: rate, reach: .standard)
    let shown = AmountText.text(level, in: unit)
    steps.append(
      AuditStep(
        shown.followed(by: " ÷ ").followed(by: AmountText.text(whole, in: unit))
          .followed(by: " - 1 = ").followed(by: AmountText.text(back, in: .percent)), back, .percent
      ))
    steps.append(
      AuditStep(
        Self.comparison(AmountText.text(back, in: .percent), published, result)))
    return (
      AuditVerdict(result),
      result == .fails
        ? LocalizedText(
          zh: "没有整数的上年同期数能得出这一增幅", en: "no whole number a year earlier gives this rate")
        : LocalizedText(
          zh: "上年同期数未见公布，取最接近的整数验算",
          en: "the level a year earlier has not been published; the nearest whole number is tried")
    )
  }
}
