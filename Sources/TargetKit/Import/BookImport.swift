extension PlanBook {
  /// Brings tables into the books at some paths: figures into their ledgers, a table of main indicators
  /// into its plan.
  ///
  /// Figures that the book has already change nothing; one that differs from what the book has revises
  /// it. Targets that a table changes are recorded as revisions, and what the plan says stays. Either
  /// everything is written or nothing: each file is replaced as a whole, under the lock that recorders
  /// wait for.
  ///
  /// - Parameters:
  ///   - sources: The files with the tables.
  ///   - paths: Where the plan books lie.
  ///   - options: What is to be known beside the tables.
  ///   - isDryRun: Whether to write nothing.
  /// - Returns: What was taken and what was left, and the files as they are then.
  public static func importTables(
    _ sources: [SourceText], into paths: [String], options: ImportOptions, isDryRun: Bool = false
  ) -> TableImport {
    BookImport(sources: sources, paths: paths, options: options, isDryRun: isDryRun).run()
  }
}

/// One import into books that exist.
struct BookImport {
  let sources: [SourceText]
  let paths: [String]
  let options: ImportOptions
  let isDryRun: Bool

  func run() -> TableImport {
    var notes = ImportNotes()
    let loaded = PlanBook.load(paths)
    guard let plans = plans(of: loaded, &notes) else { return TableImport(notes) }
    let known = plans.flatMap { loaded.book.plans[$0].imports }
    let tables = ReadTable.all(sources, options, known: known, &notes)
    let names = BookNames(loaded.book, plans: plans)
    reportUnusedMap(tables, &notes)
    var figures: [(figure: ImportedFigure, view: SheetView)] = []
    var updates: [PlanUpdate] = []
    for table in tables {
      if MainTable.isOne(table.header), options.indicator == nil {
        let main = MainTable(table.view, table.header, table.title, today: options.today)
        let draft = main.draft(id: "table", notes: &notes)
        guard let plan = plan(for: draft, names, &notes, table) else { continue }
        let update = PlanUpdate(
          draft, table.view, plan: plan, loaded: loaded, names: names, options: options, &notes)
        figures += update.figures.map { ($0, table.view) }
        updates.append(update)
      } else {
        let reader = TableOfFigures(table.view, table.header, table.title, options, names)
        figures += reader.figures(&notes).map { ($0, table.view) }
      }
    }
    guard !notes.bag.hasErrors else { return TableImport(notes) }
    return write(figures, updates, tables, loaded, names, notes)
  }

  // MARK: - Plans

  /// The plans that may be meant: the one that the user names, or all.
  private func plans(of loaded: LoadedBook, _ notes: inout ImportNotes) -> [Int]? {
    let book = loaded.book
    let place = SourceLocation(file: paths.first ?? ".")
    guard !book.plans.isEmpty else {
      for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
        notes.bag.add(diagnostic)
      }
      if !notes.bag.hasErrors {
        notes.bag.add(
          Diagnostic(
            .error, .undeclaredPlan, LocalizedText(zh: "这里没有规划", en: "there is no plan here"),
            remedy: LocalizedText(
              zh: "用 targets init --from 新建，或给出路径",
              en: "start one with targets init --from, or name a path"), at: place))
      }
      return nil
    }
    guard let name = options.plan else { return Array(book.plans.indices) }
    if let plan = book.planNumber(named: name) { return [plan] }
    notes.bag.add(
      Diagnostic(
        .error, .undeclaredPlan,
        LocalizedText(zh: "没有规划 \(name.quoted())", en: "there is no plan \(name.quoted())"),
        remedy: BookMessages.undeclaredRemedy(name, among: book.plans.map(\.id), under: "plan"),
        at: place))
    return nil
  }

  /// The plan that a table of main indicators is about: the only one, or the one with the most of its
  /// indicators.
  private func plan(
    for draft: DraftPlan, _ names: BookNames, _ notes: inout ImportNotes, _ table: ReadTable
  ) -> Int? {
    if let only = names.plans.first, names.plans.count == 1 { return only }
    var counts: [Int: Int] = [:]
    for indicator in draft.indicators {
      if case .one(let plan, _) = names.indicator(indicator.name) { counts[plan, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    if let first = ranked.first, ranked.dropFirst().first?.value != first.value { return first.key }
    let ids = names.plans.map { names.book.plans[$0].id }.joined(separator: ", ")
    notes.error(
      .undeclaredPlan, table.view, table.view.place(table.header.rows.lowerBound, 0),
      LocalizedText(
        zh: "不知道这张表属于哪个规划：\(ids)", en: "nothing tells which plan the table belongs to: \(ids)"),
      remedy: LocalizedText(zh: "请用 --plan 指明规划", en: "name the plan with --plan"))
    return nil
  }

  /// Reports columns that a map names and no table has.
  private func reportUnusedMap(_ tables: [ReadTable], _ notes: inout ImportNotes) {
    guard !options.map.isEmpty, !tables.isEmpty else { return }
    let missing = tables.map { Set(options.map.missing(in: $0.header)) }
    guard let first = missing.first, let table = tables.first else { return }
    for heading in missing.dropFirst().reduce(first, { $0.intersection($1) }).sorted() {
      let known = table.header.columns.map(\.heading)
      notes.error(
        .unknownColumn, table.view, table.view.place(table.header.rows.lowerBound, 0),
        LocalizedText(
          zh: "没有 \(heading.quoted()) 这一列", en: "there is no column \(heading.quoted())"),
        remedy: Suggestion.nearest(to: heading, among: known).map { BookMessages.didYouMean($0) }
          ?? LocalizedText(
            zh: "表中的列：\(known.joined(separator: "、"))",
            en: "the columns are \(known.joined(separator: ", "))"))
    }
  }

  // MARK: - Writing

  /// The ledger of a plan, what goes there, and the plan's own changes.
  private struct Job {
    let plan: Int
    var figures: [(figure: ImportedFigure, view: SheetView)] = []
    var remarks: [ImportedRemark] = []
    var update: PlanUpdate?
    var ledger = ""
  }

  private func write(
    _ figures: [(figure: ImportedFigure, view: SheetView)], _ updates: [PlanUpdate],
    _ tables: [ReadTable], _ loaded: LoadedBook, _ names: BookNames, _ notes: ImportNotes
  ) -> TableImport {
    var notes = notes
    var jobs: [Job] = []
    func job(_ plan: Int) -> Int {
      if let place = jobs.firstIndex(where: { $0.plan == plan }) { return place }
      jobs.append(Job(plan: plan))
      return jobs.count - 1
    }
    // What no plan knows is told of with the first one.
    func plan(_ name: String?, _ indicator: String) -> Int {
      if let name, let number = loaded.book.planNumber(named: name) { return number }
      if case .one(let number, _) = names.indicator(indicator) { return number }
      return names.plans.first ?? 0
    }
    for (figure, view) in figures {
      jobs[job(plan(figure.plan, figure.indicator))].figures.append((figure, view))
    }
    for remark in notes.remarks {
      jobs[job(plan(remark.plan, remark.indicator))].remarks.append(remark)
    }
    for update in updates { jobs[job(update.plan)].update = update }
    for place in jobs.indices {
      let entry = FigureEntry(indicator: "", period: "", value: "")
      do throws(RecordRefusal) {
        jobs[place].ledger = try loaded.observationsFile(for: entry, plan: jobs[place].plan)
      } catch {
        for diagnostic in error.diagnostics { notes.bag.add(diagnostic) }
      }
    }
    var locks = jobs.flatMap { job in
      [job.ledger, loaded.book.plans[job.plan].file]
        + (job.remarks.isEmpty ? [] : [loaded.remarksFile(ofPlan: job.plan)])
    }.sorted()
    if isDryRun { locks = [] }
    do throws(Diagnostic) {
      return try locked(locks[...]) { () throws(Diagnostic) in
        try commit(jobs, tables, loaded, names, notes)
      }
    } catch {
      notes.bag.add(error)
      return TableImport(notes)
    }
  }

  private func locked(
    _ paths: ArraySlice<String>, _ body: () throws(Diagnostic) -> TableImport
  ) throws(Diagnostic) -> TableImport {
    guard let first = paths.first else { return try body() }
    return try FileLock.hold(for: first) { () throws(Diagnostic) in
      try locked(paths.dropFirst(), body)
    }
  }

  /// Works out all files, and writes them once everything is found right.
  private func commit(
    _ jobs: [Job], _ tables: [ReadTable], _ loaded: LoadedBook, _ names: BookNames,
    _ gathered: ImportNotes
  ) throws(Diagnostic) -> TableImport {
    var notes = gathered
    var plans: [SourceText] = []
    var ledgers: [(file: LedgerFile, extended: LedgerText.Extended)] = []
    for job in jobs {
      var others: [SourceText] = []
      if let plan = try planText(job, tables, loaded, &notes) { others.append(plan) }
      guard let file = ledgerFile(job.ledger, .observations(of: loaded.book.plans), &notes) else {
        continue
      }
      let id = loaded.book.plans[job.plan].id
      let ledger = LedgerImport(paths: paths, plan: id, today: options.today, others: others)
      // New indicators have figures too, so the names are those of the plan as it will be.
      var known = BookNames(loaded.book, plans: [job.plan])
      if !others.isEmpty {
        var loader = BookLoader()
        let book = loader.load(paths, replacing: others).book
        if let number = book.plans.firstIndex(where: { $0.id == id }) {
          known = BookNames(book, plans: [number])
        }
      }
      let items = ledger.items(
        job.figures, known, hasPlanColumn: file.text.hasColumn("plan"), &notes)
      let outcome = ledger.run(items, file.text)
      notes.entries += outcome.entries
      notes.bag.merge(outcome.bag)
      plans += others
      if let extended = outcome.ledger { ledgers.append((file, extended)) }
      if !job.remarks.isEmpty,
        let file = ledgerFile(loaded.remarksFile(ofPlan: job.plan), .remarks, &notes)
      {
        let remarks = RemarkImport(
          paths: paths, others: others + (outcome.ledger.map { [$0.source] } ?? []), names: known)
        if let extended = remarks.run(job.remarks, file.text, &notes) {
          ledgers.append((file, extended))
        }
      }
    }
    guard !notes.bag.hasErrors else { return TableImport(notes) }
    let texts = (plans + ledgers.map(\.extended.source)).map { source in
      (path: source.file, text: source.string(0..<source.count))
    }
    guard !isDryRun, !texts.isEmpty else { return TableImport(notes, files: texts) }
    for plan in plans {
      try AtomicFile.write(to: plan.file) { sink in
        plan.withBytes { sink.append($0) }
      }
    }
    do throws(RecordRefusal) {
      for (file, extended) in ledgers where try !file.replace(with: extended) {
        throw RecordRefusal(.unsteadyFile(file.path))
      }
    } catch {
      for diagnostic in error.diagnostics { notes.bag.add(diagnostic) }
      return TableImport(notes)
    }
    return TableImport(notes, files: texts, isWritten: true)
  }

  private func ledgerFile(
    _ path: String, _ layout: LedgerText.Layout, _ notes: inout ImportNotes
  ) -> LedgerFile? {
    do throws(RecordRefusal) {
      return try LedgerFile(path: path, as: layout)
    } catch {
      for diagnostic in error.diagnostics { notes.bag.add(diagnostic) }
      return nil
    }
  }

  /// The plan file as it will be; `nil` where it stays.
  private func planText(
    _ job: Job, _ tables: [ReadTable], _ loaded: LoadedBook, _ notes: inout ImportNotes
  ) throws(Diagnostic) -> SourceText? {
    let plan = loaded.book.plans[job.plan]
    guard var edit = PlanEdit(try SourceText(contentsOf: plan.file)) else { return nil }
    job.update?.apply(to: &edit)
    remember(tables, plan, &edit)
    guard !edit.isEmpty else { return nil }
    let result = edit.result
    var loader = BookLoader()
    let errors = loader.load(paths, replacing: [result]).diagnostics.filter {
      $0.severity == .error && $0.location.file == plan.file
    }
    let old = Set(loaded.diagnostics.map(\.message))
    for diagnostic in errors where !old.contains(diagnostic.message) {
      notes.bag.add(job.update?.atCell(diagnostic, in: result) ?? diagnostic)
    }
    return result
  }

  /// Keeps what the user said of the columns, so that it need not be said again.
  private func remember(_ tables: [ReadTable], _ plan: Plan, _ edit: inout PlanEdit) {
    guard !options.map.isEmpty else { return }
    var roles: [String: String] = [:]
    for (heading, role) in options.map.roles { roles[heading] = role?.name ?? "-" }
    var shapes = plan.imports
    for table in tables {
      let headings = table.header.columns.filter { $0.period == nil }.map(\.heading)
      let map = TableMap(headings: headings, roles: roles)
      guard !headings.isEmpty, !shapes.contains(map) else { continue }
      shapes.append(map)
      let columns = headings.map { DraftText.json($0) }.joined(separator: ", ")
      let members = roles.sorted { $0.key < $1.key }.map {
        DraftText.json($0.key) + ": " + DraftText.json($0.value)
      }
      edit.add(
        elements:
          "    { \"columns\": [\(columns)], \"map\": { \(members.joined(separator: ", ")) } },\n",
        to: "imports")
    }
  }
}
