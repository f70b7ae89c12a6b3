/// Figures that go in twice, which interval arithmetic alone would take to vary independently.
extension RelationEvaluator {
  /// The amount of a sum or quotient in which one figure stands twice, with the figure counted once.
  mutating func tight(
    _ term: Expression.Term, _ sign: Expression.Operator, _ left: Expression.Term,
    _ right: Expression.Term
  ) throws(AuditObstacle) -> Quantity? {
    switch sign {
    case .plus, .minus: return try collected(term.addends)
    case .over: return try sharedQuotient(left, right)
    case .times: return nil
    }
  }

  /// A sum with equal figures taken together: a + b - a is b.
  mutating func collected(
    _ addends: [(count: Int, term: Expression.Term)]
  ) throws(AuditObstacle) -> Quantity? {
    var counts: [(count: Int, term: Expression.Term)] = []
    var places: [String: Int] = [:]
    var isRepeated = false
    for addend in addends {
      guard case .figure(let reference) = addend.term.kind else {
        counts.append(addend)
        continue
      }
      let name = reference.description
      if let place = places[name] {
        counts[place].count += addend.count
        isRepeated = true
      } else {
        places[name] = counts.count
        counts.append(addend)
      }
    }
    guard isRepeated else { return nil }
    var sum: Quantity?
    for (count, term) in counts {
      let quantity = try work(term).quantity
      // Dates and the like do not multiply.
      guard count.magnitude <= 1 || quantity.dimension != .date else { return nil }
      let part = count == 1 ? quantity : try quantity.times(.number(count))
      sum = try sum.map { sum throws(AuditObstacle) in try sum.plus(part) } ?? part
    }
    return sum
  }

  /// A quotient whose dividend is one of the terms of the divisor: a ÷ (a + b) is 1 ÷ (1 + b ÷ a).
  mutating func sharedQuotient(
    _ left: Expression.Term, _ right: Expression.Term
  ) throws(AuditObstacle) -> Quantity? {
    guard case .figure(let figure) = left.kind else { return nil }
    let addends = right.addends
    let shared = addends.indices.filter { index in
      guard case .figure(let other) = addends[index].term.kind else { return false }
      return other == figure && addends[index].count == 1
    }
    guard addends.count > 1, shared.count == 1 else { return nil }
    let part = try work(left).quantity
    var rest: Quantity?
    for index in addends.indices where index != shared[0] {
      var quantity = try work(addends[index].term).quantity
      if addends[index].count < 0 { quantity = try quantity.negated() }
      rest = try rest.map { sum throws(AuditObstacle) in try sum.plus(quantity) } ?? quantity
    }
    guard let rest, !part.range.contains(.zero) else { return nil }
    return try Quantity.number(1).over(try Quantity.number(1).plus(try rest.over(part)))
  }
}

extension Expression.Term {
  /// The terms of a sum with their signs.
  fileprivate var addends: [(count: Int, term: Expression.Term)] {
    switch kind {
    case .operation(.plus, let left, let right): left.addends + right.addends
    case .operation(.minus, let left, let right):
      left.addends + right.addends.map { (-$0.count, $0.term) }
    case .negated(let term): term.addends.map { (-$0.count, $0.term) }
    default: [(1, self)]
    }
  }
}
