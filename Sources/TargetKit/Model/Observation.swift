/// A figure of a series for a period, from a source, published on a date.
public struct Observation: Sendable {
  /// The indicator's name in files.
  public let indicator: String
  /// The area the figure speaks of; `nil` where none is named.
  public let area: String?
  /// The part of the indicator that the figure speaks of.
  public let part: Part
  /// The period the figure speaks of.
  public let period: Period
  /// The figure, in the indicator's unit.
  public let reading: Reading
  /// The figure as it was published.
  public let asWritten: String
  /// How final it is; a figure that does not say so is final.
  ///
  /// A withdrawn one takes back what was published before for the same period, and is no figure
  /// itself: its ``reading`` is zero unless it repeats the figure that is withdrawn.
  public let status: FigureStatus
  /// When it was published.
  ///
  /// A figure whose publication nobody dated counts as known from the end of its period.
  public let published: Period
  /// Whether the publication date was stated, by the row or by its source.
  public let isPublicationKnown: Bool
  /// The document it is taken from.
  public let source: String?
  /// The change against the same period a year earlier, where it was published with the figure.
  public let yearOnYear: PublishedChange?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// What a reader should know about it.
  public let note: String?
  /// Its place among the observations of the book, in the order of the files.
  public let row: Int
}

/// A change against an earlier figure, as it was published.
public struct PublishedChange: Hashable, Sendable {
  /// The change.
  public let change: Change
  /// The change as it was published.
  public let asWritten: String
}
