/// A figure that somebody should publish: the next one of a series that is still needed.
public struct ExpectedFigure: Sendable {
  /// What is counted.
  public let indicator: Indicator
  /// The area the figures speak of.
  public let area: String?
  /// The part of the indicator that they speak of.
  public let part: Part
  /// The latest figure known on the day of the review.
  public let latest: Observation
  /// The last day on which that figure is not yet stale.
  ///
  /// It is the end of the month that lies ``Indicator/freshMonths`` after the one in which the
  /// latest figure's period ends.
  public let day: CalendarDate
  /// Whether that day had passed on the day of the review.
  public let isOverdue: Bool
}

extension Review {
  /// When the next figure of each series in scope is expected, in the order of the series.
  ///
  /// Listed are series with a figure that have a target still open, due later, or without a date, and
  /// series that are tracked without any target. For a series without a figure nobody can say when
  /// one is to come.
  ///
  /// - Complexity: Linear in targets and observations.
  public var expectedFigures: [ExpectedFigure] {
    var isNeeded = Array(repeating: false, count: book.seriesTable.records.count)
    for series in trackedSeries { isNeeded[series] = true }
    for (number, verdict) in zip(targetNumbers, verdicts) {
      let record = book.targetTable.records[number]
      let due = book.periods.unpack(record.due)?.end
      let isDecided = verdict == .met || verdict == .missed
      if !isDecided || due.map({ $0 > asOf }) ?? true { isNeeded[Int(record.series)] = true }
    }
    return isNeeded.indices.compactMap { series in
      guard isNeeded[series], let latest = book.latestObservation(ofSeries: series, asOf: asOf)
      else { return nil }
      let indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
      let end = latest.period.end(asOf: latest.published.end(asOf: asOf))
      guard let day = end.lastDayOfMonth(laterBy: indicator.freshMonths) else { return nil }
      return ExpectedFigure(
        indicator: indicator, area: book.area(ofSeries: series),
        part: book.seriesTable.part(series), latest: latest, day: day,
        isOverdue: day < asOf)
    }
  }
}
