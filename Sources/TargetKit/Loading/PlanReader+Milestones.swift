extension PlanReader {
  /// What a milestone says for all of its targets.
  struct Stage {
    var due: Period?
    var dueAsWritten: String?
    var condition: LocalizedText?
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
    book.plans[plan].outcomes = outcomes
  }

  private mutating func readMilestone(_ node: JSONNode, into outcomes: inout [Outcome]) {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.milestone, what: LocalizedText(zh: "阶段目标", en: "a milestone"),
        into: &bag)
    else { return }
    let sourceNumber = sourceNumber(object)
    let published = sourceNumber.flatMap { number in
      book.plans[plan].source(book.sourceIDs[Int(number)])?.published
    }
    let due = due(object["due"], published: published)
    let stage = Stage(
      due: due.period, dueAsWritten: due.asWritten,
      condition: object.localized("when", into: &bag),
      area: object.string("area", into: &bag).map { UInt32(book.areas.intern($0)) },
      owner: object.string("owner", into: &bag), source: sourceNumber,
      ambition: object.choice("ambition", Ambition.self, into: &bag))
    if let targets = object["targets"] {
      guard targets.kind == .object else {
        return ObjectReader.report(
          targets, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"),
          ObjectReader.named("targets"), &bag)
      }
      // Repeated keys were reported by the reader; the first one counts.
      var seen: Set<String> = []
      for member in targets.members where seen.insert(member.key).inserted {
        readTargets(member, stage)
      }
    }
    readOutcomes(object, stage, into: &outcomes)
  }

  /// A due date: a calendar period, or a horizon counted from the day its source was published.
  private mutating func due(
    _ node: JSONNode?, published: Period?
  ) -> (period: Period?, asWritten: String?) {
    guard let node, let text = node.string, Period(text) == nil else {
      let period = period(node)
      guard let node, let period, period.end == nil else { return (period, nil) }
      bag.error(
        .badPeriod, at: node.span, in: source,
        LocalizedText(zh: "期限没有终点", en: "a due date needs an end"),
        remedy: PeriodMessages.remedy)
      return (nil, nil)
    }
    if let day = published?.end, let period = RelativePeriod.resolve(text, publishedOn: day) {
      return (period, text)
    }
    if published == nil, RelativePeriod.resolve(text, publishedOn: .distantPast) != nil {
      bag.error(
        .relativeWithoutDate, at: node.span, in: source,
        LocalizedText(
          zh: "\(text.quoted()) 要从发布之日算起，而来源没有发布日期",
          en: "\(text.quoted()) counts from its publication, and its source has no date"),
        remedy: LocalizedText(
          zh: "请给 milestone 写明 source，并给来源写明 published",
          en: "give the milestone a source, and the source its published date"))
      return (nil, text)
    }
    return (period(node), nil)
  }

  // MARK: - Targets

  private mutating func readTargets(_ member: JSONMember, _ stage: Stage) {
    guard let symbol = book.indicatorIDs[plan].ids.find(member.key) else {
      return checkDeclared(member.key, member.keySpan)
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

  private mutating func readTarget(
    _ node: JSONNode, of indicator: Int, _ stage: Stage, offset: UInt32
  ) {
    if node.kind == .invalid { return }
    var details = TargetTable.Details()
    details.owner = stage.owner
    details.source = stage.source
    details.dueAsWritten = stage.dueAsWritten
    details.condition = stage.condition
    var meaning: (text: String, span: Range<Int>)?
    var ambition = stage.ambition
    var area = stage.area
    var text: String?
    var span = node.span
    let unit = book.indicatorTable.unit(indicator)
    if let written = node.figureText {
      text = written
    } else {
      let what = LocalizedText(zh: "目标", en: "a target")
      guard node.kind == .object else {
        return ObjectReader.report(
          node,
          wanted: LocalizedText(
            zh: "目标值 \">= 10\"，或对象 { \"is\": \">= 10\" }",
            en: "a criterion such as \">= 10\", or an object { \"is\": \">= 10\" }"), what, &bag)
      }
      guard let object = ObjectReader(node, keys: PlanKeys.target, what: what, into: &bag) else {
        return
      }
      text = object.figure("is", into: &bag)
      span = object["is"]?.span ?? span
      if let means = object.figure("means", into: &bag), let node = object["means"] {
        meaning = (means, node.span)
      }
      details.goal = object.string("goal", into: &bag)
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
    if let meaning {
      details.criterion = criterion(meaning.text, at: meaning.span, indicator, baseline)
    } else if let text, !SizeClass.isOne(text) {
      details.criterion = criterion(text, at: span, indicator, baseline)
    }
    details.asWritten = text ?? meaning?.text
    book.targetTable.records.append(
      TargetTable.Record(
        significand: 0, series: UInt32(series),
        due: stage.due.map { book.periods.pack($0) } ?? .none,
        details: Int32(book.targetTable.details.count), offset: offset, exponent: 0,
        comparison: .detailed, ambition: ambition))
    book.targetTable.details.append(details)
  }

  /// The criterion that a text means for an indicator; reports one that cannot be understood.
  mutating func criterion(
    _ text: String, at span: Range<Int>, _ indicator: Int, _ baseline: Baseline?
  ) -> Criterion? {
    let unit = book.indicatorTable.unit(indicator)
    let resolver = CriterionResolver(
      unit: unit, units: units, better: book.indicatorTable.records[indicator].better,
      baseline: baseline, reach: reach)
    switch resolver.resolve(text) {
    case .criterion(let criterion): return criterion
    case .needsBaseline: return nil
    case .figureError(let error):
      bag.error(
        error.code, at: span, in: source, error.message(text), remedy: error.criterionRemedy)
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
    bag.error(
      .badFigure, at: node.span, in: source, WeightMessages.message(text),
      remedy: WeightMessages.remedy)
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

extension Diagnostic.Code {
  /// A horizon counts from a publication that nobody dated.
  public static let relativeWithoutDate = Self("relative-without-date")
}
