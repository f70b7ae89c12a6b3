/// Takes the words off a target that say how its number is meant, in Chinese and in English.
struct TargetReader {
  /// What is left: the number with its own bound and unit.
  private(set) var rest: Substring
  private(set) var holding: TargetPhrase.Holding?
  private(set) var isAverage = false
  private(set) var isGrowthRate = false
  private(set) var isCumulative = false
  private(set) var years: Int?
  private(set) var reference: TargetPhrase.Reference?
  private(set) var deadline: Int?
  private(set) var isUnchanged = false
  private(set) var bound: Reading.Bound?
  private(set) var relation: TargetPhrase.Relation?

  init(_ text: String) {
    rest = Numerals.halfWidth(text)[...].trimmed
  }

  /// Takes all words that are known.
  mutating func takeWords() {
    takeBrackets()
    while takeChinese() || takeEnglish() {}
    while takeChineseEnding() || takeEnglishEnding() {}
    // 年均增长保持在6%左右: what is held is the rate.
    while takeChinese() {}
    takeRange()
    takeRelation()
  }

  // MARK: - Taking

  private mutating func take(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count).trimmed
    return true
  }

  private mutating func takeLast(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.hasSuffix($0) }) else { return false }
    rest = rest.dropLast(word.count).trimmed
    return true
  }

  /// The same whatever the case, for English words between spaces.
  private mutating func takeWord(_ words: [String]) -> Bool {
    let lowered = rest.prefix(Self.longestPhrase).lowercased()
    guard let word = words.first(where: { lowered == $0 || lowered.hasPrefix($0 + " ") }) else {
      return false
    }
    rest = rest.dropFirst(word.count).trimmed
    return true
  }

  private mutating func takeLastWord(_ words: [String]) -> Bool {
    let lowered = rest.suffix(Self.longestPhrase).lowercased()
    guard let word = words.first(where: { lowered.hasSuffix(" " + $0) }) else { return false }
    rest = rest.dropLast(word.count).trimmed
    return true
  }

  private static let longestPhrase = 40

  /// 〔25〕万人 and [13.5]%: what stands in brackets is a total, unless it is an interval.
  private mutating func takeBrackets() {
    for (open, close) in [("〔", "〕"), ("[", "]"), ("［", "］")] as [(Character, Character)] {
      guard let start = rest.firstIndex(of: open),
        let end = rest[start...].firstIndex(of: close)
      else { continue }
      let inside = rest[rest.index(after: start)..<end]
      guard inside.contains(where: \.isNumber), open == "〔" || !inside.contains(",") else {
        continue
      }
      rest = (String(rest[..<start]) + inside + rest[rest.index(after: end)...])[...].trimmed
      isCumulative = true
      return
    }
  }

  // MARK: - Chinese

  private mutating func takeChinese() -> Bool {
    guard let first = rest.utf8.first, first >= 0x80 || first &- 0x30 <= 9 else { return false }
    if take(Self.efforts) { return true }
    if takeYearFirst() { return true }
    if take(["年均", "每年平均", "平均每年", "年平均"]) {
      isAverage = true
      takeRateNoun()
      return true
    }
    if take(["增速", "增长率", "增幅"]) {
      isGrowthRate = true
      _ = take(["为", "达到", "达", "在"])
      return true
    }
    if take(Self.cumulativeWords) {
      isCumulative = true
      _ = take(Self.verbs)
      return true
    }
    if take(["保持在", "稳定保持在", "稳定在", "维持在", "保持", "维持", "稳定"]) {
      holding = .staying
      return true
    }
    if take(["控制在", "控制到"]) {
      holding = .within
      return true
    }
    return takeReference() || takeStep()
  }

  /// 年均增速, 年均增长率: the number is the rate itself.
  private mutating func takeRateNoun() {
    guard take(["增速", "增长率", "增幅", "增长速度"]) else { return }
    isGrowthRate = true
    _ = take(["为", "达到", "达", "在"])
  }

  /// 五年累计, 5年累计, 到2030年, 2026—2030年累计.
  private mutating func takeYearFirst() -> Bool {
    var probe = self
    if probe.take(["到", "至"]), let year = probe.takeYear() {
      _ = probe.take(["底", "末"])
      _ = probe.take([",", "，", "、"])
      guard !probe.rest.isEmpty else { return false }
      self = probe
      deadline = year
      return true
    }
    probe = self
    guard let count = probe.takeCount(), probe.take(["年", "个年度"]), 2...50 ~= count else {
      return false
    }
    _ = probe.take(["内", "间", "期间"])
    guard probe.take(Self.cumulativeWords) else { return false }
    _ = probe.take(Self.verbs)
    self = probe
    years = count
    isCumulative = true
    return true
  }

  /// A year with its 年.
  private mutating func takeYear() -> Int? {
    let digits = rest.prefix { $0.isASCIIDigit }
    guard digits.count == 4, let year = Int(digits), rest.dropFirst(4).first == "年" else {
      return nil
    }
    rest = rest.dropFirst(5).trimmed
    return year
  }

  private mutating func takeCount() -> Int? {
    let digits = rest.prefix { $0.isASCIIDigit }
    if !digits.isEmpty, digits.count <= 2, let count = Int(digits) {
      rest = rest.dropFirst(digits.count).trimmed
      return count
    }
    guard let (count, after) = Numerals.chineseNumeral(rest) else { return nil }
    rest = after.trimmed
    return count
  }

  /// What follows 比 or 与: a year, the year before, or another series.
  private mutating func takeReference() -> Bool {
    var probe = self
    guard probe.take(["比", "较", "与", "同"]) else { return false }
    if let year = probe.takeYear() {
      _ = probe.take(["底", "末"])
      reference = .year(year)
    } else if probe.take(["上年同期", "去年同期", "上年度", "上一年", "上年", "去年"]) {
      reference = .yearBefore
    } else if probe.take(["基期", "基准年", "期初"]) {
    } else {
      // 与经济增长基本同步: the rest names another series.
      return false
    }
    _ = probe.take(["的", "水平"])
    _ = probe.take(["水平"])
    _ = probe.take(["相比", "相较"])
    _ = probe.take([",", "，"])
    rest = probe.rest
    if take(["基本持平", "大体持平", "总体持平", "持平", "相当"]) { isUnchanged = true }
    return true
  }

  /// 迈上3万亿元台阶, 突破100亿元大关: a step that is reached.
  private mutating func takeStep() -> Bool {
    guard rest.hasSuffix("台阶") || rest.hasSuffix("大关") else { return false }
    rest = rest.dropLast(2).trimmed
    if take(["迈上", "跨上", "登上", "站上", "踏上", "跃上", "迈过", "跨过", "跨越"]) {
      rest = ("达到" + rest)[...]
    }
    if take(["新的", "新"]) {}
    return true
  }

  private mutating func takeChineseEnding() -> Bool {
    for word in ["基本持平", "大体持平", "持平", "零增长"] where rest == word {
      rest = ""
      isUnchanged = true
      return true
    }
    for (prefix, side) in [("不低于", Reading.Bound.atLeast), ("不高于", .atMost)] {
      var probe = self
      guard probe.take([prefix]) else { continue }
      if let year = probe.takeYear() {
        reference = .year(year)
      } else if probe.take(["上年", "去年"]) {
        reference = .yearBefore
      } else if !probe.take(["基期", "现有", "当前"]) {
        continue
      }
      _ = probe.take(["底", "末"])
      guard probe.take(["的水平", "水平"]), probe.rest.isEmpty else { continue }
      rest = ""
      isUnchanged = true
      bound = side
      return true
    }
    return false
  }

  private static let efforts = [
    "力争", "争取", "努力", "确保", "预计", "计划", "目标为", "目标", "使其", "将", "要", "实现",
  ]
  private static let cumulativeWords = ["累计", "合计", "总计", "共计", "总共"]
  private static let verbs = [
    "完成", "实现", "投入", "投资", "建成", "改造", "培养", "培训", "引进", "达到", "达", "为",
  ]

  // MARK: - English

  private mutating func takeEnglish() -> Bool {
    guard let first = rest.utf8.first, first < 0x80 else { return false }
    if takeWord(["strive to", "aim to", "aim for", "strive for", "a total of", "total of"]) {
      return true
    }
    if takeWord(["average annual growth of", "annual average growth of", "annual growth of"]) {
      isAverage = true
      isGrowthRate = true
      return true
    }
    if takeWord(["a cumulative", "cumulatively", "cumulative", "a cumulative total of"]) {
      isCumulative = true
      return true
    }
    if takeWord(["average", "on average"]) {
      isAverage = true
      return true
    }
    if takeWord([
      "fall below", "fall to below", "drop below", "bring below", "bring down to below",
      "reduce to below", "reduce below", "cut to below", "get below",
    ]) {
      rest = ("<" + rest)[...]
      return true
    }
    if takeWord(["fall to", "drop to", "reduce to", "cut to", "lower to", "bring down to"]) {
      rest = ("降至" + rest)[...]
      return true
    }
    if takeWord(["rise to", "raise to", "grow to", "increase to", "expand to", "bring up to"]) {
      rest = ("达到" + rest)[...]
      return true
    }
    if takeWord([
      "keep within", "kept within", "keep it within", "stay within", "contain within",
      "hold within",
      "limit to", "limited to", "cap at", "capped at", "keep below", "kept below", "stay below",
      "hold below", "keep under", "stay under",
    ]) {
      holding = .within
      if rest.first?.isASCIIDigit == true { rest = ("<=" + rest)[...] }
      return true
    }
    if takeWord([
      "keep at", "kept at", "keep it at", "keep", "stay at", "stay", "remain at", "remain",
      "hold at",
      "hold", "maintain at", "maintain", "maintained at", "stable at", "stabilise at",
      "stabilize at",
    ]) {
      holding = .staying
      return true
    }
    return false
  }

  private mutating func takeEnglishEnding() -> Bool {
    guard let last = rest.utf8.last, last < 0x80 else { return false }
    if let year = takeYear(behind: ["by", "by the end of", "in"]) {
      deadline = year
      return true
    }
    if let year = takeYear(behind: [
      "compared with", "compared to", "relative to", "against", "from", "on", "over", "than in",
      "than", "below", "above",
    ]) {
      reference = .year(year)
      if takeLastWord(["level", "the level"]) {}
      return true
    }
    if takeLastWord([
      "a year on average", "per year on average", "annually on average", "on average per year",
      "on average a year", "on average annually", "on average each year",
    ]) {
      isAverage = true
      return true
    }
    if rest.contains("%"), takeLastWord(["a year", "per year", "per annum", "annually", "p.a."]) {
      isAverage = true
      return true
    }
    if takeLastWord(["annual growth", "average annual growth", "annual growth on average"]) {
      isAverage = true
      isGrowthRate = true
      return true
    }
    if let count = takeYears(behind: ["over", "in", "within"]) {
      years = count
      isCumulative = true
      return true
    }
    if takeLastWord(["cumulatively", "in total", "altogether", "all told", "cumulative"]) {
      isCumulative = true
      return true
    }
    return takeUnchanged()
  }

  private mutating func takeUnchanged() -> Bool {
    let lowered = rest.lowercased()
    let same = [
      "unchanged", "no change", "level", "level with", "the same", "the same as", "flat", "stable",
      "no change from", "on a par with", "no growth",
    ]
    let floors = ["no less than", "not below", "at least", "no lower than"]
    let ceilings = ["no more than", "not above", "at most", "no higher than"]
    if same.contains(lowered) {
      bound = nil
    } else if reference != nil, floors.contains(lowered) {
      bound = .atLeast
    } else if reference != nil, ceilings.contains(lowered) {
      bound = .atMost
    } else {
      return false
    }
    rest = ""
    isUnchanged = true
    return true
  }

  /// `by 2030`, `from 2005 levels`: the year, with the words before and behind it.
  private mutating func takeYear(behind words: [String]) -> Int? {
    var probe = self
    for word in ["levels", "level"] where probe.rest.lowercased().hasSuffix(" " + word) {
      probe.rest = probe.rest.dropLast(word.count).trimmed
    }
    let digits = String(probe.rest.suffix(4))
    guard digits.allSatisfy(\.isASCIIDigit), let year = Int(digits), 1000...9999 ~= year else {
      return nil
    }
    probe.rest = probe.rest.dropLast(4).trimmed
    if probe.rest.lowercased().hasSuffix(" the") { probe.rest = probe.rest.dropLast(4).trimmed }
    let lowered = probe.rest.lowercased()
    let found = words.filter { lowered == $0 || lowered.hasSuffix(" " + $0) }
    guard let word = found.max(by: { $0.count < $1.count }) else { return nil }
    let before = probe.rest.dropLast(word.count).trimmed
    // "below 2020" may be a number.
    guard !before.isEmpty || word.hasPrefix("compared") else { return nil }
    rest = before
    return year
  }

  /// `over five years`, `in 5 years`.
  private mutating func takeYears(behind words: [String]) -> Int? {
    var probe = self
    guard probe.takeLastWord(["years"]) else { return nil }
    guard let space = probe.rest.lastIndex(of: " ") else { return nil }
    let number = probe.rest[probe.rest.index(after: space)...].lowercased()
    guard let count = Int(number) ?? Self.numbers[number], 2...50 ~= count else { return nil }
    probe.rest = probe.rest[..<space].trimmed
    if probe.takeLastWord(["the"]) {}
    guard probe.takeLastWord(words) else { return nil }
    rest = probe.rest
    return count
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]

  // MARK: - Ranges and relations

  /// `between 110 and 120`, 在110和120之间: a range with the mark the other forms have.
  private mutating func takeRange() {
    var probe = self
    if probe.takeWord(["between"]), let mark = probe.rest.range(ofWord: " and ") {
      rest = (String(probe.rest[..<mark.lowerBound]) + ".." + probe.rest[mark.upperBound...])[...]
      return
    }
    guard probe.takeLast(["之间"]) else { return }
    _ = probe.take(["在", "介于"])
    for mark in ["和", "与", "到"] {
      guard let place = probe.rest.range(ofWord: mark) else { continue }
      rest = (String(probe.rest[..<place.lowerBound]) + ".." + probe.rest[place.upperBound...])[...]
      return
    }
    rest = probe.rest
  }

  /// 高于GDP增速, `in step with economic growth`: words of comparison and no number.
  private mutating func takeRelation() {
    guard !isUnchanged, !rest.contains(where: \.isNumber) else { return }
    var probe = self
    _ = probe.take(["总体", "基本", "略", "继续"])
    for (words, relation) in Self.relations where probe.take(words) || probe.takeWord(words) {
      guard !probe.rest.isEmpty, !Self.namesNumber(probe.rest) else { return }
      self.relation = relation
      return
    }
    let isStep =
      rest.hasSuffix("同步") || rest.hasSuffix("一致") || rest.hasSuffix("相当")
      || rest.hasSuffix("持平")
    if isStep, rest.hasPrefix("与") || rest.hasPrefix("同") || rest.hasPrefix("和") {
      relation = .inStep
    }
  }

  /// Whether a text is a number in words: 一半, 三分之一, 七成, 百亿元.
  private static func namesNumber(_ text: Substring) -> Bool {
    (try? FigurePhrase(String(text), units: .standard)) != nil
      || (try? ChangePhrase(String(text), units: .standard)) ?? nil != nil
  }

  private static let relations: [([String], TargetPhrase.Relation)] = [
    (["不低于", "不慢于", "不弱于", "不少于"], .atLeast),
    (["不高于", "不快于", "不超过", "不多于"], .atMost),
    (["高于", "快于", "超过", "优于", "好于", "大于", "领先"], .above),
    (["低于", "慢于", "少于", "小于"], .below),
    (
      [
        "no lower than", "no slower than", "not below", "no less than", "at least as high as",
        "at least as fast as", "at least",
      ], .atLeast
    ),
    (["no higher than", "no faster than", "not above", "no more than", "at most"], .atMost),
    (["higher than", "faster than", "above", "more than", "better than", "ahead of"], .above),
    (["lower than", "slower than", "below", "less than"], .below),
    (
      [
        "in step with", "basically in step with", "broadly in step with", "in line with",
        "broadly in line with", "on a par with", "on par with", "keep pace with",
      ], .inStep
    ),
  ]
}

extension Substring {
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].lowercased().hasPrefix(word) {
        return index..<self.index(index, offsetBy: word.count)
      }
      formIndex(after: &index)
    }
    return nil
  }
}
