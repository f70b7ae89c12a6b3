extension StatementReader {
  /// The goal without a number that a clause states: 协同机制基本形成, 服务能力更加完善.
  ///
  /// - Returns: `nil` unless the clause ends in such words, a promise is meant, and a date is stated.
  func outcome(_ context: Context) -> Statement? {
    let text = article.passages[context.passage].text
    let clause = context.range
    guard let word = Self.attainments.match(text, endingAt: clause.upperBound, in: clause),
      word.range.lowerBound - clause.lowerBound >= 4, clause.count <= 60
    else { return nil }
    var start = clause.lowerBound
    if let date = scopes(context.passage, in: clause).last {
      start = min(date.range.upperBound, word.range.lowerBound)
    }
    var steps = 0
    while start < word.range.lowerBound, steps < 8,
      let opening = FieldWords.openings.match(text, at: start, in: start..<word.range.lowerBound)
    {
      start = opening.range.upperBound
      steps += 1
    }
    let name = start..<clause.upperBound
    guard name.count > word.range.count + 2 else { return nil }
    let words = FigureScanner.Figure(
      range: word.range, number: word.range, value: .zero, upper: nil, unit: nil, wording: .bare,
      isNumeral: true, wordsStart: word.range.lowerBound)
    let reading = FigureName(pieces: [name], isPartial: false, link: nil, isBehind: false)
    let mood = mood(of: FigureMention(figure: words), reading, context)
    let date = date(for: words, mood: .plan, kind: .outcome, reading, context)
    guard mood.mood == .plan, date.value != nil else { return nil }
    var doubts: Set<Statement.Doubt> = []
    if !mood.isSure { doubts.insert(.mood) }
    if date.origin == .document || date.origin == .section { doubts.insert(.date) }
    if isAssumed(context.holder, context) { doubts.insert(.area) }
    return Statement(
      article: number, passage: context.passage, range: word.range, quote: clause, kind: .outcome,
      ambition: ambition(text, context, before: word.range.lowerBound), value: .zero, upper: nil,
      unit: nil, bound: .exact, change: nil, isYearly: false,
      name: Statement.Part(value: text.string(name), origin: .clause, places: [name]),
      holder: context.holder, period: date, left: nil, doubts: doubts)
  }

  private static let attainments = WordList(
    """
    基本形成 初步形成 全面形成 加快形成 基本建成 全面建成 初步建成 基本建立 全面建立 更加完善 更加健全 更加高效 更加优化 更加合理 \
    更加突出 更加明显 更加牢固 更加成熟 日益完善 日趋完善 不断完善 持续完善 显著提升 明显提升 大幅提升 全面提升 显著提高 明显提高 显著增强 \
    明显增强 显著改善 明显改善 明显优化 持续优化 成熟运行 基本实现 全面实现 基本消除 全面消除 有力保障 基本健全 有效解决
    """)
}
