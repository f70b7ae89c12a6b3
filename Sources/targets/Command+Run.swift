import TargetKit

extension Command {
  /// The version of the program.
  static let version = "0.1.0"

  /// Runs the program: everything it does is a function of what it is given here.
  static func run(
    _ arguments: [String], in environment: Environment, output: OutputStream, errors: OutputStream
  ) -> ExitCode {
    let language = language(of: arguments) ?? environment.language
    let code: ExitCode
    do throws(UsageError) {
      code = try run(arguments, in: environment, output, errors, language)
    } catch {
      errors.writeLine(error.text(in: language))
      code = .usage
    }
    output.flush()
    // What people asked for and did not get is an error; a reader who has seen enough is not.
    if let failure = output.failureMessage {
      errors.writeLine(failure[language])
      errors.flush()
      return .unjudged
    }
    errors.flush()
    return code
  }

  private static func run(
    _ arguments: [String], in environment: Environment, _ output: OutputStream,
    _ errors: OutputStream, _ language: Language
  ) throws(UsageError) -> ExitCode {
    guard let first = arguments.first else {
      // Nothing was checked, so this must not look like success to a script.
      errors.write(HelpText(width: environment.width, language: language).overview)
      return .usage
    }
    let words = arguments.prefix { $0 != "--" }
    let asksForHelp = words.contains { $0 == "-h" || $0 == "--help" }
    guard let command = all.first(where: { $0.name == first }) else {
      if asksForHelp {
        output.write(HelpText(width: environment.width, language: language).overview)
        return .success
      }
      if words.contains("--version") {
        output.writeLine("targets " + version)
        return .success
      }
      throw unknownCommand(first)
    }
    if asksForHelp {
      output.write(HelpText(width: environment.width, language: language).text(command))
      return .success
    }
    let parsed = try ArgumentParser.parse(Array(arguments.dropFirst()), for: command)
    return try command.perform(
      Call(
        arguments: parsed, environment: environment, output: output, errors: errors,
        language: language))
  }

  /// The language that a call asks for, so that even its mistakes are explained in it.
  private static func language(of arguments: [String]) -> Language? {
    var language: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count {
        language = leading(arguments[index + 1]) ?? language
      } else if argument.hasPrefix("--lang=") {
        language = leading(String(argument.dropFirst(7))) ?? language
      }
    }
    return language
  }

  /// The language, or the first one of several.
  private static func leading(_ names: String) -> Language? {
    Language(rawValue: String(names.prefix { $0 != "," }))
  }

  private static func unknownCommand(_ word: String) -> UsageError {
    if word.hasPrefix("-") {
      return UsageError(
        zh: "\(word.quoted()) 前面没有命令", en: "there is no command before \(word.quoted())",
        remedy: LocalizedText(zh: "写成 targets check \(word)", en: "write targets check \(word)"))
    }
    let meant = LocalizedText.didYouMean(word, among: all.map(\.name))
    // Somebody who names a file most likely wants it checked.
    let looksLikePath = word.contains("/") || word.contains(".")
    return UsageError(
      zh: "没有 \(word.quoted()) 这个命令", en: "there is no command \(word.quoted())",
      remedy: meant
        ?? (looksLikePath
          ? .didYouMean("targets check \(word)")
          : LocalizedText(zh: "见 targets help", en: "see targets help")))
  }
}
