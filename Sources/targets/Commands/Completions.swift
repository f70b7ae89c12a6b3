import TargetKit

extension Command {
  /// `targets completions`.
  static let completions = Command(
    "completions",
    LocalizedText(
      zh: "输出命令行补全脚本", en: "Print a script that completes commands in a shell."),
    examples: [
      Example(
        "targets completions bash > ~/.local/share/bash-completion/completions/targets",
        zh: "bash", en: "for bash"),
      Example(
        "targets completions zsh > ~/.zfunc/_targets", zh: "zsh，~/.zfunc 须在 fpath 中",
        en: "for zsh, with ~/.zfunc in fpath"),
      Example(
        "targets completions fish > ~/.config/fish/completions/targets.fish", zh: "fish",
        en: "for fish"),
    ],
    operands: [
      Operand(
        "SHELL", .one(of: Shell.allCases.map(\.rawValue)),
        LocalizedText(zh: "bash、zsh 或 fish", en: "bash, zsh or fish"))
    ],
    exitCodes: [.success, .usage], perform: printCompletions)

  private static func printCompletions(_ call: Call) throws(UsageError) -> ExitCode {
    let names = Shell.allCases.map(\.rawValue)
    guard let name = call.arguments.operands.first else {
      throw UsageError(zh: "未指明 shell", en: "no shell is named", remedy: .oneOf(names))
    }
    guard let shell = Shell(rawValue: name) else {
      throw UsageError(
        zh: "没有 \(name.quoted()) 的补全脚本", en: "there are no completions for \(name.quoted())",
        remedy: .didYouMean(name, among: names) ?? .oneOf(names))
    }
    switch shell {
    case .bash: call.output.write(BashCompletions.script(Command.all))
    case .zsh: call.output.write(ZshCompletions.script(Command.all, call.language))
    case .fish: call.output.write(FishCompletions.script(Command.all, call.language))
    }
    return .success
  }
}

/// A shell that completions can be made for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

extension Command {
  /// The words that its next operand can be; `nil` if it is a path or anything else.
  var operandWords: [String]? {
    switch operands.first?.value {
    case .one(let words): words
    case .command: Self.all.map(\.name)
    default: nil
    }
  }

  /// Whether paths can be given to it.
  var takesPaths: Bool {
    operands.contains { operand in
      switch operand.value {
      case .file, .folder: true
      case .any, .one, .command: false
      }
    }
  }
}
