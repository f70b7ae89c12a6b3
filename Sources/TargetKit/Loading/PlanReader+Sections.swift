extension PlanReader {
  /// Reads what a plan keeps beside its targets: events, parameters, projects, slogans, and what is
  /// nothing to track.
  mutating func readSections(_ object: ObjectReader) {
    book.plans[plan].events = members(of: object, "events").compactMap { event($0) }
    book.plans[plan].parameters = members(of: object, "parameters").compactMap { parameter($0) }
    book.plans[plan].pipeline = members(of: object, "pipeline").compactMap { project($0) }
    readLikelihoods(object)
    book.plans[plan].slogans = elements(of: object, "slogans").compactMap { slogan($0) }
    book.plans[plan].untracked = elements(of: object, "untracked").compactMap { untracked($0) }
  }

  /// Where a member stands.
  func origin(_ member: JSONMember) -> Origin {
    Origin(file: file, offset: UInt32(clamping: member.keySpan.lowerBound))
  }

  /// The members of an object below a key; reports a value that is something else.
  mutating func members(of object: ObjectReader, _ key: String) -> [JSONMember] {
    guard let node = object[key] else { return [] }
    guard node.kind == .object else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"), ObjectReader.named(key),
        &bag)
      return []
    }
    return Array(node.members)
  }

  /// The elements of an array below a key; reports a value that is something else.
  mutating func elements(of object: ObjectReader, _ key: String) -> [JSONNode] {
    guard let node = object[key] else { return [] }
    guard node.kind == .array else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"), ObjectReader.named(key), &bag
      )
      return []
    }
    return Array(node.elements)
  }

  private mutating func event(_ member: JSONMember) -> Event? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.event, what: LocalizedText(zh: "事件", en: "an event"),
        into: &bag)
    else { return nil }
    let source = sourceName(object)
    let stated = period(object["published"])
    let happened = period(object["happened"])
    let planned = period(object["planned"])
    if let happened, let published = stated?.end ?? publication(of: source)?.end,
      published < happened.start, let node = object["happened"]
    {
      bag.error(
        .publishedBeforePeriod, at: node.span, in: self.source,
        LocalizedText(zh: "事件晚于其发布日期", en: "the event lies after its own publication"),
        remedy: LocalizedText(
          zh: "尚未发生的事件写 planned", en: "write planned for what has not happened yet"))
    }
    return Event(
      id: member.key, plan: book.plans[plan].id, name: name(object, member.key),
      phase: object.choice("phase", Phase.self, into: &bag),
      area: object.string("area", into: &bag) ?? book.plans[plan].area, planned: planned,
      happened: happened, published: stated ?? publication(of: source),
      ambition: object.choice("ambition", Ambition.self, into: &bag), source: source,
      note: object.localized("note", into: &bag),
      statements: object.strings("statements", into: &bag), origin: origin(member))
  }

  private mutating func parameter(_ member: JSONMember) -> Parameter? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.parameter, what: LocalizedText(zh: "政策参数", en: "a parameter"),
        into: &bag)
    else { return nil }
    guard let node = object["value"], let text = object.figure("value", into: &bag) else {
      if object["value"] == nil {
        object.reportMissing("value", #""value": "最高500万元""#, into: &bag)
      }
      return nil
    }
    do throws(FigureError) {
      return Parameter(
        id: member.key, plan: book.plans[plan].id, name: name(object, member.key),
        value: try Reading(pointed(text, at: node.span), units: units), asWritten: text,
        source: sourceName(object),
        note: object.localized("note", into: &bag),
        statements: object.strings("statements", into: &bag), origin: origin(member))
    } catch {
      report(error, text, at: node.span)
      return nil
    }
  }

  private mutating func project(_ member: JSONMember) -> Project? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.project, what: LocalizedText(zh: "项目", en: "a project"),
        into: &bag)
    else { return nil }
    var brings: [Project.Contribution] = []
    for part in members(of: object, "brings") {
      guard let symbol = book.indicatorIDs[plan].ids.find(part.key) else {
        checkDeclared(part.key, part.keySpan)
        continue
      }
      guard let text = part.value.figureText else {
        ObjectReader.report(
          part.value, wanted: LocalizedText(zh: "数或加引号的文字", en: "a number or a text in quotes"),
          ObjectReader.named(part.key), &bag)
        continue
      }
      let unit = book.indicatorTable.unit(Int(book.indicatorIDs[plan].indicators[symbol]))
      if let amount = reading(text, at: part.value.span, unit) {
        brings.append(
          Project.Contribution(indicator: part.key, amount: amount, asWritten: text))
      }
    }
    return Project(
      id: member.key, plan: book.plans[plan].id, name: name(object, member.key),
      stage: object.choice("stage", Phase.self, into: &bag), expected: period(object["expected"]),
      likelihood: likelihood(object["likelihood"]), area: object.string("area", into: &bag),
      brings: brings, source: sourceName(object),
      note: object.localized("note", into: &bag),
      statements: object.strings("statements", into: &bag), origin: origin(member))
  }

  private mutating func slogan(_ node: JSONNode) -> Slogan? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.slogan, what: LocalizedText(zh: "口号", en: "a slogan"), into: &bag)
    else { return nil }
    guard let text = object.localized("text", into: &bag) else {
      if object["text"] == nil { object.reportMissing("text", #""text": "…""#, into: &bag) }
      return nil
    }
    let indicators = object.strings("targets", into: &bag)
    if let span = object["targets"]?.span {
      for indicator in indicators { checkDeclared(indicator, span) }
    }
    return Slogan(
      text: text, indicators: indicators, source: sourceName(object),
      statements: object.strings("statements", into: &bag))
  }

  private mutating func untracked(_ node: JSONNode) -> Untracked? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.untracked, what: LocalizedText(zh: "不跟踪的条目", en: "an untracked entry"),
        into: &bag)
    else { return nil }
    guard let reason = object.localized("reason", into: &bag) else {
      if object["reason"] == nil { object.reportMissing("reason", #""reason": "…""#, into: &bag) }
      return nil
    }
    return Untracked(statements: object.strings("statements", into: &bag), reason: reason)
  }

  private mutating func name(_ object: ObjectReader, _ id: String) -> LocalizedText {
    object.localized("name", into: &bag) ?? LocalizedText(guessing: id)
  }

  private mutating func sourceName(_ object: ObjectReader) -> String? {
    sourceNumber(object).map { book.sourceIDs[Int($0)] }
  }

  private func publication(of source: String?) -> Period? {
    source.flatMap { book.plans[plan].source($0)?.published }
  }
}
