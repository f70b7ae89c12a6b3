/// A comparison of two versions as a page: moved goalposts first, then where promises stand and why,
/// then figures.
struct DiffPage {
  private let report: DiffReport
  private var page: OutlookPage
  /// The rows that a table has at most; the data formats have all.
  private static let limit = 200

  private var words: Words { report.words }
  private var comparison: BookComparison { report.comparison }
  private var language: Language { report.options.language }

  /// The whole page.
  var text: String { page.text }

  init(_ report: DiffReport, isMarkdown: Bool) {
    self.report = report
    page = OutlookPage(report.options, isMarkdown: isMarkdown)
    page.add(line: report.heading)
    addGoalposts()
    if !report.options.isQuiet { addStandings() }
    addFigures()
    page.addGap()
    page.add(line: report.summary)
  }

  // MARK: - Goalposts

  private mutating func addGoalposts() {
    let all = comparison.changes.filter { $0.element != .figure }
    let changes = report.options.isQuiet ? all.filter { $0.fails(report.failing) } : all
    if changes.isEmpty { return }
    page.add(heading: words.goalposts)
    add(GoalpostTable(report, changes: Array(changes.prefix(Self.limit))))
    addRest(changes.count)
  }

  private mutating func add(_ goalposts: GoalpostTable) {
    page.add(goalposts.table)
    for note in goalposts.notes { page.add(note: note) }
  }

  private mutating func addRest(_ count: Int) {
    if count > Self.limit { page.add(line: words.more(count - Self.limit)) }
  }

  // MARK: - Standings

  private mutating func addStandings() {
    let moved = comparison.promises.filter { !$0.steps.isEmpty }
    if moved.isEmpty { return }
    page.add(heading: words.standings)
    for promise in moved.prefix(Self.limit) {
      page.addGap()
      page.add(line: headline(promise))
      page.add(
        facts: promise.steps.map { step in
          (step.cause.name[language] + words.of("：", ":"), turn(step.before, step.after))
        })
    }
    addRest(moved.count)
  }

  /// The promise and the whole of its way.
  private func headline(_ promise: PromiseComparison) -> String {
    guard let old = promise.old, let new = promise.new else { return report.name(promise) }
    return report.name(promise) + words.of("：", ": ") + turn(old, new)
  }

  /// `未达标 88%，变为 达标 110%`.
  private func turn(_ before: Standing, _ after: Standing) -> String {
    let (from, to) = (report.standing(before), report.standing(after))
    if from == to { return words.of("\(from)，未变", "\(from), as before") }
    return words.of("由 \(from) 变为 \(to)", "from \(from) to \(to)")
  }

  // MARK: - Figures

  private mutating func addFigures() {
    let changes = comparison.changes.filter {
      $0.element == .figure && $0.kind != .added
        && (!report.options.isQuiet || $0.fails(report.failing))
    }
    let added = comparison.changes.filter { $0.element == .figure && $0.kind == .added }.count
    if changes.isEmpty, added == 0 || report.options.isQuiet { return }
    page.add(heading: words.columnFigures)
    if added > 0, !report.options.isQuiet { page.add(line: words.newFigures(added)) }
    if changes.isEmpty { return }
    add(GoalpostTable(report, changes: Array(changes.prefix(Self.limit))))
    addRest(changes.count)
  }
}
