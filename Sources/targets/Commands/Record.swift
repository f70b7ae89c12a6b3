import TargetKit

extension Command {
  /// `targets record`.
  static let record = Command(
    "record",
    LocalizedText(
      zh: "记录一个新公布的数据：先检查，再写入文件", en: "Record a published figure: checked first, then written."),
    examples: [
      Example(
        "targets record output 2025 超过95亿元 --source cqrb --published 2026-01-20",
        zh: "一个数据及其来源与发布日期", en: "a figure with its document and date"),
      Example(
        "targets record output 2026-01/2026-08 1536.98亿元 --yoy +8.4% --source cqrb",
        zh: "连同同比", en: "with its growth on a year earlier"),
      Example(
        "targets record output 2025 --withdraw --source cqrb --published 2026-03-10",
        zh: "撤回一个已公布的数据", en: "a figure taken back"),
    ],
    operands: [
      Operand(
        "INDICATOR", .any,
        LocalizedText(zh: "指标，或 规划/指标", en: "an indicator, or PLAN/INDICATOR")),
      Operand(
        "PERIOD", .any,
        LocalizedText(
          zh: "时期：2026、2026-Q3、2026-09、2026-01/2026-08 或 2026-09-30",
          en: "2026, 2026-Q3, 2026-09, 2026-01/2026-08 or 2026-09-30")),
      Operand(
        "VALUE", .any,
        LocalizedText(
          zh: "公布的数值；用 --withdraw 时不写",
          en: "the figure as it was published; none with --withdraw")),
      .paths,
    ],
    options: [
      .entrySource, .entryPublished, .entryStatus, .entryWithdrawal, .entryPlan, .entryArea,
      .entryPart,
      .entryGrowth, .entryNote,
      .entryStatements, .entryFile, .allowOutside,
    ],
    notes: LocalizedText(
      zh: "写入规划的 NAME.observations.csv，没有则新建。不能用的数据不写入。几个命令同时记录，一个也不会丢。",
      en: """
        Writes to the plan's NAME.observations.csv, which is made if there is none. What cannot be \
        used is not written. Several recorders at once lose nothing.
        """),
    perform: runRecord)

  private static func runRecord(_ call: Call) throws(UsageError) -> ExitCode {
    let operands = call.arguments.operands
    let isWithdrawal = call.arguments.has(.entryWithdrawal)
    let needed = isWithdrawal ? 2 : 3
    guard operands.count >= needed else {
      if isWithdrawal {
        throw UsageError(
          zh: "要给出指标和时期", en: "an indicator and a period are needed",
          remedy: LocalizedText(
            zh: "例如 targets record output 2025 --withdraw --source cqrb --published 2026-03-10",
            en: "write it like targets record output 2025 --withdraw --source paper"))
      }
      throw UsageError(
        zh: "要给出指标、时期和数值", en: "an indicator, a period and a figure are needed",
        remedy: LocalizedText(
          zh: "例如 targets record output 2025 超过95亿元 --source cqrb",
          en: "write it like targets record output 2025 '>95' --source paper"))
    }
    guard let source = call.arguments.last(.entrySource) else {
      throw UsageError(
        zh: "没有说明来源", en: "the document is missing",
        remedy: LocalizedText(zh: "请给出 --source", en: "give --source"))
    }
    let paths = operands.count > needed ? Array(operands[needed...]) : [call.environment.folder]
    var entry = FigureEntry(
      indicator: operands[0], period: operands[1], value: isWithdrawal ? "" : operands[2],
      plan: call.arguments.last(.entryPlan), area: call.arguments.last(.entryArea),
      source: source, published: call.arguments.last(.entryPublished),
      status: try isWithdrawal ? .withdrawn : status(call),
      yearOnYear: call.arguments.last(.entryGrowth), note: call.arguments.last(.entryNote),
      statements: call.arguments.names(.entryStatements), file: call.arguments.last(.entryFile))
    if entry.plan == nil, let slash = entry.indicator.firstIndex(of: "/") {
      entry.plan = String(entry.indicator[..<slash])
      entry.indicator = String(entry.indicator[entry.indicator.index(after: slash)...])
    }
    entry.part = try call.part(.entryPart)
    do throws(RecordRefusal) {
      let recorded = try PlanBook.record(entry, in: paths, allowsOutside: call.allowsOutside) {
        call.say(
          LocalizedText(
            zh: "正在等待另一个程序（锁文件 \($0)）…", en: "waiting for another program (lock on \($0)) …"))
        call.errors.flush()
      } onCheck: { figure in
        for warning in figure.warnings {
          call.errors.writeLine(warning.text(in: call.language))
        }
        call.errors.flush()
        call.output.writeLine(figure.text(in: call.language))
        call.output.flush()
      }
      if recorded.wasThere {
        call.say(
          LocalizedText(
            zh: "此前已经记录，各项相同，没有重复写入",
            en: "already recorded, the same in every field; not written again"))
      }
      call.output.writeLine(recorded.location.description)
      call.output.flush()
      if call.output.failureMessage != nil {
        // Whoever gets no answer must not take that for a refusal.
        call.say(
          LocalizedText(
            zh: "数据已经记录：\(recorded.location)", en: "the figure is recorded: \(recorded.location)"))
      }
      return .success
    } catch {
      for diagnostic in error.diagnostics {
        call.errors.writeLine(diagnostic.text(in: call.language))
      }
      call.say(LocalizedText(zh: "没有记录，文件未改动", en: "not recorded; the file is as before"))
      return error.isUnknownName ? .usage : .unjudged
    }
  }
}

extension Command {
  /// The status that the call gives the figure.
  private static func status(_ call: Call) throws(UsageError) -> FigureStatus? {
    guard let text = call.arguments.last(.entryStatus) else { return nil }
    if let status = FigureStatus(text), status != .withdrawn { return status }
    throw UsageError(
      zh: "--status 不能是 \(text.quoted())", en: "--status cannot be \(text.quoted())",
      remedy: LocalizedText(
        zh: "写 final、preliminary、estimate、forecast 或 revised；撤回用 --withdraw",
        en: "write final, preliminary, estimate, forecast or revised; to take it back, --withdraw"))
  }
}

extension Option {
  static let entryStatus = Option(
    "status", nil, .any("STATUS"),
    LocalizedText(
      zh: "状态：preliminary 初步、estimate 预计、forecast 预测、revised 核实、final 最终",
      en: "preliminary, estimate, forecast, revised or final"))

  static let entryWithdrawal = Option(
    "withdraw", nil, .none,
    LocalizedText(zh: "撤回该时期已公布的数据", en: "take back what was published for the period"))

  static let entrySource = Option(
    "source", nil, .any("ID"),
    LocalizedText(zh: "来源，用规划中的代号", en: "the document, by its id in the plan"))

  static let entryPublished = Option(
    "published", nil, .any("DATE"),
    LocalizedText(zh: "发布日期；默认为来源的日期", en: "when it was published; the document's date if left out")
  )

  static let entryPlan = Option(
    "plan", nil, .any("ID"),
    LocalizedText(zh: "规划，多个规划有同名指标时", en: "the plan, where several have the indicator"))

  static let entryArea = Option(
    "area", nil, .any("NAME"),
    LocalizedText(zh: "地区或主体；默认为指标的地区", en: "the area or company; the indicator's own if left out"))

  static let entryPart = Option(
    "where", nil, .any("ID=VALUE"), isRepeatable: true,
    LocalizedText(
      zh: "数据所指的部分，例如 sex=women；默认为合计",
      en: "the part that the figure speaks of, such as sex=women; the whole if left out"))

  static let entryGrowth = Option(
    "yoy", nil, .any("CHANGE"),
    LocalizedText(zh: "同比，例如 +8.4%", en: "the change on a year earlier, such as +8.4%"))

  static let entryNote = Option(
    "note", nil, .any("TEXT"), LocalizedText(zh: "备注", en: "a remark"))

  static let entryStatements = Option(
    "statements", nil, .any("IDS"), isRepeatable: true,
    LocalizedText(zh: "原文条目，用逗号隔开", en: "the statements it rests on, separated by commas"))

  static let entryFile = Option(
    "file", nil, .file("FILE"),
    LocalizedText(zh: "写入的文件；默认为规划的数据文件", en: "where to write; the plan's own file if left out"))
}
