/// An assessment case in which every reading is one number: what a rule is applied to.
///
/// A rule is written for numbers; ``AssessmentMethod/assess(_:as:)`` applies it over the ranges
/// of the readings. Values may be infinite, since a reading such as "over 80" has no upper end.
public struct ExactCase: Sendable {
  /// A reading as one number.
  public struct Point: Hashable, Sendable {
    /// The time the reading speaks of, in years.
    public var time: Double
    /// The value.
    public var value: Double
    /// The standard error, where there is one.
    public var standardError: Double?
  }

  /// The reading progress is counted from.
  public internal(set) var baseline: Point?
  /// The readings, in order of time.
  public internal(set) var points: [Point]
  /// What was promised.
  public let terms: AssessmentCase.Terms

  /// The baseline.
  ///
  /// - Throws: ``Inapplicable`` if there is none.
  public func base() throws(Inapplicable) -> Point {
    guard let baseline else { throw .noBaseline }
    return baseline
  }

  /// The latest reading, which must be later than the baseline if there is one.
  ///
  /// - Throws: ``Inapplicable`` if there is no such reading.
  public func latest() throws(Inapplicable) -> Point {
    guard let last = points.last else { throw .tooFewFigures(needed: 1, given: 0) }
    if let baseline, last.time <= baseline.time { throw .nothingSinceBaseline }
    return last
  }

  /// The value to be reached and when.
  ///
  /// - Throws: ``Inapplicable`` if the goal is of another kind.
  public func reach() throws(Inapplicable) -> (value: Double, due: Double) {
    switch terms.goal {
    case .reach(let value, let due): return (value, due)
    case .hold: throw .levelToHold
    case .keepWithin: throw .rangeToKeep
    case .improve, nil: throw .noTarget
    }
  }

  /// 1 if more is better, -1 if less is.
  ///
  /// - Throws: ``Inapplicable`` if nobody has said which: it is never guessed.
  public func sign() throws(Inapplicable) -> Double {
    switch terms.direction {
    case .more: return 1
    case .less: return -1
    case nil: throw .noDirection
    }
  }

  /// The readings from the baseline on, the baseline first.
  public var pointsFromBaseline: [Point] {
    guard let baseline else { return points }
    return [baseline] + points.filter { $0.time > baseline.time }
  }
}
