/// The findings of a review as tables for a terminal.
struct TextReport {
  let report: CheckReport
  let wording: Wording
  let digest: Digest
  private let layout: TableLayout
  private let rows: [FindingRow]
  private let trackedRows: [(plan: Int, row: FindingRow)]
  private let trackedCount: Int

  private var words: Words { wording.words }
  private var options: ReportOptions { report.options }
  private var book: PlanBook { report.review.book }

  init(_ report: CheckReport) {
    self.report = report
    let wording = Wording(report.options.language)
    self.wording = wording
    digest = Digest(report)
    let plans = report.review.book.plans
    rows = digest.entries.map { entry in
      let plan = plans[entry.plan]
      switch entry.finding {
      case .target(let finding, _, _):
        return FindingRow(finding, isFailing: entry.isFailing, plan: plan, wording)
      case .outcome(let finding):
        return FindingRow(finding, isFailing: entry.isFailing, plan: plan, wording)
      }
    }
    let tracked = report.review.trackedSeries
    trackedCount = tracked.count
    let showsTracked = !report.options.isQuiet && tracked.count <= Digest.limit
    trackedRows = showsTracked ? tracked.map { Self.row($0, of: report, wording) } : []
    layout = TableLayout(
      rows + trackedRows.map(\.row), width: report.options.width, wording.words)
  }

  private static func row(
    _ series: Int, of report: CheckReport, _ wording: Wording
  ) -> (plan: Int, row: FindingRow) {
    let book = report.review.book
    let number = Int(book.seriesTable.records[series].indicator)
    let plan = Int(book.indicatorTable.records[number].plan)
    let latest = book.latestObservation(ofSeries: series, asOf: report.review.asOf)
    return (
      plan,
      FindingRow(
        tracked: book.indicator(at: number), area: book.area(ofSeries: series), latest: latest,
        plan: book.plans[plan], wording)
    )
  }

  /// Writes the report.
  func write(to out: inout ByteSink) {
    for (plan, _) in book.plans.enumerated() { write(plan: plan, to: &out) }
    if digest.isPartial { write(wrapped: words.onlyFailing(Digest.limit), to: &out) }
    if digest.omitted > 0 { write(line: words.more(digest.omitted), to: &out) }
    if digest.isPartial || digest.omitted > 0 { write(line: "", to: &out) }
    if !options.isQuiet { RollUp(digest, book.plans, options.width, wording).write(to: &out) }
    write(
      wrapped: words.summary(report.review.tally, tracked: trackedCount), to: &out)
    if digest.failing > 0 { write(line: words.failing(digest.failing), to: &out) }
  }

  // MARK: - Plans

  private func write(plan number: Int, to out: inout ByteSink) {
    let places = digest.entries.indices.filter { digest.entries[$0].plan == number }
    let tracked = trackedRows.filter { $0.plan == number }.map(\.row)
    guard !places.isEmpty || !tracked.isEmpty else { return }
    let plan = book.plans[number]
    for line in wording.text(plan.title).wrapped(to: options.width) {
      write(line: options.usesColor ? "\u{1B}[1m\(line)\u{1B}[0m" : line, to: &out)
    }
    var facts = [plan.id.sanitized]
    if let area = plan.area { facts.append(plan.areaName(area, in: options.language).sanitized) }
    facts.append(words.asOf(report.review.asOf))
    if let share = wording.timePassed(of: plan, on: report.review.asOf) {
      facts.append(words.timePassed(share))
    }
    write(wrapped: facts.joined(separator: "  "), to: &out)
    var start = places.startIndex
    while start < places.endIndex {
      let due = digest.entries[places[start]].due
      let end = places[start...].firstIndex { digest.entries[$0].due != due } ?? places.endIndex
      write(line: "", to: &out)
      write(milestone: Array(places[start..<end]), due: due, to: &out)
      start = end
    }
    if !tracked.isEmpty {
      write(line: "", to: &out)
      write(line: words.tracked, to: &out)
      write(table: tracked, to: &out)
    }
    write(line: "", to: &out)
  }

  private func write(milestone places: [Int], due: Period?, to out: inout ByteSink) {
    write(
      line: words.milestone(due, due.map(wording.spoken) ?? "", asOf: report.review.asOf), to: &out)
    let rows = places.map { self.rows[$0] }
    write(table: rows, to: &out)
    if rows.contains(where: { $0.share.hasSuffix("*") }) {
      write(note: words.attainmentNote, to: &out)
    }
    if rows.contains(where: { $0.share.hasSuffix("^") }) {
      write(note: words.estimateMark, to: &out)
    }
    guard !options.isQuiet else { return }
    for place in places {
      guard case .target(let finding, let newest, _) = digest.entries[place].finding else {
        continue
      }
      if let note = FindingNotes(wording: wording).note(finding, newest: newest) {
        write(note: words.note + note, to: &out)
      }
    }
  }

  private func write(table rows: [FindingRow], to out: inout ByteSink) {
    for line in layout.head { write(line: line, to: &out) }
    for row in rows {
      for line in layout.lines(row, usesColor: options.usesColor) { write(line: line, to: &out) }
    }
  }

  // MARK: - Lines

  private func write(note: String, to out: inout ByteSink) {
    for (index, line) in note.wrapped(to: options.width - 5).enumerated() {
      write(line: (index == 0 ? "   " : "     ") + line, to: &out)
    }
  }

  private func write(wrapped text: String, to out: inout ByteSink) {
    for line in text.wrapped(to: options.width) { write(line: line, to: &out) }
  }

  private func write(line: String, to out: inout ByteSink) {
    out.append(line)
    out.append(0x0A)
  }
}
