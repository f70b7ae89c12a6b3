extension StatementReader {
  /// For when a figure holds: the nearest date that can be meant, from the clause outward.
  func date(
    for figure: FigureScanner.Figure, mood: Mood, kind: Statement.Kind, _ name: FigureName,
    _ context: Context
  ) -> Statement.Part<Period?> {
    let start = figure.range.lowerBound
    let clause = context.range
    let sentence = context.sentence.range
    let stages: [(Statement.Origin, Range<Int>)] = [
      (.clause, clause.lowerBound..<max(start, clause.lowerBound)),
      (.sentence, sentence.lowerBound..<max(clause.lowerBound, sentence.lowerBound)),
      // What stands further away than some sentences is not meant any more.
      (.paragraph, max(0, sentence.lowerBound - 2_000)..<sentence.lowerBound),
    ]
    let isOutput =
      mood == .plan
      && Self.outputs.last(
        article.passages[context.passage].text,
        in: clause.lowerBound..<max(start, clause.lowerBound))
        != nil
    for (origin, range) in stages where !isOutput || origin == .clause {
      if let found = scopes(context.passage, in: range).last(where: {
        suits($0, mood) && (origin == .clause || $0.isCarried)
      }) {
        return part(found, origin, mood, kind, figure, name, context.passage)
      }
    }
    if hasNoDate(figure, mood, kind, name, context) {
      return Statement.Part(value: nil, origin: .none, places: [])
    }
    let section = headingStack.last?.passage ?? -1
    if !startsPoint(context.passage) {
      for index in dated(before: context.passage, after: section)
      where mood == .plan || leads(index) {
        if let found = dates(of: index).last(where: {
          $0.isCarried && $0.role == .scope && suits($0, mood)
        }) {
          return part(found, .section, mood, kind, figure, name, context.passage)
        }
        if startsPoint(index) && mood == .plan && index > section + 1 { break }
      }
    }
    for (_, index) in headingStack.reversed() {
      let found = dates(of: index).filter { $0.role != .comparison && suits($0, mood) }
      if let chosen = mood == .report && kind == .flow ? found.max(by: isShorter) : found.first {
        return part(chosen, .heading, mood, kind, figure, name, context.passage)
      }
    }
    if mood == .plan {
      if let horizon { return part(horizon, .document, mood, kind, figure, name, context.passage) }
      return Statement.Part(value: nil, origin: .none, places: [])
    }
    for index in dated(before: context.passage, after: -1) where leads(index) {
      if let found = dates(of: index).last(where: {
        $0.role == .scope && !$0.isNow && $0.isCarried && suits($0, mood)
      }) {
        return part(found, .document, mood, kind, figure, name, context.passage)
      }
    }
    return Statement.Part(value: published, origin: .published, places: [])
  }

  /// Whether a figure is of no time of its own: what a plant will yield once it runs, what happens every year.
  private func hasNoDate(
    _ figure: FigureScanner.Figure, _ mood: Mood, _ kind: Statement.Kind, _ name: FigureName,
    _ context: Context
  ) -> Bool {
    let text = article.passages[context.passage].text
    let before = context.range.lowerBound..<max(figure.wordsStart, context.range.lowerBound)
    switch mood {
    case .plan: return Self.outputs.last(text, in: before) != nil
    case .report:
      guard kind == .observation, !isReport, let dimension = figure.unit?.dimension,
        dimension == .mass || dimension == .energy || dimension == .volume
      else { return false }
      let head = context.sentence.clauses[0].range
      return Self.habits.last(text, in: before) != nil
        || head.count == 2 && text.has("每年", at: head.lowerBound, to: head.upperBound)
    }
  }

  private static let outputs = WordList("达产后 投产后 建成后 投运后 达产达效后 满产后")
  private static let habits = WordList("每年 年产量")

  /// Whether a passage gives its date to all that follows: in a report on a period every one, else the first.
  private func leads(_ index: Int) -> Bool {
    if isReport { return true }
    return index <= firstParagraph
  }

  /// The passages with dates before one, the nearest first; no further back than a long section goes.
  private func dated(before passage: Int, after first: Int) -> [Int] {
    var found: [Int] = []
    var place = datedBefore[passage]
    while let index = place, index > first, found.count < 24 {
      found.append(index)
      place = datedBefore[index]
    }
    if let lead = found.last, lead > firstParagraph, first < firstParagraph,
      firstParagraph < passage
    {
      found.append(firstParagraph)
    }
    return found
  }

  /// Whether a passage is a numbered point, which takes no date from the one before it.
  private func startsPoint(_ index: Int) -> Bool {
    let passage = article.passages[index]
    return PageLayout.numbering(passage.text, passage.range) != nil
  }

  private func isShorter(_ left: DateMention, _ right: DateMention) -> Bool {
    (left.period.dayCount ?? 0) < (right.period.dayCount ?? 0)
  }

  private func suits(_ date: DateMention, _ mood: Mood) -> Bool {
    guard let published, let day = published.end else { return true }
    switch mood {
    case .plan:
      guard !date.isNow, let end = date.period.end else { return false }
      // A day of the month of publication is when something happened.
      if date.period.kind == .day, date.isRelative, !date.isDeadline, end <= day { return false }
      return end >= published.start
    case .report: return date.period.start <= day
    }
  }

  private func part(
    _ date: DateMention, _ origin: Statement.Origin, _ mood: Mood, _ kind: Statement.Kind,
    _ figure: FigureScanner.Figure, _ name: FigureName, _ passage: Int
  ) -> Statement.Part<Period?> {
    var period = date.period
    if mood == .report, let day = published?.end {
      // What is still open, or goes on, is told up to the day of publication.
      if period.end.map({ $0 > day }) ?? true, period.start <= day {
        period = Period(from: period.start, to: day) ?? period
      }
      if kind == .rank
        || kind == .observation && name.link != .doing && !isAmount(figure, name, passage),
        period.kind != .day,
        let end = period.end
      {
        period = Period(day: end)
      }
    }
    return Statement.Part(
      value: period, origin: origin,
      places: origin == .heading || origin == .document ? [] : [date.range])
  }

  private static let amounts = WordList(
    "增加值 支出 收入 产值 投资 消费 销售 生产总值 贸易 进出口 优良 天数 产量 营收 GDP")

  /// Whether a level is an amount of a period rather than a state at its end.
  private func isAmount(
    _ figure: FigureScanner.Figure, _ name: FigureName, _ passage: Int
  ) -> Bool {
    guard let dimension = figure.unit?.dimension else { return true }
    let text = article.passages[passage].text
    // A share of what adds up over a year, such as 增加值占比, is one of the year.
    if dimension == .share, name.pieces.contains(where: { Self.amounts.first(text, in: $0) != nil })
    {
      return true
    }
    return dimension == .money || dimension == .mass || dimension == .energy || dimension == .volume
  }
}
