/// What is counted: a name, a unit, and how figures of it behave.
public struct Indicator: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that declares it.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// The unit its figures are held in.
  public let unit: Unit
  /// How its figures relate to time; `nil` if not stated.
  public let measure: Measure?
  /// Which way is better; `nil` if not stated.
  ///
  /// Nothing is ever assumed.
  public let better: Direction?
  /// The area its figures speak of unless they say otherwise.
  public let area: String?
  /// Who answers for it (责任单位).
  public let owner: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// Whether figures of it are kept without any target.
  public let isTracked: Bool
  /// After how many months without a newer figure the latest one is stale.
  public let freshMonths: Int
}

/// How the figures of an indicator relate to time.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// A level at a date: enterprises at the end of the year.
  case stock
  /// An amount over a period: output of a year.
  case flow
  /// A share, an intensity or a price.
  case rate
}

/// Which way is better.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// The higher the better.
  case more
  /// The lower the better.
  case less
  /// The figure is to stay within a range.
  case within
}
