import TargetKit

extension Command {
  /// `targets init`.
  static let initialize = Command(
    "init", LocalizedText(zh: "新建一个小的规划台账", en: "Start a small plan book."),
    examples: [
      Example("targets init", zh: "在当前文件夹", en: "in this folder"),
      Example(
        "targets init plans/industry", zh: "在另一文件夹，没有则新建", en: "in another one, which is made"),
      Example(
        "targets init --from 主要指标表.xlsx", zh: "由自己的表格新建", en: "from a table of one's own"),
      Example(
        "targets init --example demo", zh: "一个可以试用的完整例子", en: "a full example to try things on"),
      Example(
        "targets init --example=trade-in demo", zh: "另一个例子：补贴的撬动作用",
        en: "another one: what a subsidy moved"),
    ],
    operands: [
      Operand(
        "DIR", .folder, LocalizedText(zh: "文件夹；默认为当前文件夹", en: "the folder; this one if not given"))
    ],
    options: [
      .example, .from, .importMap, .importWhere, .importIndicator, .importArea, .importUnit,
      .importPublished, .importSheet,
    ],
    notes: LocalizedText(
      zh: "写出 plan.json 与 observations.csv；已有的文件不会改动。",
      en: "Writes plan.json and observations.csv; files that are there already are never changed."),
    perform: runInit)

  private static func runInit(_ call: Call) throws(UsageError) -> ExitCode {
    let folder = call.arguments.operands.first ?? call.environment.folder
    if call.arguments.has(.from) { return try runInitFrom(call) }
    let template: BookTemplate
    if call.arguments.has(.example) {
      let name = call.arguments.last(.example) ?? ""
      template = (BookTemplate.examples.first { $0.name == name }?.make ?? BookTemplate.example)(
        call.language)
    } else {
      guard let today = call.environment.today() else {
        throw UsageError(
          zh: "系统时钟不在公元 1 至 9999 年之间", en: "the system's clock is beyond the years 1 to 9999")
      }
      template = .small(call.language, year: today.year)
    }
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    let files = template.files.map { (path: prefix + $0.name, text: $0.text) }
    for file in files where FilePath.exists(file.path) {
      let diagnostic = Diagnostic(
        .error, .unwritableFile,
        LocalizedText(zh: "文件已经存在，未作改动", en: "the file is there already and stays as it is"),
        remedy: LocalizedText(
          zh: "请换一个文件夹：targets init DIR", en: "name another folder: targets init DIR"),
        at: SourceLocation(file: file.path))
      call.errors.writeLine(diagnostic.text(in: call.language))
      return .unjudged
    }
    do throws(Diagnostic) {
      if folder != "." { try FilePath.makeFolder(folder) }
      for file in files { try FilePath.create(file.path, file.text) }
    } catch {
      call.errors.writeLine(error.text(in: call.language))
      return .unjudged
    }
    for file in files { call.output.writeLine(file.path) }
    let place = folder == "." ? "" : " " + folder
    call.say(
      LocalizedText(
        zh: "下一步：targets check\(place)\(template.checkOptions)",
        en: "next: targets check\(place)\(template.checkOptions)"))
    return .success
  }
}

extension Option {
  static let example = Option(
    "example", nil, .optional(of: BookTemplate.examples.map(\.name), "NAME"),
    LocalizedText(
      zh: "写一个完整例子：\(BookTemplate.examples.map(\.name).joined(separator: "、"))；默认 city",
      en:
        "write a full example: \(BookTemplate.examples.map(\.name).joined(separator: ", ")); city if none is named"
    ))
}

/// The files of a new plan book.
struct BookTemplate {
  let files: [(name: String, text: String)]
  /// With what to check it first.
  var checkOptions = ""
}
