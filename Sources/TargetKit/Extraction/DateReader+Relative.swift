extension DateReader {
  /// 未来五年, 过去三年, 近五年, 五年来, 三年内.
  func years(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let day = published?.end ?? published?.start,
      let lead = Self.yearLeads.match(text, at: place, in: place..<limit)
    else { return nil }
    let digits = lead.range.upperBound
    var end = digits
    while end < limit, end - digits < 3, text[end].isDigit || Self.numerals.contains(text[end]) {
      end += 1
    }
    guard end > digits, end < limit, text[end] == "年" else { return nil }
    let number = text.string(digits..<end)
    guard let years = Int(number) ?? Numerals.chineseNumeral(number[...])?.value, 1...60 ~= years
    else { return nil }
    end += 1
    if end < limit, text[end] == "来" || text[end] == "内" || text[end] == "间" { end += 1 }
    if lead.meaning {
      guard let until = day.adding(years: years), let period = Period(from: day, to: until) else {
        return nil
      }
      return (end, period, true)
    }
    // The years before: those that are over on the day of publication.
    let last = day.components.month <= 3 ? day.year - 1 : day.year
    guard let from = CalendarDate(year: last - years + 1, month: 1, day: 1),
      let period = Period(from: from, to: min(day, CalendarDate.lastDay(ofYear: last)))
    else { return nil }
    return (end, period, true)
  }

  /// 5年来, 五年来: the full years before the publication.
  func yearsPast(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard text[place].isDigit || Self.numerals.contains(text[place]),
      place == 0 || !text[place - 1].isDigit && !Self.numerals.contains(text[place - 1])
    else { return nil }
    var end = place
    while end < limit, end - place < 2, text[end].isDigit || Self.numerals.contains(text[end]) {
      end += 1
    }
    guard end + 1 < limit, text[end] == "年", text[end + 1] == "来" else { return nil }
    let number = text.string(place..<end)
    guard let years = Int(number) ?? Numerals.chineseNumeral(number[...])?.value, 2...60 ~= years,
      let day = published?.end
    else { return nil }
    let last = day.components.month >= 11 ? day.year : day.year - 1
    guard let from = CalendarDate(year: last - years + 1, month: 1, day: 1),
      let period = Period(from: from, to: min(day, CalendarDate.lastDay(ofYear: last)))
    else { return nil }
    return (end + 2, period, true)
  }

  /// 这是…的五年: the years that a review looks back on.
  func closingYears(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard place > 2, text[place - 1] == "的", place + 1 < limit, text[place + 1] == "年",
      place + 2 == limit || "。！；，".unicodeScalars.contains(text[place + 2]),
      let years = Numerals.chineseNumeral(text.string(place..<place + 1)[...])?.value, years > 1,
      let day = published?.end
    else { return nil }
    let last = day.components.month <= 3 ? day.year - 1 : day.year
    guard let from = CalendarDate(year: last - years + 1, month: 1, day: 1),
      let period = Period(from: from, to: min(day, CalendarDate.lastDay(ofYear: last)))
    else { return nil }
    return (place + 2, period, true)
  }

  private static let yearLeads = WordList<Bool>([
    ("未来 今后 未来的 今后的", true), ("过去 过去的 最近 近 这 前 上", false),
  ])
  private static let numerals = Set("一二三四五六七八九十两".unicodeScalars)

  private enum Word: Sendable {
    case year(Int), thisYearToDate, now, recent, lastPeriod, part
  }
  private static let words = WordList<Word>([
    ("今年 本年 本年度 今年度", .year(0)), ("去年 上年 上年度 上一年 去年全年", .year(-1)),
    ("前年", .year(-2)), ("明年", .year(1)), ("后年", .year(2)),
    ("今年以来", .thisYearToDate), ("目前 当前 截至目前 截止目前 到目前为止 迄今", .now),
    ("近日 日前 近期 最近 近段时间", .recent), ("同期 上年同期 去年同期", .lastPeriod),
    (
      "上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 全年 年底 年末 年内",
      .part
    ),
  ])

  func word(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let word = Self.words.match(text, at: place, in: place..<limit) else {
      return months(at: place)
    }
    let end = word.range.upperBound
    let base = published?.start.year
    switch word.meaning {
    case .year(let offset):
      guard let base, let period = Period(year: base + offset) else { return nil }
      if let (stretch, period) = part(at: end, of: base + offset) { return (stretch, period, true) }
      return (end, period, true)
    case .thisYearToDate:
      guard let base, let from = CalendarDate(year: base, month: 1, day: 1),
        let day = published?.end, let period = Period(from: from, to: day)
      else { return nil }
      return (end, period, true)
    case .now, .recent:
      guard let published else { return nil }
      return (end, published, true)
    case .lastPeriod:
      guard let year, let period = Period(year: year - 1) else { return nil }
      return (end, period, true)
    case .part:
      guard let year else { return nil }
      let name = text.string(place..<end)
      let written: String
      switch name {
      case "年底", "年末": written = "\(year)年底"
      case "年内": written = "\(year)年"
      default: written = "\(year)年" + name
      }
      return Period(written).map { (end, $0, true) }
    }
  }

  /// 前7个月.
  private func months(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let year, text[place] == "前",
      let (end, period) = part(at: place, of: year) ?? frontMonths(place, year)
    else { return nil }
    return (end, period, true)
  }

  private func frontMonths(_ place: Int, _ year: Int) -> (Int, Period)? {
    for length in [5, 6, 4] where place + length <= limit {
      let written = text.string(place..<place + length)
      if written.hasSuffix("个月"), let period = Period("\(year)年" + written) {
        return (place + length, period)
      }
    }
    return nil
  }
}
