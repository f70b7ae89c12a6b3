/// Reads one JSON object whose keys are known, and reports those that are not.
struct ObjectReader {
  let node: JSONNode
  private var members: [String: JSONNode] = [:]

  /// Takes an object apart; `nil` if the node is none, which has then been reported.
  init?(
    _ node: JSONNode, keys: [String], what: LocalizedText, into bag: inout DiagnosticBag
  ) {
    self.node = node
    guard node.kind == .object else {
      Self.report(node, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"), what, &bag)
      return nil
    }
    // A key that is not there was reported by the reader.
    for member in node.members where !member.keySpan.isEmpty {
      guard keys.contains(member.key) else {
        Self.reportUnknown(member, keys, what, in: node.document.source, &bag)
        continue
      }
      // Repeated keys were reported by the reader; the first one counts.
      if members[member.key] == nil { members[member.key] = member.value }
    }
  }

  /// The value of a key; `nil` if it is absent, `null`, or broken beyond reading.
  subscript(key: String) -> JSONNode? {
    guard let value = members[key], value.kind != .null, value.kind != .invalid else { return nil }
    return value
  }

  /// The text of a key; reports a value that is something else.
  func string(_ key: String, into bag: inout DiagnosticBag) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.string else {
      Self.report(
        value, wanted: LocalizedText(zh: "加引号的文字", en: "a text in quotes"), Self.named(key), &bag)
      return nil
    }
    return text
  }

  /// The text or number of a key, as written; for figures, which may be either.
  func figure(_ key: String, into bag: inout DiagnosticBag) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.figureText else {
      Self.report(
        value, wanted: LocalizedText(zh: "数或加引号的文字", en: "a number or a text in quotes"),
        Self.named(key), &bag)
      return nil
    }
    return text
  }

  /// The truth value of a key; reports a value that is something else.
  func bool(_ key: String, into bag: inout DiagnosticBag) -> Bool? {
    guard let value = self[key] else { return nil }
    guard let truth = value.bool else {
      Self.report(
        value, wanted: LocalizedText(zh: "true 或 false", en: "true or false"), Self.named(key), &bag
      )
      return nil
    }
    return truth
  }

  /// One of the names of an enumeration; reports a value that is none of them.
  func choice<Choice: NamedChoice>(
    _ key: String, _ type: Choice.Type, into bag: inout DiagnosticBag
  ) -> Choice? {
    guard let value = self[key], let text = string(key, into: &bag) else { return nil }
    if let choice = Choice(named: text) { return choice }
    bag.error(
      .unknownChoice, at: value.span, in: node.document.source, Choice.message(text, of: key),
      remedy: Choice.remedy)
    return nil
  }

  /// A text in one or both languages; reports a value that is something else.
  func localized(_ key: String, into bag: inout DiagnosticBag) -> LocalizedText? {
    guard let value = self[key] else { return nil }
    return LocalizedText(value, what: Self.named(key), into: &bag)
  }

  /// A list of texts, or a single one; reports anything else.
  func strings(_ key: String, into bag: inout DiagnosticBag) -> [String] {
    guard let value = self[key] else { return [] }
    if let text = value.string { return [text] }
    guard value.kind == .array else {
      Self.report(
        value, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"), Self.named(key), &bag)
      return []
    }
    return value.elements.compactMap { element in
      if let text = element.string { return text }
      Self.report(
        element, wanted: LocalizedText(zh: "加引号的文字", en: "a text in quotes"), Self.named(key),
        &bag)
      return nil
    }
  }

  /// Reports that a key that must be there is not.
  func reportMissing(_ key: String, _ example: String, into bag: inout DiagnosticBag) {
    let start = node.span.lowerBound
    bag.error(
      .missingKey, at: start..<start + 1, in: node.document.source,
      LocalizedText(zh: "缺少 \(key)", en: "\(key) is missing"),
      remedy: LocalizedText(zh: "例如 \(example)", en: "for example \(example)"))
  }

  static func named(_ key: String) -> LocalizedText { LocalizedText(zh: key, en: key) }

  static func report(
    _ node: JSONNode, wanted: LocalizedText, _ what: LocalizedText, _ bag: inout DiagnosticBag
  ) {
    guard node.kind != .invalid else { return }
    bag.error(
      .wrongType, at: node.span, in: node.document.source,
      LocalizedText(
        zh: "\(what[.chinese]) 的类型不对", en: "\(what[.english]) is of the wrong type"),
      remedy: LocalizedText(
        zh: "应为\(wanted[.chinese])", en: "write \(wanted[.english])"))
  }

  private static func reportUnknown(
    _ member: JSONMember, _ keys: [String], _ what: LocalizedText, in source: SourceText,
    _ bag: inout DiagnosticBag
  ) {
    let remedy =
      if let meant = Suggestion.nearest(to: member.key, among: keys) {
        LocalizedText(zh: "是否想写 '\(meant)'？", en: "did you mean '\(meant)'?")
      } else {
        LocalizedText(
          zh: "可用的键：\(keys.joined(separator: "、"))",
          en: "the keys are \(keys.joined(separator: ", "))")
      }
    bag.error(
      .unknownKey, at: member.keySpan, in: source,
      LocalizedText(
        zh: "\(what[.chinese])没有 \(member.key.quoted()) 这个键",
        en: "\(what[.english]) has no key \(member.key.quoted())"),
      remedy: remedy)
  }
}

extension JSONNode {
  /// A text, or the digits of a number: figures may be written either way.
  var figureText: String? { string ?? number }
}

extension LocalizedText {
  /// A text as plans write it: one text, or `{ "zh": …, "en": … }`.
  init?(_ node: JSONNode, what: LocalizedText, into bag: inout DiagnosticBag) {
    if let text = node.string {
      self.init(guessing: text)
      return
    }
    guard let object = ObjectReader(node, keys: ["zh", "en"], what: what, into: &bag) else {
      return nil
    }
    self.init(
      zh: object.string("zh", into: &bag), en: object.string("en", into: &bag))
  }

  /// A text in the languages that are there.
  init?(zh: String?, en: String?) {
    switch (zh, en) {
    case (let zh?, let en?): self.init(zh: zh, en: en)
    case (let zh?, nil): self.init(zh, in: .chinese)
    case (nil, let en?): self.init(en, in: .english)
    case (nil, nil): return nil
    }
  }
}

extension Diagnostic.Code {
  /// An object has a key that it cannot have.
  public static let unknownKey = Self("unknown-key")
  /// A value is of another type than its key asks for.
  public static let wrongType = Self("wrong-type")
  /// A text is none of the values that its key may have.
  public static let unknownChoice = Self("unknown-choice")
}
