/// What a figure for a part of the year says about the whole, under a stated rule.
struct YearEstimate {
  /// The whole year, in the indicator's unit.
  let value: Estimate
  /// The rule that led to it.
  let rule: YearToDateRule
  /// The calculation, for a person to redo.
  let formula: String

  /// The estimate for the year of `figure`; `nil` where the rule lacks a figure it needs.
  ///
  /// - even pace: amount × 12 ÷ months
  /// - last year's profile: amount × last year's total ÷ last year's amount in the same months
  /// - growth on last year: last year's total × (1 + growth of the same months)
  init?(
    _ amount: BareReading, from start: CalendarDate?, figure: SeriesHistory.Figure,
    rule: YearToDateRule, among figures: [SeriesHistory.Figure], series: Int, of book: PlanBook
  ) {
    let part = book.observation(at: figure.row, series: series)
    let first = start ?? part.period.start
    guard let end = part.period.end, first.components.month == 1, first.components.day == 1,
      first.year == end.year, let period = Period(from: first, to: end), period.kind != .year,
      let own = try? amount.faceInterval(.standard)
    else { return nil }
    self.rule = rule
    let amount = amount.value
    func scaled(_ factor: Double) -> Estimate {
      Estimate(nominal: amount.doubleValue * factor, range: own.realInterval.mapped { $0 * factor })
    }
    let lastYear = figures.first {
      $0.kind == .year && $0.end.year == end.year - 1
    }.map { book.observation(at: $0.row, series: series).reading.value }
    switch rule {
    case .evenPace:
      let months = end.components.month
      value = scaled(12 / Double(months))
      formula = "\(amount) × 12 ÷ \(months)"
    case .lastYearsProfile:
      guard let lastYear,
        let same = figures.first(where: {
          book.periods.unpack($0.period) == period.yearEarlier
        }).map({ book.observation(at: $0.row, series: series).reading.value }), !same.isZero
      else { return nil }
      value = scaled(lastYear.doubleValue / same.doubleValue)
      formula = "\(amount) × \(lastYear) ÷ \(same)"
    case .growthOnLastYear:
      guard let lastYear, case .multiple(let factor)? = part.yearOnYear?.change else { return nil }
      value = Estimate(lastYear.doubleValue * factor.doubleValue)
      formula = "\(lastYear) × \(factor)"
    }
  }
}
