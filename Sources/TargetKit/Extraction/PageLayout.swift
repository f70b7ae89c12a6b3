/// A stretch of a page that reads as one: a heading, a paragraph, the words below a picture.
///
/// Lines that a column's edge broke are joined, so its text has no line breaks; every character knows its
/// place on the page.
struct Passage: Sendable {
  enum Kind: Hashable, Sendable {
    /// A heading; the smaller the level, the more it is above: 0 is the title of an article.
    case heading(level: Int)
    case paragraph
    /// Words about a picture.
    case caption
    /// Who wrote it, where and when: no statement of the text.
    case byline
  }

  var kind: Kind
  var text: [Unicode.Scalar]
  /// For each character of `text`, its place in the ``TextCharacters``.
  var places: [UInt32]

  var range: Range<Int> { text.startIndex..<text.endIndex }
}

/// One of the articles of a page.
struct Article: Sendable {
  var passages: [Passage] = []

  /// The first heading, if there is one.
  var title: String? {
    for passage in passages {
      if case .heading = passage.kind { return passage.text.string(passage.range) }
    }
    return nil
  }
}

/// Tells the parts of a page apart.
struct PageLayout {
  private let characters: TextCharacters
  private(set) var articles: [Article] = []
  private var open: Passage?
  private var hasMarks = false

  static func articles(of characters: TextCharacters) -> [Article] {
    var layout = PageLayout(characters)
    layout.read()
    return layout.articles
  }

  private init(_ characters: TextCharacters) { self.characters = characters }

  private mutating func read() {
    let scalars = characters.scalars
    var lines: [Line] = []
    var (start, blank) = (0, 0)
    for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
      let range = trimmed(start..<index)
      if range.isEmpty {
        blank += 1
      } else {
        lines.append(Line(range: range, blankBefore: blank, isIndented: range.lowerBound > start))
        blank = 0
      }
      start = index + 1
    }
    hasMarks = lines.contains { mark(of: $0.range) > 0 }
    for (number, line) in lines.enumerated() {
      add(line, isFirst: number == 0, next: number + 1 < lines.count ? lines[number + 1] : nil)
    }
    close()
  }

  /// A line that holds something.
  private struct Line {
    var range: Range<Int>
    /// How many empty lines stand before it.
    var blankBefore: Int
    var isIndented: Bool
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, characters.scalars[low] == " " { low += 1 }
    while high > low, characters.scalars[high - 1] == " " { high -= 1 }
    return low..<high
  }

  /// How many number signs stand before a line's text.
  private func mark(of line: Range<Int>) -> Int {
    var count = 0
    while count < line.count, characters.scalars[line.lowerBound + count] == "#" { count += 1 }
    let next = line.lowerBound + count
    return count <= 6 && next < line.upperBound && characters.scalars[next] == " " ? count : 0
  }

  private mutating func add(_ line: Line, isFirst: Bool, next: Line?) {
    let range = line.range
    let marks = mark(of: range)
    if marks > 0 {
      close()
      beginArticle()
      append(passage(.heading(level: 0), trimmed(range.lowerBound + marks..<range.upperBound)))
      return
    }
    var kind = kind(of: range, isFirst: isFirst)
    if case .heading = kind, let next, Self.numbering(characters.scalars, range) == nil,
      breaksOff(before: next.range)
    {
      kind = .paragraph
    }
    if kind == .heading(level: 1), opensArticle(line, next) {
      close()
      beginArticle()
      kind = .heading(level: 0)
    }
    if kind == .paragraph, let joined = open, continues(joined, line) {
      open?.text.append(contentsOf: characters.scalars[range])
      open?.places.append(contentsOf: range.map { UInt32(truncatingIfNeeded: $0) })
      return
    }
    let passage = passage(kind, range)
    // A picture may stand within a broken sentence, which goes on behind its caption.
    if kind == .caption, let joined = open, !endsSentence(joined) {
      append(passage)
      return
    }
    close()
    if kind == .paragraph { open = passage } else { append(passage) }
  }

  /// Whether a line begins with the end of a clause, so that the line before it was cut by a column's edge.
  private func breaksOff(before line: Range<Int>) -> Bool {
    line.prefix(4).contains { "，。、；".unicodeScalars.contains(characters.scalars[$0]) }
      && Self.numbering(characters.scalars, line) == nil
  }

  /// Whether a heading is the title of another article: a name follows it, or it stands apart.
  private func opensArticle(_ line: Line, _ next: Line?) -> Bool {
    guard !hasMarks, let article = articles.last,
      open != nil || article.passages.contains(where: { $0.kind == .paragraph })
    else { return false }
    if line.blankBefore >= 3 { return true }
    guard let next else { return false }
    return self.kind(of: next.range, isFirst: false) == .byline
  }

  private mutating func beginArticle() {
    if articles.isEmpty
      || articles.last?.passages.contains(where: { $0.kind == .paragraph }) == true
    {
      articles.append(Article())
    }
  }

  private func passage(_ kind: Passage.Kind, _ range: Range<Int>) -> Passage {
    Passage(
      kind: kind, text: Array(characters.scalars[range]),
      places: range.map { UInt32(truncatingIfNeeded: $0) })
  }

  private mutating func append(_ passage: Passage) {
    if articles.isEmpty { articles.append(Article()) }
    articles[articles.count - 1].passages.append(passage)
  }

  private mutating func close() {
    if let passage = open { append(passage) }
    open = nil
  }

  // MARK: - What a line is

  private func kind(of line: Range<Int>, isFirst: Bool) -> Passage.Kind {
    let text = characters.scalars
    let end = line.upperBound
    if Self.captionStarts.match(text, at: line.lowerBound, in: line) != nil { return .caption }
    if line.count < 60, Self.bylineEnds.match(text, endingAt: end, in: line) != nil {
      return .caption
    }
    if line.count < 40, Self.bylineStarts.match(text, at: line.lowerBound, in: line) != nil,
      !"。；，、：".unicodeScalars.contains(text[end - 1])
    {
      return .byline
    }
    if line.count < 60, !Self.endMarks.contains(text[end - 1]),
      Self.sourceStarts.match(text, at: line.lowerBound, in: line) != nil
    {
      return .byline
    }
    guard line.count <= 48, !"。！？；，、".unicodeScalars.contains(text[end - 1]),
      !line.contains(where: { text[$0] == "。" || text[$0] == "；" })
    else { return .paragraph }
    if let level = Self.numbering(text, line) { return .heading(level: level) }
    if let open, !endsSentence(open), open.text.count >= 24 { return .paragraph }
    if isFirst { return .heading(level: 0) }
    return hasMarks || line.count > 36 || text[end - 1] == "：" ? .paragraph : .heading(level: 1)
  }

  private static let captionStarts = WordList("图为 上图 下图 左图 右图 ↑ ▲ △ ◤ 图① 图片")
  private static let sourceStarts = WordList("—— | # 来源 发布时间 时间： 日期：")
  private static let bylineEnds = WordList("摄 摄） 供图） 供图 图） 摄影")
  private static let bylineStarts = WordList(
    "□ 据《 ■ ● 本报记者 记者 通讯员 本报讯 作者 来源 编辑 责编 责任编辑 校对 审核 实习生 实习记者 （记者 （本报 文/ 图/")
  private static let endMarks = Set("。！？；，、”）".unicodeScalars)

  /// The level of a numbered heading: 一、 is above （一）, that above 1、 and (1) below all.
  static func numbering(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    guard var place = line.first else { return nil }
    let isBracketed = text[place] == "（"
    if isBracketed { place += 1 }
    if text.has("第", at: place, to: line.upperBound) { place += 1 }
    let start = place
    while place < line.upperBound, place - start < 3, numerals.contains(text[place]) { place += 1 }
    guard place > start, place < line.upperBound else { return nil }
    let isChinese = !text[start].isDigit
    switch text[place] {
    case "）" where isBracketed: return isChinese ? 2 : 4
    case "、", ".": return isBracketed ? nil : isChinese ? 1 : 3
    case "章", "节", "条", "部", "篇": return start > line.lowerBound ? 1 : nil
    default: return nil
    }
  }

  private static let numerals = Set("一二三四五六七八九十0123456789".unicodeScalars)

  // MARK: - Joining lines

  private func endsSentence(_ passage: Passage) -> Bool {
    guard let last = passage.text.last else { return true }
    return Self.sentenceEnds.contains(last)
  }

  private static let sentenceEnds = Set("。！？；：”）…".unicodeScalars)

  /// Whether a line goes on with what the passage before it broke off.
  private func continues(_ passage: Passage, _ line: Line) -> Bool {
    guard passage.text.count >= 12, !endsSentence(passage) else { return false }
    return Self.numbering(characters.scalars, line.range) == nil
  }
}
