import TargetKit

extension Command {
  /// `targets audit`.
  static let audit = Command(
    "audit",
    LocalizedText(
      zh: "核对数据勾稽关系：各处数据是否一致，并写出算式与出处",
      en: "Do the figures agree with each other? Each verdict with its computation and its places"),
    examples: [
      Example("targets audit", zh: "当前文件夹下的全部台账", en: "the books below this folder"),
      Example(
        "targets audit plans --fail-on contradicts,tension", zh: "存疑也算未通过",
        en: "fail at tensions, too"),
      Example(
        "targets audit --indicator enterprises --all", zh: "一个指标的全部核对结果",
        en: "all about one indicator"),
      Example(
        "targets audit -o audit.md --also json=audit.json", zh: "写成文件", en: "write files"),
    ],
    operands: [.paths],
    options: [
      .asOf, .plan, .area, .indicator, .part, .failOnVerdict, .all, .format, .output, .also, .quiet,
      .strict, .allowOutside, .width, .color,
    ],
    notes: LocalizedText(
      zh: "* 规划文件的 relations 写明勾稽关系；adds、partOf、同比、goal、pipeline 由本工具自行核对。",
      en: """
        * Relations are declared under relations in plan files; adds, partOf, changes on the year, \
        goals and pipelines are checked by themselves.
        """),
    exitCodes: ExitCode.allCases, perform: runAudit)

  private static func runAudit(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let gate = try call.auditGate()
    let destinations = try call.destinations()
    let books = Books(call)
    try call.checkOutputs(destinations.places, reading: [books.loaded])
    guard let scope = try books.scope(call) else { return .unjudged }
    let audit = Audit(of: books.loaded.book, asOf: asOf, scope: scope)
    let report = AuditReport(
      books.loaded, audit, gate: gate, options: options, listsAll: call.arguments.has(.all),
      isStrict: call.arguments.has(.strict))
    let isSound = !books.loaded.hasErrors && !audit.findings.isEmpty
    let isWritten = destinations.write(
      call, isSound: isSound, text: { report.text($0) },
      toFile: { (format, file) throws(Diagnostic) in try report.write(format, toFile: file) })
    books.writeDiagnostics(call)
    if !isWritten { return .unjudged }
    if books.isBroken(call) {
      call.say(LocalizedText(zh: "无法核对（退出状态 2）", en: "could not audit (exit status 2)"))
      return .unjudged
    }
    if audit.findings.isEmpty {
      call.say(books.nothingToAudit(scope))
      return .unjudged
    }
    guard gate.fails(audit) else { return .success }
    if destinations.main == .text, !options.isQuiet {
      call.say(LocalizedText(zh: "未通过（退出状态 1）", en: "audit failed (exit status 1)"))
    }
    return .failure
  }
}

extension Books {
  /// Why there is nothing to audit.
  fileprivate func nothingToAudit(_ scope: Scope) -> LocalizedText {
    if loaded.book.plans.isEmpty { return nothingToJudge(scope) }
    return LocalizedText(
      zh: "error: 没有可核对的内容：在 relations 中写明勾稽关系，或写明 adds、partOf、同比（退出状态 2）",
      en:
        "error: nothing to audit: declare relations, or adds, partOf and changes on the year (exit status 2)"
    )
  }
}

extension Option {
  static let failOnVerdict = Option(
    "fail-on", nil, .many(of: ["never"] + AuditVerdict.allCases.map(\.rawValue), "WHAT"),
    isRepeatable: true,
    LocalizedText(
      zh: """
        哪些结论算未通过，用逗号隔开；默认 contradicts
        never：都不算
        contradicts：矛盾
        tension：换一种读法才能同时为真
        drift：同一事项前后说法不同
        gap：目标与现状或项目有差距
        cannot-be-checked：无法核对
        lookalike：数值或名称形似而不同
        implied：推算出未公布的数
        within-rounding：计入舍入、约数才成立
        holds、distinct：成立、已说明为不同事项
        """,
      en: """
        what makes the audit fail, separated by commas; contradicts if not given
        never: nothing
        contradicts: the figures cannot all be true
        tension: true together under one reading only
        drift: one thing, worded differently
        gap: a goal is not reached by figures or projects
        cannot-be-checked: nothing can be said
        lookalike: the same digits or name, of different things
        implied: a figure that nobody published
        within-rounding: true only with rounding allowed for
        holds, distinct: what is true, and what is declared to differ
        """))

  static let all = Option(
    "all", nil, .none,
    LocalizedText(zh: "也列出成立、不同事项与形似各项", en: "list what holds, is distinct or looks alike, too"))
}

extension Call {
  /// What makes an audit fail.
  fileprivate func auditGate() throws(UsageError) -> AuditGate {
    guard arguments.has(.failOnVerdict) else { return .standard }
    let names = arguments.names(.failOnVerdict)
    try refuseNeverWithOthers(names)
    return AuditGate(Set(names.compactMap(AuditVerdict.init(rawValue:))))
  }
}
