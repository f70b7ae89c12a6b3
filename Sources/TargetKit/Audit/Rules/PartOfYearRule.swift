extension FindingRules {
  /// The amount of a part of a year against the goal for a whole one: what share it is, and what a
  /// year comes to at that pace.
  static let partsOfYears: Rule = { sources in
    let book = sources.book
    let restated = book.restatedTargets(asOf: sources.asOf)
    let nearest = sources.nearestGoals(restated)
    return nearest.compactMap { number -> AuditFinding? in
      let series = Int(book.targetTable.records[number].series)
      let indicator = Int(book.seriesTable.records[series].indicator)
      // Where the plan says how a part is held against the year, the review has its verdict.
      guard let details = book.indicatorTable.details(indicator), details.measure == .flow,
        details.yearToDate == nil,
        let due = book.periods.unpack(book.targetTable.records[number].due), due.kind == .year,
        let figure = sources.figures(ofSeries: series).last?.observation,
        let months = figure.period.monthsFromJanuary
      else { return nil }
      return sources.partOfYear(number, due: due, figure, months: months)
    }
  }
}

extension Period {
  /// The number of whole months from January on that it is, below twelve; `nil` if it is anything
  /// else.
  fileprivate var monthsFromJanuary: Int? {
    guard let end else { return nil }
    let (first, last, next) = (
      start.components, end.components, end.adding(days: 1).components
    )
    guard first.month == 1, first.day == 1, first.year == last.year, last.month < 12, next.day == 1
    else { return nil }
    return last.month
  }
}

extension AuditSources {
  /// Of each series the goal for one year that comes next after its latest figure; what is asked for
  /// several years together, and a change against an earlier year, are no goals for one.
  fileprivate func nearestGoals(_ restated: Set<Int>) -> [Int] {
    var nearest: [Int: (number: Int, due: Period)] = [:]
    for (number, record) in book.targetTable.records.enumerated() where !restated.contains(number) {
      let indicator = Int(book.seriesTable.records[Int(record.series)].indicator)
      guard book.indicatorTable.details(indicator)?.measure == .flow,
        let due = book.periods.unpack(record.due), due.kind == .year,
        let latest = figures(ofSeries: Int(record.series)).last?.observation.period,
        latest.start <= due.start
      else { continue }
      let target = book.target(at: number)
      guard let requirement = target.requirement, requirement.asksForAmount, !requirement.isSum
      else { continue }
      if let other = nearest[Int(record.series)], other.due.start <= due.start { continue }
      nearest[Int(record.series)] = (number, due)
    }
    return nearest.values.map(\.number).sorted()
  }

  fileprivate func partOfYear(
    _ number: Int, due: Period, _ figure: Observation, months: Int
  ) -> AuditFinding? {
    let target = book.target(at: number)
    guard let criterion = target.criterion,
      let indicator = book.indicator(target.indicator, plan: target.plan),
      let goal = (try? Quantity(criterion))?.threshold,
      let amount = try? quantity(figure.reading, plan: target.plan),
      let share = try? amount.over(goal), let part = share.face.lower ?? share.face.upper
    else { return nil }
    let elapsed = Double(months) / 12
    let isThisYear = figure.period.start.year == due.start.year
    // A goal of a later year leaves time, unless the year comes to less than two thirds of it.
    let isFar = part.value.doubleValue < (isThisYear ? elapsed - 0.1 : elapsed * 2 / 3)
    let id = target.indicator + FigureReference.place(target.area, target.part) + "@\(due)"
    let goalText = AmountText.text(goal, in: indicator.unit)
    return finding(
      .partOfYear, id, plan: target.plan, indicator.name,
      [input(target, number: number), input(figure, plan: target.plan)],
      surprise: isFar ? .notable : .routine
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          text(figure).followed(by: " ÷ ").followed(by: goalText).followed(by: " = ")
            .followed(by: AmountText.text(share, in: .percent))
            .followed(
              by: LocalizedText(
                zh: "（\(months)个月）", en: " (\(months) month\(months == 1 ? "" : "s"))")), share,
          .percent))
      let year = try amount.times(.number(12)).over(.number(months))
      steps.append(
        AuditStep(
          text(figure).followed(by: " × 12 ÷ \(months) = ")
            .followed(by: AmountText.text(year, in: indicator.unit)), year, indicator.unit))
      let reached = try year.over(goal)
      steps.append(
        AuditStep(
          AmountText.text(year, in: indicator.unit).followed(by: " ÷ ").followed(by: goalText)
            .followed(by: " = ").followed(by: AmountText.text(reached, in: .percent)), reached,
          .percent))
      return (
        .gap,
        LocalizedText(
          zh: "\(months)个月的数与全年目标不能直接相比，按每月相同推算全年",
          en: "\(months) months are no year; the year is worked out as if every month were alike")
      )
    }
  }
}
