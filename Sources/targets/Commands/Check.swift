import TargetKit

extension Command {
  /// `targets check`.
  static let check = Command(
    "check",
    LocalizedText(
      zh: "检查规划台账：每项目标完成得怎样", en: "Check plan books: where does every target stand?"),
    examples: [
      Example(
        "targets check", zh: "当前文件夹下的全部台账，截至今天", en: "the books below this folder, as of today"),
      Example("targets check --all", zh: "逐项列出全部目标", en: "every target of every plan"),
      Example(
        "targets check plans --as-of 2026-Q3", zh: "截至 2026 年三季度末", en: "as of 30 September 2026"),
      Example(
        "targets check --fail-on missed,unreported", zh: "到期无数据也算未通过",
        en: "fail at missing figures, too"),
      Example(
        "targets check --against main", zh: "与 main 版本相比，目标被降低、推迟等而无记录的也算未通过",
        en: "fail at goalposts that moved since main, unless recorded"),
      Example(
        "targets check -o report.md --also junit=targets.xml", zh: "写一份报告，并供构建服务器读取",
        en: "write a page, and a file for the build server"),
    ],
    operands: [.paths],
    options: [
      .asOf, .plan, .area, .indicator, .part, .against, .failOn, .method, .asPublished, .project,
      .minProbability,
      .allTargets, .format, .fields, .output, .also, .quiet, .strict, .allowOutside, .width, .color,
    ],
    exitCodes: ExitCode.allCases, perform: runCheck)

  private static func runCheck(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    var options = try call.reportOptions()
    let gate = try call.gate()
    let outlook = try call.outlookOptions()
    let destinations = try call.destinations()
    options.fields = try call.fields(for: destinations)
    let books = Books(call)
    try call.checkOutputs(destinations.places, reading: [books.loaded])
    guard let scope = try books.scope(call) else { return .unjudged }
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let comparison: BookComparison?
    do throws(Diagnostic) {
      comparison = try call.comparison(books, asOf: asOf, scope)
    } catch {
      call.errors.writeLine(error.text(in: call.language))
      return .unjudged
    }
    if let comparison { try call.checkOutputs(destinations.places, reading: [comparison.old]) }
    if let comparison, comparison.old.hasErrors {
      let report = UnjudgedReport([comparison.old], .unreadable, language: call.language)
      _ = destinations.write(
        call, isSound: false, text: { report.text($0) },
        toFile: { (format, file) throws(Diagnostic) in try report.write(format, toFile: file) })
      for diagnostic in comparison.old.diagnostics where diagnostic.severity == .error {
        call.errors.writeLine(diagnostic.text(in: call.language))
      }
      call.say(LocalizedText(zh: "无法对比（退出状态 2）", en: "could not compare (exit status 2)"))
      return .unjudged
    }
    let report = CheckReport(
      books.loaded, review, gate: gate, options: options, outlook: outlook,
      against: comparison.map { .init($0, name: call.arguments.last(.against) ?? "") },
      isStrict: call.arguments.has(.strict))
    let isWritten = destinations.write(
      report, call, isSound: !books.loaded.hasErrors && !review.isEmpty)
    books.writeDiagnostics(call)
    if gate.failures.contains(.moved) {
      for diagnostic in comparison?.diagnostics() ?? [] {
        call.errors.writeLine(diagnostic.text(in: call.language))
      }
    }
    return conclude(
      books, review, call, isWritten: isWritten,
      isFailing: gate.fails(review, with: outlook) || comparison.map { gate.fails($0) } ?? false,
      sayFailure: destinations.main == .text && !options.isQuiet)
  }

  /// The exit status; whatever it rests on has been said, or is said now.
  private static func conclude(
    _ books: Books, _ review: Review, _ call: Call, isWritten: Bool,
    isFailing: @autoclosure () -> Bool, sayFailure: Bool
  ) -> ExitCode {
    if !isWritten { return .unjudged }
    if books.isBroken(call) {
      call.say(LocalizedText(zh: "无法评价（退出状态 2）", en: "could not judge (exit status 2)"))
      return .unjudged
    }
    if review.isEmpty {
      call.say(books.nothingToJudge(review.scope))
      return .unjudged
    }
    guard isFailing() else { return .success }
    if sayFailure {
      call.say(
        LocalizedText(
          zh: "未通过（退出状态 1）。下一步：targets show 指标",
          en: "check failed (exit status 1); next: targets show INDICATOR"))
    }
    return .failure
  }
}

extension Call {
  /// What `--against` compares the books with; `nil` if it was not given.
  fileprivate func comparison(
    _ books: Books, asOf: CalendarDate, _ scope: Scope
  ) throws(Diagnostic) -> BookComparison? {
    guard let version = arguments.last(.against), !books.loaded.hasErrors else { return nil }
    let old = try PlanBook.load(
      version: version, of: books.paths, allowsOutside: allowsOutside)
    return BookComparison(
      from: old, asOf: asOf, to: books.loaded, asOf: asOf, scope: scope)
  }
}

extension Call {
  /// The fields that `--fields` asks for; `nil` if it was not given.
  fileprivate func fields(for destinations: Destinations) throws(UsageError) -> [TargetField]? {
    guard arguments.has(.fields) else { return nil }
    let formats = [destinations.main] + destinations.others.map(\.format)
    guard formats.contains(where: { $0 == .json || $0 == .csv }) else {
      throw UsageError(
        zh: "--fields 只用于 JSON 和 CSV", en: "--fields is for JSON and CSV",
        remedy: LocalizedText(zh: "加上 --format csv", en: "add --format csv"))
    }
    var fields: [TargetField] = []
    for field in arguments.names(.fields).compactMap(TargetField.init(named:))
    where !fields.contains(field) {
      fields.append(field)
    }
    return fields
  }
}

extension Option {
  static let fields = Option(
    "fields", nil,
    .many(of: TargetField.names, "NAMES"),
    isRepeatable: true,
    LocalizedText(
      zh: "JSON 和 CSV 只写这些项，用逗号隔开：JSON 中的路径或 CSV 的列名",
      en:
        "write these to JSON and CSV and nothing else, parted by commas: paths of the JSON or headings"
    ))

  static let against = Option(
    "against", nil, .file("OLD"),
    LocalizedText(
      zh: "与旧版本对比：文件夹，或 git 版本 REV、REV:路径；详见 targets diff",
      en:
        "compare with an older version: a folder, or a git revision REV or REV:PATH; see targets diff"
    ))

  static let plan = Option(
    "plan", nil, .any("ID"), isRepeatable: true,
    LocalizedText(zh: "只看这些规划，用逗号隔开或多次给出", en: "only these plans, separated by commas"))

  static let area = Option(
    "area", nil, .any("NAME"), isRepeatable: true,
    LocalizedText(zh: "只看这些地区", en: "only these areas"))

  static let indicator = Option(
    "indicator", nil, .any("ID"), isRepeatable: true,
    LocalizedText(zh: "只看这些指标", en: "only these indicators"))

  static let failOn = Option(
    "fail-on", nil, .many(of: ["never"] + Gate.Failure.allCases.map(\.rawValue), "WHAT"),
    isRepeatable: true,
    LocalizedText(
      zh: """
        哪些情况算未通过，用逗号隔开；默认 missed
        never：都不算
        missed：到期未达到
        unreported：到期无数据
        undetermined：数据不足以判定
        incomplete：规划未写明
        stale：未完成且数据过期
        behind：未到期，完成进度慢于序时进度；给出 --method 时，为该方法所说的滞后
        moved：与 --against 的旧版本相比，目标被降低、推迟、缩小范围、改名、取消或改变口径，而规划没有记录；给出 --against 时默认也算
        规划已认可的偏差在认可期内不算
        """,
      en: """
        what makes the check fail, separated by commas; missed if not given
        never: nothing
        missed: due, and not reached
        unreported: due, and no figure
        undetermined: due, and the figure cannot decide
        incomplete: the plan does not say enough
        stale: open, and the figure is old
        behind: pending, and the share completed is below the share of time elapsed (a straight line); with --method, what that method calls behind
        moved: since the version of --against a target was weakened, delayed, narrowed, renamed, dropped or redefined, and the plan does not record it; counts with --against if not given
        A deviation counts for nothing while the plan accepts it.
        """))

  static let allTargets = Option(
    "all", nil, .none,
    LocalizedText(
      zh: "列出每一项目标；多个规划、目标多于30项时，默认只给出一屏：总数、需要关注的、即将到期的、各规划一行",
      en: """
        list every target; of several plans with more than 30, one screen is shown otherwise: the \
        sum, what needs attention, what is due next, and a line for each plan
        """))

  static let format = Option(
    "format", nil, .one(of: CheckFormat.allCases.map(\.rawValue), "FORMAT"),
    LocalizedText(
      zh: "text、json、csv、markdown、junit 或 github；默认 text",
      en: "text, json, csv, markdown, junit or github; text if not given"))

  static let output = Option(
    "output", "o", .file("FILE"),
    LocalizedText(
      zh: "写入文件而不是标准输出；未给 --format 时由扩展名决定格式",
      en: "write to a file; its extension picks the format unless --format is given"))

  static let also = Option(
    "also", nil, .filePair(of: CheckFormat.allCases.map(\.rawValue), "FORMAT=FILE"),
    isRepeatable: true,
    LocalizedText(
      zh: "另写一份；可多次给出；检查未通过时也写", en: "write another file, whatever the verdicts; repeatable"))

  static let strict = Option(
    "strict", nil, .none,
    LocalizedText(zh: "把警告当作错误（退出状态 2）", en: "treat warnings as errors (exit status 2)"))
}
