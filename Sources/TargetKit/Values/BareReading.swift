/// A reading without its unit, for figures that are known to be in one and the same unit.
///
/// It holds no text, so that millions can be made and compared without counting a reference.
struct BareReading: Sendable {
  var value: ExactDecimal
  var bound: Reading.Bound
  /// See ``Reading/resolution``.
  var resolution: ExactDecimal

  /// See ``Reading/interval(_:)``.
  func interval(_ reach: ApproximationReach) throws(DecimalError) -> Interval {
    switch bound {
    case .atLeast: return .atLeast(value)
    case .moreThan: return .moreThan(value)
    case .atMost: return .atMost(value)
    case .lessThan: return .lessThan(value)
    case .exact:
      guard !resolution.isZero else { return .point(value) }
      let half = try resolution.halved()
      return Interval(lower: .closed(try value - half), upper: .open(try value + half))
        ?? .point(value)
    case .about:
      let width = try value.magnitude() * reach.about
      return Interval(lower: .closed(try value - width), upper: .closed(try value + width))
        ?? .point(value)
    case .somewhatMore:
      let step = resolution.isZero ? value.step : resolution
      let end = try value.isNegative ? value - step : value + step
      return Interval(
        lower: .open(min(value, end)), upper: .open(max(value, end))) ?? .point(value)
    case .nearly:
      // Nearly 100 lost is less than 100 lost: "nearly" reaches towards zero.
      let end = try value - value * reach.nearly
      let interval =
        value.isNegative
        ? Interval(lower: .open(value), upper: .closed(end))
        : Interval(lower: .closed(end), upper: .open(value))
      // Nearly nothing says nothing.
      return interval ?? .unbounded
    }
  }

  /// See ``Reading/faceInterval(_:)``.
  func faceInterval(_ reach: ApproximationReach) throws(DecimalError) -> Interval {
    bound == .exact ? .point(value) : try interval(reach)
  }
}

extension Reading {
  /// The reading without its unit.
  var bare: BareReading { BareReading(value: value, bound: bound, resolution: resolution) }
}

/// A criterion without its unit; see ``BareReading``.
struct BareCriterion: Sendable {
  var accepted: Interval
  /// See ``Criterion/resolution``.
  var resolution: ExactDecimal

  /// Holds a reading in the criterion's own unit against it; see ``Criterion/judge(_:_:)``.
  func judge(
    _ reading: BareReading, _ reach: ApproximationReach
  ) throws(DecimalError) -> Criterion.Judgement {
    if reading.bound == .exact, reading.resolution <= resolution || reading.resolution.isZero {
      return accepted.contains(reading.value) ? .satisfied : .notSatisfied
    }
    let possible = try reading.interval(reach)
    if possible.isContained(in: accepted) { return .satisfied }
    return possible.isDisjoint(from: accepted) ? .notSatisfied : .undecided
  }

  /// See ``Criterion/threshold``.
  var threshold: ExactDecimal? {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): lower.value
    case (nil, let upper?): upper.value
    default: accepted.singleValue
    }
  }
}

extension Criterion {
  /// The criterion without its unit.
  var bare: BareCriterion { BareCriterion(accepted: accepted, resolution: resolution) }
}
