import TargetKit

/// Completions for fish, with the summaries of commands and options.
enum FishCompletions {
  static func script(_ commands: [Command], _ language: Language) -> String {
    var lines = ["# fish completion for targets", "complete -c targets -f"]
    for command in commands {
      lines.append(
        "complete -c targets -n __fish_use_subcommand -a \(command.name) -d "
          + quoted(command.summary[language]))
    }
    lines.append("complete -c targets -n __fish_use_subcommand -l help")
    lines.append("complete -c targets -n __fish_use_subcommand -l version")
    for command in commands {
      let isHere = "complete -c targets -n '__fish_seen_subcommand_from \(command.name)'"
      lines += command.allOptions.map { isHere + option($0, language) }
      if let words = command.operandWords {
        lines.append(isHere + " -a \(quoted(words.joined(separator: " ")))")
      }
      if command.takesPaths { lines.append(isHere + " -F") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func option(_ option: Option, _ language: Language) -> String {
    let letter = option.letter.map { " -s \($0)" } ?? ""
    let values =
      switch option.value {
      case .none, .optional: ""
      case .any: " -x"
      case .file: " -r -F"
      case .one(let words, _), .many(let words, _): " -x -a \(quoted(words.joined(separator: " ")))"
      case .filePair(let words, _):
        " -r -a \(quoted(words.map { $0 + "=" }.joined(separator: " ")))"
      }
    let summary = String(option.summary[language].prefix { $0 != "\n" })
    return letter + " -l \(option.name)" + values + " -d " + quoted(summary)
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if "'\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
