/// What the money moved: the levers of a book as known on a date.
///
/// Everything is computed by interval arithmetic on the figures as published: exact decimals, with
/// the bounds and the precision they were given. A lever whose figures do not carry a number says
/// why; nothing is estimated.
public struct LeverageReview: Sendable {
  /// The book under review.
  public let book: PlanBook
  /// The day of the review; only what was published by then is used.
  public let asOf: CalendarDate
  /// The levers, in the order of the plans.
  public let levers: [LeverReview]

  /// Reviews levers of a book.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - asOf: The day of the review.
  ///   - names: `PLAN/LEVER`, the id of a lever, or that of a plan for all of its levers; all levers
  ///     of the book where empty.
  ///   - plans: The plans to stay within; all where empty.
  ///   - deadweight: The share of every output that would have come about anyway; what the plans
  ///     assume where `nil`.
  public init(
    of book: PlanBook, asOf: CalendarDate, names: [String] = [], plans: Set<String> = [],
    deadweight: Deadweight? = nil
  ) {
    self.book = book
    self.asOf = asOf
    levers = book.levers(named: names, in: plans).map {
      LeverReviewer(book: book, asOf: asOf, deadweight: deadweight, lever: $0).review
    }
  }
}

extension PlanBook {
  /// The levers that some names stand for, in the order of the plans.
  func levers(named names: [String], in plans: Set<String>) -> [Lever] {
    self.plans.filter { plans.isEmpty || plans.contains($0.id) }.flatMap(\.levers).filter { lever in
      names.isEmpty || names.contains { lever.isNamed($0) }
    }
  }

  /// The first name that stands for no lever, and the name that was most likely meant.
  ///
  /// - Returns: `nil` if every name stands for one.
  public func unknownLever(among names: [String]) -> (name: String, suggestion: String?)? {
    let levers = plans.flatMap(\.levers)
    guard let name = names.first(where: { name in !levers.contains { $0.isNamed(name) } }) else {
      return nil
    }
    let known = levers.flatMap { [$0.id, $0.plan, $0.plan + "/" + $0.id] }
    return (name, Suggestion.nearest(to: name, among: known))
  }
}

extension Lever {
  /// Whether `PLAN/LEVER`, `LEVER` or `PLAN` stands for it.
  func isNamed(_ name: String) -> Bool { name == id || name == plan || name == plan + "/" + id }
}
