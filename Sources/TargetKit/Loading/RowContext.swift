/// What the rows of a data file share: the plan they speak of, and names already looked up.
///
/// Rows of one series follow each other in most files, and publication dates and sources repeat, so
/// each name is looked up once as long as its bytes stay the same.
struct RowContext {
  let source: SourceText
  /// The plan that rows without a plan column speak of; `nil` if rows must name it.
  let plan: Int?
  /// The units of each plan.
  let units: [UnitRegistry]
  /// What stands before the fraction of a number, as each plan says.
  private let marks: [DecimalMark?]
  /// Whether semicolons part the columns, as where a comma parts decimals.
  private let hasSemicolons: Bool
  /// How often a name that nobody declared is compared with all known ones; a file full of them
  /// must not cost the square of its length.
  private var suggestionsLeft = 20
  /// The names of the indicators of each plan, gathered when an id isn't found.
  private var names: [Int: IndicatorNames] = [:]

  init(
    source: SourceText, plan: Int?, units: [UnitRegistry], marks: [DecimalMark?] = [],
    delimiter: UInt8 = UInt8(ascii: ",")
  ) {
    self.source = source
    self.plan = plan
    self.units = units
    self.marks = marks
    hasSemicolons = delimiter == UInt8(ascii: ";")
  }

  /// Whether a plan's bare numbers may be read as they are.
  func hasPlainNumbers(_ plan: Int?) -> Bool { plan.map { marks[$0] != .comma } ?? true }

  /// A figure with its numbers written with a point.
  ///
  /// - Throws: ``FigureError/unclearComma(_:)`` where nothing tells what a comma parts.
  func pointed(_ figure: String, _ plan: Int?) throws(FigureError) -> String {
    if let mark = plan.flatMap({ marks[$0] }) { return mark.pointed(figure) }
    if hasSemicolons, let number = DecimalMark.unclearNumber(in: figure) {
      throw .unclearComma(number)
    }
    return figure
  }

  /// The plan a row names, or that of the file; reports a name that is none.
  mutating func plan(
    named name: String, at span: Range<Int>, of book: PlanBook, into bag: inout DiagnosticBag
  ) -> Int? {
    if name.isEmpty {
      if plan == nil { reportNoPlan(at: span, into: &bag) }
      return plan
    }
    if let number = book.planNumber(named: name) { return number }
    let known = book.plans.map(\.id)
    bag.error(
      .undeclaredPlan, at: span, in: source,
      LocalizedText(zh: "没有规划 \(name.quoted())", en: "there is no plan \(name.quoted())"),
      remedy: BookMessages.undeclaredRemedy(name, among: known, under: "plan"))
    return nil
  }

  /// Reports that nothing tells which plan a file or a row speaks of.
  func reportNoPlan(at span: Range<Int>, into bag: inout DiagnosticBag) {
    bag.error(
      .undeclaredPlan, at: span, in: source,
      LocalizedText(zh: "不知道数据属于哪个规划", en: "nothing tells which plan this belongs to"),
      remedy: LocalizedText(
        zh: "请填写 plan 列，或把文件命名为 规划.observations.csv，或在规划的 files 中写明",
        en:
          "fill in a plan column, name the file like its plan (PLAN.observations.csv), or list it "
          + "under files in the plan"))
  }

  /// The indicator of a plan that bears a name, which is no id; reports one that several bear.
  ///
  /// - Returns: `.none` where no indicator bears it; nothing is reported then.
  mutating func indicator(
    named name: String, plan: Int, at span: Range<Int>, of book: PlanBook,
    into bag: inout DiagnosticBag
  ) -> IndicatorNames.Match {
    let known = names[plan] ?? IndicatorNames(of: plan, in: book)
    names[plan] = known
    let match = known.find(name)
    if case .several(let numbers) = match {
      bag.error(
        .undeclaredIndicator, at: span, in: source,
        BookMessages.ambiguousIndicator(name, numbers.map { book.indicatorID($0) }),
        remedy: LocalizedText(zh: "请写指标的代号", en: "write the indicator's id"))
    }
    return match
  }

  /// Reports an indicator that the plan does not declare.
  mutating func reportUndeclared(
    _ id: String, plan: Int, at span: Range<Int>, of book: PlanBook, into bag: inout DiagnosticBag
  ) {
    let remedy: LocalizedText
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      remedy = BookMessages.undeclaredRemedy(
        id, among: book.indicatorNames(ofPlan: plan), under: "indicators")
    } else {
      remedy = LocalizedText(
        zh: "请在规划的 indicators 中声明", en: "declare it under indicators in the plan")
    }
    bag.error(
      .undeclaredIndicator, at: span, in: source, BookMessages.undeclaredIndicator(id),
      remedy: remedy)
  }

  /// Reports a period that cannot be read.
  func reportPeriod(
    _ text: String, _ problem: PlanPeriods.Problem = .unread, at span: Range<Int>,
    into bag: inout DiagnosticBag
  ) {
    bag.error(.badPeriod, at: span, in: source, problem.message(text), remedy: problem.remedy)
  }

  func report(
    _ error: FigureError, _ text: String, remedy: LocalizedText? = nil, at span: Range<Int>,
    into bag: inout DiagnosticBag
  ) {
    bag.error(
      error.code, at: span, in: source, error.message(text), remedy: remedy ?? error.remedy)
  }

  func report(_ error: UnitError, at span: Range<Int>, into bag: inout DiagnosticBag) {
    bag.error(.wrongUnit, at: span, in: source, error.message, remedy: error.remedy)
  }
}

/// Bytes compared with those of the row before.
struct RepeatedBytes {
  private var last = UnsafeRawBufferPointer(start: nil, count: 0)
  private var hasLast = false

  /// Whether the bytes are the same as last time; remembers them.
  @inline(__always)
  mutating func repeats(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let isSame = hasLast && Self.areEqual(last, bytes)
    last = bytes
    hasLast = true
    return isSame
  }

  /// Forgets the bytes, so that the next ones are looked up.
  mutating func forget() { hasLast = false }

  @inline(__always)
  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count, let left = a.baseAddress, let right = b.baseAddress else {
      return a.count == b.count
    }
    var index = 0
    while index &+ 8 <= a.count {
      if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index &+= 8
    }
    while index < a.count {
      if left.load(fromByteOffset: index, as: UInt8.self)
        != right.load(fromByteOffset: index, as: UInt8.self)
      {
        return false
      }
      index &+= 1
    }
    return true
  }
}

extension Diagnostic.Code {
  /// A row names a plan that the book does not have.
  public static let undeclaredPlan = Self("undeclared-plan")
}
