extension Versions {
  /// What differs between a target and the one it became.
  func changes(_ old: Promise, _ new: Promise) -> [BookChange] {
    let (before, after) = (old.target, new.target)
    if isSame(old, new) { return [] }
    let subject = subject(old, new)
    let indicators = (
      self.old.book.indicator(before.indicator, plan: before.plan),
      self.new.book.indicator(after.indicator, plan: after.plan)
    )
    var changes: [BookChange] = []
    changes += indicatorChange(before, after, of: subject)
    // Where the unit measures something else, that is said of the indicator.
    if indicators.0?.unit.dimension == indicators.1?.unit.dimension {
      changes += change(
        valueShift(before, after), .value, of: subject, from: .init(before), to: .init(after))
    }
    changes += change(
      Term.shift(
        from: old.term, to: new.term,
        isAmount: indicators.1?.measure == .flow || indicators.1?.measure == nil),
      .due, of: subject, from: .init(dueOf: before), to: .init(dueOf: after))
    changes += change(
      before.part == after.part
        ? Ground.shift(from: old.ground, to: new.ground) : before.part.shift(to: after.part), .area,
      of: subject, from: .init(texts: [before.place]), to: .init(texts: [after.place]))
    changes += change(
      .shift(from: before.ambition, to: after.ambition), .ambition, of: subject,
      from: .init(texts: [before.ambition?.rawValue]), to: .init(texts: [after.ambition?.rawValue]))
    changes += change(
      hasOwnBaseline(before, after) && !Self.isSame(before.baseline, after.baseline)
        ? .changed : nil, .baseline, of: subject,
      from: .init(texts: [before.baseline.map(Self.shown)]),
      to: .init(texts: [after.baseline.map(Self.shown)]))
    changes += change(
      before.weight == after.weight ? nil : .changed, .weight, of: subject,
      from: .init(texts: [before.weight?.description]),
      to: .init(texts: [after.weight?.description]))
    changes += termChanges(of: before, after, subject)
    return changes + acceptance(before, after, of: subject)
  }

  /// Whether two targets are the same word for word, as nearly all are.
  private func isSame(_ old: Promise, _ new: Promise) -> Bool {
    let (before, after) = (old.target, new.target)
    return before.criterion == after.criterion && before.requirement == after.requirement
      && before.over == after.over && before.published == after.published
      && before.criterionAsWritten == after.criterionAsWritten && old.term == new.term
      && old.ground == new.ground && before.part == after.part && before.ambition == after.ambition
      && before.baseline == after.baseline && before.weight == after.weight
      && before.acceptedDeviation == after.acceptedDeviation
      && renames.indicator(Renames.Key(plan: before.plan, indicator: before.indicator))
        == Renames.Key(plan: after.plan, indicator: after.indicator)
  }

  /// A target that came or went.
  func change(_ kind: BookChange.Kind, _ promise: Promise) -> BookChange {
    change(
      whole: kind, of: kind == .added ? subject(nil, promise) : subject(promise, nil),
      was: .init(promise.target))
  }

  /// A criterion that only is written more finely or more coarsely, where that decides a verdict.
  func finerCriterion(_ old: Promise, _ new: Promise) -> BookChange? {
    change(
      .changed, .value, of: subject(old, new), from: .init(old.target), to: .init(new.target)
    ).first
  }

  private func subject(_ old: Promise?, _ new: Promise?) -> Subject {
    let (before, after) = (old?.target, new?.target)
    let shown = after ?? before
    let oldPlan = before?.plan ?? ""
    let indicator =
      after.flatMap { self.new.book.indicator($0.indicator, plan: $0.plan) }
      ?? before.flatMap { self.old.book.indicator($0.indicator, plan: $0.plan) }
    let id = shown?.indicator ?? ""
    return Subject(
      element: .target, plan: after?.plan ?? renames.plan(oldPlan), id: id,
      name: indicator?.name ?? LocalizedText(id, in: .english), area: shown?.area,
      part: shown?.part ?? .whole, due: shown?.due,
      oldPlace: old.flatMap { self.old.location(ofTarget: $0.number) },
      newPlace: new.flatMap { self.new.location(ofTarget: $0.number) } ?? planPlace(oldPlan),
      occasion: .init(
        subjects: Set(
          [before?.indicator, after?.indicator].compactMap { $0.map { .indicator($0) } }),
        plans: Set([before?.plan, after?.plan, renames.plan(oldPlan)].compactMap { $0 }),
        areas: Set([before?.area, after?.area].compactMap { $0 }),
        parts: Set([before?.part, after?.part].compactMap { $0 }),
        dues: Set([before?.due, after?.due].compactMap { $0 })))
  }

  private func valueShift(_ old: Target, _ new: Target) -> BookChange.Kind? {
    // A level that becomes a limit to hold, or a total of other years, is another promise.
    if let before = old.requirement, let after = new.requirement,
      before.kind != after.kind || before.window != after.window || old.over != new.over
    {
      return .redefined
    }
    if old.criterion == nil, new.criterion == nil {
      let same =
        RecordedRevisions.Value.bare(old.criterionAsWritten)
        == RecordedRevisions.Value.bare(new.criterionAsWritten)
      return same ? nil : .redefined
    }
    return CriterionShift(from: old.criterion, to: new.criterion).kind
  }

  /// A target that went over to another indicator: a part of the one it spoke of, or its whole.
  private func indicatorChange(
    _ old: Target, _ new: Target, of subject: Subject
  ) -> [BookChange] {
    let known = renames.indicator(Renames.Key(plan: old.plan, indicator: old.indicator)).indicator
    guard known != new.indicator else { return [] }
    let isPart = self.new.book.indicator(new.indicator, plan: new.plan)?.partOf == known
    let whole = self.old.book.indicator(old.indicator, plan: old.plan)?.partOf
    let isWhole = whole.map {
      renames.indicator(Renames.Key(plan: old.plan, indicator: $0)).indicator == new.indicator
    }
    return change(
      isPart ? .narrowed : isWhole == true ? .widened : .redefined, .indicator, of: subject,
      from: .init(texts: [old.indicator]), to: .init(texts: [new.indicator]))
  }

  /// Whether a baseline is stated for the target itself and not for its indicator.
  private func hasOwnBaseline(_ before: Target, _ after: Target) -> Bool {
    let stated = (old.book.baseline(of: before), new.book.baseline(of: after))
    return before.baseline != nil && before.baseline != stated.0
      || after.baseline != nil && after.baseline != stated.1
  }

  static func isSame(_ old: Baseline?, _ new: Baseline?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    guard old.period == new.period, old.reading.bound == new.reading.bound,
      let (left, right) = try? old.reading.unit.sizes(beside: new.reading.unit),
      let before = try? old.reading.value * left, let after = try? new.reading.value * right
    else { return false }
    return before == after
  }

  static func shown(_ baseline: Baseline) -> String {
    "\(baseline.reading) (\(baseline.period))"
  }

  /// An accepted shortfall makes a promise easier to keep, and carries its own reason.
  private func acceptance(_ old: Target, _ new: Target, of subject: Subject) -> [BookChange] {
    let (before, after) = (old.acceptedDeviation, new.acceptedDeviation)
    guard before?.until != after?.until else { return [] }
    let isEasier = (after?.until ?? .distantPast) > (before?.until ?? .distantPast)
    var changes = change(
      isEasier ? .weakened : .strengthened, .accepted, of: subject,
      from: .init(texts: [before?.until.description]),
      to: .init(texts: [after?.until.description]))
    if isEasier, !changes.isEmpty { changes[0].acceptance = after }
    return changes
  }
}

extension PlanBook {
  /// The baseline that an indicator states for all of its targets.
  func baseline(ofIndicator id: String, plan: String) -> Baseline? {
    indicatorNumber(id, plan: plan).flatMap { indicatorTable.details($0)?.baseline }
  }

  fileprivate func baseline(of target: Target) -> Baseline? {
    baseline(ofIndicator: target.indicator, plan: target.plan)
  }
}

extension RecordedRevisions.Value {
  /// The criterion of a target.
  fileprivate init(_ target: Target) {
    let text = target.criterionAsWritten
    let isBare = text.utf8.last.map { 0x30...0x39 ~= $0 } ?? false
    let shown = isBare ? text + (target.criterion?.unit.symbol ?? "") : text
    self.init(
      texts: [shown, text, target.criterion?.description], criterion: target.criterion)
  }

  /// The date of a target.
  fileprivate init(dueOf target: Target) {
    self.init(
      texts: [
        target.due?.description, target.dueAsWritten, target.condition?[.chinese],
        target.condition?.exact(in: .english),
      ], period: target.due)
  }
}

extension Target {
  /// The area, and the part where it is one, as references write them.
  fileprivate var place: String? {
    part.isWhole ? area : [area, part.description].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Part {
  /// What becomes of a promise for this part that is one for another part now.
  fileprivate func shift(to other: Part) -> BookChange.Kind {
    let (own, others) = (Set(values), Set(other.values))
    if own.isSubset(of: others) { return .narrowed }
    return others.isSubset(of: own) ? .widened : .redefined
  }
}
