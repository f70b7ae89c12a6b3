/// What the figures of a plan are broken down by beside areas: sex, age, kind of enterprise.
///
/// A figure with one of its values speaks of a part; one without any, or with ``total``, of the whole.
public struct PlanDimension: Hashable, Sendable, Identifiable {
  /// One of its values.
  public struct Value: Hashable, Sendable, Identifiable {
    /// The name that figures and targets use.
    public let id: String
    /// The name people read.
    public let name: LocalizedText

    /// A value by its id.
    public init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// The heading of its column, and its name in references.
  public let id: String
  /// The name people read.
  public let name: LocalizedText
  /// What the files call all of its values together: `all`.
  public let total: String
  /// Its values, in the order of the plan, without the total.
  public let values: [Value]
  /// Whether the values are apart and together make up the total; `false` where some overlap, or where
  /// not all are named.
  public let addsUp: Bool

  /// The value that goes by an id or a name.
  func value(named name: String) -> Value? {
    values.first { $0.id == name } ?? values.first { $0.name.isExactly(name) }
  }
}

extension LocalizedText {
  /// Whether it says just that in some language.
  fileprivate func isExactly(_ text: String) -> Bool {
    Language.allCases.contains { exact(in: $0) == text }
  }
}

extension Plan {
  /// The dimension of that id; `nil` if the plan declares none.
  public func dimension(_ id: String) -> PlanDimension? { dimensions.first { $0.id == id } }

  /// The name of a part in `language`, its dimensions in the order of the plan; empty for the whole.
  public func partName(_ part: Part, in language: Language) -> String {
    let names = dimensions.compactMap { dimension in
      part[dimension.id].map { id in
        dimension.values.first { $0.id == id }?.name[language] ?? id
      }
    }
    return names.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// The part that some words mean: each dimension's value by its id or a name, or its total.
  ///
  /// - Throws: ``PartProblem`` at the first dimension or value that the plan does not declare.
  func part(_ words: Part) throws(PartProblem) -> Part {
    var values: [String: String] = [:]
    for word in words.values {
      guard let dimension = dimension(named: word.dimension) else {
        throw .unknownDimension(word.dimension)
      }
      values[dimension.id] = try dimension.part(word.value)
    }
    return Part(values)
  }

  /// The dimension that goes by an id or a name.
  func dimension(named name: String) -> PlanDimension? {
    dimension(name) ?? dimensions.first { $0.name.isExactly(name) }
  }
}

extension PlanDimension {
  /// The id of the value that a word names; `nil` for one that stands for all of them together.
  func part(_ word: String) throws(PartProblem) -> String? {
    if word.isEmpty || word == total { return nil }
    guard let value = value(named: word) else { throw .unknownValue(word, of: id) }
    return value.id
  }
}

/// Why words name no part of a plan's indicators.
public enum PartProblem: Error, Hashable, Sendable {
  /// The plan declares no such dimension.
  case unknownDimension(String)
  /// The dimension has no such value.
  case unknownValue(String, of: String)
}
