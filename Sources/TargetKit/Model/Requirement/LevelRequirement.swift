/// A level at the due date: `>=10个`, 超2%, 达到26%, `95..105`.
public struct LevelRequirement: Hashable, Sendable {
  /// The numbers that satisfy it.
  public let criterion: Criterion

  /// A level among the numbers of a criterion.
  public init(_ criterion: Criterion) { self.criterion = criterion }

  /// Whether it is a stretch between two numbers.
  var isRange: Bool {
    criterion.accepted.lower != nil && criterion.accepted.upper != nil
      && criterion.accepted.singleValue == nil
  }

  var levels: RequiredLevels {
    RequiredLevels(
      criterion.accepted, aim: criterion.threshold, resolution: criterion.resolution)
  }
}
