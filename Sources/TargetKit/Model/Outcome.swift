/// A target without a number, such as "the model has basically taken shape": judged by dated
/// statements with evidence.
public struct Outcome: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that promises it.
  public let plan: String
  /// What is to be the case.
  public let text: LocalizedText
  /// The area it is for.
  public let area: String?
  /// When it is due; `nil` if no date is stated.
  public let due: Period?
  /// The days on which it is to hold, where it is an obligation for a time: from 1 April on.
  public let window: Period?
  /// How firmly it is promised.
  public let ambition: Ambition?
  /// Who answers for it.
  public let owner: String?
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// What has been stated about it, in the order of publication.
  public let findings: [Finding]
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin
  /// What was stated of it in words, in code.
  var stated = StatedWords()

  /// A dated statement about an outcome, with its evidence.
  public struct Finding: Hashable, Sendable {
    /// Whether the outcome is said to be reached.
    public let isReached: Bool
    /// The date the statement speaks of.
    public let on: Period
    /// When it was published.
    public let published: Period
    /// The document it is taken from.
    public let source: String?
    /// The words it rests on.
    public let quote: String?
    /// What was stated of it in words, in code.
    var stated = StatedWords()
  }
}
