extension ReportCharts {
  /// Fewer dates than this are read faster in a table.
  private static let fewestDates = 3

  /// Events and due targets along time: one chart where that can be read, else one for each plan with
  /// several events.
  func timelines(
    _ events: [EventReview], _ entries: [ReportEntry]
  ) -> [(id: String, chart: TimelineChart)] {
    let dated = events.filter { $0.event.planned != nil || $0.event.happened != nil }
    guard !dated.isEmpty else { return [] }
    var plans: [String] = []
    var groups: [String: [TimelineChart.Item]] = [:]
    for one in dated {
      let plan = one.event.plan
      if groups[plan] == nil { plans.append(plan) }
      groups[plan, default: []].append(item(one))
    }
    for plan in plans {
      groups[plan]? += milestones(entries.filter { $0.finding.target.plan == plan })
    }
    let all = plans.flatMap { groups[$0] ?? [] }
    if all.count <= Self.mostRows {
      return [("timeline", timeline(LocalizedText(zh: "事项与目标期限", en: "Events and due dates"), all))]
    }
    let rich = plans.filter { plan in
      (Self.fewestDates...Self.mostRows).contains(groups[plan]?.count ?? 0)
    }
    return rich.prefix(Self.mostSeries).enumerated().map { place, plan in
      let name = review.book.plan(plan)?.title ?? .plain(plan)
      let items = (groups[plan] ?? []).map { item -> TimelineChart.Item in
        // The title says which plan it is.
        var item = item
        item.group = nil
        return item
      }
      return (
        "timeline-\(place + 1)",
        timeline(
          .both { $0.of("事项与目标期限：", "Events and due dates: ") + name[$0.language] }, items)
      )
    }
  }

  /// The projects behind targets, each with when it is to deliver, below the dates of the targets.
  func projects(_ coverage: [PipelineCoverage]) -> TimelineChart? {
    var keys: [[String]] = []
    var groups: [[String]: [PipelineCoverage]] = [:]
    for item in coverage {
      let key = [item.target.plan, item.indicator.id]
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(item)
    }
    let items = keys.flatMap { projectItems(groups[$0] ?? []) }
    let isDated = coverage.contains { item in
      item.entries.contains { $0.project.expected != nil }
    }
    guard isDated, items.count <= Self.mostRows else { return nil }
    return timeline(LocalizedText(zh: "项目与目标期限", en: "Projects and due dates"), items)
  }

  /// The targets of one indicator, then the projects that bring something to it, each once.
  private func projectItems(_ coverage: [PipelineCoverage]) -> [TimelineChart.Item] {
    guard let group = coverage.first?.indicator.name.printable else { return [] }
    let targets = coverage.compactMap { item -> TimelineChart.Item? in
      guard let due = item.target.due, item.target.criterion != nil else { return nil }
      let plan = review.book.plan(item.target.plan)
      let area = item.target.area == plan?.area ? nil : item.target.area
      return TimelineChart.Item(
        .worded { wording in
          let words = wording.words
          let text = wording.criterion(item.target, item.indicator.unit)
          guard let area, let name = plan?.areaName(area, in: wording.language) else {
            return words.of("目标\(text)", "Target \(text)")
          }
          return words.of("目标\(text)（\(name)）", "Target \(text) (\(name))")
        }, group: group, planned: dueDay(due), happened: nil, kind: .due)
    }
    var seen: Set<String> = []
    let entries = coverage.flatMap(\.entries).filter { seen.insert($0.project.id).inserted }
    return targets
      + entries.map { entry in
        let timings = coverage.flatMap(\.entries).filter { $0.project.id == entry.project.id }
          .map(\.timing)
        // In time for a later target is in time for something.
        let tone: ChartStatus.Tone =
          timings.contains(.inTime) ? .onTrack : timings.contains(.late) ? .behind : .undecided
        return TimelineChart.Item(
          entry.project.name.printable, group: group, planned: span(entry.project.expected),
          happened: nil,
          status: ChartStatus(tone, .both { $0.phase(entry.project.stage) }), kind: .project)
      }
  }

  private func timeline(_ title: LocalizedText, _ items: [TimelineChart.Item]) -> TimelineChart {
    TimelineChart(title: title, asOf: review.asOf, items: items)
  }

  private func item(_ one: EventReview) -> TimelineChart.Item {
    let plan = review.book.plan(one.event.plan)
    return TimelineChart.Item(
      .worded(around: one.event.name) { $0.name(one.event.name, area: one.event.area, of: plan) },
      group: plan?.title, planned: span(one.event.planned), happened: span(one.event.happened),
      status: one.status)
  }

  /// The due dates of a plan's targets, each once, with how many there are.
  private func milestones(_ entries: [ReportEntry]) -> [TimelineChart.Item] {
    var order: [CalendarDate] = []
    var counts: [CalendarDate: Int] = [:]
    for day in entries.compactMap({ $0.finding.target.due?.end }) {
      if counts[day] == nil { order.append(day) }
      counts[day, default: 0] += 1
    }
    return order.map { day in
      let count = counts[day, default: 0]
      return TimelineChart.Item(
        .both {
          $0.of(
            "到期目标\(count)项",
            "\($0.count(count, zh: "", en: "target")) due")
        }, group: entries.first?.plan?.title,
        planned: TimelineChart.Span(day, day, text: .both { $0.milestone(day) }), happened: nil,
        kind: .due)
    }
  }

  /// The last day of a due date, on which the target is to be reached.
  private func dueDay(_ due: Period) -> TimelineChart.Span? {
    due.end.map { day in TimelineChart.Span(day, day, text: .worded { $0.ending(due) }) }
  }

  private func span(_ period: Period?) -> TimelineChart.Span? {
    period.map { period in
      TimelineChart.Span(
        period.start, period.end(asOf: review.asOf), text: .worded { $0.spoken(period) })
    }
  }
}
