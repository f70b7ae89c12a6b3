import TargetKit

extension Command {
  /// `targets sheet`.
  static let sheet = Command(
    "sheet",
    LocalizedText(
      zh: "生成填报表，交责任单位填写后用 import 读回",
      en: "Write a workbook for departments to fill in; import reads it back."),
    examples: [
      Example(
        "targets sheet -o 填报.xlsx --period 2027", zh: "全部指标", en: "all indicators"),
      Example(
        "targets sheet -o 科技局.xlsx --owner 市科技局", zh: "一个责任单位", en: "one department"),
      Example(
        "targets sheet --all -o 填报", zh: "每个责任单位一个文件", en: "a file for each department"),
    ],
    operands: [.paths],
    options: [.sheetOutput, .sheetOwner, .sheetPeriod, .sheetAll, .asOf],
    notes: LocalizedText(
      zh: "表中有上期数据和目标；单位与状态有可选值。读回：targets import 填报.xlsx --into .",
      en:
        "It shows last figures and targets; unit and status offer their values. Read it back with targets import FILE --into ."
    ),
    perform: runSheet)

  private static func runSheet(_ call: Call) throws(UsageError) -> ExitCode {
    guard let output = call.arguments.last(.sheetOutput) else {
      throw UsageError(
        zh: "没有说明写到哪里", en: "nothing says where to write",
        remedy: LocalizedText(zh: "请给出 -o 填报.xlsx", en: "give -o sheet.xlsx"))
    }
    let asOf = try call.asOf()
    let period = try call.sheetPeriod(asOf)
    let books = Books(call)
    books.writeDiagnostics(call)
    guard !books.loaded.book.plans.isEmpty else {
      call.say(books.nothingToJudge(Scope()))
      return .unjudged
    }
    let owners = FillInSheet.owners(of: books.loaded.book)
    if let owner = call.arguments.last(.sheetOwner), !owners.contains(owner) {
      throw UsageError(
        zh: "没有责任单位 \(owner.quoted())", en: "there is no owner \(owner.quoted())",
        remedy: .didYouMean(owner, among: owners)
          ?? LocalizedText(
            zh: "有：\(owners.joined(separator: "、"))",
            en: "there are \(owners.joined(separator: ", "))"))
    }
    var files: [(path: String, owner: String?)] = [(output, call.arguments.last(.sheetOwner))]
    if call.arguments.has(.sheetAll) {
      files = owners.map { (output + "/" + $0.filter { $0 != "/" } + ".xlsx", $0) }
    }
    do throws(Diagnostic) {
      if call.arguments.has(.sheetAll) { try FilePath.makeFolder(output) }
      for file in files {
        let sheet = FillInSheet(
          books.loaded, owner: file.owner, period: period, asOf: asOf, in: call.language)
        try sheet.write(to: file.path)
        call.output.writeLine(file.path)
      }
    } catch {
      call.errors.writeLine(error.text(in: call.language))
      return .unjudged
    }
    return .success
  }
}

extension Call {
  /// The period that a sheet asks for: as the user says, else the last year that is over.
  fileprivate func sheetPeriod(_ asOf: CalendarDate) throws(UsageError) -> Period {
    guard let text = arguments.last(.sheetPeriod) else {
      guard let year = Period(year: asOf.year - 1) else {
        throw UsageError(zh: "请给出 --period", en: "give --period")
      }
      return year
    }
    guard let period = Period(text) else {
      throw UsageError(
        zh: "\(text.quoted()) 不是时期", en: "\(text.quoted()) is no period",
        remedy: LocalizedText(
          zh: "写成 2027、2027-Q1 或 2027-03", en: "write it like 2027, 2027-Q1 or 2027-03"))
    }
    return period
  }
}

extension Option {
  static let sheetOutput = Option(
    "output", "o", .file("FILE"),
    LocalizedText(zh: "写到的文件；与 --all 并用时为文件夹", en: "the file to write; with --all the folder"))

  static let sheetOwner = Option(
    "owner", nil, .any("NAME"), LocalizedText(zh: "责任单位", en: "the department"))

  static let sheetPeriod = Option(
    "period", nil, .any("PERIOD"),
    LocalizedText(zh: "要填报的时期；默认为上一年", en: "the period asked for; the year before if not given"))

  static let sheetAll = Option(
    "all", nil, .none, LocalizedText(zh: "每个责任单位一个文件", en: "a file for each department"))
}
