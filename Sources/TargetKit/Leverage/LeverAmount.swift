/// An amount that goes into a lever or comes out of it, for a stretch of time.
public struct LeverAmount: Sendable {
  /// The figures it rests on: one, or the ratio and the input whose product it is.
  public let figures: [NamedFigure]
  /// The amount, in base units.
  public let quantity: Quantity
  /// The unit it is shown in.
  public let unit: Unit
  /// The first and the last day it speaks of; `nil` for what is planned without a date.
  ///
  /// What has been reached since a day runs to the day it was published.
  public let days: ClosedRange<CalendarDate>?
  /// The sort of period it was published for.
  public let kind: Period.Kind?
  /// How many significant digits it was published with.
  public let digits: Int

  /// The period as the figure names it; `nil` for what is planned without a date.
  public var period: Period? { figures.first?.period }

  /// Digits of a number that is itself and no rounded one.
  static let allDigits = 18
}

extension PlanBook {
  /// The amounts that a reference names, one for each period, in the order of time.
  ///
  /// - Parameters:
  ///   - reference: What is asked for; a period in it selects that period only.
  ///   - plan: The plan whose names are meant where the reference names none.
  ///   - date: Only what was published by then is looked at.
  /// - Returns: At least one amount.
  /// - Throws: ``ReferenceProblem`` that says why there is none.
  func leverAmounts(
    _ reference: FigureReference, in plan: String, asOf date: CalendarDate
  ) throws(ReferenceProblem) -> [LeverAmount] {
    let id = reference.plan ?? plan
    guard reference.kind == .figure, let indicator = indicator(reference.name, plan: id) else {
      return [try plannedAmount(reference, in: plan, asOf: date)]
    }
    guard let series = try series(of: reference, plan: id) else { throw .noFigure }
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    let reach = self.plan(id)?.reach ?? .standard
    var amounts: [LeverAmount] = []
    for figure in history.figures {
      let observation = observation(at: figure.row, series: series)
      if let period = reference.period, period != observation.period { continue }
      guard let quantity = try? Quantity(observation.reading, reach) else { throw .overflow }
      // Money and counts of zero may be a little more when rounded, but never less.
      let amount = quantity.withRoundingAboveZero
      let named = NamedFigure(
        reference: reference, plan: id, name: indicator.name, reading: observation.reading,
        quantity: amount, unit: indicator.unit, asWritten: observation.asWritten,
        period: observation.period, place: .observation(figure.row))
      amounts.append(
        LeverAmount(
          figures: [named], quantity: amount, unit: indicator.unit,
          days: observation.period.start...max(figure.end, observation.period.start),
          kind: observation.period.kind, digits: observation.reading.significantDigits))
    }
    guard !amounts.isEmpty else { throw .noFigure }
    return amounts
  }

  /// What is planned: a target, a project's contribution, a parameter.
  private func plannedAmount(
    _ reference: FigureReference, in plan: String, asOf date: CalendarDate
  ) throws(ReferenceProblem) -> LeverAmount {
    let figure = try figure(reference, in: plan, asOf: date)
    guard isKnown(figure, on: date) else { throw .noFigure }
    let digits: Int
    var quantity = figure.quantity
    switch figure.place {
    case .target(let number):
      let criterion = criterion(ofTarget: number)
      let end = criterion?.accepted.lower ?? criterion?.accepted.upper
      digits =
        end.map {
          Reading(
            value: $0.value, bound: .exact, unit: figure.unit,
            resolution: $0.value.unitInLastPlace
          ).significantDigits
        } ?? LeverAmount.allDigits
      if let stated = figure.statedNumber { quantity = stated }
    default: digits = figure.reading?.significantDigits ?? LeverAmount.allDigits
    }
    let days = figure.period.map { $0.start...$0.end(asOf: date) }
    return LeverAmount(
      figures: [figure], quantity: quantity, unit: figure.unit, days: days,
      kind: figure.period?.kind, digits: digits)
  }

  /// Whether what is planned had been published by a date; what nobody dated counts as known.
  private func isKnown(_ figure: NamedFigure, on date: CalendarDate) -> Bool {
    let plan = plan(figure.plan)
    let published: Period?
    switch figure.place {
    case .observation: return true
    case .target(let number): published = target(at: number).published
    case .parameter(let id):
      let source = plan?.parameters.first { $0.id == id }?.source
      published = source.flatMap { plan?.source($0)?.published }
    case .project(let id):
      let source = plan?.pipeline.first { $0.id == id }?.source
      published = source.flatMap { plan?.source($0)?.published }
    }
    return published?.end.map { $0 <= date } ?? true
  }
}

extension NamedFigure {
  /// The number that a target states without a bound; `nil` if it states one.
  ///
  /// A total investment of 50亿元 is met from 50亿元 on, and yet 50亿元 is what is planned.
  fileprivate var statedNumber: Quantity? {
    var units = UnitRegistry.standard
    units.declare(unit)
    guard
      case .bare(let value, let written)? = try? TargetPhrase(
        asWritten, unit: unit, units: units
      ).ask
    else { return nil }
    return try? Quantity(value, written)
  }
}

extension Reading {
  /// How many significant digits the figure was published with; many where it is itself exactly.
  var significantDigits: Int {
    guard !resolution.isZero,
      let places = try? value.magnitude().divided(by: resolution, rounding: .down)
    else { return LeverAmount.allDigits }
    let (digits, power) = places.value.rounded(toPlace: 0, .down).reduced
    return max(1, String(digits.magnitude).utf8.count + power)
  }
}

extension Quantity {
  /// The amount without what rounding leaves below zero, where none of it lies there at face value.
  fileprivate var withRoundingAboveZero: Quantity {
    guard let least = face.lower, least.value >= .zero,
      let lower = range.lower, lower.value < .zero,
      let above = Interval(lower: .closed(.zero), upper: range.upper)
    else { return self }
    return Quantity(
      face: face, range: above, dimension: dimension, isApproximate: isApproximate)
  }
}
