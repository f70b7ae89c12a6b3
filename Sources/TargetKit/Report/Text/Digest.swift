/// What a bounded report shows of a review, found in one pass.
///
/// A report for people lists every target only up to a limit. Beyond it, and when it is to be quiet,
/// it lists what fails the check, what cannot be decided and what is incomplete, up to the same
/// limit, and says how many more there are. The tallies always count everything.
struct Digest {
  /// More targets than this are not listed one by one.
  static let limit = 200

  /// A finding to be shown.
  struct Entry {
    var plan: Int
    var due: Period?
    var isFailing: Bool
    var finding: Finding
  }

  enum Finding {
    case target(TargetReview, newest: Observation?, outlook: FindingOutlook?)
    case outcome(OutcomeReview)
  }

  /// The findings to be shown, by plan and due date, then in the order of the files.
  private(set) var entries: [Entry] = []
  /// How all findings of each plan stand.
  private(set) var tallies: [Tally]
  /// How many findings make the check fail.
  private(set) var failing = 0
  /// How many findings that should be listed are not, because there are too many.
  private(set) var omitted = 0
  /// Whether only some sorts of findings are listed.
  let isPartial: Bool

  init(_ report: CheckReport) {
    let review = report.review
    let book = review.book
    tallies = Array(repeating: Tally(), count: book.plans.count)
    let isLong = review.targetNumbers.count + review.outcomes.count > Self.limit
    isPartial = isLong && !report.options.isQuiet
    let evaluator = Evaluator(book: book, asOf: review.asOf)
    for number in review.targetNumbers {
      let evaluation = evaluator.evaluate(target: number)
      let plan = book.planNumber(ofTarget: number)
      tallies[plan].add(
        evaluation.verdict, isEarly: evaluation.isEarly, isStale: evaluation.isStale,
        isAccepted: evaluation.isAccepted)
      let isFailing = report.fails(evaluation, target: number)
      if isFailing { failing += 1 }
      guard shows(evaluation.verdict, isFailing, isLong: isLong, report.options) else { continue }
      guard entries.count < Self.limit else {
        omitted += 1
        continue
      }
      let finding = TargetReview(
        book: book, number: number, evaluation: evaluation, asOf: review.asOf)
      let newest = evaluator.figures.last.flatMap { figure in
        figure.row == evaluation.figure?.row ? nil : book.observation(at: figure.row)
      }
      entries.append(
        Entry(
          plan: plan, due: finding.target.due, isFailing: isFailing,
          finding: .target(
            finding, newest: newest, outlook: review.outlook(of: finding, with: report.outlook))))
    }
    addOutcomes(of: report, isLong: isLong)
    sort()
  }

  private mutating func addOutcomes(of report: CheckReport, isLong: Bool) {
    let plans = report.review.book.plans
    let numbers = Dictionary(plans.indices.map { (plans[$0].id, $0) }) { first, _ in first }
    for outcome in report.review.outcomes {
      guard let plan = numbers[outcome.outcome.plan] else { continue }
      tallies[plan].add(outcome.verdict, isEarly: outcome.isEarly)
      let isFailing = report.gate.fails(outcome)
      if isFailing { failing += 1 }
      guard shows(outcome.verdict, isFailing, isLong: isLong, report.options) else { continue }
      guard entries.count < Self.limit else {
        omitted += 1
        continue
      }
      entries.append(
        Entry(
          plan: plan, due: outcome.outcome.due, isFailing: isFailing, finding: .outcome(outcome)))
    }
  }

  private func shows(
    _ verdict: Verdict, _ isFailing: Bool, isLong: Bool, _ options: ReportOptions
  ) -> Bool {
    if isFailing { return true }
    if options.isQuiet { return false }
    return !isLong || verdict == .undetermined || verdict == .incomplete
  }

  private mutating func sort() {
    let places = entries.indices.sorted { left, right in
      let (a, b) = (entries[left], entries[right])
      if a.plan != b.plan { return a.plan < b.plan }
      switch (a.due, b.due) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, .some): return false
      case (.some, nil): return true
      default: return left < right
      }
    }
    entries = places.map { entries[$0] }
  }
}

extension PlanBook {
  /// The place of a target's plan among the plans.
  func planNumber(ofTarget number: Int) -> Int {
    let series = Int(targetTable.records[number].series)
    return Int(indicatorTable.records[Int(seriesTable.records[series].indicator)].plan)
  }
}
