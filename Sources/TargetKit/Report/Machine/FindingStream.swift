/// Goes through a review's findings plan by plan, whatever the order of the files.
///
/// Files usually keep the targets of a plan together; then nothing is kept but where each plan's
/// targets begin.
struct FindingStream {
  private let review: Review
  private let runs: Runs
  private let outcomes: [[OutcomeReview]]

  /// Which targets belong to each plan.
  private enum Runs {
    /// Places in the review's selection.
    case ranges([Range<Int>])
    case lists([[UInt32]])
  }

  init(_ review: Review) {
    self.review = review
    let book = review.book
    let numbers = Dictionary(book.plans.indices.map { (book.plans[$0].id, $0) }) { a, _ in a }
    var outcomes: [[OutcomeReview]] = Array(repeating: [], count: book.plans.count)
    for outcome in review.outcomes {
      if let plan = numbers[outcome.outcome.plan] { outcomes[plan].append(outcome) }
    }
    self.outcomes = outcomes
    runs = Self.ranges(review) ?? Self.lists(review)
  }

  private static func ranges(_ review: Review) -> Runs? {
    let selection = review.targetNumbers
    var ranges = Array(repeating: 0..<0, count: review.book.plans.count)
    var last = -1
    for (place, number) in selection.enumerated() {
      let plan = review.book.planNumber(ofTarget: number)
      if plan == last {
        ranges[plan] = ranges[plan].lowerBound..<(place + 1)
      } else {
        guard ranges[plan].isEmpty else { return nil }
        ranges[plan] = place..<(place + 1)
        last = plan
      }
    }
    return .ranges(ranges)
  }

  private static func lists(_ review: Review) -> Runs {
    var lists: [[UInt32]] = Array(repeating: [], count: review.book.plans.count)
    for number in review.targetNumbers {
      lists[review.book.planNumber(ofTarget: number)].append(UInt32(number))
    }
    return .lists(lists)
  }

  /// The plans that have findings.
  var plans: [Int] {
    review.book.plans.indices.filter { count(ofPlan: $0) > 0 }
  }

  /// How many findings a plan has.
  func count(ofPlan plan: Int) -> Int {
    switch runs {
    case .ranges(let ranges): ranges[plan].count + outcomes[plan].count
    case .lists(let lists): lists[plan].count + outcomes[plan].count
    }
  }

  /// The findings about outcomes of a plan.
  func outcomes(ofPlan plan: Int) -> [OutcomeReview] { outcomes[plan] }

  /// Calls `body` with each finding about a target of a plan, in numbers.
  func forEachEvaluation(
    ofPlan plan: Int, measuring: Bool = true, _ body: (Int, Evaluation) -> Void
  ) {
    let evaluator = Evaluator(book: review.book, asOf: review.asOf)
    switch runs {
    case .ranges(let ranges):
      for place in ranges[plan] {
        let number = review.targetNumbers[place]
        body(number, evaluator.evaluate(target: number, measuring: measuring))
      }
    case .lists(let lists):
      for number in lists[plan] {
        body(Int(number), evaluator.evaluate(target: Int(number), measuring: measuring))
      }
    }
  }

  /// Calls `body` with each finding about a target of a plan, in words.
  func forEachTarget(ofPlan plan: Int, _ body: (Int, TargetReview) -> Void) {
    forEachEvaluation(ofPlan: plan) { number, evaluation in
      body(
        number,
        TargetReview(
          book: review.book, number: number, evaluation: evaluation, asOf: review.asOf))
    }
  }
}
