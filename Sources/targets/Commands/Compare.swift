import TargetKit

extension Command {
  /// `targets compare`.
  static let compare = Command(
    "compare",
    LocalizedText(
      zh: "用各种官方评价方法并排评价，并指出分歧",
      en: "Judge targets by every official method, side by side"),
    examples: [
      Example("targets compare storage-output", zh: "一个指标", en: "an indicator"),
      Example(
        "targets compare --method open-sdg,schedule", zh: "只用两种方法", en: "two methods only"),
    ],
    operands: [.indicators, .paths],
    options: [.asOf, .plan, .area, .methods, .asPublished, .width, .color],
    notes: LocalizedText(
      zh: "* 通用尺度是本工具对各方法类别的归并，不是任何机构的结论。",
      en: "* The common scale is our own mapping of each method's categories, nobody's verdict."),
    perform: runCompare)

  private static func runCompare(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let methods = try call.methods()
    let (books, scope) = try call.booksAndIndicators()
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let report = CompareReport(
      books.loaded, review, methods: methods ?? AssessmentMethod.all, as: call.fidelity,
      options: options)
    call.output.write(report.text())
    call.output.flush()
    return books.conclude(call)
  }

  /// `targets explain`.
  static let explain = Command(
    "explain",
    LocalizedText(
      zh: "给出一项评价的演算单：数据出处、算式、每一步与结果",
      en: "Print the proof sheet of an assessment, step by step"),
    examples: [
      Example("targets explain storage-output", zh: "按默认方法", en: "by the standard method"),
      Example(
        "targets explain storage-output --method un-progress-chart", zh: "按指定方法",
        en: "by a method of choice"),
    ],
    operands: [.indicators, .paths],
    options: [.asOf, .plan, .area, .methods, .asPublished, .width, .color],
    perform: runExplain)

  private static func runExplain(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let methods = try call.methods() ?? [.standard]
    let (books, scope) = try call.booksAndIndicators()
    if scope.indicators.isEmpty {
      throw UsageError(
        zh: "请给出一个指标", en: "name an indicator",
        remedy: LocalizedText(zh: "见 targets list", en: "see targets list"))
    }
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    for method in methods {
      let report = ExplainReport(
        books.loaded, review, method: method, as: call.fidelity, options: options)
      call.output.write(report.text())
    }
    call.output.flush()
    return books.conclude(call)
  }
}

extension Operand {
  static let indicators = Operand(
    "INDICATOR", .any,
    LocalizedText(
      zh: "指标；已有的文件或文件夹视为 PATH",
      en: "indicators; what exists as a file or folder is a PATH"))
}

extension Option {
  static let methods = Option(
    "method", nil, .many(of: AssessmentMethod.all.map(\.id), "METHOD"), isRepeatable: true,
    LocalizedText(zh: "评价方法，用逗号隔开", en: "methods, separated by commas"))

  static let asPublished = Option(
    "as-published", nil, .none,
    LocalizedText(
      zh: "照发布者的代码处理未定义情形（例如以 0.001 代替 0），并注明",
      en: "where a rule is undefined, do what its publisher's code does, and say so"))
}

extension Call {
  /// The methods that were named; `nil` if none was.
  func methods() throws(UsageError) -> [AssessmentMethod]? {
    let names = arguments.names(.methods)
    return names.isEmpty ? nil : names.compactMap(AssessmentMethod.named)
  }

  var fidelity: AssessmentMethod.Fidelity { arguments.has(.asPublished) ? .asPublished : .strict }

  /// The books of a call whose operands are indicators and paths, and what they select.
  func booksAndIndicators() throws(UsageError) -> (Books, Scope) {
    let operands = arguments.operands
    let paths = operands.filter { FilePath.exists($0) }
    let names = operands.filter { !FilePath.exists($0) }
    let books = Books(self, paths: paths)
    let wanted = Scope(
      plans: Set(arguments.names(.plan)), areas: Set(arguments.names(.area)),
      indicators: Set(names))
    if wanted.isEverything || books.loaded.book.plans.isEmpty { return (books, wanted) }
    let scope = wanted.resolvingAreaNames(in: books.loaded.book)
    if let unknown = scope.unknownNames(in: books.loaded.book).first, !books.loaded.hasErrors {
      throw unknown.usageError
    }
    return (books, scope)
  }
}
