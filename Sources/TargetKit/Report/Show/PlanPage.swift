/// A plan in full: what it declares, its indicators, its targets, and what else it keeps.
struct PlanPage {
  let text: String

  init(_ show: ShowReport, _ number: Int) {
    let wording = Wording(show.options.language)
    let writer = Writer(show: show, number: number, wording: wording)
    text = writer.page()
  }

  private struct Writer {
    let show: ShowReport
    let number: Int
    let wording: Wording
    var words: Words { wording.words }
    var book: PlanBook { show.loaded.book }
    var plan: Plan { book.plans[number] }

    func page() -> String {
      var page = TextPage(show.options)
      page.add(heading: wording.text(plan.title))
      page.add(facts: facts)
      let indicators = indicatorTable
      if !indicators.rows.isEmpty {
        page.add(heading: words.indicators(indicators.rows.count))
        page.add(indicators)
      }
      page.add(targets)
      addDrifts(to: &page)
      addKept(to: &page)
      return page.text
    }

    private var facts: [(label: String, value: String)] {
      var facts = [(words.labelPlan, plan.id.sanitized)]
      if let area = plan.area {
        facts.append((words.labelArea, plan.areaName(area, in: wording.language).sanitized))
      }
      if let horizon = plan.horizon {
        let passed = wording.timePassed(of: plan, on: show.asOf).map {
          words.of("（\(words.asOf(show.asOf))，\(words.timePassed($0))）", " (\($0) passed)")
        }
        facts.append((words.labelHorizon, wording.period(horizon) + (passed ?? "")))
      }
      if let owner = plan.owner { facts.append((words.labelOwner, owner.sanitized)) }
      if let note = plan.note { facts.append((words.labelNote, wording.text(note))) }
      facts.append((words.labelFile, plan.file.sanitized))
      for (index, source) in plan.sources.enumerated() {
        facts.append(
          (index == 0 ? words.labelSource : "", source.id.sanitized + "  " + wording.source(source))
        )
      }
      return facts
    }

    private var indicatorTable: PlainTable {
      var table = PlainTable(
        [
          words.columnID, words.columnIndicator, words.columnUnit, words.columnMeasure,
          words.columnFigures,
        ], numbers: [4])
      for (place, record) in book.indicatorTable.records.enumerated()
      where Int(record.plan) == number && table.rows.count < Digest.limit {
        let indicator = book.indicator(at: place)
        let kinds = [
          indicator.measure.map { words.measure($0) }, indicator.better.map { words.direction($0) },
        ]
        let series = record.ownSeries
        let figures = series < 0 ? 0 : book.observationTable.rowsOfSeries[Int(series)].count
        table.add([
          indicator.id.sanitized, wording.text(indicator.name),
          words.unitName(indicator.unit).sanitized,
          kinds.compactMap { $0 }.joined(separator: words.of("，", ", ")), String(figures),
        ])
      }
      return table
    }

    /// The tables of a check of this plan alone.
    private var targets: String {
      let review = Review(of: book, asOf: show.asOf, scope: Scope(plans: [plan.id]))
      let report = CheckReport(show.loaded, review, gate: Gate([]), options: show.options)
      var out = ByteSink()
      let text = TextReport(report)
      text.writeTables(ofPlan: number, to: &out)
      let tables = String(decoding: out.bytes, as: UTF8.self)
      let sums = text.digest.sentences(report, wording) + text.digest.remarks(report, words)
      return tables + "\n" + sums.flatMap { $0.wrapped(to: text.width) }.joined(separator: "\n")
    }

    /// How goals were worded over time, where a document says them again.
    private func addDrifts(to page: inout TextPage) {
      let drifts = book.goalDrifts(asOf: show.asOf).filter { drift in
        drift.versions.contains { $0.plan == plan.id }
      }
      guard !drifts.isEmpty else { return }
      page.add(heading: words.goals)
      let writer = DriftLines(book: book, wording: wording)
      for drift in drifts.prefix(Digest.limit) {
        for line in writer.lines(drift, width: page.width) { page.add(line) }
      }
    }

    // MARK: - What else a plan keeps

    private func addKept(to page: inout TextPage) {
      let tables = KeptTables(book: book, plan: plan, wording: wording)
      let events = plan.events.map { EventReview($0, asOf: show.asOf) }
      for (heading, table) in [
        (words.events, tables.events(events)), (words.pipeline, tables.projects),
        (words.parameters, tables.parameters(plan.parameters, withSources: true)),
        (words.levers, tables.levers), (words.slogans, tables.slogans),
      ] where !table.rows.isEmpty {
        page.add(heading: heading)
        page.add(table)
      }
      let untracked = tables.untracked(width: page.width)
      if !untracked.isEmpty { page.add() }
      for line in untracked { page.add(line) }
    }
  }
}
