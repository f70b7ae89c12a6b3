extension DateReader {
  /// 2025年, 2025年6月底, 2021—2025年, 2022年1—8月.
  func absolute(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let (year, digits) = number(place, 4...4), 1900...2100 ~= year else { return nil }
    var end = skipSpace(digits)
    let hasMark = end < limit && text[end] == "年"
    if hasMark { end += 1 }
    // 2021—2025年, 2021年至2025年.
    var next = skipSpace(end)
    if next < limit, Self.dashes.contains(text[next]) {
      next += 1
      if next < limit, text[next] == "—" || text[next] == "-" { next += 1 }
      if let (last, lastDigits) = number(skipSpace(next), 4...4), last > year, last <= 2100 {
        let mark = skipSpace(lastDigits)
        if mark < limit, text[mark] == "年",
          let from = CalendarDate(year: year, month: 1, day: 1),
          let period = Period(from: from, to: CalendarDate.lastDay(ofYear: last))
        {
          return (mark + 1, period, false)
        }
      }
    }
    guard hasMark, let whole = Period(year: year) else { return nil }
    if let (stretch, period) = part(at: skipSpace(end), of: year) {
      return (stretch, period, false)
    }
    return (end, whole, false)
  }

  private static let dashes = Set("-—–~至到".unicodeScalars)

  /// A stretch of a year: 6月底, 1—8月, 上半年, 前三季度.
  func part(at place: Int, of year: Int) -> (end: Int, Period)? {
    if let day = dayEnd(place) {
      return Period("\(year)年" + text.string(place..<day)).map { (day, $0) }
    }
    for length in [8, 7, 6, 5, 4, 3, 2] where place + length <= limit {
      let words = text[place..<place + length]
      guard let last = words.last, "月日号年度底末".unicodeScalars.contains(last) else { continue }
      if last == "年", words.first != "上", words.first != "下", words.first != "全" { continue }
      let written = "\(year)年" + text.string(place..<place + length)
      if let period = Period(written) { return (place + length, period) }
    }
    return nil
  }

  /// Where 6月30日 ends that begins at a place; the calendar may not have it.
  private func dayEnd(_ place: Int) -> Int? {
    guard let (_, month) = number(place, 1...2), month < limit, text[month] == "月",
      let (_, day) = number(month + 1, 1...2), day < limit, text[day] == "日" || text[day] == "号"
    else { return nil }
    return day + 1
  }

  func monthDate(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let year, let (month, digits) = number(place, 1...2), 1...12 ~= month, digits < limit,
      text[digits] == "月" || Self.dashes.contains(text[digits]),
      let (end, period) = part(at: place, of: year)
    else { return nil }
    return (end, period, true)
  }

  /// A day that the calendar does not have.
  func impossibleDate(at place: Int) -> Int? {
    guard text[place].isDigit, place == 0 || !text[place - 1].isDigit,
      let (_, monthEnd) = number(place, 1...2), monthEnd < limit, text[monthEnd] == "月"
    else { return nil }
    if let (_, dayEnd) = number(monthEnd + 1, 1...2), dayEnd < limit, text[dayEnd] == "日" {
      return dayEnd + 1
    }
    return monthEnd + 1
  }

  /// “十四五”期间 and 十五五.
  func fiveYearPlan(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    let isQuoted = text[place] == "“"
    let start = isQuoted ? place + 1 : place
    guard start < limit, text[start] == "十" else { return nil }
    for length in [3, 2] where start + length <= limit && text[start + length - 1] == "五" {
      guard let period = Period(text.string(start..<start + length)) else { continue }
      var end = start + length
      if isQuoted, end < limit, text[end] == "”" { end += 1 }
      return (end, period, false)
    }
    return nil
  }
}
