/// Horizons that are worded from the day they were published: 未来五年, 明年年中, by the end of this
/// year.
enum RelativePeriod {
  /// The calendar period that a wording means, counted from the day it was published.
  ///
  /// - 未来五年, 今后3年, `next 5 years`: from the day to the day so many years later.
  /// - 今年, 明年, 后年, `this year`, `next year`: the calendar year.
  /// - with 年中, 年底, 年末, 上半年, 下半年: June, December, or the half of that year.
  ///
  /// - Returns: `nil` for anything else.
  static func resolve(_ text: String, publishedOn day: CalendarDate) -> Period? {
    guard text.utf8.count <= 60 else { return nil }
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }.lowercased()
    guard !plain.isEmpty else { return nil }
    if let years = yearsAhead(plain) {
      guard 1...100 ~= years, let end = day.adding(years: years) else { return nil }
      return Period(from: day, to: end)
    }
    for (word, offset) in yearWords where plain.hasPrefix(word) {
      return part(String(plain.dropFirst(word.count)), ofYear: day.year + offset)
    }
    return part(plain, ofYear: day.year)
  }

  private static let yearWords = [
    ("今年", 0), ("明年", 1), ("后年", 2), ("thisyear", 0), ("nextyear", 1),
  ]

  private static let parts = [
    "": 1...12, "内": 1...12, "年内": 1...12, "年中": 6...6, "年底": 12...12, "年末": 12...12,
    "上半年": 1...6, "下半年": 7...12,
  ]

  private static func part(_ text: String, ofYear year: Int) -> Period? {
    parts[text].flatMap { Period(year: year, firstMonth: $0.lowerBound, months: $0.count) }
  }

  private static func yearsAhead(_ text: String) -> Int? {
    for word in ["未来", "今后", "next"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      for ending in ["年内", "年", "years"] where rest.hasSuffix(ending) {
        let number = rest.dropLast(ending.count)
        if let years = Int(number) { return years }
        if let (years, remainder) = Numerals.chineseNumeral(number), remainder.isEmpty {
          return years
        }
      }
    }
    return nil
  }
}
