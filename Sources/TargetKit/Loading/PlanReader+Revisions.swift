extension PlanReader {
  /// Reads the changes of promises that the plan records.
  mutating func readRevisions(_ object: ObjectReader) {
    book.plans[plan].revisions = elements(of: object, "revisions").compactMap { revision($0) }
    noteStages()
  }

  /// Tells each target of the plan's own revisions what it asked for before them and asks for after.
  private mutating func noteStages() {
    let id = book.plans[plan].id
    let revisions = book.plans[plan].revisions
      .filter { $0.plan == id && $0.was[.value] != nil && $0.now[.value] != nil }
      .sorted { $0.date < $1.date }
    var byIndicator: [Int: [Revision]] = [:]
    for revision in revisions {
      guard case .indicator(let name) = revision.subject,
        let symbol = book.indicatorIDs[plan].ids.find(name)
      else { continue }
      byIndicator[Int(book.indicatorIDs[plan].indicators[symbol]), default: []].append(revision)
    }
    guard !byIndicator.isEmpty else { return }
    for number in firstTarget..<book.targetTable.records.count {
      let record = book.targetTable.records[number]
      let indicator = Int(book.seriesTable.records[Int(record.series)].indicator)
      guard let revisions = byIndicator[indicator], record.details >= 0 else { continue }
      let area = book.area(ofSeries: Int(record.series))
      let part = book.seriesTable.part(Int(record.series))
      let due = book.periods.unpack(record.due)
      let own = revisions.filter { revision in
        (revision.area ?? area) == area && revision.part == part
          && (revision.due ?? due)?.end == due?.end
      }
      noteStages(own, ofTarget: number, indicator, due)
    }
  }

  private mutating func noteStages(
    _ revisions: [Revision], ofTarget number: Int, _ indicator: Int, _ due: Period?
  ) {
    guard let first = revisions.first?.was[.value] else { return }
    let details = book.targetTable.details[Int(book.targetTable.records[number].details)]
    var context = context(of: indicator, baseline: book.baseline(ofTarget: number))
    context.due = due
    context.over = details.over
    let asWritten = details.asWritten
    func stage(_ text: String, _ date: CalendarDate?) -> TargetTable.Stage {
      TargetTable.Stage(
        date: date,
        // What cannot be read has been reported, and the target's own words need no second reading.
        requirement: text == asWritten ? details.requirement : try? Requirement.read(text, context),
        asWritten: text)
    }
    book.targetTable.revised[number] =
      [stage(first, nil)] + revisions.map { stage($0.now[.value] ?? first, $0.date) }
  }

  private mutating func revision(_ node: JSONNode) -> Revision? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.revision, what: LocalizedText(zh: "修订记录", en: "a revision"),
        into: &bag)
    else { return nil }
    let isDropped = object.bool("dropped", into: &bag) ?? false
    let was = values(object, "was")
    let subject = subject(object, was, isDropped: isDropped)
    let now = isDropped ? nil : values(object, "now")
    let date = period(object["date"])?.end
    let reason = object.localized("reason", into: &bag)
    for (key, example) in [
      ("was", #""was": ">= 12""#), ("date", #""date": "2026-03-01""#),
      ("reason", #""reason": { "zh": "…", "en": "…" }"#),
    ] where object[key] == nil {
      object.reportMissing(key, example, into: &bag)
    }
    if let stray = object["now"], isDropped {
      bag.error(
        .revisionUnclear, at: stray.span, in: source,
        LocalizedText(zh: "已取消的目标没有 now", en: "a promise that was dropped has no now"),
        remedy: LocalizedText(zh: "now 与 dropped 只写一个", en: "write now or dropped, not both"))
      return nil
    }
    if object["now"] == nil, !isDropped {
      object.reportMissing("now", #""now": ">= 10""#, into: &bag)
    }
    guard let subject, let was, isDropped || now != nil, let date, let reason,
      let part = part(object, "of")
    else { return nil }
    if let now, Set(now.keys) != Set(was.keys), let node = object["now"] {
      bag.error(
        .revisionUnclear, at: node.span, in: source,
        LocalizedText(zh: "was 与 now 说的不是同一方面", en: "was and now speak of different things"),
        remedy: LocalizedText(
          zh: "两处写同样的键，例如 was: { due } 与 now: { due }",
          en: "give both the same keys, such as was: { due } and now: { due }"))
      return nil
    }
    return Revision(
      plan: object.string("plan", into: &bag) ?? book.plans[plan].id, subject: subject,
      area: object.string("area", into: &bag), part: part, due: period(object["due"]), was: was,
      now: now ?? [:], isDropped: isDropped, date: date, reason: reason,
      source: sourceNumber(object).map { book.sourceIDs[Int($0)] },
      criteria: (
        criterion(was, object["was"], of: subject),
        criterion(now ?? [:], object["now"], of: subject)
      ),
      origin: Origin(file: file, offset: UInt32(clamping: node.span.lowerBound)))
  }

  /// What is revised: one of an indicator, a figure of it, an outcome, an event; or the plan itself,
  /// where only its id or title is.
  private mutating func subject(
    _ object: ObjectReader, _ was: [Revision.Aspect: String]?, isDropped: Bool
  ) -> Revision.Subject? {
    let named = ["indicator", "outcome", "event"].filter { object[$0] != nil }
    guard named.count == 1 else {
      if let second = named.dropFirst().first, let node = object[second] {
        bag.error(
          .revisionUnclear, at: node.span, in: source,
          LocalizedText(zh: "一条修订只说一件事", en: "a revision speaks of one thing"),
          remedy: LocalizedText(
            zh: "indicator、outcome、event 只写一个", en: "name one of indicator, outcome and event"))
      } else if let was, !was.isEmpty,
        was.keys.allSatisfy({ [.plan, .name, .terms].contains($0) })
      {
        return .plan
      } else {
        object.reportMissing("indicator", #""indicator": "complexes""#, into: &bag)
      }
      return nil
    }
    if let id = object.string("outcome", into: &bag) { return .outcome(id) }
    if let id = object.string("event", into: &bag) { return .event(id) }
    guard let id = object.string("indicator", into: &bag), let node = object["indicator"] else {
      return nil
    }
    // What was dropped, and what belongs to another plan, need not be declared here any more.
    if !isDropped, object["plan"] == nil { checkDeclared(id, node.span) }
    if let stated = object["period"] { return period(stated).map { .figure(id, $0) } }
    return .indicator(id)
  }

  /// What something was or is: a number alone, or an object with one or more aspects.
  private mutating func values(
    _ object: ObjectReader, _ key: String
  ) -> [Revision.Aspect: String]? {
    guard let node = object[key] else { return nil }
    if let text = node.figureText { return [.value: text] }
    guard
      let reader = ObjectReader(
        node, keys: PlanKeys.revised, what: ObjectReader.named(key), into: &bag)
    else { return nil }
    var values: [Revision.Aspect: String] = [:]
    for aspect in Revision.Aspect.allCases {
      values[aspect] = reader.figure(aspect.rawValue, into: &bag)
    }
    for aspect in [Revision.Aspect.due, .planned] {
      if values[aspect] != nil, period(reader[aspect.rawValue]) == nil { return nil }
    }
    return values
  }

  /// The criterion that a revision of an indicator states; `nil` where it states none, or where the
  /// indicator is not declared any more.
  private mutating func criterion(
    _ values: [Revision.Aspect: String], _ node: JSONNode?, of subject: Revision.Subject
  ) -> Criterion? {
    guard case .indicator(let id) = subject, let text = values[.value], !SizeClass.isOne(text),
      let symbol = book.indicatorIDs[plan].ids.find(id), let node
    else { return nil }
    let indicator = Int(book.indicatorIDs[plan].indicators[symbol])
    let span = node.kind == .object ? node["is"]?.span ?? node.span : node.span
    let baseline = book.indicatorTable.details(indicator)?.baseline
    let requirement = requirement(
      text, at: span, indicator, context(of: indicator, baseline: baseline))
    return requirement?.limits(from: baseline?.reading.bare, years: nil, reach).map {
      Criterion(
        accepted: $0.accepted, unit: book.indicatorTable.unit(indicator), resolution: $0.resolution)
    }
  }
}

extension Diagnostic.Code {
  /// A recorded revision does not say clearly what was revised.
  public static let revisionUnclear = Self("revision-unclear")
}
