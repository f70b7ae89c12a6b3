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
    if start < end { pieces.append(start..<end) }
    return pieces
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
      if " 、，“”".unicodeScalars.contains(text[start]), text[start] != "“" {
        start += 1
      } else if let opening = FieldWords.openings.match(text, at: start, in: start..<end),
        !Self.keeps(text, opening.range, end)
      {
        isFor = opening.range.count == 1 && "为向给".unicodeScalars.contains(text[start])
        start = opening.range.upperBound
      } else {
        break
      }
    }
    return isFor
  }

  /// Whether an opening is the beginning of a longer word: 全面 but 全面小康, 为 but 为民.
  private static func keeps(_ text: [Unicode.Scalar], _ word: Range<Int>, _ end: Int) -> Bool {
    guard word.count == 1, word.upperBound < end else { return false }
    return nounHeads[text[word.lowerBound]]?.contains(text[word.upperBound]) == true
  }

  private static let nounHeads: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "对": Set("外口".unicodeScalars), "自": Set("然主来治动有".unicodeScalars),
    "后": Set("备勤".unicodeScalars), "前": Set("沿海".unicodeScalars),
    "可": Set("再支持用".unicodeScalars), "能": Set("源耗力效".unicodeScalars),
    "会": Set("员计展议".unicodeScalars), "应": Set("急用届".unicodeScalars),
    "以": Set("".unicodeScalars), "在": Set("校园编职线建".unicodeScalars),
    "再": Set("生制".unicodeScalars), "等": Set("级".unicodeScalars), "为": Set("民".unicodeScalars),
    "达": Set("标".unicodeScalars), "近": Set("岸海".unicodeScalars), "就": Set("业".unicodeScalars),
    "由": Set("".unicodeScalars), "更": Set("新".unicodeScalars), "的": Set("".unicodeScalars),
    "要": Set("素".unicodeScalars), "共": Set("同享建青".unicodeScalars), "超": Set("低高级".unicodeScalars),
    "各": Set("类级项区市县".unicodeScalars), "使": Set("用".unicodeScalars),
    "把": Set("".unicodeScalars), "说": Set("".unicodeScalars), "和": Set("".unicodeScalars),
    "与": Set("".unicodeScalars), "及": Set("".unicodeScalars), "向": Set("".unicodeScalars),
    "均": Set("衡".unicodeScalars), "将": Set("军".unicodeScalars), "还": Set("款".unicodeScalars),
    "到": Set("位".unicodeScalars), "从": Set("业".unicodeScalars), "了": Set("".unicodeScalars),
  ]
}
