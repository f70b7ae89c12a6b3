/// The milestones of a review and the figures it waits for, as a calendar (iCalendar, RFC 5545).
///
/// Everything lasts a whole day. An entry keeps its identity from one writing to the next, so that a
/// calendar program updates it: a target by plan, indicator, area and due date, an expected figure by
/// plan, indicator and area. The stamp is the day of the review; the same review makes the same bytes.
struct CalendarReport {
  private let review: Review
  private let wording: Wording
  private let stream: FindingStream

  private var words: Words { wording.words }
  private var book: PlanBook { review.book }

  init(_ review: Review, language: Language) {
    self.review = review
    wording = Wording(language)
    stream = FindingStream(review)
  }

  /// The calendar as one text.
  var text: String { ByteSink.text { write(to: &$0) } }

  /// Writes the calendar.
  private func write(to out: inout ByteSink) {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//TargetKit//targets//" + (words.isChinese ? "ZH" : "EN"))
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: words.calendarName)
    out.append(lines.text)
    let expected = Dictionary(grouping: review.expectedFigures, by: \.indicator.plan)
    for (number, plan) in book.plans.enumerated() {
      write(targets(ofPlan: number), to: &out)
      write(stream.outcomes(ofPlan: number).compactMap { entry($0, plan) }, to: &out)
      write(review.events(of: plan).compactMap { entry($0, plan) }, to: &out)
      write((expected[plan.id] ?? []).map { entry($0, plan) }, to: &out)
    }
    out.append("END:VCALENDAR\r\n")
  }

  private func write(_ entries: [CalendarEntry], to out: inout ByteSink) {
    for entry in entries {
      var lines = CalendarLines()
      entry.write(asOf: review.asOf, words, to: &lines)
      out.append(lines.text)
    }
  }

  // MARK: - Targets

  /// The due dates of a plan's targets; targets of one series that fall due together share an entry.
  private func targets(ofPlan number: Int) -> [CalendarEntry] {
    let plan = book.plans[number]
    var entries: [CalendarEntry] = []
    var places: [[String]: Int] = [:]
    stream.forEachTarget(ofPlan: number) { _, finding in
      guard let due = finding.target.due, let day = due.end else { return }
      let target = finding.target
      let identity =
        [plan.id, target.indicator] + place(target.area, target.part) + [due.description]
      if let place = places[identity] {
        entries[place].details += standing(finding)
        return
      }
      places[identity] = entries.count
      let name = wording.name(
        finding.indicator.name, area: target.area, part: target.part, of: plan)
      entries.append(
        CalendarEntry(
          kind: .target, identity: identity, day: day,
          summary: words.calendarTarget(
            name, Self.oneLine(wording.promise(target, finding.indicator.unit))),
          details: common(plan, target.owner) + standing(finding)))
    }
    return entries
  }

  /// What tells a series from others of its indicator; that of a whole stays what it always was.
  private func place(_ area: String?, _ part: Part) -> [String] {
    [area ?? ""] + (part.isWhole ? [] : [part.description])
  }

  private func standing(_ finding: TargetReview) -> [String] {
    var lines = [
      words.labelled(
        words.columnTarget,
        Self.oneLine(wording.promise(finding.target, finding.indicator.unit)))
    ]
    if let figure = finding.observation {
      lines.append(words.labelled(words.columnLatest, Self.oneLine(wording.dated(figure))))
    }
    let verdict = words.standing(
      finding.verdict, isEarly: finding.isEarly, isStale: finding.isStale,
      isAccepted: finding.isAccepted)
    lines.append(verdictLine(Self.oneLine(verdict)))
    return lines
  }

  private func entry(_ finding: OutcomeReview, _ plan: Plan) -> CalendarEntry? {
    let outcome = finding.outcome
    guard let due = outcome.due, let day = due.end else { return nil }
    return CalendarEntry(
      kind: .outcome, identity: [plan.id, outcome.id, outcome.area ?? "", due.description],
      day: day,
      summary: words.calendarTarget(
        wording.name(outcome.text, area: outcome.area, of: plan), nil),
      details: common(plan, outcome.owner) + [
        verdictLine(words.verdict(finding.verdict, isEarly: finding.isEarly))
      ])
  }

  // MARK: - Steps of projects, and figures

  private func entry(_ finding: EventReview, _ plan: Plan) -> CalendarEntry? {
    let event = finding.event
    guard let planned = event.planned, let day = planned.end else { return nil }
    var details = common(plan, nil)
    if let happened = event.happened, finding.standing == .happened {
      details.append(words.calendarHappened(wording.period(happened)))
    }
    return CalendarEntry(
      kind: .event, identity: [plan.id, event.id, event.area ?? ""], day: day,
      summary: words.calendarEvent(wording.name(event.name, area: event.area, of: plan)),
      details: details)
  }

  private func entry(_ expected: ExpectedFigure, _ plan: Plan) -> CalendarEntry {
    let indicator = expected.indicator
    return CalendarEntry(
      kind: .figure, identity: [plan.id, indicator.id] + place(expected.area, expected.part),
      day: expected.day,
      summary: words.calendarFigure(
        wording.name(indicator.name, area: expected.area, part: expected.part, of: plan),
        isOverdue: expected.isOverdue),
      details: common(plan, indicator.owner) + [
        words.labelled(words.columnLatest, Self.oneLine(wording.dated(expected.latest))),
        words.calendarFreshness(indicator.freshMonths),
      ])
  }

  private func common(_ plan: Plan, _ owner: String?) -> [String] {
    var lines = [words.labelled(words.columnPlan, wording.text(plan.title))]
    if let owner { lines.append(words.labelled(words.calendarOwner, owner.sanitized)) }
    return lines
  }

  private func verdictLine(_ verdict: String) -> String {
    words.labelled(
      words.columnVerdict,
      words.of(
        "\(verdict)（截至 \(review.asOf)）", "\(verdict) (as of \(review.asOf))"))
  }

  /// Cells of tables break lines where a calendar needs none.
  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }
}
