/// The name by which files and code refer to something, which says what it is a name of.
///
/// The name of a plan cannot be handed over where that of an indicator is wanted. A literal is a
/// name; a `String` becomes one by its initialiser.
///
/// ```swift
/// let complexes: IndicatorID = "complexes"
/// let other = IndicatorID(row.name)
/// ```
public struct Identifier<Subject>: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as files write it.
  public let text: String

  /// The name that a text is.
  public init(_ text: String) { self.text = text }

  /// The name that a literal is.
  public init(stringLiteral text: String) { self.text = text }
}

extension Identifier: CustomStringConvertible {
  /// The name as files write it.
  public var description: String { text }
}

extension Identifier: Comparable {
  /// Orders names as texts are ordered.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
