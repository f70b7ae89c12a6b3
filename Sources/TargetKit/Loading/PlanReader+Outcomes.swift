extension PlanReader {
  /// Reads the outcomes of a milestone; findings name them, so each has a name of its own.
  mutating func readOutcomes(
    _ object: ObjectReader, _ stage: Stage, into outcomes: inout [Outcome]
  ) {
    guard let node = object["outcomes"] else { return }
    guard node.kind == .object else {
      return ObjectReader.report(
        node, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"),
        ObjectReader.named("outcomes"), &bag)
    }
    for member in node.members {
      guard let outcome = outcome(member, stage) else { continue }
      if let earlier = outcomes.first(where: { $0.id == outcome.id }) {
        let start = Int(earlier.origin.offset)
        bag.error(
          .duplicateOutcome, at: member.keySpan, in: source,
          LocalizedText(
            zh: "定性目标 \(member.key.quoted()) 已在前面提出",
            en: "the outcome \(member.key.quoted()) is promised twice"),
          remedy: LocalizedText(
            zh: "请另取名称，否则评定不知指哪一个",
            en: "give this one another name, so that findings tell which they speak of"),
          related: [
            DiagnosticBag.Place(
              bytes: start..<start + member.keySpan.count,
              message: LocalizedText(zh: "第一次出现在此", en: "it is first given here"))
          ])
        continue
      }
      outcomes.append(outcome)
    }
  }

  /// An outcome: a text, or an object with `zh`, `en` and what else is known.
  mutating func outcome(_ member: JSONMember, _ stage: Stage) -> Outcome? {
    let origin = origin(member)
    let planID = book.plans[plan].id
    let area = (stage.area ?? planArea).map { book.areas[Int($0)] }
    if let text = member.value.string {
      return Outcome(
        id: member.key, plan: planID, text: LocalizedText(guessing: text), area: area,
        due: stage.due, window: nil, ambition: stage.ambition, owner: stage.owner,
        source: stage.source.map { book.sourceIDs[Int($0)] }, note: nil,
        findings: findings[member.key] ?? [], statements: [], origin: origin)
    }
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.outcome, what: LocalizedText(zh: "定性目标", en: "an outcome"),
        into: &bag)
    else { return nil }
    guard
      let text = LocalizedText(
        zh: object.string("zh", into: &bag), en: object.string("en", into: &bag))
    else {
      object.reportMissing("zh", #""zh": "基本形成""#, into: &bag)
      return nil
    }
    let window = period(object["window"])
    return Outcome(
      id: member.key, plan: planID, text: text, area: object.string("area", into: &bag) ?? area,
      due: stage.due ?? window.flatMap { $0.end == nil ? nil : $0 }, window: window,
      ambition: object.choice("ambition", Ambition.self, into: &bag)
        ?? stage.ambition,
      owner: object.string("owner", into: &bag) ?? stage.owner,
      source: (sourceNumber(object) ?? stage.source).map { book.sourceIDs[Int($0)] },
      note: object.localized("note", into: &bag), findings: findings[member.key] ?? [],
      statements: object.strings("statements", into: &bag), origin: origin)
  }

  /// Reads the dated statements about outcomes.
  mutating func readFindings(_ object: ObjectReader) {
    guard let node = object["findings"] else { return }
    guard node.kind == .array else {
      return ObjectReader.report(
        node, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"),
        ObjectReader.named("findings"), &bag)
    }
    for element in node.elements {
      guard
        let reader = ObjectReader(
          element, keys: PlanKeys.finding, what: LocalizedText(zh: "评定", en: "a finding"),
          into: &bag)
      else { continue }
      readFinding(reader)
    }
  }

  private mutating func readFinding(_ reader: ObjectReader) {
    let outcome = reader.string("outcome", into: &bag)
    let isReached = reader.bool("reached", into: &bag)
    for (key, example) in [
      ("outcome", #""outcome": "task-model""#), ("reached", #""reached": true"#),
      ("on", #""on": "2025-12""#),
    ] where reader[key] == nil {
      reader.reportMissing(key, example, into: &bag)
    }
    let on = period(reader["on"])
    let source = sourceNumber(reader).map { book.sourceIDs[Int($0)] }
    let stated = period(reader["published"])
    guard let outcome, let isReached, let on else { return }
    let published =
      stated ?? source.flatMap { id in book.plans[plan].source(id)?.published } ?? on
    findings[outcome, default: []].append(
      Outcome.Finding(
        isReached: isReached, on: on, published: published, source: source,
        quote: reader.string("quote", into: &bag)))
    if let span = reader["outcome"]?.span { findingSpans[outcome] = span }
  }

  /// Reports findings about outcomes that no milestone promises.
  mutating func reportStrayFindings(_ outcomes: [Outcome]) {
    let known = outcomes.map(\.id)
    for (id, span) in findingSpans.sorted(by: { $0.value.lowerBound < $1.value.lowerBound })
    where !known.contains(id) {
      bag.error(
        .undeclaredOutcome, at: span, in: source,
        LocalizedText(
          zh: "定性目标 \(id.quoted()) 未声明", en: "the outcome \(id.quoted()) is not declared"),
        remedy: BookMessages.undeclaredRemedy(id, among: known, under: "outcomes"))
    }
  }
}
