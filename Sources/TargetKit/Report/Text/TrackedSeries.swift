/// The series that have figures and no target, as a short table for each plan.
struct TrackedSeries {
  /// How many there are in scope.
  let count: Int
  private let series: [Int: [Int]]
  private let review: Review
  private let wording: Wording

  /// Finds them; a quiet report and one with very many shows none.
  init(_ report: CheckReport, _ wording: Wording) {
    review = report.review
    self.wording = wording
    let book = review.book
    let all = review.trackedSeries
    count = all.count
    let isShown = !report.options.isQuiet && all.count <= Digest.limit
    series = Dictionary(grouping: isShown ? all : []) { series in
      Int(book.indicatorTable.records[Int(book.seriesTable.records[series].indicator)].plan)
    }
  }

  /// Whether there is a table for a plan.
  func isShown(ofPlan plan: Int) -> Bool { series[plan] != nil }

  /// The table of a plan; `nil` if nothing is tracked, or too much.
  func table(ofPlan plan: Int) -> PlainTable? {
    guard let series = series[plan] else { return nil }
    let words = wording.words
    let book = review.book
    var table = PlainTable([
      words.columnIndicator, words.columnLatest, words.columnPeriod, words.columnPublished,
    ])
    for one in series {
      let indicator = book.indicator(at: Int(book.seriesTable.records[one].indicator))
      let name = wording.name(
        indicator.name, area: book.area(ofSeries: one), part: book.seriesTable.part(one),
        of: book.plans[plan])
      let latest = book.latestObservation(ofSeries: one, asOf: review.asOf)
      table.add([
        name, latest.map { wording.figure($0) } ?? "-",
        latest.map { wording.period($0.period) } ?? "-",
        latest.map { $0.isPublicationKnown ? wording.period($0.published) : "-" } ?? "-",
      ])
    }
    return table
  }
}
