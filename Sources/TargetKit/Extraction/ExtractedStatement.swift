/// What a text says with a figure, or promises without one, tied to its characters in the file.
public struct ExtractedStatement: Hashable, Sendable {
  /// What sort of statement it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A figure to be reached.
    case target
    /// A level, or a period's value.
    case observation
    /// What is added or spent within a time.
    case flow
    /// A rate of change.
    case growth
    /// One amount that moves another.
    case leverage
    /// A place among others.
    case rank
    /// A goal without a number: 机制基本形成.
    case outcome
  }

  /// Where a part of a statement comes from.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// The clause of the figure.
    case clause
    /// Another clause of the sentence.
    case sentence
    /// Another sentence of the paragraph.
    case paragraph
    /// Another paragraph under the same heading.
    case section
    /// The heading above.
    case heading
    /// The title, or elsewhere in the text.
    case document
    /// The day of publication.
    case published
    /// The caller.
    case given
    /// Nothing says it.
    case none
  }

  /// What a person should confirm, since it was inferred.
  public enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// The date stands outside the sentence, or nowhere.
    case date
    /// The name was taken from more than a clause away, or is missing.
    case name
    /// The area was assumed from what the caller gave.
    case area
    /// Neither words nor dates decide between a promise and a report.
    case mood
  }

  /// A part of a statement, with where it was found.
  public struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was read.
    public var value: Value
    /// Where it comes from.
    public var origin: Origin
    /// The bytes it was read from; empty where it was assumed.
    public var bytes: [Range<Int>]
  }

  /// The number of the statement in its file: S001.
  public let id: String
  /// The article it stands in, from 0.
  public let article: Int
  /// What sort of statement it is.
  public let kind: Kind
  /// How firmly a target is promised; `nil` where no word says so.
  public let ambition: Ambition?
  /// The bytes of the figure, with the words that bound it.
  public let bytes: Range<Int>
  /// The bytes of the clause that says it.
  public let quoteBytes: Range<Int>
  /// The figure as it stands in the text.
  public let figure: String
  /// The clause as it stands in the text.
  public let quote: String
  /// The number, in ``unit``; always positive for a change, whose direction is ``change``.
  public let value: ExactDecimal
  /// The second number of a range.
  public let upper: ExactDecimal?
  /// The unit written; `nil` where none is.
  public let unit: Unit?
  /// What is said about the number.
  public let bound: Reading.Bound
  /// Upward, downward, or a fall or rise that grew smaller; `nil` for a level.
  public let change: Change?
  /// Whether the amount is one of each year, as a capacity is.
  public let isPerYear: Bool
  /// What is counted.
  public let name: Part<String>
  /// Whose it is.
  public let area: Part<String>
  /// For when: the due period of a target, the period of a figure; `nil` where nothing says it.
  public let period: Part<Period?>
  /// Why the figure is not in the draft; `nil` if it is.
  public internal(set) var reasonLeft: ReasonLeft?
  /// What a person should confirm, in a fixed order.
  public let doubts: [Doubt]

  /// The way a level changed.
  public enum Change: String, Hashable, Sendable {
    /// It rose.
    case up
    /// It fell.
    case down
    /// The fall, or the rise, grew smaller.
    case narrower
  }

  /// Whether the draft holds it.
  public var isTaken: Bool { reasonLeft == nil }
}

/// Why a number of a text is no figure of the draft.
public enum ReasonLeft: String, Hashable, Sendable, CaseIterable {
  /// It numbers the points of a list.
  case numbering
  /// It orders: 第三届.
  case ordinal
  /// It is a place among others, no amount.
  case rank
  /// It has no unit.
  case bare = "no-unit"
  /// It is part of a name or of an idiom.
  case name
  /// It stands in quotation marks and names something.
  case label
  /// It is a part of a ratio of several numbers.
  case ratio
  /// It is what another figure counts from.
  case baseline
  /// It says how long something takes.
  case span
  /// It tells a class apart.
  case threshold
  /// It counts the parts of something.
  case structure
  /// The calendar has no such date.
  case impossibleDate = "no-such-date"
  /// Nothing says what is counted.
  case unnamed
  /// Nothing says when.
  case undated
  /// It is a report, and nobody said when the text was published.
  case unpublished
  /// It says again what is in the draft already.
  case restated
  /// A figure of the draft says otherwise.
  case contradicted
  /// A plan book has no form for it yet.
  case noForm = "no-form"
}

extension ReasonLeft {
  /// Whether what the number says is read all the same: a rank has a name and an area, too.
  var isRead: Bool { self == .rank || self == .structure }
}
