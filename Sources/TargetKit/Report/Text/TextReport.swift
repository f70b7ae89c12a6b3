/// The findings of a review as tables for a terminal.
struct TextReport {
  let report: CheckReport
  let wording: Wording
  let digest: Digest
  private let layout: TableLayout
  private let rows: [FindingRow]
  private let tracked: TrackedSeries

  private var words: Words { wording.words }
  private var options: ReportOptions { report.options }
  private var book: PlanBook { report.review.book }

  /// The columns a line may take.
  var width: Int { max(options.width, ReportOptions.narrowest) }

  init(_ report: CheckReport) {
    self.report = report
    let wording = Wording(report.options.language)
    self.wording = wording
    digest = Digest(report)
    let plans = report.review.book.plans
    rows = digest.entries.map { entry in
      let plan = plans[entry.plan]
      switch entry.finding {
      case .target(let finding, _, let outlook):
        return FindingRow(
          finding, isFailing: entry.isFailing, plan: plan, wording, outlook: outlook,
          progress: entry.progress)
      case .outcome(let finding):
        return FindingRow(
          finding, isFailing: entry.isFailing, plan: plan, wording, isClassed: true)
      }
    }
    tracked = TrackedSeries(report, wording)
    layout = TableLayout(rows, width: report.options.width, wording.words)
  }

  /// Writes the report.
  func write(to out: inout ByteSink) {
    if FirstScreen.suits(report, digest) {
      for text in FirstScreen(report, digest, wording, width: width).text() {
        write(line: text, to: &out)
      }
      return
    }
    if let headline = report.problems.headline {
      write(wrapped: headline, to: &out)
      write(line: "", to: &out)
    }
    for (plan, _) in book.plans.enumerated() { write(plan: plan, to: &out) }
    if digest.isPartial { write(wrapped: words.onlyFailing(Digest.limit), to: &out) }
    if digest.omitted > 0 { write(line: words.more(digest.omitted), to: &out) }
    if digest.isPartial || digest.omitted > 0 { write(line: "", to: &out) }
    if !options.isQuiet { writeSums(to: &out) }
    let diff = report.diff
    if let page = diff?.goalpostPage(isMarkdown: false), !page.isEmpty {
      out.append(page)
      write(line: "", to: &out)
    }
    for text in digest.sentences(report, wording) { write(wrapped: text, to: &out) }
    if !options.isQuiet {
      for text in digest.remarks(report, words) { write(wrapped: text, to: &out) }
    }
    if digest.failing > 0 { write(line: words.failing(digest.failing), to: &out) }
    if let moved = diff?.unrecorded, !moved.isEmpty { write(wrapped: moved, to: &out) }
  }

  /// The marks used, and a line for each plan where there are several.
  private func writeSums(to out: inout ByteSink) {
    let marks = Set(rows.flatMap { $0.mark.map(String.init) })
    if !marks.isEmpty {
      write(wrapped: words.legend(marks), to: &out)
      write(line: "", to: &out)
    }
    let places = digest.tallies.indices.filter { digest.tallies[$0].total > 0 }
    guard places.count > 1 else { return }
    write(line: words.byPlan, to: &out)
    for place in places.prefix(Digest.limit) {
      let title = wording.text(book.plans[place].title)
      write(note: title + "  " + digest.counts(ofPlan: place, words), to: &out)
    }
    if places.count > Digest.limit {
      write(line: words.more(places.count - Digest.limit), to: &out)
    }
    write(line: "", to: &out)
  }

  // MARK: - Plans

  private func write(plan number: Int, to out: inout ByteSink) {
    let places = digest.entries.indices.filter { digest.entries[$0].plan == number }
    let plan = book.plans[number]
    let kept = keptTables(of: plan)
    guard !places.isEmpty || tracked.isShown(ofPlan: number) || !kept.isEmpty else { return }
    for line in wording.text(plan.title).wrapped(to: width) {
      write(line: options.usesColor ? "\u{1B}[1m\(line)\u{1B}[0m" : line, to: &out)
    }
    var facts = [plan.id.sanitized]
    if let area = plan.area { facts.append(plan.areaName(area, in: options.language).sanitized) }
    facts.append(words.asOf(report.review.asOf))
    if let share = wording.timePassed(of: plan, on: report.review.asOf) {
      facts.append(words.timePassed(share))
    }
    if let method = report.outlook.method { facts.append(words.judged(by: method)) }
    write(wrapped: facts.joined(separator: "  "), to: &out)
    writeTables(ofPlan: number, to: &out)
    for (heading, lines) in kept {
      write(line: "", to: &out)
      if let heading { write(line: heading, to: &out) }
      for line in lines { write(line: (heading == nil ? "" : "   ") + line, to: &out) }
    }
    write(line: "", to: &out)
  }

  /// What a plan keeps beside targets and figures; nothing in a quiet report.
  private func keptTables(of plan: Plan) -> [(heading: String?, lines: [String])] {
    guard !options.isQuiet else { return [] }
    let review = report.review
    let tables = KeptTables(book: book, plan: plan, wording: wording)
    var kept: [(heading: String?, lines: [String])] = []
    let events = review.events(of: plan)
    if !events.isEmpty {
      kept.append((words.events, tables.events(events).lines(width: width - 3)))
    }
    let parameters = review.parameters(of: plan)
    if !parameters.isEmpty {
      kept.append(
        (
          words.parameters,
          tables.parameters(parameters, withSources: false).lines(width: width - 3)
        ))
    }
    if review.setsAllAside(plan) { kept.append((nil, tables.untracked(width: width))) }
    return kept
  }

  /// Writes the tables of a plan, each after an empty line.
  func writeTables(ofPlan number: Int, to out: inout ByteSink) {
    let places = digest.entries.indices.filter { digest.entries[$0].plan == number }
    var start = places.startIndex
    while start < places.endIndex {
      let due = digest.entries[places[start]].due
      let end = places[start...].firstIndex { digest.entries[$0].due != due } ?? places.endIndex
      write(line: "", to: &out)
      write(milestone: Array(places[start..<end]), due: due, to: &out)
      start = end
    }
    if let table = tracked.table(ofPlan: number) {
      write(line: "", to: &out)
      write(line: words.tracked, to: &out)
      for line in table.lines(width: width - 3) { write(line: "   " + line, to: &out) }
    }
  }

  private func write(milestone places: [Int], due: Period?, to out: inout ByteSink) {
    write(
      line: words.milestone(due, due.map(wording.spoken) ?? "", asOf: report.review.asOf), to: &out)
    let rows = places.map { self.rows[$0] }
    write(table: rows, to: &out)
    if rows.contains(where: { $0.share.hasSuffix("*") }) {
      write(note: words.attainmentNote, to: &out)
    }
    writeOutlooks(places, to: &out)
    guard !options.isQuiet else { return }
    let notes = FindingNotes(wording: wording)
    for note in notes.gathered(places.map { digest.entries[$0].finding }) {
      write(note: words.note + note, to: &out)
    }
  }

  /// Writes what is projected of the pending targets of a milestone, and what could not be said.
  private func writeOutlooks(_ places: [Int], to out: inout ByteSink) {
    let tables = OutlookTables(words: words, options: report.outlook)
    let entries = places.compactMap { place -> OutlookTables.Entry? in
      guard case .target(_, _, let outlook?) = digest.entries[place].finding else { return nil }
      return (rows[place].name, outlook)
    }
    if let table = tables.table(entries) {
      write(line: "", to: &out)
      write(line: "   " + words.outlook, to: &out)
      for line in table.lines(width: width - 3) { write(line: "   " + line, to: &out) }
    }
    guard !options.isQuiet else { return }
    for line in tables.refusals(entries) { write(note: line, to: &out) }
  }

  private func write(table rows: [FindingRow], to out: inout ByteSink) {
    for line in layout.head { write(line: line, to: &out) }
    for row in rows {
      for line in layout.lines(row, usesColor: options.usesColor) { write(line: line, to: &out) }
    }
  }

  // MARK: - Lines

  private func write(note: String, to out: inout ByteSink) {
    for (index, line) in note.wrapped(to: width - 5).enumerated() {
      write(line: (index == 0 ? "   " : "     ") + line, to: &out)
    }
  }

  private func write(wrapped text: String, to out: inout ByteSink) {
    for line in text.wrapped(to: width) { write(line: line, to: &out) }
  }

  private func write(line: String, to out: inout ByteSink) {
    out.append(line)
    out.append(0x0A)
  }
}
