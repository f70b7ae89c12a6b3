/// The evaluation of a plan book as of a date, from what was published by then.
///
/// ```swift
/// let loaded = PlanBook.load("Fixtures/chongqing")
/// for finding in Review(of: loaded.book, asOf: day).targets where finding.verdict == .missed {
///   print(finding.indicator.name[.english], finding.target.criterionAsWritten)
/// }
/// ```
public struct Review: Sendable {
  /// The book under review, with each target as it was promised on the day.
  public let book: PlanBook
  /// The day of the review; what was published later does not count.
  public let asOf: CalendarDate
  /// Which targets are looked at.
  public let scope: Scope
  /// How all targets and outcomes in scope stand.
  public let tally: Tally
  /// The numbers of the targets in scope, in the order of the files.
  let targetNumbers: TargetNumbers
  /// Where each of them stands.
  let verdicts: [Verdict]
  /// The outcomes in scope.
  public let outcomes: [OutcomeReview]

  /// Reviews what `scope` selects of a book.
  ///
  /// - Complexity: Linear in targets and observations, but for sorting figures that a file holds
  ///   out of order.
  public init(of book: PlanBook, asOf: CalendarDate, scope: Scope = Scope()) {
    let book = book.promised(on: asOf)
    self.book = book
    self.asOf = asOf
    self.scope = scope
    var tally = Tally()
    let selection = scope.targets(of: book, asOf: asOf)
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(selection.count)
    let evaluator = Evaluator(book: book, asOf: asOf)
    for number in selection {
      let evaluation = evaluator.evaluate(target: number, measuring: false)
      tally.add(
        evaluation.verdict, isEarly: evaluation.isEarly, isStale: evaluation.isStale,
        isAccepted: evaluation.isAccepted)
      verdicts.append(evaluation.verdict)
    }
    let outcomes = scope.outcomes(of: book).map { OutcomeReview($0, asOf: asOf) }
    for outcome in outcomes { tally.add(outcome.verdict, isEarly: outcome.isEarly) }
    self.tally = tally
    self.outcomes = outcomes
    self.verdicts = verdicts
    targetNumbers = selection
  }

  /// How many targets in scope, figures of the book and recorded revisions of targets are of a day after
  /// that of the review, which therefore knows nothing of them.
  ///
  /// - Complexity: One pass over targets and figures.
  public var notYetKnown: (targets: Int, figures: Int, revisions: Int) {
    let figures = (0..<book.observationTable.count).count { book.publicationDay(ofRow: $0) > asOf }
    return (
      scope.laterTargetCount(of: book, asOf: asOf), figures, book.laterRevisionCount(than: asOf)
    )
  }

  /// The findings about the targets in scope, in the order of the files.
  ///
  /// Each is computed when it is asked for; going through them in order costs one pass.
  public var targets: TargetReviews { TargetReviews(review: self) }

  /// The tallies of targets and outcomes grouped by plan, area, owner or ambition, in the order in
  /// which the groups first appear.
  public func tallies(by grouping: Grouping) -> [(group: String?, tally: Tally)] {
    var order: [String?] = []
    var tallies: [String?: Tally] = [:]
    func add(_ group: String?, _ change: (inout Tally) -> Void) {
      if tallies[group] == nil {
        order.append(group)
        tallies[group] = Tally()
      }
      change(&tallies[group, default: Tally()])
    }
    for finding in targets {
      add(grouping.key(finding.target)) {
        $0.add(
          finding.verdict, isEarly: finding.isEarly, isStale: finding.isStale,
          isAccepted: finding.isAccepted)
      }
    }
    for finding in outcomes {
      add(grouping.key(finding.outcome)) { $0.add(finding.verdict, isEarly: finding.isEarly) }
    }
    return order.map { ($0, tallies[$0] ?? Tally()) }
  }

  /// The share of the given weights that is met, among the targets that have one.
  ///
  /// - Returns: `nil` where the plans give no weights, or where a weighted target could not be
  ///   judged, so that no score is made up for it.
  public var score: Double? {
    var met = 0.0
    var all = 0.0
    for finding in targets {
      guard let weight = finding.target.weight?.doubleValue else { continue }
      switch finding.verdict {
      case .met: met += weight
      case .missed, .pending: break
      case .unreported, .undetermined, .incomplete: return nil
      }
      all += weight
    }
    return all > 0 ? met / all : nil
  }
}

/// What targets are grouped by.
public enum Grouping: String, Hashable, Sendable, CaseIterable {
  /// By the plan that promises them.
  case plan
  /// By the area they are for.
  case area
  /// By who answers for them.
  case owner
  /// By how firmly they are promised.
  case ambition

  func key(_ target: Target) -> String? {
    switch self {
    case .plan: target.plan
    case .area: target.area
    case .owner: target.owner
    case .ambition: target.ambition?.rawValue
    }
  }

  func key(_ outcome: Outcome) -> String? {
    switch self {
    case .plan: outcome.plan
    case .area: outcome.area
    case .owner: outcome.owner
    case .ambition: outcome.ambition?.rawValue
    }
  }
}

/// The findings of a review about targets with numbers.
///
/// Going through them in order evaluates each once; taking single ones evaluates those.
public struct TargetReviews: Sequence, Sendable {
  let review: Review

  /// How many findings there are.
  public var count: Int { review.targetNumbers.count }

  /// The finding at a place in the order of the files.
  public subscript(position: Int) -> TargetReview {
    let evaluator = Evaluator(book: review.book, asOf: review.asOf)
    let number = review.targetNumbers[position]
    return TargetReview(
      book: review.book, number: number, evaluation: evaluator.evaluate(target: number),
      asOf: review.asOf)
  }

  /// Goes through the findings in the order of the files.
  public func makeIterator() -> Iterator { Iterator(review: review) }

  /// One pass over the findings.
  public struct Iterator: IteratorProtocol {
    private let review: Review
    private let evaluator: Evaluator
    private var position = 0

    init(review: Review) {
      self.review = review
      evaluator = Evaluator(book: review.book, asOf: review.asOf)
    }

    /// The next finding; `nil` after the last.
    public mutating func next() -> TargetReview? {
      guard position < review.targetNumbers.count else { return nil }
      let number = review.targetNumbers[position]
      position += 1
      return TargetReview(
        book: review.book, number: number, evaluation: evaluator.evaluate(target: number),
        asOf: review.asOf)
    }
  }
}
