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

    /// The moment its period ends, in years; see ``CalendarDate/yearFraction``.
    var time: Double
    /// How final it is.
    var status = FigureStatus.final
    /// Whether another figure for the same, published the same day, says something else.
    var isContradicted = false

    /// Whether it decides for the time being only.
    var isProvisional: Bool { status == .preliminary || status == .estimate }
  }

  /// The day as of which figures count as known.
  let asOf: CalendarDate
  /// The figures that decide, in the order of the ends of their periods.
  private(set) var figures: [Figure] = []
  /// What was published before its period was over, or as a forecast: expected values, which decide
  /// nothing.
  private(set) var forecasts: [Figure] = []
  /// Whether the figures end one after the other, so that none revises another.
  private(set) var isAscending = true

  init(asOf: CalendarDate) {
    self.asOf = asOf
  }

  /// Fills the history with the figures of a series.
  mutating func load(series: Int, of book: PlanBook) {
    figures.removeAll(keepingCapacity: true)
    forecasts.removeAll(keepingCapacity: true)
    isAscending = true
    var hasForecasts = false
    var last = CalendarDate.distantPast
    for position in 0..<book.observationTable.rowsOfSeries.count(ofSeries: series) {
      let row = book.observationTable.rowsOfSeries.row(position, ofSeries: series)
      let figure = book.figure(row)
      guard figure.published <= asOf else { continue }
      if figure.end <= last || figure.status == .withdrawn { isAscending = false }
      if figure.status == .forecast { hasForecasts = true }
      last = figure.end
      figures.append(figure)
    }
    // Figures that end one after the other revise nothing; that is nearly every series.
    if !isAscending { sort(of: book, isLevel: book.isLevel(ofSeries: series)) }
    if hasForecasts {
      forecasts = figures.filter { $0.status == .forecast }
      figures.removeAll { $0.status == .forecast }
    }
  }

  /// Brings the figures in order and keeps the latest revision of each period; what was withdrawn
  /// last is none.
  private mutating func sort(of book: PlanBook, isLevel: Bool) {
    figures.sort { left, right in
      if left.end != right.end { return left.end < right.end }
      if !isLevel, left.period != right.period { return book.isLonger(left, right) }
      if (left.status == .forecast) != (right.status == .forecast) {
        return left.status == .forecast
      }
      if left.published != right.published { return left.published < right.published }
      return book.isLessTelling(left, right)
    }
    var kept = 0
    var contradicted = false
    for index in figures.indices {
      if index + 1 < figures.count,
        figures[index].isRevised(by: figures[index + 1], isLevel: isLevel)
      {
        let next = figures[index + 1]
        if figures[index].published != next.published { contradicted = false }
        if figures[index].published == next.published, next.status != .withdrawn,
          figures[index].status != .forecast, book.contradict(figures[index], next)
        {
          contradicted = true
        }
        continue
      }
      figures[kept] = figures[index]
      figures[kept].isContradicted = contradicted
      contradicted = false
      if figures[index].status != .withdrawn { kept += 1 }
    }
    figures.removeLast(figures.count - kept)
  }
}

extension SeriesHistory.Figure {
  /// Whether both speak of the same level or stretch; what has been reached since 2018 is another
  /// stretch with every publication.
  fileprivate func isRevised(by other: Self, isLevel: Bool) -> Bool {
    end == other.end && (isLevel || period == other.period)
  }
}

extension PlanBook {
  /// A row of the observations as a figure of its series.
  @inline(__always)
  fileprivate func figure(_ row: Int) -> SeriesHistory.Figure {
    let period = observationTable.period(row)
    let entry = periods.entries[Int(period.code)]
    if entry.isOpen || !observationTable.flags(row).contains(.publicationUnknown) {
      return datedFigure(row)
    }
    return SeriesHistory.Figure(
      row: row, end: entry.end, period: period, kind: entry.period.kind, published: entry.end,
      time: entry.time, status: observationTable.status(row))
  }

  private func datedFigure(_ row: Int) -> SeriesHistory.Figure {
    let period = observationTable.period(row)
    let entry = periods.entries[Int(period.code)]
    let published = publicationDay(ofRow: row)
    let end = periods.end(period, open: published)
    var status = observationTable.status(row)
    // What is published before its period is over is expected, whatever it says of itself.
    if published < end, status != .withdrawn,
      !observationTable.flags(row).contains(.isAssumed)
    {
      status = .forecast
    }
    return SeriesHistory.Figure(
      row: row, end: end, period: period, kind: entry.period.kind, published: published,
      time: entry.isOpen ? end.yearFraction : entry.time, status: status)
  }

  /// Orders figures that end the same day, the longer stretch first.
  fileprivate func isLonger(
    _ left: SeriesHistory.Figure, _ right: SeriesHistory.Figure
  ) -> Bool {
    let starts = [left, right].map { periods.unpack($0.period)?.start ?? .distantPast }
    if starts[0] != starts[1] { return starts[0] < starts[1] }
    return left.kind.rawValue < right.kind.rawValue
  }

  /// Orders figures for one period that were published the same day: what says least first, what is
  /// withdrawn last.
  ///
  /// So 1339 comes after "over 1300", in whatever order their rows stand.
  fileprivate func isLessTelling(
    _ left: SeriesHistory.Figure, _ right: SeriesHistory.Figure
  ) -> Bool {
    if (left.status == .withdrawn) != (right.status == .withdrawn) {
      return right.status == .withdrawn
    }
    let table = observationTable
    let bounds = [left, right].map { table.flags($0.row).bound }
    if (bounds[0] == .exact) != (bounds[1] == .exact) { return bounds[1] == .exact }
    let unit = indicatorTable.unit(Int(seriesTable.records[series(ofRow: left.row)].indicator))
    let readings = [left, right].map { table.reading($0.row, in: unit) }
    if readings[0].resolution != readings[1].resolution {
      return readings[0].resolution > readings[1].resolution
    }
    if readings[0].value != readings[1].value { return readings[0].value < readings[1].value }
    return left.row < right.row
  }

  /// Whether no one truth can lie behind two figures.
  fileprivate func contradict(
    _ left: SeriesHistory.Figure, _ right: SeriesHistory.Figure
  ) -> Bool {
    let series = series(ofRow: left.row)
    let indicator = Int(seriesTable.records[series].indicator)
    return !agree(left.row, right.row, indicator: indicator)
  }
}

extension PlanBook {
  /// The figures for the period of `row`, or for the same level, that were published before it and
  /// said something else, oldest first, as known on `date`.
  func revisions(before row: Int, series: Int, asOf date: CalendarDate) -> [Observation] {
    let isLevel = isLevel(ofSeries: series)
    let own = (period: observationTable.period(row), day: publicationDay(ofRow: row))
    let end = periods.end(own.period, open: own.day)
    let others = observationTable.rowsOfSeries[series].filter { other in
      guard other != row, observationTable.status(other) != .withdrawn,
        isLevel || observationTable.period(other) == own.period
      else { return false }
      let day = publicationDay(ofRow: other)
      let otherEnd = periods.end(observationTable.period(other), open: day)
      return day <= date && day < own.day && otherEnd == end
    }
    var revisions = (others + [row]).map { observation(at: $0, series: series) }
    revisions.sort {
      ($0.published.end(asOf: date), $0.row) < ($1.published.end(asOf: date), $1.row)
    }
    // A figure said again is no revision.
    return zip(revisions, revisions.dropFirst())
      .filter { $0.reading != $1.reading }.map(\.0)
  }
}
