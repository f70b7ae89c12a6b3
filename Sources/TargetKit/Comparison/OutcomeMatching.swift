/// The targets without numbers of two versions.
///
/// They are matched by plan and id; what is left, by the same words in the same plan where the words
/// occur once on both sides.
struct OutcomeMatching {
  private let versions: Versions
  private let oldDate: CalendarDate
  private let newDate: CalendarDate

  init(_ versions: Versions, asOf oldDate: CalendarDate, _ newDate: CalendarDate) {
    self.versions = versions
    self.oldDate = oldDate
    self.newDate = newDate
  }

  /// The outcomes, in the order of the newer version, those dropped last.
  func promises(in scope: Scope) -> [PromiseComparison] {
    var left = versions.old.book.outcomes
    var unmatched: [Outcome] = []
    var found: [PromiseComparison] = []
    func take(_ place: Int, for new: Outcome) {
      found.append(comparison(left.remove(at: place), new))
    }
    for new in versions.new.book.outcomes {
      if let place = left.firstIndex(where: { isSame($0.plan, new.plan) && $0.id == new.id }) {
        take(place, for: new)
      } else {
        unmatched.append(new)
      }
    }
    for new in unmatched {
      let places = left.indices.filter { saysSame(left[$0], new) }
      if places.count == 1, let place = places.first,
        unmatched.filter({ saysSame(left[place], $0) }).count == 1
      {
        take(place, for: new)
      } else {
        found.append(comparison(nil, new))
      }
    }
    found += left.map { comparison($0, nil) }
    return found.filter { scope.includes(plan: $0.plan, area: $0.area, id: $0.id) }
  }

  private func isSame(_ oldPlan: String, _ newPlan: String) -> Bool {
    versions.renames.plan(oldPlan) == newPlan
  }

  private func saysSame(_ old: Outcome, _ new: Outcome) -> Bool {
    isSame(old.plan, new.plan) && SimilarNames.areEqual(old.text, new.text)
  }

  private func comparison(_ old: Outcome?, _ new: Outcome?) -> PromiseComparison {
    let shown = new ?? old
    let before = old.map { Standing(OutcomeReview($0, asOf: oldDate)) }
    let after = new.map { Standing(OutcomeReview($0, asOf: newDate)) }
    return PromiseComparison(
      element: .outcome, plan: new?.plan ?? old.map { versions.renames.plan($0.plan) } ?? "",
      id: shown?.id ?? "", name: shown?.text ?? LocalizedText("", in: .chinese),
      area: shown?.area, due: shown?.due, oldTarget: nil, newTarget: nil, old: before, new: after,
      changes: versions.changes(old, new), steps: steps(old, new))
  }

  private func steps(_ old: Outcome?, _ new: Outcome?) -> [StandingStep] {
    guard let old, let new else { return [] }
    let known = old.findings.filter { $0.published.end(asOf: oldDate) <= oldDate }
    let states: [(StandingStep.Cause, Outcome)] = [
      (.calendar, old.with(known)), (.newFigures, old.with(known + new.findings)),
      (.revisedFigures, old.with(new.findings)), (.target, new),
    ]
    var current = Standing(OutcomeReview(old, asOf: oldDate))
    var steps: [StandingStep] = []
    for (cause, outcome) in states {
      let next = Standing(OutcomeReview(outcome, asOf: newDate))
      if current.differs(from: next) {
        steps.append(StandingStep(cause: cause, before: current, after: next))
      }
      current = next
    }
    return steps
  }
}

extension Outcome {
  /// The same promise with other statements about it.
  fileprivate func with(_ findings: [Finding]) -> Outcome {
    Outcome(
      id: id, plan: plan, text: text, area: area, due: due, window: window, ambition: ambition,
      owner: owner, source: source, note: note, findings: findings, statements: statements,
      origin: origin)
  }
}

extension Versions {
  /// What differs between a target without a number and the one it became.
  fileprivate func changes(_ old: Outcome?, _ new: Outcome?) -> [BookChange] {
    let subject = subject(old, new)
    func words(_ text: LocalizedText) -> RecordedRevisions.Value {
      .init(texts: [text[.chinese], text.exact(in: .english)])
    }
    guard let old, let new else {
      let text = (new ?? old)?.text ?? LocalizedText("", in: .chinese)
      return [change(whole: old == nil ? .added : .dropped, of: subject, was: words(text))]
    }
    var changes: [BookChange] = []
    if old.id != new.id {
      changes += change(
        .renamed, .indicator, of: subject, from: .init(texts: [old.id]), to: .init(texts: [new.id]))
    }
    changes += change(
      SimilarNames.differ(old.text, new.text) ? .redefined : nil, .text, of: subject,
      from: words(old.text), to: words(new.text))
    changes += change(
      Term.shift(
        from: Term(due: old.due, condition: nil), to: Term(due: new.due, condition: nil),
        isAmount: false) ?? windowShift(old.window, new.window),
      .due, of: subject, from: .init(dueOf: old), to: .init(dueOf: new))
    changes += change(
      Ground.shift(
        from: Ground(old.area, of: self.old.book.plan(old.plan)),
        to: Ground(new.area, of: self.new.book.plan(new.plan))),
      .area, of: subject, from: .init(texts: [old.area]), to: .init(texts: [new.area]))
    return changes
      + change(
        .shift(from: old.ambition, to: new.ambition), .ambition, of: subject,
        from: .init(texts: [old.ambition?.rawValue]), to: .init(texts: [new.ambition?.rawValue]))
  }

  /// An obligation for a time holds for fewer days, for more, or for others.
  private func windowShift(_ old: Period?, _ new: Period?) -> BookChange.Kind? {
    guard old != new else { return nil }
    guard let old, let new else { return .changed }
    return old.covers(new) ? .narrowed : new.covers(old) ? .widened : .redefined
  }

  private func subject(_ old: Outcome?, _ new: Outcome?) -> Subject {
    let shown = new ?? old
    return Subject(
      element: .outcome, plan: new?.plan ?? renames.plan(old?.plan ?? ""), id: shown?.id ?? "",
      name: shown?.text ?? LocalizedText("", in: .chinese), area: shown?.area, due: shown?.due,
      oldPlace: old.flatMap { self.old.location(of: $0) },
      newPlace: new.flatMap { self.new.location(of: $0) } ?? planPlace(old?.plan ?? ""),
      occasion: .init(
        subjects: Set([old?.id, new?.id].compactMap { $0.map { .outcome($0) } }),
        plans: Set([old?.plan, new?.plan].compactMap { $0 }),
        areas: Set([old?.area, new?.area].compactMap { $0 }),
        dues: Set([old?.due, new?.due].compactMap { $0 })))
  }
}

extension RecordedRevisions.Value {
  fileprivate init(dueOf outcome: Outcome) {
    self.init(
      texts: [outcome.due?.description ?? outcome.window?.description],
      period: outcome.due ?? outcome.window)
  }
}
