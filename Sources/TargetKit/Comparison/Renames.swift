/// Which plans and indicators of a newer version are those of an older one under other names.
///
/// Nothing is guessed from a likeness alone. A plan is renamed where its id is gone, another id is
/// new, and either the titles are the same or more than half of the targets of both are the same. An
/// indicator is renamed where its id is gone, another is new, and either both have the same name in
/// the same plan, or a target of each has the same area, due date and criterion and the names are
/// alike (or, in another plan, the id is the same). Where two candidates are equally good, neither is
/// taken.
struct Renames {
  /// The indicator of a plan.
  struct Key: Hashable {
    let plan: String
    let indicator: String
  }

  private(set) var plans: [String: String] = [:]
  private(set) var indicators: [Key: Key] = [:]

  init(from old: [Promise], of oldBook: PlanBook, to new: [Promise], of newBook: PlanBook) {
    findPlans(old, oldBook, new, newBook)
    findIndicators(old, oldBook, new, newBook)
  }

  /// The id of a plan of the older version in the newer one.
  func plan(_ id: String) -> String { plans[id] ?? id }

  /// An indicator of the older version in the newer one.
  func indicator(_ key: Key) -> Key {
    indicators[key] ?? Key(plan: plan(key.plan), indicator: key.indicator)
  }

  // MARK: - Plans

  private mutating func findPlans(
    _ old: [Promise], _ oldBook: PlanBook, _ new: [Promise], _ newBook: PlanBook
  ) {
    let oldIDs = Set(oldBook.plans.map(\.id))
    let newIDs = Set(newBook.plans.map(\.id))
    let gone = oldBook.plans.filter { !newIDs.contains($0.id) }
    let arrived = newBook.plans.filter { !oldIDs.contains($0.id) }
    if gone.isEmpty || arrived.isEmpty { return }
    let before = Dictionary(grouping: old, by: \.plan).mapValues { Set($0.map(\.sameInAnyPlan)) }
    let after = Dictionary(grouping: new, by: \.plan).mapValues { Set($0.map(\.sameInAnyPlan)) }
    let pairs = Pairing(
      gone.map { ($0.id, $0.title, before[$0.id] ?? []) },
      arrived.map { ($0.id, $0.title, after[$0.id] ?? []) })
    let titles = Dictionary(arrived.map { ($0.id, $0.title) }) { first, _ in first }
    let candidates = gone.flatMap { one in
      pairs.partners(of: one.id).compactMap { other -> Candidate<String>? in
        if let title = titles[other], SimilarNames.areEqual(one.title, title) {
          return Candidate(old: one.id, new: other, merit: .max)
        }
        let (left, right) = (before[one.id] ?? [], after[other] ?? [])
        let common = left.intersection(right).count
        guard 2 * common > max(left.count, right.count) else { return nil }
        return Candidate(old: one.id, new: other, merit: common)
      }
    }
    plans = Self.best(candidates)
  }

  // MARK: - Indicators

  private mutating func findIndicators(
    _ old: [Promise], _ oldBook: PlanBook, _ new: [Promise], _ newBook: PlanBook
  ) {
    let oldKeys = oldBook.indicatorKeys.map { (was: $0, now: indicator($0)) }
    let newKeys = newBook.indicatorKeys
    let known = Set(oldKeys.map(\.now))
    let present = Set(newKeys)
    let gone = oldKeys.filter { !present.contains($0.now) }.map(\.was)
    let arrived = newKeys.filter { !known.contains($0) }
    if gone.isEmpty || arrived.isEmpty { return }
    let before = Described.all(gone, of: oldBook, old)
    let after = Described.all(arrived, of: newBook, new)
    let pairs = Pairing(
      before.map { ($0.key, $0.value.indicator.name, $0.value.promises) },
      after.map { ($0.key, $0.value.indicator.name, $0.value.promises) })
    var candidates: [Candidate<Key>] = []
    for (one, left) in before {
      for other in pairs.partners(of: one) {
        guard let right = after[other] else { continue }
        let merit = merit(
          left.indicator, right.indicator,
          common: left.promises.intersection(right.promises).count,
          isSamePlan: plan(one.plan) == other.plan, isSameID: one.indicator == other.indicator)
        if let merit { candidates.append(Candidate(old: one, new: other, merit: merit)) }
      }
    }
    indicators = Self.best(candidates)
  }

  /// An indicator with what is promised of it.
  private struct Described {
    let indicator: Indicator
    var promises: Set<Promise.UnderAnyName> = []

    static func all(
      _ keys: [Key], of book: PlanBook, _ promises: [Promise]
    ) -> [Key: Described] {
      var all: [Key: Described] = [:]
      for key in keys {
        all[key] = book.indicator(key.indicator, plan: key.plan).map { Described(indicator: $0) }
      }
      for promise in promises {
        all[Key(plan: promise.plan, indicator: promise.indicator)]?.promises
          .insert(promise.sameUnderAnyName)
      }
      return all
    }
  }

  private func merit(
    _ old: Indicator, _ new: Indicator, common: Int, isSamePlan: Bool, isSameID: Bool
  ) -> Int? {
    let isSameName = SimilarNames.areEqual(old.name, new.name)
    if isSamePlan, isSameName, old.unit.dimension == new.unit.dimension {
      return 1_000_000 + common
    }
    guard common > 0 else { return nil }
    if !isSamePlan { return isSameName || isSameID ? 1_000 * common : nil }
    return SimilarNames.distance(old.name, new.name).map { 1_000 * common - $0 }
  }

  // MARK: - Choosing

  private struct Candidate<Name: Hashable> {
    let old: Name
    let new: Name
    let merit: Int
  }

  /// The candidates that are the best ones of both sides, and the only ones as good.
  private static func best<Name: Hashable>(_ candidates: [Candidate<Name>]) -> [Name: Name] {
    var byOld: [Name: Merit] = [:]
    var byNew: [Name: Merit] = [:]
    for candidate in candidates {
      byOld[candidate.old, default: Merit()].add(candidate.merit)
      byNew[candidate.new, default: Merit()].add(candidate.merit)
    }
    var chosen: [Name: Name] = [:]
    for candidate in candidates
    where byOld[candidate.old]?.isOnly(candidate.merit) == true
      && byNew[candidate.new]?.isOnly(candidate.merit) == true
    {
      chosen[candidate.old] = candidate.new
    }
    return chosen
  }

  /// The best merit so far, and how many have it.
  private struct Merit {
    private var best = Int.min
    private var count = 0

    mutating func add(_ merit: Int) {
      if merit == best { count += 1 }
      if merit > best { (best, count) = (merit, 1) }
    }

    func isOnly(_ merit: Int) -> Bool { merit == best && count == 1 }
  }
}

extension PlanBook {
  /// All indicators, by plan and id.
  var indicatorKeys: [Renames.Key] {
    plans.indices.flatMap { plan in
      (0..<indicatorIDs[plan].ids.count).map {
        Renames.Key(plan: plans[plan].id, indicator: indicatorIDs[plan].ids[$0])
      }
    }
  }
}
