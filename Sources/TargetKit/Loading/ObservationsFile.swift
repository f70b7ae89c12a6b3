/// Reads a file of observations into a book.
///
/// A row costs no memory but its place in the columns: names are compared as bytes with those of the
/// row before, plain numbers and periods are read from the bytes, and texts are made only for what
/// is unusual. That is kept out of line, so that the loop over the plain rows fits into registers.
struct ObservationsFile: ~Copyable {
  enum Column: Int, CaseIterable {
    case indicator, period, value, area, unit, published, source, note, plan, statements,
      yearOnYear, status
  }

  static let columns: [CSVColumn] = [
    CSVColumn(name: "indicator", aliases: ["指标", "指标名称"]),
    CSVColumn(name: "period", aliases: ["时期"]),
    CSVColumn(name: "value", aliases: ["数值"]),
    CSVColumn(name: "area", aliases: ["地区"], isRequired: false),
    CSVColumn(name: "unit", aliases: ["单位", "计量单位"], isRequired: false),
    CSVColumn(
      name: "published", aliases: ["发布日期", "发布时间", "公布日期", "公布时间"], isRequired: false),
    CSVColumn(name: "source", aliases: ["来源", "数据来源", "资料来源"], isRequired: false),
    CSVColumn(name: "note", aliases: ["备注"], isRequired: false),
    CSVColumn(name: "plan", aliases: ["规划"], isRequired: false),
    CSVColumn(name: "statements", aliases: ["条目"], isRequired: false),
    CSVColumn(name: "yoy", aliases: ["同比"], isRequired: false),
    CSVColumn(name: "status", aliases: ["状态"], isRequired: false),
  ]

  var table: CSVTable
  var parts: RowParts
  var context: RowContext
  var book: PlanBook
  var bag = DiagnosticBag()

  var lastIndicator = RepeatedBytes()
  var lastArea = RepeatedBytes()
  var lastPlan = RepeatedBytes()
  var lastPublished = RepeatedBytes()
  var lastSource = RepeatedBytes()
  var plan: Int?
  var series = -1
  /// The unit of the series, by its number.
  var unitNumber = 0
  var published: PackedPeriod?
  var sourceNumber = UInt32.max
  var sourceDate: PackedPeriod?
  /// The first day on which the source may have been published.
  var sourceStart = CalendarDate.distantPast
  let declaredSources: [[String: Period?]]
  /// What the row says of how final its figure is.
  var status: FigureStatus?
  var unpublishedRows = 0
  /// Which of the columns that few files have are there; those that are not cost nothing.
  let columns: (hasUnit: Bool, hasPublication: Bool, hasStatus: Bool, hasRemarks: Bool)
  var firstUnpublished = 0..<0

  /// The columns that a file of observations of some plans may have.
  static func columns(of plans: [Plan]) -> [CSVColumn] {
    columns + DimensionColumns(of: plans, beside: columns).columns
  }

  /// The rows of a file of observations of some plans, in order.
  static func table(of source: SourceText, _ plans: [Plan]) -> CSVTable {
    CSVTable(source, columns: columns(of: plans))
  }

  init(source: SourceText, plan: Int?, units: [UnitRegistry], book: consuming PlanBook) {
    let dimensions = DimensionColumns(of: book.plans, beside: Self.columns)
    let table = CSVTable(source, columns: Self.columns + dimensions.columns)
    parts = RowParts(dimensions, behind: Self.columns.count, in: table)
    columns = (
      hasUnit: table.has(Column.unit.rawValue),
      hasPublication: table.has(Column.published.rawValue) || table.has(Column.source.rawValue),
      hasStatus: table.has(Column.status.rawValue),
      hasRemarks: table.has(Column.note.rawValue) || table.has(Column.statements.rawValue)
        || table.has(Column.yearOnYear.rawValue)
    )
    context = RowContext(
      source: source, plan: plan, units: units, marks: book.plans.map(\.decimalMark),
      delimiter: table.delimiter)
    self.table = table
    declaredSources = book.plans.map { plan in
      Dictionary(plan.sources.map { ($0.id, $0.published) }) { first, _ in first }
    }
    self.plan = plan
    self.book = book
  }

  /// Reads all rows; returns the book with them, and what was wrong.
  consuming func read(file: UInt32) -> (PlanBook, DiagnosticBag) {
    book.observationTable.begin(file: file)
    let hasPlan = table.has(Column.plan.rawValue)
    if plan == nil, !hasPlan, table.header != nil {
      context.reportNoPlan(at: table.row, into: &bag)
      bag.merge(table.diagnostics)
      return (book, bag)
    }
    book.observationTable.reserve(table.estimatedRowCount)
    let hasArea = table.has(Column.area.rawValue)
    let isFirst = table.isFirst(Column.indicator.rawValue)
    let hasParts = !parts.isEmpty
    let isPlain = table.hasOnly(
      Column.indicator.rawValue, Column.period.rawValue, Column.value.rawValue)
    while table.next() {
      if hasPlan, !lastPlan.repeats(table.bytes(Column.plan.rawValue)) {
        findPlan()
        series = -1
      }
      let sameArea = !hasArea || lastArea.repeats(table.bytes(Column.area.rawValue))
      if hasParts, !parts.repeats(in: table) { series = -1 }
      let sameIndicator =
        isFirst
        ? table.repeatsFirst : lastIndicator.repeats(table.bytes(Column.indicator.rawValue))
      // What was not found is looked for again, so that each row reports itself.
      if series < 0 || !sameIndicator || !sameArea { findSeries() }
      guard series >= 0 else {
        book.observationTable.skip()
        continue
      }
      readRow()
      if isPlain { readPlainRows() }
    }
    reportUnpublished()
    bag.merge(table.diagnostics)
    return (book, bag)
  }

  // MARK: - Names

  @inline(never)
  mutating func findPlan() {
    let name = table.string(Column.plan.rawValue).trimmedSpaces
    plan = context.plan(
      named: name, at: table.span(Column.plan.rawValue), of: book, into: &bag)
    lastSource.forget()
  }

  @inline(never)
  mutating func findSeries() {
    series = -1
    guard let indicator = findIndicator() else { return }
    if !parts.isEmpty, let plan {
      parts.find(in: table, of: book.plans[plan], context.source, into: &bag)
    }
    guard let part = parts.part else { return }
    var area = string(.area)
    if !area.isEmpty, let plan, let known = book.area(named: area, plan: plan) { area = known }
    series = book.seriesTable.series(
      of: indicator, area: area.isEmpty ? nil : UInt32(book.areas.intern(area)), part: part,
      ownArea: book.ownArea(ofIndicator: indicator),
      own: &book.indicatorTable.records[indicator].ownSeries)
    unitNumber = Int(book.indicatorTable.records[indicator].unit)
  }

  /// The indicator the row names, found by its bytes; reports one that nobody declared.
  mutating func findIndicator() -> Int? {
    // A row without a plan has been reported.
    guard let plan else { return nil }
    let bytes = table.bytes(Column.indicator.rawValue).assumingMemoryBound(to: UInt8.self)
    if !table.hasDoubledQuotes(Column.indicator.rawValue),
      let symbol = book.indicatorIDs[plan].ids.find(bytes)
    {
      return Int(book.indicatorIDs[plan].indicators[symbol])
    }
    let name = table.string(Column.indicator.rawValue).trimmedSpaces
    if let symbol = book.indicatorIDs[plan].ids.find(name) {
      return Int(book.indicatorIDs[plan].indicators[symbol])
    }
    let span = table.span(Column.indicator.rawValue)
    switch context.indicator(named: name, plan: plan, at: span, of: book, into: &bag) {
    case .one(let number): return number
    case .several: break
    case .none: context.reportUndeclared(name, plan: plan, at: span, of: book, into: &bag)
    }
    return nil
  }

  func string(_ column: Column) -> String {
    let bytes = table.bytes(column.rawValue)
    return bytes.isEmpty ? "" : table.string(column.rawValue).trimmedSpaces
  }

  mutating func findSource() {
    sourceNumber = .max
    sourceDate = nil
    let name = table.string(Column.source.rawValue).trimmedSpaces
    guard !name.isEmpty, let plan else { return }
    guard let date = declaredSources[plan][name] else {
      bag.error(
        .undeclaredSource, at: table.span(Column.source.rawValue), in: context.source,
        BookMessages.undeclaredSource(name),
        remedy: BookMessages.undeclaredRemedy(
          name, among: declaredSources[plan].keys.sorted(), under: "sources"))
      return lastSource.forget()
    }
    sourceNumber = UInt32(book.sourceIDs.intern(name))
    sourceDate = date.map { book.periods.pack($0) }
    sourceStart = date?.start ?? .distantPast
  }

  mutating func findPublished() {
    published = nil
    let text = table.string(Column.published.rawValue).trimmedSpaces
    guard !text.isEmpty else { return }
    guard let period = Period(text), period.end != nil else {
      context.reportPeriod(text, at: table.span(Column.published.rawValue), into: &bag)
      return lastPublished.forget()
    }
    published = book.periods.pack(period)
  }

  // MARK: - Rows

  mutating func readRow() {
    let value = table.bytes(Column.value.rawValue)
    let first = value.first ?? 0x20
    if first <= 0x20 || first >= 0x80, isBlank() { return readBlankRow() }
    guard let period = readPeriod() else {
      book.observationTable.skip()
      return
    }
    let known = columns.hasPublication ? readPublication() : nil
    var flags = ObservationTable.Flags()
    status = columns.hasStatus ? readStatus() : nil
    if known == nil {
      flags.insert(.publicationUnknown)
      guard noteUnpublished(period) else {
        book.observationTable.skip()
        return
      }
    }
    if !columns.hasUnit || table.bytes(Column.unit.rawValue).isEmpty,
      context.hasPlainNumbers(plan), let plain = PlainFigure(value)
    {
      if let known { checkDates(period, known) }
      // The bound alone, without a unit, reads back as it was written.
      append(
        period, plain.value, flags.union(.init(rawValue: plain.bound.rawValue)), known)
    } else if !readWording(period, flags, known) {
      book.observationTable.skip()
      return
    }
    if columns.hasRemarks { annotate() }
  }

  /// Whether a field holds nothing but spaces, plain or full-width.
  @inline(never)
  func isBlank() -> Bool {
    table.string(Column.value.rawValue).trimmedSpaces.isEmpty
  }

  /// Reads the rows that follow of the same series, as long as each is a year or day and a bare figure.
  mutating func readPlainRows() {
    guard unpublishedRows > 0, context.hasPlainNumbers(plan) else { return }
    status = nil
    while let (when, what, next) = table.plainRow() {
      guard let period = book.periods.readDigits(when), let figure = PlainFigure(what) else {
        return
      }
      unpublishedRows += 1
      append(
        period, figure.value,
        .publicationUnknown.union(.init(rawValue: figure.bound.rawValue)), nil)
      table.skipRow(to: next)
    }
  }

  /// When the row was published: as it says itself, else as its source does.
  @inline(never)
  mutating func readPublication() -> PackedPeriod? {
    let bytes = table.bytes(Column.published.rawValue)
    if !lastPublished.repeats(bytes) { findPublished() }
    if !lastSource.repeats(table.bytes(Column.source.rawValue)) { findSource() }
    if let published, sourceDate != nil, book.periods.entries[Int(published.code)].end < sourceStart
    {
      reportBeforeSource()
    }
    return published ?? sourceDate
  }

  @inline(__always)
  mutating func readPeriod() -> PackedPeriod? {
    let bytes = table.bytes(Column.period.rawValue)
    // Two years, which may be a fiscal one, are the only form of this length.
    if bytes.count != 9, let period = book.periods.read(bytes) { return period }
    return readWordedPeriod()
  }

  @inline(never)
  mutating func readWordedPeriod() -> PackedPeriod? {
    let text = table.string(Column.period.rawValue).trimmedSpaces
    do throws(PlanPeriods.Problem) {
      let periods = PlanPeriods(fiscalYear: plan.flatMap { book.plans[$0].fiscalYear })
      return book.periods.pack(try periods.figure(text))
    } catch {
      context.reportPeriod(text, error, at: table.span(Column.period.rawValue), into: &bag)
      return nil
    }
  }

  @inline(__always)
  mutating func append(
    _ period: PackedPeriod, _ value: ExactDecimal, _ flags: ObservationTable.Flags,
    _ published: PackedPeriod?
  ) {
    book.observationTable.append(
      series: series, period: period, end: book.periods.entries[Int(period.code)].end,
      value: value, flags: flags, published: published ?? .none, source: sourceNumber,
      status: status ?? .final)
  }
}
