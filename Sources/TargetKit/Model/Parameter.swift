/// A number that a policy sets and nobody measures: a cap of 5 million yuan a project, a price
/// assumed in a calculation, a 15-minute circle.
public struct Parameter: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that sets it.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// The number, with its bound and unit.
  public let value: Reading
  /// The number as it was published.
  public let asWritten: String
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin
}
