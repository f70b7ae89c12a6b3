import TargetKit

/// The arguments of a call, taken apart.
struct Arguments: Sendable {
  /// What was given besides options, in order.
  fileprivate(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// Everything that was given to an option, in order.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  /// What was given to an option; the last of several.
  func last(_ option: Option) -> String? { values[option.name]?.last }

  fileprivate mutating func add(_ value: String, to option: Option) {
    values[option.name, default: []].append(value)
  }
}

/// Takes arguments apart as a command declares them.
///
/// `--option value` and `--option=value`, `-o value` and `-ovalue`, short options together (`-qo
/// value`), and `--`, after which everything is an operand. A value that begins with `-` follows a
/// `=`, so that a forgotten value is noticed; `-` alone and negative numbers are plain values.
struct ArgumentParser {
  private let command: Command
  private var rest: ArraySlice<String>
  private var result = Arguments()

  private init(_ arguments: [String], _ command: Command) {
    self.command = command
    rest = arguments[...]
  }

  static func parse(_ arguments: [String], for command: Command) throws(UsageError) -> Arguments {
    var parser = ArgumentParser(arguments, command)
    try parser.run()
    return parser.result
  }

  private mutating func run() throws(UsageError) {
    while let argument = rest.popFirst() {
      if argument == "--" {
        for operand in rest { try add(operand) }
        return
      }
      if argument.hasPrefix("--") {
        try readLong(argument.dropFirst(2))
      } else if Self.isOption(argument) {
        try readShort(argument.dropFirst())
      } else {
        try add(argument)
      }
    }
  }

  private mutating func add(_ operand: String) throws(UsageError) {
    let isFull =
      result.operands.count >= command.operands.count
      && command.operands.last?.isRepeatable != true
    if isFull {
      throw UsageError(
        zh: "多余的参数 \(operand.quoted())", en: "unexpected argument \(operand.quoted())",
        remedy: .seeHelp(command.name))
    }
    result.operands.append(operand)
  }

  private mutating func readLong(_ text: Substring) throws(UsageError) {
    let name = String(text.prefix { $0 != "=" })
    guard let option = command.allOptions.first(where: { $0.name == name }) else {
      throw unknown("--" + name)
    }
    let stated = text.count > name.count ? String(text.dropFirst(name.count + 1)) : nil
    try read(option, "--" + name, stated: stated)
  }

  private mutating func readShort(_ text: Substring) throws(UsageError) {
    var letters = text
    while let letter = letters.popFirst() {
      guard let option = command.allOptions.first(where: { $0.letter == letter }) else {
        throw unknown("-\(letter)")
      }
      if case .none = option.value {
        result.add("", to: option)
        continue
      }
      // What follows the letter in the same word is its value.
      if letters.first == "=" { letters = letters.dropFirst() }
      return try read(option, "-\(letter)", stated: letters.isEmpty ? nil : String(letters))
    }
  }

  private mutating func read(
    _ option: Option, _ shown: String, stated: String?
  ) throws(UsageError) {
    if case .optional = option.value {
      if let stated { try check(stated, for: option, shown) }
      return result.add(stated ?? "", to: option)
    }
    guard let placeholder = option.value.placeholder else {
      guard stated == nil else {
        throw UsageError(zh: "\(shown) 不带值", en: "\(shown) takes no value")
      }
      return result.add("", to: option)
    }
    if let stated {
      try check(stated, for: option, shown)
      return result.add(stated, to: option)
    }
    guard let next = rest.first, !Self.isOption(next) else {
      throw UsageError(zh: "\(shown) 需要 \(placeholder)", en: "\(shown) needs \(placeholder)")
    }
    rest.removeFirst()
    try check(next, for: option, shown)
    result.add(next, to: option)
  }

  private func check(
    _ value: String, for option: Option, _ shown: String
  ) throws(UsageError) {
    switch option.value {
    case .none, .any, .file: return
    case .one(let words, _), .optional(let words, _): try check(value, among: words, shown)
    case .many(let words, _):
      for word in value.split(separator: ",", omittingEmptySubsequences: false) {
        try check(String(word), among: words, shown)
      }
    case .filePair(let words, let placeholder):
      guard let sign = value.firstIndex(of: "="), value.index(after: sign) < value.endIndex else {
        throw UsageError(
          zh: "\(shown) 应写成 \(placeholder)", en: "\(shown) is written \(placeholder)",
          remedy: .oneOf(words))
      }
      try check(String(value[..<sign]), among: words, shown)
    }
  }

  private func check(
    _ word: String, among words: [String], _ shown: String
  ) throws(UsageError) {
    guard !words.contains(word) else { return }
    throw UsageError(
      zh: "\(shown) 没有 \(word.quoted()) 这一取值", en: "\(word.quoted()) is no value of \(shown)",
      remedy: .didYouMean(word, among: words) ?? .oneOf(words))
  }

  private func unknown(_ shown: String) -> UsageError {
    let names = command.allOptions.map { "--" + $0.name }
    return UsageError(
      zh: "没有 \(shown.quoted()) 这个选项", en: "there is no option \(shown.quoted())",
      remedy: .didYouMean(shown, among: names) ?? .seeHelp(command.name))
  }

  /// Whether an argument looks like an option and not like a value.
  private static func isOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), let second = argument.dropFirst().first else { return false }
    return !("0"..."9" ~= second || second == ".")
  }
}

extension LocalizedText {
  /// Where the command is explained.
  static func seeHelp(_ command: String) -> LocalizedText {
    LocalizedText(zh: "见 targets help \(command)", en: "see targets help \(command)")
  }
}
