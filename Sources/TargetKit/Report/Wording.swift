/// Puts values of the model into a report's words; everything it returns is safe to print.
struct Wording: Sendable {
  let words: Words

  init(_ language: Language) { words = Words(language: language) }

  var language: Language { words.language }

  func text(_ text: LocalizedText) -> String { text[language].sanitized }

  /// A figure as it was published, in the page's language; a number that stands alone gets its unit.
  func figure(_ observation: Observation) -> String {
    figure(observation.asWritten, observation.reading)
  }

  func figure(_ asWritten: String, _ reading: Reading) -> String {
    reading.told(asWritten, in: language).sanitized
  }

  /// A figure with its period, which may stand in a line of its own.
  func dated(_ observation: Observation) -> String {
    "\(figure(observation))\n(\(period(observation.period)))"
  }

  /// A figure with its period, in one line.
  func datedInLine(_ observation: Observation) -> String {
    "\(figure(observation)) (\(period(observation.period)))"
  }

  /// What a target asks for, as the plan words it, in the page's language.
  func criterion(_ target: Target, _ unit: Unit) -> String {
    target.asked(in: language, unit).sanitized
  }

  /// The limit that follows from the baseline, where the plan does not state it itself.
  func computedLimit(_ finding: TargetReview) -> String? {
    guard finding.target.isLimitComputed, let criterion = finding.target.criterion else {
      return nil
    }
    return criterion.told(in: language, places: PagePlaces(finding).quotient).sanitized
  }

  /// The same with the firmness of the promise, where that is out of the ordinary.
  func promise(_ target: Target, _ unit: Unit) -> String {
    let text = criterion(target, unit)
    switch target.ambition {
    case .binding, .stretch:
      return target.ambition.map { "\(text)\n(\(words.ambition($0)))" } ?? text
    case .expected, nil: return text
    }
  }

  /// A period in few columns: `2025`, `2026-01/06`.
  func period(_ period: Period) -> String {
    let text = period.description
    guard period.kind == .yearToDate, let slash = text.firstIndex(of: "/") else { return text }
    return String(text[...slash]) + text.suffix(2)
  }

  /// The day a period ends on, where it is a mere range; else the period.
  func ending(_ period: Period) -> String {
    guard period.kind == .range, let end = period.end else { return self.period(period) }
    return end.description
  }

  /// A period as one says it: 2026年上半年, `the first half of 2026`.
  func spoken(_ period: Period) -> String {
    let (year, month, day) = period.start.components
    switch period.kind {
    case .year: return words.of("\(year)年", "\(year)")
    case .half:
      return words.of(
        "\(year)年" + (month == 1 ? "上半年" : "下半年"),
        "the \(month == 1 ? "first" : "second") half of \(year)")
    case .quarter:
      let number = (month - 1) / 3
      return words.of(
        "\(year)年第" + ["一", "二", "三", "四"][number] + "季度",
        "the \(["first", "second", "third", "fourth"][number]) quarter of \(year)")
    case .month: return words.of("\(year)年\(month)月", "\(words.monthName(month)) \(year)")
    case .day: return words.fullDay(period.start)
    case .yearToDate:
      let last = period.end?.components.month ?? 12
      return words.of(
        "\(year)年1-\(last)月", "January to \(words.monthName(last)) \(year)")
    case .range: return spokenRange(period)
    case .since:
      return words.of("\(year)年\(month)月\(day == 1 ? "" : "\(day)日")以来", "since \(period.start)")
    }
  }

  /// A stretch of time from one whole period to another: 2021至2023年, `2021 to 2023`.
  private func spokenRange(_ period: Period) -> String {
    let ends = period.description.split(separator: "/").compactMap { Period(String($0)) }
    guard ends.count == 2 else { return period.description }
    if ends.allSatisfy({ $0.kind == .year }) {
      let (first, last) = (ends[0].start.year, ends[1].start.year)
      return words.of("\(first)至\(last)年", "\(first) to \(last)")
    }
    return words.of(
      "\(spoken(ends[0]))至\(spoken(ends[1]))", "\(spoken(ends[0])) to \(spoken(ends[1]))")
  }

  /// An indicator's name, with the area where that is not the plan's own, and the part where it is one.
  func name(_ name: LocalizedText, area: String?, part: Part = .whole, of plan: Plan?) -> String {
    let name = text(name)
    let shown = place(area: area == plan?.area ? nil : area, part, of: plan)
    return shown.isEmpty ? name : words.of("\(name)（\(shown)）", "\(name) (\(shown))")
  }

  /// An area and a part in it by their names; empty for all of an area that is not named.
  func place(area: String?, _ part: Part, of plan: Plan?) -> String {
    let names = [
      area.map { plan?.areaName($0, in: language) ?? $0 },
      plan.map { $0.partName(part, in: language) } ?? part.description,
    ]
    return names.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: words.of("，", ", "))
      .sanitized
  }

  /// A document with its date and link.
  func source(_ source: Source) -> String {
    var text = self.text(source.title)
    if let published = source.published {
      text += words.of("（\(period(published))）", " (\(period(published)))")
    }
    if let link = source.link { text += " " + link.sanitized }
    return text
  }

  /// A baseline with its period.
  func baseline(_ baseline: Baseline) -> String {
    let figure = baseline.reading.told(in: language).sanitized
    return words.of(
      "\(figure)（\(spoken(baseline.period))）", "\(figure) (\(spoken(baseline.period)))")
  }

  /// The share of a plan's term that has passed on a date; `nil` where it states none.
  func timePassed(of plan: Plan, on date: CalendarDate) -> String? {
    plan.elapsedShare(on: date).map { Numbers.percent($0) }
  }
}
