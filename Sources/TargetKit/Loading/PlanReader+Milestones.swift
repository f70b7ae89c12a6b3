extension PlanReader {
  /// What a milestone says for all of its targets.
  struct Stage {
    var due: Period?
    var area: UInt32?
    var owner: String?
    var source: UInt32?
    var ambition: Ambition?
  }

  mutating func readMilestones(_ object: ObjectReader) {
    guard let node = object["milestones"] else { return }
    guard node.kind == .array else {
      return ObjectReader.report(
        node, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"),
        ObjectReader.named("milestones"), &bag)
    }
    book.targetTable.segments.append((file, book.targetTable.records.count))
    var outcomes: [Outcome] = []
    for element in node.elements { readMilestone(element, into: &outcomes) }
    reportStrayFindings(outcomes)
    book.plans[plan] = book.plans[plan].with(outcomes: outcomes)
  }

  private mutating func readMilestone(_ node: JSONNode, into outcomes: inout [Outcome]) {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.milestone, what: LocalizedText(zh: "阶段目标", en: "a milestone"),
        into: &bag)
    else { return }
    let stage = Stage(
      due: due(object["due"]),
      area: object.string("area", into: &bag).map { UInt32(book.areas.intern($0)) },
      owner: object.string("owner", into: &bag), source: sourceNumber(object),
      ambition: object.choice("ambition", Ambition.self, into: &bag))
    if let targets = object["targets"] {
      guard targets.kind == .object else {
        return ObjectReader.report(
          targets, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"),
          ObjectReader.named("targets"), &bag)
      }
      for member in targets.members { readTargets(member, stage) }
    }
    for member in object["outcomes"].map({ Array($0.members) }) ?? [] {
      if let outcome = outcome(member, stage) { outcomes.append(outcome) }
    }
  }

  private mutating func due(_ node: JSONNode?) -> Period? {
    guard let period = period(node) else { return nil }
    guard period.end == nil, let node else { return period }
    bag.error(
      .badPeriod, at: node.span, in: source,
      LocalizedText(zh: "期限没有终点", en: "a due date needs an end"), remedy: PeriodMessages.remedy)
    return nil
  }

  // MARK: - Targets

  private mutating func readTargets(_ member: JSONMember, _ stage: Stage) {
    guard let symbol = book.indicatorIDs[plan].ids.find(member.key) else {
      if !brokenIndicators.contains(member.key) { reportUndeclared(member) }
      return
    }
    let indicator = Int(book.indicatorIDs[plan].indicators[symbol])
    let offset = UInt32(clamping: member.keySpan.lowerBound)
    if member.value.kind == .array {
      for element in member.value.elements {
        readTarget(element, of: indicator, stage, offset: UInt32(clamping: element.span.lowerBound))
      }
    } else {
      readTarget(member.value, of: indicator, stage, offset: offset)
    }
  }

  private mutating func reportUndeclared(_ member: JSONMember) {
    let ids = book.indicatorIDs[plan].ids
    bag.error(
      .undeclaredIndicator, at: member.keySpan, in: source,
      BookMessages.undeclaredIndicator(member.key),
      remedy: BookMessages.undeclaredRemedy(
        member.key, among: (0..<ids.count).map { ids[$0] }, under: "indicators"))
  }

  private mutating func readTarget(
    _ node: JSONNode, of indicator: Int, _ stage: Stage, offset: UInt32
  ) {
    if node.kind == .invalid { return }
    var details = TargetTable.Details()
    details.owner = stage.owner
    details.source = stage.source
    var ambition = stage.ambition
    var area = stage.area
    var text: String?
    var span = node.span
    let unit = book.indicatorTable.unit(indicator)
    if let written = node.figureText {
      text = written
    } else {
      guard
        let object = ObjectReader(
          node, keys: PlanKeys.target, what: LocalizedText(zh: "目标", en: "a target"), into: &bag)
      else { return }
      text = object.figure("is", into: &bag)
      span = object["is"]?.span ?? span
      ambition = object.choice("ambition", Ambition.self, into: &bag) ?? ambition
      if let own = object.string("area", into: &bag) { area = UInt32(book.areas.intern(own)) }
      details.baseline = baseline(object["baseline"], unit)
      details.owner = object.string("owner", into: &bag) ?? details.owner
      details.source = sourceNumber(object) ?? details.source
      details.weight = weight(object)
      details.acceptedDeviation = accepted(object)
      details.note = object.localized("note", into: &bag)
      details.statements = object.strings("statements", into: &bag)
    }
    let ownArea = book.ownArea(ofIndicator: indicator)
    let series = book.seriesTable.series(
      of: indicator, area: area, ownArea: ownArea,
      own: &book.indicatorTable.records[indicator].ownSeries)
    let baseline = details.baseline ?? book.baseline(ofSeries: series)
    if let text {
      details.criterion = criterion(text, at: span, indicator, baseline)
      details.asWritten = text
    }
    book.targetTable.records.append(
      TargetTable.Record(
        significand: 0, series: UInt32(series),
        due: stage.due.map { book.periods.pack($0) } ?? .none,
        details: Int32(book.targetTable.details.count), offset: offset, exponent: 0,
        comparison: .detailed, ambition: ambition, isBare: false))
    book.targetTable.details.append(details)
  }

  /// The criterion that a text means for an indicator; reports one that cannot be understood.
  private mutating func criterion(
    _ text: String, at span: Range<Int>, _ indicator: Int, _ baseline: Baseline?
  ) -> Criterion? {
    let unit = book.indicatorTable.unit(indicator)
    let resolver = CriterionResolver(
      unit: unit, units: units, better: book.indicatorTable.records[indicator].better,
      baseline: baseline, reach: reach)
    switch resolver.resolve(text) {
    case .criterion(let criterion): return criterion
    case .needsBaseline: return nil
    case .figureError(let error): report(error, text, at: span)
    case .unitError(let error): report(error, at: span)
    case .directionUnclear: reportUnclear(text, at: span)
    }
    return nil
  }

  private mutating func reportUnclear(_ text: String, at span: Range<Int>) {
    bag.error(
      .directionUnclear, at: span, in: source, CriterionResolver.unclearMessage(text),
      remedy: CriterionResolver.unclearRemedy)
  }

  private mutating func weight(_ object: ObjectReader) -> ExactDecimal? {
    guard let node = object["weight"], let text = object.figure("weight", into: &bag) else {
      return nil
    }
    if let weight = ExactDecimal(text), weight > .zero { return weight }
    report(.notANumber, text, at: node.span)
    return nil
  }

  private mutating func accepted(_ object: ObjectReader) -> AcceptedDeviation? {
    guard let node = object["accepted"],
      let reader = ObjectReader(
        node, keys: PlanKeys.accepted,
        what: LocalizedText(zh: "认可的偏差", en: "an accepted deviation"),
        into: &bag)
    else { return nil }
    let reason = reader.string("reason", into: &bag)
    if reason == nil { reader.reportMissing("reason", #""reason": "…""#, into: &bag) }
    guard let until = period(reader["until"])?.end else {
      if reader["until"] == nil {
        reader.reportMissing("until", #""until": "2027-06-30""#, into: &bag)
      }
      return nil
    }
    return reason.map {
      AcceptedDeviation(until: until, reason: $0, approvedBy: reader.string("by", into: &bag))
    }
  }
}
