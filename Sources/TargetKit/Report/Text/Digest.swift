/// What a bounded report shows of a review, found in one pass.
///
/// A report for people lists every target only up to a limit. Beyond it, and when it is to be quiet,
/// it lists what fails the check, what cannot be decided and what is incomplete, up to the same
/// limit, and says how many more there are. The tallies always count everything.
struct Digest {
  /// More targets than this are not listed one by one.
  static let limit = 200
  /// More targets than this are counted by their verdicts alone: classing the pending ones takes
  /// more time than a check may.
  static let mostClassed = 2000

  /// A finding to be shown.
  struct Entry {
    var plan: Int
    var due: Period?
    var isFailing: Bool
    var finding: Finding
    /// The class in which it is counted; `nil` of an outcome, and where nothing is classed.
    var progress: ProgressClass?
  }

  enum Finding {
    case target(TargetReview, newest: Observation?, outlook: FindingOutlook?)
    case outcome(OutcomeReview)
  }

  /// A finding that somebody should attend to.
  struct Urgent {
    var kind: Attention
    var plan: Int
    var isFailing: Bool
    var finding: Finding
    var progress: ProgressClass?
    /// What comes first among those of one kind: binding ones, then the furthest behind.
    var rank: (Int, Double)
  }

  /// The findings to be shown, by plan and due date, then in the order of the files.
  private(set) var entries: [Entry] = []
  /// The findings that need attention, the worst first; none in a very long review.
  private(set) var attention: [Urgent] = []
  /// The days on which something is due next, with the names of what is; none in a very long review.
  private(set) var nextDue: [(day: CalendarDate, names: [String])] = []
  /// How all findings of each plan stand.
  private(set) var tallies: [Tally]
  /// How the targets with numbers of each plan stand, by class; `nil` where nothing is classed.
  private(set) var classes: [ProgressTally]?
  /// How the targets without numbers of each plan stand.
  private(set) var outcomes: [Tally]
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
    outcomes = tallies
    let count = review.targetNumbers.count + review.outcomes.count
    let isLong = count > Self.limit
    isPartial = isLong && !report.options.isQuiet
    let isClassed = count <= Self.mostClassed
    if isClassed { classes = Array(repeating: ProgressTally(), count: book.plans.count) }
    let method = report.outlook.method ?? .standard
    let wording = Wording(report.options.language)
    var due: [CalendarDate: [String]] = [:]
    let evaluator = Evaluator(book: book, asOf: review.asOf)
    for number in review.targetNumbers {
      let evaluation = evaluator.evaluate(target: number)
      let plan = book.planNumber(ofTarget: number)
      tallies[plan].add(
        evaluation.verdict, isEarly: evaluation.isEarly, isStale: evaluation.isStale,
        isAccepted: evaluation.isAccepted)
      let isFailing = report.fails(evaluation, target: number)
      if isFailing { failing += 1 }
      let isShown = shows(evaluation.verdict, isFailing, isLong: isLong, report.options)
      guard isClassed || isShown else { continue }
      let finding = TargetReview(
        book: book, number: number, evaluation: evaluation, asOf: review.asOf)
      let newest = evaluator.figures.last.flatMap { figure in
        figure.row == evaluation.figure?.row ? nil : book.observation(at: figure.row)
      }
      let progress =
        isClassed
        ? review.progressClass(of: finding, by: method, as: report.outlook.fidelity) : nil
      if let progress { classes?[plan].add(progress) }
      if isClassed, let kind = Attention(evaluation, progress) {
        attention.append(
          Urgent(
            kind: kind, plan: plan, isFailing: isFailing,
            finding: .target(finding, newest: newest, outlook: nil), progress: progress,
            rank: finding.rank))
      }
      if isClassed, finding.verdict == .pending, let day = finding.target.due?.end {
        let name = wording.name(
          finding.indicator.name, area: finding.target.area,
          part: finding.target.part, of: book.plans[plan])
        due[day, default: []].append(name)
      }
      guard isShown else { continue }
      guard entries.count < Self.limit else {
        omitted += 1
        continue
      }
      entries.append(
        Entry(
          plan: plan, due: finding.target.due, isFailing: isFailing,
          finding: .target(
            finding, newest: newest, outlook: review.outlook(of: finding, with: report.outlook)),
          progress: progress))
    }
    nextDue = due.sorted { $0.key < $1.key }.map { (day: $0.key, names: $0.value) }
    addOutcomes(of: report, isLong: isLong)
    sort()
  }

  private mutating func addOutcomes(of report: CheckReport, isLong: Bool) {
    let plans = report.review.book.plans
    let numbers = Dictionary(plans.indices.map { (plans[$0].id, $0) }) { first, _ in first }
    for outcome in report.review.outcomes {
      guard let plan = numbers[outcome.outcome.plan] else { continue }
      tallies[plan].add(outcome.verdict, isEarly: outcome.isEarly)
      outcomes[plan].add(outcome.verdict, isEarly: outcome.isEarly)
      let isFailing = report.gate.fails(outcome)
      if isFailing { failing += 1 }
      if classes != nil, let kind = Attention(outcome) {
        let isBinding = outcome.outcome.ambition == .binding
        attention.append(
          Urgent(
            kind: kind, plan: plan, isFailing: isFailing, finding: .outcome(outcome),
            rank: (isBinding ? 0 : 2, 0)))
      }
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
    attention = attention.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.kind != b.kind { return a.kind < b.kind }
      if a.rank != b.rank { return a.rank < b.rank }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension TargetReview {
  /// What comes first among targets that need attention for one reason: binding ones, then those
  /// with the least of what was due.
  fileprivate var rank: (Int, Double) {
    let firmness = target.ambition == .binding ? 0 : target.ambition == .stretch ? 2 : 1
    guard let done = progress.value?.nominal, let due = expected.value else {
      return (firmness, 0)
    }
    return (firmness, done - due)
  }
}

extension PlanBook {
  /// The place of a target's plan among the plans.
  func planNumber(ofTarget number: Int) -> Int {
    let series = Int(targetTable.records[number].series)
    return Int(indicatorTable.records[Int(seriesTable.records[series].indicator)].plan)
  }
}
