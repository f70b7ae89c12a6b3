/// Takes figures that are handed over in code into a book.
///
/// They are read as the rows of a file, so that whatever holds for files holds for them: names, units,
/// decimal marks, fiscal years, status, dates. What is wrong is placed by declaration.
struct FigureRecorder {
  private var book: PlanBook
  private var bag = DiagnosticBag()
  private let ledger: LedgerText
  private var rows: [[String: String]] = []
  /// Where each row stands in code.
  private var places: [SourceLocation] = []

  init(_ book: PlanBook) {
    self.book = book
    ledger = LedgerText(
      startingAt: SourceText.ofFigures.file, as: .observations(of: book.plans))
  }

  /// Takes a figure over; most of what is wrong with it shows when all are read.
  mutating func record(_ entry: FigureEntry) {
    guard holdsFigure(entry), let plan = plan(of: entry) else { return }
    var entry = entry
    if let known = book.plan(plan) {
      do throws(PartProblem) { entry.part = try known.part(entry.part) } catch {
        return self.error(
          error.code, error.message, error.remedy(in: known), Self.place(of: entry, plan: plan))
      }
    }
    if entry.isNumber, let mark = book.plan(plan)?.decimalMark {
      entry.value = mark.written(entry.value)
    }
    rows.append(entry.fields(plan: plan, for: ledger).merging(["plan": plan]) { $1 })
    places.append(Self.place(of: entry, plan: plan))
  }

  /// The book with the figures, and what is wrong with them and between them.
  consuming func finished() -> (PlanBook, DiagnosticBag) {
    let known = book.observationTable.count
    if !rows.isEmpty { readRows() }
    book.observationTable.index(seriesCount: book.seriesTable.records.count)
    let loaded = LoadedBook(book)
    BookChecks(loaded: loaded).checkObservations(into: &bag)
    LeverFigureChecks(loaded: loaded).run(into: &bag)
    PlausibilityChecks(loaded: loaded).run(from: known, into: &bag)
    return (book, bag)
  }

  private mutating func readRows() {
    if book.sources.last?.isOfFigures != true {
      book.sources.append(SourceText.ofFigures)
      book.files.append(SourceText.ofFigures.file)
    }
    let extended = ledger.adding(rows)
    // Handed over, not shared, so that the columns grow in place.
    let growing = book
    book = PlanBook()
    let number = UInt32(clamping: growing.sources.count - 1)
    let units = growing.indicatorIDs.map(\.units)
    let found: DiagnosticBag
    (book, found) = ObservationsFile(
      source: extended.source, plan: nil, units: units, book: growing
    ).read(file: number)
    for diagnostic in found.sorted() {
      var diagnostic = diagnostic
      if let bytes = diagnostic.location.bytes {
        let row = extended.rows.sortedPrefix { $0.lowerBound <= bytes.lowerBound } - 1
        if places.indices.contains(row) { diagnostic.location = places[row] }
      }
      diagnostic.excerpt = nil
      bag.add(diagnostic)
    }
  }

  /// Whether a figure is there, or one is taken back; reports one that is neither.
  private mutating func holdsFigure(_ entry: FigureEntry) -> Bool {
    let value = entry.value.trimmedSpaces
    let isBlank = value.isEmpty
    let isDated = entry.published?.trimmedSpaces.isEmpty == false
    if !isBlank && !MissingMark.isOne(value) || entry.status == .withdrawn || isBlank && isDated {
      return true
    }
    error(
      .emptyFigure, LocalizedText(zh: "没有数值可记", en: "there is no figure to record"),
      LocalizedText(zh: "例如 超过80亿元", en: "write it like 超过80亿元 or >80"),
      Self.place(of: entry, plan: entry.plan))
    return false
  }

  /// The id of the plan that a figure belongs to: the one it names, else the only one there is, else
  /// the only one with such an indicator.
  private mutating func plan(of entry: FigureEntry) -> String? {
    if let name = entry.plan {
      return book.planNumber(named: name).map { book.plans[$0].id } ?? name
    }
    if book.plans.count == 1 { return book.plans[0].id }
    let declaring = book.plans.indices.filter { number in
      if case .none = book.indicator(named: entry.indicator, plan: number) { false } else { true }
    }
    if let only = declaring.first, declaring.count == 1 { return book.plans[only].id }
    let place = Self.place(of: entry, plan: nil)
    if declaring.isEmpty {
      error(
        .undeclaredIndicator, BookMessages.undeclaredIndicator(entry.indicator),
        BookMessages.undeclaredRemedy(
          entry.indicator, among: book.namesOfIndicators, under: "indicators"), place)
    } else {
      error(
        .undeclaredPlan,
        BookMessages.severalPlans(declaring.map { book.plans[$0].id }, declare: entry.indicator),
        LocalizedText(zh: "请写明 plan", en: "name the plan"), place)
    }
    return nil
  }

  private mutating func error(
    _ code: Diagnostic.Code, _ message: LocalizedText, _ remedy: LocalizedText,
    _ place: SourceLocation
  ) {
    bag.add(Diagnostic(.error, code, message, remedy: remedy, at: place))
  }

  /// Where a figure stands: the plan, and the figure as references name it.
  private static func place(of entry: FigureEntry, plan: String?) -> SourceLocation {
    SourceLocation(
      plan: plan, indicator: entry.indicator, area: entry.area, part: entry.part,
      period: entry.period)
  }
}

extension SourceLocation {
  /// Where a figure in code stands: the plan, and the figure as references name it.
  init(plan: String?, indicator: String, area: String?, part: Part, period: String) {
    self.init(file: plan ?? SourceText.ofFigures.file)
    declaration = indicator + FigureReference.place(area, part) + "@" + period
  }
}

extension SourceText {
  /// What stands for the file of figures that were handed over in code.
  static let ofFigures = SourceText(file: "figures", bytes: [])

  /// Whether it stands for figures that were handed over in code.
  var isOfFigures: Bool { self === SourceText.ofFigures }
}
