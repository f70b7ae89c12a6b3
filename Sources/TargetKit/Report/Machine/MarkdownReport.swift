/// The findings of a review as GitHub Markdown: the summary first, then a table for each milestone.
///
/// Long reviews are listed as in the text report, because a page that holds thousands of rows is not
/// shown anywhere; see ``Digest``.
struct MarkdownReport {
  private let report: CheckReport
  private let wording: Wording
  private let digest: Digest
  private let tracked: TrackedSeries

  private var words: Words { wording.words }
  private var book: PlanBook { report.review.book }

  init(_ report: CheckReport) {
    self.report = report
    wording = Wording(report.options.language)
    digest = Digest(report)
    tracked = TrackedSeries(report, wording)
  }

  /// Writes the page.
  func write(to out: inout ByteSink) {
    line("# " + words.of("目标完成情况", "Targets"), to: &out)
    line("", to: &out)
    let problems = report.problems.markdown(isQuiet: report.options.isQuiet)
    if !problems.isEmpty { line(problems, to: &out) }
    for text in digest.sentences(report, wording) { line(text, to: &out) }
    for text in digest.remarks(report, words) { paragraph(text, to: &out) }
    if digest.failing > 0 {
      line("", to: &out)
      line("**" + words.failing(digest.failing) + "**", to: &out)
    }
    if digest.isPartial { paragraph(words.onlyFailing(Digest.limit), to: &out) }
    if digest.omitted > 0 { paragraph(words.more(digest.omitted), to: &out) }
    if !report.options.isQuiet { writeRollUp(to: &out) }
    if let diff = report.diff {
      if !diff.unrecorded.isEmpty { paragraph("**" + diff.unrecorded + "**", to: &out) }
      let page = diff.goalpostPage(isMarkdown: true)
      if !page.isEmpty { out.append("\n" + page) }
    }
    for plan in book.plans.indices { write(plan: plan, to: &out) }
  }

  private func writeRollUp(to out: inout ByteSink) {
    let places = digest.tallies.indices.filter { digest.tallies[$0].total > 0 }
    guard places.count > 1 else { return }
    line("", to: &out)
    for place in places.prefix(Digest.limit) {
      let title = wording.text(book.plans[place].title)
      line("- " + escape(title + "  " + digest.counts(ofPlan: place, words)), to: &out)
    }
  }

  private func write(plan number: Int, to out: inout ByteSink) {
    let places = digest.entries.indices.filter { digest.entries[$0].plan == number }
    guard !places.isEmpty || tracked.isShown(ofPlan: number) else { return }
    let plan = book.plans[number]
    line("", to: &out)
    line("## " + escape(wording.text(plan.title)), to: &out)
    if let share = wording.timePassed(of: plan, on: report.review.asOf) {
      paragraph(words.timePassed(share), to: &out)
    }
    if let method = report.outlook.method { paragraph(escape(words.judged(by: method)), to: &out) }
    var start = places.startIndex
    while start < places.endIndex {
      let due = digest.entries[places[start]].due
      let end = places[start...].firstIndex { digest.entries[$0].due != due } ?? places.endIndex
      write(milestone: places[start..<end], due: due, plan, to: &out)
      start = end
    }
    guard let table = tracked.table(ofPlan: number) else { return }
    write(words.tracked, table, to: &out)
  }

  private func write(_ title: String, _ table: PlainTable, to out: inout ByteSink) {
    line("", to: &out)
    line("### " + title, to: &out)
    line("", to: &out)
    row(table.heads, to: &out)
    row(table.heads.map { _ in "---" }, to: &out)
    for cells in table.rows { row(cells.map(cell), to: &out) }
  }

  private func write(
    milestone places: ArraySlice<Int>, due: Period?, _ plan: Plan, to out: inout ByteSink
  ) {
    line("", to: &out)
    line(
      "### " + words.milestone(due, due.map(wording.spoken) ?? "", asOf: report.review.asOf),
      to: &out)
    line("", to: &out)
    row(
      [
        "", words.columnIndicator, words.columnLatest, words.columnTarget, words.columnShare,
        words.columnTime, words.columnVerdict,
      ], to: &out)
    row(["---", "---", "---", "---", "--:", "--:", "---"], to: &out)
    var notes: [String] = []
    var outlooks: [OutlookTables.Entry] = []
    for place in places {
      let entry = digest.entries[place]
      let shown: FindingRow
      switch entry.finding {
      case .target(let finding, _, let outlook):
        shown = FindingRow(
          finding, isFailing: entry.isFailing, plan: plan, wording, outlook: outlook,
          progress: entry.progress)
        if let outlook { outlooks.append((shown.name, outlook)) }
      case .outcome(let finding):
        shown = FindingRow(
          finding, isFailing: entry.isFailing, plan: plan, wording, isClassed: true)
      }
      let cells = [
        shown.mark, shown.name, shown.latest, shown.target, shown.share, shown.time, shown.verdict,
      ]
      row(cells.map(cell), to: &out)
      if shown.share.hasSuffix("*"), !notes.contains(words.attainmentNote) {
        notes.insert(words.attainmentNote, at: 0)
      }
    }
    let tables = OutlookTables(words: words, options: report.outlook)
    if let table = tables.table(outlooks) { write(words.outlook, table, to: &out) }
    notes += FindingNotes(wording: wording).gathered(places.map { digest.entries[$0].finding })
    notes += tables.refusals(outlooks)
    guard !report.options.isQuiet, !notes.isEmpty else { return }
    line("", to: &out)
    for note in notes { line("- " + escape(note), to: &out) }
  }

  // MARK: - Lines

  private func row(_ cells: [String], to out: inout ByteSink) {
    line("| " + cells.joined(separator: " | ") + " |", to: &out)
  }

  private func paragraph(_ text: String, to out: inout ByteSink) {
    line("", to: &out)
    line(text, to: &out)
  }

  private func line(_ text: String, to out: inout ByteSink) {
    out.append(text)
    out.append(0x0A)
  }

  private func cell(_ text: String) -> String {
    escape(text.split(separator: "\n").joined(separator: " "))
  }

  private func escape(_ text: String) -> String { text.escapedForMarkdown }
}
