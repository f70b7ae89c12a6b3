/// Finds where targets stand, one after the other.
///
/// Targets of one series that follow each other share the series' history.
struct Evaluator {
  let book: PlanBook
  let asOf: CalendarDate
  private var history: SeriesHistory
  private var series = -1

  init(book: PlanBook, asOf: CalendarDate) {
    self.book = book
    self.asOf = asOf
    history = SeriesHistory(asOf: asOf)
  }

  /// The known figures of the series evaluated last.
  var figures: [SeriesHistory.Figure] { history.figures }

  mutating func evaluate(target number: Int) -> Evaluation {
    let record = book.targetTable.records[number]
    if Int(record.series) != series {
      series = Int(record.series)
      history.load(series: series, of: book)
    }
    let indicator = Int(book.seriesTable.records[series].indicator)
    let situation = Situation(
      book: book, asOf: asOf, number: number, indicator: indicator, series: series,
      figures: history.figures)
    return situation.evaluation()
  }
}

/// One target with all that is known of its series.
private struct Situation {
  let book: PlanBook
  let asOf: CalendarDate
  let number: Int
  let indicator: Int
  let series: Int
  let figures: [SeriesHistory.Figure]

  func evaluation() -> Evaluation {
    let due = book.periods.unpack(book.targetTable.records[number].due)
    let criterion = book.criterion(ofTarget: number)
    let measure = book.indicatorTable.details(indicator)?.measure
    let latest = lastFigure(due: due, measure)
    var result = Evaluation(verdict: .incomplete)
    result.figure = latest ?? figures.last
    result.isComparable = latest != nil
    if let shown = result.figure { result.isStale = isStale(shown) }
    guard let criterion else { return incomplete(result, missingCriterion) }
    guard let due, let dueDay = due.end else {
      return incomplete(result, details?.condition == nil ? .noDue : .conditional)
    }
    guard let latest else {
      result.reason = figures.isEmpty ? .noFigure : .notComparable
      var finding = unjudged(result, hasPassed: dueDay < asOf)
      estimateYear(&finding, criterion)
      return finding
    }
    let reading = book.observationTable.reading(latest.row, in: book.indicatorTable.unit(indicator))
    judge(&result, latest, reading, criterion, due: due, measure)
    measureProgress(&result, latest, reading, criterion, dueDay: dueDay, due: due, measure)
    if result.verdict == .missed || result.verdict == .unreported
      || result.verdict == .undetermined || result.isBehind,
      let accepted = acceptedDeviation
    {
      result.isAccepted = asOf <= accepted.until
    }
    return result
  }

  private var details: TargetTable.Details? {
    let place = book.targetTable.records[number].details
    return place < 0 ? nil : book.targetTable.details[Int(place)]
  }

  private var acceptedDeviation: AcceptedDeviation? { details?.acceptedDeviation }

  /// Why there is no number to reach.
  private var missingCriterion: NotApplicable {
    guard let text = details?.asWritten else { return .noCriterion }
    return SizeClass.isOne(text) ? .sizeClass : .changeWithoutBaseline
  }

  private func incomplete(_ result: Evaluation, _ reason: NotApplicable) -> Evaluation {
    var result = result
    result.reason = reason
    result.setAll(reason)
    return result
  }

  private func unjudged(_ result: Evaluation, hasPassed: Bool) -> Evaluation {
    var result = result
    result.verdict = hasPassed ? .unreported : .pending
    result.setAll(result.reason ?? .noFigure)
    if hasPassed, let accepted = acceptedDeviation { result.isAccepted = asOf <= accepted.until }
    return result
  }

  /// Holds a figure for part of a year against a yearly goal, if the indicator states by which rule.
  ///
  /// The estimate gives a share of the goal and a gap; it never decides a verdict.
  private func estimateYear(_ result: inout Evaluation, _ criterion: Criterion) {
    guard let figure = result.figure, let rule = book.indicatorTable.details(indicator)?.yearToDate,
      let threshold = criterion.threshold?.doubleValue, threshold > 0,
      let estimate = YearEstimate(figure, rule: rule, among: figures, series: series, of: book)
    else { return }
    result.yearEstimate = estimate
    let value = estimate.value
    result.attainment = .value(
      Estimate(nominal: value.nominal / threshold, range: value.range.mapped { $0 / threshold }))
    result.gap = .value(
      Estimate(nominal: threshold - value.nominal, range: value.range.subtracted(from: threshold)))
  }

  /// The last figure that can be held against the target, up to a day if one is given.
  ///
  /// Of figures that end the same day, one for the target's own sort of period counts most.
  private func lastFigure(
    upTo day: CalendarDate = .distantFuture, due: Period?, _ measure: Measure?
  ) -> SeriesHistory.Figure? {
    let last = figures.last { $0.end <= day && isComparable($0, due: due, measure) }
    guard let last, let due, last.kind != due.kind else { return last }
    return figures.last {
      $0.end == last.end && $0.kind == due.kind && isComparable($0, due: due, measure)
    } ?? last
  }

  private func isComparable(
    _ figure: SeriesHistory.Figure, due: Period?, _ measure: Measure?
  ) -> Bool {
    Comparability(measure: measure, due: due).allows(figure, of: book)
  }

  private func isStale(_ figure: SeriesHistory.Figure) -> Bool {
    let months =
      book.indicatorTable.details(indicator)?.freshMonths ?? IndicatorTable.standardFreshMonths
    let (year, month, _) = figure.end.components
    let (nowYear, nowMonth, _) = asOf.components
    return (nowYear - year) * 12 + nowMonth - month > months
  }

  // MARK: - Verdict

  private func judge(
    _ result: inout Evaluation, _ latest: SeriesHistory.Figure, _ reading: Reading,
    _ criterion: Criterion, due: Period, _ measure: Measure?
  ) {
    guard let dueDay = due.end else { return }
    // A figure of a period beyond the due date says nothing about the due date itself, unless an
    // earlier one is missing; the one that counts is the last up to the due date.
    let deciding = lastFigure(upTo: dueDay, due: due, measure)
    let hasPassed = dueDay < asOf
    guard let deciding else {
      result.verdict = hasPassed ? .unreported : .pending
      result.reason = .noFigure
      return
    }
    let decidingReading =
      deciding.row == latest.row
      ? reading
      : book.observationTable.reading(deciding.row, in: book.indicatorTable.unit(indicator))
    if hasPassed { result.figure = deciding }
    let judgement: Criterion.Judgement
    do {
      judgement = try criterion.judge(decidingReading, reach)
    } catch {
      result.verdict = .undetermined
      result.reason = .overflow
      return
    }
    result.judgement = judgement
    let isFinal = deciding.end == dueDay
    let isDecided = isFinal && asOf >= dueDay
    switch judgement {
    case .satisfied:
      let isReached = isReached(criterion, deciding, measure)
      if isFinal || (!hasPassed && isReached) {
        result.verdict = .met
        result.isEarly = asOf < dueDay
      } else if hasPassed {
        // What was reached stays reached only where figures accumulate.
        result.verdict = measure == .stock && isReached ? .met : .unreported
        result.isEarly = result.verdict == .met
      } else {
        result.verdict = .pending
      }
    case .notSatisfied:
      result.verdict = isDecided ? .missed : (hasPassed ? .unreported : .pending)
    case .undecided:
      result.verdict = isDecided ? .undetermined : (hasPassed ? .unreported : .pending)
      if isDecided, decidingReading.bound != .exact { result.reason = .boundOnly }
    }
  }

  /// Whether satisfying the criterion is something reached, not merely something not yet broken: a
  /// ceiling or floor that held from the beginning is not met before its date, and neither is a
  /// ceiling on an amount of which only the beginning is known, nor a rate without a baseline.
  private func isReached(
    _ criterion: Criterion, _ figure: SeriesHistory.Figure, _ measure: Measure?
  ) -> Bool {
    let isCeiling = criterion.accepted.lower == nil
    guard isCeiling != (criterion.accepted.upper == nil) else { return false }
    if isCeiling, figure.kind == .range, measure == .flow || measure == nil { return false }
    if let baseline = book.baseline(ofTarget: number),
      let atStart = try? criterion.judge(baseline.reading, reach), atStart != .undecided
    {
      return atStart == .notSatisfied
    }
    // Without a baseline nothing tells whether a rate arrived or was there all along, and rates turn.
    if measure == .rate { return false }
    let better = book.indicatorTable.records[indicator].better
    return isCeiling ? better == .less : better != .less
  }

  private var reach: ApproximationReach {
    book.plans[Int(book.indicatorTable.records[indicator].plan)].reach
  }

  // MARK: - Progress

  private func measureProgress(
    _ result: inout Evaluation, _ latest: SeriesHistory.Figure, _ reading: Reading,
    _ criterion: Criterion, dueDay: CalendarDate, due: Period, _ measure: Measure?
  ) {
    var figure = latest
    var shown = reading
    if let used = result.figure, used.row != latest.row {
      figure = used
      shown = book.observationTable.reading(used.row, in: book.indicatorTable.unit(indicator))
    }
    let first = figures.first {
      $0.row != figure.row && $0.end < figure.end && isComparable($0, due: due, measure)
    }
    let path = Path(
      baseline: book.baseline(ofTarget: number).map { baseline in
        Path.Point(
          baseline.reading, at: baseline.period.end(asOf: baseline.period.start).yearFraction,
          reach)
      } ?? nil,
      first: first.flatMap { first in
        Path.Point(
          book.observationTable.reading(first.row, in: book.indicatorTable.unit(indicator)),
          at: first.time, reach)
      },
      latest: Path.Point(shown, at: figure.time, reach), criterion: criterion,
      dueTime: dueDay.yearFraction, hasPassed: dueDay < asOf,
      isSatisfied: result.judgement == .satisfied)
    path.fill(&result)
  }
}

extension Evaluation {
  /// Gives one reason for everything that cannot be computed.
  mutating func setAll(_ reason: NotApplicable) {
    progress = .notApplicable(reason)
    attainment = .notApplicable(reason)
    elapsed = .notApplicable(reason)
    gap = .notApplicable(reason)
    pace = .notApplicable(reason)
    requiredPace = .notApplicable(reason)
    growth = .notApplicable(reason)
    requiredGrowth = .notApplicable(reason)
    leadMonths = .notApplicable(reason)
    arrival = .notApplicable(reason)
  }
}
