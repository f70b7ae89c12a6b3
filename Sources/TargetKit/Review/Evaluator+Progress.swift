extension Evaluator {
  /// Measures how far the figure has come on the way to the target.
  func measure(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement
  ) {
    let isSum = promise.requirement?.isSum == true
    if isSoFar(measurement), !isSum {
      return measureSoFar(&result, promise, levels, measurement)
    }
    let baseline: Path.Point? =
      if isSum { Path.Point(startOf: promise.span) } else {
        promise.baseline.flatMap { Path.Point($0, subject.reach) }
      }
    let course = baseline.flatMap { self.course(from: $0, promise, levels) }
    result.course = course
    let path = Path(
      baseline: baseline,
      // The first figure is the start only where there is no baseline.
      first: baseline == nil ? first(before: measurement.figure, promise) : nil,
      latest: Path.Point(measurement.reading, at: measurement.figure.time, subject.reach),
      levels: levels, course: course, dueTime: dueTime(promise),
      hasPassed: promise.dueDay < asOf, isSatisfied: result.judgement == .satisfied,
      isHeld: promise.kind == .hold)
    path.fill(&result, &lastTravel)
    if measurement.reading.bound == .exact, let gap = try? levels.gap(of: measurement.reading.value)
    {
      result.gap = .value(Estimate(gap.doubleValue))
    }
    if isSum {
      measureSum(&result, promise, measurement)
    }
    noteBehind(&result)
    estimateYear(&result, levels, measurement)
  }

  /// A pending target lags where less of the way is done than was due at the figure's own date.
  ///
  /// A figure that leaves a range lags only if all of the range does.
  private func noteBehind(_ result: inout Evaluation) {
    guard result.verdict == .pending, let done = result.progress.value,
      let due = result.expected.value
    else { return }
    // Equal shares that were computed on different ways differ in their last binary digits.
    if done.range.upper < due - 1e-9 { result.isBehind = true }
  }

  /// A sum has the share of its window that is over, counted in months.
  private func measureSum(
    _ result: inout Evaluation, _ promise: Promise, _ measurement: Measurement
  ) {
    guard let share = promise.span.share(through: measurement.end) else { return }
    result.elapsed = .value(share)
    result.expected = .value(share)
    if case .gaps = measurement.coverage {
      // What is missing in between cannot lag.
      result.expected = .notApplicable(.partsMissing)
      result.pace = .notApplicable(.partsMissing)
      result.requiredPace = .notApplicable(.partsMissing)
      result.leadMonths = .notApplicable(.partsMissing)
      result.arrival = .notApplicable(.partsMissing)
    } else if let done = result.progress.value, let months = promise.span.wholeMonths {
      result.leadMonths = .value(
        Estimate(
          nominal: (done.nominal - share) * Double(months),
          range: done.range.mapped { ($0 - share) * Double(months) }))
    }
    result.growth = .notApplicable(.adding)
    result.requiredGrowth = .notApplicable(.adding)
  }

  /// A part of an amount, against the whole that is asked for: what is there so far, of the actual
  /// amount and never of an estimate.
  private func measureSoFar(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement
  ) {
    result.setAll(.partOfPeriod)
    let share = promise.span.share(through: measurement.end)
    if let share { result.elapsed = .value(share) }
    if let aim = levels.aim?.doubleValue, aim > 0,
      let point = Path.Point(measurement.reading, at: measurement.figure.time, subject.reach)
    {
      result.attainment = .value(
        Estimate(nominal: point.nominal / aim, range: point.range.mapped { $0 / aim }))
    }
    if measurement.reading.bound == .exact, let gap = try? levels.gap(of: measurement.reading.value)
    {
      result.gap = .value(Estimate(gap.doubleValue))
    }
    if levels.direction == .more, case .part = measurement.coverage, let share {
      result.expected = .value(share)
      if result.verdict == .pending, let done = result.attainment.value,
        done.range.upper < share - 1e-9
      {
        result.isBehind = true
      }
    }
    estimateYear(&result, levels, measurement)
  }

  // MARK: - The way

  /// The way to the number aimed at; `nil` where there is none, or no baseline to begin at.
  private func course(
    from baseline: Path.Point, _ promise: Promise, _ levels: RequiredLevels
  ) -> Course? {
    guard promise.kind != .hold, let aim = levels.aim?.doubleValue else { return nil }
    let due = dueTime(promise)
    guard due > baseline.time else { return nil }
    let start = Course.Point(time: baseline.time, level: baseline.nominal)
    let end = Course.Point(time: due, level: aim)
    switch promise.requirement {
    case .growth(let growth)?:
      if case .rate = growth.step { return Course(points: [start, end], isCompound: true) }
      return Course(points: [start, end])
    case .level?, nil:
      return Course(points: [start] + milestones(between: start, end, promise) + [end])
    default: return Course(points: [start, end])
    }
  }

  /// The earlier milestones of the same series, where they lie on the way.
  private func milestones(
    between start: Course.Point, _ end: Course.Point, _ promise: Promise
  ) -> [Course.Point] {
    let others = book.targetTable.targetsOfSeries[subject.series]
    guard others.count > 1 else { return [] }
    let sign = end.level < start.level ? -1.0 : 1.0
    var points: [Course.Point] = []
    for other in others where other != promise.number {
      let record = book.targetTable.records[other]
      guard record.due != .none else { continue }
      let entry = book.periods.entries[Int(record.due.code)]
      guard !entry.isOpen, entry.time > start.time, entry.time < end.time,
        let aim = book.levelAimed(atTarget: other, countsSingly: subject.countsSingly)
      else { continue }
      points.append(Course.Point(time: entry.time, level: aim.doubleValue))
    }
    points.sort { ($0.time, sign * $0.level) < ($1.time, sign * $1.level) }
    // What turns back, or stands at one time twice, is no stage of this way.
    var way: [Course.Point] = []
    for point in points {
      let last = way.last ?? start
      if sign * point.level > sign * last.level, sign * point.level < sign * end.level,
        point.time > last.time
      {
        way.append(point)
      }
    }
    return way
  }

  /// The moment of the due date, which the packed period knows without the calendar.
  private func dueTime(_ promise: Promise) -> Double {
    book.periods.entries[Int(book.targetTable.records[promise.number].due.code)].time
  }

  /// The first figure that the way to another one can be counted from.
  private func first(
    before figure: SeriesHistory.Figure, _ promise: Promise
  ) -> Path.Point? {
    let comparability = Comparability(measure: subject.measure, due: promise.span)
    let first = figures.first {
      $0.row != figure.row && $0.end < figure.end && comparability.allows($0, of: book)
    }
    return first.flatMap { Path.Point(reading($0), at: $0.time, subject.reach) }
  }

  /// What a part of a year says about the whole, if the indicator states by which rule; it never
  /// decides anything.
  private func estimateYear(
    _ result: inout Evaluation, _ levels: RequiredLevels, _ measurement: Measurement
  ) {
    guard isSoFar(measurement), measurement.coverage == .part,
      let rule = book.indicatorTable.details(subject.indicator)?.yearToDate
    else { return }
    result.yearEstimate = YearEstimate(
      measurement.reading, from: measurement.start, figure: measurement.figure, rule: rule,
      among: figures, series: subject.series, of: book)
  }
}

extension PlanBook {
  /// The level that a target aims at, where it asks for one by itself; `nil` for all others.
  func levelAimed(atTarget number: Int, countsSingly: Bool) -> ExactDecimal? {
    let record = targetTable.records[number]
    guard record.comparison == .detailed else {
      return ExactDecimal(uncheckedSignificand: record.significand, exponent: record.exponent)
    }
    guard record.details >= 0 else { return nil }
    switch targetTable.details[Int(record.details)].requirement {
    case .level(let level)?: return level.levels.aim
    case .about(let about)?: return about.value
    default: return nil
    }
  }
}

extension Path.Point {
  /// Nothing, on the eve of a stretch of time.
  fileprivate init?(startOf span: Period) {
    self.init(
      BareReading(value: .zero, bound: .exact, resolution: .zero),
      at: span.start.adding(days: -1).yearFraction, .standard)
  }
}
