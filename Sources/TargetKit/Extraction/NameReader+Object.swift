extension NameReader {
  /// The noun that a figure counts where it stands behind it.
  func object(behind figure: FigureScanner.Figure, to next: Int) -> [Range<Int>] {
    var start = figure.range.upperBound
    var end = next
    if start < end, text[start] == "（",
      let close = text[start..<min(end, start + 40)].firstIndex(of: "）")
    {
      start = close + 1
    }
    if start < end, text[start] == "的" { start += 1 }
    if text.has("方面的", at: start, to: end) { start += 3 }
    if Self.steps.match(text, at: start, in: start..<max(end, start)) != nil { return [] }
    guard start < end, !" ，。；、：！？）”%和及与/以".unicodeScalars.contains(text[start]) else { return [] }
    // Where another figure follows, the words before it may be its own.
    if end < clause.upperBound,
      let mark = text[start..<end].lastIndex(where: { "、和及与，".unicodeScalars.contains($0) })
    {
      end = mark
    }
    end = min(end, start + 32)
    if let gap = text[start..<end].firstIndex(of: " "), gap + 1 < end, text[gap + 1].value >= 0x4E00
    {
      end = gap
    }
    for mark in start..<end where text[mark] == "、" {
      // 两类综合体、健全机制: another thing that is done.
      if let verb = FieldWords.links.match(text, at: mark + 1, in: mark + 1..<max(end, mark + 1)),
        verb.range.count > 1, verb.meaning != .level
      {
        end = mark
        break
      }
    }
    if let stop = Self.stops.first(text, in: start..<end), stop.range.lowerBound > start {
      end = stop.range.lowerBound
    }
    let dimension = figure.unit?.dimension
    if dimension == .money,
      let verb = FieldWords.links.match(text, at: start, in: start..<end), verb.range.count > 1,
      verb.meaning == .making || verb.meaning == .doing
    {
      // 投入2亿元建设绿道: what the money is for is not what is counted.
      return []
    }
    // A share is one of all that is told: 80%的县区达到标准.
    if dimension != .share, let predicate = predicate(start..<end) { end = predicate }
    while end > start, "、，。；等）的”".unicodeScalars.contains(text[end - 1]) && text[end - 1] != "”" {
      end -= 1
    }
    return start < end ? [start..<end] : []
  }

  /// 3万亿元台阶: a figure of speech, nothing that is counted.
  private static let steps = WordList("台阶 大关 门槛 关口 目标 水平 的目标 的水平")
  private static let stops = WordList("，其中 ，比 —— 等一批 等项目 等重点 等方面")

  /// Where something is said of the noun that a figure counts: 40多名村民｜跟在后边, 142家企业｜为高新技术企业.
  private func predicate(_ range: Range<Int>) -> Int? {
    guard range.count > 2 else { return nil }
    for place in range.lowerBound + 2..<range.upperBound {
      guard let word = Self.predicates.match(text, at: place, in: place..<range.upperBound) else {
        continue
      }
      if text[place] == "在", word.range.count == 1,
        Self.located.match(text, endingAt: place, in: range.lowerBound..<place) == nil
      {
        continue
      }
      if word.range.count == 1, word.range.upperBound < range.upperBound,
        Self.predicateNouns.join(text[place], text[word.range.upperBound])
          || Self.predicateLeads.join(text[place], text[place - 1])
      {
        continue
      }
      return place
    }
    return nil
  }

  private static let predicates = WordList(
    """
    实现 完成 达到 荣获 获评 正在 忙着 一起 共同 跟 在 已 为 是 将 均 都 纷纷
    """)
  private static let located = WordList("项目 基地 平台 企业 公司 生产线 活动 系统 工程")
  private static let predicateNouns = CharacterPairs(
    "为:民先 是:非 将:军来 均:衡等值 都:市会 已:有建 跟:踪")
  private static let predicateLeads = CharacterPairs("为:作行成认 是:国实 均:人户平亩年月日 都:首成古省 将:大")

  // MARK: - Lists

  /// 甲、乙、丙等8个规划, 甲、乙和丙3个系统: what stands before the figure lists what it counts.
  func endsList(_ before: Range<Int>) -> Bool {
    guard let last = before.last else { return false }
    return text[last] == "等" || text[before].contains("、")
  }

  /// 建成公园60个 counts parks, as 建成60个公园 does.
  func withoutMaking(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = pieces.first,
      let verb = Self.plainMaking.match(text, at: first.lowerBound, in: first),
      first.upperBound - verb.range.upperBound >= 2
    else { return pieces }
    return [verb.range.upperBound..<first.upperBound] + pieces.dropFirst()
  }

  private static let plainMaking = WordList("建成 累计建成 形成 打造 建立 有 共有 现有 拥有 设有")

  /// A、B、C等N个D: what counts is D; of a long description only its last noun.
  func withoutList(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = pieces.first, pieces.count == 1 else { return pieces }
    var start = first.lowerBound
    if let mark = text[first].lastIndex(of: "等"), mark > start, mark + 1 < first.upperBound,
      text[first.lowerBound..<mark].contains("、"), first.upperBound - mark > 2,
      text[mark + 1] != "级"
    {
      start = mark + 1
      if text.has("重点方向的", at: start, to: first.upperBound) { start += 5 }
    }
    if start < first.upperBound, text[start] == "的" { start += 1 }
    let rest = start..<first.upperBound
    if rest.count > 22 || rest.contains(where: { text[$0] == "、" }),
      let mark = text[rest].lastIndex(of: "的"), rest.upperBound - mark > 4
    {
      return [mark + 1..<rest.upperBound]
    }
    return [rest]
  }
}
