@testable import TargetKit

extension AssessmentCase {
  /// A case with exact readings, for tests.
  static func exact(
    _ base: (Double, Double)?, _ figures: [(Double, Double)], _ goal: Goal?,
    _ direction: Direction?, limit: Double? = nil
  ) -> AssessmentCase {
    AssessmentCase(
      baseline: base.flatMap { Figure($0.0, $0.1) },
      figures: figures.compactMap { Figure($0.0, $0.1) },
      terms: Terms(goal: goal, direction: direction, naturalLimit: limit))
  }
}
