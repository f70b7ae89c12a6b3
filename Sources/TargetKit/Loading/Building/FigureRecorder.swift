/// Takes figures that are handed over in code into a book, by the rules for rows of a file.
struct FigureRecorder {
  private var book: PlanBook
  private var bag = DiagnosticBag()
  private let sources: [[String: Period?]]
  /// The figures without a date of publication.
  private var undated: [SourceLocation] = []

  init(_ book: PlanBook) {
    self.book = book
    sources = book.plans.map { plan in
      Dictionary(plan.sources.map { ($0.id, $0.published) }) { first, _ in first }
    }
    beginFile()
  }

  /// The figures of a book in code stand together behind those of files.
  private mutating func beginFile() {
    if let last = book.observationTable.segments.last,
      book.sources.indices.contains(Int(last.file)), book.sources[Int(last.file)].isOfFigures
    {
      return
    }
    book.observationTable.begin(file: UInt32(clamping: book.sources.count))
    book.sources.append(SourceText.ofFigures)
    book.files.append(SourceText.ofFigures.file)
  }

  /// The book with the figures, and what is wrong with them and between them.
  consuming func finished() -> (PlanBook, DiagnosticBag) {
    book.observationTable.index(seriesCount: book.seriesTable.records.count)
    if let first = undated.first {
      bag.add(.warning, in: first.file) {
        Diagnostic(
          .warning, .publicationUnknown, PublicationMessages.unpublished(others: undated.count - 1),
          remedy: PublicationMessages.unpublishedRemedy, at: first)
      }
    }
    BookChecks(loaded: LoadedBook(book)).checkObservations(into: &bag)
    return (book, bag)
  }

  // MARK: - One figure

  /// A figure whose series has been found.
  private struct Row {
    let entry: FigureEntry
    let plan: Int
    let indicator: Int
    let series: Int
    let place: SourceLocation
    var status: FigureStatus?
    var isOwnDate = false
  }

  /// Takes a figure over; what cannot be used is reported.
  mutating func record(_ entry: FigureEntry) {
    let place = Self.place(of: entry, plan: entry.plan)
    guard let plan = plan(of: entry, place), let indicator = indicator(of: entry, plan, place)
    else { return }
    let named = Self.place(of: entry, plan: book.plans[plan].id)
    var area = entry.area?.trimmedSpaces ?? ""
    if !area.isEmpty, let known = book.area(named: area, plan: plan) { area = known }
    let series = book.seriesTable.series(
      of: indicator, area: area.isEmpty ? nil : UInt32(book.areas.intern(area)),
      ownArea: book.ownArea(ofIndicator: indicator),
      own: &book.indicatorTable.records[indicator].ownSeries)
    record(
      Row(
        entry: entry, plan: plan, indicator: indicator, series: series, place: named,
        status: entry.status))
  }

  private mutating func record(_ row: Row) {
    var row = row
    let text = row.entry.value.trimmedSpaces
    guard let period = period(row.entry.period, row.place) else { return }
    guard let (published, source) = publication(&row) else { return }
    let isBlank = text.isEmpty
    if isBlank || MissingMark.isOne(text) {
      if row.status == .withdrawn || isBlank && row.isOwnDate {
        row.status = .withdrawn
        return withdraw(row, period, published, source)
      }
      return error(
        .emptyFigure, LocalizedText(zh: "没有数值可记", en: "there is no figure to record"),
        LocalizedText(zh: "例如 超过80亿元", en: "write it like 超过80亿元 or >80"), row.place)
    }
    if published == nil, book.periods.entries[Int(period.code)].isOpen {
      return error(
        .publicationUnknown, PublicationMessages.openEnd, PublicationMessages.unpublishedRemedy,
        row.place)
    }
    guard let reading = reading(text, &row) else { return }
    if let published { checkDates(&row, period, published) }
    if published == nil, (row.entry.published ?? "").trimmedSpaces.isEmpty {
      undated.append(row.place)
    }
    append(row, period, reading, text: text, published, source)
  }

  private mutating func append(
    _ row: Row, _ period: PackedPeriod, _ reading: Reading, text: String,
    _ published: PackedPeriod?, _ source: UInt32
  ) {
    let wording = ObservationTable.Wording(reading, text: text)
    var flags = wording.flags
    if published == nil { flags.insert(.publicationUnknown) }
    book.observationTable.append(
      series: row.series, period: period, end: book.periods.entries[Int(period.code)].end,
      value: reading.value, flags: flags, published: published ?? .none, source: source,
      status: row.status ?? .final)
    book.observationTable.annotate(
      wording: flags.contains(.hasWording) ? text : nil,
      resolution: flags.contains(.hasResolution) ? reading.resolution : nil,
      note: row.entry.note.flatMap { $0.isEmpty ? nil : $0 },
      statements: row.entry.statements.isEmpty
        ? nil : row.entry.statements.joined(separator: " "), change: change(row))
  }

  // MARK: - Names

  private mutating func plan(of entry: FigureEntry, _ place: SourceLocation) -> Int? {
    if let name = entry.plan {
      if let number = book.planNumber(named: name) { return number }
      error(
        .undeclaredPlan,
        LocalizedText(zh: "没有规划 \(name.quoted())", en: "there is no plan \(name.quoted())"),
        BookMessages.undeclaredRemedy(name, among: book.plans.map(\.id), under: "plan"), place)
      return nil
    }
    if book.plans.count == 1 { return 0 }
    let declaring = book.plans.indices.filter { number in
      if case .none = book.indicator(named: entry.indicator, plan: number) { false } else { true }
    }
    if let only = declaring.first, declaring.count == 1 { return only }
    if declaring.isEmpty {
      error(
        .undeclaredIndicator, BookMessages.undeclaredIndicator(entry.indicator),
        BookMessages.undeclaredRemedy(
          entry.indicator, among: book.namesOfIndicators, under: "indicators"), place)
      return nil
    }
    let ids = declaring.map { book.plans[$0].id }.joined(separator: ", ")
    error(
      .undeclaredPlan,
      LocalizedText(
        zh: "多个规划都有指标 \(entry.indicator.quoted())：\(ids)",
        en: "several plans declare the indicator \(entry.indicator.quoted()): \(ids)"),
      LocalizedText(zh: "请写明 plan", en: "name the plan"), place)
    return nil
  }

  private mutating func indicator(
    of entry: FigureEntry, _ plan: Int, _ place: SourceLocation
  ) -> Int? {
    switch book.indicator(named: entry.indicator, plan: plan) {
    case .one(let number): return number
    case .several(let numbers):
      error(
        .undeclaredIndicator,
        BookMessages.ambiguousIndicator(entry.indicator, numbers.map { book.indicatorID($0) }),
        LocalizedText(zh: "请写指标的代号", en: "write the indicator's id"), place)
    case .none:
      error(
        .undeclaredIndicator, BookMessages.undeclaredIndicator(entry.indicator),
        BookMessages.undeclaredRemedy(
          entry.indicator, among: book.indicatorNames(ofPlan: plan), under: "indicators"), place)
    }
    return nil
  }

  // MARK: - Dates

  private mutating func period(_ text: String, _ place: SourceLocation) -> PackedPeriod? {
    if let period = Period(text.trimmedSpaces) { return book.periods.pack(period) }
    error(.badPeriod, PeriodMessages.message(text), PeriodMessages.remedy, place)
    return nil
  }

  /// When a figure was published, as it says itself, else as its source does, and the source.
  ///
  /// - Returns: `nil` if one of them cannot be used, which has been reported.
  private mutating func publication(
    _ row: inout Row
  ) -> (published: PackedPeriod?, source: UInt32)? {
    var own: PackedPeriod?
    if let text = row.entry.published?.trimmedSpaces, !text.isEmpty {
      guard let period = Period(text), period.end != nil else {
        error(.badPeriod, PeriodMessages.message(text), PeriodMessages.remedy, row.place)
        return nil
      }
      own = book.periods.pack(period)
      row.isOwnDate = true
    }
    guard let name = row.entry.source?.trimmedSpaces, !name.isEmpty else { return (own, .max) }
    guard let date = sources[row.plan][name] else {
      error(
        .undeclaredSource, BookMessages.undeclaredSource(name),
        BookMessages.undeclaredRemedy(
          name, among: sources[row.plan].keys.sorted(), under: "sources"), row.place)
      return nil
    }
    return (own ?? date.map { book.periods.pack($0) }, UInt32(book.sourceIDs.intern(name)))
  }

  /// A figure that was published before its period was over can only be a forecast.
  private mutating func checkDates(
    _ row: inout Row, _ packed: PackedPeriod, _ published: PackedPeriod
  ) {
    let day = book.periods.entries[Int(published.code)].end
    guard let period = book.periods.unpack(packed), let end = period.end, day < end,
      row.status != .withdrawn
    else {
      if let period = book.periods.unpack(packed), day < period.start, row.status != .withdrawn {
        error(
          .publishedBeforePeriod, PublicationMessages.beforePeriod,
          PublicationMessages.beforePeriodRemedy, row.place)
      }
      return
    }
    let isForecast = row.status == .forecast || row.status == .estimate
    if !isForecast {
      if day < period.start {
        return error(
          .publishedBeforePeriod, PublicationMessages.beforePeriod,
          PublicationMessages.beforePeriodRemedy, row.place)
      }
      bag.add(.warning, in: row.place.file) { [place = row.place] in
        Diagnostic(
          .warning, .publishedBeforePeriodEnd, PublicationMessages.early,
          remedy: PublicationMessages.earlyRemedy, at: place)
      }
    }
    row.status = .forecast
  }

  private mutating func withdraw(
    _ row: Row, _ period: PackedPeriod, _ published: PackedPeriod?, _ source: UInt32
  ) {
    guard let published else {
      return error(
        .publicationUnknown, PublicationMessages.withdrawnWhen,
        PublicationMessages.withdrawnWhenRemedy, row.place)
    }
    book.observationTable.append(
      series: row.series, period: period, end: book.periods.entries[Int(period.code)].end,
      value: .zero, flags: .hasWording, published: published, source: source, status: .withdrawn)
    book.observationTable.annotate(wording: "")
  }

  // MARK: - Figures

  private mutating func reading(_ text: String, _ row: inout Row) -> Reading? {
    let unit = book.indicatorTable.unit(row.indicator)
    let units = book.indicatorIDs[row.plan].units
    let stated = FigureStatus.stated(in: text)
    let figure = stated?.figure ?? text
    do throws(FigureError) {
      let isGrowth = book.indicatorTable.details(row.indicator)?.measure == .growth
      let reading =
        isGrowth
        ? try Reading(growthRate: figure, unit: unit, units: units)
        : try Reading(figure, unit: unit, units: units)
      do throws(UnitError) {
        let converted = try reading.converted(to: unit)
        return agree(stated?.status, on: text, &row) ? converted : nil
      } catch {
        self.error(.wrongUnit, error.message, error.remedy, row.place)
      }
    } catch {
      self.error(error.code, error.message(text), error.remedy, row.place)
    }
    return nil
  }

  /// Takes over the status that stands beside the figure itself; false where another one is stated.
  private mutating func agree(
    _ beside: FigureStatus?, on text: String, _ row: inout Row
  ) -> Bool {
    guard let beside else { return true }
    guard let stated = row.status, stated != beside else {
      row.status = beside
      return true
    }
    error(
      .contradictoryStatus, PublicationMessages.otherStatus(text, stated),
      PublicationMessages.otherStatusRemedy, row.place)
    return false
  }

  /// The published change against a year earlier.
  private mutating func change(_ row: Row) -> PublishedChange? {
    guard let text = row.entry.yearOnYear?.trimmedSpaces, !text.isEmpty else { return nil }
    let unit = book.indicatorTable.unit(row.indicator)
    let units = book.indicatorIDs[row.plan].units
    do throws(FigureError) {
      guard let change = try Change.parse(text, in: unit, units: units) else {
        throw .notANumber
      }
      do throws(UnitError) {
        _ = try change.level(from: .one, in: unit)
        return PublishedChange(change: change, asWritten: text)
      } catch {
        self.error(.wrongUnit, error.message, error.remedy, row.place)
      }
    } catch {
      self.error(
        error.code, error.message(text),
        error == .notANumber ? FigureError.changeRemedy : error.remedy, row.place)
    }
    return nil
  }

  // MARK: - Places

  private mutating func error(
    _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText?,
    _ place: SourceLocation
  ) {
    bag.add(.error, in: place.file) {
      Diagnostic(.error, code, message, remedy: remedy, at: place)
    }
  }

  /// Where a figure stands: the plan, and the figure as references name it.
  private static func place(of entry: FigureEntry, plan: String?) -> SourceLocation {
    SourceLocation(
      plan: plan, indicator: entry.indicator, area: entry.area, period: entry.period)
  }
}

extension SourceLocation {
  /// Where a figure in code stands: the plan, and the figure as references name it.
  init(plan: String?, indicator: String, area: String?, period: String) {
    self.init(file: plan ?? SourceText.ofFigures.file)
    declaration = indicator + (area.map { "{\($0)}" } ?? "") + "@" + period
  }
}

extension SourceText {
  /// What stands for the file of figures that were handed over in code.
  static let ofFigures = SourceText(file: "figures", bytes: [])

  /// Whether it stands for figures that were handed over in code.
  var isOfFigures: Bool { self === SourceText.ofFigures }
}
