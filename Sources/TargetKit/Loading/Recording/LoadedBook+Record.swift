extension LoadedBook {
  /// The place of the plan that an entry belongs to.
  func plan(for entry: FigureEntry, _ paths: [String]) throws(RecordRefusal) -> Int {
    guard !book.plans.isEmpty else {
      // Whatever kept the plans from being read says more than this.
      let errors = diagnostics.filter { $0.severity == .error }
      throw RecordRefusal(errors.isEmpty ? [Self.noPlan(paths)] : errors)
    }
    let plans = book.plans.indices.filter { number in
      entry.plan.map { book.plans[number].id == $0 } ?? true
    }
    if let name = entry.plan, plans.isEmpty {
      throw unknown(
        .undeclaredPlan,
        LocalizedText(zh: "没有规划 \(name.quoted())", en: "there is no plan \(name.quoted())"),
        BookMessages.undeclaredRemedy(name, among: book.plans.map(\.id), under: "plan"), paths)
    }
    let declaring = plans.filter { book.indicatorIDs[$0].ids.find(entry.indicator) != nil }
    if let only = declaring.first, declaring.count == 1 { return only }
    guard declaring.isEmpty else {
      throw unknown(
        .undeclaredPlan,
        BookMessages.severalPlans(declaring.map { book.plans[$0].id }, declare: entry.indicator),
        LocalizedText(zh: "请用 --plan 指明规划", en: "name the plan with --plan"), paths)
    }
    let known = plans.flatMap { book.indicatorNames(ofPlan: $0) }
    throw unknown(
      .undeclaredIndicator, BookMessages.undeclaredIndicator(entry.indicator),
      BookMessages.undeclaredRemedy(entry.indicator, among: known, under: "indicators"), paths)
  }

  /// The entry with its part under the ids of its plan.
  func resolvingPart(
    of entry: FigureEntry, plan: Int, _ paths: [String]
  ) throws(RecordRefusal) -> FigureEntry {
    var entry = entry
    do throws(PartProblem) { entry.part = try book.plans[plan].part(entry.part) } catch {
      throw unknown(error.code, error.message, error.remedy(in: book.plans[plan]), paths)
    }
    return entry
  }

  private static func noPlan(_ paths: [String]) -> Diagnostic {
    Diagnostic(
      .error, .undeclaredPlan, LocalizedText(zh: "这里没有规划", en: "there is no plan here"),
      remedy: LocalizedText(
        zh: "用 targets init 新建，或给出路径", en: "start one with targets init, or name a path"),
      at: SourceLocation(file: paths.first ?? "."))
  }

  private func unknown(
    _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText, _ paths: [String]
  ) -> RecordRefusal {
    let file =
      book.plans.count == 1 ? book.plans.first?.file ?? "" : paths.first ?? "."
    return RecordRefusal(
      [Diagnostic(.error, code, message, remedy: remedy, at: SourceLocation(file: file))],
      isUnknownName: true)
  }

  /// The file of observations that an entry goes to: the one it names, else the one that holds the
  /// series already, else the plan's own, which may still have to be made.
  func observationsFile(
    for entry: FigureEntry, plan: Int
  ) throws(RecordRefusal) -> String {
    if let file = entry.file { return try checked(file: file) }
    // Where the plan names a file that cannot be used, no other one is what it means.
    let unusable = diagnostics.filter { diagnostic in
      diagnostic.location.file == book.plans[plan].file
        && [.outsideBook, .unreadableFile].contains(diagnostic.code)
    }
    guard unusable.isEmpty else { throw RecordRefusal(unusable) }
    let id = book.plans[plan].id
    let own = book.series(
      of: entry.indicator, in: entry.area, part: entry.part, plan: id
    )
    .flatMap { book.observationTable.rowsOfSeries[$0].last }
    let row =
      own
      ?? book.seriesTable.records.indices.lazy
      .filter {
        Int(book.indicatorTable.records[Int(book.seriesTable.records[$0].indicator)].plan) == plan
      }
      .compactMap { book.observationTable.rowsOfSeries[$0].last }.max()
    if let row { return book.files[Int(book.observationTable.file(of: row))] }
    if let file = observationFiles.last(where: { $0.plan == plan })?.path { return file }
    return BookFiles.dataFile("observations.csv", of: book.plans[plan].file)
  }

  /// A file that was named outright; nothing would read one that is no part of the book.
  private func checked(file: String) throws(RecordRefusal) -> String {
    let key = BookFiles.key(file)
    if let same = book.files.first(where: { BookFiles.key($0) == key }) { return same }
    let name = BookFiles.lastComponent(file)
    if name == "observations.csv" || name.hasSuffix(".observations.csv") { return file }
    throw RecordRefusal(
      Diagnostic(
        .error, .unreadableFile,
        LocalizedText(zh: "这个文件不属于任何规划", en: "no plan would read this file"),
        remedy: LocalizedText(
          zh: "请命名为 规划.observations.csv，或在规划的 files 中写明",
          en: "call it PLAN.observations.csv, or list it under files in the plan"),
        at: SourceLocation(file: file)))
  }
}

extension PlanBook {
  /// Reads the book as it will be with an entry added to a file, and checks what becomes of the row.
  static func checked(
    _ entry: FigureEntry, _ plan: String, _ text: LedgerText, _ paths: [String],
    allowsOutside: Bool
  ) throws(RecordRefusal) -> (LedgerText.Extended, RecordedFigure) {
    let extended = text.adding(
      [entry.fields(plan: plan, for: text)],
      usual: [
        "indicator", "area", "period", "value", "published", "source", "note", "statements",
      ])
    let start = extended.rows.first?.lowerBound ?? 0
    var loader = BookLoader()
    let loaded = loader.load(paths, allowsOutside: allowsOutside, replacing: extended.source)
    let book = loaded.book
    let path = text.path
    let place = extended.source.location(of: start..<extended.source.count)
    let about = loaded.diagnostics.filter { $0.speaks(of: path, from: place.line ?? 0) }
    let wrong = about.filter { $0.severity == .error }
    guard wrong.isEmpty else { throw RecordRefusal(wrong) }
    guard let file = book.files.firstIndex(of: path), let row = book.lastRow(ofFile: UInt32(file)),
      loaded.locations(ofRows: [row])[row]?.bytes?.lowerBound == start
    else {
      // Something before the row keeps it from being read, or it says nothing.
      let errors = loaded.diagnostics.filter {
        $0.location.file == path && $0.severity == .error
      }
      throw RecordRefusal(errors.isEmpty ? [unread(place, extended)] : errors)
    }
    let observation = book.observation(at: row)
    let owner = book.planOfRow(row)
    guard owner == plan else { throw RecordRefusal(foreign(place, owner, plan)) }
    // A blank takes a figure back only where that is what is meant.
    guard observation.status != .withdrawn || entry.status == .withdrawn else {
      throw RecordRefusal(unread(place, extended))
    }
    guard observation.isPublicationKnown else { throw RecordRefusal(undated(place, extended)) }
    return (
      extended,
      RecordedFigure(
        observation: observation, name: book.name(ofRow: row), plan: plan, location: place,
        wasThere: false, warnings: about)
    )
  }

  /// The figure that stands in a file already, the same in every field; `nil` if there is none, or
  /// if it cannot be used.
  static func known(
    _ entry: FigureEntry, _ plan: String, _ text: LedgerText, _ paths: [String],
    allowsOutside: Bool
  ) throws(RecordRefusal) -> RecordedFigure? {
    guard let ordinal = text.ordinal(of: entry.fields(plan: plan, for: text)) else {
      return nil
    }
    let loaded = load(paths, allowsOutside: allowsOutside)
    let table = loaded.book.observationTable
    guard let file = loaded.book.files.firstIndex(of: text.path),
      let row = (0..<table.count).first(where: {
        Int(table.file(of: $0)) == file && table.ordinal(of: $0) == ordinal
      }), loaded.book.planOfRow(row) == plan,
      let place = loaded.locations(ofRows: [row])[row]
    else { return nil }
    return RecordedFigure(
      observation: loaded.book.observation(at: row), name: loaded.book.name(ofRow: row), plan: plan,
      location: place, wasThere: true,
      warnings: [])
  }

  /// The name of the indicator that a row speaks of.
  private func name(ofRow row: Int) -> LocalizedText {
    indicator(at: Int(seriesTable.records[series(ofRow: row)].indicator)).name
  }

  /// The plan that a row speaks of.
  private func planOfRow(_ row: Int) -> String {
    let indicator = Int(seriesTable.records[series(ofRow: row)].indicator)
    return plans[Int(indicatorTable.records[indicator].plan)].id
  }

  /// The last row that a file gave.
  private func lastRow(ofFile file: UInt32) -> Int? {
    let segments = observationTable.segments
    guard let place = segments.lastIndex(where: { $0.file == file }) else { return nil }
    let end = place + 1 < segments.count ? segments[place + 1].first : observationTable.count
    return end > segments[place].first ? end - 1 : nil
  }

  private static func unread(
    _ place: SourceLocation, _ extended: LedgerText.Extended
  ) -> Diagnostic {
    Diagnostic(
      .error, .emptyFigure, LocalizedText(zh: "没有数值可记", en: "there is no figure to record"),
      remedy: LocalizedText(zh: "例如 超过80亿元", en: "write it like 超过80亿元 or >80"), at: place,
      excerpt: extended.source.excerpt(of: extended.rows.first ?? 0..<0))
  }

  private static func foreign(
    _ place: SourceLocation, _ owner: String, _ plan: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .undeclaredPlan,
      LocalizedText(
        zh: "这个文件属于规划 \(owner.quoted())，不属于 \(plan.quoted())",
        en: "the file belongs to the plan \(owner.quoted()), not to \(plan.quoted())"),
      remedy: LocalizedText(zh: "请换一个文件", en: "name another file"),
      at: SourceLocation(file: place.file))
  }

  private static func undated(
    _ place: SourceLocation, _ extended: LedgerText.Extended
  ) -> Diagnostic {
    Diagnostic(
      .error, .publicationUnknown,
      LocalizedText(zh: "没有说明何时公布", en: "nothing says when the figure was published"),
      remedy: LocalizedText(
        zh: "请给出 --published，或给来源写明 published",
        en: "give --published, or give the source its date in the plan"),
      at: place, excerpt: extended.source.excerpt(of: extended.rows.first ?? 0..<0))
  }
}

extension FigureEntry {
  /// The fields of the row, by the names of their columns.
  ///
  /// What moves a terminal's cursor or reorders text is written out, and no note is a formula: the
  /// file is opened by other programs, too.
  func fields(plan: String, for text: LedgerText) -> [String: String] {
    var fields = ["indicator": indicator, "period": period, "value": value]
    fields["area"] = area
    for value in part.values { fields[value.dimension] = value.value }
    fields["source"] = source
    fields["published"] = published
    fields["yoy"] = yearOnYear
    if let status {
      if text.hasColumn("status") {
        fields["status"] = status.rawValue
      } else if status != .withdrawn, status != .final {
        // A file without such a column has the status beside the figure.
        fields["value"] = value + "（" + status.name(beside: value) + "）"
      }
    }
    if !statements.isEmpty { fields["statements"] = statements.joined(separator: " ") }
    if text.hasColumn("plan") { fields["plan"] = plan }
    fields = fields.mapValues(\.sanitized)
    fields["note"] = note.map { FormulaGuard.guarded($0.sanitizedLines) }
    return fields
  }

  /// What no file should hold: a name that a spreadsheet runs as a formula.
  func checkNames(file: String) throws(RecordRefusal) {
    for name in [area, source, plan] + statements {
      guard let name, FormulaGuard.isFormula(name) else { continue }
      throw RecordRefusal(
        Diagnostic(
          .error, .formulaName,
          LocalizedText(
            zh: "\(name.quoted()) 在电子表格中是公式",
            en: "a spreadsheet would run \(name.quoted()) as a formula"),
          remedy: LocalizedText(
            zh: "名称不要以 =、+、-、@ 开头", en: "begin names with something else than =, +, - or @"),
          at: SourceLocation(file: file)))
    }
  }
}

extension FigureStatus {
  /// The word for the status in the language in which a figure is written.
  fileprivate func name(beside figure: String) -> String {
    let isEnglish = figure.utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    return isEnglish ? rawValue : Self.otherNames.first { $0.choice == self }?.name ?? rawValue
  }
}

extension Diagnostic {
  /// Whether it speaks of a file's lines from one on.
  fileprivate func speaks(of file: String, from line: Int) -> Bool {
    ([location] + related.map(\.location)).contains {
      $0.file == file && ($0.line ?? 0) >= line
    }
  }
}

extension Diagnostic.Code {
  /// A name is to be recorded that a spreadsheet would run as a formula.
  public static let formulaName = Self("formula-name")
  /// A figure is to be recorded that has no digits.
  public static let emptyFigure = Self("empty-figure")
}
