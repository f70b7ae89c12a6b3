extension FindingRules {
  /// A change on the year of a programme that began only this year: a year earlier there was none of
  /// it to compare with.
  static let programmeStarts: Rule = { sources in
    sources.topics.compactMap { sources.programmeStart($0) }
  }
}

extension AuditSources {
  fileprivate func programmeStart(_ topic: AuditTopic) -> AuditFinding? {
    // What is counted "since" tells when it began; so does the plan's own period, if that is the year.
    let since = topic.figures.filter { figure in
      guard case .stretch(let period) = figure.moment else { return false }
      return period.kind == .since
    }
    guard let start = since.compactMap({ $0.input.period?.start }).min(),
      let first = since.first(where: { $0.input.period?.start == start })
    else { return nil }
    let begun = topic.plan.events.compactMap { event -> AuditInput? in
      guard event.phase == .started, let date = event.known(on: asOf), date.start == start else {
        return nil
      }
      return input(event, on: date)
    }
    let changes = topic.figures.filter { figure in
      guard figure.kind == .observed, let period = figure.input.period,
        let earlier = period.yearEarlier?.end, period.start >= start, earlier < start
      else { return false }
      return figure.change != nil || figure.name.namesChangeOnYear && figure.isRate
    }
    guard let change = changes.first else { return nil }
    return finding(
      .programmeStart, shortID(change), plan: topic.plan.id, change.name,
      changes.map(\.input) + [first.input] + begun
    ) { steps throws(AuditObstacle) in
      for figure in changes {
        let earlier = figure.input.period?.yearEarlier?.description ?? ""
        let written = figure.change.map { AmountText.same($0.asWritten) } ?? figure.text
        steps.append(
          AuditStep(
            LocalizedText(
              zh: "\(written[.chinese])：与\(earlier)相比，而\(start)才开始",
              en: "\(written[.english]) is against \(earlier), and it began on \(start)")))
      }
      return (
        .tension,
        LocalizedText(
          zh: "上年同期还没有这项工作，须说明与什么相比",
          en: "there was no such programme a year earlier; what it is compared with must be said")
      )
    }
  }
}

extension LocalizedText {
  /// Whether a name says that a change on the year is counted: 同比, on the year.
  fileprivate var namesChangeOnYear: Bool {
    self[.chinese].contains("同比") || self[.english].lowercased().contains("on the year")
      || self[.english].lowercased().contains("year on year")
  }
}
