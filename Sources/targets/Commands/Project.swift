import TargetKit

extension Command {
  /// `targets project`.
  static let project = Command(
    "project",
    LocalizedText(
      zh: "预测进行中的目标：预测值、区间、达标概率与预计达到时间",
      en: "Project pending targets: value, interval, probability, arrival"),
    examples: [
      Example("targets project storage-output", zh: "一个指标", en: "an indicator"),
      Example("targets project --until 2035", zh: "延长到 2035 年", en: "on to 2035"),
      Example(
        "targets project --backtest --model linear", zh: "用另一种模型，并检验它在以往数据上的表现",
        en: "by another model, and how it would have done"),
      Example(
        "targets project --series data.csv --horizon 6 --format csv", zh: "批量预测序列文件",
        en: "forecast a file of series"),
    ],
    operands: [.indicators, .paths],
    options: [
      .asOf, .plan, .area, .part, .until, .model, .backtest, .series, .horizon, .lastFigures,
      .tendency,
      .questions, .outlookFormat, .allowOutside, .width, .color,
    ],
    perform: runProject)

  private static func runProject(_ call: Call) throws(UsageError) -> ExitCode {
    if let file = call.arguments.last(.series) { return try runBatch(call, file) }
    for option in [Option.horizon, .lastFigures, .tendency, .questions]
    where call.arguments.has(option) {
      throw UsageError(
        zh: "--\(option.name) 只用于 --series", en: "--\(option.name) goes with --series only",
        remedy: option.name == Option.tendency.name ? .tendencyOfIndicators : nil)
    }
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let until = try call.number(.until, 1...9999)
    let (books, scope) = try call.booksAndIndicators()
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let model = call.arguments.last(.model).flatMap { ForecastModel.named($0) }
    let report = ProjectReport(
      review, by: model ?? .recommended, until: until, backTests: call.arguments.has(.backtest),
      options: options)
    return books.show(call, review) { report.text($0) }
  }

  /// Forecasts every series of a file, or answers questions about them.
  private static func runBatch(_ call: Call, _ file: String) throws(UsageError) -> ExitCode {
    try refuseForBatch(call)
    let horizon = try call.number(.horizon, 1...ProjectionLimits.longestHorizon)
    let last = try call.number(.lastFigures, 1...1_000_000)
    let model = call.arguments.last(.model).flatMap { ForecastModel.named($0) } ?? .recommended
    do {
      let batch = try BatchProjection(
        horizon: horizon, last: last, growthPrior: call.tendency, model: model)
      try call.checkOutputs(
        [.standardOutput], reading: [],
        and: [file] + [call.arguments.last(.questions)].compactMap { $0 })
      let series = try SourceText(contentsOf: file)
      let questions = try call.arguments.last(.questions).map { try SourceText(contentsOf: $0) }
      let result =
        questions.map { batch.probabilities(for: $0, of: series) } ?? batch.forecasts(of: series)
      result.bytes.withUnsafeBytes { bytes in
        try? call.output.write(bytes)
      }
      call.output.flush()
      for diagnostic in result.diagnostics {
        call.errors.writeLine(diagnostic.text(in: call.language))
      }
      return result.hasErrors ? .unjudged : .success
    } catch let error as Diagnostic {
      call.errors.writeLine(error.text(in: call.language))
    } catch {
      call.errors.writeLine("\(file): error: \(error)")
    }
    return .unjudged
  }

  /// Refuses what a file of series has no place for, so that nothing asked for is passed over.
  private static func refuseForBatch(_ call: Call) throws(UsageError) {
    let others = [Option.asOf, .plan, .area, .part, .until, .backtest].filter {
      call.arguments.has($0)
    }
    if let option = others.first {
      throw UsageError(
        zh: "--\(option.name) 不能与 --series 并用",
        en: "--\(option.name) does not go with --series",
        remedy: LocalizedText(
          zh: "--series 的文件本身就是要预测的全部数据",
          en: "the file given to --series is all that is projected"))
    }
    if let operand = call.arguments.operands.first {
      throw UsageError(
        zh: "--series 之外多余的参数 \(operand.quoted())",
        en: "unexpected argument \(operand.quoted()) beside --series")
    }
    if call.arguments.last(.model) == ForecastModel.logistic.id {
      throw UsageError(
        zh: "logistic 需要指标的极限，文件里没有",
        en: "logistic needs the limit of an indicator, and the file has none",
        remedy: LocalizedText(zh: "换一种模型", en: "choose another model"))
    }
    if call.outlookFormat == .json || call.outlookFormat == .markdown {
      throw UsageError(
        zh: "--series 只写 csv", en: "--series writes csv only",
        remedy: LocalizedText(zh: "写 --format csv", en: "write --format csv"))
    }
  }
}

extension Option {
  static let until = Option(
    "until", nil, .any("YEAR"),
    LocalizedText(zh: "预测到哪一年", en: "the last year to project to"))

  static let series = Option(
    "series", nil, .file("FILE"),
    LocalizedText(
      zh: "批量预测：CSV，列为 id,frequency,split,index,value（只用 train 行），或 indicator,period,value",
      en: """
        a CSV file of series: id,frequency,split,index,value, of which train rows are used, or \
        indicator,period,value
        """))

  static let horizon = Option(
    "horizon", nil, .any("H"),
    LocalizedText(
      zh: "向前多少期；默认年度 6、季度 8、月度 18",
      en: "periods ahead; 6 yearly, 8 quarterly, 18 monthly if not given"))

  static let lastFigures = Option(
    "last", nil, .any("N"),
    LocalizedText(zh: "每个序列只用最后 N 个数据", en: "use only the last N figures of each series"))

  static let tendency = Option(
    "tendency", nil, .one(of: ["rising", "falling", "none"], "WAY"),
    LocalizedText(
      zh: "事先认为序列会怎样：rising、falling 或 none；默认 rising",
      en: "what is held of the series beforehand: rising, falling or none; rising if not given"))

  static let questions = Option(
    "questions", nil, .file("FILE"),
    LocalizedText(
      zh: "CSV，列为 id,h,target：给出达到该值的概率",
      en: "a CSV file id,h,target: the probability of reaching each target"))

  static let model = Option(
    "model", nil, .one(of: ForecastModel.all.map(\.id), "MODEL"),
    LocalizedText(
      zh: "预测模型：\(ForecastModel.all.map(\.id).joined(separator: "、"))；默认 recommended",
      en: """
        how to project: \(ForecastModel.all.map(\.id).joined(separator: ", ")); recommended if \
        not given
        """))

  static let backtest = Option(
    "backtest", nil, .none,
    LocalizedText(
      zh: "从每个较早的时点重新预测，说明误差、区间覆盖与概率得分",
      en: "project again from every earlier date: error, coverage and score of probabilities"))
}

extension LocalizedText {
  fileprivate static let tendencyOfIndicators = LocalizedText(
    zh: "规划中的指标按 better 判断", en: "for an indicator of a plan it follows from better")
}

extension Call {
  /// What is held of growth before a series is seen; `nil` if nothing was said.
  fileprivate var tendency: GrowthPrior? {
    switch arguments.last(.tendency) {
    case "rising": .growing
    case "falling": .falling
    case "none": .neutral
    default: nil
    }
  }

  /// A whole number given to an option; `nil` if the option was not given.
  func number(_ option: Option, _ range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = arguments.last(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        zh: "--\(option.name) 应为 \(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "--\(option.name) takes a whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: nil)
    }
    return number
  }
}
