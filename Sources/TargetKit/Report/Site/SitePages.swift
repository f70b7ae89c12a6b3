/// What the pages of a site say.
struct SitePages {
  let loaded: LoadedBook
  let review: Review
  let settings: ReportSettings
  let map: SiteMap

  var book: PlanBook { review.book }
  /// When the next figure of each indicator is expected.
  private let expected: [SiteMap.Subject: [ExpectedFigure]]
  /// The series of each indicator of the book, by its number.
  private let series: [UInt32: [Int]]
  /// The audit of the book, made once for the pages of all plans; `nil` where none shows it.
  private let audit: Audit?
  /// What stands below the pages of indicators.
  let footer: ReportDocument.Footer

  init(loaded: LoadedBook, review: Review, settings: ReportSettings, map: SiteMap) {
    self.loaded = loaded
    self.review = review
    self.settings = settings
    self.map = map
    expected = Dictionary(grouping: review.expectedFigures) {
      SiteMap.Subject(plan: $0.indicator.plan, indicator: $0.indicator.id)
    }
    let records = review.book.seriesTable.records
    series = Dictionary(grouping: records.indices) { records[$0].indicator }
    audit =
      settings.shownParts.contains(.audit) ? Audit(of: review.book, asOf: review.asOf) : nil
    let builder = ReportBuilder(loaded, review, settings)
    footer = ReportContent(builder: builder, entries: []).footer(namesInputs: false)
  }

  /// The series of an indicator, in the order of the files.
  func series(of subject: SiteMap.Subject) -> [Int] {
    book.indicatorNumber(subject.indicator, plan: subject.plan)
      .flatMap { series[UInt32($0)] } ?? []
  }

  /// The next figures that are expected of an indicator.
  func expected(_ subject: SiteMap.Subject) -> [ExpectedFigure] { expected[subject] ?? [] }

  // MARK: - Overview and plans

  /// The page of the whole book.
  func overview(_ entries: [ReportEntry]) -> ReportDocument {
    var settings = settings
    settings.style = .standard
    settings.sections = [.summary, .attention, .chase, .methods, .sources]
    var document = ReportBuilder(loaded, review, settings).document(of: entries)
    let plans = ReportDocument.Section(
      id: "plans", heading: LocalizedText(zh: "各规划", en: "Plans"),
      blocks: [.table(plansTable(entries))])
    document.sections.insert(plans, at: min(1, document.sections.count))
    document.link { map.path(of: $0) }
    return document
  }

  /// The plans with the counts of their classes.
  private func plansTable(_ entries: [ReportEntry]) -> ReportTable {
    let classes = ProgressClass.allCases.filter { one in
      entries.contains { $0.progress == one }
    }
    var columns: [ReportTable.Column] = [
      .init(
        "name", LocalizedText(zh: "规划", en: "Plan"), detail: LocalizedText(zh: "地区", en: "Area")),
      .init("targets", LocalizedText(zh: "目标", en: "Targets"), .number),
    ]
    columns += classes.map { .init("class-\($0.rawValue)", $0.sign.word, .number) }
    columns.append(.init("outcomes", LocalizedText(zh: "定性目标", en: "In words"), .number))
    var tallies: [String: ProgressTally] = [:]
    for entry in entries {
      tallies[entry.finding.target.plan, default: ProgressTally()].add(entry.progress)
    }
    let outcomes = Dictionary(grouping: review.outcomes, by: \.outcome.plan).mapValues(\.count)
    func count(_ number: Int) -> ReportTable.Cell {
      number == 0
        ? .none : .init(.plain(String(number)), value: .exact(ExactDecimal(number)))
    }
    let rows = map.plans.map { id in
      let plan = book.plan(id)
      var name = ReportTable.Cell(plan?.title ?? .plain(id))
      name.link = map.path(ofPlan: id)
      let tally = tallies[id]
      name.detail = plan?.area.map { area in
        LocalizedText.worded { plan?.areaName(area, in: $0.language) ?? area }
      }
      return ReportTable.Row(
        [name, count(classes.reduce(0) { $0 + (tally?[$1] ?? 0) })]
          + classes.map { count(tally?[$0] ?? 0) } + [count(outcomes[id] ?? 0)])
    }
    return ReportTable(
      id: "plans", caption: LocalizedText(zh: "各规划目标的进展评价", en: "Where each plan's targets stand"),
      columns: columns, rows: rows)
  }

  /// The page of a plan.
  func page(ofPlan id: String, _ entries: [ReportEntry]) -> ReportDocument {
    var scope = review.scope
    scope.plans = [id]
    let part = Review(of: book, asOf: review.asOf, scope: scope)
    var builder = ReportBuilder(loaded, part, settings)
    builder.audit = audit
    var document = builder.document(of: entries, namesInputs: false)
    if let title = book.plan(id)?.title { document.title = title }
    document.link { map.path(of: $0).map { "../" + $0 } }
    return document
  }
}

extension ReportDocument {
  /// Links the names of indicators in tables to the pages about them.
  fileprivate mutating func link(_ path: (SiteMap.Subject) -> String?) {
    for section in sections.indices {
      for block in sections[section].blocks.indices {
        guard case .table(var table) = sections[section].blocks[block] else { continue }
        table.link(path)
        sections[section].blocks[block] = .table(table)
      }
    }
  }
}

extension ReportTable {
  fileprivate mutating func link(_ path: (SiteMap.Subject) -> String?) {
    guard let plan = columns.firstIndex(where: { $0.id == "plan-id" }),
      let indicator = columns.firstIndex(where: { $0.id == "indicator-id" }),
      let name = columns.firstIndex(where: { $0.id == "name" })
    else { return }
    for row in rows.indices where !rows[row].isHeading {
      guard rows[row].cells.count == columns.count else { continue }
      let subject = SiteMap.Subject(
        plan: rows[row].cells[plan].text[.chinese],
        indicator: rows[row].cells[indicator].text[.chinese])
      rows[row].cells[name].link = path(subject)
    }
  }
}
