import TargetKit

extension Command {
  /// `targets help`.
  static let help = Command(
    "help", LocalizedText(zh: "显示帮助", en: "Show the help of a command."),
    examples: [
      Example("targets help", zh: "全部命令", en: "all commands"),
      Example("targets help check", zh: "一个命令", en: "one command"),
    ],
    operands: [
      Operand("COMMAND", .command, LocalizedText(zh: "命令名", en: "the name of a command"))
    ],
    exitCodes: [.success, .usage], perform: showHelp)

  private static func showHelp(_ call: Call) throws(UsageError) -> ExitCode {
    let help = HelpText(width: call.environment.width, language: call.language)
    guard let name = call.arguments.operands.first else {
      call.output.write(help.overview)
      return .success
    }
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError(
        zh: "没有 \(name.quoted()) 这个命令", en: "there is no command \(name.quoted())",
        remedy: .didYouMean(name, among: all.map { $0.name }) ?? .oneOf(all.map { $0.name }))
    }
    call.output.write(help.text(command))
    return .success
  }
}
