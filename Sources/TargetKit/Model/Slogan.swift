/// A phrase that names several targets at once, such as 百G储能、千亿产值、千人研发.
public struct Slogan: Sendable {
  /// The phrase.
  public let text: LocalizedText
  /// The ids of the indicators whose targets it names.
  public let indicators: [String]
  /// The document it is taken from.
  public let source: String?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
}

/// Statements of the documents that are nothing to track, with the reason.
public struct Untracked: Sendable {
  /// The statements, as named in the plan's own records.
  public let statements: [String]
  /// Why there is nothing to track.
  public let reason: LocalizedText
}
