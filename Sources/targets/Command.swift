import TargetKit

/// A command: how it is called, what it says of itself, and what it does.
///
/// Parser, help and completions are made from the same declaration; a new command is one file with
/// one of these, and one line in ``all``.
struct Command: Sendable {
  /// The word it is called by.
  let name: String
  /// What it does, in one line.
  let summary: LocalizedText
  /// Calls people make, with what they are for.
  let examples: [Example]
  /// What it is given besides options.
  let operands: [Operand]
  /// Its options, besides those all commands have.
  let options: [Option]
  /// What else there is to know.
  let notes: LocalizedText?
  /// How it can end.
  let exitCodes: [ExitCode]
  /// What it does.
  let perform: @Sendable (Call) throws(UsageError) -> ExitCode

  /// A call, and what it is for.
  struct Example: Sendable {
    let call: String
    let purpose: LocalizedText

    init(_ call: String, zh: String, en: String) {
      self.call = call
      purpose = LocalizedText(zh: zh, en: en)
    }
  }

  init(
    _ name: String, _ summary: LocalizedText, examples: [Example], operands: [Operand] = [],
    options: [Option] = [], notes: LocalizedText? = nil,
    exitCodes: [ExitCode] = [.success, .unjudged, .usage],
    perform: @escaping @Sendable (Call) throws(UsageError) -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.examples = examples
    self.operands = operands
    self.options = options
    self.notes = notes
    self.exitCodes = exitCodes
    self.perform = perform
  }

  /// Every command, in the order of the help.
  static let all = [
    check, report, show, list, record, importTables, extract, sheet, audit, diff, leverage, compare,
    explain, project, plan, initialize, format, schema, completions, help,
  ]

  /// Its options and those that all commands have, unless it declares them in its own way.
  var allOptions: [Option] {
    options + [.language, .help].filter { common in !options.contains { $0.name == common.name } }
  }
}

/// A command as it was called.
struct Call {
  let arguments: Arguments
  let environment: Environment
  /// Where results go.
  let output: OutputStream
  /// Where messages go.
  let errors: OutputStream
  let language: Language

  /// A message, in the user's language.
  func say(_ message: LocalizedText) { errors.writeLine(message[language]) }
}
