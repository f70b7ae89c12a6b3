extension FindingRules {
  /// The goals for parts of a time, added up, against the goal for the whole of it: quarters against
  /// the year, years against the five of them.
  static let periodicTargets: Rule = { sources in
    let book = sources.book
    let restated = book.restatedTargets(asOf: sources.asOf)
    var numbers: [Int: [(number: Int, due: Period)]] = [:]
    for (number, record) in book.targetTable.records.enumerated() where !restated.contains(number) {
      guard let due = book.periods.unpack(record.due), due.end != nil else { continue }
      numbers[Int(record.series), default: []].append((number, due))
    }
    return numbers.filter { $0.value.count > 2 }.sorted { $0.key < $1.key }.flatMap {
      series, targets -> [AuditFinding] in
      let indicator = Int(book.seriesTable.records[series].indicator)
      guard book.indicatorTable.details(indicator)?.measure == .flow else { return [] }
      return targets.compactMap { whole in
        let parts = targets.filter { $0.due != whole.due && whole.due.covers($0.due) }
          .sorted { $0.due.start < $1.due.start }
        // Only parts that adjoin and fill the whole add up to it.
        guard parts.count > 1, parts.first?.due.start == whole.due.start,
          parts.last?.due.end == whole.due.end,
          zip(parts, parts.dropFirst()).allSatisfy({
            $0.due.end?.adding(days: 1) == $1.due.start
          })
        else { return nil }
        return sources.periodic(whole.number, parts.map(\.number))
      }
    }
  }
}

extension AuditSources {
  fileprivate func periodic(_ whole: Int, _ parts: [Int]) -> AuditFinding? {
    let targets = ([whole] + parts).map { (number: $0, target: book.target(at: $0)) }
    let target = targets[0].target
    guard let indicator = book.indicator(target.indicator, plan: target.plan) else { return nil }
    let isCeiling = target.criterion?.accepted.lower == nil
    let id = target.indicator + FigureReference.place(target.area, target.part)
    return finding(
      .periodic, id + (target.due.map { "@\($0)" } ?? ""), plan: target.plan, indicator.name,
      targets.map { input($0.target, number: $0.number) }
    ) { steps throws(AuditObstacle) in
      var amounts: [Quantity] = []
      for (_, target) in targets {
        guard let criterion = target.criterion, let quantity = try? Quantity(criterion) else {
          throw .noNumber(target.indicator)
        }
        amounts.append(quantity.threshold)
      }
      var sum = amounts[1]
      for amount in amounts.dropFirst(2) { sum = try sum.plus(amount) }
      let unit = indicator.unit
      let terms = AmountText.sum(amounts.dropFirst().map { AmountText.text($0, in: unit) })
      let goal = AmountText.text(amounts[0], in: unit)
      steps.append(
        AuditStep(
          terms.followed(by: " = ").followed(by: AmountText.text(sum, in: unit)), sum, unit))
      if sum.compared(.equal, with: amounts[0], reach: .standard) == .holds {
        steps.append(
          AuditStep(AmountText.text(sum, in: unit).followed(by: " = ").followed(by: goal)))
        return (.holds, nil)
      }
      let isShort = sum.compared(.below, with: amounts[0], reach: .standard) == .holds
      let difference = try isShort ? amounts[0].minus(sum) : sum.minus(amounts[0])
      let (more, less) =
        isShort ? (goal, AmountText.text(sum, in: unit)) : (AmountText.text(sum, in: unit), goal)
      steps.append(
        AuditStep(
          more.followed(by: " - ").followed(by: less).followed(by: " = ")
            .followed(by: AmountText.difference(difference, in: unit)), difference, unit))
      guard isShort != isCeiling else {
        return (
          .note, LocalizedText(zh: "各期目标之和高于全期目标", en: "the parts ask for more than the whole")
        )
      }
      return (
        .gap,
        LocalizedText(
          zh: "各期目标都完成，全期目标仍完不成", en: "every part may be kept, and the whole be missed")
      )
    }
  }
}
