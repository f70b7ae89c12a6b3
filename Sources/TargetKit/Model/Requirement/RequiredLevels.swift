/// The levels that satisfy a requirement.
struct RequiredLevels: Hashable, Sendable {
  /// What may satisfy it: outside it the requirement is surely not satisfied.
  var accepted: Interval
  /// What surely satisfies it; another than ``accepted`` where the baseline is a mere bound, and
  /// `nil` where nothing does for sure.
  var sure: Interval?
  /// The number to be reached; `nil` for a range to stay in.
  var aim: ExactDecimal?
  /// How finely it is written.
  var resolution: ExactDecimal

  init(_ accepted: Interval, aim: ExactDecimal?, resolution: ExactDecimal) {
    self.accepted = accepted
    sure = accepted
    self.aim = aim
    self.resolution = resolution
  }

  /// Holds a reading in the same unit against them; see ``Criterion/judge(_:_:)``.
  ///
  /// - Returns: Undecided also where a number has more digits than can be held.
  func judge(_ reading: BareReading, _ reach: ApproximationReach) -> Criterion.Judgement {
    func judge(_ interval: Interval) -> Criterion.Judgement {
      (try? BareCriterion(accepted: interval, resolution: resolution).judge(reading, reach))
        ?? .undecided
    }
    let outer = judge(accepted)
    guard sure != accepted, outer == .satisfied else { return outer }
    return sure.map { judge($0) == .satisfied ? .satisfied : .undecided } ?? .undecided
  }

  /// Whether a number lies at the aim or beyond it in the good direction.
  func isAtAim(_ value: ExactDecimal) -> Bool {
    guard let aim else { return accepted.contains(value) }
    return switch (accepted.lower, accepted.upper) {
    case (_?, nil): value >= aim
    case (nil, _?): value <= aim
    default: value == aim
    }
  }

  /// What a value still lacks: positive where it is short, negative where it is beyond; for a range
  /// the distance to it, inside it the distance to its nearer end as a negative number.
  func gap(of value: ExactDecimal) throws(DecimalError) -> ExactDecimal {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): return try (aim ?? lower.value) - value
    case (nil, let upper?): return try value - (aim ?? upper.value)
    case (let lower?, let upper?):
      let (below, above) = (try lower.value - value, try value - upper.value)
      return max(below, above)
    case (nil, nil): return .zero
    }
  }

  /// Whether what lies beyond is better: more for a floor, less for a ceiling, neither for a range.
  var direction: Direction? {
    switch (accepted.lower, accepted.upper) {
    case (_?, nil): .more
    case (nil, _?): .less
    default: nil
    }
  }
}

extension BareReading {
  /// The number where it stands for itself; `nil` for a mere bound.
  var plainValue: ExactDecimal? { bound == .exact ? value : nil }
}

extension Interval {
  /// What lies on the stated side of a number; `nil` for about and nearly, which name no side.
  init?(_ bound: Reading.Bound, _ value: ExactDecimal) {
    switch bound {
    case .exact: self = .point(value)
    case .atLeast: self = .atLeast(value)
    case .moreThan: self = .moreThan(value)
    case .atMost: self = .atMost(value)
    case .lessThan: self = .lessThan(value)
    case .about, .nearly, .somewhatMore: return nil
    }
  }
}
