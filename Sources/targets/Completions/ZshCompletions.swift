import TargetKit

/// Completions for zsh, with the summaries of commands and options.
enum ZshCompletions {
  static func script(_ commands: [Command], _ language: Language) -> String {
    let names = commands.map { "    \(quoted($0.name + ":" + $0.summary[language]))" }
    return """
      #compdef targets
      _targets() {
        local -a commands
        commands=(
      \(names.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          _arguments '--help' '--version'
          return
        fi
        local command=${words[2]}
        shift words
        (( CURRENT-- ))
        case $command in
      \(commands.map { branch($0, language) }.joined(separator: "\n"))
        esac
      }
      if [[ $funcstack[1] == _targets ]]; then
        _targets "$@"
      else
        compdef _targets targets
      fi

      """
  }

  private static func branch(_ command: Command, _ language: Language) -> String {
    var specs = command.allOptions.flatMap { specifications($0, language) }
    if let words = command.operandWords {
      specs.append("1:word:(\(words.joined(separator: " ")))")
    }
    if command.takesPaths { specs.append("*:path:_files") }
    let lines = specs.map { "        \(quoted($0))" }.joined(separator: " \\\n")
    return "    \(command.name))\n      _arguments -s \\\n\(lines) ;;"
  }

  private static func specifications(_ option: Option, _ language: Language) -> [String] {
    let summary = String(option.summary[language].prefix { $0 != "\n" })
    let about = "[" + escaped(summary) + "]" + action(option)
    let repeats = option.isRepeatable ? "*" : ""
    var equals = option.value.placeholder == nil ? "" : "="
    if case .optional = option.value { equals = "=-" }
    let long = repeats + "--" + option.name + equals + about
    guard let letter = option.letter else { return [long] }
    return [repeats + "-\(letter)" + about, long]
  }

  private static func action(_ option: Option) -> String {
    if case .optional(let words, let name) = option.value {
      return "::\(escaped(name)):(\(words.joined(separator: " ")))"
    }
    guard let placeholder = option.value.placeholder else { return "" }
    let name = escaped(placeholder)
    switch option.value {
    case .none, .optional: return ""
    case .any: return ":\(name): "
    case .file: return ":\(name):_files"
    case .one(let words, _): return ":\(name):(\(words.joined(separator: " ")))"
    case .many(let words, _): return ":\(name):_values -s , value \(words.joined(separator: " "))"
    case .filePair(let words, _):
      return ":\(name):(\(words.map { $0 + "\\=" }.joined(separator: " ")))"
    }
  }

  /// Brackets and colons mean something in a specification.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
