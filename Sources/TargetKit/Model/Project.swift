/// A project that is to bring about part of a target: capacity, output, investment.
public struct Project: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that keeps it.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// How far it has come.
  public let stage: Phase?
  /// When it is to deliver; `nil` if nobody said.
  public internal(set) var expected: Period?
  /// How likely it is to deliver, as the plan states it for the project itself; 0.6 for 60 %.
  public let likelihood: ExactDecimal?
  /// The area or company it belongs to.
  public let area: String?
  /// What it brings, indicator by indicator, in the indicators' units.
  public let brings: [Contribution]
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin
  /// What was stated of it in words, in code.
  var stated = StatedWords()

  /// What a project brings to one indicator.
  public struct Contribution: Sendable {
    /// The indicator's id.
    public let indicator: String
    /// How much, in the indicator's unit.
    public let amount: Reading
    /// The amount as it was published.
    public let asWritten: String
  }
}
