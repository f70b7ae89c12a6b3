extension Evaluator {
  /// Measures how far the figure has come on the way to the target.
  func measureProgress(
    _ result: inout Evaluation, _ promise: Promise, _ latest: SeriesHistory.Figure
  ) {
    let figure = result.figure ?? latest
    let baseline = baseline(ofTarget: promise.number).flatMap { Path.Point($0, subject.reach) }
    let path = Path(
      baseline: baseline,
      // The first figure is the start only where there is no baseline.
      first: baseline == nil ? first(before: figure, promise.comparability) : nil,
      latest: Path.Point(reading(figure), at: figure.time, subject.reach),
      criterion: promise.criterion, dueTime: dueTime(promise),
      hasPassed: promise.dueDay < asOf, isSatisfied: result.judgement == .satisfied)
    path.fill(&result, &lastTravel)
  }

  /// The moment of the due date, which the packed period knows without the calendar.
  private func dueTime(_ promise: Promise) -> Double {
    book.periods.entries[Int(book.targetTable.records[promise.number].due.code)].time
  }

  /// The first figure that the way to another one can be counted from.
  private func first(
    before figure: SeriesHistory.Figure, _ comparability: Comparability
  ) -> Path.Point? {
    let first = figures.first {
      $0.row != figure.row && $0.end < figure.end && comparability.allows($0, of: book)
    }
    return first.flatMap { Path.Point(reading($0), at: $0.time, subject.reach) }
  }

  /// Holds a figure for part of a year against a yearly goal, if the indicator states by which rule.
  ///
  /// The estimate gives a share of the goal and a gap; it never decides a verdict.
  func estimateYear(_ result: inout Evaluation, _ criterion: BareCriterion) {
    guard let figure = result.figure,
      let rule = book.indicatorTable.details(subject.indicator)?.yearToDate,
      let threshold = criterion.threshold?.doubleValue, threshold > 0,
      let estimate = YearEstimate(
        figure, rule: rule, among: figures, series: subject.series, of: book)
    else { return }
    result.yearEstimate = estimate
    let value = estimate.value
    result.attainment = .value(
      Estimate(nominal: value.nominal / threshold, range: value.range.mapped { $0 / threshold }))
    result.gap = .value(
      Estimate(nominal: threshold - value.nominal, range: value.range.subtracted(from: threshold)))
  }
}
