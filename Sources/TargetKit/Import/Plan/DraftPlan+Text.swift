extension PlanBook {
  /// Drafts a new plan book from tables: the main indicators of a plan, or figures to be tracked.
  ///
  /// Nothing is written; ``TableImport/files`` has the plan and, where the tables hold figures of other
  /// years, the ledger. The draft has been read as a book, so that it loads without an error or has its
  /// errors in the diagnostics, at the cells they come from.
  ///
  /// - Parameters:
  ///   - sources: The files with the tables.
  ///   - plan: The path of the plan file that is to be.
  ///   - observations: The path of the ledger that is to be.
  ///   - id: The plan's id.
  ///   - options: What is to be known beside the tables.
  /// - Returns: The files as they would be, and what became of each row.
  public static func draft(
    from sources: [SourceText], plan: String, observations: String, id: String,
    options: ImportOptions
  ) -> TableImport {
    var notes = ImportNotes()
    let tables = ReadTable.all(sources, options, known: [], &notes)
    var draft: DraftPlan?
    var figures: [(figure: ImportedFigure, view: SheetView)] = []
    var mainView: SheetView?
    for table in tables where MainTable.isOne(table.header) {
      guard draft == nil else {
        notes.left(
          table.view, table.view.place(0, 0), table.view.sheet.name,
          LocalizedText(
            zh: "另一张主要指标表；请另建一个规划",
            en: "another table of main indicators; make it a plan of its own"))
        continue
      }
      let main = MainTable(table.view, table.header, table.title, today: options.today)
      draft = main.draft(id: id, notes: &notes)
      mainView = table.view
    }
    if let draft, let mainView {
      for indicator in draft.indicators { figures += indicator.figures.map { ($0, mainView) } }
    }
    for table in tables where !MainTable.isOne(table.header) {
      let reader = TableOfFigures(table.view, table.header, table.title, options, nil)
      let found = reader.figures(&notes)
      if draft == nil {
        draft = DraftPlan(
          id: id, title: table.title.title ?? id, area: options.area ?? table.title.area)
        mainView = table.view
      }
      draft?.track(found, reader, &notes)
      figures += found.map { ($0, table.view) }
    }
    guard let draft, let mainView, !draft.indicators.isEmpty else {
      if !notes.bag.hasErrors, let first = sources.first {
        notes.bag.add(
          Diagnostic(
            .error, .emptyTable, LocalizedText(zh: "表中没有指标", en: "the tables hold no indicators"),
            remedy: ReadTable.columnNames, at: first.location))
      }
      return TableImport(notes)
    }
    let text = DraftText(draft)
    let source = SourceText(file: plan, text: text.text)
    check(source, text, mainView, &notes)
    for indicator in draft.indicators {
      notes.entries.append(ImportEntry(.new, mainView.location(indicator.place), indicator.summary))
    }
    guard !notes.bag.hasErrors else { return TableImport(notes) }
    var files = [(path: plan, text: text.text)]
    guard !figures.isEmpty,
      let empty = try? LedgerText(
        SourceText(file: observations, bytes: []), as: .observations(of: []))
    else {
      return TableImport(notes, files: files)
    }
    let ledger = LedgerImport(
      paths: nil, plan: draft.id, today: options.today, others: [source])
    let book = PlanBook.load(sources: [source]).book
    let items = ledger.items(figures, BookNames(book, plans: [0]), hasPlanColumn: false, &notes)
    let outcome = ledger.run(items, empty)
    notes.entries += outcome.entries
    notes.bag.merge(outcome.bag)
    if let ledger = outcome.ledger?.source {
      files.append((observations, ledger.string(0..<ledger.count)))
    }
    return TableImport(notes, files: notes.bag.hasErrors ? [] : files)
  }

  /// Reads the draft as a book, and reports what is wrong at the cells that it comes from.
  private static func check(
    _ source: SourceText, _ text: DraftText, _ view: SheetView, _ notes: inout ImportNotes
  ) {
    for diagnostic in PlanBook.load(sources: [source]).diagnostics
    where diagnostic.severity != .note {
      guard let bytes = diagnostic.location.bytes, let place = text.place(of: bytes) else {
        notes.bag.add(diagnostic)
        continue
      }
      notes.bag.add(
        Diagnostic(
          diagnostic.severity, diagnostic.code, diagnostic.message, remedy: diagnostic.remedy,
          at: view.location(place), excerpt: view.sheet.excerpt(place.row, place.column)))
    }
  }
}

extension DraftPlan {
  /// Adds the indicators of figures that are to be tracked without a target.
  fileprivate mutating func track(
    _ figures: [ImportedFigure], _ table: TableOfFigures, _ notes: inout ImportNotes
  ) {
    for figure in figures {
      var label = IndicatorLabel(TableWords.singleLine(figure.indicator))
      label.takeUnit(stated: figure.unit ?? "")
      guard !indicators.contains(where: { $0.name == label.name }) else { continue }
      let stated = figure.unit ?? label.unit ?? (try? Reading(figure.value))?.unit.symbol ?? ""
      let isChange = figure.value.isEmpty
      guard !stated.isEmpty || isChange else {
        notes.error(
          .missingUnit, table.view, figure.namePlace,
          LocalizedText(
            zh: "指标 \(label.name.quoted()) 没有单位",
            en: "the indicator \(label.name.quoted()) has no unit"),
          remedy: LocalizedText(
            zh: "请加“单位”列，或给出 --unit", en: "add a column for the unit, or give --unit"))
        indicators.append(
          DraftIndicator(
            name: label.name, place: figure.namePlace, unit: "个", unitPlace: figure.namePlace))
        continue
      }
      let unit = RowUnit(isChange ? "%" : stated)
      if unit.isUnknown, !units.contains(unit.symbol) { units.append(unit.symbol) }
      var indicator = DraftIndicator(
        name: label.name, place: figure.namePlace, unit: unit.symbol, unitPlace: figure.namePlace)
      let traits = IndicatorTraits(name: label.name, unit: unit.unit)
      indicator.measure = isChange ? .growth : traits.measure
      indicator.better = traits.better
      indicators.append(indicator)
    }
  }
}

extension DraftIndicator {
  /// What the draft says of it, in one line.
  var summary: String {
    let goals = targets.map { "\($0.due)：\($0.text)" } + outcomes.map { "\($0.due)：\($0.text)" }
    let start = baseline.map { ["\($0.period)：\($0.value)"] } ?? []
    return "\(name) " + (start + goals).joined(separator: "；")
  }
}
