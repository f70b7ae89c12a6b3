/// The two versions of a book, as far as their parts are told from each other.
struct Versions {
  let old: LoadedBook
  let new: LoadedBook
  let renames: Renames
  let ledger: RecordedRevisions
  let oldTerms: WrittenTerms
  let newTerms: WrittenTerms

  init(old: LoadedBook, new: LoadedBook, renames: Renames, ledger: RecordedRevisions) {
    self.old = old
    self.new = new
    self.renames = renames
    self.ledger = ledger
    oldTerms = WrittenTerms(old)
    newTerms = WrittenTerms(new)
  }

  /// What a change is about.
  struct Subject {
    let element: BookChange.Element
    let plan: String
    let id: String
    let name: LocalizedText
    var area: String?
    var part = Part.whole
    var due: Period?
    var oldPlace: SourceLocation?
    var newPlace: SourceLocation?
    var occasion: RecordedRevisions.Occasion
  }

  /// A change of an aspect, with the revisions that record it.
  func change(
    _ kind: BookChange.Kind?, _ aspect: Revision.Aspect, of subject: Subject,
    from old: RecordedRevisions.Value, to new: RecordedRevisions.Value
  ) -> [BookChange] {
    guard let kind else { return [] }
    return [
      BookChange(
        kind: kind, aspect: aspect, element: subject.element, plan: subject.plan, id: subject.id,
        name: subject.name, area: subject.area, part: subject.part, due: subject.due,
        before: Self.shown(old),
        after: Self.shown(new),
        revisions: ledger.revisions(of: aspect, subject.occasion, from: old, to: new),
        oldLocation: subject.oldPlace, newLocation: subject.newPlace)
    ]
  }

  /// An element that came or went.
  func change(
    whole kind: BookChange.Kind, of subject: Subject, was value: RecordedRevisions.Value
  ) -> BookChange {
    let isThere = kind == .added
    return BookChange(
      kind: kind, aspect: nil, element: subject.element, plan: subject.plan, id: subject.id,
      name: subject.name, area: subject.area, part: subject.part, due: subject.due,
      before: isThere ? "" : Self.shown(value), after: isThere ? Self.shown(value) : "",
      revisions: isThere ? [] : ledger.revision(dropping: subject.occasion, was: value),
      oldLocation: subject.oldPlace, newLocation: subject.newPlace)
  }

  private static func shown(_ value: RecordedRevisions.Value) -> String {
    value.texts.lazy.compactMap { $0 }.first ?? ""
  }

  // MARK: - Plans and indicators

  /// The place of a plan of the newer version, by its id in the older one; `nil` if it is gone.
  func planPlace(_ oldID: String) -> SourceLocation? {
    new.book.plan(renames.plan(oldID)).map { SourceLocation(file: $0.file) }
  }

  func planChanges(in scope: Scope) -> [BookChange] {
    guard scope.areas.isEmpty, scope.indicators.isEmpty else { return [] }
    var changes: [BookChange] = []
    for plan in old.book.plans
    where scope.plans.isEmpty || !scope.plans.isDisjoint(with: [plan.id, renames.plan(plan.id)]) {
      let other = new.book.plan(renames.plan(plan.id))
      let subject = subject(plan, other)
      guard let other else {
        changes.append(change(whole: .dropped, of: subject, was: .init(texts: [plan.id])))
        continue
      }
      if plan.id != other.id {
        changes += change(
          .renamed, .plan, of: subject, from: .init(texts: [plan.id]), to: .init(texts: [other.id]))
      }
      changes += nameChange(plan.title, other.title, of: subject)
      changes += termChanges(of: plan, other, subject)
    }
    let known = Set(old.book.plans.map { renames.plan($0.id) })
    for plan in new.book.plans
    where !known.contains(plan.id) && (scope.plans.isEmpty || scope.plans.contains(plan.id)) {
      changes.append(
        change(whole: .added, of: subject(nil, plan), was: .init(texts: [plan.id])))
    }
    return changes
  }

  private func subject(_ plan: Plan?, _ other: Plan?) -> Subject {
    Subject(
      element: .plan, plan: other?.id ?? plan?.id ?? "", id: other?.id ?? plan?.id ?? "",
      name: other?.title ?? plan?.title ?? LocalizedText("", in: .chinese),
      oldPlace: plan.map { SourceLocation(file: $0.file) },
      newPlace: other.map { SourceLocation(file: $0.file) },
      occasion: .init(
        subjects: [.plan], plans: Set([plan?.id, other?.id].compactMap { $0 }), areas: [], dues: [])
    )
  }

  func nameChange(
    _ old: LocalizedText, _ new: LocalizedText, of subject: Subject
  ) -> [BookChange] {
    guard SimilarNames.differ(old, new) else { return [] }
    func value(_ text: LocalizedText) -> RecordedRevisions.Value {
      .init(texts: [text[.chinese], text.exact(in: .english)])
    }
    return change(.renamed, .name, of: subject, from: value(old), to: value(new))
  }

  func indicatorChanges(in scope: Scope) -> [BookChange] {
    old.book.indicatorKeys.flatMap { key -> [BookChange] in
      let other = renames.indicator(key)
      guard let before = old.book.indicator(key.indicator, plan: key.plan),
        let after = new.book.indicator(other.indicator, plan: other.plan),
        scope.includes(plan: key.plan, area: before.area, id: key.indicator)
          || scope.includes(plan: other.plan, area: after.area, id: other.indicator)
      else { return [] }
      return changes(before, after)
    }
  }

  private func changes(_ old: Indicator, _ new: Indicator) -> [BookChange] {
    let subject = Subject(
      element: .indicator, plan: new.plan, id: new.id, name: new.name, area: nil,
      oldPlace: self.old.location(ofIndicator: old.id, plan: old.plan),
      newPlace: self.new.location(ofIndicator: new.id, plan: new.plan),
      occasion: .init(
        subjects: [.indicator(old.id), .indicator(new.id)], plans: [old.plan, new.plan], areas: [],
        dues: []))
    func stated(
      _ aspect: Revision.Aspect, _ before: String?, _ after: String?,
      _ kind: (String?, String?) -> BookChange.Kind
    ) -> [BookChange] {
      guard before != after else { return [] }
      return change(
        kind(before, after), aspect, of: subject, from: .init(texts: [before]),
        to: .init(texts: [after]))
    }
    /// What was not stated before is no other thing.
    func redefinition(_ before: String?, _ after: String?) -> BookChange.Kind {
      before == nil || after == nil ? .changed : .redefined
    }
    var changes: [BookChange] = []
    changes += stated(.indicator, old.id, new.id) { _, _ in .renamed }
    if renames.plan(old.plan) != new.plan {
      changes += stated(.plan, old.plan, new.plan) { _, _ in .renamed }
    }
    changes += nameChange(old.name, new.name, of: subject)
    changes += stated(.measure, old.measure?.rawValue, new.measure?.rawValue, redefinition)
    changes += stated(
      .tendency, old.tendency?.rawValue, new.tendency?.rawValue
    ) { _, _ in .changed }
    changes += stated(.better, old.better?.rawValue, new.better?.rawValue, redefinition)
    if old.unit.dimension != new.unit.dimension {
      changes += stated(.unit, old.unit.symbol, new.unit.symbol) { _, _ in .redefined }
    }
    let baselines = (
      self.old.book.baseline(ofIndicator: old.id, plan: old.plan),
      self.new.book.baseline(ofIndicator: new.id, plan: new.plan)
    )
    if !Self.isSame(baselines.0, baselines.1) {
      changes += stated(
        .baseline, baselines.0.map(Self.shown), baselines.1.map(Self.shown)
      ) { _, _ in .changed }
    }
    let whole = old.partOf.map {
      renames.indicator(Renames.Key(plan: old.plan, indicator: $0)).indicator
    }
    changes += stated(.partOf, whole, new.partOf) { before, after in
      before == nil ? .narrowed : after == nil ? .widened : .redefined
    }
    changes += termChanges(of: old, new, subject)
    return changes
  }

  // MARK: - Events

  func eventChanges(in scope: Scope) -> [BookChange] {
    var changes: [BookChange] = []
    var known: Set<Renames.Key> = []
    for event in old.book.plans.flatMap(\.events) {
      guard let plan = new.book.plan(renames.plan(event.plan)) else { continue }
      let others = plan.events.filter { $0.id == event.id }
      let named = plan.events.filter { candidate in
        SimilarNames.areEqual(candidate.name, event.name)
          && !(old.book.plan(event.plan)?.events.contains { $0.id == candidate.id } ?? false)
      }
      let other = others.first ?? (named.count == 1 ? named.first : nil)
      if let other { known.insert(Renames.Key(plan: other.plan, indicator: other.id)) }
      guard
        scope.includes(plan: plan.id, area: (other ?? event).area, id: (other ?? event).id)
      else { continue }
      changes += self.changes(event, other, plan)
    }
    for event in new.book.plans.flatMap(\.events) {
      guard !known.contains(Renames.Key(plan: event.plan, indicator: event.id)),
        old.book.plans.contains(where: { renames.plan($0.id) == event.plan }),
        scope.includes(plan: event.plan, area: event.area, id: event.id)
      else { continue }
      changes.append(
        change(whole: .added, of: subject(nil, event, nil), was: Self.planned(event)))
    }
    return changes
  }

  private func changes(_ old: Event, _ new: Event?, _ plan: Plan) -> [BookChange] {
    let subject = subject(old, new, plan)
    guard let new else {
      return [change(whole: .dropped, of: subject, was: Self.planned(old))]
    }
    var changes: [BookChange] = []
    if old.id != new.id {
      changes += change(
        .renamed, .indicator, of: subject, from: .init(texts: [old.id]),
        to: .init(texts: [new.id]))
    }
    changes += nameChange(old.name, new.name, of: subject)
    changes += change(
      Term.shift(
        from: Term(due: old.planned, condition: nil), to: Term(due: new.planned, condition: nil),
        isAmount: false),
      .planned, of: subject, from: Self.planned(old), to: Self.planned(new))
    changes += change(
      .shift(from: old.ambition, to: new.ambition), .ambition, of: subject,
      from: .init(texts: [old.ambition?.rawValue]), to: .init(texts: [new.ambition?.rawValue]))
    changes += termChanges(of: old, new, subject)
    if let happened = old.happened, new.happened == nil {
      changes.append(
        change(whole: .withdrawn, of: subject, was: .init(texts: [happened.description])))
    }
    return changes
  }

  private static func planned(_ event: Event) -> RecordedRevisions.Value {
    .init(texts: [event.planned?.description], period: event.planned)
  }

  private func subject(_ old: Event?, _ new: Event?, _ plan: Plan?) -> Subject {
    let event = new ?? old
    return Subject(
      element: .event, plan: plan?.id ?? event?.plan ?? "", id: event?.id ?? "",
      name: event?.name ?? LocalizedText("", in: .chinese), area: event?.area,
      due: event?.planned, oldPlace: old.flatMap { self.old.location($0.origin) },
      newPlace: new.flatMap { self.new.location($0.origin) }
        ?? plan.map { SourceLocation(file: $0.file) },
      occasion: .init(
        subjects: Set([old?.id, new?.id].compactMap { $0.map { .event($0) } }),
        plans: Set([old?.plan, new?.plan, plan?.id].compactMap { $0 }),
        areas: Set([old?.area, new?.area].compactMap { $0 }),
        dues: Set([old?.planned, new?.planned].compactMap { $0 })))
  }

  // MARK: - Figures

  func figureChanges(_ figures: FigureComparison, in scope: Scope) -> [BookChange] {
    let oldPlaces = old.locations(ofRows: figures.findings.compactMap(\.finding.old?.row))
    let newPlaces = new.locations(ofRows: figures.findings.compactMap(\.finding.new?.row))
    return figures.findings.compactMap { finding, oldSeries, newSeries in
      let before = finding.old.flatMap { figure in
        oldSeries.map { old.book.observation(at: figure.row, series: $0) }
      }
      let after = finding.new.flatMap { figure in
        newSeries.map { new.book.observation(at: figure.row, series: $0) }
      }
      guard let shown = after ?? before else { return nil }
      let was = oldSeries.map { old.book.indicatorKey(ofSeries: $0) }
      let key =
        newSeries.map { new.book.indicatorKey(ofSeries: $0) }
        ?? was.map { renames.indicator($0) } ?? Renames.Key(plan: "", indicator: "")
      guard scope.includes(plan: key.plan, area: shown.area, id: key.indicator),
        scope.includes(part: shown.part, of: new.book.plan(key.plan) ?? old.book.plan(key.plan))
      else { return nil }
      let name =
        new.book.indicator(key.indicator, plan: key.plan)?.name
        ?? was.flatMap { old.book.indicator($0.indicator, plan: $0.plan)?.name }
      let subject = Subject(
        element: .figure, plan: key.plan, id: key.indicator,
        name: name ?? LocalizedText(key.indicator, in: .english), area: shown.area,
        part: shown.part, due: shown.period, oldPlace: finding.old.flatMap { oldPlaces[$0.row] },
        newPlace: finding.new.flatMap { newPlaces[$0.row] }
          ?? new.book.plan(key.plan).map { SourceLocation(file: $0.file) },
        occasion: .init(
          subjects: Set(
            [key.indicator, was?.indicator].compactMap { $0.map { .figure($0, shown.period) } }),
          plans: Set([key.plan, was?.plan].compactMap { $0 }),
          areas: Set([before?.area, after?.area].compactMap { $0 }),
          parts: Set([before?.part, after?.part].compactMap { $0 }), dues: []))
      return change(finding.kind, of: subject, before, after)
    }
  }

  private func change(
    _ kind: BookChange.Kind, of subject: Subject, _ before: Observation?, _ after: Observation?
  ) -> BookChange? {
    func value(_ figure: Observation) -> RecordedRevisions.Value {
      .init(texts: [figure.fullWording, figure.asWritten, figure.reading.description])
    }
    switch (before, after) {
    case (let before?, let after?):
      return change(kind, .value, of: subject, from: value(before), to: value(after)).first
    case (let before?, nil): return change(whole: kind, of: subject, was: value(before))
    case (nil, let after?): return change(whole: kind, of: subject, was: value(after))
    case (nil, nil): return nil
    }
  }
}

extension Observation {
  /// The figure as it was published, with its unit where the digits stand alone.
  fileprivate var fullWording: String {
    asWritten == Reading(reading.value, .number, bound: reading.bound).description
      ? reading.description : asWritten
  }
}

extension LoadedBook {
  /// Where an indicator is declared, or its plan where a table declares it.
  func location(ofIndicator id: String, plan: String) -> SourceLocation? {
    guard let number = book.indicatorNumber(id, plan: plan) else { return nil }
    return book.indicatorTable.details(number).flatMap { location($0.origin) }
      ?? book.plan(plan).map { SourceLocation(file: $0.file) }
  }
}
