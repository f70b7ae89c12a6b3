/// Computes the expressions of a relation, and writes the computation out.
struct RelationEvaluator {
  let sources: AuditSources
  let relation: Relation
  /// What went in so far, each once.
  private(set) var inputs: [AuditInput] = []
  /// What is needed and nobody has published.
  private(set) var unpublished: [LocalizedText] = []

  /// A side of a comparison as it was computed.
  struct Side {
    let quantity: Quantity
    /// The side with the figures put in.
    let text: LocalizedText
    let unit: Unit
    /// Whether it is a single figure.
    let isLeaf: Bool

    /// What came out.
    var result: LocalizedText { AmountText.text(quantity, in: unit) }
  }

  /// A term as it was computed; `rank` says how tightly its text binds.
  private struct Worked {
    let quantity: Quantity
    let text: LocalizedText
    var rank = 3
  }

  init(_ relation: Relation, _ sources: AuditSources) {
    self.relation = relation
    self.sources = sources
  }

  private var book: PlanBook { sources.book }

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
          quantity: worked.quantity, text: worked.text, unit: unit ?? .number, isLeaf: term.isLeaf))
    }
    return sides
  }

  // MARK: - Terms

  private mutating func work(
    _ term: Expression.Term, asTarget: Bool = false
  ) throws(AuditObstacle) -> Worked {
    switch term.kind {
    case .literal(let reading, let asWritten):
      return Worked(
        quantity: try sources.quantity(reading, plan: relation.plan),
        text: AmountText.same(reading.wording(asWritten)))
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

  // MARK: - Leaves

  private func named(_ reference: FigureReference) throws(AuditObstacle) -> NamedFigure {
    let text = reference.description
    do throws(ReferenceProblem) {
      return try book.figure(reference, in: relation.plan, asOf: sources.asOf)
    } catch {
      switch error {
      case .noFigure: throw .noFigure(text)
      case .noNumber: throw .noNumber(text)
      case .overflow: throw .overflow
      case .unknownPlan, .unknownName, .unknownProject, .noSingleTarget: throw .unknownName(text)
      }
    }
  }

  private mutating func add(_ input: AuditInput) {
    if !inputs.contains(input) { inputs.append(input) }
  }

  /// A target whose wording names only a class of size, such as 千亿级: about that number.
  private mutating func sizeClass(_ reference: FigureReference) throws(AuditObstacle) -> Reading? {
    guard reference.kind == .target,
      let number = try? book.targetNumber(reference, in: reference.plan ?? relation.plan)
    else { return nil }
    let target = book.target(at: number)
    guard target.criterion == nil,
      let unit = book.indicator(target.indicator, plan: target.plan)?.unit,
      let order = SizeClass.order(target.criterionAsWritten),
      let reading = try? Reading(order, unit: unit)
    else { return nil }
    add(sources.input(target, number: number))
    return Reading(reading.value, reading.unit, bound: .about)
  }

  private mutating func figure(
    _ reference: FigureReference, asTarget: Bool
  ) throws(AuditObstacle) -> Worked {
    if let size = try sizeClass(reference) {
      return Worked(
        quantity: try sources.quantity(size, plan: relation.plan),
        text: LocalizedText(
          zh: size.unit.written(after: size.value) + "级",
          en: "the class of " + size.unit.written(after: size.value)))
    }
    let figure = try named(reference)
    add(sources.input(figure))
    if case .target(let number) = figure.place {
      let target = book.target(at: number)
      if asTarget { return Worked(quantity: figure.quantity, text: sources.text(target)) }
      let threshold = figure.quantity.threshold
      return Worked(quantity: threshold, text: AmountText.text(threshold, in: figure.unit))
    }
    let text = figure.reading?.wording(figure.asWritten) ?? figure.asWritten
    return Worked(quantity: figure.quantity, text: AmountText.same(text))
  }

  private mutating func stated(_ reference: FigureReference) throws(AuditObstacle) -> Worked {
    if let size = try sizeClass(reference) { return try bare(size) }
    let figure = try named(reference)
    add(sources.input(figure))
    guard let reading = figure.reading else {
      let threshold = figure.quantity.threshold
      return Worked(quantity: threshold, text: AmountText.text(threshold, in: figure.unit))
    }
    return try bare(reading)
  }

  /// The number of a reading without what is said about it.
  private func bare(_ reading: Reading) throws(AuditObstacle) -> Worked {
    let bare = Reading(
      value: reading.value, bound: .exact, unit: reading.unit, resolution: .zero)
    return Worked(
      quantity: try sources.quantity(bare, plan: relation.plan),
      text: AmountText.same(reading.unit.written(after: reading.value)))
  }

  private mutating func change(
    _ reference: FigureReference, isBase: Bool
  ) throws(AuditObstacle) -> Worked {
    let figure = try named(reference)
    let input = sources.input(figure)
    add(input)
    guard case .observation(let row) = figure.place,
      let change = book.observation(at: row).yearOnYear
    else { throw .noChange(reference.description) }
    if !isBase {
      guard let rate = try change.change.rate() else { throw .noChange(reference.description) }
      return Worked(quantity: rate, text: AmountText.same(change.asWritten))
    }
    guard let (base, text) = try change.change.base(of: figure.quantity, input.asWritten) else {
      throw .noBase(reference.description)
    }
    return Worked(quantity: base, text: text, rank: 2)
  }

  private mutating func event(_ plan: String, _ id: String) throws(AuditObstacle) -> Worked {
    guard let event = book.plan(plan)?.events.first(where: { $0.id == id }) else {
      throw .unknownName(id)
    }
    guard let date = event.known(on: sources.asOf) else { throw .undated(id) }
    add(sources.input(event, on: date))
    return Worked(quantity: try Self.days(date), text: AmountText.same(date.description))
  }

  /// The days of a period, counted in seconds so that days can be added to them.
  static func days(_ period: Period) throws(AuditObstacle) -> Quantity {
    do throws(DecimalError) {
      let start = try ExactDecimal(Int(period.start.dayNumber)) * CalendarDate.secondsPerDay
      let end = try period.end.map { day throws(DecimalError) in
        try ExactDecimal(Int(day.dayNumber)) * CalendarDate.secondsPerDay
      }
      guard let days = Interval(lower: .closed(start), upper: end.map { .closed($0) }) else {
        throw DecimalError.overflow
      }
      return Quantity(face: days, range: days, dimension: .date)
    } catch {
      throw AuditObstacle(error)
    }
  }

  private mutating func unknown(_ place: Int) throws(AuditObstacle) -> Worked {
    guard relation.unknowns.indices.contains(place) else { throw .overflow }
    let unknown = relation.unknowns[place]
    if !unpublished.contains(unknown.name) { unpublished.append(unknown.name) }
    return Worked(
      quantity: Quantity(face: .unbounded, range: .unbounded, dimension: unknown.unit.dimension),
      text: LocalizedText(
        zh: unknown.name[.chinese] + "（未公布）", en: unknown.name[.english] + " (not published)"))
  }

  private mutating func count(_ place: Int) throws(AuditObstacle) -> Worked {
    guard relation.lists.indices.contains(place) else { throw .overflow }
    let entries = relation.lists[place].entries
    let point = Interval.point(ExactDecimal(entries.count))
    let zh = entries.map { $0[.chinese] }.joined(separator: "、")
    let en = entries.map { $0[.english] }.joined(separator: ", ")
    return Worked(
      quantity: Quantity(face: point, range: point, dimension: .listed),
      text: LocalizedText(zh: "\(entries.count)（\(zh)）", en: "\(entries.count) (\(en))"))
  }

  // MARK: - Figures that go in twice

  /// The amount of a sum or quotient in which one figure stands twice, with the figure counted once.
  private mutating func tight(
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
  private mutating func collected(
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
  private mutating func sharedQuotient(
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

extension Event {
  /// When it happened or was to happen, as far as that had been published by a date.
  func known(on date: CalendarDate) -> Period? {
    if let published, published.end(asOf: date) > date { return nil }
    return happened ?? planned
  }
}

extension LocalizedText {
  func followed(by text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: self[.chinese] + text[.chinese], en: self[.english] + text[.english])
  }

  func followed(by text: String) -> LocalizedText {
    LocalizedText(zh: self[.chinese] + text, en: self[.english] + text)
  }

  func bracketed(_ isNeeded: Bool) -> LocalizedText {
    isNeeded ? LocalizedText(zh: "(\(self[.chinese]))", en: "(\(self[.english]))") : self
  }
}
