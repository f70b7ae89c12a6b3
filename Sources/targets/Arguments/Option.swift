import TargetKit

/// An option of a command.
///
/// Parser, help and completions are all made from this one declaration.
struct Option: Sendable {
  /// The long name, without its dashes.
  let name: String
  /// The short name, if it has one.
  let letter: Character?
  /// What it is given.
  let value: Value
  /// Whether several may be given; otherwise the last one counts.
  let isRepeatable: Bool
  /// What it does, in one or two lines.
  let summary: LocalizedText

  /// What an option is given.
  enum Value: Sendable {
    /// Nothing: it is there or not.
    case none
    /// Any text; the name stands for it in the help.
    case any(String)
    /// The path of a file.
    case file(String)
    /// One of some words.
    case one(of: [String], String)
    /// Nothing, or one of some words behind `=`.
    case optional(of: [String], String)
    /// Several of some words, separated by commas.
    case many(of: [String], String)
    /// One of some words, `=`, and a path.
    case filePair(of: [String], String)
  }

  init(
    _ name: String, _ letter: Character? = nil, _ value: Value, isRepeatable: Bool = false,
    _ summary: LocalizedText
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.isRepeatable = isRepeatable
    self.summary = summary
  }
}

extension Option.Value {
  /// What stands for the value in the help; `nil` if there is none.
  var placeholder: String? {
    switch self {
    case .none, .optional: nil
    case .any(let name), .file(let name), .one(_, let name), .many(_, let name),
      .filePair(_, let name):
      name
    }
  }

  /// The words to choose from; none if anything goes.
  var choices: [String] {
    switch self {
    case .none, .any, .file: []
    case .one(let words, _), .many(let words, _), .filePair(let words, _), .optional(let words, _):
      words
    }
  }
}

/// What a command is given besides options.
struct Operand: Sendable {
  /// What stands for it in the help.
  let name: String
  /// Whether any number may follow.
  let isRepeatable: Bool
  /// What can be given.
  let value: Value
  /// What it means.
  let summary: LocalizedText

  /// What can be given.
  enum Value: Sendable {
    case any, file, folder
    /// One of some words.
    case one(of: [String])
    /// The name of a command.
    case command
  }

  init(_ name: String, _ value: Value, isRepeatable: Bool = false, _ summary: LocalizedText) {
    self.name = name
    self.isRepeatable = isRepeatable
    self.value = value
    self.summary = summary
  }
}
