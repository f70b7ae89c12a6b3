import TargetKit

extension Command {
  /// `targets format`.
  static let format = Command(
    "format",
    LocalizedText(
      zh: "整理规划文件：统一键的顺序与版式，保留注释",
      en: "Put plan files into one form: order of keys, layout; comments stay."),
    examples: [
      Example("targets format", zh: "当前文件夹下的全部规划文件", en: "the plan files below this folder"),
      Example(
        "targets format plans --check", zh: "只看哪些需要整理，不改动",
        en: "only tell which are in another form"),
    ],
    operands: [.paths], options: [.formatCheck],
    notes: LocalizedText(
      zh: "只改版式，不改内容；整个文件一次换好，否则原样不动。不是完好 JSON 的文件不改动（退出状态 2）。",
      en: """
        Changes the form and nothing that is said; a file is replaced as a whole or not at all. Files \
        that are no sound JSON stay as they are (exit status 2).
        """),
    exitCodes: [.success, .failure, .unjudged, .usage], perform: runFormat)

  private static func runFormat(_ call: Call) throws(UsageError) -> ExitCode {
    let operands = call.arguments.operands
    let (files, diagnostics) = PlanFile.find(
      operands.isEmpty ? [call.environment.folder] : operands)
    for diagnostic in diagnostics { call.errors.writeLine(diagnostic.text(in: call.language)) }
    var hasErrors = diagnostics.contains { $0.severity == .error }
    let isCheck = call.arguments.has(.formatCheck)
    var others = 0
    for file in files where !file.isFormatted {
      do throws(Diagnostic) {
        if !isCheck { try file.write() }
        call.output.writeLine(file.path)
        others += 1
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        hasErrors = true
      }
    }
    call.output.flush()
    if files.isEmpty, !hasErrors {
      call.say(
        LocalizedText(
          zh: "error: 没有规划文件（退出状态 2）", en: "error: there is no plan file (exit status 2)"))
      return .unjudged
    }
    if hasErrors { return .unjudged }
    return isCheck && others > 0 ? .failure : .success
  }
}

extension Option {
  static let formatCheck = Option(
    "check", nil, .none,
    LocalizedText(
      zh: "只列出需要整理的文件，不改动；有则退出状态 1",
      en: "only list the files in another form, and change none; exit status 1 if there are any"))
}
