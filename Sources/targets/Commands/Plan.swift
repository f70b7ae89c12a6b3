import TargetKit

extension Command {
  /// `targets plan`.
  static let plan = Command(
    "plan",
    LocalizedText(
      zh: "测算目标怎样才能完成：逐期路径、分解落实、项目库保障、情景试算",
      en: "What it would take: paths, allocation to areas, pipelines, what-if"),
    examples: [
      Example("targets plan", zh: "全部未到期目标，按完成难度排序", en: "all pending targets, the hardest first"),
      Example("targets plan storage-output", zh: "一个指标的逐期路径", en: "one indicator, step by step"),
      Example(
        "targets plan coverage --shape s-shaped --every quarter", zh: "S形路径，逐季",
        en: "an S-shaped path, quarter by quarter"),
      Example(
        "targets plan energy --what-if 2026=+3.5 --what-if growth=8%", zh: "两个情景",
        en: "two scenarios beside the case as it is"),
      Example(
        "targets plan teams --allocate areas.csv --by base --write teams.targets.csv",
        zh: "分解到各地区，并写成目标文件", en: "allocate to areas, and write the targets to a file"),
      Example("targets plan --check", zh: "核对各地区目标之和", en: "check the targets of the parts"),
    ],
    operands: [.indicators, .paths],
    options: [
      .asOf, .plan, .area, .part, .due, .shape, .every, .limit, .shares, .pace, .allocate,
      .allocationRule,
      .resolution, .whatIf, .write, .checkParts, .outlookFormat, .allowOutside,
      .width, .color,
    ],
    notes: LocalizedText(
      zh: """
        地区表为 CSV：area，以及 base、growth、capacity、weight、floor、cap、fixed 中需要的列\
        （地区、基数、增量、容量、权重、下限、上限、定额）。
        情景：规划中 scenarios 的名称，或 2026=+3.5、growth=8%、extra:撬动关系@2026=30亿元、\
        delay:项目=12m、fails:地区，用逗号并列；假设的数值从不写入文件。
        """,
      en: """
        The table of areas is CSV: area, and what is needed of base, growth, capacity, weight, \
        floor, cap, fixed.
        Scenarios: a name under scenarios in the plan, or 2026=+3.5, growth=8%, \
        extra:LEVER@2026=30亿元, delay:PROJECT=12m, fails:AREA, joined by commas. Assumed figures \
        are never written to files.
        """),
    exitCodes: ExitCode.allCases,
    perform: runPlan)

  private static func runPlan(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let planning = try call.planningOptions()
    let path = try call.targetsPath()
    try call.checkCombinations(planning.shape?.name ?? .linear)
    var (books, scope) = try call.booksAndIndicators()
    if let due = planning.due, let day = due.end {
      try books.checkDue(day, due.description)
      scope.milestones = [day]
    }
    try call.checkOutputs(
      [.standardOutput] + [path].compactMap { $0.map { .file($0) } }, reading: [books.loaded],
      and: [call.arguments.last(.allocate)].compactMap { $0 }, writesTargets: true)
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let request = PlanRequest(
      call: call, books: books, review: review, planning: planning, options: options, path: path)
    if call.arguments.has(.allocate) { return try request.allocate() }
    if call.arguments.has(.whatIf) { return try request.imagine() }
    return try request.report()
  }
}

extension Option {
  static let due = Option(
    "due", nil, .any("PERIOD"),
    LocalizedText(zh: "只看这一期限的目标", en: "only the targets due then"))

  static let shape = Option(
    "shape", nil, .one(of: PathShape.Name.allCases.map(\.rawValue), "SHAPE"),
    LocalizedText(
      zh: "路径：linear 直线、compound 等比、s-shaped S形、steps 按 --shares 分步；默认由目标而定（年均增长为等比，其余为直线）",
      en:
        "the path: linear, compound, s-shaped, or steps with --shares; as the target asks if not given: compound for growth, else linear"
    ))

  static let every = Option(
    "every", nil, .one(of: StepLength.allCases.map(\.rawValue), "STEP"),
    LocalizedText(
      zh: "每步多长：month、quarter、half、year；默认与数据的频率相同",
      en: "how long steps are: month, quarter, half or year; as the figures come if not given"))

  static let limit = Option(
    "limit", nil, .any("N"),
    LocalizedText(
      zh: "S形路径的极限；比重指标默认 100%", en: "the limit of an S-shaped path; the whole for shares"))

  static let shares = Option(
    "shares", nil, .any("N,N,…"),
    LocalizedText(
      zh: "分步路径各期的权重，如 20,30,50", en: "the weights of the steps, such as 20,30,50"))

  static let pace = Option(
    "pace", nil, .any("N"),
    LocalizedText(
      zh: "每年能够保持的速度，用来算最迟何时起步；默认取以往最快的",
      en: "the pace a year that can be kept, for the latest start; the best seen if not given"))

  static let allocate = Option(
    "allocate", nil, .file("FILE"),
    LocalizedText(
      zh: "把一个目标分解到地区表中的地区；写 book 则用台账中的地区及其最新数据",
      en: "share a target out among the areas of a table; 'book' takes those of the book"))

  static let allocationRule = Option(
    "by", nil, .one(of: AllocationRule.allCases.map(\.rawValue), "RULE"),
    LocalizedText(
      zh: """
        怎样分解：base 按基数同比例、growth 增量按近期增量、capacity 增量按剩余容量、\
        equal 增量均摊、weight 按权重；默认有权重按权重，有基数按基数
        """,
      en: """
        how: base (in proportion to bases), growth (the increase by recent growth), capacity \
        (the increase by the room left), equal (the increase in equal parts), weight; weight if \
        there are weights, else base
        """))

  static let resolution = Option(
    "resolution", nil, .any("N"),
    LocalizedText(
      zh: "分配单位，如 0.1；计数指标默认 1", en: "one unit of the parts, such as 0.1; 1 for counts"))

  static let whatIf = Option(
    "what-if", nil, .any("WHAT"), isRepeatable: true,
    LocalizedText(zh: "试算一个情景，可多次给出", en: "look at a scenario; repeatable"))

  static let write = Option(
    "write", nil, .file("FILE"),
    LocalizedText(
      zh: "把路径的各步或分解结果写成目标文件，文件名以 targets.csv 结尾",
      en: "write the steps, or the parts, as a file of targets; its name ends in targets.csv"))

  static let checkParts = Option(
    "check", nil, .none,
    LocalizedText(
      zh: "各地区目标之和达不到上级目标时，退出状态为 1",
      en: "exit status 1 where the targets of the parts do not bring about that of the whole"))
}

extension Call {
  /// The steps and the shape of paths, and the pace that can be kept.
  fileprivate func planningOptions() throws(UsageError) -> PlanningOptions {
    let limit = try decimal(.limit)
    let shape: PathShape?
    switch arguments.choice(.shape, PathShape.Name.self)
      ?? (arguments.has(.shares) ? .steps : nil)
    {
    case nil: shape = nil
    case .linear: shape = .linear
    case .compound: shape = .compound
    case .sShaped: shape = .sShaped(limit: limit)
    case .steps: shape = .steps(try weights())
    }
    return PlanningOptions(
      every: arguments.choice(.every, StepLength.self), shape: shape, pace: try decimal(.pace),
      due: try due())
  }

  /// Throws if an option was given that the others leave without effect.
  fileprivate func checkCombinations(_ shape: PathShape.Name) throws(UsageError) {
    for (option, other) in [
      (Option.allocationRule, Option.allocate), (.resolution, .allocate),
    ] as [(Option, Option)] where arguments.has(option) && !arguments.has(other) {
      throw UsageError(
        zh: "--\(option.name) 只与 --\(other.name) 一起用",
        en: "--\(option.name) goes with --\(other.name) only",
        remedy: LocalizedText(zh: "请加上 --\(other.name)", en: "add --\(other.name)"))
    }
    for (option, needed, name) in [
      (Option.shares, PathShape.Name.steps, "steps"), (.limit, .sShaped, "s-shaped"),
    ] as [(Option, PathShape.Name, String)] where arguments.has(option) && shape != needed {
      throw UsageError(
        zh: "--\(option.name) 只与 --shape \(name) 一起用",
        en: "--\(option.name) goes with --shape \(name) only",
        remedy: LocalizedText(zh: "写 --shape \(name)", en: "write --shape \(name)"))
    }
    for (option, other, why) in [
      (
        Option.whatIf, Option.write,
        LocalizedText(
          zh: "假设的数值从不写入文件；--write 与路径或 --allocate 一起用",
          en: "assumed figures are never written; --write goes with a path or with --allocate")
      ),
      (
        .allocate, .whatIf,
        LocalizedText(zh: "请分两次运行", en: "run them one after the other")
      ),
      (
        .allocate, .checkParts,
        LocalizedText(zh: "--check 与全部或单个指标一起用", en: "--check goes with paths")
      ),
      (
        .whatIf, .checkParts,
        LocalizedText(zh: "--check 与全部或单个指标一起用", en: "--check goes with paths")
      ),
    ] as [(Option, Option, LocalizedText)] where arguments.has(option) && arguments.has(other) {
      throw UsageError(
        zh: "--\(option.name) 与 --\(other.name) 不能同时使用",
        en: "--\(option.name) and --\(other.name) do not go together", remedy: why)
    }
  }

  /// The date that targets are to be due at.
  private func due() throws(UsageError) -> Period? {
    guard let text = arguments.last(.due) else { return nil }
    if let due = Period(text), due.end != nil { return due }
    throw UsageError(
      zh: "--due 不能是 \(text.quoted())", en: "--due cannot be \(text.quoted())",
      remedy: LocalizedText(zh: "写成 2027 或 2027-06", en: "write 2027 or 2027-06"))
  }

  /// The weights of a path in steps.
  private func weights() throws(UsageError) -> [ExactDecimal] {
    let pieces = (arguments.last(.shares) ?? "").split(separator: ",")
    let weights = pieces.compactMap { piece in
      ExactDecimal(String(piece.hasSuffix("%") ? piece.dropLast() : piece))
    }
    guard !weights.isEmpty, weights.count == pieces.count else {
      throw UsageError(
        zh: "分步路径需要各步的权重", en: "a path in steps needs their weights",
        remedy: LocalizedText(zh: "写成 --shares 20,30,50", en: "write --shares 20,30,50"))
    }
    return weights
  }

  /// A number given to an option; `nil` if the option was not given.
  func decimal(_ option: Option) throws(UsageError) -> ExactDecimal? {
    guard let text = arguments.last(option) else { return nil }
    guard let number = ExactDecimal(text), number > .zero else {
      throw UsageError(
        zh: "--\(option.name) 应为大于零的数", en: "--\(option.name) takes a number above zero",
        remedy: LocalizedText(zh: "写成 --\(option.name) 12.5", en: "write --\(option.name) 12.5"))
    }
    return number
  }

  /// The file to write targets to.
  fileprivate func targetsPath() throws(UsageError) -> String? {
    guard let path = arguments.last(.write) else { return nil }
    guard path.hasSuffix("targets.csv") else {
      throw UsageError(
        zh: "目标文件的名称须以 targets.csv 结尾", en: "the name of a file of targets ends in targets.csv",
        remedy: LocalizedText(zh: "例如 path.targets.csv", en: "for example path.targets.csv"))
    }
    return path
  }
}
