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
  private(set) var year: Int?
  let limit: Int

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
    // 2010年落户的企业: the date tells which one.
    if role == .scope, !isDeadline,
      let mark = text[min(end + 1, limit)..<min(limit, end + 7)].firstIndex(of: "的"),
      Self.founded.match(text, at: end, in: end..<mark) != nil
    {
      role = .title
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

  static let founded = WordList("落户 成立 建成 投产 创办 创建 组建 引进 签约 开工 投用 设立 开业 入驻")
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
    // 达产后年产值: what comes after the start, not the year after next.
    if first == "后", place > 0, "产成营运用工投立".unicodeScalars.contains(text[place - 1]) { return nil }
    if let stretch = closingYears(at: place) { return stretch }
    return fiveYearPlan(at: place) ?? years(at: place) ?? word(at: place)
  }

  private static let firsts = Set("“十上下前一二三四第全今本去明后当目截近日年未过最这五两同".unicodeScalars)

  func number(_ place: Int, _ digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var (value, end) = (0, place)
    while end < limit, text[end].isDigit, end - place < 5 {
      value = value * 10 + Int(text[end].value - 0x30)
      end += 1
    }
    return digits.contains(end - place) ? (value, end) : nil
  }

  func skipSpace(_ place: Int) -> Int {
    place < limit && text[place] == " " ? place + 1 : place
  }
}
