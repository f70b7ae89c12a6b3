/// The revisions that a newer version of a book records and the older one does not.
///
/// A record that the older version holds already was made for an earlier change, and covers no later
/// one.
struct RecordedRevisions {
  private let revisions: [Revision]

  init(in new: PlanBook, since old: PlanBook) {
    let known = Set(old.plans.flatMap(\.revisions))
    revisions = new.plans.flatMap(\.revisions).filter { !known.contains($0) }
      .sorted { $0.date < $1.date }
  }

  /// One of the two sides of a change.
  struct Value {
    /// The ways in which it may be written.
    var texts: [String?]
    var criterion: Criterion?
    var period: Period?

    /// Whether a recorded text means this value.
    func isMeant(by text: String, _ meaning: Criterion?) -> Bool {
      if texts.contains(where: { $0.map { Self.bare($0) == Self.bare(text) } ?? false }) {
        return true
      }
      if let period, Period(text) == period { return true }
      guard let meaning, let criterion else { return false }
      return CriterionShift(from: meaning, to: criterion) == .same
    }

    /// A text without the spaces in it.
    static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
  }

  /// What a change is about, on both of its sides.
  struct Occasion {
    var subjects: Set<Revision.Subject>
    var plans: Set<String>
    var areas: Set<String>
    var parts: Set<Part> = [.whole]
    var dues: Set<Period>
  }

  /// The revisions that lead from one value to another, each going on where the one before ended;
  /// none if there is no such way.
  func revisions(
    of aspect: Revision.Aspect, _ occasion: Occasion, from old: Value, to new: Value
  ) -> [Revision] {
    let known = revisions.filter { speaks($0, of: occasion) && $0.was[aspect] != nil }
    var way: [Revision] = []
    for revision in known where !revision.isDropped {
      guard let was = revision.was[aspect], let now = revision.now[aspect] else { continue }
      let begins = old.isMeant(by: was, revision.criteria.was)
      let goesOn =
        way.last.map { last in
          last.now[aspect].map { Value.bare($0) == Value.bare(was) } ?? false
            || last.criteria.now != nil
              && CriterionShift(from: last.criteria.now, to: revision.criteria.was) == .same
        } ?? false
      if begins {
        way = [revision]
      } else if goesOn {
        way.append(revision)
      } else {
        continue
      }
      if new.isMeant(by: now, revision.criteria.now) { return way }
    }
    return []
  }

  /// The revision that says that something was dropped.
  func revision(dropping occasion: Occasion, was old: Value) -> [Revision] {
    let found = revisions.first { revision in
      revision.isDropped && speaks(revision, of: occasion)
        && revision.was.values.allSatisfy { old.isMeant(by: $0, revision.criteria.was) }
    }
    return found.map { [$0] } ?? []
  }

  private func speaks(_ revision: Revision, of occasion: Occasion) -> Bool {
    guard occasion.plans.contains(revision.plan), occasion.subjects.contains(revision.subject)
    else { return false }
    if let area = revision.area, !occasion.areas.contains(area) { return false }
    guard occasion.parts.contains(revision.part) else { return false }
    if let due = revision.due, !occasion.dues.contains(due) { return false }
    return true
  }
}
