/// A value of a plan file: a text, a number, a list, or an object with its members in order.
///
/// A plan built in code is one, and so is a plan file without its layout; see ``Plan/encoded()``.
struct PlanValue: Sendable {
  /// What it is.
  indirect enum Content: Hashable, Sendable {
    case text(String)
    /// A number, by its digits.
    case number(String)
    case truth(Bool)
    case null
    case list([PlanValue])
    case object([Member])
  }

  /// A key of an object with its value.
  struct Member: Hashable, Sendable {
    let key: String
    var value: PlanValue
  }

  /// The comments of a file that belong to it, with their marks.
  struct Comments: Sendable {
    /// On lines of their own before it.
    var before: [String] = []
    /// Behind it on its last line.
    var behind: [String] = []
    /// Before its closing bracket.
    var inside: [String] = []

    var isEmpty: Bool { before.isEmpty && behind.isEmpty && inside.isEmpty }
  }

  var content: Content
  var comments = Comments()
  /// Whether the numbers of a text have a point, whatever the decimal mark of the plan is.
  var isPointed = false

  init(_ content: Content) { self.content = content }
}

extension PlanValue: Hashable {
  /// Whether two values say the same, whatever comments stand beside them.
  static func == (left: Self, right: Self) -> Bool { left.content == right.content }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension PlanValue {
  static func text(_ text: String) -> PlanValue { PlanValue(.text(text)) }

  /// What was stated, as words or as a number.
  init<Value>(_ stated: Stated<Value>) {
    self.init(.text(stated.text))
    isPointed = stated.isNumber
  }

  /// The value with the numbers in it as a plan with that decimal mark writes them.
  func written(with mark: DecimalMark) -> PlanValue {
    var written = self
    switch content {
    case .text(let text) where isPointed: written.content = .text(mark.written(text))
    case .list(let values): written.content = .list(values.map { $0.written(with: mark) })
    case .object(let members):
      written.content = .object(
        members.map { Member(key: $0.key, value: $0.value.written(with: mark)) })
    default: break
    }
    written.isPointed = false
    return written
  }

  static func list(_ values: [PlanValue]) -> PlanValue { PlanValue(.list(values)) }

  /// What plans write for a text: one text where its letters tell the language, else both by name.
  init(_ text: LocalizedText) {
    let (chinese, english) = (text.exact(in: .chinese), text.exact(in: .english))
    let only = chinese == nil ? english : english == nil ? chinese : nil
    if let only, LocalizedText(guessing: only) == text {
      self.init(.text(only))
      return
    }
    var members = PlanMembers()
    members["zh"] = chinese.map { .text($0) }
    members["en"] = english.map { .text($0) }
    self = members.value
  }

  /// The members of an object; none of other values.
  var members: [Member] {
    if case .object(let members) = content { return members }
    return []
  }
}

/// The members of an object, as code puts them together: what is not there is left out.
struct PlanMembers: Sendable {
  private(set) var members: [PlanValue.Member] = []

  /// The value of a key; `nil` leaves the key as it is.
  subscript(key: String) -> PlanValue? {
    get { members.first { $0.key == key }?.value }
    set {
      guard let newValue else { return }
      if let place = members.firstIndex(where: { $0.key == key }) {
        members[place].value = newValue
      } else {
        members.append(PlanValue.Member(key: key, value: newValue))
      }
    }
  }

  /// Adds a member, also a second one of the same key, which is then reported as in a file.
  mutating func append(_ key: String, _ value: PlanValue) {
    members.append(PlanValue.Member(key: key, value: value))
  }

  mutating func set(_ key: String, _ text: String?) { self[key] = text.map { .text($0) } }

  mutating func set(_ key: String, _ text: LocalizedText?) {
    self[key] = text.map { PlanValue($0) }
  }

  mutating func set(_ key: String, _ choice: (some RawRepresentable<String>)?) {
    self[key] = choice.map { .text($0.rawValue) }
  }

  mutating func set(_ key: String, _ truth: Bool?) {
    self[key] = truth.map { PlanValue(.truth($0)) }
  }

  mutating func set(_ key: String, _ texts: [String]) {
    self[key] = texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  mutating func set(_ key: String, _ members: PlanMembers) {
    self[key] = members.members.isEmpty ? nil : members.value
  }

  mutating func set<Value>(_ key: String, _ stated: Stated<Value>?) {
    self[key] = stated.map { PlanValue($0) }
  }

  /// Takes over what was stated in words, in place of what was understood of it.
  mutating func take(_ stated: StatedWords) {
    for member in stated.members { self[member.key] = member.value }
  }

  var value: PlanValue { PlanValue(.object(members)) }
}

/// What was stated in words about something in code, by the keys of plan files.
///
/// The words are what a book reads; what could be understood of them at once stands in the
/// properties beside them.
struct StatedWords: Hashable, Sendable {
  private(set) var members: [PlanValue.Member] = []

  init() {}

  /// Notes the words for a key.
  mutating func note<Value>(_ key: String, _ stated: Stated<Value>?) {
    if let stated { members.append(PlanValue.Member(key: key, value: PlanValue(stated))) }
  }
}
