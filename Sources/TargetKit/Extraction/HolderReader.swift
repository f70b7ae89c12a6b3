/// Finds whose a figure is: a place, a company, a park, a project.
///
/// A body counts as the holder where it opens a clause and something is said of it; 该项目 and 公司 mean
/// the last one named, and clauses without a subject of their own go on with that of the sentence.
struct HolderReader: Sendable {
  let area: String?
  /// The bodies named in the article, the latest last.
  private var bodies: [(name: String, kind: Kind)] = []
  /// Bodies whose people speak in the article: 某某集团 of 某某集团董事长.
  private let names: WordList<Kind>
  /// The area given, without the ending of its rank.
  private let shortArea: [Unicode.Scalar]
  /// The holder of the sentence or paragraph at hand.
  private var current: (name: String, passage: Int)?

  enum Kind: Hashable, Sendable { case company, park, project, school, place, office }

  /// The holder where nothing else is said: the area given, or the body that the article is about.
  private var main: Statement.Part<String>

  /// - Parameters:
  ///   - area: The area given by the caller.
  ///   - article: The text, of which the first body is taken where it never names the area.
  init(area: String?, article: Article) {
    self.area = area
    main =
      area.map { Statement.Part(value: $0, origin: .given, places: []) }
      ?? Statement.Part(value: "", origin: .none, places: [])
    names = Self.names(in: article)
    shortArea = area.map { Self.short(Array($0.unicodeScalars)) } ?? []
    let paragraphs = article.passages.filter { $0.kind != .byline && $0.kind != .caption }
    if let first = article.passages.first, case .heading = first.kind,
      let body = Self.headed(first.text)
    {
      main = Statement.Part(value: body, origin: .heading, places: [])
    } else if let area, !area.isEmpty,
      paragraphs.prefix(3).contains(where: { Self.names(area, [$0], orGeneral: false) })
    {
      main.origin = .document
    } else if let area, area.isEmpty || !Self.names(area, paragraphs, orGeneral: true) {
      for passage in paragraphs.prefix(6) {
        if let body = firstBody(passage.text) {
          main = Statement.Part(value: body, origin: .document, places: [])
          break
        }
      }
    }
  }

  /// Whether a text names an area, with or without the ending of its rank, or speaks of 全市 and the like.
  private static func names(_ area: String, _ passages: [Passage], orGeneral: Bool) -> Bool {
    let short = short(Array(area.unicodeScalars))
    guard let first = short.first else { return true }
    return passages.contains { passage in
      passage.text.indices.contains {
        passage.text[$0] == first && passage.text.hasWord(short, at: $0, passage.text.count)
          || orGeneral && own.match(passage.text, at: $0, in: passage.range) != nil
      }
    }
  }

  private static func short(_ area: [Unicode.Scalar]) -> [Unicode.Scalar] {
    area.count > 2 && "省市区县".unicodeScalars.contains(area[area.count - 1])
      ? Array(area.dropLast()) : area
  }

  /// The area given where it opens a clause, as 滨河 in 滨河围绕绿道…, with something said of it.
  private func ownArea(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Range<Int>? {
    guard shortArea.count >= 2, text.hasWord(shortArea, at: start, end) else { return nil }
    var place = start + shortArea.count
    if place < end, "省市区县".unicodeScalars.contains(text[place]) { place += 1 }
    return end - place >= 2 ? start..<place : nil
  }

  /// Whether what looks like the ending of a place is the beginning of a word: 村民, 市场, 区域.
  private static func goesOn(_ text: [Unicode.Scalar], _ ending: Range<Int>) -> Bool {
    guard ending.count == 1, ending.upperBound < text.count else { return false }
    return BodyWords.followers.join(text[ending.lowerBound], text[ending.upperBound])
  }

  private func firstBody(_ text: [Unicode.Scalar]) -> String? {
    var place = 0
    while place < text.count {
      if let ending = BodyWords.endings.match(text, at: place, in: text.indices),
        !Self.goesOn(text, ending.range)
      {
        if ending.meaning != .project, ending.meaning != .office,
          let start = bodyStart(text, ending.range, text.indices),
          ending.range.upperBound - start >= 3,
          ending.meaning != .place || ending.range.upperBound - start <= 5
        {
          return text.string(start..<ending.range.upperBound)
        }
        place = ending.range.upperBound
      } else {
        place += 1
      }
    }
    return nil
  }

  /// Whether a stretch names a body, whose the figures in it may be.
  func namesBody(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var reader = self
    reader.bodies = []
    reader.note(text, range)
    return !reader.bodies.isEmpty
  }

  /// Remembers the bodies that a stretch names.
  mutating func note(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      if let name = names.match(text, at: place, in: range) {
        bodies.append((text.string(name.range), name.meaning))
        place = name.range.upperBound
        continue
      }
      guard let ending = BodyWords.endings.match(text, at: place, in: range),
        ending.meaning != .place,
        let start = bodyStart(text, ending.range, range),
        !isListed(text, start..<ending.range.upperBound, range)
      else {
        place += 1
        continue
      }
      bodies.append((text.string(start..<ending.range.upperBound), ending.meaning))
      if bodies.count > 64 { bodies.removeFirst(32) }
      place = ending.range.upperBound
    }
  }

  /// Whether a body is one of a list, of which none is meant later: 五粮液集团、九阳公司等.
  private func isListed(_ text: [Unicode.Scalar], _ body: Range<Int>, _ range: Range<Int>) -> Bool {
    let before = body.lowerBound > range.lowerBound ? text[body.lowerBound - 1] : " "
    let after = body.upperBound < range.upperBound ? text[body.upperBound] : " "
    return before == "、" || after == "、" || after == "等"
  }

  /// Where the name that ends with a word begins; `nil` where the word stands alone.
  private func bodyStart(_ text: [Unicode.Scalar], _ ending: Range<Int>, _ range: Range<Int>)
    -> Int?
  {
    var start = ending.lowerBound
    while start > range.lowerBound, ending.lowerBound - start < 28 {
      if text[start - 1] == "）", let open = shortBracket(text, start - 1, range) {
        start = open
        continue
      }
      if Self.stops.contains(text[start - 1]), text[start - 1] != "年" || text[start] != "产" {
        break
      }
      if Self.stopWords.match(text, endingAt: start, in: range) != nil { break }
      if let verb = FieldWords.links.match(text, endingAt: start, in: range), verb.range.count > 1,
        verb.meaning == .making || verb.meaning == .adding
      {
        break
      }
      start -= 1
    }
    guard ending.lowerBound - start >= 2,
      start == range.lowerBound || !"个批项类座些种".unicodeScalars.contains(text[start - 1])
    else { return nil }
    let whole = start..<ending.upperBound
    if BodyWords.generals.match(text, endingAt: ending.upperBound, in: whole)?.range == whole {
      return nil
    }
    return start
  }

  /// Where short brackets within a name open: 西部（重庆）科学城.
  private func shortBracket(_ text: [Unicode.Scalar], _ close: Int, _ range: Range<Int>) -> Int? {
    text[max(range.lowerBound, close - 6)..<close].lastIndex(of: "（")
  }

  private static let stops = Set("，。；：、！？（）《》“” 的在于由与和对向了是为将从到等及年月日让也使把起个批".unicodeScalars)
  private static let stopWords = WordList(
    "位于 走进 来自 其中 记者 据 通过 推动 支持 加快 建设 实施 引进 签约 落户 组建 建成 打造 提出 目前 日前 近日 当天 支撑 获批 依托 以及 围绕")

  /// Begins another part of a sentence, which has a subject of its own unless a verb opens it.
  mutating func beginPart(_ text: [Unicode.Scalar], _ clause: Range<Int>) {
    let isVerb = FieldWords.links.match(text, at: clause.lowerBound, in: clause).map {
      $0.range.count > 1
    }
    if isVerb != true { current = nil }
  }

  /// Begins a passage: what the last one spoke of still holds for a while, but no longer decides.
  mutating func beginPassage() { current = nil }

  /// Whose the figures of a clause are.
  ///
  /// - Returns: The holder, and where what is said of it begins.
  mutating func holder(
    in text: [Unicode.Scalar], _ clause: Range<Int>, before end: Int, passage: Int
  ) -> (part: Statement.Part<String>, predicate: Int) {
    var start = clause.lowerBound
    var steps = 0
    while start < end, steps < 8 {
      steps += 1
      if " “、，".unicodeScalars.contains(text[start]) {
        start += 1
        continue
      }
      guard
        let next = Self.openings.match(text, at: start, in: start..<end)?.range.upperBound
          ?? Self.founding(text, start, end)
      else { break }
      start = next
    }
    if let general = Self.own.match(text, at: start, in: start..<end) {
      current = nil
      var own = main
      own.origin = .clause
      own.places = [general.range]
      return (own, general.range.upperBound)
    }
    if let anaphor = BodyWords.anaphors.match(text, at: start, in: start..<end) {
      if let body = bodies.last(where: { $0.kind == anaphor.meaning }) {
        current = (body.name, passage)
        return (
          Statement.Part(value: body.name, origin: .paragraph, places: [anaphor.range]),
          anaphor.range.upperBound
        )
      }
      start = anaphor.range.upperBound
    } else if let short = BodyWords.endings.match(text, at: start, in: start..<end),
      let body = bodies.last(where: { $0.name.hasSuffix(text.string(short.range)) })
    {
      current = (body.name, passage)
      return (
        Statement.Part(value: body.name, origin: .paragraph, places: [short.range]),
        short.range.upperBound
      )
    }
    if let body = leadingBody(text, start, end) {
      let name = text.string(body)
      current = (name, passage)
      return (Statement.Part(value: name, origin: .clause, places: [body]), body.upperBound)
    }
    if let own = ownArea(text, start, end) {
      current = nil
      var part = main
      part.value = area ?? part.value
      part.origin = .clause
      part.places = [own]
      return (part, own.upperBound)
    }
    if let current, current.passage == passage {
      return (
        Statement.Part(value: current.name, origin: .paragraph, places: []), clause.lowerBound
      )
    }
    return (given(), clause.lowerBound)
  }

  private func given() -> Statement.Part<String> { main }

  /// Remembers a body as what the passage speaks of.
  mutating func set(_ name: String, _ passage: Int) {
    current = (name, passage)
    bodies.append((name, .project))
  }

  private static let own = WordList("全市 全省 全区 全县 全国 我市 我省 我区 我县 我国 本市 本区 本省 全州 全镇")
  private static let openings = WordList(
    "占 其中 同时 此外 另外 目前 截至目前 日前 近日 今年 去年 今年以来 比如 例如 如 据了解 据悉 到 在 位于 据介绍 当天 作为 随着")

  /// A body that opens a clause, with something said of it before the figure.
  private func leadingBody(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Range<Int>? {
    let limit = min(end, start + 40)
    var best: Range<Int>?
    var place = start
    if let name = names.match(text, at: start, in: start..<limit),
      BodyWords.endings.match(text, at: name.range.upperBound, in: start..<limit) == nil
    {
      best = name.range
      place = name.range.upperBound
    }
    while place < limit {
      let scalar = text[place]
      if scalar == "（", let close = text[place..<min(limit, place + 7)].firstIndex(of: "）") {
        place = close + 1
        continue
      }
      let found = BodyWords.endings.match(text, at: place, in: start..<limit)
      // 有限公司 begins with a word that would end the name.
      if Self.breaks.contains(scalar), found == nil { break }
      if let ending = found,
        !Self.goesOn(text, ending.range)
      {
        let whole = start..<ending.range.upperBound
        if ending.range.lowerBound - start >= 2,
          BodyWords.generals.match(text, endingAt: whole.upperBound, in: whole) == nil
            || ending.meaning != .place && ending.meaning != .project && whole.count > 6,
          ending.meaning != .place || whole.count <= 5,
          ending.meaning != .office || whole.count >= 5
        {
          best = whole
        }
        place = ending.range.upperBound
      } else {
        place += 1
      }
    }
    if let first = best?.lowerBound,
      FieldWords.links.match(text, at: first, in: first..<end).map({ $0.range.count > 1 }) == true
    {
      return nil
    }
    // What is directly counted is no holder: 国家级示范区5个.
    guard let best, end - best.upperBound >= 2, !Self.noNames.contains(text[best.lowerBound]) else {
      return nil
    }
    return best
  }

  /// Words before a body that is none by name: 其, 该, 各.
  private static let noNames = Set("其该各这此本每占我你他她咱".unicodeScalars)
  private static let breaks = Set("“”，。；：、！？（《的了是将已为达有年".unicodeScalars)
}
