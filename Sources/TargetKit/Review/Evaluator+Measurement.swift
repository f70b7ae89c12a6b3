extension Evaluator {
  /// What the target is held against, of what was known on the day of the review.
  ///
  /// - Returns: `nil` where nothing published can be held against it.
  func measurement(for promise: Promise) -> Measurement? {
    let after = promise.baseline?.period.end ?? .distantPast
    if case .cumulative(let cumulative)? = promise.requirement, case .sum = cumulative.basis {
      return amount(of: promise.span)
    }
    switch subject.measure {
    case .stock:
      return last(upTo: promise.dueDay, after: after).map {
        Measurement($0, reading($0), $0.end == promise.dueDay ? .whole : .earlier)
      }
    case .flow:
      return amount(of: promise.span) ?? earlier(promise, after: after)
    case .rate, .growth:
      if promise.span.isSeveralYears { return mean(of: promise.span) }
      return rate(promise, after: after)
    case nil:
      return plain(promise, after: after)
    }
  }

  /// The last figure up to a day that is later than the baseline.
  private func last(upTo day: CalendarDate, after: CalendarDate) -> SeriesHistory.Figure? {
    figures.last { $0.end <= day }.flatMap { $0.end > after ? $0 : nil }
  }

  // MARK: - Rates

  /// The rate of the very period, else the last one before.
  private func rate(_ promise: Promise, after: CalendarDate) -> Measurement? {
    var last: SeriesHistory.Figure?
    for figure in figures.reversed() where figure.end <= promise.dueDay {
      guard figure.end > after else { break }
      guard let period = period(figure) else { continue }
      if figure.end == promise.dueDay,
        period == promise.span || figure.kind == .day || promise.span.kind == .day
      {
        return Measurement(figure, reading(figure), .whole)
      }
      // A rate of the year so far is that of another stretch; growth of the same months is asked for.
      guard figure.kind != .yearToDate || subject.measure == .growth else { continue }
      if let known = last, figure.end < known.end { break }
      // Of rates that end the same day, one for the target's own sort of period counts most.
      if last == nil || figure.kind == promise.due.kind
        || figure.kind == .yearToDate && last?.kind != promise.due.kind
      {
        last = figure
      }
    }
    guard let last else { return nil }
    let isInside = period(last).map { $0.start >= promise.span.start } ?? false
    return Measurement(last, reading(last), isInside ? .part : .earlier)
  }

  /// The mean of the years of a span, of those that are known.
  private func mean(of span: Period) -> Measurement? {
    if let whole = figure(for: span) { return Measurement(whole, reading(whole), .whole) }
    guard let (found, missing) = years(of: span), let first = found.first, let last = found.last,
      let start = period(first)?.start, let sum = total(found.map { reading($0) }),
      let mean = sum.value.divided(byCount: found.count)
    else { return nil }
    var measurement = Measurement(
      last, BareReading(value: mean, bound: sum.bound, resolution: sum.resolution),
      missing.isEmpty ? .whole : missing.first.map { $0.start > last.end } == true ? .part : .gaps)
    measurement.start = start
    measurement.parts = found.map(\.row)
    measurement.missing = missing
    measurement.isProvisional = found.contains { $0.isProvisional }
    measurement.isContradicted = found.contains { $0.isContradicted }
    return measurement
  }

  /// The yearly figures of a span and the years that lack one; `nil` if it does not consist of years.
  func years(
    of span: Period
  ) -> (found: [SeriesHistory.Figure], missing: [Period])? {
    guard let count = span.wholeYears else { return nil }
    var found: [SeriesHistory.Figure] = []
    var missing: [Period] = []
    for year in 0..<count {
      guard let start = span.start.adding(years: year),
        let end = span.start.adding(years: year + 1)?.adding(days: -1),
        let period = Period(from: start, to: end)
      else { continue }
      if let figure = figures.last(where: { $0.end == end && self.period($0) == period }) {
        found.append(figure)
      } else {
        missing.append(period)
      }
    }
    return (found, missing)
  }

  // MARK: - Amounts

  /// The amount of a stretch of time: its own figure, else that of its parts.
  private func amount(of span: Period) -> Measurement? {
    guard let end = span.end else { return nil }
    if let whole = figures.last(where: { $0.end == end && period($0) == span }) {
      return Measurement(whole, reading(whole), .whole)
    }
    guard figures.contains(where: { $0.end >= span.start && $0.end <= end }) else { return nil }
    let cover = PartsOfPeriod(figures, filling: (span.start, end), period: { self.period($0) })
    let parts = cover.parts.map { figures[$0] }
    guard let first = parts.first, let last = parts.last, let start = period(first)?.start,
      let sum = parts.count == 1 ? reading(first) : total(parts.map { reading($0) })
    else { return nil }
    let isWhole = cover.missing.isEmpty
    let isPart = start == span.start && cover.missing.count == 1 && last.end < end
    var measurement = Measurement(
      last, sum, isWhole ? .whole : isPart ? .part : .gaps)
    measurement.start = start
    if parts.count > 1 { measurement.parts = parts.map(\.row) }
    measurement.missing = cover.missing
    measurement.isProvisional = parts.contains { $0.isProvisional }
    measurement.isContradicted = parts.contains { $0.isContradicted }
    return measurement
  }

  /// The amount of an earlier period as long as the one asked for.
  private func earlier(_ promise: Promise, after: CalendarDate) -> Measurement? {
    let months = promise.span.wholeMonths
    let figure = figures.last { figure in
      guard figure.end < promise.span.start, figure.end > after, let period = period(figure) else {
        return false
      }
      return months != nil ? period.wholeMonths == months : period.kind == promise.span.kind
    }
    return figure.map { Measurement($0, reading($0), .earlier) }
  }

  /// Readings added up; `nil` if the sum has more digits than can be held.
  private func total(_ readings: [BareReading]) -> BareReading? {
    guard var sum = readings.first else { return nil }
    for next in readings.dropFirst() {
      guard let value = try? sum.value + next.value else { return nil }
      sum = BareReading(
        value: value, bound: sum.bound.joined(with: next.bound),
        resolution: max(sum.resolution, next.resolution))
    }
    return sum
  }

  // MARK: - Figures of which nothing says what they are

  /// A level is taken for what was given for a day, an amount for everything else; amounts are
  /// compared with amounts of the same sort of period only, and never added up.
  private func plain(_ promise: Promise, after: CalendarDate) -> Measurement? {
    let comparability = Comparability(measure: nil, due: promise.span)
    let last = figures.last {
      $0.end <= promise.dueDay && $0.end > after && comparability.allows($0, of: book)
    }
    guard var figure = last else { return nil }
    if figure.kind != promise.due.kind {
      figure =
        figures.last {
          $0.end == figure.end && $0.kind == promise.due.kind && comparability.allows($0, of: book)
        } ?? figure
    }
    return Measurement(figure, reading(figure), figure.end == promise.dueDay ? .whole : .earlier)
  }
}

extension Reading.Bound {
  /// What is known of the sum of two amounts of which this and that is known.
  fileprivate func joined(with other: Reading.Bound) -> Reading.Bound {
    switch (self, other) {
    case (.exact, let bound), (let bound, .exact): bound
    case (.atLeast, .atLeast): .atLeast
    case (.moreThan, .atLeast), (.atLeast, .moreThan), (.moreThan, .moreThan): .moreThan
    case (.atMost, .atMost): .atMost
    case (.lessThan, .atMost), (.atMost, .lessThan), (.lessThan, .lessThan): .lessThan
    default: .about
    }
  }
}

extension ExactDecimal {
  /// The share of one of `count`; to 18 digits or so where it is no finite decimal.
  fileprivate func divided(byCount count: Int) -> ExactDecimal? {
    let divisor = ExactDecimal(count)
    if let exact = try? divided(exactlyBy: divisor) { return exact }
    return (try? divided(by: divisor, rounding: .down))?.value
  }
}
