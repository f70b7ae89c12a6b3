extension StatementReader {
  /// Plan or report: words of the clause, its dates, then what stands around it, each with its weight.
  func mood(
    of mention: FigureMention, _ name: FigureName, _ context: Context
  ) -> (mood: Mood, isSure: Bool) {
    let text = article.passages[context.passage].text
    let clause = context.range
    let figure = mention.figure
    var plan = 0.0
    let before = clause.lowerBound..<max(clause.lowerBound, figure.wordsStart)
    var weights: [Double] = []
    for cue in cues where clause.contains(cue.range.lowerBound) {
      let weight = cue.isStrong ? cue.mood == .plan ? 4.0 : 3.0 : 1.0
      weights.append(cue.mood == .plan ? weight : -weight)
    }
    plan += (weights.filter { $0 > 0 }.max() ?? 0) + (weights.filter { $0 < 0 }.min() ?? 0)
    let isClear = weights.contains { abs($0) > 2 }
    if let date = scopes(context.passage, in: before).last {
      plan += weight(of: date) * 1.6
    } else if let date = scopes(
      context.passage, in: context.sentence.range.lowerBound..<clause.lowerBound
    ).last {
      // A clear word of the clause itself counts more than a date before it.
      plan += weight(of: date) * (isClear ? 0.4 : 1)
    }
    if Self.givens.match(
      text, endingAt: figure.wordsStart, in: before.lowerBound..<figure.wordsStart) != nil
    {
      plan -= 4
    }
    if let cue = cues.last(where: { $0.isStrong && $0.range.upperBound <= clause.lowerBound }) {
      let weight = isClear ? 0.75 : 1.5
      plan += cue.mood == .plan ? weight : -weight
    }
    if let heading = headingMood { plan += heading == .plan ? 2 : -2 }
    if let documentMood { plan += documentMood == .plan ? 1 : -1 }
    if let mood = context.paragraphMood {
      let weight = context.isListed ? 2 : 0.75
      plan += mood == .plan ? weight : -weight
    }
    switch figure.wording {
    case .bound(.atLeast), .bound(.atMost), .bound(.about): plan += 0.5
    default: break
    }
    if name.isBehind, let piece = name.pieces.last, Self.structure.first(text, in: piece) != nil {
      plan -= 2.5
    }
    if Self.yearly.last(text, in: max(clause.lowerBound, figure.wordsStart - 4)..<figure.wordsStart)
      != nil,
      Self.plants.first(
        text, in: figure.range.upperBound..<min(clause.upperBound, figure.range.upperBound + 60))
        != nil,
      !weights.contains(where: { $0 < -2 })
    {
      plan += 8
    }
    if name.qualifiers.contains(where: { text[$0].contains("同") }) { plan -= 2 }
    return (plan > 0 ? .plan : .report, abs(plan) >= 1.5)
  }

  /// What a plan is made of, rather than what it promises.
  private static let structure = WordList("方面 重点任务 部分 章节 大任务 举措 大行动 类产业")
  /// What a plan starts from is there already.
  private static let givens = WordList("围绕 聚焦 依托 针对 根据 按照 面向 瞄准")
  private static let yearly = WordList("年产 年处理 年加工 年生产")
  private static let plants = WordList("项目 基地 生产线 工厂 产线")

  private var headingMood: Mood? {
    for (level, index) in headingStack.reversed() where level > 0 {
      let passage = article.passages[index]
      if let mood = MoodWords.heading(passage.text, passage.range) { return mood }
      if let date = dates(of: index).last(where: { $0.role == .scope }) {
        let weight = weight(of: date)
        if abs(weight) >= 1 { return weight > 0 ? .plan : .report }
      }
    }
    return nil
  }

  /// How much a date speaks for a promise: what is over speaks for a report.
  func weight(of date: DateMention) -> Double {
    if date.isNow { return -3 }
    guard let end = date.period.end else { return -1.5 }
    guard let published, let day = published.end else { return date.isDeadline ? 2.5 : 0 }
    if date.period.start > day { return 3.5 }
    if end <= day { return date.period == published ? -0.5 : -3.5 }
    // The stretch is on: a plan at its beginning, a report near its end.
    if date.isDeadline { return 3.5 }
    let total = date.period.start.days(to: end) + 1
    let gone = date.period.start.days(to: day) + 1
    return gone * 3 < total ? 2.5 : gone * 3 < total * 2 ? 1 : 0
  }

  /// The dates that begin in a stretch of a passage, in the order of the text.
  func scopes(_ passage: Int, in range: Range<Int>, anyRole: Bool = false) -> [DateMention] {
    let mentions = dates(of: passage)
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [DateMention] = []
    while low < mentions.count, mentions[low].range.lowerBound < range.upperBound {
      if anyRole || mentions[low].role == .scope { found.append(mentions[low]) }
      low += 1
    }
    return found
  }
}
