/// Finds where targets stand, one after the other.
///
/// Targets of one series that follow each other share the series' history and whatever else belongs
/// to the series. Figures of a series, its baseline and its criteria are in one unit, so numbers are
/// handled without it here. It is a class, as a
/// structure that holds a book would be copied for each call of a method.
final class Evaluator {
  let book: PlanBook
  let asOf: CalendarDate
  private var history: SeriesHistory
  private(set) var subject = Subject()
  private let standardFreshFrom: CalendarDate
  /// What was computed last between two figures, which the next target mostly needs again.
  var lastTravel: Path.Travel?

  init(book: PlanBook, asOf: CalendarDate) {
    self.book = book
    self.asOf = asOf
    history = SeriesHistory(asOf: asOf)
    standardFreshFrom = asOf.firstDayOfMonth(earlierBy: IndicatorTable.standardFreshMonths)
  }

  /// What is known of the series evaluated last.
  struct Subject {
    var series = -1
    var indicator = 0
    var measure: Measure?
    var countsSingly = false
    var reach = ApproximationReach.standard
    var better: Direction?
    /// Figures that end before this day are stale.
    var freshFrom = CalendarDate.distantPast
    /// The baseline of the series; targets may have their own.
    var baseline: BareBaseline?
  }

  /// The known figures of the series evaluated last.
  var figures: [SeriesHistory.Figure] { history.figures }

  /// Whether figures of the series evaluated last may have been published more than once.
  var mayHoldRevisions: Bool { !history.isAscending }

  /// Evaluates a target: its verdict and, if `measuring`, shares, paces and the like.
  func evaluate(target number: Int, measuring: Bool = true) -> Evaluation {
    let series = Int(book.targetTable.records[number].series)
    if series != subject.series { load(series) }
    var result = Evaluation(verdict: .incomplete)
    evaluate(number, measuring, &result)
    return result
  }

  private func load(_ series: Int) {
    history.load(series: series, of: book)
    let indicator = Int(book.seriesTable.records[series].indicator)
    let record = book.indicatorTable.records[indicator]
    var measure: Measure?
    var freshMonths = IndicatorTable.standardFreshMonths
    if record.details >= 0 {
      measure = book.indicatorTable.details[Int(record.details)].measure
      freshMonths = book.indicatorTable.details[Int(record.details)].freshMonths
    }
    let isStandard = freshMonths == IndicatorTable.standardFreshMonths
    subject = Subject(
      series: series, indicator: indicator, measure: measure,
      countsSingly: book.indicatorTable.countsSingly(indicator),
      reach: book.indicatorIDs[Int(record.plan)].reach, better: record.better,
      freshFrom: isStandard ? standardFreshFrom : asOf.firstDayOfMonth(earlierBy: freshMonths),
      baseline: book.bareBaseline(ofSeries: series, indicator: indicator))
  }

  private func evaluate(_ number: Int, _ measuring: Bool, _ result: inout Evaluation) {
    let due = book.periods.unpack(book.targetTable.records[number].due)
    let comparability = Comparability(measure: subject.measure, due: due)
    let latest = lastFigure(comparability)
    result.figure = latest ?? figures.last
    result.isComparable = latest != nil
    if let shown = result.figure { result.isStale = shown.end < subject.freshFrom }
    guard let criterion = book.bareCriterion(ofTarget: number, indicator: subject.indicator) else {
      return result.setIncomplete(missingCriterion(number))
    }
    guard let due, let dueDay = due.end else {
      return result.setIncomplete(hasCondition(number) ? .conditional : .noDue)
    }
    guard let latest else {
      result.verdict = dueDay < asOf ? .unreported : .pending
      result.reason = figures.isEmpty ? .noFigure : .notComparable
      result.setAll(result.reason ?? .noFigure)
      estimateYear(&result, criterion)
      result.isAccepted = result.verdict == .unreported && isAccepted(number)
      return
    }
    let promise = Promise(
      number: number, criterion: criterion, dueDay: dueDay, comparability: comparability)
    judge(&result, promise, latest)
    let isAccepted = isAccepted(number)
    // Whether a target is behind can decide whether its deviation counts as accepted.
    if measuring || isAccepted { measureProgress(&result, promise, latest) }
    if isAccepted { result.isAccepted = result.isShort }
  }

  // MARK: - What a target has

  /// One target, as far as its verdict and its progress rest on it.
  struct Promise {
    let number: Int
    let criterion: BareCriterion
    let dueDay: CalendarDate
    let comparability: Comparability
  }

  /// The place of what few targets have; `nil` if the target has none of it.
  private func details(_ number: Int) -> Int? {
    let place = Int(book.targetTable.records[number].details)
    return place < 0 ? nil : place
  }

  /// Whether the plan accepts a deviation on the day of the review.
  private func isAccepted(_ number: Int) -> Bool {
    guard let place = details(number),
      let until = book.targetTable.details[place].acceptedDeviation?.until
    else { return false }
    return asOf <= until
  }

  private func hasCondition(_ number: Int) -> Bool {
    details(number).map { book.targetTable.details[$0].condition != nil } ?? false
  }

  /// Why there is no number to reach.
  private func missingCriterion(_ number: Int) -> NotApplicable {
    guard let place = details(number), let text = book.targetTable.details[place].asWritten else {
      return .noCriterion
    }
    return SizeClass.isOne(text) ? .sizeClass : .changeWithoutBaseline
  }

  /// The baseline of a target: its own, else that of its series.
  func baseline(ofTarget number: Int) -> BareBaseline? {
    if let place = details(number), let own = book.targetTable.details[place].baseline {
      return BareBaseline(own)
    }
    return subject.baseline
  }

  /// What a figure says, in the unit of the series.
  @inline(__always)
  func reading(_ figure: SeriesHistory.Figure) -> BareReading {
    book.observationTable.reading(figure.row, countsSingly: subject.countsSingly)
  }

  /// The last figure that can be held against the target, up to a day if one is given.
  ///
  /// Of figures that end the same day, one for the target's own sort of period counts most.
  func lastFigure(
    upTo day: CalendarDate = .distantFuture, _ comparability: Comparability
  ) -> SeriesHistory.Figure? {
    let last = figures.last { $0.end <= day && comparability.allows($0, of: book) }
    guard let last, let due = comparability.due, last.kind != due.kind else { return last }
    return figures.last {
      $0.end == last.end && $0.kind == due.kind && comparability.allows($0, of: book)
    } ?? last
  }
}
