/// Every figure of an indicator that was published by a date, with its source and place.
struct FigureTable {
  private(set) var table: PlainTable
  /// How many figures were published by then.
  private(set) var count = 0
  /// How many were published later.
  private(set) var later = 0
  /// How many are left out because there are too many.
  private(set) var omitted = 0
  /// The notes of the figures, each with its period.
  private(set) var notes: [String] = []

  /// The files that hold them, by their full paths.
  private(set) var files: [String] = []

  /// More figures than this are not listed.
  private static let limit = 1000

  init(_ show: ShowReport, _ wording: Wording, indicator: Int) {
    let book = show.loaded.book
    let words = wording.words
    let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)]
    table = PlainTable([
      words.columnPeriod, words.columnValue, words.columnRange, words.columnPublished,
      words.columnSource, words.columnPlace,
    ])
    var figures: [Observation] = []
    for (series, record) in book.seriesTable.records.enumerated()
    where Int(record.indicator) == indicator {
      for row in book.observationTable.rowsOfSeries[series] {
        if book.publicationDay(ofRow: row) > show.asOf {
          later += 1
        } else if figures.count < Self.limit {
          figures.append(book.observation(at: row, series: series))
        } else {
          omitted += 1
        }
      }
    }
    count = figures.count + omitted
    figures.sort {
      if $0.area != $1.area { return ($0.area ?? "") < ($1.area ?? "") }
      if $0.part != $1.part { return $0.part.description < $1.part.description }
      if $0.period != $1.period { return $0.period < $1.period }
      return ($0.published.end(asOf: show.asOf), $0.row) < (
        $1.published.end(asOf: show.asOf), $1.row
      )
    }
    let places = show.loaded.locations(ofRows: figures.map(\.row))
    files = Set(places.values.map(\.file)).sorted().map(\.sanitized)
    let own = book.indicator(at: indicator).area
    for (index, figure) in figures.enumerated() {
      let next = index + 1 < figures.count ? figures[index + 1] : nil
      let isRevised =
        next.map {
          $0.area == figure.area && $0.part == figure.part && $0.period == figure.period
        } ?? false
      add(figure, isRevised: isRevised, own: own, plan, places[figure.row], wording)
    }
  }

  private mutating func add(
    _ figure: Observation, isRevised: Bool, own: String?, _ plan: Plan,
    _ place: SourceLocation?, _ wording: Wording
  ) {
    let words = wording.words
    var period = wording.period(figure.period)
    let subject = wording.place(area: figure.area == own ? nil : figure.area, figure.part, of: plan)
    if !subject.isEmpty { period += " " + subject }
    let interval = try? figure.reading.interval(plan.reach)
    var value = wording.figure(figure)
    if let change = figure.yearOnYear {
      value += " (" + words.yearOnYear(change.asWritten.sanitized) + ")"
    }
    if figure.status == .withdrawn, figure.asWritten.isEmpty {
      value = words.status(.withdrawn)
    } else if figure.status != .final {
      value += " (" + words.status(figure.status) + ")"
    }
    if isRevised { value += words.of(" (已修订)", " (revised)") }
    table.add([
      period, value,
      interval?.lower?.value == interval?.upper?.value ? "" : interval.map(range) ?? "",
      figure.isPublicationKnown ? wording.period(figure.published) : "-",
      figure.source.map { id in plan.source(id).map { wording.text($0.title) } ?? id.sanitized }
        ?? "-",
      place.map { "\(BookFiles.lastComponent($0.file).sanitized):\($0.line ?? 1)" } ?? "-",
    ])
    if let note = figure.note {
      notes.append(period + words.of("：", ": ") + note.sanitized)
    }
  }

  /// Mathematical notation without signs of ambiguous width.
  private func range(_ interval: Interval) -> String {
    let lower = interval.lower.map { ($0.isClosed ? "[" : "(") + $0.value.description } ?? "("
    let upper = interval.upper.map { $0.value.description + ($0.isClosed ? "]" : ")") } ?? ")"
    return lower + ", " + upper
  }
}
