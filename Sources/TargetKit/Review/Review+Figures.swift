extension Review {
  /// The known figures of a target's series that can be held against the target, in the order of
  /// their periods.
  func comparableFigures(ofTarget number: Int) -> [Observation] {
    let record = book.targetTable.records[number]
    return comparableFigures(ofSeries: Int(record.series), due: book.periods.unpack(record.due))
  }

  /// The known figures of a series that can be held against a target due then.
  func comparableFigures(ofSeries series: Int, due: Period?) -> [Observation] {
    let indicator = Int(book.seriesTable.records[series].indicator)
    let comparability = Comparability(
      measure: book.indicatorTable.details(indicator)?.measure, due: due)
    var history = SeriesHistory(asOf: asOf)
    history.load(series: series, of: book)
    return history.figures.filter { comparability.allows($0, of: book) }
      .map { book.observation(at: $0.row, series: series) }
  }

  func reach(ofTarget number: Int) -> ApproximationReach {
    let series = book.seriesTable.records[Int(book.targetTable.records[number].series)]
    return book.plans[Int(book.indicatorTable.records[Int(series.indicator)].plan)].reach
  }
}
