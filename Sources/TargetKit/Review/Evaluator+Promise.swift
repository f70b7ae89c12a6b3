extension Evaluator {
  /// One target, as far as its verdict and its progress rest on it.
  struct Promise {
    let number: Int
    let due: Period
    let dueDay: CalendarDate
    /// The stretch of time whose figures are asked for.
    var span: Period
    var kind = Requirement.Kind.level
    /// `nil` for a plain comparison with a number.
    var requirement: Requirement?
    var levels: RequiredLevels?
    /// The figure progress is counted from, as known on the day of the review.
    var baseline: BareBaseline?
    /// The years of growth that are asked for.
    var years: Double?
  }

  /// What a target promises, seen from its baseline, or why that cannot be told.
  func promise(_ number: Int) -> Result<Promise, NotApplicable> {
    let record = book.targetTable.records[number]
    let place = details(number)
    if record.comparison == .detailed {
      guard let place, book.targetTable.details[place].requirement != nil else {
        return .failure(missingCriterion(place))
      }
    }
    guard let due = book.periods.unpack(record.due), let dueDay = due.end else {
      return .failure(hasCondition(place) ? .conditional : .noDue)
    }
    var promise = Promise(number: number, due: due, dueDay: dueDay, span: due)
    promise.baseline = knownBaseline(place)
    // An amount "by the end of the year" is that of the year.
    if subject.isAmount, due.kind == .day, let year = Period(year: dueDay.year), year.end == dueDay
    {
      promise.span = year
    }
    guard record.comparison == .detailed, let place,
      let requirement = book.targetTable.details[place].requirement
    else {
      let bare = book.targetTable.plainCriterion(number, countsSingly: subject.countsSingly)
      let levels = RequiredLevels(
        bare.accepted, aim: bare.threshold, resolution: bare.resolution)
      promise.levels = levels
      if let baseline = promise.baseline,
        levels.judge(baseline.reading, subject.reach) == .satisfied
      {
        promise.kind = .hold
      }
      return .success(promise)
    }
    if let over = book.targetTable.details[place].over { promise.span = over }
    return complete(&promise, requirement)
  }

  private func complete(
    _ promise: inout Promise, _ requirement: Requirement
  ) -> Result<Promise, NotApplicable> {
    if let reference = requirement.reference {
      promise.baseline = figure(for: reference).map { figure in
        BareBaseline(reading: reading(figure), period: reference)
      }
    }
    let seen = requirement.seen(from: promise.baseline?.reading, subject.reach)
    promise.requirement = seen
    promise.kind = seen.kind
    switch seen {
    case .growth(let growth): prepare(&promise, growth)
    case .cumulative(let cumulative):
      if let window = cumulative.window, !cumulative.isOnLevels { promise.span = window }
    default: break
    }
    promise.levels = seen.limits(
      from: promise.baseline?.reading, years: promise.years, subject.reach)
    if promise.levels == nil, seen.needsLevels {
      return .failure(requirement.reference == nil ? .changeWithoutBaseline : .referenceMissing)
    }
    return .success(promise)
  }

  /// Finds from where and over how many years a growth is counted.
  private func prepare(_ promise: inout Promise, _ growth: GrowthRequirement) {
    let end = promise.dueDay
    if growth.isOneYear {
      let yearBefore = promise.due.yearEarlier
      if promise.baseline?.period.end != yearBefore?.end {
        promise.baseline = yearBefore.flatMap { period in
          figure(for: period).map { BareBaseline(reading: reading($0), period: period) }
        }
      }
      promise.years = 1
      return
    }
    if promise.baseline == nil, subject.measure != .growth, let window = growth.window,
      let year = Period(year: window.start.adding(days: -1).year)
    {
      promise.baseline = figure(for: year).map {
        BareBaseline(reading: reading($0), period: year)
      }
    }
    if let window = growth.window, promise.baseline == nil || subject.measure == .growth {
      promise.span = window
      promise.years = window.wholeYears.map(Double.init)
    } else if let baseline = promise.baseline {
      promise.years = (end.yearFraction - baseline.time).roundedToWhole
      if let start = baseline.period.end?.adding(days: 1), let span = Period(from: start, to: end) {
        promise.span = span
      }
    }
  }

  /// The figure for a period; of a level that for the same day.
  func figure(for period: Period) -> SeriesHistory.Figure? {
    figures.last { figure in
      guard figure.end == period.end else { return false }
      return subject.measure == .stock || self.period(figure) == period
    }
  }

  /// The baseline of a target, its own or else that of its series, if its period was over by then.
  private func knownBaseline(_ place: Int?) -> BareBaseline? {
    let baseline =
      place.flatMap { book.targetTable.details[$0].baseline }.map { BareBaseline($0) }
      ?? subject.baseline
    guard let baseline, let end = baseline.period.end, end > asOf else { return baseline }
    return nil
  }

  private func hasCondition(_ place: Int?) -> Bool {
    place.map { book.targetTable.details[$0].condition != nil } ?? false
  }

  /// Why there is no number to reach.
  private func missingCriterion(_ place: Int?) -> NotApplicable {
    guard let place, let text = book.targetTable.details[place].asWritten else {
      return .noCriterion
    }
    return SizeClass.isOne(text) ? .sizeClass : .unreadable
  }
}
