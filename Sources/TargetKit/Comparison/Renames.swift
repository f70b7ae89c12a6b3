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
    let candidates = gone.flatMap { one in
      arrived.compactMap { other -> Candidate<String>? in
        if SimilarNames.areEqual(one.title, other.title) {
          return Candidate(old: one.id, new: other.id, merit: .max)
        }
        let (left, right) = (before[one.id] ?? [], after[other.id] ?? [])
        let common = left.intersection(right).count
        guard 2 * common > max(left.count, right.count) else { return nil }
        return Candidate(old: one.id, new: other.id, merit: common)
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
    let before = Dictionary(grouping: old) { Key(plan: $0.plan, indicator: $0.indicator) }
    let after = Dictionary(grouping: new) { Key(plan: $0.plan, indicator: $0.indicator) }
    var candidates: [Candidate<Key>] = []
    for one in gone {
      for other in arrived {
        guard let left = oldBook.indicator(one.indicator, plan: one.plan),
          let right = newBook.indicator(other.indicator, plan: other.plan)
        else { continue }
        let isSamePlan = plan(one.plan) == other.plan
        let common = Set((before[one] ?? []).map(\.sameUnderAnyName))
          .intersection((after[other] ?? []).map(\.sameUnderAnyName)).count
        let merit = merit(
          left, right, common: common, isSamePlan: isSamePlan,
          isSameID: one.indicator == other.indicator)
        if let merit { candidates.append(Candidate(old: one, new: other, merit: merit)) }
      }
    }
    indicators = Self.best(candidates)
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
    let byOld = Dictionary(grouping: candidates, by: \.old)
    let byNew = Dictionary(grouping: candidates, by: \.new)
    func isBest(_ candidate: Candidate<Name>, among others: [Candidate<Name>]?) -> Bool {
      (others ?? []).filter { $0.merit >= candidate.merit }.count == 1
    }
    var chosen: [Name: Name] = [:]
    for candidate in candidates
    where isBest(candidate, among: byOld[candidate.old])
      && isBest(candidate, among: byNew[candidate.new])
    {
      chosen[candidate.old] = candidate.new
    }
    return chosen
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
