extension NameReader {
  /// The words of a stretch that name something: without dates, openings and verbs of saying.
  func subject(_ range: Range<Int>) -> [Range<Int>] {
    var (start, end) = (range.lowerBound, range.upperBound)
    // A clause may hold several predicates: A增长、B; only what follows the last figure counts.
    for date in dates where date.range.lowerBound >= start && date.range.upperBound <= end {
      if date.range.lowerBound <= start + 2 || date.role == .scope,
        date.range.upperBound - start < 24
      {
        start = max(start, date.range.upperBound)
      }
    }
    let isFor = trimOpenings(&start, end)
    if isFor,
      let verb = FieldWords.links.all(text, in: start..<end).first(where: {
        $0.range.count > 1 && [.doing, .adding, .making].contains($0.meaning)
          && $0.range.lowerBound > start
      })
    {
      // 为创业者发放贷款: for whom it is done is not what is counted.
      start = verb.range.lowerBound
    }
    while end > start, "的、，和及与在到至由从以".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    guard start < end else { return [] }
    // The subject of 增速高于经济增速、突破3万元 ends where the comparison begins.
    var pieces: [Range<Int>] = []
    var place = start
    while place < end {
      if let drop = Self.dropped.match(text, at: place, in: place..<end), place > start {
        if place > start { pieces.append(start..<place) }
        start = drop.range.upperBound
        place = start
      } else {
        place += 1
      }
    }
    if start < end { pieces.append(done(start..<end)) }
    return pieces
  }

  /// What a verb with 了 did is what is counted: 产业园聚集了企业.
  private func done(_ piece: Range<Int>) -> Range<Int> {
    guard let mark = text[piece].lastIndex(of: "了"), piece.upperBound - mark > 2,
      let verb = FieldWords.links.match(text, endingAt: mark, in: piece), verb.range.count > 1
    else { return piece }
    return mark + 1..<piece.upperBound
  }

  private static let dropped = WordList(
    "实现 累计实现 可实现 完成 合计 预计 预期 力争 已 将 可望 有望 累计")

  /// Passes over the words before a name.
  ///
  /// - Returns: Whether the last of them was 为, 向 or 给.
  private func trimOpenings(_ start: inout Int, _ end: Int) -> Bool {
    var isFor = false
    var steps = 0
    while start < end, steps < 12 {
      steps += 1
      if " 、，”—".unicodeScalars.contains(text[start]) {
        start += 1
      } else if let opening = FieldWords.openings.match(text, at: start, in: start..<end),
        !Self.keeps(text, opening.range, end)
      {
        isFor = opening.range.count == 1 && "为向给".unicodeScalars.contains(text[start])
        start = opening.range.upperBound
      } else if let body = Self.bodies.match(text, at: start, in: start..<end) {
        start = body.range.upperBound
      } else {
        break
      }
    }
    return isFor
  }

  /// Words that stand for whose the figure is.
  private static let bodies = WordList("公司 该公司 该企业 该集团 该项目 该园区 该基地 该校 该院 我们 他们 其")

  /// Whether an opening is the beginning of a longer word: 全面 but 全面小康, 为 but 为民.
  private static func keeps(_ text: [Unicode.Scalar], _ word: Range<Int>, _ end: Int) -> Bool {
    guard word.count == 1, word.upperBound < end else { return false }
    return nounHeads.join(text[word.lowerBound], text[word.upperBound])
  }

  private static let nounHeads = CharacterPairs(
    """
    对:外口 自:然主来治动有 后:备勤 前:沿海 可:再支持用 能:源耗力效 会:员计展议 \
    应:急用届 在:校园编职线建 再:生制 等:级 为:民 达:标产 并:网购 相:关 近:岸海 就:业 更:新 \
    要:素 共:同享建青 超:低高级 各:类级项区市县 使:用 均:衡 将:军 还:款 \
    到:位 从:业
    """)
}
