extension FindingRules {
  /// Totals that other figures add to (`adds`) must not fall, and a later milestone must not ask for
  /// less of what is to grow.
  static let totals: Rule = { sources in
    let book = sources.book
    let totals = Set(
      book.indicatorTable.records.indices.compactMap { indicator -> Int? in
        let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
        guard let adds = book.indicatorTable.details(indicator)?.wholes.adds else { return nil }
        return book.indicatorNumber(adds, plan: plan)
      })
    let observed = totals.sorted().flatMap { indicator in
      sources.series(ofIndicator: indicator).compactMap { sources.total(series: $0) }
    }
    return observed + sources.milestones()
  }
}

extension AuditSources {
  fileprivate func total(series: Int) -> AuditFinding? {
    let figures = figures(ofSeries: series).map(\.observation)
    guard figures.count > 1 else { return nil }
    let indicator = Int(book.seriesTable.records[series].indicator)
    let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
    let inputs = figures.map { input($0, plan: plan) }
    return finding(.total, id(ofSeries: series), plan: plan, inputs[0].name, inputs) {
      steps throws(AuditObstacle) in
      var amounts: [Quantity] = []
      for figure in figures { amounts.append(try quantity(figure.reading, plan: plan)) }
      return rising(amounts, figures.map { text($0) }, &steps)
    }
  }

  /// Whether amounts never fall.
  private func rising(
    _ amounts: [Quantity], _ texts: [LocalizedText], _ steps: inout [AuditStep]
  ) -> (AuditVerdict, LocalizedText?) {
    var worst = ComparisonResult.holds
    for (before, after) in zip(amounts, amounts.dropFirst()) {
      worst = max(worst, before.compared(.atMost, with: after, reach: .standard))
    }
    steps.append(
      AuditStep(
        LocalizedText(
          zh: texts.map { $0[.chinese] }.joined(separator: " <= "),
          en: texts.map { $0[.english] }.joined(separator: " <= ")
        ).followed(by: worst.remark)))
    guard worst == .fails else { return (AuditVerdict(worst), nil) }
    return (
      .tension,
      LocalizedText(zh: "累计数或分阶段目标下降，须说明原因", en: "what adds up goes down, which needs a reason")
    )
  }

  /// The targets of series that are to grow, milestone by milestone.
  fileprivate func milestones() -> [AuditFinding] {
    var numbers: [Int: [Int]] = [:]
    let restated = book.restatedTargets(asOf: asOf)
    for (number, record) in book.targetTable.records.enumerated()
    where record.due != .none && !restated.contains(number) {
      numbers[Int(record.series), default: []].append(number)
    }
    return numbers.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.compactMap {
      series, numbers in
      let indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
      guard indicator.better == .more, indicator.measure != .flow else { return nil }
      let targets = numbers.map { (number: $0, target: book.target(at: $0)) }
        .filter { $0.target.criterion?.accepted.lower != nil && $0.target.due?.end != nil }
        .sorted { ($0.target.due?.end ?? .distantPast) < ($1.target.due?.end ?? .distantPast) }
      guard Set(targets.map(\.target.due)).count > 1 else { return nil }
      return finding(
        .total, "targets:\(id(ofSeries: series))", plan: indicator.plan, indicator.name,
        targets.map { input($0.target, number: $0.number) }
      ) { steps throws(AuditObstacle) in
        var amounts: [Quantity] = []
        for (_, target) in targets {
          guard let criterion = target.criterion else { continue }
          do throws(QuantityError) {
            amounts.append(try Quantity(criterion).threshold)
          } catch {
            throw AuditObstacle(error)
          }
        }
        let texts = zip(amounts, targets).map { amount, entry in
          AmountText.text(amount, in: indicator.unit).followed(
            by: entry.target.due.map { LocalizedText(zh: "（\($0)）", en: " (\($0))") }
              ?? AmountText.same(""))
        }
        return rising(amounts, texts, &steps)
      }
    }
  }
}
