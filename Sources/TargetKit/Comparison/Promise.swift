/// A target as far as it is matched with that of another version.
struct Promise {
  /// Its place among the targets of its book.
  let number: Int
  let target: Target
  /// What the plan's own area makes of the target's.
  let ground: Ground

  var plan: String { target.plan }
  var indicator: String { target.indicator }
  var term: Term { Term(due: target.due, condition: target.condition) }

  /// The criterion in a form that is the same in all units of a dimension.
  struct Demand: Hashable {
    private let accepted: Interval?
    private let dimension: Dimension?
    private let words: String

    init(_ target: Target) {
      guard let criterion = target.criterion,
        let accepted = try? criterion.accepted.scaled(by: criterion.unit.scale),
        criterion.unit.divisor == .one
      else {
        // Without a number the words count; rates of odd units are compared in their own.
        accepted = target.criterion?.accepted
        dimension = target.criterion?.unit.dimension
        words = target.criterion == nil ? target.criterionAsWritten : ""
        return
      }
      self.accepted = accepted
      dimension = criterion.unit.dimension
      words = ""
    }
  }

  var demand: Demand { Demand(target) }

  /// What two targets of different plans share where they are the same promise.
  struct InAnyPlan: Hashable {
    let indicator: String
    let promise: UnderAnyName
  }

  /// What two targets of different indicators share where they are the same promise.
  struct UnderAnyName: Hashable {
    let area: String?
    let part: Part
    let isWhole: Bool
    let term: Term
    let demand: Demand
  }

  var sameInAnyPlan: InAnyPlan {
    InAnyPlan(indicator: indicator, promise: sameUnderAnyName)
  }

  var sameUnderAnyName: UnderAnyName {
    UnderAnyName(
      area: target.area, part: target.part, isWhole: ground.isWhole, term: term, demand: demand)
  }
}

extension [Promise] {
  /// The targets of a book that a review of it looks at.
  init(of book: PlanBook, scope: Scope, asOf date: CalendarDate) {
    // A plan is looked up once for each target, so there must be no search through many plans.
    let plans = Dictionary(book.plans.map { ($0.id, $0) }) { first, _ in first }
    self = scope.targets(of: book, asOf: date).map { Promise($0, of: book, plans) }
  }
}

extension Promise {
  fileprivate init(_ number: Int, of book: PlanBook, _ plans: [String: Plan]) {
    self.number = number
    target = book.target(at: number)
    ground = Ground(target.area, of: plans[target.plan])
  }
}
