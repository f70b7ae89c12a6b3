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
    var part = Part.whole
    var text: String?
    var against: (id: String, span: Range<Int>)?
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
      // A target for a part that is none would be taken for one of the whole.
      guard let own = self.part(object, "of") else { return }
      part = own
      details.baseline = baseline(object["baseline"], unit)
      details.owner = object.string("owner", into: &bag) ?? details.owner
      details.source = sourceNumber(object) ?? details.source
      details.weight = weight(object)
      details.acceptedDeviation = accepted(object)
      details.note = object.localized("note", into: &bag)
      details.statements = object.strings("statements", into: &bag)
      details.over = over(object["over"])
      if let id = object.string("against", into: &bag), let node = object["against"] {
        checkDeclared(id, node.span)
        against = (id, node.span)
        if id == book.indicatorID(indicator) { reportAgainstItself(id, node.span) }
      }
    }
    let ownArea = book.ownArea(ofIndicator: indicator)
    let series = book.seriesTable.series(
      of: indicator, area: area, part: part, ownArea: ownArea,
      own: &book.indicatorTable.records[indicator].ownSeries)
    let baseline = details.baseline ?? book.baseline(ofSeries: series)
    var context = context(of: indicator, baseline: baseline)
    context.due = stage.due
    context.over = details.over
    context.against = against?.id
    details.requirement = requirement(text, at: span, meaning: meaning, indicator, context)
    details.asWritten = text ?? meaning?.text
    book.targetTable.records.append(
      TargetTable.Record(
        significand: 0, series: UInt32(series),
        due: stage.due.map { book.periods.pack($0) } ?? .none,
        details: Int32(book.targetTable.details.count), offset: offset, exponent: 0,
        comparison: .detailed, ambition: ambition))
    book.targetTable.details.append(details)
  }

  private mutating func reportAgainstItself(_ id: String, _ span: Range<Int>) {
    bag.error(
      .againstUnclear, at: span, in: source,
      LocalizedText(
        zh: "指标 \(id.quoted()) 不能与自身比较", en: "\(id.quoted()) cannot be held against itself"),
      remedy: LocalizedText(zh: "against 写另一个指标的代号", en: "name another indicator in against"))
  }

  /// The years that count; reports a stretch without an end.
  private mutating func over(_ node: JSONNode?) -> Period? {
    guard let node, let period = period(node) else { return nil }
    guard period.end == nil else { return period }
    bag.error(
      .badPeriod, at: node.span, in: source,
      LocalizedText(zh: "时段没有终点", en: "a stretch of years needs an end"),
      remedy: LocalizedText(zh: "写成 2026/2030", en: "write it like 2026/2030"))
    return nil
  }

  /// What a target asks for by its wording, and by what the wording is said to mean.
  private mutating func requirement(
    _ text: String?, at span: Range<Int>, meaning: (text: String, span: Range<Int>)?,
    _ indicator: Int, _ context: RequirementContext
  ) -> Requirement? {
    guard let meaning else {
      guard let text, !SizeClass.isOne(text) else { return nil }
      return requirement(text, at: span, indicator, context)
    }
    let meant = requirement(meaning.text, at: meaning.span, indicator, context)
    // Words without a number say nothing that could contradict.
    guard let text, !SizeClass.isOne(text), text.contains(where: \.isNumber), let meant,
      let said = requirement(text, at: span, indicator, context)
    else { return meant }
    let start = context.baseline?.reading.bare
    let same =
      said.kind == meant.kind
      && said.limits(from: start, years: nil, reach)?.accepted
        == meant.limits(from: start, years: nil, reach)?.accepted
    guard !same else { return said }
    bag.error(
      .meansContradicts, at: meaning.span, in: source,
      LocalizedText(
        zh: "\(text.quoted()) 本身有数，与 means 的 \(meaning.text.quoted()) 不一致",
        en: "\(text.quoted()) holds a number, and means \(meaning.text.quoted()) says another"),
      remedy: LocalizedText(
        zh: "删去 means；它只用于没有数的说法，如百亿级",
        en: "delete means; it explains words without a number, such as 百亿级"))
    return nil
  }

  /// What the targets of an indicator are seen against.
  func context(of indicator: Int, baseline: Baseline?) -> RequirementContext {
    let details = book.indicatorTable.details(indicator)
    let unit = book.indicatorTable.unit(indicator)
    return RequirementContext(
      unit: unit, written: unit, units: units, measure: details?.measure,
      better: book.indicatorTable.records[indicator].better, records: details?.records,
      baseline: baseline, horizon: book.plans[plan].horizon, reach: reach)
  }

  /// What a text asks of an indicator; reports one that cannot be understood.
  mutating func requirement(
    _ text: String, at span: Range<Int>, _ indicator: Int, _ context: RequirementContext
  ) -> Requirement? {
    do throws(RequirementProblem) {
      return try Requirement.read(pointed(text, at: span), context)
    } catch {
      report(error, text, at: span, indicator)
      return nil
    }
  }

  private mutating func report(
    _ problem: RequirementProblem, _ text: String, at span: Range<Int>, _ indicator: Int
  ) {
    var related: [DiagnosticBag.Place] = []
    if case .contradictsBetter = problem, let details = book.indicatorTable.details(indicator),
      details.origin.file == file
    {
      let start = Int(details.origin.offset)
      let end = start + book.indicatorID(indicator).utf8.count + 2
      related = [
        DiagnosticBag.Place(
          bytes: start..<end,
          message: LocalizedText(zh: "指标在此声明", en: "the indicator is declared here"))
      ]
    }
    bag.report(
      .error, problem.code, at: span, in: source, problem.message(text),
      remedy: problem.remedy(text, of: book.indicatorTable.unit(indicator), units: units),
      related: related)
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
