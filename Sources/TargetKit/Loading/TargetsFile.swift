/// Reads a file of targets into a book: for books too large for plan files.
///
/// A row can declare its indicator by stating the unit, so that a plan file need not list millions
/// of indicators.
struct TargetsFile: ~Copyable {
  private enum Column: Int, CaseIterable {
    case indicator, due, criterion, area, ambition, unit, better, baseline, baselinePeriod, owner,
      source, weight, plan, statements
  }

  private static let columns: [CSVColumn] = [
    CSVColumn(name: "indicator", aliases: ["指标"]), CSVColumn(name: "due", aliases: ["期限"]),
    CSVColumn(name: "criterion", aliases: ["目标值"]),
    CSVColumn(name: "area", aliases: ["地区"], isRequired: false),
    CSVColumn(name: "ambition", aliases: ["属性"], isRequired: false),
    CSVColumn(name: "unit", aliases: ["单位"], isRequired: false),
    CSVColumn(name: "better", aliases: ["方向"], isRequired: false),
    CSVColumn(name: "baseline", aliases: ["基期值"], isRequired: false),
    CSVColumn(name: "baseline-period", aliases: ["基期"], isRequired: false),
    CSVColumn(name: "owner", aliases: ["责任单位"], isRequired: false),
    CSVColumn(name: "source", aliases: ["来源"], isRequired: false),
    CSVColumn(name: "weight", aliases: ["权重"], isRequired: false),
    CSVColumn(name: "plan", aliases: ["规划"], isRequired: false),
    CSVColumn(name: "statements", aliases: ["条目"], isRequired: false),
  ]

  private var table: CSVTable
  private var context: RowContext
  private var book: PlanBook
  private var bag = DiagnosticBag()

  private var lastIndicator = RepeatedBytes()
  private var lastArea = RepeatedBytes()
  private var lastBaseline = RepeatedBytes()
  private var lastPlan = RepeatedBytes()
  private var plan: Int?
  private var indicator = -1
  private var series = -1
  /// The unit of the indicator, by its number.
  private var unit = 0
  /// The spellings of units met so far, with the units' numbers, in one plan.
  private var spellings = SymbolTable()
  private var unitNumbers: [UInt32] = []
  private var unitsPlan = -1
  private var lastWritten = RepeatedBytes()
  private var lastUnitNumber = UInt32.max
  /// The unit of the row's numbers where it is not the indicator's.
  private var otherUnit: Unit?
  private let declaredSources: [Set<String>]
  /// Which of the columns that few files have are there; those that are not cost nothing.
  private let columns:
    (
      hasUnit: Bool, hasBaseline: Bool, hasAmbition: Bool, hasDetails: Bool
    )

  init(source: SourceText, plan: Int?, units: [UnitRegistry], book: consuming PlanBook) {
    let table = CSVTable(source, columns: Self.columns)
    columns = (
      hasUnit: table.has(Column.unit.rawValue),
      hasBaseline: table.has(Column.baseline.rawValue),
      hasAmbition: table.has(Column.ambition.rawValue),
      hasDetails: table.has(Column.owner.rawValue) || table.has(Column.source.rawValue)
        || table.has(Column.weight.rawValue) || table.has(Column.statements.rawValue)
    )
    self.table = table
    context = RowContext(source: source, plan: plan, units: units)
    declaredSources = book.plans.map { Set($0.sources.map(\.id)) }
    self.plan = plan
    self.book = book
  }

  /// Reads all rows; returns the book with them, and what was wrong.
  consuming func read(file: UInt32) -> (PlanBook, DiagnosticBag) {
    book.targetTable.segments.append((file, book.targetTable.records.count))
    let hasPlan = table.has(Column.plan.rawValue)
    if plan == nil, table.header != nil, !hasPlan {
      context.reportNoPlan(at: table.row, into: &bag)
      bag.merge(table.diagnostics)
      return (book, bag)
    }
    book.targetTable.reserve(table.estimatedRowCount)
    let hasArea = table.has(Column.area.rawValue)
    let isFirst = table.isFirst(Column.indicator.rawValue)
    while table.next() {
      if hasPlan, !lastPlan.repeats(bytes(.plan)) {
        plan = context.plan(named: string(.plan), at: span(.plan), of: book, into: &bag)
        series = -1
        lastWritten.forget()
      }
      let sameArea = !hasArea || lastArea.repeats(bytes(.area))
      let sameIndicator =
        isFirst ? table.repeatsFirst : lastIndicator.repeats(bytes(.indicator))
      // What was not found is looked for again, so that each row reports itself.
      if series < 0 || !sameIndicator || !sameArea {
        findSeries()
        lastBaseline.forget()
      }
      guard series >= 0, !columns.hasUnit || findWrittenUnit() else { continue }
      if columns.hasBaseline { readBaseline() }
      readRow()
    }
    bag.merge(table.diagnostics)
    return (book, bag)
  }

  @inline(__always)
  private func bytes(_ column: Column) -> UnsafeRawBufferPointer { table.bytes(column.rawValue) }
  private func span(_ column: Column) -> Range<Int> { table.span(column.rawValue) }

  private func string(_ column: Column) -> String {
    bytes(column).isEmpty ? "" : table.string(column.rawValue).trimmedSpaces
  }

  // MARK: - Names

  @inline(never)
  private mutating func findSeries() {
    series = -1
    guard findIndicator() else { return }
    unit = Int(book.indicatorTable.records[indicator].unit)
    let area = string(.area)
    series = book.seriesTable.series(
      of: indicator, area: area.isEmpty ? nil : UInt32(book.areas.intern(area)),
      ownArea: book.ownArea(ofIndicator: indicator),
      own: &book.indicatorTable.records[indicator].ownSeries)
  }

  /// Finds the indicator that the row names, or declares it.
  private mutating func findIndicator() -> Bool {
    // A row without a plan has been reported.
    guard let plan else { return false }
    let id = bytes(.indicator).assumingMemoryBound(to: UInt8.self)
    if !table.hasDoubledQuotes(Column.indicator.rawValue),
      let symbol = book.indicatorIDs[plan].ids.find(id)
    {
      indicator = Int(book.indicatorIDs[plan].indicators[symbol])
      return true
    }
    // An id that begins and ends with a visible ASCII character has nothing to be trimmed.
    if let first = id.first, let last = id.last, min(first, last) > 0x20, max(first, last) < 0x80,
      !table.hasDoubledQuotes(Column.indicator.rawValue)
    {
      return declare(id, in: plan)
    }
    var name = string(.indicator)
    if let symbol = book.indicatorIDs[plan].ids.find(name) {
      indicator = Int(book.indicatorIDs[plan].indicators[symbol])
      return true
    }
    return name.withUTF8 { declare($0, in: plan) }
  }

  /// Finds the unit of the row's numbers: the one it states, else the indicator's.
  ///
  /// - Returns: Whether the row can be read.
  @inline(__always)
  private mutating func findWrittenUnit() -> Bool {
    let number = book.indicatorTable.records[indicator].unit
    if lastWritten.repeats(bytes(.unit)), number == lastUnitNumber { return true }
    return findNewUnit(number)
  }

  @inline(never)
  private mutating func findNewUnit(_ number: UInt32) -> Bool {
    lastUnitNumber = number
    otherUnit = nil
    let spelling = bytes(.unit).assumingMemoryBound(to: UInt8.self)
    guard !spelling.isEmpty, let plan else { return true }
    if plan == unitsPlan, let known = spellings.find(spelling), unitNumbers[known] == number {
      return true
    }
    let own = book.indicatorTable.units[unit]
    let symbol = string(.unit)
    guard !symbol.isEmpty, symbol != own.symbol else { return true }
    guard let stated = context.units[plan].unit(symbol) else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    guard stated.dimension == own.dimension else {
      context.report(.differentDimension(stated, own), at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    otherUnit = stated
    return true
  }

  /// Declares the indicator of the row, if the row states its unit.
  private mutating func declare(_ id: UnsafeBufferPointer<UInt8>, in plan: Int) -> Bool {
    guard !bytes(.unit).isEmpty, !id.isEmpty else {
      context.reportUndeclared(
        String(decoding: id, as: UTF8.self), plan: plan, at: span(.indicator), of: book, into: &bag)
      return false
    }
    guard let unit = declaredUnit(in: plan) else { return false }
    indicator = book.indicatorTable.records.count
    let number = book.indicatorIDs[plan].ids.intern(id)
    book.indicatorIDs[plan].indicators.append(UInt32(indicator))
    book.indicatorTable.records.append(
      IndicatorTable.Record(
        id: UInt32(number), plan: UInt32(plan), unit: unit,
        better: bytes(.better).isEmpty ? nil : choice(.better, Direction.self), details: -1))
    return true
  }

  /// The number of the unit the row states, which is looked up once for each spelling.
  @inline(never)
  private mutating func declaredUnit(in plan: Int) -> UInt32? {
    let spelling = bytes(.unit).assumingMemoryBound(to: UInt8.self)
    if plan == unitsPlan, let known = spellings.find(spelling) { return unitNumbers[known] }
    let symbol = string(.unit)
    guard let unit = context.units[plan].unit(symbol) else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      return nil
    }
    if plan != unitsPlan {
      // Another plan may mean another unit by the same symbol.
      (unitsPlan, spellings, unitNumbers) = (plan, SymbolTable(), [])
    }
    let number = book.indicatorTable.number(of: unit)
    _ = spellings.intern(spelling)
    unitNumbers.append(number)
    return number
  }

  @inline(never)
  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ type: Choice.Type
  ) -> Choice? {
    let text = string(column)
    if text.isEmpty { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let name = Self.columns[column.rawValue].name
    bag.error(
      .unknownChoice, at: span(column), in: context.source,
      LocalizedText(
        zh: "\(name) 没有 \(text.quoted()) 这一取值", en: "\(text.quoted()) is no value of \(name)"),
      remedy: LocalizedText(
        zh: "应为 \(names.joined(separator: "、"))",
        en: "write one of \(names.joined(separator: ", "))"))
    return nil
  }

  // MARK: - Rows

  private mutating func readBaseline() {
    let stated = bytes(.baseline)
    if stated.isEmpty || lastBaseline.repeats(stated) { return }
    guard let plan else { return }
    guard let at = period(.baselinePeriod) else {
      let period = string(.baselinePeriod)
      let place = period.isEmpty ? span(.baseline) : span(.baselinePeriod)
      context.reportPeriod(period, at: place, into: &bag)
      return
    }
    let countsSingly = book.indicatorTable.countsSingly(indicator)
    if otherUnit == nil, let plain = PlainFigure(stated) {
      let reading = BareReading(
        value: plain.value, bound: plain.bound,
        resolution: Reading.resolution(of: plain.value, countsSingly: countsSingly))
      return book.seriesTable.setBaseline(
        reading, at: at, ofSeries: series, countsSingly: countsSingly)
    }
    readWordedBaseline(at: at, in: plan)
  }

  @inline(never)
  private mutating func readWordedBaseline(at period: PackedPeriod, in plan: Int) {
    let countsSingly = book.indicatorTable.countsSingly(indicator)
    let unit = book.indicatorTable.units[unit]
    let text = string(.baseline)
    do throws(FigureError) {
      let reading = try Reading(text, unit: otherUnit ?? unit, units: context.units[plan])
      do throws(UnitError) {
        book.seriesTable.setBaseline(
          try reading.converted(to: unit).bare, at: period, ofSeries: series,
          countsSingly: countsSingly)
      } catch {
        context.report(error, at: span(.baseline), into: &bag)
      }
    } catch {
      context.report(error, text, at: span(.baseline), into: &bag)
    }
  }

  /// The period in a column; `nil` if it cannot be read.
  @inline(__always)
  private mutating func period(_ column: Column) -> PackedPeriod? {
    book.periods.read(bytes(column)) ?? Period(string(column)).map { book.periods.pack($0) }
  }

  private mutating func readRow() {
    var due = PackedPeriod.none
    if !bytes(.due).isEmpty {
      guard let period = period(.due), !book.periods.entries[Int(period.code)].isOpen else {
        return context.reportPeriod(string(.due), at: span(.due), into: &bag)
      }
      due = period
    }
    var record = TargetTable.Record(
      significand: 0, series: UInt32(series), due: due, details: -1,
      offset: UInt32(clamping: table.row.lowerBound), exponent: 0, comparison: .detailed,
      ambition: columns.hasAmbition ? choice(.ambition, Ambition.self) : nil)
    if columns.hasDetails || otherUnit != nil || !readPlain(&record) {
      return readUnusual(&record)
    }
    book.targetTable.records.append(record)
  }

  /// Reads a criterion with words, a row without one, or what only some rows have.
  @inline(never)
  private mutating func readUnusual(_ record: inout TargetTable.Record) {
    var details = columns.hasDetails ? readDetails() : nil
    if !bytes(.criterion).isEmpty, otherUnit != nil || !readPlain(&record) {
      let text = string(.criterion)
      guard let criterion = criterion(text) else { return }
      details = details ?? TargetTable.Details()
      details?.criterion = criterion.value
      details?.asWritten = text
    }
    if let details {
      record.details = Int32(book.targetTable.details.count)
      book.targetTable.details.append(details)
    }
    book.targetTable.records.append(record)
  }

  /// Reads `12.5`, `>=12.5` and the like without making a text.
  private mutating func readPlain(_ record: inout TargetTable.Record) -> Bool {
    guard let plain = PlainFigure(bytes(.criterion)) else { return false }
    let stated =
      plain.bound != .exact
      ? plain.bound
      : CriterionResolver.bound(
        of: plain.value, better: book.indicatorTable.records[indicator].better,
        baseline: book.bareBaseline(ofSeries: series, indicator: indicator)?.reading.value)
    guard let stated, let comparison = TargetTable.Comparison(stated) else { return false }
    record.comparison = comparison
    record.significand = plain.value.significand
    record.exponent = plain.value.exponent
    return true
  }

  /// The criterion of an unusual text; the outer `nil` is an error that was reported, the inner one
  /// a change without its baseline.
  private mutating func criterion(_ text: String) -> (value: Criterion?, Void)? {
    guard let plan else { return nil }
    let resolver = CriterionResolver(
      unit: book.indicatorTable.units[unit],
      written: otherUnit ?? book.indicatorTable.units[unit], units: context.units[plan],
      better: book.indicatorTable.records[indicator].better,
      baseline: book.baseline(ofSeries: series), reach: book.plans[plan].reach)
    switch resolver.resolve(text) {
    case .criterion(let criterion): return (criterion, ())
    case .needsBaseline: return (nil, ())
    case .figureError(let error):
      context.report(
        error, text, remedy: error.criterionRemedy, at: span(.criterion), into: &bag)
    case .unitError(let error): context.report(error, at: span(.criterion), into: &bag)
    case .directionUnclear:
      bag.error(
        .directionUnclear, at: span(.criterion), in: context.source,
        CriterionResolver.unclearMessage(text), remedy: CriterionResolver.unclearRemedy)
    }
    return nil
  }

  /// What few rows have; `nil` if the row has none of it.
  private mutating func readDetails() -> TargetTable.Details? {
    if bytes(.owner).isEmpty, bytes(.source).isEmpty, bytes(.weight).isEmpty,
      bytes(.statements).isEmpty
    {
      return nil
    }
    var details = TargetTable.Details()
    let owner = string(.owner)
    if !owner.isEmpty { details.owner = owner }
    let statements = string(.statements)
    details.statements = statements.split(separator: " ").map(String.init)
    let weight = string(.weight)
    if !weight.isEmpty {
      details.weight = ExactDecimal(weight).flatMap { $0 > .zero ? $0 : nil }
      if details.weight == nil {
        bag.error(
          .badFigure, at: span(.weight), in: context.source, WeightMessages.message(weight),
          remedy: WeightMessages.remedy)
      }
    }
    details.source = findSource()
    return details
  }

  private mutating func findSource() -> UInt32? {
    let name = string(.source)
    guard !name.isEmpty, let plan else { return nil }
    if !declaredSources[plan].contains(name) {
      bag.error(
        .undeclaredSource, at: span(.source), in: context.source,
        BookMessages.undeclaredSource(name),
        remedy: BookMessages.undeclaredRemedy(
          name, among: declaredSources[plan].sorted(), under: "sources"))
    }
    return UInt32(book.sourceIDs.intern(name))
  }
}
