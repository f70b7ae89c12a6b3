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
    strip(
      &end, from: start, hasObject: !object.isEmpty,
      isPoints: figure.unit?.dimension == .sharePoints, into: &name)
    var pieces = subject(start..<end)
    let isShareOf =
      text.has("的", at: figure.range.upperBound, to: next) && figure.unit?.dimension == .share
    let isListed =
      name.link == nil && !object.isEmpty
      && (end < figure.wordsStart ? false : endsList(start..<figure.wordsStart))
    if isShareOf && name.link == nil || isListed, !object.isEmpty {
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
    } else if name.link == nil, !object.isEmpty, figure.unit?.dimension.isCounted == true,
      text[figure.wordsStart..<figure.number.lowerBound].contains("有")
    {
      // 各县至少有1所养老院: what is there, not where.
      pieces = object
      name.isBehind = true
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
    _ end: inout Int, from start: Int, hasObject: Bool, isPoints: Bool, into name: inout FigureName
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
      } else if isPoints,
        let comparison = FieldWords.comparisons.last(text, in: max(start, end - 20)..<end),
        !text[comparison.range.upperBound..<end].contains("，")
      {
        // 高于全省平均水平2个百分点: what it is compared with is not what is counted.
        name.qualifiers.insert(comparison.range.lowerBound..<end, at: 0)
        end = comparison.range.lowerBound
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
    return Self.nounStarts.join(text[word.lowerBound], text[word.lowerBound - 1])
  }

  private static let verbalNouns = WordList("投资 消费 支出 补贴 补助 奖励 融资 服务 生产 销售 出口 进口 交易 缴纳")
  private static let nounStarts = CharacterPairs(
    """
    高:提最新 多:众 占:抢侵 有:国公所现持拥 为:作行成认 列:系序 增:递 \
    建:基新改扩 少:减至
    """)

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
        return place > lowest && text[place - 1] == "相" ? place - 1 : place
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
}

extension FigurePhrase.Wording {
  /// Whether the words say how a number is reached, not what bounds it.
  fileprivate var isReached: Bool { self == .reaching || self == .falling }
}
