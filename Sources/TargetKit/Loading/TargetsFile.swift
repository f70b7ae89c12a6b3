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
  private var lastUnit = RepeatedBytes()
  private var lastPlan = RepeatedBytes()
  private var plan: Int?
  private var indicator = -1
  private var series = -1
  private var unit = Unit.number
  private var declaredUnit: Unit?
  private var lastWritten = RepeatedBytes()
  private var lastUnitNumber = UInt32.max
  /// The unit of the row's numbers, and whether it is the indicator's.
  private var written = Unit.number
  private var isOwnUnit = true
  private let declaredSources: [Set<String>]

  init(source: SourceText, plan: Int?, units: [UnitRegistry], book: consuming PlanBook) {
    table = CSVTable(source, columns: Self.columns)
    context = RowContext(source: source, plan: plan, units: units)
    declaredSources = book.plans.map { Set($0.sources.map(\.id)) }
    self.plan = plan
    self.book = book
  }

  /// Reads all rows; returns the book with them, and what was wrong.
  consuming func read(file: UInt32) -> (PlanBook, DiagnosticBag) {
    book.targetTable.segments.append((file, book.targetTable.records.count))
    if plan == nil, table.header != nil, table.header?.positions[Column.plan.rawValue] == nil {
      context.reportNoPlan(at: table.row, into: &bag)
      bag.merge(table.diagnostics)
      return (book, bag)
    }
    while table.next() {
      if !lastPlan.repeats(bytes(.plan)) {
        plan = context.plan(named: string(.plan), at: span(.plan), of: book, into: &bag)
        lastIndicator.forget()
        lastUnit.forget()
        lastWritten.forget()
      }
      let sameIndicator = lastIndicator.repeats(bytes(.indicator))
      let sameArea = lastArea.repeats(bytes(.area))
      if !sameIndicator || !sameArea {
        findSeries()
        lastBaseline.forget()
      }
      guard series >= 0, findWrittenUnit() else { continue }
      readBaseline()
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

  private mutating func findSeries() {
    series = -1
    let name = string(.indicator)
    guard let plan else { return lastIndicator.forget() }
    if let symbol = book.indicatorIDs[plan].ids.find(name) {
      indicator = Int(book.indicatorIDs[plan].indicators[symbol])
    } else if !declare(name, in: plan) {
      lastIndicator.forget()
      return
    }
    unit = book.indicatorTable.unit(indicator)
    let area = string(.area)
    series = book.seriesTable.series(
      of: indicator, area: area.isEmpty ? nil : UInt32(book.areas.intern(area)),
      ownArea: book.ownArea(ofIndicator: indicator),
      own: &book.indicatorTable.records[indicator].ownSeries)
  }

  /// Finds the unit of the row's numbers: the one it states, else the indicator's.
  ///
  /// - Returns: Whether the row can be read.
  private mutating func findWrittenUnit() -> Bool {
    let number = book.indicatorTable.records[indicator].unit
    if lastWritten.repeats(bytes(.unit)), number == lastUnitNumber { return true }
    lastUnitNumber = number
    written = unit
    isOwnUnit = true
    let symbol = string(.unit)
    guard !symbol.isEmpty, symbol != unit.symbol, let plan else { return true }
    guard let stated = context.units[plan].unit(symbol) else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    guard stated.dimension == unit.dimension else {
      context.report(.differentDimension(stated, unit), at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    written = stated
    isOwnUnit = false
    return true
  }

  /// Declares the indicator of the row, if the row states its unit.
  private mutating func declare(_ id: String, in plan: Int) -> Bool {
    let symbol = string(.unit)
    guard !symbol.isEmpty, !id.isEmpty else {
      context.reportUndeclared(id, plan: plan, at: span(.indicator), of: book, into: &bag)
      return false
    }
    if !lastUnit.repeats(bytes(.unit)) || declaredUnit == nil {
      declaredUnit = context.units[plan].unit(symbol)
    }
    guard let declared = declaredUnit else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      return false
    }
    indicator = book.indicatorTable.records.count
    let number = book.indicatorIDs[plan].ids.intern(id)
    book.indicatorIDs[plan].indicators.append(UInt32(indicator))
    book.indicatorTable.records.append(
      IndicatorTable.Record(
        id: UInt32(number), plan: UInt32(plan), unit: book.indicatorTable.number(of: declared),
        better: choice(.better, Direction.self), details: -1))
    return true
  }

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
    guard let at = Period(utf8: bytes(.baselinePeriod).utf8) ?? Period(string(.baselinePeriod))
    else {
      let period = string(.baselinePeriod)
      let place = period.isEmpty ? span(.baseline) : span(.baselinePeriod)
      context.reportPeriod(period, at: place, into: &bag)
      return
    }
    if isOwnUnit, let plain = PlainFigure(stated.utf8) {
      let reading = Reading(plain.value, unit, bound: plain.bound)
      return book.seriesTable.setBaseline(
        Baseline(reading: reading, period: at), ofSeries: series, &book.periods)
    }
    let text = string(.baseline)
    do throws(FigureError) {
      let reading = try Reading(text, unit: written, units: context.units[plan])
      do throws(UnitError) {
        let baseline = Baseline(reading: try reading.converted(to: unit), period: at)
        book.seriesTable.setBaseline(baseline, ofSeries: series, &book.periods)
      } catch {
        context.report(error, at: span(.baseline), into: &bag)
      }
    } catch {
      context.report(error, text, at: span(.baseline), into: &bag)
    }
  }

  private mutating func readRow() {
    var due = PackedPeriod.none
    if !bytes(.due).isEmpty {
      guard let period = Period(utf8: bytes(.due).utf8) ?? Period(string(.due)), period.end != nil
      else {
        return context.reportPeriod(string(.due), at: span(.due), into: &bag)
      }
      due = book.periods.pack(period)
    }
    var record = TargetTable.Record(
      significand: 0, series: UInt32(series), due: due, details: -1,
      offset: UInt32(clamping: table.row.lowerBound), exponent: 0, comparison: .detailed,
      ambition: choice(.ambition, Ambition.self))
    var details = readDetails()
    if !bytes(.criterion).isEmpty, !(isOwnUnit && readPlain(&record)) {
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
  private func readPlain(_ record: inout TargetTable.Record) -> Bool {
    guard let plain = PlainFigure(bytes(.criterion).utf8) else { return false }
    let stated =
      plain.bound != .exact
      ? plain.bound
      : CriterionResolver.bound(
        of: plain.value, better: book.indicatorTable.records[indicator].better,
        baseline: book.baseline(ofSeries: series)?.reading.value)
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
      unit: unit, written: written, units: context.units[plan],
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
