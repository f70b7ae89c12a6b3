import TargetKit

/// The help, made from the declarations of commands and options.
struct HelpText {
  private let width: Int
  private let language: Language
  private var lines: [String] = []

  /// Longer lines are harder to read, however wide the terminal is.
  init(width: Int, language: Language) {
    self.width = min(width, 80)
    self.language = language
  }

  /// What the program is for, and its commands.
  var overview: String {
    var text = self
    text.add(
      LocalizedText(
        zh: "targets：像测试检查代码一样，检查规划的量化目标",
        en: "targets - check the numeric targets of policy plans as a test suite checks code"))
    text.addHeading(zh: "示例", en: "EXAMPLES")
    text.addRows([
      (
        "targets init --example demo",
        LocalizedText(zh: "写一个可以试用的规划台账", en: "write a plan book to try things on")
      ),
      ("targets check demo", LocalizedText(zh: "看每项目标的完成情况", en: "see where every target stands")),
      ("targets show demo", LocalizedText(zh: "看全部数据及其来源", en: "see every figure with its source")),
    ])
    text.addHeading(zh: "用法", en: "USAGE")
    text.lines.append("  targets COMMAND [OPTIONS]")
    text.addHeading(zh: "命令", en: "COMMANDS")
    text.addRows(Command.all.map { ($0.name, $0.summary) })
    text.addHeading(zh: "选项", en: "OPTIONS")
    text.addOptions([.language, .help, .version])
    text.addExitCodes(ExitCode.allCases)
    return text.joined
  }

  /// A command in full.
  func text(_ command: Command) -> String {
    var text = self
    text.add(command.summary)
    text.addHeading(zh: "示例", en: "EXAMPLES")
    text.addRows(command.examples.map { ($0.call, $0.purpose) })
    text.addHeading(zh: "用法", en: "USAGE")
    text.lines.append("  " + Self.usage(command))
    if let notes = command.notes {
      text.lines.append("")
      text.add(notes, indentedBy: 2)
    }
    if !command.operands.isEmpty {
      text.addHeading(zh: "参数", en: "ARGUMENTS")
      text.addRows(command.operands.map { ($0.name, $0.summary) })
    }
    text.addHeading(zh: "选项", en: "OPTIONS")
    text.addOptions(command.allOptions)
    text.addExitCodes(command.exitCodes)
    return text.joined
  }

  /// How a command is called: `targets check [PATH...] [OPTIONS]`.
  static func usage(_ command: Command) -> String {
    let operands = command.operands.map { "[\($0.name)\($0.isRepeatable ? "..." : "")]" }
    return (["targets", command.name] + operands + ["[OPTIONS]"]).joined(separator: " ")
  }

  private var joined: String { lines.map { $0 + "\n" }.joined() }

  // MARK: - Parts

  private mutating func add(_ text: LocalizedText, indentedBy indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    lines += text[language].wrapped(to: width - indent).map { $0.isEmpty ? "" : margin + $0 }
  }

  private mutating func addHeading(zh: String, en: String) {
    lines.append("")
    lines.append(language == .chinese ? zh : en)
  }

  /// Two columns: what is written, and what it means.
  private mutating func addRows(_ rows: [(String, LocalizedText)]) {
    let widest = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    let column = min(widest, width / 2) + 4
    for (left, right) in rows {
      var head = "  " + left
      // What is too wide for its column has the line to itself.
      if DisplayWidth.of(head) + 2 > column {
        lines.append(head)
        head = ""
      }
      for line in right[language].wrapped(to: width - column) {
        lines.append(head.padded(to: column) + line)
        head = ""
      }
    }
  }

  private mutating func addOptions(_ options: [Option]) {
    addRows(
      options.map { option in
        let letter = option.letter.map { "-\($0), " } ?? "    "
        var value = option.value.placeholder.map { " " + $0 } ?? ""
        if case .optional(_, let name) = option.value { value = "[=\(name)]" }
        return (letter + "--" + option.name + value, option.summary)
      })
  }

  private mutating func addExitCodes(_ codes: [ExitCode]) {
    addHeading(zh: "退出状态", en: "EXIT STATUS")
    addRows(codes.map { (String($0.rawValue).padded(to: 2, .right), $0.meaning) })
  }
}
