/// Puts values of the model into a report's words; everything it returns is safe to print.
struct Wording: Sendable {
  let words: Words

  init(_ language: Language) { words = Words(language: language) }

  var language: Language { words.language }

  func text(_ text: LocalizedText) -> String { text[language].sanitized }

  /// A figure as it was published; a number that stands alone gets its unit.
  func figure(_ observation: Observation) -> String {
    figure(observation.asWritten, observation.reading)
  }

  func figure(_ asWritten: String, _ reading: Reading) -> String {
    reading.wording(asWritten).sanitized
  }

  /// A figure with its period, which may stand in a line of its own.
  func dated(_ observation: Observation) -> String {
    "\(figure(observation))\n(\(period(observation.period)))"
  }

  /// A figure with its period, in one line.
  func datedInLine(_ observation: Observation) -> String {
    "\(figure(observation)) (\(period(observation.period)))"
  }

  /// What a target asks for: as the plan words it in Chinese, in signs in English, where the
  /// wording of a Chinese document says nothing.
  func criterion(_ target: Target, _ unit: Unit) -> String {
    if language == .english, let criterion = target.criterion {
      return criterion.description.sanitized
    }
    let text = target.criterionAsWritten
    let isBare = endsInDigit(text) && target.criterion != nil
    return (isBare ? text + unit.symbol : text).sanitized
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

  private func endsInDigit(_ text: String) -> Bool {
    text.utf8.last.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
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

  /// A period as one says it: 2026年上半年; in English as in files.
  func spoken(_ period: Period) -> String {
    guard language == .chinese else { return self.period(period) }
    let (year, month, day) = period.start.components
    switch period.kind {
    case .year: return "\(year)年"
    case .half: return "\(year)年" + (month == 1 ? "上半年" : "下半年")
    case .quarter: return "\(year)年第" + ["一", "二", "三", "四"][(month - 1) / 3] + "季度"
    case .month: return "\(year)年\(month)月"
    case .day: return "\(year)年\(month)月\(day)日"
    case .yearToDate: return "\(year)年1-\(period.end?.components.month ?? 12)月"
    case .range: return period.description.split(separator: "/").joined(separator: "至")
    case .since: return "\(year)年\(month)月以来"
    }
  }

  /// An indicator's name, with the area where that is not the plan's own.
  func name(_ name: LocalizedText, area: String?, of plan: Plan?) -> String {
    let name = text(name)
    guard let area, area != plan?.area else { return name }
    let shown = (plan?.areaName(area, in: language) ?? area).sanitized
    return words.of("\(name)（\(shown)）", "\(name) (\(shown))")
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
    let figure = baseline.reading.text(in: language).sanitized
    return words.of(
      "\(figure)（\(spoken(baseline.period))）", "\(figure) (\(period(baseline.period)))")
  }

  /// The share of a plan's term that has passed on a date; `nil` where it states none.
  func timePassed(of plan: Plan, on date: CalendarDate) -> String? {
    plan.elapsedShare(on: date).map { Numbers.percent($0) }
  }
}
