import TargetKit

extension Command {
  /// `targets compare`.
  static let compare = Command(
    "compare",
    LocalizedText(
      zh: "用各种官方评价方法并排评价，并指出分歧",
      en: "Judge targets by every official method, side by side, and say where they disagree."),
    examples: [
      Example("targets compare storage-output", zh: "一个指标", en: "an indicator"),
      Example(
        "targets compare --method open-sdg,schedule", zh: "只用两种方法", en: "two methods only"),
      Example(
        "targets compare --format csv", zh: "每行一个目标与一种方法", en: "a row for each target and method"),
    ],
    operands: [.indicators, .paths],
    options: [
      .asOf, .plan, .area, .part, .methods, .asPublished, .outlookFormat, .allowOutside, .width,
      .color,
    ],
    notes: LocalizedText(
      zh: "* 通用尺度是本工具对各方法类别的归并，不是任何机构的结论。",
      en: "* The common scale is our own mapping of each method's categories, nobody's verdict."),
    perform: runCompare)

  private static func runCompare(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let methods = call.methods
    let (books, scope) = try call.booksAndIndicators()
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let report = CompareReport(
      books.loaded, review, methods: methods.isEmpty ? AssessmentMethod.all : methods,
      as: call.fidelity, options: options)
    return books.show(call, review) { report.text($0) }
  }

  /// `targets explain`.
  static let explain = Command(
    "explain",
    LocalizedText(
      zh: "给出演算单：数据出处、算式、每一步与结果，可以手算核对",
      en: "The proof sheet of a number: inputs with their places, each step, the result."),
    examples: [
      Example(
        "targets explain storage-output", zh: "评估自己的数字：进度、时间、速度",
        en: "the review's own numbers: progress, time, pace"),
      Example(
        "targets explain storage-output --method un-2023,schedule", zh: "按指定的方法",
        en: "by methods of choice"),
    ],
    operands: [.indicators, .paths],
    options: [
      .asOf, .plan, .area, .part, .methods, .asPublished, .outlookFormat, .allowOutside, .width,
      .color,
    ],
    perform: runExplain)

  private static func runExplain(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let (books, scope) = try call.booksAndIndicators()
    if scope.indicators.isEmpty {
      throw UsageError(
        zh: "请给出一个指标", en: "name an indicator",
        remedy: LocalizedText(zh: "见 targets list", en: "see targets list"))
    }
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let report = ExplainReport(
      books.loaded, review, methods: call.methods, as: call.fidelity, options: options)
    return books.show(call, review) { report.text($0) }
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
    LocalizedText(
      zh: "评价方法，用逗号隔开：\(AssessmentMethod.all.map(\.id).joined(separator: "、"))",
      en: """
        methods, separated by commas: \
        \(AssessmentMethod.all.map(\.id).joined(separator: ", "))
        """))

  static let asPublished = Option(
    "as-published", nil, .none,
    LocalizedText(
      zh: "照发布者的代码处理未定义情形（例如以 0.001 代替 0），并注明",
      en: "where a rule is undefined, do what its publisher's code does, and say so"))

  static let outlookFormat = Option(
    "format", nil, .one(of: OutlookFormat.allCases.map(\.rawValue), "FORMAT"),
    LocalizedText(
      zh: "text、json、csv 或 markdown；默认 text",
      en: "text, json, csv or markdown; text if not given"))
}

extension Call {
  /// The methods that were named.
  var methods: [AssessmentMethod] {
    arguments.names(.methods).compactMap { AssessmentMethod.named($0) }
  }

  var fidelity: AssessmentMethod.Fidelity { arguments.has(.asPublished) ? .asPublished : .strict }

  /// The format of a comparison, a proof sheet or a projection.
  var outlookFormat: OutlookFormat { arguments.choice(.outlookFormat, OutlookFormat.self) ?? .text }

  /// The books of a call whose operands are indicators and paths, and what they select.
  func booksAndIndicators() throws(UsageError) -> (Books, Scope) {
    let operands = arguments.operands
    let paths = operands.filter { FilePath.exists($0) }
    let names = operands.filter { !FilePath.exists($0) }
    let books = Books(self, paths: paths)
    let wanted = Scope(
      plans: Set(arguments.names(.plan)), areas: Set(arguments.names(.area)),
      indicators: Set(names), parts: try parts())
    if wanted.isEverything || books.loaded.book.plans.isEmpty { return (books, wanted) }
    let scope = wanted.resolvingNames(in: books.loaded.book)
    if let unknown = scope.unknownNames(in: books.loaded.book).first, !books.loaded.hasErrors {
      throw unknown.usageError
    }
    return (books, scope)
  }
}
