/// A sentence of a passage, with its clauses.
struct Sentence: Sendable {
  /// A stretch between commas, colons and brackets.
  struct Clause: Sendable {
    var range: Range<Int>
    /// Whether a colon follows: the clause is the head of what comes.
    var isHead: Bool
    /// Whether it stands in brackets within the clause before.
    var isInserted: Bool
    /// The number of the part between semicolons it belongs to.
    var part: Int
  }

  var range: Range<Int>
  var clauses: [Clause]

  /// The sentences of a passage.
  ///
  /// Commas within book titles do not count; brackets that hold a digit are clauses of their own, all others
  /// belong to the words around them.
  static func sentences(of text: [Unicode.Scalar]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "《": depth = min(depth + 1, 1)
      case "》": depth = 0
      case "。", "！", "？":
        depth = 0
        // The closing mark belongs to the sentence it closes.
        let end = index + 1
        add(text, start..<end, to: &sentences)
        start = end
      default: break
      }
    }
    add(text, start..<text.count, to: &sentences)
    return sentences
  }

  /// No sentence is read as longer, and no clause: what is comes from a text without marks, and is cut.
  private static let longest = 1_200
  private static let longestClause = 240

  private static func add(
    _ text: [Unicode.Scalar], _ range: Range<Int>, to sentences: inout [Sentence]
  ) {
    var rest = range
    while rest.count > longest {
      let cut = cut(text, rest.lowerBound + longest, after: rest.lowerBound + longest / 2)
      let part = rest.lowerBound..<cut
      sentences.append(Sentence(range: part, clauses: clauses(text, part)))
      rest = cut..<rest.upperBound
    }
    guard !rest.isEmpty else { return }
    sentences.append(Sentence(range: rest, clauses: clauses(text, rest)))
  }

  /// A place at or before `end` to cut at: behind a mark where there is one, and never in a number.
  private static func cut(_ text: [Unicode.Scalar], _ end: Int, after start: Int) -> Int {
    if let mark = text[start..<end].lastIndex(where: { "；，、 ".unicodeScalars.contains($0) }) {
      return mark + 1
    }
    return text[start..<end].lastIndex { !$0.isDigit && $0 != "." }.map { $0 + 1 } ?? end
  }

  private static func clauses(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Clause] {
    var clauses: [Clause] = []
    var start = range.lowerBound
    var part = 0
    var isTitle = false
    func add(_ end: Int, isHead: Bool = false) {
      guard end > start else { return }
      while end - start > longestClause {
        let cut = cut(text, start + longestClause, after: start + longestClause / 2)
        clauses.append(Clause(range: start..<cut, isHead: false, isInserted: false, part: part))
        start = cut
      }
      clauses.append(
        Clause(range: start..<end, isHead: isHead, isInserted: false, part: part))
    }
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case "《": isTitle = true
      case "》": isTitle = false
      case "，" where !isTitle:
        add(index)
        start = index + 1
      case "；", "。", "！", "？":
        isTitle = false
        add(index)
        start = index + 1
        part += 1
      case "：" where !isRatio(text, index, range):
        add(index, isHead: true)
        start = index + 1
      case "（" where !isTitle:
        if let close = bracketEnd(text, index, range.upperBound) {
          if text[index..<close].contains(where: \.isDigit) {
            clauses.append(
              Clause(range: index + 1..<close - 1, isHead: false, isInserted: true, part: part))
          }
          index = close
          continue
        }
      default: break
      }
      index += 1
    }
    add(range.upperBound)
    return clauses.sorted { $0.range.upperBound < $1.range.upperBound }
  }

  private static func isRatio(_ text: [Unicode.Scalar], _ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && index + 1 < range.upperBound && text[index - 1].isDigit
      && text[index + 1].isDigit
  }

  /// Behind the bracket that closes the one at a place; `nil` where it is far or missing.
  private static func bracketEnd(_ text: [Unicode.Scalar], _ open: Int, _ limit: Int) -> Int? {
    var index = open + 1
    while index < limit, index - open < 80 {
      if text[index] == "）" { return index + 1 }
      if text[index] == "（" || text[index] == "。" { return nil }
      index += 1
    }
    return nil
  }
}
