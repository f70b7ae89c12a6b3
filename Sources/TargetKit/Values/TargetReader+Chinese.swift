extension TargetReader {
  mutating func takeChinese() -> Bool {
    guard let first = rest.utf8.first, first >= 0x80 || first &- 0x30 <= 9 else { return false }
    if take(Self.efforts) { return true }
    if takeYearFirst() { return true }
    if take(["年均", "每年平均", "平均每年", "年平均"]) {
      phrase.isAverage = true
      takeRateNoun()
      return true
    }
    if take(["增速", "增长率", "增幅"]) {
      phrase.isGrowthRate = true
      _ = take(["为", "达到", "达", "在"])
      return true
    }
    if take(Self.cumulativeWords) {
      phrase.isCumulative = true
      _ = take(Self.verbs)
      return true
    }
    if take(["保持在", "稳定保持在", "稳定在", "维持在", "保持", "维持", "稳定"]) {
      phrase.holding = .staying
      return true
    }
    if take(["控制在", "控制到"]) {
      phrase.holding = .within
      return true
    }
    return takeReference() || takeStep() || takePresence()
  }

  /// 建成10个以上, 至少建成2所: that they are built says no more than that they are there.
  private mutating func takePresence() -> Bool {
    for verb in ["建成", "拥有"] {
      guard let place = rest.range(ofWord: verb) else { continue }
      let before = rest[..<place.lowerBound]
      guard before.isEmpty || FigureWords.leading(before)?.1.isEmpty == true else { continue }
      rest = (String(before) + rest[place.upperBound...].trimmed)[...]
      return true
    }
    return false
  }

  /// 年均增速, 年均增长率: the number is the rate itself.
  private mutating func takeRateNoun() {
    guard take(["增速", "增长率", "增幅", "增长速度"]) else { return }
    phrase.isGrowthRate = true
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
      phrase.deadline = year
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
    phrase.years = count
    phrase.isCumulative = true
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
      phrase.reference = .year(year)
    } else if probe.take(["上年同期", "去年同期", "上年度", "上一年", "上年", "去年"]) {
      phrase.reference = .yearBefore
    } else if !probe.take(["基期", "基准年", "期初"]) {
      // 与经济增长基本同步: the rest names another series.
      return false
    }
    _ = probe.take(["的", "水平"])
    _ = probe.take(["水平"])
    _ = probe.take(["相比", "相较"])
    _ = probe.take([",", "，"])
    rest = probe.rest
    if take(["基本持平", "大体持平", "总体持平", "持平", "相当"]) { ask = .unchanged(nil) }
    return true
  }

  /// 迈上3万亿元台阶, 突破100亿元大关: a step that is reached.
  private mutating func takeStep() -> Bool {
    guard rest.hasSuffix("台阶") || rest.hasSuffix("大关") else { return false }
    rest = rest.dropLast(2).trimmed
    for word in ["新的", "新"] where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count).trimmed
    }
    if take(["迈上", "跨上", "登上", "站上", "踏上", "跃上", "迈过", "跨过", "跨越"]) {
      rest = ("达到" + rest)[...]
    }
    _ = take(["新的", "新"])
    return true
  }

  mutating func takeChineseEnding() -> Bool {
    for word in ["基本持平", "大体持平", "持平", "零增长"] where rest == word {
      rest = ""
      ask = .unchanged(nil)
      return true
    }
    for (prefix, side) in [("不低于", Reading.Bound.atLeast), ("不高于", .atMost)] {
      var probe = self
      guard probe.take([prefix]) else { continue }
      if let year = probe.takeYear() {
        phrase.reference = .year(year)
      } else if probe.take(["上年", "去年"]) {
        phrase.reference = .yearBefore
      } else if !probe.take(["基期", "现有", "当前"]) {
        continue
      }
      _ = probe.take(["底", "末"])
      guard probe.take(["的水平", "水平"]), probe.rest.isEmpty else { continue }
      rest = ""
      ask = .unchanged(side)
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
}
