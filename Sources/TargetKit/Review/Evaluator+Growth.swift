#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Evaluator {
  /// Growth rates chained year by year.
  private struct Chain {
    /// The product of the factors.
    var product = 1.0
    var count = 0
    var last: SeriesHistory.Figure
    var rows: [Int] = []
    /// The product at the end of each year.
    var points: [Course.Point] = []
    var isProvisional = false
    var isContradicted = false
  }

  /// Holds a growth against published rates where figures carry them, else against levels.
  func judgeGrowth(
    _ result: inout Evaluation, _ promise: Promise, _ growth: GrowthRequirement
  ) {
    if growth.isOneYear, subject.measure != .growth {
      return judgeYear(&result, promise, growth)
    }
    guard let years = promise.years else { return result.setIncomplete(.noBaseline) }
    let chain = chain(over: promise.span)
    let level =
      subject.isNominal || subject.measure == .growth || promise.levels == nil
      ? nil : level(for: promise)
    if let chain, Double(chain.count) == years || level.map({ chain.last.end >= $0.end }) ?? true {
      return settle(&result, promise, growth, chain, years: years)
    }
    guard let level, let levels = promise.levels else {
      if let figure = figures.last { result.figure = figure }
      report(nothingFor: promise, &result)
      if !subject.isNominal, subject.measure != .growth, promise.baseline == nil {
        result.reason = .noBaseline
        result.setAll(.noBaseline)
      } else if !figures.isEmpty, subject.isNominal {
        result.reason = .ratesMissing
        result.setAll(.ratesMissing)
      }
      return
    }
    settle(&result, promise, levels, level)
  }

  /// The last level, or amount of a year, up to the due date and behind the baseline.
  private func level(for promise: Promise) -> Measurement? {
    var promise = promise
    promise.span = promise.due
    guard let measurement = measurement(for: promise),
      !isSoFar(measurement) || measurement.coverage == .whole
    else {
      return lastYear(before: promise)
    }
    return measurement
  }

  /// The last whole year before the due one, where of that one only a part is known.
  private func lastYear(before promise: Promise) -> Measurement? {
    let after = promise.baseline?.period.end ?? .distantPast
    return figures.last { $0.kind == .year && $0.end > after && $0.end < promise.dueDay }
      .map { Measurement($0, reading($0), .earlier) }
  }

  private func settle(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement
  ) {
    show(measurement, &result)
    decide(&result, promise, levels, measurement)
    measure(&result, promise, levels, measurement)
  }

  /// The rates of the years of a span, as far as they go without a gap.
  private func chain(over span: Period) -> Chain? {
    guard let count = span.wholeYears else { return nil }
    var chain: Chain?
    for year in 0..<count {
      guard let start = span.start.adding(years: year),
        let end = span.start.adding(years: year + 1)?.adding(days: -1),
        let period = Period(from: start, to: end),
        let figure = figures.last(where: { $0.end == end && self.period($0) == period }),
        let factor = factor(of: figure)
      else { break }
      var next = chain ?? Chain(last: figure)
      next.product *= factor
      next.count += 1
      next.last = figure
      next.rows.append(figure.row)
      next.points.append(Course.Point(time: figure.time, level: next.product))
      next.isProvisional = next.isProvisional || figure.isProvisional
      next.isContradicted = next.isContradicted || figure.isContradicted
      chain = next
    }
    return chain
  }

  /// By what a figure says that its subject multiplied within a year; `nil` if it does not say.
  private func factor(of figure: SeriesHistory.Figure) -> Double? {
    if subject.measure == .growth {
      let scale = book.indicatorTable.unit(subject.indicator).scale
      guard let rate = try? reading(figure).value * scale, let factor = try? .one + rate else {
        return nil
      }
      return factor.doubleValue
    }
    guard case .multiple(let factor)? = book.observationTable.changes[UInt32(figure.row)]?.change
    else { return nil }
    return factor.doubleValue
  }

  // MARK: - By rates

  private func settle(
    _ result: inout Evaluation, _ promise: Promise, _ growth: GrowthRequirement, _ chain: Chain,
    years: Double
  ) {
    let hasPassed = promise.dueDay < asOf
    let count = Double(chain.count)
    var measurement = Measurement(chain.last, reading(chain.last), .whole)
    measurement.isProvisional = chain.isProvisional
    show(measurement, &result)
    let asked = 1 + growth.step.value.doubleValue
    let judgement = growth.judge(chain.product, years: count)
    result.judgement = judgement
    result.verdict = hasPassed ? .unreported : .pending
    if count == years {
      result.verdict = judgement == .satisfied ? .met : .missed
      if chain.isContradicted {
        result.verdict = .undetermined
        result.reason = .contradicted
      }
      result.isWithinAbout =
        result.verdict == .met && growth.about != nil
        && !growth.isAtAim(chain.product, years: count)
    } else if hasPassed {
      result.reason = .ratesMissing
    }
    noteProvisional(&result, measurement)
    if let first = chain.points.first {
      result.index = [Course.Point(time: first.time - 1, level: 1)] + chain.points
      if asked > 0 { result.indexAim = 100 * pow(asked, years) }
    }
    measure(&result, growth, product: chain.product, count: count, years: years, asked: asked)
    result.isBehind =
      result.verdict == .pending && !growth.isAtAim(chain.product, years: count)
  }

  /// Shares of the way and paces of chained rates; amounts are points of the average rate.
  private func measure(
    _ result: inout Evaluation, _ growth: GrowthRequirement, product: Double, count: Double,
    years: Double, asked: Double
  ) {
    result.setAll(.byRates)
    guard product > 0, asked > 0, count > 0 else { return }
    let average = pow(product, 1 / count) - 1
    let short = growth.direction == .less ? average - (asked - 1) : (asked - 1) - average
    result.gap = .value(Estimate((short * 100).rounded(toDigits: 12)))
    result.growth = .value(Estimate(average.rounded(toDigits: 12)))
    let way = pow(asked, years) - 1
    result.elapsed = .value(count / years)
    if way != 0 {
      result.progress = .value(Estimate((product - 1) / way))
      result.expected = .value((pow(asked, count) - 1) / way)
    }
    if count < years {
      let needed = pow(pow(asked, years) / product, 1 / (years - count)) - 1
      result.requiredGrowth = .value(Estimate(needed))
      if asked != 1 {
        let ahead = log(product) / log(asked) - count
        result.leadMonths = .value(Estimate(ahead * 12))
      }
    }
  }

  // MARK: - One year

  /// The growth of one year over the year before: as published with the year's figure, else by the
  /// two levels; before that the growth of the same months so far.
  private func judgeYear(
    _ result: inout Evaluation, _ promise: Promise, _ growth: GrowthRequirement
  ) {
    let hasPassed = promise.dueDay < asOf
    if let whole = figures.last(where: {
      $0.end == promise.dueDay && (period($0) == promise.due || subject.measure == .stock)
    }) {
      if let factor = factor(of: whole) {
        var chain = Chain(last: whole)
        (chain.product, chain.count, chain.rows) = (factor, 1, [whole.row])
        chain.points = [Course.Point(time: whole.time, level: factor)]
        chain.isProvisional = whole.isProvisional
        chain.isContradicted = whole.isContradicted
        return settle(&result, promise, growth, chain, years: 1)
      }
      if !subject.isNominal, let levels = promise.levels {
        return settle(&result, promise, levels, Measurement(whole, reading(whole), .whole))
      }
    }
    if let (figure, factor) = sameMonths(of: promise.due) {
      let measurement = Measurement(figure, reading(figure), .part)
      show(measurement, &result)
      let judgement = growth.judge(factor, years: 1)
      result.judgement = judgement
      result.verdict = hasPassed ? .unreported : .pending
      if hasPassed { result.reason = .partsMissing }
      result.isBehind = result.verdict == .pending && judgement == .notSatisfied
      result.setAll(.byRates)
      let (asked, average) = (growth.step.value.doubleValue, factor - 1)
      let short = growth.direction == .less ? average - asked : asked - average
      result.gap = .value(Estimate((short * 100).rounded(toDigits: 12)))
      result.growth = .value(Estimate(average.rounded(toDigits: 12)))
      if let share = promise.due.share(through: figure.end) { result.elapsed = .value(share) }
      return
    }
    if !subject.isNominal, let levels = promise.levels, let level = level(for: promise) {
      return settle(&result, promise, levels, level)
    }
    report(nothingFor: promise, &result)
    if subject.isNominal, !figures.isEmpty {
      result.reason = .ratesMissing
      result.setAll(.ratesMissing)
    } else if !figures.isEmpty, promise.baseline == nil {
      result.reason = .noBaseline
      result.setAll(.noBaseline)
    }
  }

  /// The longest part of a year that is known from its beginning, and by what it grew: as published,
  /// else over the same months of the year before.
  private func sameMonths(of year: Period) -> (SeriesHistory.Figure, Double)? {
    for figure in figures.reversed() {
      guard let period = period(figure), period.start >= year.start, let end = year.end,
        figure.end < end
      else { continue }
      if let factor = factor(of: figure) { return (figure, factor) }
      guard !subject.isNominal, subject.isAmount, let earlier = period.yearEarlier,
        let before = figures.last(where: { self.period($0) == earlier })
      else { continue }
      let base = reading(before).value.doubleValue
      if base > 0 { return (figure, reading(figure).value.doubleValue / base) }
    }
    return nil
  }
}

extension GrowthRequirement {
  /// Holds a growth over some years against what is asked for on average.
  fileprivate func judge(_ product: Double, years: Double) -> Criterion.Judgement {
    let steps = acceptedSteps
    if let lower = steps.lower {
      let least = pow(1 + lower.value.doubleValue, years)
      let isEqual = abs(product - least) <= 1e-12 * least
      if isEqual ? !lower.isClosed : product < least { return .notSatisfied }
    }
    if let upper = steps.upper {
      let most = pow(1 + upper.value.doubleValue, years)
      let isEqual = abs(product - most) <= 1e-12 * most
      if isEqual ? !upper.isClosed : product > most { return .notSatisfied }
    }
    return .satisfied
  }

  /// Whether a growth over some years is at the rate asked for or beyond it.
  fileprivate func isAtAim(_ product: Double, years: Double) -> Bool {
    let aim = pow(1 + step.value.doubleValue, years)
    if abs(product - aim) <= 1e-12 * aim { return true }
    return direction == .less ? product < aim : product > aim
  }
}

extension Double {
  /// The number without the noise of binary arithmetic behind so many significant digits.
  func rounded(toDigits digits: Int) -> Double {
    ExactDecimal(rounding: self, digits: digits)?.doubleValue ?? self
  }
}

extension Period {
  /// The share of the period that has passed at the end of a day: in whole months where it consists
  /// of them, as offices count, else in days.
  func share(through day: CalendarDate) -> Double? {
    guard let end, day >= start else { return nil }
    if day >= end { return 1 }
    if let months = wholeMonths, let so = Period(from: start, to: day)?.wholeMonths {
      return Double(so) / Double(months)
    }
    return Double(start.days(to: day) + 1) / Double(start.days(to: end) + 1)
  }
}
