/// From which value of the latest figure on a method gives which category.
///
/// Where a figure is a bound, this is what would decide: the exact value, and where it has to lie.
public struct DecidingValues: Sendable {
  /// A stretch of values with one answer.
  public struct Stretch: Hashable, Sendable {
    /// The least value of the stretch, in the indicator's unit.
    public let from: Double
    /// The category; `nil` where there is none.
    public let category: AssessmentMethod.Category?
  }

  /// The method.
  public let method: AssessmentMethod
  /// The figure that is a bound or a range.
  public let observation: Observation
  /// The stretches, in rising order.
  public let stretches: [Stretch]
}

extension Review {
  /// Which exact value would decide what a method says of a target.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - method: The method.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: `nil` where the latest figure is exact, or its value changes nothing.
  public func decidingValues(
    of finding: TargetReview, by method: AssessmentMethod,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> DecidingValues? {
    let subject = assessmentCase(of: finding)
    guard let observation = comparableFigures(ofTarget: finding.number).last,
      let last = subject.figures.last, !last.value.isPoint
    else { return nil }
    func category(_ value: Double) -> AssessmentMethod.Category? {
      guard let figure = AssessmentCase.Figure(last.time, value) else { return nil }
      let exact = AssessmentCase(
        baseline: subject.baseline, figures: subject.figures.dropLast() + [figure],
        terms: subject.terms)
      return method.assess(exact, as: fidelity).category
    }
    let stretches = Self.stretches(of: last.value, landmarks: subject.turningPoints, category)
    guard stretches.count > 1 else { return nil }
    return DecidingValues(method: method, observation: observation, stretches: stretches)
  }

  /// Where a category changes over a range: looked for between a grid and the landmarks, then halved
  /// down to neighbouring numbers.
  private static func stretches(
    of range: RealInterval, landmarks: [Double],
    _ category: (Double) -> AssessmentMethod.Category?
  ) -> [DecidingValues.Stretch] {
    let size = landmarks.map(\.magnitude).max() ?? 1
    let reach = 4 * max(size, range.lower.isFinite ? range.lower.magnitude : 0, 1)
    let lower = range.lower.isFinite ? range.lower : min(range.upper, 0) - reach
    let upper = range.upper.isFinite ? range.upper : max(range.lower, 0) + reach
    let grid = (0...64).map { lower + (upper - lower) * Double($0) / 64 }
    let points = (grid + landmarks.filter { $0 > lower && $0 < upper }).sorted()
    guard let first = points.first else { return [] }
    var stretches = [DecidingValues.Stretch(from: first, category: category(first))]
    for (start, end) in zip(points, points.dropFirst()) {
      var (left, right) = (start, end)
      let before = stretches.last?.category
      let after = category(right)
      guard before != after else { continue }
      for _ in 0..<60 {
        let middle = left / 2 + right / 2
        guard middle > left, middle < right else { break }
        if category(middle) == before { left = middle } else { right = middle }
      }
      stretches.append(DecidingValues.Stretch(from: right, category: category(right)))
      if category(right) != after {
        stretches.append(DecidingValues.Stretch(from: end, category: after))
      }
    }
    return stretches
  }
}

extension AssessmentCase {
  /// Values at which a category may change.
  fileprivate var turningPoints: [Double] {
    var values = terms.landmarks
    if let baseline { values += [baseline.value.lower, baseline.value.upper] }
    return values.filter(\.isFinite)
  }
}
