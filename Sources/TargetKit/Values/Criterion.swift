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

  /// Holds a reading, in any unit of the same dimension, against the criterion.
  ///
  /// A figure published as finely as the criterion is written, or more finely, is taken at its
  /// word: 26 % satisfies "at least 26 %". A coarser one stands for all it may have been rounded
  /// from: 2.3万 leaves open whether 23 000 were reached.
  ///
  /// - Throws: ``UnitError`` if the dimensions differ, or if the numbers have more digits than can
  ///   be held.
  public func judge(
    _ reading: Reading, _ reach: ApproximationReach = .standard
  ) throws(UnitError) -> Judgement {
    if reading.unit.isSameSize(as: unit), let judgement = try? bare.judge(reading.bare, reach) {
      return judgement
    }
    let (theirs, own) = try reading.unit.sizes(beside: unit)
    do throws(DecimalError) {
      // Both are scaled up to whole numbers of a common unit, which always exists, even where one
      // unit is no finite decimal of the other.
      let scaled = BareCriterion(
        accepted: try accepted.scaled(by: own), resolution: try resolution * own)
      return try scaled.judge(
        BareReading(
          value: try reading.value * theirs, bound: reading.bound,
          resolution: try reading.resolution * theirs), reach)
    } catch {
      throw .inexact(reading.unit, unit)
    }
  }

  /// The number to be reached: the end of the accepted interval that faces the baseline.
  ///
  /// - Returns: `nil` for a range with two ends, which asks to stay inside rather than to arrive.
  public var threshold: ExactDecimal? { bare.threshold }

  /// The criterion in another unit of the same dimension, exactly.
  ///
  /// - Throws: ``UnitError`` if the dimensions differ or a number is no finite decimal there.
  public func converted(to target: Unit) throws(UnitError) -> Criterion {
    func converted(_ end: Interval.End?) throws(UnitError) -> Interval.End? {
      guard let end else { return nil }
      return Interval.End(value: try unit.convert(end.value, to: target), isClosed: end.isClosed)
    }
    let interval = Interval(
      lower: try converted(accepted.lower), upper: try converted(accepted.upper))
    return Criterion(
      accepted: interval ?? accepted, unit: target,
      resolution: try unit.convert(resolution, to: target))
  }
}

extension Criterion {
  /// The side of its only number; `nil` for a range.
  var bound: Reading.Bound? {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): lower.isClosed ? .atLeast : .moreThan
    case (nil, let upper?): upper.isClosed ? .atMost : .lessThan
    default: accepted.singleValue == nil ? nil : .exact
    }
  }
}

extension Criterion: CustomStringConvertible {
  /// The shortest form that reads back as the same criterion: `>=10个`, `>2%`, `95..105`.
  ///
  /// A range with an end that does not belong to it is written as an interval: `[900, 1000)个`. What
  /// accepts every number is `..`, which is no criterion and does not read back.
  public var description: String {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil): (lower.isClosed ? ">=" : ">") + unit.written(after: lower.value)
    case (nil, let upper?): (upper.isClosed ? "<=" : "<") + unit.written(after: upper.value)
    case (let lower?, let upper?):
      if lower.value == upper.value {
        "=" + unit.written(after: lower.value)
      } else if lower.isClosed, upper.isClosed {
        lower.value.description + ".." + unit.written(after: upper.value)
      } else {
        accepted.description + unit.symbol
      }
    case (nil, nil): ".."
    }
  }
}

extension Criterion {
  /// What is accepted, as a page says it: 700亿元以上, `>=70 billion yuan`.
  ///
  /// - Parameters:
  ///   - language: The page's language.
  ///   - places: The decimals to which limits are rounded half up; all there are if `nil`.
  /// - Returns: The limits with their unit.
  func told(in language: Language, places: Int? = nil) -> String {
    func rounded(_ value: ExactDecimal) -> ExactDecimal {
      places.map { value.halfUp(toPlace: -$0).shortest } ?? value
    }
    func number(_ value: ExactDecimal) -> String { unit.told(rounded(value), in: language) }
    let isChinese = language == .chinese
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil):
      guard isChinese else { return (lower.isClosed ? ">=" : ">") + number(lower.value) }
      return lower.isClosed ? number(lower.value) + "以上" : "超过" + number(lower.value)
    case (nil, let upper?):
      guard isChinese else { return (upper.isClosed ? "<=" : "<") + number(upper.value) }
      return upper.isClosed ? number(upper.value) + "以下" : "低于" + number(upper.value)
    case (let lower?, let upper?):
      if lower.value == upper.value { return number(lower.value) }
      return unit.told(from: rounded(lower.value), to: rounded(upper.value), in: language)
    case (nil, nil): return ".."
    }
  }
}
