/// A figure that a reference names, as known on a date.
public struct NamedFigure: Sendable {
  /// What was asked for.
  public let reference: FigureReference
  /// The plan that holds the figure.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// The figure; `nil` of a target, which has a criterion instead.
  public let reading: Reading?
  /// What the figure or the target amounts to, in base units.
  public let quantity: Quantity
  /// The unit it is kept in.
  public let unit: Unit
  /// The figure or criterion as it was published.
  public let asWritten: String
  /// The period it speaks of, or the date a target is due; `nil` if it has none.
  public let period: Period?
  /// Where it is kept.
  public let place: Place

  /// Where a figure is kept.
  public enum Place: Hashable, Sendable {
    /// A row of the observations, by its place in the book.
    case observation(Int)
    /// A target, by its place in the book.
    case target(Int)
    /// A parameter of a plan.
    case parameter(String)
    /// A project of a plan.
    case project(String)
  }
}

/// Why a reference names no figure.
public enum ReferenceProblem: Error, Hashable, Sendable {
  /// There is no such plan.
  case unknownPlan(String)
  /// The plan has no indicator and no parameter of that name.
  case unknownName(String)
  /// The plan has no such project, or it brings nothing to the indicator.
  case unknownProject(String)
  /// The plan declares no such dimension, or no such value of one.
  case unknownPart(PartProblem)
  /// Nothing has been published for it by then.
  case noFigure
  /// Several targets are meant, or none.
  case noSingleTarget
  /// The target states no number.
  case noNumber
  /// The number has more digits than can be held.
  case overflow
}
