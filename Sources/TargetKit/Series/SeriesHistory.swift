/// The figures of one series that were known on a date, the latest revision of each period only.
///
/// One history is made and then filled series by series, so that a book of millions of series
/// allocates nothing per series.
struct SeriesHistory {
  /// A figure of the series.
  struct Figure {
    /// Its row among the book's observations.
    var row: Int
    /// The last day of its period.
    var end: CalendarDate
    /// The period it speaks of.
    var period: PackedPeriod
    /// What sort of period that is.
    var kind: Period.Kind
    /// The day it was published by.
    var published: CalendarDate

    /// The moment its period ends, in years.
    var time: Double { end.yearFraction }
  }

  /// The day as of which figures count as known.
  let asOf: CalendarDate
  /// The figures, in the order of the ends of their periods.
  private(set) var figures: [Figure] = []

  init(asOf: CalendarDate) {
    self.asOf = asOf
  }

  /// Fills the history with the figures of a series.
  mutating func load(series: Int, of book: PlanBook) {
    figures.removeAll(keepingCapacity: true)
    let table = book.observationTable
    var isSorted = true
    for row in table.rowsOfSeries[series] {
      let period = table.periods[row]
      let published = book.publicationDay(ofRow: row)
      guard published <= asOf else { continue }
      let end = book.periods.end(period, open: published)
      let figure = Figure(
        row: row, end: end, period: period, kind: book.periods.kind(period), published: published)
      if let last = figures.last, !Self.isBefore(last, figure) { isSorted = false }
      figures.append(figure)
    }
    if isSorted { return }
    figures.sort(by: Self.isBefore)
    // Revisions of one period now stand together, the latest last; that one stays.
    var kept = 0
    for index in figures.indices {
      let isRevised =
        index + 1 < figures.count && figures[index + 1].period == figures[index].period
      if isRevised { continue }
      figures[kept] = figures[index]
      kept += 1
    }
    figures.removeLast(figures.count - kept)
  }

  /// Orders by end and period, then by publication, then by row; revisions of one period are never
  /// in order strictly, which makes ``load(series:of:)`` look at them.
  private static func isBefore(_ left: Figure, _ right: Figure) -> Bool {
    if left.end != right.end { return left.end < right.end }
    if left.period != right.period { return left.period.code < right.period.code }
    if left.published != right.published { return left.published < right.published }
    return left.row < right.row
  }
}

extension PlanBook {
  /// The earlier published figures for the period of `row`, oldest first, as known on `date`.
  func revisions(before row: Int, series: Int, asOf date: CalendarDate) -> [Observation] {
    let period = observationTable.periods[row]
    let others = observationTable.rowsOfSeries[series].filter { other in
      other != row && observationTable.periods[other] == period
        && publicationDay(ofRow: other) <= date
    }
    return others.map { observation(at: $0, series: series) }
      .sorted { ($0.published.end(asOf: date), $0.row) < ($1.published.end(asOf: date), $1.row) }
  }
}
