/// An indicator in full: what is declared of it, every target with all that is computed of it, and
/// every figure with its source and place.
struct IndicatorPage {
  let text: String

  init(_ show: ShowReport, _ number: Int) {
    text = Writer(show: show, number: number, wording: Wording(show.options.language)).page()
  }

  private struct Writer {
    let show: ShowReport
    let number: Int
    let wording: Wording
    var words: Words { wording.words }
    var book: PlanBook { show.loaded.book }
    var plan: Plan { book.plans[Int(book.indicatorTable.records[number].plan)] }

    func page() -> String {
      let indicator = book.indicator(at: number)
      var page = TextPage(show.options)
      page.add(heading: wording.text(indicator.name))
      page.add(facts: facts(indicator))
      let targets = self.targets
      page.add(heading: words.targets(targets.count, asOf: show.asOf))
      for (index, entry) in targets.prefix(Digest.limit).enumerated() {
        if index > 0 { page.add() }
        add(entry.finding, number: entry.number, to: &page)
      }
      if targets.count > Digest.limit { page.add(words.more(targets.count - Digest.limit)) }
      addRemarks(indicator, to: &page)
      let figures = FigureTable(show, wording, indicator: number)
      page.add(heading: words.figures(figures.count, later: figures.later, asOf: show.asOf))
      page.add(figures.table)
      addDerived(to: &page)
      for file in figures.files { page.add(words.labelFile + words.of("：", ": ") + file) }
      if figures.omitted > 0 { page.add(words.more(figures.omitted)) }
      for note in figures.notes { for line in note.wrapped(to: page.width) { page.add(line) } }
      return page.text
    }

    /// What the responsible units say, the latest first.
    private func addRemarks(_ indicator: Indicator, to page: inout TextPage) {
      var areas: [String?] = []
      for area in indicator.remarks.map(\.area) where !areas.contains(area) { areas.append(area) }
      let remarks = areas.flatMap { book.remarks(on: indicator, in: $0, asOf: show.asOf) }
      guard !remarks.isEmpty else { return }
      page.add(heading: words.of("情况说明", "What the responsible units say"))
      for remark in remarks {
        let area = remark.area.map { plan.areaName($0, in: wording.language).sanitized }
        let line = (area.map { $0 + words.of("：", ": ") } ?? "") + wording.remark(remark)
        for line in line.wrapped(to: page.width) { page.add(line) }
      }
    }

    /// The figures that published ones imply, each with its calculation.
    private func addDerived(to page: inout TextPage) {
      let table = DerivedTable(show, wording, indicator: number).table
      guard !table.rows.isEmpty else { return }
      page.add(heading: words.derived)
      page.add(table)
    }

    private func facts(_ indicator: Indicator) -> [(label: String, value: String)] {
      var facts = [
        (words.labelIndicator, indicator.id.sanitized),
        (words.labelPlan, plan.id.sanitized + "  " + wording.text(plan.title)),
        (words.labelUnit, words.unitName(indicator.unit).sanitized),
      ]
      let kinds = [
        indicator.measure.map { words.measure($0) }, indicator.better.map { words.direction($0) },
        indicator.tendency.map { words.tendency($0) },
      ].compactMap { $0 }
      if !kinds.isEmpty {
        facts.append((words.labelMeasure, kinds.joined(separator: words.of("，", ", "))))
      }
      if let area = indicator.area {
        facts.append((words.labelArea, plan.areaName(area, in: wording.language).sanitized))
      }
      if let id = indicator.group {
        let group = plan.groups.first { $0.id == id }
        facts.append((words.labelGroup, group.map { wording.text($0.name) } ?? id.sanitized))
      }
      if let owner = indicator.owner { facts.append((words.labelOwner, owner.sanitized)) }
      if let baseline = book.indicatorTable.details(number)?.baseline {
        facts.append((words.labelBaseline, wording.baseline(baseline)))
      }
      for (label, id) in [(words.labelPartOf, indicator.partOf), (words.labelAdds, indicator.adds)]
      {
        guard let id else { continue }
        let name = book.indicator(id, plan: plan.id).map { wording.text($0.name) }
        facts.append((label, name ?? id.sanitized))
      }
      facts.append((words.labelFresh, words.fresh(indicator.freshMonths)))
      if let note = indicator.note { facts.append((words.labelNote, wording.text(note))) }
      return facts
    }

    /// The findings about all targets of the indicator, by due date.
    private var targets: [(number: Int, finding: TargetReview)] {
      let evaluator = Evaluator(book: book, asOf: show.asOf)
      var found: [(number: Int, finding: TargetReview)] = []
      for place in book.targetTable.records.indices {
        let series = Int(book.targetTable.records[place].series)
        guard Int(book.seriesTable.records[series].indicator) == number else { continue }
        let evaluation = evaluator.evaluate(target: place)
        found.append(
          (
            place,
            TargetReview(book: book, number: place, evaluation: evaluation, asOf: show.asOf)
          ))
      }
      return found.sorted { left, right in
        switch (left.finding.target.due, right.finding.target.due) {
        case (let a?, let b?) where a != b: a < b
        case (.some, nil): true
        case (nil, .some): false
        default: left.number < right.number
        }
      }
    }

    private func add(_ finding: TargetReview, number: Int, to page: inout TextPage) {
      let target = finding.target
      let row = FindingRow(finding, isFailing: false, plan: plan, wording)
      let due = target.due.map { wording.spoken($0) } ?? target.dueAsWritten?.sanitized
      var head = "\(due ?? words.noDue)  \(row.oneLine(.target))"
      let area = target.area == plan.area ? nil : target.area
      let place = wording.place(area: area, target.part, of: plan)
      if !place.isEmpty { head += "  " + place }
      let verdict = "\(row.mark) \(row.oneLine(.verdict))"
      page.add(head + "  " + (page.usesColor ? row.tone.colored(verdict) : verdict))
      page.add(facts: provenance(target, number) + TargetFacts(finding, wording).lines, indent: 2)
      if let note = FindingNotes(wording: wording).note(finding, newest: nil) {
        for line in (words.note + note).wrapped(to: page.width - 2) { page.add("  " + line) }
      }
    }

    private func provenance(_ target: Target, _ number: Int) -> [(label: String, value: String)] {
      var facts: [(label: String, value: String)] = []
      if let condition = target.condition {
        facts.append((words.labelCondition, wording.text(condition)))
      }
      if let source = target.source {
        facts.append(
          (words.labelSource, plan.source(source).map { wording.source($0) } ?? source.sanitized))
      }
      if let place = show.loaded.location(ofTarget: number) {
        facts.append((words.labelPlace, place.description))
      }
      if let owner = target.owner { facts.append((words.labelOwner, owner.sanitized)) }
      if let weight = target.weight { facts.append((words.labelWeight, weight.description)) }
      if let note = target.note { facts.append((words.labelNote, wording.text(note))) }
      return facts
    }
  }
}
