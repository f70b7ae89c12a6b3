extension StatementReader {
  /// Whether whose the figure is was assumed: from the caller, from another sentence, or where the sentence
  /// names a body that it may be of.
  func isAssumed(_ holder: Statement.Part<String>, _ context: Context) -> Bool {
    switch holder.origin {
    case .clause: return false
    case .document:
      return !isPlain && namesBody
    default: return true
    }
  }

  /// Whether the article is a plan or a report throughout, in which figures are those of its area.
  private var isPlain: Bool {
    guard case .heading? = article.passages.first?.kind, let first = article.passages.first else {
      return false
    }
    return MoodWords.heading(first.text, first.range) != nil
  }

  /// Whether a name is only a quality, is suspiciously long, or speaks of somebody.
  func isDoubtful(_ text: [Unicode.Scalar], _ pieces: [Range<Int>], _ name: FigureName) -> Bool {
    let length = pieces.reduce(0) { $0 + $1.count }
    if length < 3 || length > 16 { return true }
    return pieces.contains { Self.persons.first(text, in: $0) != nil }
      || pieces.count == 1
        && FieldWords.attributes.match(text, at: pieces[0].lowerBound, in: pieces[0])?.range
          == pieces[0]
  }

  private static let persons = WordList("我们 他们 她们 如今 按照 这里 当地 记者 用于 计算")

  /// Whether a quality is a share, which is always one of something: 占比, 占全国的比重.
  func isShare(_ text: [Unicode.Scalar], _ quality: [Range<Int>]) -> Bool {
    guard let first = quality.first else { return false }
    return text[first.lowerBound] == "占"
      && !text.has("占地", at: first.lowerBound, to: first.upperBound)
      || text.has("比重", at: first.lowerBound, to: first.upperBound)
  }

  /// Whether the holder is a body of the text, whose sales and taxes need no other subject.
  func isBody(_ holder: Statement.Part<String>) -> Bool {
    holder.value != area && !holder.value.isEmpty
  }

  /// Whether a quality (占比, 产值) is said of what was spoken of before.
  func qualifies(_ text: [Unicode.Scalar], _ topic: [Range<Int>], _ quality: [Range<Int>])
    -> Bool
  {
    guard let last = topic.last, let first = topic.first else { return false }
    // What was done before (节省标准煤) has no quality.
    if FieldWords.links.match(text, at: first.lowerBound, in: first)?.meaning == .doing {
      return false
    }
    return FieldWords.attributes.match(text, endingAt: last.upperBound, in: last)?.range != last
  }
}
