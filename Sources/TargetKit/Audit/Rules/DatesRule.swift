extension FindingRules {
  /// Dates of events across plans and documents: one event under several dates, and what one document
  /// has happen on one day.
  static let dates: Rule = { sources in
    let events = sources.book.plans.flatMap { plan in
      plan.events.compactMap { event in
        event.known(on: sources.asOf).map { DatedEvent(plan: plan, event: event, date: $0) }
      }
    }
    return sources.sameEvents(events) + sources.sameDays(events)
  }
}

/// An event with the date known of it.
private struct DatedEvent {
  let plan: Plan
  let event: Event
  let date: Period
}

extension Sequence<DatedEvent> {
  /// The events with the same key, in the order in which the keys first appear.
  fileprivate func grouped<Key: Hashable>(_ key: (DatedEvent) -> Key?) -> [[DatedEvent]] {
    var order: [Key] = []
    var groups: [Key: [DatedEvent]] = [:]
    for event in self {
      guard let key = key(event) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }
}

extension AuditSources {
  /// Events of the same name and area, which must have one date.
  fileprivate func sameEvents(_ events: [DatedEvent]) -> [AuditFinding] {
    struct Key: Hashable {
      let name: LocalizedText
      let area: String?
    }
    return events.grouped { Key(name: $0.event.name, area: $0.event.area ?? $0.plan.area) }
      .map { group in
        let first = group[0]
        return finding(
          .dates, ids(group), plan: first.plan.id, first.event.name,
          group.map { input($0.event, on: $0.date) }
        ) { steps throws(AuditObstacle) in
          steps.append(
            AuditStep(AmountText.same(group.map { "\($0.date)" }.joined(separator: " = "))))
          let isOne = group.indices.allSatisfy { place in
            group[..<place].allSatisfy { overlap($0.date, group[place].date) }
          }
          return isOne
            ? (.holds, nil)
            : (
              .tension,
              LocalizedText(
                zh: "同一事件有几个日期，须说明是否为几件事",
                en: "one event under several dates; whether these are several must be said")
            )
        }
      }
  }

  private func overlap(_ one: Period, _ other: Period) -> Bool {
    one.start <= other.end(asOf: asOf) && other.start <= one.end(asOf: asOf)
  }

  /// What one document has happen on one day in several plans.
  fileprivate func sameDays(_ events: [DatedEvent]) -> [AuditFinding] {
    struct Key: Hashable {
      let day: CalendarDate
      let document: String
    }
    let groups = events.grouped { event -> Key? in
      guard event.date.kind == .day, let source = event.event.source else { return nil }
      let title = event.plan.sources.first { $0.id == source }?.title[.chinese] ?? source
      return Key(day: event.date.start, document: title)
    }
    return groups.filter { Set($0.map(\.plan.id)).count > 1 }.map { group in
      let first = group[0]
      return finding(
        .dates, ids(group), plan: first.plan.id, first.event.name,
        group.map { input($0.event, on: $0.date) }
      ) { steps throws(AuditObstacle) in
        func listing(_ language: Language) -> String {
          group.map { "\($0.event.name[language]) \($0.date)" }.joined(separator: " = ")
        }
        steps.append(AuditStep(LocalizedText(zh: listing(.chinese), en: listing(.english))))
        return (.holds, LocalizedText(zh: "同一天", en: "the same day"))
      }
    }
  }

  private func ids(_ events: [DatedEvent]) -> String {
    events.map { "\($0.plan.id).\($0.event.id)" }.joined(separator: "-")
  }
}
