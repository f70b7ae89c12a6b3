/// Rules that decide verdicts without being anybody's promise: what "nearly" is worth, how long a figure
/// is fresh, when a document was published.
extension Versions {
  /// What plans say differently of themselves.
  func termChanges(of plan: Plan, _ other: Plan, _ subject: Subject) -> [BookChange] {
    guard let before = oldTerms[plan.id]?.root, let after = newTerms[other.id]?.root else {
      return []
    }
    return WrittenTerms.keys(before, after).flatMap { key -> [BookChange] in
      switch ComparedKeys.ofPlan(key) {
      case .told, .displayed: return []
      case .kept:
        return changes(before[key], after[key], key, subject, ComparedKeys.isDisplayed) { _ in
          .changed
        }
      case .ruling: break
      }
      switch key {
      case "reach" where plan.reach == other.reach: return []
      case "fiscalYear" where plan.fiscalYear == other.fiscalYear: return []
      case "decimal" where plan.decimalMark == other.decimalMark: return []
      case "sources": return sourceChanges(before[key], after[key], subject)
      case "findings":
        // A statement that is there now is told by what it does to the promise it speaks of.
        return changes(before[key], after[key], key, subject, ComparedKeys.isDisplayed) {
          $0.before == nil ? nil : .withdrawn
        }
      case "units", "areas":
        // What is declared in addition changes nothing that was there.
        return changes(before[key], after[key], key, subject, ComparedKeys.isDisplayed) {
          $0.before == nil ? .changed : .redefined
        }
      default: return changes(before[key], after[key], key, subject) { _ in .redefined }
      }
    }
  }

  /// Documents that both versions have; one more or one less is told by the figures taken from it.
  private func sourceChanges(
    _ old: JSONNode?, _ new: JSONNode?, _ subject: Subject
  ) -> [BookChange] {
    WrittenTerms.keys(old, new).flatMap { id -> [BookChange] in
      guard let before = old?[id], let after = new?[id] else { return [] }
      return changes(
        before, after, "sources." + id, subject, { ComparedKeys.ofSource($0) == .displayed }
      ) { _ in .redefined }
    }
  }

  /// What an indicator's object says differently.
  func termChanges(of old: Indicator, _ new: Indicator, _ subject: Subject) -> [BookChange] {
    let before = oldTerms[old.plan]?.indicators[old.id]
    let after = newTerms[new.plan]?.indicators[new.id]
    return WrittenTerms.keys(before, after).flatMap { key -> [BookChange] in
      guard ComparedKeys.ofIndicator(key) == .ruling else { return [] }
      var kind = BookChange.Kind.redefined
      switch key {
      case "fresh" where old.freshMonths == new.freshMonths: return []
      case "yearToDate" where old.yearToDate == new.yearToDate: return []
      case "prices" where old.prices == new.prices: return []
      case "records" where old.records == new.records: return []
      case "additive" where old.isAdditive == new.isAdditive: return []
      case "unit":
        // A unit of another dimension is told by itself; of the same one, figures and criteria without
        // a unit of their own are told as other numbers.
        guard old.unit.dimension == new.unit.dimension, old.unit != new.unit else { return [] }
        kind = .changed
      case "adds":
        let known = old.adds.map {
          renames.indicator(Renames.Key(plan: old.plan, indicator: $0)).indicator
        }
        if known == new.adds { return [] }
      case "note": kind = noteKind(old.note, new.note)
      default: break
      }
      return changes(before?[key], after?[key], key, subject) { _ in kind }
    }
  }

  /// A note says how an indicator is counted (口径): one that is written anew may be another indicator.
  private func noteKind(_ old: LocalizedText?, _ new: LocalizedText?) -> BookChange.Kind {
    guard let old, let new, SimilarNames.distance(old, new) == nil else { return .changed }
    return .redefined
  }

  /// What an event's object says differently beside its dates.
  func termChanges(of old: Event, _ new: Event, _ subject: Subject) -> [BookChange] {
    let before = oldTerms[old.plan]?.events[old.id]
    let after = newTerms[new.plan]?.events[new.id]
    return WrittenTerms.keys(before, after).flatMap { key -> [BookChange] in
      guard ComparedKeys.ofEvent(key) == .ruling else { return [] }
      return changes(before?[key], after?[key], key, subject) { _ in .changed }
    }
  }

  /// What a target rests on beside its number: the series it is held against, and since when it is known.
  func termChanges(of old: Target, _ new: Target, _ subject: Subject) -> [BookChange] {
    func told(_ key: String, _ before: String?, _ after: String?) -> BookChange? {
      change(
        .redefined, .terms, of: subject, from: .init(texts: [before.map { key + ": " + $0 }]),
        to: .init(texts: [after.map { key + ": " + $0 }])
      ).first
    }
    var changes: [BookChange?] = []
    if case .relative(let before) = old.requirement, case .relative(let after) = new.requirement {
      let known = renames.indicator(Renames.Key(plan: old.plan, indicator: before.other)).indicator
      if known != after.other { changes.append(told("against", before.other, after.other)) }
    }
    if old.due != nil, new.due != nil, old.condition != new.condition {
      changes.append(told("when", old.condition?[.chinese], new.condition?[.chinese]))
    }
    // Where a document has another date, that is said of the document.
    if let before = old.published, let after = new.published, before != after,
      old.source != new.source
    {
      changes.append(told("published", before.description, after.description))
    }
    return changes.compactMap { $0 }
  }

  private func changes(
    _ old: JSONNode?, _ new: JSONNode?, _ path: String, _ subject: Subject,
    _ isLeftOut: (String) -> Bool = { _ in false },
    kind: (WrittenTerms.Difference) -> BookChange.Kind?
  ) -> [BookChange] {
    WrittenTerms.differences(old, new, at: path, except: isLeftOut).flatMap { difference in
      let (before, after) = difference.texts
      return change(
        kind(difference), .terms, of: subject, from: .init(texts: [before]),
        to: .init(texts: [after]))
    }
  }
}
