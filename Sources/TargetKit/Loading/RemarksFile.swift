/// Reads a file of remarks into a book: what the responsible units say of indicators, one a row.
struct RemarksFile: ~Copyable {
  enum Column: Int {
    case indicator, area, period, cause, next, by, plan
  }

  static let columns: [CSVColumn] = [
    CSVColumn(name: "indicator", aliases: ["指标", "指标名称"]),
    CSVColumn(name: "area", aliases: ["地区"], isRequired: false),
    CSVColumn(name: "period", aliases: ["时期"]),
    CSVColumn(name: "cause", aliases: ["原因", "原因说明"], isRequired: false),
    CSVColumn(name: "next", aliases: ["下一步措施", "下一步工作措施", "措施"], isRequired: false),
    CSVColumn(name: "by", aliases: ["填报单位", "填报部门"], isRequired: false),
    CSVColumn(name: "plan", aliases: ["规划"], isRequired: false),
  ]

  private var table: CSVTable
  private var context: RowContext
  private var book: PlanBook
  private var bag = DiagnosticBag()

  init(source: SourceText, plan: Int?, units: [UnitRegistry], book: consuming PlanBook) {
    table = CSVTable(source, columns: Self.columns)
    context = RowContext(source: source, plan: plan, units: units)
    self.book = book
  }

  /// Reads all rows; returns the book with them, and what was wrong.
  consuming func read(file: UInt32) -> (PlanBook, DiagnosticBag) {
    if context.plan == nil, !table.has(Column.plan.rawValue), table.header != nil {
      context.reportNoPlan(at: table.row, into: &bag)
      bag.merge(table.diagnostics)
      return (book, bag)
    }
    while table.next() { readRow(file) }
    bag.merge(table.diagnostics)
    return (book, bag)
  }

  private mutating func readRow(_ file: UInt32) {
    guard
      let plan = context.plan(
        named: string(.plan), at: span(.plan), of: book, into: &bag)
    else { return }
    let indicator = indicator(in: plan)
    let period = period(in: plan)
    let (cause, next) = (text(.cause), text(.next))
    guard cause != nil || next != nil else {
      return bag.error(
        .emptyRemark, at: table.row, in: context.source, RemarkMessages.empty,
        remedy: RemarkMessages.emptyRemedy)
    }
    guard let indicator, let period else { return }
    let (area, by) = (string(.area), FormulaGuard.unguarded(string(.by)))
    let own = book.ownArea(ofIndicator: indicator).map { book.areas[Int($0)] }
    let named = area.isEmpty ? nil : book.area(named: area, plan: plan) ?? area
    book.append(
      Remark(
        area: named == own ? nil : named, period: period, cause: cause, next: next,
        by: by.isEmpty ? nil : by,
        origin: Origin(file: file, offset: UInt32(clamping: table.row.lowerBound))),
      to: indicator)
  }

  /// The indicator the row names, by its id or its name; reports one that nobody declared.
  private mutating func indicator(in plan: Int) -> Int? {
    let name = string(.indicator)
    if let symbol = book.indicatorIDs[plan].ids.find(name) {
      return Int(book.indicatorIDs[plan].indicators[symbol])
    }
    switch context.indicator(
      named: name, plan: plan, at: span(.indicator), of: book, into: &bag)
    {
    case .one(let number): return number
    case .several: break
    case .none:
      context.reportUndeclared(name, plan: plan, at: span(.indicator), of: book, into: &bag)
    }
    return nil
  }

  private mutating func period(in plan: Int) -> Period? {
    let text = string(.period)
    do throws(PlanPeriods.Problem) {
      return try PlanPeriods(fiscalYear: book.plans[plan].fiscalYear).figure(text)
    } catch {
      context.reportPeriod(text, error, at: span(.period), into: &bag)
      return nil
    }
  }

  private func text(_ column: Column) -> LocalizedText? {
    let text = FormulaGuard.unguarded(string(column))
    return text.isEmpty ? nil : LocalizedText(guessing: text)
  }

  private func string(_ column: Column) -> String { table.string(column.rawValue).trimmedSpaces }

  private func span(_ column: Column) -> Range<Int> { table.span(column.rawValue) }
}
