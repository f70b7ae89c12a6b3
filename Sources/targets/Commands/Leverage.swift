import TargetKit

extension Command {
  /// `targets leverage`.
  static let leverage = Command(
    "leverage",
    LocalizedText(
      zh: "资金撬动了什么：倍数及其区间、单位成本、毛与净、预算推算",
      en: "What the money moved: ratios with their intervals, unit costs, gross and net."),
    examples: [
      Example("targets leverage", zh: "全部撬动关系", en: "every lever"),
      Example(
        "targets leverage trade-in --deadweight 20%..40%", zh: "假设两成至四成本来就会发生",
        en: "assume that 20 to 40% would have come about anyway"),
      Example(
        "targets leverage trade-in --needs 500亿元", zh: "带动 500 亿元需要多少补贴",
        en: "what subsidy 500亿元 of output would take"),
      Example(
        "targets leverage trade-in --budget 30亿元", zh: "30 亿元预算能带动多少",
        en: "what a budget of 30亿元 would bring"),
    ],
    operands: [.levers, .paths],
    options: [
      .asOf, .plan, .deadweight, .needs, .budget, .places, .outlookFormat, .allowOutside, .width,
      .color,
    ],
    perform: runLeverage)

  private static func runLeverage(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let deadweight = try call.deadweight()
    let questions = LeverageReport.Questions(
      budget: try call.amount(.budget), needs: try call.amount(.needs))
    let names = call.arguments.operands.filter { !FilePath.exists($0) }
    let books = Books(call, paths: call.arguments.operands.filter { FilePath.exists($0) })
    if let unknown = books.loaded.book.unknownLever(among: names), !books.loaded.hasErrors {
      throw UsageError(
        zh: "没有撬动关系 \(unknown.name.quoted())", en: "there is no lever \(unknown.name.quoted())",
        remedy: unknown.suggestion.map { .didYouMean($0) })
    }
    let plans = Set(call.arguments.names(.plan))
    if let unknown = Scope(plans: plans).unknownNames(in: books.loaded.book).first,
      !books.loaded.hasErrors
    {
      throw unknown.usageError
    }
    let review = LeverageReview(
      of: books.loaded.book, asOf: asOf, names: names, plans: plans, deadweight: deadweight)
    let report = LeverageReport(
      books.loaded, review, questions: questions, showsPlaces: call.arguments.has(.places),
      options: options)
    let soundness = books.soundness(call, isEmpty: review.levers.isEmpty)
    guard soundness == .sound else {
      books.refuse(
        call, soundness,
        books.loaded.book.plans.isEmpty
          ? books.nothingToJudge(Scope())
          : LocalizedText(
            zh: "error: 没有撬动关系；请在规划的 levers 中写明（退出状态 2）",
            en: "error: there is no lever; state some under levers in a plan (exit status 2)"))
      return .unjudged
    }
    call.output.write(report.text(call.outlookFormat))
    call.output.flush()
    books.writeDiagnostics(call)
    return .success
  }
}

extension Operand {
  static let levers = Operand(
    "LEVER", .any,
    LocalizedText(
      zh: "规划/撬动关系、撬动关系名或规划名；已有的文件或文件夹视为 PATH",
      en: "PLAN/LEVER, a lever, or a plan; what exists as a file or folder is a PATH"))
}

extension Option {
  static let deadweight = Option(
    "deadweight", nil, .any("SHARE"),
    LocalizedText(
      zh: "假设产出中本来就会发生的比例，30% 或 20%..40%；代替规划中的假设",
      en:
        "the share of outputs that would have come about anyway, 30% or 20%..40%, in place of what plans assume"
    ))

  static let needs = Option(
    "needs", nil, .any("AMOUNT"),
    LocalizedText(
      zh: "按已观察到的倍数，带动这么多产出需要多少投入，如 500亿元",
      en: "what input this output would take at the observed leverage, such as 500亿元"))

  static let budget = Option(
    "budget", nil, .any("AMOUNT"),
    LocalizedText(
      zh: "按已观察到的倍数，这么多投入带动多少产出，如 30亿元；代替规划中的预算",
      en:
        "what output this input would bring at the observed leverage, such as 30亿元, in place of what plans announce"
    ))

  static let places = Option(
    "verbose", "v", .none,
    LocalizedText(
      zh: "列出每个数据的文件、行号与来源", en: "list every figure with its file, line and document"))
}

extension Call {
  /// The share that is assumed to come about anyway.
  fileprivate func deadweight() throws(UsageError) -> Deadweight? {
    guard let text = arguments.last(.deadweight) else { return nil }
    if let deadweight = Deadweight(text) { return deadweight }
    throw UsageError(
      zh: "\(text.quoted()) 不是 0 至 100% 之间的比例",
      en: "\(text.quoted()) is no share within 0 and 100%",
      remedy: LocalizedText(zh: "写成 30% 或 20%..40%", en: "write it like 30% or 20%..40%"))
  }

  /// An amount with its unit.
  fileprivate func amount(_ option: Option) throws(UsageError) -> Reading? {
    guard let text = arguments.last(option) else { return nil }
    if let reading = try? Reading(text), reading.value > .zero, reading.unit.dimension != .number {
      return reading
    }
    throw UsageError(
      zh: "--\(option.name) 不能是 \(text.quoted())",
      en: "--\(option.name) cannot be \(text.quoted())",
      remedy: LocalizedText(zh: "写数和单位，如 30亿元", en: "write a number with its unit, such as 30亿元"))
  }
}
