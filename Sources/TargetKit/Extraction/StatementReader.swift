/// Reads the statements of an article: figure by figure, in the order of the text.
struct StatementReader {
  let article: Article
  let number: Int
  let published: Period?
  let area: String?

  var statements: [Statement] = []
  private var dates: [[DateMention]] = []
  /// For each passage, the nearest one before it that has dates.
  private(set) var datedBefore: [Int?] = []
  private(set) var firstParagraph: Int
  /// The year of the last date read, which dates without one take.
  private var year: Int?
  /// The words of the sentence at hand that decide between a promise and a report.
  private(set) var cues: [MoodCue] = []
  /// Whether the sentence at hand names a body.
  private(set) var namesBody = false

  func dates(of passage: Int) -> [DateMention] { dates[passage] }
  /// The headings above the passage at hand, by level.
  private(set) var headingStack: [(level: Int, passage: Int)] = []
  private(set) var documentMood: Mood?
  /// Whether a heading says that the article reports on a period.
  private(set) var isReport = false
  private(set) var horizon: DateMention?
  private var holders: HolderReader

  init(_ article: Article, number: Int, published: Period?, area: String?) {
    self.article = article
    self.number = number
    self.published = published
    self.area = area
    holders = HolderReader(area: area, article: article)
    firstParagraph = article.passages.firstIndex { $0.kind == .paragraph } ?? article.passages.count
    readDocument()
    for index in article.passages.indices { read(index) }
  }

  // MARK: - What the whole says

  private mutating func readDocument() {
    var year: Int?
    for passage in article.passages {
      let reader = DateReader(passage.text, published: published, year: year)
      dates.append(reader.mentions)
      if let last = reader.mentions.last(where: { $0.role == .scope && !$0.isNow }) {
        year = last.period.end?.year ?? last.period.start.year
      }
      if case .heading = passage.kind, documentMood == nil {
        documentMood = MoodWords.heading(passage.text, passage.range)
      }
    }
    var last: Int?
    for (index, mentions) in dates.enumerated() {
      datedBefore.append(last)
      if !mentions.isEmpty { last = index }
    }
    isReport = documentMood == .report
    let all = dates.flatMap { $0 }
    let head = dates.prefix(firstParagraph + 3).flatMap { $0 }
    if documentMood == nil {
      // Without a word in a heading, what most dates of the text say.
      let scopes = all.filter { $0.role == .scope && !$0.isNow }
      let ahead = scopes.count { weight(of: $0) > 1 }
      let over = scopes.count { weight(of: $0) < -1 }
      if ahead != over { documentMood = ahead > over ? .plan : .report }
    }
    horizon =
      all.first { mention in
        mention.role == .title && mention.period.kind == .range && reachesBeyondPublication(mention)
      }
      ?? (documentMood == .plan ? all : head).first { mention in
        mention.period.kind == .range && !mention.isRelative && mention.role != .comparison
          && (mention.period.end?.year ?? 0) - mention.period.start.year == 4
          && reachesBeyondPublication(mention)
      }
  }

  private func reachesBeyondPublication(_ mention: DateMention) -> Bool {
    guard let published else { return true }
    guard let end = mention.period.end else { return false }
    return end >= published.start
  }

  // MARK: - One passage

  private mutating func read(_ index: Int) {
    let passage = article.passages[index]
    switch passage.kind {
    case .byline: return
    case .heading(let level):
      headingStack.removeAll { $0.level >= level }
      headingStack.append((level, index))
    case .paragraph, .caption: break
    }
    let text = passage.text
    let dateReader = DateReader(text, published: published, year: year)
    dates[index] = dateReader.mentions
    if let last = dateReader.mentions.last(where: { $0.role == .scope && !$0.isNow }) {
      year = last.period.end?.year ?? last.period.start.year
    }
    let mentions = FigureReader(
      text, dates: dateReader.mentions, impossible: dateReader.impossible
    ).mentions
    guard !mentions.isEmpty else {
      holders.note(text, text.indices)
      return
    }
    var next = 0
    var paragraph = ParagraphState()
    for sentence in Sentence.sentences(of: text) {
      var own: [FigureMention] = []
      while next < mentions.count,
        mentions[next].figure.number.lowerBound < sentence.range.upperBound
      {
        own.append(mentions[next])
        next += 1
      }
      read(sentence, own, index, &paragraph)
    }
  }

  /// What earlier sentences of the paragraph leave to the later ones.
  private struct ParagraphState {
    var topic: [Range<Int>] = []
    var mood: Mood?
  }

  private mutating func read(
    _ sentence: Sentence, _ mentions: [FigureMention], _ passage: Int,
    _ paragraph: inout ParagraphState
  ) {
    let text = article.passages[passage].text
    cues = MoodWords.cues(text, in: sentence.range)
    namesBody = holders.namesBody(text, sentence.range)
    var topic: (pieces: [Range<Int>], clause: Int)?
    var head: [Range<Int>] = []
    var hasSubject = false
    for (number, clause) in sentence.clauses.enumerated() {
      let own = mentions.filter { mention in
        clause.range.contains(mention.figure.number.lowerBound)
          && !sentence.clauses.contains {
            $0.isInserted && $0.range != clause.range
              && $0.range.contains(mention.figure.number.lowerBound)
              && clause.range.contains($0.range.lowerBound)
          }
      }
      holders.note(text, clause.range)
      if number > 0, sentence.clauses[number - 1].part != clause.part {
        if let topic { paragraph.topic = topic.pieces }
        topic = head.isEmpty ? nil : topic
        holders.beginPart(text, clause.range)
        hasSubject = false
      }
      guard !own.isEmpty else {
        if let subject = subjectAlone(text, clause.range, passage), !clause.isInserted {
          if clause.isHead { head = subject }
          topic = (subject, number)
        }
        if !hasSubject { hasSubject = holders.observe(text, clause.range, passage: passage) }
        readOutcome(sentence, number, passage, paragraph.mood)
        continue
      }
      hasSubject = true
      let first = statements.count
      let opening = own.first { $0.left == nil }?.figure.wordsStart ?? own[0].figure.wordsStart
      var holder = holders.holder(
        in: text, clause.range, before: max(opening, clause.range.lowerBound), passage: passage)
      if let plant = holders.plant(text, around: own[0].figure, clause.range, passage: passage) {
        holder.part = plant
      }
      var previous = clause.range.lowerBound
      for (position, mention) in own.enumerated() {
        if let reason = mention.left, !reason.isRead {
          statements.append(unread(mention, passage, clause.range))
          continue
        }
        // 3个百亿元级产业集群: the figure right behind belongs to the name of what is counted.
        let following =
          own[(position + 1)...].first {
            $0.left == nil && $0.figure.range.lowerBound > mention.figure.range.upperBound
          }?.figure.range.lowerBound ?? clause.range.upperBound
        let context = Context(
          passage: passage, sentence: sentence, clause: number, previous: previous, next: following,
          topic: topic?.pieces ?? paragraph.topic,
          topicOrigin: topic.map { $0.clause == number ? .clause : .sentence } ?? .paragraph,
          topicDistance: topic.map { number - $0.clause } ?? 9, paragraphMood: paragraph.mood,
          isListed: position > 0, holder: holder.part, predicate: holder.predicate,
          origin: baselineStart(own[..<position], text, clause.range))
        let (statement, pieces, behind) = statement(mention, context)
        statements.append(statement)
        if mention.left != nil { continue }
        if !pieces.isEmpty, !clause.isInserted { topic = (pieces, number) }
        // What was itself hard to tell says nothing of what follows.
        if !statement.doubts.contains(.mood) {
          paragraph.mood = statement.kind == .target ? .plan : .report
        }
        previous = max(mention.figure.range.upperBound, behind)
      }
      distribute(first..<statements.count, text, clause.range)
    }
    if let topic { paragraph.topic = topic.pieces }
  }

  private mutating func readOutcome(
    _ sentence: Sentence, _ number: Int, _ passage: Int, _ mood: Mood?
  ) {
    let clause = sentence.clauses[number]
    guard !clause.isInserted, !clause.isHead else { return }
    let text = article.passages[passage].text
    // A clause without a figure does not change whose the next figure is.
    var holders = holders
    let holder = holders.holder(
      in: text, clause.range, before: clause.range.upperBound, passage: passage)
    let context = Context(
      passage: passage, sentence: sentence, clause: number, previous: clause.range.lowerBound,
      next: clause.range.upperBound, topic: [], topicOrigin: .clause, topicDistance: 0,
      paragraphMood: mood, isListed: false, holder: holder.part, predicate: holder.predicate,
      origin: nil)
    if let outcome = outcome(context) { statements.append(outcome) }
  }

  /// A number that is left without being read further.
  private func unread(_ mention: FigureMention, _ passage: Int, _ clause: Range<Int>) -> Statement {
    Statement(
      article: number, passage: passage, range: mention.figure.range, quote: clause,
      kind: .observation, ambition: nil, value: mention.figure.value, upper: mention.figure.upper,
      unit: mention.figure.unit, bound: .exact, change: nil, isYearly: false,
      name: Statement.Part(value: "", origin: .none, places: []),
      holder: Statement.Part(value: "", origin: .none, places: []),
      period: Statement.Part(value: nil, origin: .none, places: []), left: mention.left)
  }

  /// Where 从 or 由 stands before the baseline of a figure that follows.
  private func baselineStart(
    _ earlier: ArraySlice<FigureMention>, _ text: [Unicode.Scalar], _ clause: Range<Int>
  ) -> Int? {
    guard let baseline = earlier.last, baseline.left == .baseline else { return nil }
    let start = max(clause.lowerBound, baseline.figure.wordsStart - 16)
    return text[start..<max(start, baseline.figure.wordsStart)].lastIndex {
      $0 == "从" || $0 == "由" || $0 == "自"
    }
  }

  /// What a clause without a figure puts before the next one: 就业形势持续稳定，…, CPI：….
  private func subjectAlone(_ text: [Unicode.Scalar], _ clause: Range<Int>, _ passage: Int)
    -> [Range<Int>]?
  {
    guard clause.count <= 18, clause.count >= 2,
      Self.doings.match(text, endingAt: clause.upperBound, in: clause) == nil
    else { return nil }
    let trimmed = clause.drop { " ，“".unicodeScalars.contains(text[$0]) }
    guard let start = trimmed.first, FieldWords.openings.match(text, at: start, in: clause) == nil,
      FieldWords.links.all(text, in: clause).allSatisfy({ $0.range.count < 2 }),
      scopes(passage, in: clause, anyRole: true).isEmpty
    else { return nil }
    return [start..<clause.upperBound]
  }

  /// A clause that ends in such a verb is said of what was spoken of before, and is no subject: 某某公司承建.
  private static let doings = WordList("承建 承办 运营 牵头 负责 出资 施工 设计 研制 监理 完工 动工 落地 签约 举行 启动 揭牌")

  static let placings = WordList("居 列 位居 位列 排名 排 稳居 跃居")

  struct Context {
    var passage: Int
    var sentence: Sentence
    var clause: Int
    var previous: Int
    var next: Int
    var topic: [Range<Int>]
    var topicOrigin: Statement.Origin
    var topicDistance: Int
    var paragraphMood: Mood?
    /// Whether another figure stands before it in the clause.
    var isListed: Bool
    var holder: Statement.Part<String>
    /// Where what is said of the holder begins.
    var predicate: Int
    /// Where the words about the figure's own baseline begin: 从3万支增加到4万支.
    var origin: Int?

    var range: Range<Int> { sentence.clauses[clause].range }
  }
}
