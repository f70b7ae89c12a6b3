import TargetKit

/// Completions for bash.
enum BashCompletions {
  static func script(_ commands: [Command]) -> String {
    """
    # bash completion for targets
    _targets() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      local command="${COMP_WORDS[1]}" words="" files=1
      COMPREPLY=()
      # bash splits words at =, so an option and its value may be three of them.
      if [[ $current == "=" ]]; then current=""; fi
      if [[ $previous == "=" && $COMP_CWORD -ge 2 ]]; then previous="${COMP_WORDS[COMP_CWORD-2]}"; fi
      if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W "\(commands.map(\.name).joined(separator: " ")) --help --version" -- "$current"))
        return
      fi
      case "$command" in
    \(commands.map(branch).joined(separator: "\n"))
      esac
      if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
      if [[ $files -eq 1 ]]; then
        COMPREPLY+=($(compgen -f -- "$current"))
        compopt -o filenames 2>/dev/null
      fi
    }
    complete -F _targets targets

    """
  }

  /// What can follow a command, as a branch of the script.
  private static func branch(_ command: Command) -> String {
    let values = command.allOptions.compactMap(values)
    let names = command.allOptions.flatMap(spellings).joined(separator: " ")
    let operands = (command.operandWords ?? []).joined(separator: " ")
    return """
          \(command.name))
            case "$previous" in
      \(values.joined(separator: "\n"))
              *)
                if [[ $current == -* ]]; then words="\(names)"; files=0
                else words="\(operands)"; files=\(command.takesPaths ? 1 : 0); fi ;;
            esac ;;
      """
  }

  /// An option as it is offered; one whose value may be left out with each of its values as well.
  private static func spellings(_ option: Option) -> [String] {
    let name = "--" + option.name
    guard case .optional(let words, _) = option.value else { return [name] }
    return [name] + words.map { name + "=" + $0 }
  }

  /// What can follow an option; `nil` if it takes no value.
  private static func values(_ option: Option) -> String? {
    guard option.value.placeholder != nil else { return nil }
    let pattern = (["--" + option.name] + (option.letter.map { ["-\($0)"] } ?? []))
      .joined(separator: "|")
    let words: String
    var files = 0
    switch option.value {
    case .none, .any, .optional: words = ""
    case .file:
      words = ""
      files = 1
    case .one(let choices, _), .many(let choices, _): words = choices.joined(separator: " ")
    case .filePair(let choices, _): words = choices.map { $0 + "=" }.joined(separator: " ")
    }
    return "          \(pattern)) words=\"\(words)\"; files=\(files) ;;"
  }
}
