/// Which part of an indicator a figure or a target speaks of: women, women under 25.
///
/// What is not named is the whole; so a part without any value is all of it.
public struct Part: Hashable, Sendable {
  /// The value of one dimension.
  public struct Choice: Hashable, Sendable {
    /// The dimension's id in the plan.
    public let dimension: String
    /// The id of the value there.
    public let value: String
  }

  /// The values that it is narrowed to, in the order of the dimensions' ids.
  public let values: [Choice]

  /// All of it.
  public static let whole = Part([:])

  /// The part with these values, by the ids of their dimensions.
  public init(_ values: [String: String]) {
    self.values = values.sorted { $0.key < $1.key }.map {
      Choice(dimension: $0.key, value: $0.value)
    }
  }

  /// Whether it is all of it.
  public var isWhole: Bool { values.isEmpty }

  /// The value that a dimension has; `nil` where it is not narrowed to one.
  public subscript(dimension: String) -> String? {
    values.first { $0.dimension == dimension }?.value
  }

  /// The part without one of its dimensions.
  func without(_ dimension: String) -> Part {
    Part(values: values.filter { $0.dimension != dimension })
  }

  private init(values: [Choice]) { self.values = values }
}

extension Part: CustomStringConvertible {
  /// The values as references write them: `age: young, sex: women`; empty for the whole.
  public var description: String {
    values.map { "\($0.dimension): \($0.value)" }.joined(separator: ", ")
  }
}

extension Part: ExpressibleByDictionaryLiteral {
  /// A part by its dimensions' ids; of a repeated one the last value counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { $1 })
  }
}
