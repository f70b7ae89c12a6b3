extension PlanReader {
  mutating func readIndicators(_ object: ObjectReader) {
    guard let node = object["indicators"] else { return }
    guard node.kind == .object else {
      return ObjectReader.report(
        node, wanted: LocalizedText(zh: "对象 { }", en: "an object { }"),
        ObjectReader.named("indicators"), &bag)
    }
    for member in node.members where book.indicatorIDs[plan].ids.find(member.key) == nil {
      readIndicator(member)
    }
    for key in ["partOf", "adds"] { checkWholes(key, in: node) }
  }

  /// Reports wholes that are not declared, and indicators that are their own, also by way of others.
  private mutating func checkWholes(_ key: String, in indicators: JSONNode) {
    var wholes: [String: (id: String, span: Range<Int>)] = [:]
    for member in indicators.members {
      guard let other = member.value[key], let id = other.string else { continue }
      checkDeclared(id, other.span)
      if wholes[member.key] == nil { wholes[member.key] = (id, other.span) }
    }
    var done: Set<String> = []
    for member in indicators.members where wholes[member.key] != nil {
      var way: [String] = []
      var onWay: Set<String> = []
      var next: String? = member.key
      while let id = next, !done.contains(id), onWay.insert(id).inserted {
        way.append(id)
        next = wholes[id]?.id
      }
      if let id = next, onWay.contains(id), let start = way.firstIndex(of: id) {
        for id in way[start...] { reportCircle(id, key, wholes[id]?.span) }
      }
      done.formUnion(onWay)
    }
  }

  private mutating func reportCircle(_ id: String, _ key: String, _ span: Range<Int>?) {
    guard let span else { return }
    bag.error(
      .circularIndicator, at: span, in: source,
      key == "partOf"
        ? LocalizedText(zh: "\(id.quoted()) 成了自己的一部分", en: "\(id.quoted()) is a part of itself")
        : LocalizedText(zh: "\(id.quoted()) 加到了自己上", en: "\(id.quoted()) adds to itself"),
      remedy: LocalizedText(
        zh: "请写另一项指标，或删去 \(key)", en: "name another indicator, or leave \(key) out"))
  }

  /// Reports the id of an indicator that the plan does not declare.
  mutating func checkDeclared(_ id: String, _ span: Range<Int>) {
    let ids = book.indicatorIDs[plan].ids
    guard ids.find(id) == nil, !brokenIndicators.contains(id) else { return }
    bag.error(
      .undeclaredIndicator, at: span, in: source, BookMessages.undeclaredIndicator(id),
      remedy: BookMessages.undeclaredRemedy(
        id, among: (0..<ids.count).map { ids[$0] }, under: "indicators"))
  }

  private mutating func readIndicator(_ member: JSONMember) {
    let what = LocalizedText(
      zh: "指标 \(member.key.quoted())", en: "the indicator \(member.key.quoted())")
    guard
      let object = ObjectReader(member.value, keys: PlanKeys.indicator, what: what, into: &bag),
      let unit = readUnit(object)
    else {
      brokenIndicators.insert(member.key)
      return
    }
    let area = object.string("area", into: &bag).map { UInt32(book.areas.intern($0)) }
    let details = IndicatorTable.Details(
      name: object.localized("name", into: &bag) ?? LocalizedText(guessing: member.key),
      measure: object.choice("measure", Measure.self, into: &bag), area: area,
      owner: object.string("owner", into: &bag), note: object.localized("note", into: &bag),
      isTracked: object.bool("tracked", into: &bag) ?? false,
      freshMonths: months(object) ?? IndicatorTable.standardFreshMonths,
      baseline: baseline(object["baseline"], unit),
      wholes: IndicatorTable.Relations(
        partOf: object.string("partOf", into: &bag), adds: object.string("adds", into: &bag)),
      yearToDate: object.choice("yearToDate", YearToDateRule.self, into: &bag),
      prices: object.choice("prices", PriceBasis.self, into: &bag),
      isAdditive: object.bool("additive", into: &bag),
      records: object.choice("records", ChangeRecords.self, into: &bag),
      tendency: object.choice("tendency", Tendency.self, into: &bag),
      group: group(object),
      origin: Origin(file: file, offset: UInt32(clamping: member.keySpan.lowerBound)))
    let better = object.choice("better", Direction.self, into: &bag)
    let symbol = book.indicatorIDs[plan].ids.intern(member.key)
    book.indicatorIDs[plan].indicators.append(UInt32(book.indicatorTable.records.count))
    let unitNumber = book.indicatorTable.number(of: unit)
    book.indicatorTable.records.append(
      IndicatorTable.Record(
        id: UInt32(symbol), plan: UInt32(plan), unit: unitNumber, better: better,
        details: Int32(book.indicatorTable.details.count)))
    book.indicatorTable.details.append(details)
    for remark in remarks(object, area: area) {
      book.append(remark, to: book.indicatorTable.records.count - 1)
    }
  }

  private mutating func readUnit(_ object: ObjectReader) -> Unit? {
    guard let node = object["unit"] else {
      object.reportMissing("unit", #""unit": "亿元""#, into: &bag)
      return nil
    }
    guard let symbol = object.string("unit", into: &bag) else { return nil }
    if let unit = units.unit(symbol) { return unit }
    bag.error(
      .unknownUnit, at: node.span, in: source, FigureError.unknownUnit(symbol).message(symbol),
      remedy: Suggestion.nearest(to: symbol, among: units.symbols).map {
        LocalizedText(zh: "是否想写 '\($0)'？", en: "did you mean '\($0)'?")
      } ?? FigureError.unknownUnit(symbol).remedy)
    return nil
  }

  private mutating func months(_ object: ObjectReader) -> Int? {
    guard let node = object["fresh"] else { return nil }
    if let text = node.number, let months = Int(text), 1...1_200 ~= months { return months }
    ObjectReader.report(
      node, wanted: LocalizedText(zh: "1 至 1200 的月数", en: "a number of months from 1 to 1200"),
      ObjectReader.named("fresh"), &bag)
    return nil
  }

  /// A baseline: `{ "value": "80亿元", "at": "2024" }`.
  mutating func baseline(_ node: JSONNode?, _ unit: Unit) -> Baseline? {
    guard let node,
      let object = ObjectReader(
        node, keys: PlanKeys.baseline, what: LocalizedText(zh: "基期值", en: "a baseline"), into: &bag)
    else { return nil }
    guard let at = object["at"] else {
      object.reportMissing("at", #""at": "2022""#, into: &bag)
      return nil
    }
    guard let value = object["value"] else {
      object.reportMissing("value", #""value": "80\#(unit.symbol)""#, into: &bag)
      return nil
    }
    guard let period = period(at), let text = object.figure("value", into: &bag),
      let reading = reading(text, at: value.span, unit)
    else { return nil }
    return Baseline(reading: reading, period: period)
  }

  /// A figure in the indicator's unit; reports one that cannot be read or converted.
  mutating func reading(_ text: String, at span: Range<Int>, _ unit: Unit) -> Reading? {
    do throws(FigureError) {
      let reading = try Reading(pointed(text, at: span), unit: unit, units: units)
      do throws(UnitError) {
        return try reading.converted(to: unit)
      } catch {
        report(error, at: span)
      }
    } catch {
      report(error, text, at: span)
    }
    return nil
  }
}

extension Diagnostic.Code {
  /// An indicator is declared as a part of itself.
  public static let circularIndicator = Self("circular-indicator")
}
