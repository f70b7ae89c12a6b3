/// A criterion as written in a plan, before the indicator's direction and baseline are known.
public enum CriterionPhrase: Hashable, Sendable {
  /// A comparison with a number, or a range: `>= 10`, `超2%`, `95..105`.
  case level(Criterion)
  /// A number alone: at least that much where more is better, at most where less is.
  case bare(ExactDecimal, Unit)
  /// A number to be arrived at: at least that much, at most where less is better. 达到26%.
  case reaching(ExactDecimal, Unit)
  /// A change against the baseline, with what is said about the new level: `>= 2x baseline`.
  ///
  /// Without a bound the direction of the change says which side is meant. The bound is always one of
  /// the new level: 降低25%以上 has ``Reading/Bound/atMost``.
  case change(Change, Reading.Bound?)

  /// Reads a criterion as people write it.
  ///
  /// - Parameters:
  ///   - text: `>= 10`, `10个以上`, `不少于100项`, `超2%`, `达到26%`, `95..105`, `2x baseline`, `+20%`, …
  ///   - unit: The unit of numbers that have none of their own.
  ///   - units: The units that may be written.
  ///   - reach: What "about" and "nearly" are worth.
  /// - Throws: ``FigureError`` that says what cannot be read.
  public init(
    _ text: String, unit: Unit = .number, units: UnitRegistry = .standard,
    reach: ApproximationReach = .standard
  ) throws(FigureError) {
    guard text.utf8.count <= FigurePhrase.longestText else { throw .notANumber }
    let plain = Numerals.halfWidth(text)[...].trimmed
    if let range = try CriterionRange(plain)?.criterion(unit, units) {
      self = .level(range)
    } else if let (change, bound) = try Change.read(text, in: unit, units: units) {
      self = .change(change, bound)
    } else {
      self = try Self.level(try FigurePhrase(text, units: units), unit, units, reach)
    }
  }

  private static func level(
    _ phrase: FigurePhrase, _ unit: Unit, _ units: UnitRegistry, _ reach: ApproximationReach
  ) throws(FigureError) -> CriterionPhrase {
    let written = try phrase.unit(in: unit, units)
    let value = phrase.value
    var resolution = Reading.resolution(of: value, in: written)
    let accepted: Interval
    switch phrase.wording {
    case .bare: return .bare(value, written)
    case .reaching: return .reaching(value, written)
    case .falling: accepted = .atMost(value)
    case .equal, .bound(.exact): accepted = .point(value)
    case .bound(.atLeast): accepted = .atLeast(value)
    case .bound(.moreThan): accepted = .moreThan(value)
    case .bound(.atMost): accepted = .atMost(value)
    case .bound(.lessThan): accepted = .lessThan(value)
    case .bound(let bound):
      // "Nearly zero" accepts nothing in particular, and never everything.
      guard !value.isZero else { throw .contradictoryBounds }
      let reading = Reading(value, written, bound: bound)
      guard let possible = try? reading.interval(reach) else { throw .tooManyDigits }
      accepted = possible.shortened(toPlaceOf: value)
      if let lower = accepted.lower, let upper = accepted.upper {
        resolution = max(
          Reading.resolution(of: lower.value, in: written),
          Reading.resolution(of: upper.value, in: written))
      }
    }
    return .level(Criterion(accepted: accepted, unit: written, resolution: resolution))
  }
}

extension CriterionPhrase: CustomStringConvertible {
  /// A form that reads back as the same criterion: `>=10个`, `26%`, `>=2x baseline`.
  public var description: String {
    switch self {
    case .level(let criterion): criterion.description
    case .bare(let value, let unit): unit.written(after: value)
    case .reaching(let value, let unit): "达到" + unit.written(after: value)
    case .change(let change, let bound):
      switch bound {
      case nil, .about?, .nearly?: change.description
      case .exact?: "=" + change.description
      case .atLeast?: ">=" + change.description
      case .moreThan?: ">" + change.description
      case .atMost?: "<=" + change.description
      case .lessThan?: "<" + change.description
      }
    }
  }
}

extension Interval {
  /// The interval with its ends written no more finely than `value`, where that loses nothing.
  fileprivate func shortened(toPlaceOf value: ExactDecimal) -> Interval {
    func shortened(_ end: End?) -> End? {
      end.map { End(value: $0.value.shortened(to: Int(value.exponent)), isClosed: $0.isClosed) }
    }
    return Interval(lower: shortened(lower), upper: shortened(upper)) ?? self
  }
}

extension ExactDecimal {
  /// The same number without trailing zeros behind the place of `exponent`.
  fileprivate func shortened(to exponent: Int) -> ExactDecimal {
    var (digits, power) = (significand, self.exponent)
    while power < exponent, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    return ExactDecimal(uncheckedSignificand: digits, exponent: power)
  }
}
