/// Which target of a newer version is which one of an older version.
///
/// The rules are tried one after the other on what the earlier ones left over:
///
/// 1. the same plan, indicator, area and due date, plans and indicators by ``Renames``;
/// 2. the same goal of the same plan;
/// 3. the same plan, indicator and area, with another due date;
/// 4. the same plan, indicator and due date, where one is for the plan's whole area and the other for
///    a part of it, or both are for the whole and the area goes by another name;
/// 5. the same plan, area and due date, where one indicator is declared a part of the other.
///
/// Of several candidates those with the same criterion belong together, then those that are the only
/// ones left. Under rule 3 several may be left on both sides: if they are equally many, they are
/// matched in the order of their dates. Whatever is not matched was dropped, or was added.
struct TargetMatching {
  /// By which rule two targets were matched.
  enum Rule: Int, CaseIterable {
    case same, goal, due, area, part
  }

  private(set) var pairs: [(old: Promise, new: Promise, rule: Rule)] = []
  private(set) var dropped: [Promise]
  private(set) var added: [Promise]
  private let renames: Renames
  private let newBook: PlanBook
  private let oldBook: PlanBook

  init(
    from old: [Promise], of oldBook: PlanBook, to new: [Promise], of newBook: PlanBook,
    _ renames: Renames
  ) {
    dropped = old
    added = new
    self.renames = renames
    self.oldBook = oldBook
    self.newBook = newBook
    for rule in Rule.allCases { apply(rule) }
    pairs.sort { $0.new.number < $1.new.number }
  }

  /// What both must share under a rule; nothing for a target that the rule does not speak of.
  private struct Key: Hashable {
    var plan: String
    var indicator: String?
    var area: String?
    var part = Part.whole
    var term: Term?
    var goal: String?
  }

  private mutating func apply(_ rule: Rule) {
    if dropped.isEmpty || added.isEmpty { return }
    let old = Dictionary(grouping: dropped.indices) { key(dropped[$0], rule, isOld: true) }
    let new = Dictionary(grouping: added.indices) { key(added[$0], rule, isOld: false) }
    var usedOld: Set<Int> = []
    var usedNew: Set<Int> = []
    for (key, olds) in old {
      guard let key, let news = new[key] else { continue }
      for (one, other) in match(olds, news, rule) {
        pairs.append((dropped[one], added[other], rule))
        usedOld.insert(one)
        usedNew.insert(other)
      }
    }
    dropped = dropped.indices.filter { !usedOld.contains($0) }.map { dropped[$0] }
    added = added.indices.filter { !usedNew.contains($0) }.map { added[$0] }
  }

  private func key(_ promise: Promise, _ rule: Rule, isOld: Bool) -> Key? {
    let own = Renames.Key(plan: promise.plan, indicator: promise.indicator)
    let known = isOld ? renames.indicator(own) : own
    let area = promise.target.area
    switch rule {
    case .same:
      return Key(
        plan: known.plan, indicator: known.indicator, area: area, part: promise.target.part,
        term: promise.term)
    case .goal:
      return promise.target.goal.map { Key(plan: known.plan, goal: $0) }
    case .due:
      return Key(
        plan: known.plan, indicator: known.indicator, area: area, part: promise.target.part)
    case .area:
      return Key(
        plan: known.plan, indicator: known.indicator, part: promise.target.part, term: promise.term)
    case .part:
      // Both sides go by the id of the whole, as the newer version has it.
      let book = isOld ? oldBook : newBook
      let whole = book.indicator(promise.indicator, plan: promise.plan)?.partOf
      let key = whole.map { Renames.Key(plan: promise.plan, indicator: $0) } ?? own
      let shared = isOld ? renames.indicator(key) : key
      return Key(
        plan: shared.plan, indicator: shared.indicator, area: area, part: promise.target.part,
        term: promise.term)
    }
  }

  /// The pairs among targets with one key.
  private func match(_ olds: [Int], _ news: [Int], _ rule: Rule) -> [(Int, Int)] {
    var (olds, news) = (olds, news)
    var matched: [(Int, Int)] = []
    func take(_ one: Int, _ other: Int) {
      matched.append((one, other))
      olds.removeAll { $0 == one }
      news.removeAll { $0 == other }
    }
    /// Matches those that are the only ones with some property.
    func matchOnly<Property: Hashable>(_ property: (Promise) -> Property) {
      let left = Dictionary(grouping: olds) { property(dropped[$0]) }
      let right = Dictionary(grouping: news) { property(added[$0]) }
      for one in olds {
        let value = property(dropped[one])
        if left[value]?.count == 1, let others = right[value], others.count == 1,
          isAllowed(one, others[0], rule)
        {
          take(one, others[0])
        }
      }
    }
    if olds.count > 1 || news.count > 1 {
      struct Wording: Hashable {
        let demand: Promise.Demand
        let ambition: Ambition?
        let goal: String?
      }
      matchOnly { Wording(demand: $0.demand, ambition: $0.target.ambition, goal: $0.target.goal) }
      matchOnly { $0.demand }
      if rule == .same { matchOnly { $0.target.ambition } }
    }
    if olds.count == 1, news.count == 1, isAllowed(olds[0], news[0], rule) {
      take(olds[0], news[0])
    } else if rule == .same {
      for (one, other) in zip(olds, news) { matched.append((one, other)) }
    } else if rule == .due, olds.count == news.count {
      let before = olds.sorted { precedes(dropped[$0], dropped[$1]) }
      let after = news.sorted { precedes(added[$0], added[$1]) }
      for (one, other) in zip(before, after) { matched.append((one, other)) }
    }
    return matched
  }

  /// Orders by due date; what has none comes last.
  private func precedes(_ left: Promise, _ right: Promise) -> Bool {
    let (one, other) = (left.target.due?.end, right.target.due?.end)
    if one != other { return (one ?? .distantFuture) < (other ?? .distantFuture) }
    return left.number < right.number
  }

  private func isAllowed(_ one: Int, _ other: Int, _ rule: Rule) -> Bool {
    switch rule {
    case .same, .goal, .due: return true
    case .area: return dropped[one].ground.isWhole || added[other].ground.isWhole
    case .part: return isPart(dropped[one], added[other]) || isWhole(dropped[one], added[other])
    }
  }

  /// Whether the newer indicator is declared a part of the older one.
  private func isPart(_ old: Promise, _ new: Promise) -> Bool {
    let known = renames.indicator(Renames.Key(plan: old.plan, indicator: old.indicator))
    return newBook.indicator(new.indicator, plan: new.plan)?.partOf == known.indicator
  }

  /// Whether the older indicator is declared a part of the newer one.
  private func isWhole(_ old: Promise, _ new: Promise) -> Bool {
    guard let whole = oldBook.indicator(old.indicator, plan: old.plan)?.partOf else { return false }
    return renames.indicator(Renames.Key(plan: old.plan, indicator: whole)).indicator
      == new.indicator
  }
}
