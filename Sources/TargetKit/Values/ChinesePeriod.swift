/// Periods as Chinese texts write them: 2025年4月5日, 2022年1—8月, 2025年前三季度, 2018年以来.
enum ChinesePeriod {
  /// Reads a period from text without white space and without full-width characters.
  static func read(_ text: String) -> Period? {
    if let plan = fiveYearPlan(text[...]) { return plan }
    if let start = since(text[...]) { return start }
    if let period = single(text[...]) { return period }
    return range(text[...])
  }

  // MARK: - One stretch of a year

  /// Year and what follows it.
  private static func single(_ text: Substring) -> Period? {
    guard let (year, rest) = leadingYear(text) else { return nil }
    switch rest {
    case "", "全年", "度": return Period(year: year)
    case "底", "末", "年底", "年末": return lastDay(of: Period(year: year))
    default: break
    }
    if let months = months(rest) {
      return Period(year: year, firstMonth: months.lowerBound, months: months.count)
    }
    return monthOrDay(rest, of: year)
  }

  /// `4月`, `4月5日`, `4月底`.
  private static func monthOrDay(_ text: Substring, of year: Int) -> Period? {
    guard let mark = text.firstIndex(of: "月"), let month = number(text[..<mark]) else { return nil }
    switch text[text.index(after: mark)...] {
    case "", "份": return Period(year: year, month: month)
    case "底", "末": return lastDay(of: Period(year: year, month: month))
    case let day:
      guard day.last == "日" || day.last == "号", let number = number(day.dropLast()) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: number).map(Period.init(day:))
    }
  }

  private static func leadingYear(_ text: Substring) -> (Int, Substring)? {
    guard let mark = text.firstIndex(of: "年"), text[..<mark].utf8.count == 4,
      let year = number(text[..<mark])
    else { return nil }
    return (year, text[text.index(after: mark)...])
  }

  private static func lastDay(of period: Period?) -> Period? {
    period?.end.map(Period.init(day:))
  }

  /// Named parts of a year: 上半年, 第一季度, 前三季度, 前8个月.
  private static func months(_ text: Substring) -> ClosedRange<Int>? {
    if text == "上半年" { return 1...6 }
    if text == "下半年" { return 7...12 }
    if text.hasSuffix("季度") {
      let name = text.dropLast(2)
      guard let first = name.first,
        let quarter = count(first == "第" || first == "前" ? name.dropFirst() : name),
        1...4 ~= quarter
      else { return nil }
      return (first == "前" ? 1 : quarter * 3 - 2)...(quarter * 3)
    }
    guard text.hasPrefix("前"), text.hasSuffix("个月"),
      let months = count(text.dropFirst().dropLast(2)), 1...12 ~= months
    else { return nil }
    return 1...months
  }

  // MARK: - Ranges

  /// Two stretches with a mark between them; the second may leave out what it shares with the first.
  private static func range(_ text: Substring) -> Period? {
    guard let mark = text.firstIndex(where: { "-—–~至到".contains($0) }) else { return nil }
    let left = text[..<mark]
    let right = text[mark...].drop { "-—–~至到".contains($0) }
    // Only one mark, or a dash of two.
    guard text.distance(from: mark, to: right.startIndex) <= 2, !left.isEmpty else { return nil }
    guard let last = right.last else { return nil }
    // 2022年1—8月 leaves the unit of the first to the second.
    guard let first = single(left) ?? single(left + String(last)) else { return nil }
    let start = first.start
    let (year, month, _) = start.components
    let end =
      single(right) ?? monthOrDay(right, of: year) ?? monthOrDay("\(month)月" + right, of: year)
    guard let end, end.kind == first.kind, let lastDay = end.end else { return nil }
    return Period(from: start, to: lastDay)
  }

  private static func since(_ text: Substring) -> Period? {
    for word in ["以来", "起", "至今"] where text.hasSuffix(word) {
      let rest = text.dropLast(word.count)
      let named = rest.hasPrefix("自") ? rest.dropFirst() : rest
      return single(named).map { .since($0.start) }
    }
    return nil
  }

  /// “十四五”期间: the five-year plans are counted since 1953, and from the eleventh on are 规划.
  private static func fiveYearPlan(_ text: Substring) -> Period? {
    var name = text
    for word in ["期间", "时期", "规划期"] where name.hasSuffix(word) {
      name = name.dropLast(word.count)
    }
    if let first = name.first, let last = name.last, "“\"「".contains(first), "”\"」".contains(last),
      name.count > 2
    {
      name = name.dropFirst().dropLast()
    }
    guard name.last == "五", let number = count(name.dropLast()), 10...30 ~= number else {
      return nil
    }
    let year = 2001 + (number - 10) * 5
    guard let start = CalendarDate(year: year, month: 1, day: 1),
      let end = CalendarDate(year: year + 4, month: 12, day: 31)
    else { return nil }
    return Period(from: start, to: end)
  }

  // MARK: - Numbers

  /// ASCII digits and nothing else, four at the most.
  private static func number(_ text: Substring) -> Int? {
    guard 1...4 ~= text.utf8.count else { return nil }
    var number = 0
    for byte in text.utf8 {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// A small number in digits or in Chinese.
  private static func count(_ text: Substring) -> Int? {
    if let number = number(text) { return number }
    guard let (value, rest) = Numerals.chineseNumeral(text), rest.isEmpty else { return nil }
    return value
  }
}
