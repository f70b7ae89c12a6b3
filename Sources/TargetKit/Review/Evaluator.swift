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
  /// The series that another one is held against, and its number.
  var otherHistory: (series: Int, history: SeriesHistory)?
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
    /// Whether its amounts only add up, so that none is taken away later.
    var isAdditive = false
    /// Whether its levels are nominal and its published rates real.
    var isNominal = false
    var reach = ApproximationReach.standard
    var better: Direction?
    /// Figures that end before this day are stale.
    var freshFrom = CalendarDate.distantPast
    /// The baseline of the series; targets may have their own.
    var baseline: BareBaseline?
    /// Whether the figures of the series are amounts of a stretch of time.
    var isAmount: Bool { measure == .flow }
  }

  /// The known figures of the series evaluated last.
  var figures: [SeriesHistory.Figure] { history.figures }

  /// What was expected before its time in the series evaluated last.
  var forecasts: [SeriesHistory.Figure] { history.forecasts }

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
    subject = Subject(
      series: series, indicator: indicator,
      countsSingly: book.indicatorTable.countsSingly(indicator),
      isAdditive: book.indicatorTable.isCounted(indicator),
      reach: book.indicatorIDs[Int(record.plan)].reach, better: record.better,
      baseline: book.bareBaseline(ofSeries: series, indicator: indicator))
    var freshMonths = IndicatorTable.standardFreshMonths
    if record.details >= 0 {
      let details = book.indicatorTable.details[Int(record.details)]
      subject.measure = details.measure
      subject.isAdditive = details.isAdditive ?? subject.isAdditive
      subject.isNominal = details.prices == .current
      freshMonths = details.freshMonths
    }
    let isStandard = freshMonths == IndicatorTable.standardFreshMonths
    subject.freshFrom =
      isStandard ? standardFreshFrom : asOf.firstDayOfMonth(earlierBy: freshMonths)
  }

  private func evaluate(_ number: Int, _ measuring: Bool, _ result: inout Evaluation) {
    result.figure = figures.last
    result.isComparable = false
    if let shown = result.figure { result.isStale = shown.end < subject.freshFrom }
    let promise: Promise
    switch self.promise(number) {
    case .failure(let reason):
      result.kind = book.requirement(ofTarget: number)?.kind ?? result.kind
      return result.setIncomplete(reason)
    case .success(let found): promise = found
    }
    result.kind = promise.kind
    result.levels = promise.levels
    result.baseline = promise.baseline
    result.forecast = forecasts.last { $0.end == promise.dueDay }
    let isAccepted = isAccepted(number)
    // Whether a target is behind can decide whether its deviation counts as accepted.
    judge(&result, promise, measuring: measuring || isAccepted)
    if isAccepted { result.isAccepted = result.isShort }
  }

  private func judge(_ result: inout Evaluation, _ promise: Promise, measuring: Bool) {
    switch promise.requirement {
    case .growth(let growth)?: return judgeGrowth(&result, promise, growth)
    case .relative(let relative)?: return judgeRelation(&result, promise, relative)
    case .cumulative(let cumulative)?:
      if case .rates(let records, _, _, let isReduction) = cumulative.basis {
        return judgeRates(&result, promise, records, isReduction: isReduction)
      }
    default: break
    }
    guard let levels = promise.levels else { return result.setIncomplete(.changeWithoutBaseline) }
    guard let measurement = measurement(for: promise) else {
      return report(nothingFor: promise, &result)
    }
    show(measurement, &result)
    decide(&result, promise, levels, measurement)
    if measuring { measure(&result, promise, levels, measurement) }
  }

  /// Nothing that could be held against the target was published.
  func report(nothingFor promise: Promise, _ result: inout Evaluation) {
    result.verdict = promise.dueDay < asOf ? .unreported : .pending
    result.isComparable = false
    result.reason = figures.isEmpty ? .noFigure : .notComparable
    // What is no later than the baseline is no progress.
    if let last = figures.last, let start = promise.baseline?.period.end, last.end <= start {
      result.reason = .noTimeElapsed
    }
    result.setAll(result.reason ?? .noFigure)
  }

  /// Notes what the finding rests on.
  func show(_ measurement: Measurement, _ result: inout Evaluation) {
    result.figure = measurement.figure
    result.isComparable = true
    result.isStale = measurement.end < subject.freshFrom
    result.missing = measurement.missing
    if let start = measurement.start, !measurement.parts.isEmpty {
      result.total = Evaluation.Total(
        reading: measurement.reading, start: start, end: measurement.end, rows: measurement.parts)
    }
  }

  // MARK: - What a target has

  /// The place of what few targets have; `nil` if the target has none of it.
  func details(_ number: Int) -> Int? {
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

  /// What a figure says, in the unit of the series.
  @inline(__always)
  func reading(_ figure: SeriesHistory.Figure) -> BareReading {
    book.observationTable.reading(figure.row, countsSingly: subject.countsSingly)
  }

  /// The stretch of time that a figure speaks of; `nil` while it is open.
  func period(_ figure: SeriesHistory.Figure) -> Period? {
    book.periods.unpack(figure.period).flatMap { $0.end == nil ? nil : $0 }
  }
}
