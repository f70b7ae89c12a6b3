import TargetKit

extension Command {
  /// `targets import`.
  static let importTables = Command(
    "import",
    LocalizedText(
      zh: "导入表格：监测数据，或规划的主要指标表", en: "Import tables: figures, or the main indicators of a plan."),
    examples: [
      Example(
        "targets import 月报.xlsx --into .", zh: "一张数据表，记入本文件夹的台账",
        en: "figures, into the book of this folder"),
      Example(
        "targets import une.tsv --into . --indicator unemployment --dry-run",
        zh: "公布机构的文件，先看不写", en: "a publisher's file; look, write nothing"),
      Example(
        "targets import data.csv --into . --map \"Year=period,GeoCode=area\"",
        zh: "说明各列的含义；说一次即记入规划", en: "what columns hold; the plan remembers it"),
    ],
    operands: [
      Operand(
        "FILE", .file, isRepeatable: true,
        LocalizedText(
          zh: "xlsx、ods、CSV 或制表符分隔的文件；- 为标准输入",
          en: "an xlsx, ods, CSV or tab separated file; - is the standard input"))
    ],
    options: [
      .importInto, .importMap, .importWhere, .importIndicator, .importArea, .importUnit,
      .importPlan,
      .importPublished, .importSource, .importSheet, .importDryRun, .importFormat,
    ],
    notes: LocalizedText(
      zh: """
        \(TableColumnNames.text[.chinese])。
        已有的数据不再写入；不同的数据记为修订；规划的目标变动记入 revisions，原文保留。有一处错误就什么都不写。
        """,
      en: """
        \(TableColumnNames.text[.english]).
        Figures that are there already change nothing; other ones revise them; changed targets are \
        recorded under revisions. With one error nothing is written.
        """),
    perform: runImport)

  private static func runImport(_ call: Call) throws(UsageError) -> ExitCode {
    guard !call.arguments.operands.isEmpty else {
      throw UsageError(
        zh: "没有给出文件", en: "no file is given",
        remedy: LocalizedText(
          zh: "例如 targets import 月报.xlsx --into .",
          en: "write it like targets import table.xlsx --into ."))
    }
    let into = call.arguments.all(.importInto)
    guard !into.isEmpty else {
      throw UsageError(
        zh: "没有说明导入哪个台账", en: "nothing says into which book",
        remedy: LocalizedText(
          zh: "请给出 --into DIR；新建用 targets init --from FILE",
          en: "give --into DIR; targets init --from FILE starts a new one"))
    }
    let options = try call.importOptions()
    guard let sources = call.tableSources(call.arguments.operands) else { return .unjudged }
    let result = PlanBook.importTables(
      sources, into: into, options: options, isDryRun: call.arguments.has(.importDryRun))
    call.write(result)
    return call.conclude(result)
  }
}

extension Call {
  /// What the options say of tables.
  func importOptions() throws(UsageError) -> ImportOptions {
    guard let today = environment.today() else {
      throw UsageError(
        zh: "系统时钟不在公元 1 至 9999 年之间", en: "the system's clock is beyond the years 1 to 9999")
    }
    var options = ImportOptions(today: today)
    do throws(ColumnMap.Refusal) {
      options.map = try ColumnMap(arguments.all(.importMap).joined(separator: ","))
    } catch {
      throw UsageError(
        zh: "--map 中的 \(error.part.quoted()) 看不懂",
        en: "--map: \(error.part.quoted()) cannot be understood",
        remedy: LocalizedText(
          zh: "写成 列名=含义，含义可为 \(ColumnMap.Refusal.roles.joined(separator: "、")) 或 -",
          en:
            "write COLUMN=ROLE, where ROLE is one of \(ColumnMap.Refusal.roles.joined(separator: ", ")) or -"
        ))
    }
    for text in arguments.all(.importWhere) {
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
        throw UsageError(
          zh: "--where 应写成 列名=值", en: "--where is written COLUMN=VALUE",
          remedy: LocalizedText(zh: "例如 --where sex=T", en: "such as --where sex=T"))
      }
      options.filters[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    options.indicator = arguments.last(.importIndicator)
    options.area = arguments.last(.importArea)
    options.unit = arguments.last(.importUnit)
    options.plan = arguments.last(.importPlan)
    options.published = try arguments.day(.importPublished).map { _ in
      arguments.last(.importPublished) ?? ""
    }
    options.source = arguments.last(.importSource)
    options.sheets = arguments.all(.importSheet)
    return options
  }

  /// The files as they are; `nil` if one of them cannot be read, which has been said.
  func tableSources(_ paths: [String]) -> [SourceText]? {
    var sources: [SourceText] = []
    for path in paths {
      do throws(Diagnostic) {
        sources.append(
          path == "-"
            ? SourceText(file: "-", bytes: FilePath.standardInput())
            : try SourceText(contentsOf: path))
      } catch {
        errors.writeLine(error.text(in: language))
      }
    }
    return sources.count == paths.count ? sources : nil
  }

  /// Writes what an import did, and what is wrong.
  func write(_ result: TableImport) {
    for diagnostic in result.diagnostics { errors.writeLine(diagnostic.text(in: language)) }
    let format = arguments.choice(.importFormat, ImportReport.Format.self) ?? .text
    output.write(ImportReport(result, in: language).text(as: format))
  }

  /// How an import ends.
  func conclude(_ result: TableImport) -> ExitCode {
    if result.hasErrors {
      say(LocalizedText(zh: "没有导入，文件未改动", en: "not imported; the files are as before"))
      return .unjudged
    }
    if arguments.has(.importDryRun) {
      say(LocalizedText(zh: "试运行，没有写入", en: "a dry run; nothing was written"))
    } else if !result.isWritten {
      say(LocalizedText(zh: "没有新内容，文件未改动", en: "nothing new; the files are as before"))
    }
    return .success
  }
}

extension Option {
  static let importInto = Option(
    "into", nil, .file("BOOK"), isRepeatable: true,
    LocalizedText(zh: "规划台账的文件夹或文件", en: "the folder or file of the plan book"))

  static let importMap = Option(
    "map", nil, .any("MAP"), isRepeatable: true,
    LocalizedText(
      zh: "各列的含义，例如 \"Year=period,Value=value\"；- 表示不读",
      en: "what columns hold, such as \"Year=period,Value=value\"; - leaves one out"))

  static let importWhere = Option(
    "where", nil, .any("COLUMN=VALUE"), isRepeatable: true,
    LocalizedText(zh: "分类数据取哪一类，例如 sex=T", en: "which rows of a breakdown are meant, such as sex=T")
  )

  static let importIndicator = Option(
    "indicator", nil, .any("NAME"),
    LocalizedText(zh: "全部数据所属的指标", en: "the indicator of all figures"))

  static let importArea = Option(
    "area", nil, .any("NAME"), LocalizedText(zh: "全部数据所属的地区", en: "the area of all figures"))

  static let importUnit = Option(
    "unit", nil, .any("UNIT"),
    LocalizedText(zh: "表中没有写明时的单位", en: "the unit, where the table states none"))

  static let importPlan = Option(
    "plan", nil, .any("NAME"), LocalizedText(zh: "规划，有多个时", en: "the plan, where there are several")
  )

  static let importPublished = Option(
    "published", nil, .any("DATE"),
    LocalizedText(zh: "表中数据的发布日期", en: "when the figures were published"))

  static let importSource = Option(
    "source", nil, .any("ID"),
    LocalizedText(zh: "来源，用规划中的代号", en: "the document, by its id in the plan"))

  static let importSheet = Option(
    "sheet", nil, .any("NAME"), isRepeatable: true,
    LocalizedText(zh: "要读的工作表；默认全部", en: "a sheet to read; all of them if not given"))

  static let importDryRun = Option(
    "dry-run", nil, .none, LocalizedText(zh: "只报告，不写入", en: "report only, write nothing"))

  static let importFormat = Option(
    "format", nil, .one(of: ImportReport.Format.allCases.map(\.rawValue), "FORMAT"),
    LocalizedText(zh: "text、json 或 csv", en: "text, json or csv"))
}
