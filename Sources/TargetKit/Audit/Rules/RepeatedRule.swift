extension FindingRules {
  /// One figure of what is so at present, told in several documents with the same number: 30 % in
  /// March and again a year later.
  ///
  /// Figures of years and months are told once each, and the same number twice is no restatement.
  static let repeated: Rule = { sources in
    let book = sources.book
    var order: [Retelling.Key] = []
    var groups: [Retelling.Key: [Retelling]] = [:]
    for series in book.seriesTable.records.indices {
      let indicator = Int(book.seriesTable.records[series].indicator)
      let rows = book.observationTable.rowsOfSeries[series]
      guard rows.count > 1, rows.count <= AuditTopic.mostFigures,
        let kind = rows.first.flatMap({
          book.periods.unpack(book.observationTable.period($0))?.kind
        }),
        kind == .day || kind == .month,
        book.indicatorTable.details(indicator)?.measure != .flow
      else { continue }
      let told = sources.figures(ofSeries: series).map(\.observation).filter(\.isOfThePresent)
      for (earlier, later) in zip(told, told.dropFirst())
      where earlier.source != later.source && earlier.reading == later.reading {
        let key = Retelling.Key(
          plan: Int(book.indicatorTable.records[indicator].plan), earlier: earlier.source,
          later: later.source)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(Retelling(series: series, earlier: earlier, later: later))
      }
    }
    return order.compactMap { key in groups[key].flatMap { sources.retold($0, key.plan) } }
  }
}

/// A figure that two documents tell alike.
private struct Retelling {
  let series: Int
  let earlier: Observation
  let later: Observation

  /// The plan and the two documents.
  struct Key: Hashable {
    let plan: Int
    let earlier: String?
    let later: String?
  }
}

extension Observation {
  /// Whether it tells how things stood when it was published, and not at the end of some year.
  fileprivate var isOfThePresent: Bool {
    guard source != nil, let end = period.end else { return false }
    let day = end.components
    let isYearEnd = period.kind == .day && day.month == 12 && day.day == 31
    return (period.kind == .day || period.kind == .month) && !isYearEnd
      && abs(end.days(to: published.end(asOf: end))) <= 31
  }
}

extension AuditSources {
  /// What one document tells as another one did, in one finding.
  fileprivate func retold(_ told: [Retelling], _ number: Int) -> AuditFinding? {
    guard let first = told.first else { return nil }
    let plan = book.plans[number].id
    let inputs = told.flatMap { [$0.earlier, $0.later] }.map { input($0, plan: plan) }
    let ids = told.map { id(ofSeries: $0.series) }.joined(separator: "+")
    return finding(
      .restatement, "\(ids)@\(first.earlier.period)-\(first.later.period)", plan: plan,
      inputs[0].name, inputs
    ) { steps throws(AuditObstacle) in
      for figure in told {
        let (earlier, later) = (figure.earlier, figure.later)
        steps.append(
          AuditStep(
            text(earlier).followed(by: AmountText.aside("\(earlier.period)")).followed(by: " = ")
              .followed(by: text(later)).followed(by: AmountText.aside("\(later.period)"))))
      }
      return (
        .holds,
        LocalizedText(zh: "两份文件说法一致，其间没有变化", en: "two documents say the same; nothing has changed")
      )
    }
  }
}
