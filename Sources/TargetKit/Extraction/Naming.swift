/// What a figure counts, as the words around it say.
struct FigureName: Sendable {
  /// The characters of the name, which may stand apart: [第一产业][增加值].
  var pieces: [Range<Int>]
  /// Whether the name is complete, or only a quality (增速, 占比) of what was said before.
  var isPartial: Bool
  var link: FieldWords.Link?
  /// The verb that names the figure: 新增, 解决.
  var verb: Range<Int>?
  /// Whether it was taken from behind the figure.
  var isBehind: Bool
  /// 同比, 年均, 比上年.
  var qualifiers: [Range<Int>] = []
  var isYearly = false
}

/// Finds what a figure counts within its clause.
struct NameReader {
  let text: [Unicode.Scalar]
  let dates: [DateMention]
  /// The clause.
  let clause: Range<Int>
  /// Where the words about what the figure changed from begin.
  var baseline: Int?

  /// - Parameters:
  ///   - figure: The figure.
  ///   - previous: Where the figure before it in the clause ends, or the clause begins.
  ///   - next: Where the figure behind it in the clause begins, or the clause ends.
  /// - Returns: The name; without pieces where the clause holds none.
  func name(of figure: FigureScanner.Figure, from previous: Int, to next: Int) -> FigureName {
    var name = FigureName(pieces: [], isPartial: false, link: nil, isBehind: false)
    var end = figure.wordsStart
    if let baseline, baseline >= previous, baseline < end {
      // The change stands between the two figures: 从3万支增加到4万支.
      end = baseline
    }
    let start = min(previous, end)
    let object = object(behind: figure, to: next)
    if figure.wordsStart < figure.number.lowerBound, figure.wording.isReached {
      name.link = words(figure)
    }
    strip(&end, from: start, hasObject: !object.isEmpty, into: &name)
    var pieces = subject(start..<end)
    let isShareOf =
      text.has("的", at: figure.range.upperBound, to: next) && figure.unit?.dimension == .share
    let isListed =
      name.link == nil && !object.isEmpty
      && (end < figure.wordsStart ? false : endsList(start..<figure.wordsStart))
    if (isShareOf && name.link == nil || isListed), !object.isEmpty {
      name.isBehind = true
      pieces = object
    } else if let verb = name.verb,
      name.link == .making || name.link == .doing || name.link == .adding
    {
      if !object.isEmpty {
        name.isBehind = true
        // 每千人…培训3人: what stands before the verb is whose it is, not what is counted.
        pieces = name.link == .making ? object : [verb] + object
      } else if pieces.isEmpty {
        pieces = [verb]
      } else if name.link != .making {
        pieces.append(verb)
      }
    } else if pieces.isEmpty || isOnlyQuality(pieces), name.link == nil || name.link == .level,
      !object.isEmpty
    {
      pieces += object
      name.isBehind = true
    } else if name.link == nil, !object.isEmpty, figure.wording == .bare {
      pieces += object
      name.isBehind = true
    }
    if !name.isBehind { pieces = withoutMaking(withoutList(pieces)) }
    if pieces.count == 1, pieces[0].count == 1, previous > clause.lowerBound { pieces = [] }
    name.pieces = pieces
    name.isPartial = pieces.isEmpty || isOnlyQuality(pieces) || beginsWithShare(pieces)
    if let verb = name.verb, pieces.first == verb, pieces.count > 1,
      Self.reaching.match(text, at: verb.lowerBound, in: verb) != nil
    {
      // 惠及20万老年人: what reaches them was said before.
      name.isPartial = true
    }
    return name
  }

  private static let reaching = WordList("惠及 辐射 受益 带动 服务")

  private func words(_ figure: FigureScanner.Figure) -> FieldWords.Link? {
    FieldWords.links.match(
      text, endingAt: figure.number.lowerBound, in: figure.wordsStart..<figure.number.lowerBound)?
      .meaning
      ?? {
        switch figure.wording {
        case .reaching: .level
        case .falling: .hold
        default: nil
        }
      }()
  }

  // MARK: - Before the figure

  /// Takes the link, what fills and what qualifies off the end of the words before a figure.
  private func strip(
    _ end: inout Int, from start: Int, hasObject: Bool, into name: inout FigureName
  ) {
    var steps = 0
    while end > start, steps < 12 {
      steps += 1
      if text[end - 1] == " " {
        end -= 1
      } else if let bracket = bracketStart(end, from: start), hasFigure(bracket..<end) {
        end = bracket
      } else if let date = dates.first(where: {
        $0.range.upperBound == end && $0.range.lowerBound >= start
      }) {
        if date.role == .comparison { name.qualifiers.insert(date.range, at: 0) }
        end = date.range.lowerBound
      } else if isChange(name.link),
        let rate = FieldWords.rates.match(text, endingAt: end, in: start..<end)
      {
        end = rate.range.lowerBound
      } else if name.link == nil || isSoft(name.link),
        let link = FieldWords.links.match(text, endingAt: end, in: start..<end),
        !isNoun(link.range, start), name.link == nil || link.meaning != .level
      {
        if link.meaning == .making || link.meaning == .doing || link.meaning == .adding {
          if name.link != nil, link.meaning != .adding, !hasObject { return }
          name.verb = link.range
        }
        name.link = link.meaning
        end = link.range.lowerBound
      } else if text.has("分别", at: end - 2, to: end), end - 2 >= start {
        end -= 2
      } else if let comparison = comparisonStart(end, from: start) {
        name.qualifiers.insert(comparison..<end, at: 0)
        end = comparison
      } else if let average = averageStart(end, from: start) {
        name.qualifiers.insert(average..<end, at: 0)
        end = average
      } else if let filler = FieldWords.fillers.match(text, endingAt: end, in: start..<end) {
        if filler.range.count >= 2,
          text.has("年均", at: filler.range.lowerBound, to: end)
            || text.has("每年", at: filler.range.lowerBound, to: end)
        {
          name.isYearly = true
        }
        if Self.yearOnYear.match(text, at: filler.range.lowerBound, in: filler.range) != nil {
          name.qualifiers.insert(filler.range, at: 0)
        }
        end = filler.range.lowerBound
      } else {
        return
      }
    }
  }

  private static let yearOnYear = WordList("同比 环比")

  private func isChange(_ link: FieldWords.Link?) -> Bool {
    link == .rise || link == .fall || link == .narrowing
  }

  private func isSoft(_ link: FieldWords.Link?) -> Bool { link == .level || link == .hold }

  /// Whether what looks like a verb is part of a noun: 使用 of 费用, 占 of 抢占.
  private func isNoun(_ word: Range<Int>, _ start: Int) -> Bool {
    guard word.lowerBound > start else { return false }
    if Self.verbalNouns.match(text, at: word.lowerBound, in: word)?.range == word {
      // 固定资产投资 is a thing, 将投资 is done.
      return FieldWords.fillers.match(text, endingAt: word.lowerBound, in: start..<word.lowerBound)
        == nil
        && FieldWords.openings.match(text, endingAt: word.lowerBound, in: start..<word.lowerBound)
          == nil
    }
    guard word.count == 1 else { return false }
    let before = text[word.lowerBound - 1]
    return Self.nounStarts[text[word.lowerBound]]?.contains(before) == true
  }

  private static let verbalNouns = WordList("投资 消费 支出 补贴 补助 奖励 融资 服务 生产 销售 出口 进口 交易 缴纳")
  private static let nounStarts: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "高": Set("提最新".unicodeScalars), "多": Set("众".unicodeScalars), "占": Set("抢侵".unicodeScalars),
    "有": Set("国公所现持拥".unicodeScalars), "为": Set("作行成认".unicodeScalars),
    "列": Set("系序".unicodeScalars), "增": Set("递".unicodeScalars), "建": Set("基新改扩".unicodeScalars),
    "少": Set("减至".unicodeScalars), "超": Set("".unicodeScalars), "降": Set("".unicodeScalars),
  ]

  /// 比上年, 较2020年, 高于全省平均水平: where such a comparison begins that ends at `end`.
  private func comparisonStart(_ end: Int, from start: Int) -> Int? {
    var place = end - 1
    let lowest = max(start, end - 14)
    while place >= lowest {
      if text[place] == "比" || text[place] == "较" || text[place] == "与",
        end - place >= 2, !Self.ratioNouns.contains(text[max(place - 1, 0)]),
        text[min(place + 1, text.count - 1)] != "重",
        text[min(place + 1, text.count - 1)] != "例"
      {
        return place
      }
      if text[place] == "，" || text[place] == "、" { return nil }
      place -= 1
    }
    return nil
  }

  private static let ratioNouns = Set("占对同环".unicodeScalars)

  /// 两年平均, 三年累计: where it begins.
  private func averageStart(_ end: Int, from start: Int) -> Int? {
    let word = Self.averages.match(text, endingAt: end, in: start..<end)?.range.lowerBound ?? end
    guard word - 2 >= start, text[word - 1] == "年" else { return nil }
    let first = text[word - 2]
    return first.isDigit || "两三四五六七八九十".unicodeScalars.contains(first) ? word - 2 : nil
  }

  private static let averages = WordList("平均 累计 年均")

  private func bracketStart(_ end: Int, from start: Int) -> Int? {
    guard text[end - 1] == "）" else { return nil }
    var place = end - 2
    while place >= start, end - place < 60 {
      if text[place] == "（" { return place }
      place -= 1
    }
    return nil
  }

  private func hasFigure(_ range: Range<Int>) -> Bool { text[range].contains { $0.isDigit } }

  /// The words of a stretch that name something: without dates, openings and verbs of saying.
  private func subject(_ range: Range<Int>) -> [Range<Int>] {
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

  /// 占全国的14.8%: a share of what was spoken of before.
  private func beginsWithShare(_ pieces: [Range<Int>]) -> Bool {
    guard let first = pieces.first, text[first.lowerBound] == "占" else { return false }
    return first.lowerBound >= clause.lowerBound && first.count > 1
      && text[first.lowerBound + 1] != "地"
      && !dates.contains {
        $0.range.upperBound == first.lowerBound && $0.range.lowerBound > clause.lowerBound
      }
  }

  private func isOnlyQuality(_ pieces: [Range<Int>]) -> Bool {
    guard pieces.count == 1, let piece = pieces.first else { return false }
    return FieldWords.attributes.match(text, at: piece.lowerBound, in: piece)?.range == piece
      || FieldWords.rates.match(text, at: piece.lowerBound, in: piece)?.range == piece
  }

  // MARK: - Behind the figure

  /// The noun that a figure counts where it stands behind it.
  private func object(behind figure: FigureScanner.Figure, to next: Int) -> [Range<Int>] {
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
    while end > start, "、，。；等）的”".unicodeScalars.contains(text[end - 1]) && text[end - 1] != "”" {
      end -= 1
    }
    return start < end ? [start..<end] : []
  }

  /// 3万亿元台阶: a figure of speech, nothing that is counted.
  private static let steps = WordList("台阶 大关 门槛 关口 目标 水平 的目标 的水平")
  private static let stops = WordList("，其中 ，比 —— 等一批 等项目 等重点 等方面")

  // MARK: - Lists

  /// 甲、乙、丙等8个规划, 甲、乙和丙3个系统: what stands before the figure lists what it counts.
  private func endsList(_ before: Range<Int>) -> Bool {
    guard let last = before.last else { return false }
    return text[last] == "等" || text[before].contains("、")
  }

  /// 建成公园60个 counts parks, as 建成60个公园 does.
  private func withoutMaking(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = pieces.first,
      let verb = Self.plainMaking.match(text, at: first.lowerBound, in: first),
      first.upperBound - verb.range.upperBound >= 2
    else { return pieces }
    return [verb.range.upperBound..<first.upperBound] + pieces.dropFirst()
  }

  private static let plainMaking = WordList("建成 累计建成 形成 打造 建立")

  /// A、B、C等N个D: what counts is D; of a long description only its last noun.
  private func withoutList(_ pieces: [Range<Int>]) -> [Range<Int>] {
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

extension FigurePhrase.Wording {
  /// Whether the words say how a number is reached, not what bounds it.
  fileprivate var isReached: Bool { self == .reaching || self == .falling }
}
