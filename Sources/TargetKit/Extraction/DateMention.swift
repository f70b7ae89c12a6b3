/// A date in a text, and what it is there for.
struct DateMention: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// It says when what follows holds: 到2025年, 1—7月.
    case scope
    /// Something is compared with it: 比2020年, 同期.
    case comparison
    /// It is part of a title: 《…行动计划（2021—2025年）》.
    case title
  }

  var range: Range<Int>
  var role: Role
  var period: Period
  /// Whether it was counted from the day of publication or completed from another date.
  var isRelative: Bool
  /// Whether a word says that it is a limit: 到2025年, 2025年底前.
  var isDeadline: Bool
  /// Whether it says up to now: 目前, 截至6月底.
  var isNow: Bool
  /// Whether what follows goes on with it: a date in the middle of a clause says only when that was.
  var isCarried: Bool
}

/// Finds the dates of a passage.
///
/// A date without a year takes that of the date before it, or of the publication; what the calendar does
/// not have (2月30日) is no date and is told apart as such.
struct DateReader {
  let text: [Unicode.Scalar]
  let published: Period?
  private(set) var mentions: [DateMention] = []
  /// Dates that do not exist.
  private(set) var impossible: [Range<Int>] = []
  private var year: Int?
  private var limit: Int

  init(_ text: [Unicode.Scalar], published: Period?, year: Int?) {
    self.text = text
    self.published = published
    self.year = year ?? published?.start.year
    limit = text.count
    read()
  }

  private mutating func read() {
    var titles = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case "《": titles = index + 1
      case "》": titles = 0
      default: break
      }
      // An unclosed title mark ends with the line it stands in, after a name's length.
      if titles > 0, index - titles > 80 { titles = 0 }
      if let (end, period, relative) = date(at: index) {
        add(index..<end, period, relative, inTitle: titles > 0)
        index = end
      } else if let end = impossibleDate(at: index) {
        impossible.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ period: Period, _ isRelative: Bool, inTitle: Bool
  ) {
    var end = range.upperBound
    var period = period
    var isDeadline = false
    if let tail = Self.tails.match(text, at: end, in: end..<limit) {
      end = tail.range.upperBound
      switch tail.meaning {
      case .before: isDeadline = true
      case .since: period = .since(period.start)
      case .end: period = period.end.map(Period.init(day:)) ?? period
      case .plain: break
      }
    }
    let before = max(0, range.lowerBound - 8)..<range.lowerBound
    let lead = Self.leads.match(text, endingAt: range.lowerBound, in: before)
    var role = DateMention.Role.scope
    if inTitle { role = .title }
    if lead?.meaning == .comparison || Self.comparisons.match(text, at: end, in: end..<limit) != nil
    {
      role = .comparison
    }
    if lead?.meaning == .until { isDeadline = true }
    let isOccasion = saysOnlyWhenSaid(end)
    var isNow = lead?.meaning == .now
    if Self.nowWords.match(text, at: range.lowerBound, in: range.lowerBound..<limit) != nil {
      isNow = true
    }
    if role == .scope { year = period.end?.year ?? period.start.year }
    mentions.append(
      DateMention(
        range: (lead?.range.lowerBound ?? range.lowerBound)..<end, role: role, period: period,
        isRelative: isRelative, isDeadline: isDeadline, isNow: isNow,
        isCarried: !isOccasion
          && (isDeadline || isRelative && period.kind == .range
            || isLeading(lead?.range.lowerBound ?? range.lowerBound))
      ))
  }

  /// Whether the clause of a date tells of a meeting or a publication: what was said there is not of that day.
  private func saysOnlyWhenSaid(_ start: Int) -> Bool {
    let end = text[start..<min(limit, start + 60)].firstIndex { "，。；".unicodeScalars.contains($0) }
    return Self.occasions.first(text, in: start..<(end ?? min(limit, start + 60))) != nil
  }

  private static let occasions = WordList("发布会 介绍 表示 透露 获悉 会上 会议 召开 印发 批复 座谈会 推介会 采访 了解到")

  /// Whether a place begins a clause, but for words such as 其中.
  private func isLeading(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<3 {
      while place > 0, text[place - 1] == " " || text[place - 1] == "“" { place -= 1 }
      guard place > 0, !"，。；：、！？（）—".unicodeScalars.contains(text[place - 1]) else { return true }
      let before = max(0, place - 8)..<place
      guard let opening = FieldWords.openings.match(text, endingAt: place, in: before) else {
        return false
      }
      place = opening.range.lowerBound
    }
    return false
  }

  private enum Tail: Sendable { case before, since, end, plain }
  private static let tails = WordList<Tail>([
    ("年底前 底前 末前 年底以前 底以前 前 以前 之前", .before), ("以来 起 至今 开始", .since),
    ("年底 年末 底 末", .end), ("期间 时期 内 间 度 全年 全省 以内", .plain),
  ])
  private enum Lead: Sendable { case until, comparison, now }
  private static let leads = WordList<Lead>([
    ("到 至 力争到 争取到 于到 力争在", .until),
    ("比 较 与 同 相当于 高于 低于 超过 对比 优于", .comparison),
    ("截至 截止 截止到 截至到", .now),
  ])
  private static let comparisons = WordList("相比 的水平 基础上 同期 同比 水平 持平")
  private static let nowWords = WordList("目前 当前 截至目前 今年以来")

  // MARK: - Forms

  private func date(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    let first = text[place]
    if let stretch = yearsPast(at: place) { return stretch }
    if first.isDigit {
      guard place == 0 || !text[place - 1].isDigit && text[place - 1] != "." else { return nil }
      return absolute(at: place) ?? monthDate(at: place)
    }
    guard Self.firsts.contains(first) else { return nil }
    // 5家以上年收入: the 上年 is none.
    if first == "上" || first == "下", place > 0, "以及之".unicodeScalars.contains(text[place - 1]) {
      return nil
    }
    if let stretch = closingYears(at: place) { return stretch }
    return fiveYearPlan(at: place) ?? years(at: place) ?? word(at: place)
  }

  private static let firsts = Set("“十上下前一二三四第全今本去明后当目截近日年未过最这五两同".unicodeScalars)

  private func number(_ place: Int, _ digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var (value, end) = (0, place)
    while end < limit, text[end].isDigit, end - place < 5 {
      value = value * 10 + Int(text[end].value - 0x30)
      end += 1
    }
    return digits.contains(end - place) ? (value, end) : nil
  }

  private func skipSpace(_ place: Int) -> Int {
    place < limit && text[place] == " " ? place + 1 : place
  }

  /// 2025年, 2025年6月底, 2021—2025年, 2022年1—8月.
  private func absolute(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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
  private func part(at place: Int, of year: Int) -> (end: Int, Period)? {
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

  private func monthDate(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
    guard let year, let (month, digits) = number(place, 1...2), 1...12 ~= month, digits < limit,
      text[digits] == "月" || Self.dashes.contains(text[digits]),
      let (end, period) = part(at: place, of: year)
    else { return nil }
    return (end, period, true)
  }

  /// A day that the calendar does not have.
  private func impossibleDate(at place: Int) -> Int? {
    guard text[place].isDigit, place == 0 || !text[place - 1].isDigit,
      let (_, monthEnd) = number(place, 1...2), monthEnd < limit, text[monthEnd] == "月"
    else { return nil }
    if let (_, dayEnd) = number(monthEnd + 1, 1...2), dayEnd < limit, text[dayEnd] == "日" {
      return dayEnd + 1
    }
    return monthEnd + 1
  }

  /// “十四五”期间 and 十五五.
  private func fiveYearPlan(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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

  /// 未来五年, 过去三年, 近五年, 五年来, 三年内.
  private func years(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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
  private func yearsPast(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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
  private func closingYears(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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

  private func word(at place: Int) -> (end: Int, Period, isRelative: Bool)? {
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
