/// A figure that nobody published and that published ones imply.
///
/// It is always marked as derived, says how it was computed, and never takes the place of a
/// published figure.
public struct DerivedFigure: Sendable {
  /// How a figure was derived.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A level, and by how much it grew within a year: level ÷ factor.
    case yearEarlier = "year-earlier"
    /// A level, and what a period added to it: level − increment.
    case beforeIncrement = "before-increment"
  }

  /// How it was derived.
  public let rule: Rule
  /// The indicator the figure is of.
  public let indicator: String
  /// The area it speaks of.
  public let area: String?
  /// The part of the indicator that it speaks of.
  public let part: Part
  /// The period it speaks of.
  public let period: Period
  /// The figure, in the indicator's unit, with the range that the precision of its inputs leaves.
  public let value: Estimate
  /// How many decimals it has on pages: those of the figures it rests on, and of a quotient one more.
  let places: Int
  /// The figure as a calculation that a person can redo: `1536.98 ÷ 1.084`.
  public let formula: String
  /// The rows of the observations it rests on.
  public let rows: [Int]
}

extension PlanBook {
  /// The figures of an indicator in an area that published ones imply, as known on a date.
  ///
  /// - Parameters:
  ///   - indicator: The indicator's id.
  ///   - area: The area; the indicator's own where `nil`.
  ///   - part: The part of the indicator that is meant there.
  ///   - plan: The plan that declares the indicator.
  ///   - date: Only what was published by then is used.
  /// - Returns: Nothing where the published figures imply none.
  public func derivedFigures(
    of indicator: String, in area: String? = nil, part: Part = .whole, plan: String,
    asOf date: CalendarDate
  ) -> [DerivedFigure] {
    guard let series = series(of: indicator, in: area, part: part, plan: plan) else { return [] }
    // Real rates of growth say nothing of levels at current prices.
    let isNominal = self.indicator(indicator, plan: plan)?.prices == .current
    return (isNominal ? [] : yearEarlier(series, asOf: date))
      + beforeIncrements(series, of: indicator, in: area, part, plan: plan, asOf: date)
  }

  private func yearEarlier(_ series: Int, asOf date: CalendarDate) -> [DerivedFigure] {
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    return history.figures.compactMap { figure in
      let observation = observation(at: figure.row, series: series)
      guard let published = observation.yearOnYear, let period = observation.period.yearEarlier,
        // What was published for the period itself needs no deriving.
        !history.figures.contains(where: { periods.unpack($0.period) == period })
      else { return nil }
      return observation.derived(yearEarlier: published.change, period: period)
    }
  }

  private func beforeIncrements(
    _ series: Int, of indicator: String, in area: String?, _ place: Part, plan: String,
    asOf date: CalendarDate
  ) -> [DerivedFigure] {
    let adding = indicators.filter { $0.plan == plan && $0.adds == indicator }
    guard !adding.isEmpty else { return [] }
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    let totals = history.figures.map { observation(at: $0.row, series: series) }
    return adding.flatMap { part in
      observations(of: part.id, in: area, part: place, plan: plan).compactMap { increment in
        guard publicationDay(ofRow: increment.row) <= date, increment.status != .withdrawn,
          let total = totals.last(where: { increment.reaches($0) })
        else { return nil }
        return total.derived(before: increment)
      }
    }
  }
}

extension Observation {
  /// Whether this increment ends where the level stands, within the month that "a year" of official
  /// reports leaves open.
  fileprivate func reaches(_ total: Observation) -> Bool {
    guard let end = period.end, let level = total.period.end else { return false }
    return abs(end.days(to: level)) <= 31
  }

  fileprivate func derived(yearEarlier change: Change, period: Period) -> DerivedFigure? {
    // What several years brought (近3年) cannot be held against the year before.
    guard let days = period.dayCount, days <= 366, let own = try? reading.interval() else {
      return nil
    }
    let level = reading.value.doubleValue
    let value: Estimate
    let formula: String
    switch change {
    case .multiple(let factor):
      guard factor > .zero, let half = try? factor.unitInLastPlace.halved() else { return nil }
      let (low, high) = (
        factor.doubleValue - half.doubleValue, factor.doubleValue + half.doubleValue
      )
      guard low > 0, level > 0 else { return nil }
      let range = own.realInterval
      value = Estimate(
        nominal: level / factor.doubleValue,
        range: RealInterval(lower: range.lower / high, upper: range.upper / low) ?? .unbounded)
      formula = "\(reading.value) ÷ \(factor)"
    case .difference(let amount, let unit):
      guard let factor = try? unit.asDifference(of: reading.unit).factor(to: reading.unit),
        let step = try? amount * factor, let half = try? step.unitInLastPlace.halved()
      else { return nil }
      let range = own.realInterval
      let (low, high) = (step.doubleValue - half.doubleValue, step.doubleValue + half.doubleValue)
      value = Estimate(
        nominal: level - step.doubleValue,
        range: RealInterval(lower: range.lower - high, upper: range.upper - low) ?? .unbounded)
      formula = "\(reading.value) − \(step)"
    }
    return DerivedFigure(
      rule: .yearEarlier, indicator: indicator, area: area, part: part, period: period,
      value: reading.resolution.isZero ? value.wholeNumbers : value,
      places: reading.value.decimals + 1, formula: formula, rows: [row])
  }

  fileprivate func derived(before increment: Observation) -> DerivedFigure? {
    guard let added = try? increment.reading.converted(to: reading.unit),
      let own = try? reading.interval(), let part = try? added.interval(),
      let difference = try? reading.value - added.value
    else { return nil }
    let start = increment.period.start.adding(days: -1)
    return DerivedFigure(
      rule: .beforeIncrement, indicator: indicator, area: area, part: self.part,
      period: Period(day: start),
      value: Estimate(
        nominal: difference.doubleValue, range: own.realInterval.minus(part.realInterval)),
      places: max(reading.value.decimals, added.value.decimals),
      formula: "\(reading.value) − \(added.value)", rows: [row, increment.row])
  }
}

extension Estimate {
  /// The whole numbers of the range, for what is counted one by one.
  fileprivate var wholeNumbers: Estimate {
    guard
      let whole = RealInterval(
        lower: range.lower.rounded(.up), upper: range.upper.rounded(.down))
    else { return self }
    return Estimate(nominal: nominal.rounded(), range: whole)
  }
}

extension Unit {
  /// The unit as that of a difference of two figures in `other`: percentage points for shares.
  func asDifference(of other: Unit) -> Unit {
    dimension == .sharePoints && other.dimension == .share
      ? Unit(unchecked: symbol, .share, scale) : self
  }
}
