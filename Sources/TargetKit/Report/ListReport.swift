/// A book at a glance: its plans with what they hold.
public struct ListReport: Sendable {
  let loaded: LoadedBook
  let asOf: CalendarDate
  let options: ReportOptions

  /// Reports on a book, as known on a date.
  public init(_ loaded: LoadedBook, asOf: CalendarDate, options: ReportOptions) {
    self.loaded = loaded
    self.asOf = asOf
    self.options = options
  }

  /// One line a plan: areas, indicators, targets, figures, newest figure and next due date.
  public func text() -> String {
    let wording = Wording(options.language)
    let words = wording.words
    var page = TextPage(options)
    var table = PlainTable(
      [
        words.columnPlan, words.columnTitle, words.columnAreas, words.columnIndicators,
        words.columnTotal, words.columnFigures, words.columnNewest, words.columnNextDue,
      ], numbers: [2, 3, 4, 5])
    for (plan, contents) in zip(loaded.book.plans, PlanContents.all(of: loaded.book, asOf: asOf)) {
      table.add([
        plan.id.sanitized, wording.text(plan.title), String(contents.areas),
        String(contents.indicators), String(contents.targets), String(contents.figures),
        contents.newest.map { wording.ending($0) } ?? "-",
        contents.nextDue.map { wording.ending($0) } ?? "-",
      ])
    }
    page.add(table)
    page.add()
    page.add(
      words.count(loaded.book.plans.count, zh: "个规划", en: "plan") + words.of("，", ", ")
        + words.asOf(asOf))
    return page.text
  }
}
