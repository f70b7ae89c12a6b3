/// Reads a file of targets into a book: for books too large for plan files.
///
/// A row can declare its indicator by stating the unit, so that a plan file need not list millions
/// of indicators.
struct TargetsFile: ~Copyable {
  enum Column: Int, CaseIterable {
    case indicator, due, criterion, area, ambition, unit, better, baseline, baselinePeriod, owner,
      source, weight, plan, statements
  }

  static let columns: [CSVColumn] = [
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

  var table: CSVTable
  var parts: RowParts
  var context: RowContext
  var book: PlanBook
  var bag = DiagnosticBag()

  var lastIndicator = RepeatedBytes()
  var lastArea = RepeatedBytes()
  var lastBaseline = RepeatedBytes()
  var lastPlan = RepeatedBytes()
  var plan: Int?
  var indicator = -1
  var series = -1
  /// The unit of the indicator, by its number.
  var unit = 0
  /// The spellings of units met so far, with the units' numbers, in one plan.
  var spellings = SymbolTable()
  var unitNumbers: [UInt32] = []
  var unitsPlan = -1
  var lastWritten = RepeatedBytes()
  var lastUnitNumber = UInt32.max
  /// The unit of the row's numbers where it is not the indicator's.
  var otherUnit: Unit?
  let declaredSources: [Set<String>]
  /// Which of the columns that few files have are there; those that are not cost nothing.
  let columns:
    (
      hasUnit: Bool, hasBaseline: Bool, hasAmbition: Bool, hasDetails: Bool
    )

  init(source: SourceText, plan: Int?, units: [UnitRegistry], book: consuming PlanBook) {
    let dimensions = DimensionColumns(of: book.plans, beside: Self.columns)
    let table = CSVTable(source, columns: Self.columns + dimensions.columns)
    parts = RowParts(dimensions, behind: Self.columns.count, in: table)
    columns = (
      hasUnit: table.has(Column.unit.rawValue),
      hasBaseline: table.has(Column.baseline.rawValue),
      hasAmbition: table.has(Column.ambition.rawValue),
      hasDetails: table.has(Column.owner.rawValue) || table.has(Column.source.rawValue)
        || table.has(Column.weight.rawValue) || table.has(Column.statements.rawValue)
    )
    context = RowContext(
      source: source, plan: plan, units: units, marks: book.plans.map(\.decimalMark),
      delimiter: table.delimiter)
    self.table = table
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
    let hasParts = !parts.isEmpty
    while table.next() {
      if hasPlan, !lastPlan.repeats(bytes(.plan)) {
        plan = context.plan(named: string(.plan), at: span(.plan), of: book, into: &bag)
        series = -1
        lastWritten.forget()
      }
      let sameArea = !hasArea || lastArea.repeats(bytes(.area))
      if hasParts, !parts.repeats(in: table) { series = -1 }
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
  func bytes(_ column: Column) -> UnsafeRawBufferPointer { table.bytes(column.rawValue) }
  func span(_ column: Column) -> Range<Int> { table.span(column.rawValue) }

  func string(_ column: Column) -> String {
    bytes(column).isEmpty ? "" : table.string(column.rawValue).trimmedSpaces
  }

  mutating func readBaseline() {
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
    if otherUnit == nil, context.hasPlainNumbers(plan), let plain = PlainFigure(stated) {
      let reading = BareReading(
        value: plain.value, bound: plain.bound,
        resolution: Reading.resolution(of: plain.value, countsSingly: countsSingly))
      return book.seriesTable.setBaseline(
        reading, at: at, ofSeries: series, countsSingly: countsSingly)
    }
    readWordedBaseline(at: at, in: plan)
  }

  @inline(never)
  mutating func readWordedBaseline(at period: PackedPeriod, in plan: Int) {
    let countsSingly = book.indicatorTable.countsSingly(indicator)
    let unit = book.indicatorTable.units[unit]
    let text = string(.baseline)
    do throws(FigureError) {
      let reading = try Reading(
        context.pointed(text, plan), unit: otherUnit ?? unit, units: context.units[plan])
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
  mutating func period(_ column: Column) -> PackedPeriod? {
    let bytes = bytes(column)
    // Two years, which may be a fiscal one, are the only form of this length.
    if bytes.count != 9, let period = book.periods.read(bytes) { return period }
    return wordedPeriod(column)
  }

  @inline(never)
  private mutating func wordedPeriod(_ column: Column) -> PackedPeriod? {
    let periods = PlanPeriods(fiscalYear: plan.flatMap { book.plans[$0].fiscalYear })
    return (try? periods.stretch(string(column))).map { book.periods.pack($0) }
  }

  mutating func readRow() {
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
  mutating func readUnusual(_ record: inout TargetTable.Record) {
    var details = columns.hasDetails ? readDetails() : nil
    if !bytes(.criterion).isEmpty, otherUnit != nil || !readPlain(&record) {
      let text = string(.criterion)
      // What cannot be read has been reported, and stands as incomplete.
      details = details ?? TargetTable.Details()
      details?.requirement = requirement(text, due: book.periods.unpack(record.due))
      details?.asWritten = text
    }
    if let details {
      record.details = Int32(book.targetTable.details.count)
      book.targetTable.details.append(details)
    }
    book.targetTable.records.append(record)
  }

  /// Reads `12.5`, `>=12.5` and the like without making a text.
  mutating func readPlain(_ record: inout TargetTable.Record) -> Bool {
    guard context.hasPlainNumbers(plan), let plain = PlainFigure(bytes(.criterion)) else {
      return false
    }
    let stated =
      plain.bound != .exact
      ? plain.bound
      : RequirementReader.bound(
        of: plain.value, better: book.indicatorTable.records[indicator].better,
        baseline: book.bareBaseline(ofSeries: series, indicator: indicator)?.reading.value)
    // What contradicts the direction, and a limit to keep within, are told apart from their words.
    guard let stated, let comparison = TargetTable.Comparison(stated),
      comparison.agrees(with: book.indicatorTable.records[indicator].better)
    else { return false }
    record.comparison = comparison
    record.significand = plain.value.significand
    record.exponent = plain.value.exponent
    return true
  }

  /// What an unusual text asks for; `nil` for what was reported as unreadable, and for a class of size
  /// that nobody has given a number.
  mutating func requirement(_ text: String, due: Period?) -> Requirement? {
    guard let plan, !SizeClass.isOne(text) else { return nil }
    let details = book.indicatorTable.details(indicator)
    let context = RequirementContext(
      unit: book.indicatorTable.units[unit], written: otherUnit ?? book.indicatorTable.units[unit],
      units: self.context.units[plan], measure: details?.measure,
      better: book.indicatorTable.records[indicator].better, records: details?.records,
      baseline: book.baseline(ofSeries: series), due: due, horizon: book.plans[plan].horizon,
      reach: book.plans[plan].reach)
    do throws(RequirementProblem) {
      return try Requirement.read(try pointed(text), context)
    } catch {
      bag.error(
        error.code, at: span(.criterion), in: self.context.source, error.message(text),
        remedy: error.remedy(text, of: context.unit, units: context.units))
      return nil
    }
  }

  /// A criterion with its numbers written with a point.
  private func pointed(_ text: String) throws(RequirementProblem) -> String {
    do throws(FigureError) { return try context.pointed(text, plan) } catch { throw .figure(error) }
  }

  /// What few rows have; `nil` if the row has none of it.
  mutating func readDetails() -> TargetTable.Details? {
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

  mutating func findSource() -> UInt32? {
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
