/// What a target asks for: the numbers that satisfy it, in its unit.
public struct Criterion: Hashable, Sendable {
  /// The numbers that satisfy the criterion.
  public let accepted: Interval
  /// The unit of the numbers.
  public let unit: Unit
  /// How finely the criterion is written, in ``unit``; zero for counts without a multiplier.
  public let resolution: ExactDecimal

  /// A criterion that accepts the numbers of an interval.
  public init(accepted: Interval, unit: Unit, resolution: ExactDecimal = .zero) {
    self.accepted = accepted
    self.unit = unit
    self.resolution = resolution
  }

  /// What a reading says about a criterion.
  public enum Judgement: Hashable, Sendable {
    /// Wherever in the reading the truth lies, the criterion is satisfied.
    case satisfied
    /// Wherever in the reading the truth lies, it is not.
    case notSatisfied
    /// It depends on where the truth lies.
    case undecided
  }

  /// Holds a reading, in the criterion's unit, against the criterion.
  ///
  /// A figure published as finely as the criterion is written, or more finely, is taken at its
  /// word: 26 % satisfies "at least 26 %". A coarser one stands for all it may have been rounded
  /// from: 2.3万 leaves open whether 23 000 were reached.
  ///
  /// - Throws: ``DecimalError/overflow`` if the reading's interval cannot be computed.
  public func judge(
    _ reading: Reading, _ reach: ApproximationReach = .standard
  ) throws(DecimalError) -> Judgement {
    if reading.bound == .exact, reading.resolution <= resolution || reading.resolution.isZero {
      return accepted.contains(reading.value) ? .satisfied : .notSatisfied
    }
    let possible = try reading.interval(reach)
    if possible.isContained(in: accepted) { return .satisfied }
    return possible.isDisjoint(from: accepted) ? .notSatisfied : .undecided
  }

  /// The number to be reached: the end of the accepted interval that faces the baseline.
  ///
  /// - Returns: `nil` for a range with two ends, which asks to stay inside rather than to arrive.
  public var threshold: ExactDecimal? {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): lower.value
    case (nil, let upper?): upper.value
    default: accepted.singleValue
    }
  }

  /// The criterion in another unit of the same dimension, exactly.
  ///
  /// - Throws: ``UnitError`` if the dimensions differ or a number is no finite decimal there.
  public func converted(to target: Unit) throws(UnitError) -> Criterion {
    guard target.dimension == unit.dimension else { throw .differentDimension(unit, target) }
    if target.scale == unit.scale {
      return Criterion(accepted: accepted, unit: target, resolution: resolution)
    }
    func converted(_ value: ExactDecimal) throws(DecimalError) -> ExactDecimal {
      try (value * unit.scale).divided(exactlyBy: target.scale)
    }
    func converted(_ end: Interval.End?) throws(DecimalError) -> Interval.End? {
      guard let end else { return nil }
      return Interval.End(value: try converted(end.value), isClosed: end.isClosed)
    }
    do throws(DecimalError) {
      let interval = Interval(
        lower: try converted(accepted.lower), upper: try converted(accepted.upper))
      return Criterion(
        accepted: interval ?? accepted, unit: target, resolution: try converted(resolution))
    } catch {
      throw .inexact(unit, target)
    }
  }
}

extension Criterion: CustomStringConvertible {
  /// The shortest form that reads back as the same criterion: `>=10个`, `>2%`, `95..105`.
  public var description: String {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): (lower.isClosed ? ">=" : ">") + lower.value.description + unit.symbol
    case (nil, let upper?): (upper.isClosed ? "<=" : "<") + upper.value.description + unit.symbol
    case (let lower?, let upper?):
      lower.value == upper.value
        ? "=" + lower.value.description + unit.symbol
        : lower.value.description + ".." + upper.value.description + unit.symbol
    case (nil, nil): ".."
    }
  }
}
