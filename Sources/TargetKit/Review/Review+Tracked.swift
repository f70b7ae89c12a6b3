extension Review {
  /// The numbers of the series in scope that have figures and no target.
  var trackedSeries: [Int] { scope.trackedSeries(of: book) }
}

extension PlanBook {
  /// The latest figure of a series as known on a date; `nil` if none was published by then.
  func latestObservation(ofSeries series: Int, asOf date: CalendarDate) -> Observation? {
    var history = SeriesHistory(asOf: date)
    history.load(series: series, of: self)
    return history.figures.last.map { observation(at: $0.row, series: series) }
  }
}
