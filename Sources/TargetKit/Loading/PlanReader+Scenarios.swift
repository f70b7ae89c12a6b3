extension PlanReader {
  /// Reads how likely projects of each stage are to deliver.
  mutating func readLikelihoods(_ object: ObjectReader) {
    for member in members(of: object, "likelihoods") {
      guard let phase = Phase(rawValue: member.key) else {
        let names = Phase.allCases.map(\.rawValue)
        bag.error(
          .unknownChoice, at: member.keySpan, in: source,
          LocalizedText(
            zh: "没有 \(member.key.quoted()) 这一阶段", en: "there is no stage \(member.key.quoted())"),
          remedy: Suggestion.nearest(to: member.key, among: names).map {
            LocalizedText(zh: "是否想写 '\($0)'？", en: "did you mean '\($0)'?")
          }
            ?? LocalizedText(
              zh: "应为 \(names.joined(separator: "、"))",
              en: "write one of \(names.joined(separator: ", "))"))
        continue
      }
      if let share = likelihood(member.value) { book.plans[plan].likelihoods[phase] = share }
    }
  }

  /// A likelihood; reports what is none.
  mutating func likelihood(_ node: JSONNode?) -> ExactDecimal? {
    guard let node else { return nil }
    guard let text = node.figureText, let share = Assumption.likelihood(text) else {
      reportUnreadable(
        node,
        LocalizedText(zh: "可能性写成 0% 至 100%，例如 \"60%\"", en: "write 0% to 100%, such as \"60%\""))
      return nil
    }
    return share
  }

  mutating func readScenarios(_ object: ObjectReader) {
    book.plans[plan].scenarios = members(of: object, "scenarios").compactMap { scenario($0) }
  }

  private mutating func scenario(_ member: JSONMember) -> Scenario? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.scenario, what: LocalizedText(zh: "情景", en: "a scenario"),
        into: &bag)
    else { return nil }
    var assumptions: [Assumption] = []
    for part in members(of: object, "growth") {
      let series = SeriesName(text: part.key)
      guard isDeclared(series, part.keySpan) else { continue }
      guard let text = part.value.figureText, let rate = Assumption.rate(text, units: units) else {
        reportUnreadable(
          part.value, LocalizedText(zh: "增速写成 \"8%\"", en: "write a growth rate like \"8%\""))
        continue
      }
      assumptions.append(.growth(series, rate: rate))
    }
    for part in members(of: object, "figure") {
      if let figure = figure(part) { assumptions.append(figure) }
    }
    for part in members(of: object, "extra") {
      if let extra = extra(part) { assumptions.append(extra) }
    }
    for part in members(of: object, "delay") {
      guard book.plans[plan].pipeline.contains(where: { $0.id == part.key }) else {
        reportUnknownProject(part)
        continue
      }
      guard let text = part.value.figureText, let months = Assumption.months(text) else {
        reportUnreadable(
          part.value,
          LocalizedText(zh: "延期写成 \"12个月\" 或 \"1年\"", en: "write a delay like \"12 months\""))
        continue
      }
      assumptions.append(.delay(project: part.key, months: months))
    }
    assumptions += object.strings("fails", into: &bag).map { .fails(area: $0) }
    return Scenario(
      id: member.key, plan: book.plans[plan].id,
      name: object.localized("name", into: &bag) ?? LocalizedText(guessing: member.key),
      note: object.localized("note", into: &bag), assumptions: assumptions)
  }

  /// The name before `@` and the period behind it; reports a key without one.
  private mutating func dated(_ part: JSONMember) -> (name: String, period: Period)? {
    if let at = part.key.lastIndex(of: "@"),
      let period = Period(String(part.key[part.key.index(after: at)...])), period.end != nil
    {
      return (String(part.key[..<at]), period)
    }
    bag.error(
      .badPeriod, at: part.keySpan, in: source,
      LocalizedText(
        zh: "\(part.key.quoted()) 没有写明时期", en: "\(part.key.quoted()) names no period"),
      remedy: LocalizedText(
        zh: "写成 \"名称@2026\"", en: "write the name, @ and the period: \"energy@2026\""))
    return nil
  }

  /// `"subsidy@2026": "30亿元"`.
  private mutating func extra(_ part: JSONMember) -> Assumption? {
    guard let (name, period) = dated(part) else { return nil }
    let levers = book.plans[plan].levers.map(\.id)
    guard levers.contains(name) else {
      bag.error(
        .undeclaredLever, at: part.keySpan, in: source,
        LocalizedText(
          zh: "levers 中没有 \(name.quoted())", en: "there is no lever \(name.quoted())"),
        remedy: BookMessages.undeclaredRemedy(name, among: levers, under: "levers"))
      return nil
    }
    guard let text = part.value.figureText,
      let input = try? Reading(pointed(text, at: part.value.span), units: units)
    else {
      reportUnreadable(
        part.value, LocalizedText(zh: "写成 \"30亿元\"", en: "write an amount like \"30亿元\""))
      return nil
    }
    return .extra(lever: name, period, input: input)
  }

  /// `"energy@2026": "+3.5"`.
  private mutating func figure(_ part: JSONMember) -> Assumption? {
    guard let (name, period) = dated(part) else { return nil }
    let series = SeriesName(text: name)
    guard isDeclared(series, part.keySpan),
      let symbol = book.indicatorIDs[plan].ids.find(series.indicator)
    else { return nil }
    guard let text = part.value.figureText else {
      reportUnreadable(
        part.value, LocalizedText(zh: "写成 \"+3.5\" 或 \"8.6\"", en: "write \"+3.5\" or \"8.6\""))
      return nil
    }
    let unit = book.indicatorTable.unit(Int(book.indicatorIDs[plan].indicators[symbol]))
    do throws(FigureError) {
      let figure = pointed(text, at: part.value.span)
      return .figure(series, period, try AssumedFigure(figure, unit: unit, units: units))
    } catch {
      report(error, text, at: part.value.span)
      return nil
    }
  }

  private mutating func isDeclared(_ series: SeriesName, _ span: Range<Int>) -> Bool {
    if book.indicatorIDs[plan].ids.find(series.indicator) != nil { return true }
    checkDeclared(series.indicator, span)
    return false
  }

  private mutating func reportUnknownProject(_ part: JSONMember) {
    let names = book.plans[plan].pipeline.map(\.id)
    bag.error(
      .undeclaredProject, at: part.keySpan, in: source,
      LocalizedText(
        zh: "pipeline 中没有项目 \(part.key.quoted())",
        en: "there is no project \(part.key.quoted()) in the pipeline"),
      remedy: Suggestion.nearest(to: part.key, among: names).map {
        LocalizedText(zh: "是否想写 '\($0)'？", en: "did you mean '\($0)'?")
      } ?? LocalizedText(zh: "请在 pipeline 中写明", en: "declare it under pipeline"))
  }

  private mutating func reportUnreadable(_ node: JSONNode, _ remedy: LocalizedText) {
    let text = node.figureText ?? source.string(node.span)
    bag.error(
      .badFigure, at: node.span, in: source,
      LocalizedText(zh: "\(text.quoted()) 无法理解", en: "cannot understand \(text.quoted())"),
      remedy: remedy)
  }
}

extension Diagnostic.Code {
  /// A lever is used that the plan does not have.
  public static let undeclaredLever = Self("undeclared-lever")
}
