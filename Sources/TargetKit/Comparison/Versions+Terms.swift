/// Rules that decide verdicts without being anybody's promise: what "nearly" is worth, how long a figure
/// is fresh, when a document was published.
extension Versions {
  /// What plans say differently of themselves.
  func termChanges(of plan: Plan, _ other: Plan, _ subject: Subject) -> [BookChange] {
    guard let before = oldTerms[plan.id], let after = newTerms[other.id] else { return [] }
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
      case "reach":
        if plan.reach == other.reach { return [] }
        return changes(before[key], after[key], key, subject) { _ in .redefined }
      case "sources": return sourceChanges(before[key], after[key], subject)
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
    let before = oldTerms[old.plan]?["indicators"]?[old.id]
    let after = newTerms[new.plan]?["indicators"]?[new.id]
    guard before != nil || after != nil else { return [] }
    return WrittenTerms.keys(before, after).flatMap { key -> [BookChange] in
      guard ComparedKeys.ofIndicator(key) == .ruling else { return [] }
      switch key {
      case "fresh" where old.freshMonths == new.freshMonths: return []
      // A unit of another dimension is told by itself.
      case "unit":
        guard old.unit.dimension == new.unit.dimension, old.unit != new.unit else { return [] }
        return changes(before?[key], after?[key], key, subject) { _ in .changed }
      case "adds":
        let known = old.adds.map {
          renames.indicator(Renames.Key(plan: old.plan, indicator: $0)).indicator
        }
        if known == new.adds { return [] }
      case "note":
        return changes(before?[key], after?[key], key, subject) { _ in
          noteKind(old.note, new.note)
        }
      default: break
      }
      return changes(before?[key], after?[key], key, subject) { _ in .redefined }
    }
  }

  /// A note says how an indicator is counted (口径): one that is written anew may be another indicator.
  private func noteKind(_ old: LocalizedText?, _ new: LocalizedText?) -> BookChange.Kind {
    guard let old, let new, SimilarNames.distance(old, new) == nil else { return .changed }
    return .redefined
  }

  private func changes(
    _ old: JSONNode?, _ new: JSONNode?, _ path: String, _ subject: Subject,
    _ isLeftOut: (String) -> Bool = { _ in false },
    kind: (WrittenTerms.Difference) -> BookChange.Kind
  ) -> [BookChange] {
    WrittenTerms.differences(old, new, at: path, except: isLeftOut).flatMap { difference in
      let (before, after) = difference.texts
      return change(
        kind(difference), .terms, of: subject, from: .init(texts: [before]),
        to: .init(texts: [after]))
    }
  }
}
