/// Computes the expressions of a relation, and writes the computation out.
struct RelationEvaluator {
  let sources: AuditSources
  let relation: Relation
  /// What went in so far, each once.
  var inputs: [AuditInput] = []
  /// What is needed and nobody has published.
  var unpublished: [LocalizedText] = []

  /// A side of a comparison as it was computed.
  struct Side {
    let quantity: Quantity
    /// The side with the figures put in.
    let text: LocalizedText
    let unit: Unit
    /// Whether it is a single figure.
    let isLeaf: Bool
    /// Whether it is the difference of two.
    let isDifference: Bool

    /// What came out.
    var result: LocalizedText {
      isDifference ? AmountText.difference(quantity, in: unit) : AmountText.text(quantity, in: unit)
    }
  }

  /// A term as it was computed; `rank` says how tightly its text binds.
  struct Worked {
    let quantity: Quantity
    let text: LocalizedText
    var rank = 3
  }

  init(_ relation: Relation, _ sources: AuditSources) {
    self.relation = relation
    self.sources = sources
  }

  var book: PlanBook { sources.book }

  /// Computes the sides of an expression.
  mutating func sides(_ expression: Expression) throws(AuditObstacle) -> [Side] {
    // Beside an equals sign a target stands for all that it accepts, else for its number.
    let isEquation =
      expression.comparisons.contains(.equal) || expression.comparisons.contains(.about)
    var sides: [Side] = []
    for term in expression.sides {
      let worked = try work(term, asTarget: isEquation)
      let unit = expression.shownUnit(of: term, measuring: worked.quantity.dimension) {
        book.unit(of: $0, in: relation)
      }
      sides.append(
        Side(
          quantity: worked.quantity, text: worked.text, unit: unit ?? .number, isLeaf: term.isLeaf,
          isDifference: term.isDifference))
    }
    return sides
  }

  // MARK: - Terms

  mutating func work(
    _ term: Expression.Term, asTarget: Bool = false
  ) throws(AuditObstacle) -> Worked {
    switch term.kind {
    case .literal(let reading, let asWritten):
      return Worked(
        quantity: try sources.quantity(reading, plan: relation.plan),
        text: reading.told(asWritten))
    case .figure(let reference): return try figure(reference, asTarget: asTarget)
    case .event(let plan, let id): return try event(plan ?? relation.plan, id)
    case .date(let period):
      return Worked(quantity: try Self.days(period), text: AmountText.same(period.description))
    case .unknown(let place): return try unknown(place)
    case .count(let place): return try count(place)
    case .negated(let term):
      let inner = try work(term)
      return Worked(
        quantity: try inner.quantity.negated(),
        text: AmountText.same("-").followed(by: inner.text.bracketed(inner.rank < 3)), rank: 2)
    case .operation(let sign, let left, let right): return try operation(term, sign, left, right)
    case .call(let function, let arguments): return try call(function, arguments)
    }
  }

  private mutating func operation(
    _ term: Expression.Term, _ sign: Expression.Operator, _ left: Expression.Term,
    _ right: Expression.Term
  ) throws(AuditObstacle) -> Worked {
    let (a, b) = (try work(left), try work(right))
    let isSum = sign == .plus || sign == .minus
    let rank = isSum ? 1 : 2
    // A sum needs brackets in a product, and behind a minus; a quotient behind a division sign.
    let isOneWay = sign == .minus || sign == .over
    let text = a.text.bracketed(a.rank < rank)
      .followed(by: " \(sign.rawValue) ")
      .followed(by: b.text.bracketed(b.rank < rank || isOneWay && b.rank == rank))
    let quantity: Quantity
    if let tight = try tight(term, sign, left, right) {
      quantity = tight
    } else {
      switch sign {
      case .plus: quantity = try a.quantity.plus(b.quantity)
      case .minus: quantity = try a.quantity.minus(b.quantity)
      case .times: quantity = try a.quantity.times(b.quantity)
      case .over: quantity = try a.quantity.over(b.quantity)
      }
    }
    return Worked(quantity: quantity, text: text, rank: rank)
  }

  private mutating func call(
    _ function: Expression.Function, _ arguments: [Expression.Term]
  ) throws(AuditObstacle) -> Worked {
    switch function {
    case .growth, .share:
      let (a, b) = (try work(arguments[0]), try work(arguments[1]))
      let ratio = a.text.bracketed(a.rank < 2).followed(by: " ÷ ")
        .followed(by: b.text.bracketed(b.rank <= 2))
      let quantity: Quantity
      if let tight = try sharedQuotient(arguments[0], arguments[1]) {
        quantity = tight
      } else {
        quantity = try a.quantity.over(b.quantity)
      }
      if function == .share { return Worked(quantity: quantity, text: ratio, rank: 2) }
      return Worked(
        quantity: try quantity.minus(.number(1)), text: ratio.followed(by: " - 1"), rank: 1)
    case .stated:
      guard case .figure(let reference) = arguments[0].kind else { throw .overflow }
      return try stated(reference)
    case .rate, .base:
      guard case .figure(let reference) = arguments[0].kind else { throw .overflow }
      return try change(reference, isBase: function == .base)
    }
  }
}
