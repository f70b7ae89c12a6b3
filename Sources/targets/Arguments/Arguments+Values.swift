import TargetKit

/// What options mean.
extension Arguments {
  /// The day an option names: the last one of its period.
  func day(_ option: Option) throws(UsageError) -> CalendarDate? {
    guard let text = last(option) else { return nil }
    if let day = Period(text)?.end { return day }
    throw UsageError(
      zh: "\(text.quoted()) 不是日期，或日历中没有这一天",
      en: "\(text.quoted()) is no date, or the calendar does not have it",
      remedy: LocalizedText(
        zh: "写成 2026、2026-Q3、2026-09 或 2026-09-30",
        en: "write it like 2026, 2026-Q3, 2026-09 or 2026-09-30"))
  }

  /// The word an option was given, as a case of `type`.
  func choice<Choice: RawRepresentable<String>>(_ option: Option, _ type: Choice.Type) -> Choice? {
    last(option).flatMap { Choice(rawValue: $0) }
  }

  /// The names an option was given, once or several times, separated by commas.
  func names(_ option: Option) -> [String] {
    all(option).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// The columns of a line that were asked for.
  func lineWidth() throws(UsageError) -> Int? {
    guard let text = last(.width) else { return nil }
    if let width = Int(text), 20...1_000 ~= width { return width }
    throw UsageError(
      zh: "--width 不能是 \(text.quoted())", en: "--width cannot be \(text.quoted())",
      remedy: LocalizedText(zh: "写 20 至 1000 的整数", en: "write a whole number from 20 to 1000"))
  }
}
