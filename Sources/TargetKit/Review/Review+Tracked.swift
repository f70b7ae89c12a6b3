extension Review {
  /// The numbers of the series in scope that have figures and no target.
  var trackedSeries: [Int] { scope.trackedSeries(of: book) }

  /// How many targets, figures and revisions of what is in scope were published after the day of the review.
  ///
  /// Revisions are told of the whole only.
  ///
  /// - Complexity: One pass over targets and figures.
  var laterInScope: (targets: Int, figures: Int, revisions: Int) {
    if scope.isEverything { return notYetKnown }
    var series = Set(targetNumbers.map { Int(book.targetTable.records[$0].series) })
    series.formUnion(trackedSeries)
    let figures = series.reduce(0) { sum, one in
      sum
        + book.observationTable.rowsOfSeries[one].count { book.publicationDay(ofRow: $0) > asOf }
    }
    return (scope.laterTargetCount(of: book, asOf: asOf), figures, 0)
  }
}

extension PlanBook {
  /// The latest figure of a series as known on a date; `nil` if none was published by then.
  func latestObservation(ofSeries series: Int, asOf date: CalendarDate) -> Observation? {
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    return history.figures.last.map { observation(at: $0.row, series: series) }
  }
}
