extension StatementReader {
  func statement(
    _ mention: FigureMention, _ context: Context
  ) -> (Statement, subject: [Range<Int>], behind: Int) {
    let text = article.passages[context.passage].text
    let figure = mention.figure
    let mentions = scopes(context.passage, in: context.sentence.range, anyRole: true)
    let (holder, predicate) = (context.holder, context.predicate)
    let reader = NameReader(
      text: text, dates: mentions, clause: context.range, baseline: context.origin)
    var name = reader.name(of: figure, from: max(context.previous, predicate), to: context.next)
    if name.isPartial, predicate > context.previous {
      // What looked like a holder is what is counted.
      let whole = reader.name(of: figure, from: context.previous, to: context.next)
      if !whole.isPartial, context.topic.isEmpty { name = whole }
    }
    var doubts: Set<Statement.Doubt> = []
    if mention.left == .rank, let first = name.pieces.first, let last = name.pieces.last,
      Self.placings.match(text, at: first.lowerBound, in: first.lowerBound..<last.upperBound) != nil
    {
      name.pieces = []
      name.isPartial = true
    }
    var pieces = name.pieces
    var origin = Statement.Origin.clause
    if name.isPartial {
      let carried = context.topic
      if !pieces.isEmpty, !carried.isEmpty,
        !isShare(text, pieces) && (isBody(holder) || !qualifies(text, carried, pieces)),
        name.verb == nil
      {
        // 营收…，利润…: one quality after another is not one of the other.
        origin = .clause
      } else if !carried.isEmpty {
        pieces = carried.filter { piece in !pieces.contains { $0.overlaps(piece) } } + pieces
        origin = context.topicOrigin
        if context.topicDistance > 1 { doubts.insert(.name) }
      } else if pieces.isEmpty {
        origin = .none
        doubts.insert(.name)
      }
    }
    let mood = mood(of: mention, name, context)
    if !mood.isSure { doubts.insert(.mood) }
    let direction = direction(name.link, text, figure)
    let kind = kind(figure, name, mood.mood, mention.left, text)
    name.pieces = pieces
    var date = date(for: figure, mood: mood.mood, kind: kind, name, context)
    if mention.left == .rank, date.origin != .clause,
      superlative(text, figure.range) != nil
    {
      // What is the largest is so on the day it is said.
      date = Statement.Part(value: published, origin: .published, places: [])
    }
    switch date.origin {
    case .clause, .sentence, .paragraph, .heading: break
    default: doubts.insert(.date)
    }
    if isAssumed(holder, context) { doubts.insert(.area) }
    if isDoubtful(text, pieces, name) || kind == .observation && name.isBehind {
      doubts.insert(.name)
    }
    var spelled = pieces.map { text.string($0) }.joined()
    if kind == .growth || direction != nil {
      spelled += name.qualifiers.map { text.string($0) }.joined()
      if name.isYearly { spelled += "年均" }
      switch direction {
      case .up?: spelled += "增长"
      case .down?: spelled += "下降"
      case .narrower?: spelled += "降幅收窄"
      case nil: break
      }
    } else if name.isYearly, !spelled.contains("年均") {
      spelled = "年均" + spelled
    }
    if mention.left == .rank, let rank = superlative(text, figure.range) {
      spelled = spelled.isEmpty ? rank : rank + "（" + spelled + "）"
    }
    let bound: Reading.Bound
    switch figure.wording {
    case .bound(let stated): bound = stated
    case .reaching where mood.mood == .plan && isReached(text, figure): bound = .atLeast
    default: bound = distantBound(text, figure, from: context.previous) ?? .exact
    }
    var statement = Statement(
      article: number, passage: context.passage, range: figure.range, quote: context.range,
      kind: kind,
      ambition: mood.mood == .plan
        ? ambition(text, context, before: figure.range.lowerBound) : nil,
      value: figure.value, upper: figure.upper,
      unit: kind == .rank ? figure.unit : perUnit(figure, text, from: context.previous),
      bound: bound, change: direction,
      isYearly: name.isYearly,
      name: Statement.Part(value: spelled, origin: origin, places: pieces),
      holder: holder, period: date, left: mention.left, doubts: doubts)
    statement.isPerYear = isPerYear(figure, context, spelled)
    let behind = name.isBehind ? pieces.last?.upperBound ?? 0 : 0
    return (statement, name.isPartial && origin != .clause ? [] : pieces, behind)
  }

  /// What the first of all is first in: 最大 in size, 首个 in being there.
  private func superlative(_ text: [Unicode.Scalar], _ range: Range<Int>) -> String? {
    guard FigureReader.superlatives.match(text, at: range.lowerBound, in: range)?.range == range
    else { return nil }
    let word = text.string(range)
    switch word {
    case "最大": return "规模排名"
    case "最多": return "数量排名"
    case "最长": return "长度排名"
    case "最高": return "高低排名"
    case "第一条": return "首条"
    case "第一个": return "首个"
    default: return word
    }
  }

  /// The firmness that the words of the part say, or those of the clause that heads it.
  func ambition(_ text: [Unicode.Scalar], _ context: Context, before end: Int) -> Ambition? {
    let clauses = context.sentence.clauses
    let part = clauses[context.clause].part
    let start = clauses.first { $0.part == part }?.range.lowerBound ?? context.range.lowerBound
    if start < end, let own = MoodWords.ambition(text, in: start..<end) { return own }
    return clauses[..<context.clause].last { $0.isHead }.flatMap {
      MoodWords.ambition(text, in: $0.range)
    }
  }

  /// The unit of an amount of each acre, day or kilogram: 每亩收入620元 is 620元/亩, 亩产1吨 1吨/亩.
  private func perUnit(
    _ figure: FigureScanner.Figure, _ text: [Unicode.Scalar], from start: Int
  ) -> Unit? {
    guard let unit = figure.unit, unit.dimension == .money || unit.dimension == .mass,
      !unit.symbol.contains("/"), start < figure.wordsStart
    else { return figure.unit }
    let before = max(start, figure.wordsStart - 12)..<figure.wordsStart
    guard let each = Self.each.last(text, in: before) else { return unit }
    return UnitRegistry.standard.unit(unit.symbol + "/" + each.meaning) ?? unit
  }

  private static let each = WordList<String>([
    ("每亩 亩均 亩产 一亩", "亩"), ("每天 每日", "天"), ("每月", "月"), ("每吨", "吨"), ("每公斤", "公斤"), ("每斤", "斤"),
    ("每筐", "筐"), ("每平方米", "平方米"), ("每公顷", "公顷"), ("每立方米", "立方米"),
  ])

  /// Whether an amount is one of each year: 年产能达120万吨, 每年消耗5万吨.
  private func isPerYear(_ figure: FigureScanner.Figure, _ context: Context, _ name: String) -> Bool
  {
    guard let dimension = figure.unit?.dimension,
      [.money, .mass, .energy, .power, .volume].contains(dimension), !dimension.isCounted
    else { return false }
    let text = article.passages[context.passage].text
    let start = context.range.lowerBound
    guard start < figure.wordsStart,
      let word = Self.yearlyWords.last(text, in: start..<figure.wordsStart)
    else {
      // 每年，该厂产生12万吨: said at the head of the sentence.
      let head = context.sentence.clauses[0].range
      if head.count == 2, text.has("每年", at: head.lowerBound, to: head.upperBound) { return true }
      return Self.yearlyWords.first(Array(name.unicodeScalars), in: 0..<name.unicodeScalars.count)
        != nil && name.hasPrefix("年产")
    }
    let before = word.range.lowerBound > start ? text[word.range.lowerBound - 1] : " "
    return !before.isDigit && !"全去今上本明当近".unicodeScalars.contains(before)
  }

  private static let yearlyWords = WordList(
    "年产 年产能 年产量 年产值 年税收 年税金 年入库税金 年纳税 年营收 年营业收入 年销售收入 年利税 年利润 年处理 年加工 年消耗 年综合产值 每年 一年能 年节约 年发电 年发电量 年新增产值 年吞吐"
  )

  /// 达到26% asks for at least so much; 增加到4万支 for just that.
  private func isReached(_ text: [Unicode.Scalar], _ figure: FigureScanner.Figure) -> Bool {
    text[figure.wordsStart..<figure.number.lowerBound].contains("达")
  }

  /// 至少有1所, 不低于上年的60%, 4000亿元台阶: a bound that does not touch the number.
  private func distantBound(
    _ text: [Unicode.Scalar], _ figure: FigureScanner.Figure, from start: Int
  ) -> Reading.Bound? {
    if Self.steps.match(text, at: figure.range.upperBound, in: figure.range.upperBound..<text.count)
      != nil || Self.steps.match(text, endingAt: figure.range.upperBound, in: figure.range) != nil
    {
      return .atLeast
    }
    let before = max(start, figure.wordsStart - 24)..<max(start, figure.wordsStart)
    guard let last = before.last, "有的建成要".unicodeScalars.contains(text[last]) else { return nil }
    guard let word = Self.distantBounds.last(text, in: before) else { return nil }
    return text[last] == "的" || word.range.upperBound + 4 >= last ? word.meaning : nil
  }

  private static let steps = WordList("台阶 大关 门槛 关口")
  private static let distantBounds = WordList<Reading.Bound>([
    ("至少 不低于 不少于", .atLeast), ("不超过 不高于", .atMost), ("超过 高于", .moreThan),
    ("低于 不到 不足", .lessThan),
  ])

  private func direction(
    _ link: FieldWords.Link?, _ text: [Unicode.Scalar], _ figure: FigureScanner.Figure
  ) -> Statement.Direction? {
    guard let unit = figure.unit,
      unit.dimension == .share || unit.dimension == .sharePoints || unit.dimension == .multiple
        || unit.dimension == .number || link == .fall
    else { return link == .rise ? .up : nil }
    switch link {
    case .rise?: return .up
    case .fall?: return .down
    case .narrowing?: return .narrower
    default: return nil
    }
  }

  private func kind(
    _ figure: FigureScanner.Figure, _ name: FigureName, _ mood: Mood, _ left: ReasonLeft?,
    _ text: [Unicode.Scalar]
  ) -> Statement.Kind {
    if left == .rank { return .rank }
    if mood == .plan { return .target }
    let dimension = figure.unit?.dimension
    let isRate = dimension == .share || dimension == .sharePoints || dimension == .multiple
    if let first = name.pieces.first,
      FieldWords.links.match(text, at: first.lowerBound, in: first)?.meaning == .adding
        || FieldWords.additions.first(text, in: first) != nil, !isRate
    {
      return .flow
    }
    switch name.link {
    case .rise?, .fall?, .narrowing?: return isRate ? .growth : .flow
    case .moving?: return isRate ? .growth : .leverage
    case .adding?: return .flow
    default: return dimension == .sharePoints ? .growth : .observation
    }
  }
}
