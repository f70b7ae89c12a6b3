/// How much each plan of a book holds.
struct PlanContents: Sendable {
  /// The areas that targets or figures speak of.
  var areas = 0
  var indicators = 0
  /// Targets, those without a number included; a goal said again counts once.
  var targets = 0
  /// The figures published by the day asked for.
  var figures = 0
  /// The period of the newest of these figures.
  var newest: Period?
  /// The next due date that has not passed.
  var nextDue: Period?

  /// The contents of all plans, in their order, found in one pass over the book.
  static func all(of book: PlanBook, asOf date: CalendarDate) -> [PlanContents] {
    var all = Array(repeating: PlanContents(), count: book.plans.count)
    for record in book.indicatorTable.records { all[Int(record.plan)].indicators += 1 }
    let restated = book.restatedTargets(asOf: date)
    for (number, record) in book.targetTable.records.enumerated()
    where !restated.contains(number) {
      let indicator = Int(book.seriesTable.records[Int(record.series)].indicator)
      let plan = Int(book.indicatorTable.records[indicator].plan)
      all[plan].targets += 1
      if let due = book.periods.unpack(record.due) { all[plan].add(due: due, asOf: date) }
    }
    for (plan, contents) in book.plans.enumerated() {
      all[plan].targets += contents.outcomes.count
      for outcome in contents.outcomes {
        if let due = outcome.due { all[plan].add(due: due, asOf: date) }
      }
      for event in contents.events where event.happened == nil {
        if let planned = event.planned { all[plan].add(due: planned, asOf: date) }
      }
    }
    addFigures(of: book, asOf: date, to: &all)
    return all
  }

  private mutating func add(due: Period, asOf date: CalendarDate) {
    guard let end = due.end, end >= date, nextDue.map({ due < $0 }) ?? true else { return }
    nextDue = due
  }

  private static func addFigures(
    of book: PlanBook, asOf date: CalendarDate, to all: inout [PlanContents]
  ) {
    var areas: [Set<UInt32>] = Array(repeating: [], count: book.plans.count)
    var newest: [CalendarDate] = Array(repeating: .distantPast, count: book.plans.count)
    for (series, record) in book.seriesTable.records.enumerated() {
      let plan = Int(book.indicatorTable.records[Int(record.indicator)].plan)
      if let area = book.seriesTable.area(series) { areas[plan].insert(area) }
      for row in book.observationTable.rowsOfSeries[series] {
        let published = book.publicationDay(ofRow: row)
        guard published <= date, book.observationTable.status(row) != .withdrawn else { continue }
        all[plan].figures += 1
        let period = book.observationTable.period(row)
        let end = book.periods.end(period, open: published)
        if end > newest[plan] {
          newest[plan] = end
          all[plan].newest = book.periods.unpack(period)
        }
      }
    }
    for plan in all.indices { all[plan].areas = areas[plan].count }
  }
}
