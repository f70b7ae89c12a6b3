import TargetKit

extension Command {
  /// `targets report`.
  static let report = Command(
    "report",
    LocalizedText(
      zh: "编写目标完成情况报告：指标表、总体结论、变化、预测与所缺数据",
      en: "Write a report on targets: the table, the summary, what moved, and the outlook"),
    examples: [
      Example(
        "targets report --milestone 2027 -o report.html", zh: "2027 年目标的网页报告",
        en: "a web page on what is due in 2027"),
      Example(
        "targets report --style mid-term -o 中期评估.html --lang zh,en", zh: "中英对照的中期评估",
        en: "a mid-term evaluation in both languages"),
      Example(
        "targets report --since 2026-06 -o report.md", zh: "并列出 6 月末以来的变化",
        en: "with what moved since the end of June"),
      Example(
        "targets report --site 网站 --lang zh", zh: "每个规划、每项指标各有一页的网站",
        en: "a site with a page for each plan and indicator"),
      Example(
        "targets report --by owner --format csv --bom -o table.csv", zh: "按责任单位排列的指标表，用 Excel 打开",
        en: "the table by owner, for Excel"),
    ],
    operands: [.paths],
    options: [
      .asOf, .milestone, .plan, .area, .indicator, .part, .by, .since, .style, .sections,
      .reportMethod,
      .asPublished, .reportFormat, .output, .alsoReport, .site, .bom, .languages, .allowOutside,
      .width, .color,
    ],
    notes: LocalizedText(
      zh: "报告写成即为成功（退出状态 0），与结论无关；要让结论决定退出状态，用 targets check。",
      en:
        "A report that is written is a success (exit status 0), whatever it says; to let findings decide the status, use targets check."
    ), perform: runReport)

  private static func runReport(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    let settings = try call.reportSettings(asOf: asOf)
    let outputs = try call.reportOutputs()
    let books = Books(call)
    try call.checkOutputs(
      outputs.map(\.place), site: call.arguments.last(.site), reading: [books.loaded])
    guard let scope = try call.reportScope(books) else { return .unjudged }
    let review = Review(of: books.loaded.book, asOf: asOf, scope: scope)
    let soundness = books.soundness(call, isEmpty: review.isEmpty)
    guard soundness == .sound else {
      // A report on what little could be read, or on nothing, would look like a finding.
      call.write(UnjudgedReport([books.loaded], soundness, language: call.language), to: outputs)
      books.writeDiagnostics(call)
      call.say(
        books.loaded.hasErrors
          ? LocalizedText(zh: "无法编写报告（退出状态 2）", en: "no report was written (exit status 2)")
          : books.nothingToJudge(scope))
      return .unjudged
    }
    if let folder = call.arguments.last(.site) {
      let site = ReportSite(books.loaded, review, settings)
      do throws(Diagnostic) {
        try site.write(toFolder: folder)
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        return .unjudged
      }
      if outputs.isEmpty {
        books.writeDiagnostics(call)
        call.say(
          LocalizedText(zh: "已写成网站：\(folder)/index.html", en: "wrote the site \(folder)/index.html")
        )
        return .success
      }
    }
    var report = MilestoneReport(books.loaded, review, settings, options: options)
    report.hasByteOrderMark = call.arguments.has(.bom)
    var isWritten = true
    for (format, place) in outputs {
      do throws(Diagnostic) {
        if let file = place.path {
          try report.write(format, toFile: file)
        } else {
          try report.bytes(format).withUnsafeBytes { bytes in try? call.output.write(bytes) }
        }
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        isWritten = false
      }
    }
    call.output.flush()
    books.writeDiagnostics(call)
    return isWritten ? .success : .unjudged
  }
}

extension Call {
  /// What the report shows, and how.
  fileprivate func reportSettings(asOf: CalendarDate) throws(UsageError) -> ReportSettings {
    let since = try arguments.day(.since)
    if let since, since >= asOf {
      throw UsageError(
        zh: "--since \(since) 不早于评估基准日 \(asOf)", en: "--since \(since) is not before \(asOf)",
        remedy: LocalizedText(zh: "给出更早的日期", en: "give an earlier date"))
    }
    let parts = arguments.names(.sections).compactMap { ReportSettings.Part(rawValue: $0) }
    return ReportSettings(
      languages: languages,
      style: arguments.choice(.style, ReportSettings.Style.self) ?? .standard,
      sections: parts.isEmpty ? nil : parts, grouping: arguments.choice(.by, Grouping.self),
      method: arguments.last(.reportMethod).flatMap { AssessmentMethod.named($0) } ?? .standard,
      as: fidelity, since: since, generator: "targets " + Command.version)
  }

  /// The languages that were asked for, the first one leading.
  private var languages: [Language] {
    var languages: [Language] = []
    for name in arguments.names(.languages) {
      if let language = Language(rawValue: name), !languages.contains(language) {
        languages.append(language)
      }
    }
    return languages.isEmpty ? [language] : languages
  }

  /// What the options select, milestones included.
  fileprivate func reportScope(_ books: Books) throws(UsageError) -> Scope? {
    guard var scope = try books.scope(self) else { return nil }
    for text in arguments.names(.milestone) {
      guard let day = Period(text)?.end else {
        throw UsageError(
          zh: "\(text.quoted()) 不是日期", en: "\(text.quoted()) is no date",
          remedy: LocalizedText(zh: "写成 2027 或 2027-06", en: "write it like 2027 or 2027-06"))
      }
      try books.checkDue(day, text)
      scope.milestones.insert(day)
    }
    return scope
  }

  /// Tells machines why there is no report; what was written before would look as if it still held.
  fileprivate func write(
    _ report: UnjudgedReport, to outputs: [(format: ReportFormat, place: OutputPlace)]
  ) {
    for (format, place) in outputs {
      do throws(Diagnostic) {
        if let file = place.path {
          try report.write(format, toFile: file)
        } else if let text = report.text(format) {
          output.write(text)
          output.flush()
        }
      } catch {
        errors.writeLine(error.text(in: language))
      }
    }
  }

  /// Where the report goes, and in which formats.
  fileprivate func reportOutputs() throws(UsageError) -> [(
    format: ReportFormat, place: OutputPlace
  )] {
    let place = arguments.last(.output).map { OutputPlace($0) }
    let file = place?.path
    var format = arguments.choice(.reportFormat, ReportFormat.self)
    if let file, format == nil {
      format = ReportFormat(fileName: file)
      if format == nil {
        let endings = ReportFormat.allCases.compactMap(\.fileExtensions.first).map { "." + $0 }
        throw UsageError(
          zh: "\(file.quoted()) 的扩展名没有对应的格式",
          en: "the extension of \(file.quoted()) names no format",
          remedy: LocalizedText(
            zh: "用 \(endings.joined(separator: "、"))，或给出 --format",
            en: "use \(endings.joined(separator: ", ")), or give --format"))
      }
    }
    if file == nil, environment.isTerminal, let format, [.workbook, .word].contains(format) {
      throw UsageError(
        zh: "\(format.rawValue) 不能显示在终端上", en: "a terminal cannot show \(format.rawValue)",
        remedy: LocalizedText(
          zh: "用 -o 报告.\(format.rawValue) 写入文件",
          en: "write it to a file with -o report.\(format.rawValue)"))
    }
    // A site is enough where nothing else is asked for.
    let isAsked = place != nil || format != nil || !arguments.has(.site)
    var outputs: [(format: ReportFormat, place: OutputPlace)] =
      isAsked ? [(format ?? .text, place ?? .standardOutput)] : []
    for pair in arguments.all(.alsoReport) {
      guard let sign = pair.firstIndex(of: "="),
        let format = ReportFormat(rawValue: String(pair[..<sign]))
      else { continue }
      outputs.append((format, OutputPlace(String(pair[pair.index(after: sign)...]))))
    }
    return outputs
  }
}

extension Option {
  static let milestone = Option(
    "milestone", nil, .any("DATE"), isRepeatable: true,
    LocalizedText(
      zh: "只看这些期限的目标：2027 或 2027-06，用逗号隔开或多次给出",
      en: "only targets due then: 2027 or 2027-06, separated by commas"))

  static let by = Option(
    "by", nil, .one(of: Grouping.allCases.map(\.rawValue), "GROUP"),
    LocalizedText(
      zh: "指标表的分组：plan 规划、area 地区、owner 责任单位、ambition 属性；默认按规划，只有一个规划时按期限",
      en:
        "group the table by plan, area, owner or ambition; by plan, or by due date for one plan, if not given"
    ))

  static let since = Option(
    "since", nil, .any("DATE"),
    LocalizedText(
      zh: "与该日的报告对照，列出新数据、修订与评价变化",
      en: "compare with that date: new figures, revisions, changed classes"))

  static let style = Option(
    "style", nil, .one(of: ReportSettings.Style.allCases.map(\.rawValue), "STYLE"),
    LocalizedText(
      zh: "standard 完整报告；mid-term 按中期评估的次序；brief 一页简报；默认 standard",
      en:
        "standard: everything; mid-term: in the order of a Chinese mid-term evaluation; brief: one page"
    ))

  static let sections = Option(
    "sections", nil, .many(of: ReportSettings.Part.allCases.map(\.rawValue), "PARTS"),
    isRepeatable: true,
    LocalizedText(
      zh: "只要这些部分，按给出的次序：\(ReportSettings.Part.allCases.map(\.rawValue).joined(separator: "、"))",
      en: """
        only these sections, in the order given: \
        \(ReportSettings.Part.allCases.map(\.rawValue).joined(separator: ", "))
        """))

  static let reportMethod = Option(
    "method", nil, .one(of: AssessmentMethod.all.map(\.id), "METHOD"),
    LocalizedText(
      zh: "评价未到期目标的方法：\(AssessmentMethod.all.map(\.id).joined(separator: "、"))；默认 schedule（序时进度）",
      en: """
        how pending targets are judged: \
        \(AssessmentMethod.all.map(\.id).joined(separator: ", ")); schedule if not given
        """))

  static let reportFormat = Option(
    "format", nil, .one(of: ReportFormat.allCases.map(\.rawValue), "FORMAT"),
    LocalizedText(
      zh: "\(ReportFormat.allCases.map(\.rawValue).joined(separator: "、"))；默认 text",
      en: "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")); text if not given"))

  static let alsoReport = Option(
    "also", nil, .filePair(of: ReportFormat.allCases.map(\.rawValue), "FORMAT=FILE"),
    isRepeatable: true,
    LocalizedText(zh: "另写一份；可多次给出", en: "write another file; repeatable"))

  static let site = Option(
    "site", nil, .file("DIR"),
    LocalizedText(
      zh: "在文件夹中写成网站：总览、各规划与各指标的网页，可直接打开",
      en: "write a web site into a folder: overview, plans, indicators; it opens from there"))

  static let bom = Option(
    "bom", nil, .none,
    LocalizedText(
      zh: "CSV 以字节顺序标记开头，Excel 与 WPS 才不乱码",
      en: "begin CSV with a byte order mark, by which Excel knows UTF-8"))

  static let languages = Option(
    "lang", nil, .many(of: Language.allCases.map(\.rawValue), "LANG"),
    LocalizedText(
      zh: "zh、en，或 zh,en 中英对照；默认取自 LC_ALL、LC_MESSAGES、LANG",
      en: "zh, en, or zh,en for both; taken from LC_ALL, LC_MESSAGES or LANG if not given"))
}
