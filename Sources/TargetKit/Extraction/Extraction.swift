/// What a text says in figures: its statements, in the order of the text.
///
/// Everything follows rules that are the same for every text: the same bytes always give the same
/// statements. What was inferred rather than read is marked, and what is no figure is kept with the
/// reason.
public struct Extraction: Sendable {
  /// The text.
  public let source: SourceText
  /// The titles of the articles on the page; empty where an article has none.
  public let titles: [String]
  /// The statements, in the order of the text.
  public internal(set) var statements: [ExtractedStatement]
  /// What a book holds of the figures, by the ids of their statements; see ``compared(with:)``.
  public internal(set) var held: [String: HeldFigure] = [:]
  /// When the text was published, as the caller said.
  public let published: Period?
  /// The area that the caller gave.
  public let area: String?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: UTF-8 text; see ``TextRefusal`` for what is none.
  ///   - published: When it was published; relative dates count from there.
  ///   - area: Whose figures they are where the text names nobody.
  /// - Complexity: Linear in the length of the text.
  public init(of source: SourceText, published: Period? = nil, area: String? = nil) {
    self.source = source
    self.published = published
    self.area = area
    let characters = source.withBytes { TextCharacters($0) }
    let articles = PageLayout.articles(of: characters)
    titles = articles.map { $0.title ?? "" }
    var found: [ExtractedStatement] = []
    for (number, article) in articles.enumerated() {
      let reader = StatementReader(article, number: number, published: published, area: area)
      for statement in reader.statements {
        let places = StatementPlaces(article.passages[statement.passage], characters)
        found.append(
          ExtractedStatement(statement, number: found.count + 1, places: places, source: source))
      }
    }
    statements = found
  }

  /// Reads the text of a file: UTF-8, GB18030, UTF-16, or a Word document, of which a paragraph is a line.
  ///
  /// - Throws: A ``Diagnostic`` for a file that cannot be read or is no text; see ``TextRefusal``.
  public init(contentsOf path: String, published: Period? = nil, area: String? = nil)
    throws(Diagnostic)
  {
    let source = try TextFile.text(of: SourceText(contentsOf: path))
    self.init(of: source, published: published, area: area)
  }

  /// The statements that the draft holds.
  public var taken: [ExtractedStatement] { statements.filter(\.isTaken) }

  /// Where a statement's figure stands.
  public func location(of statement: ExtractedStatement) -> SourceLocation {
    source.location(of: statement.bytes)
  }
}

/// The way from the characters of a passage to the bytes of the file.
struct StatementPlaces {
  private let passage: Passage
  private let characters: TextCharacters

  init(_ passage: Passage, _ characters: TextCharacters) {
    self.passage = passage
    self.characters = characters
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, range.upperBound <= passage.places.count else { return 0..<0 }
    let start = Int(passage.places[first])
    let end = Int(passage.places[range.upperBound - 1])
    return characters.bytes(start..<end + 1)
  }

  func text(_ range: Range<Int>) -> String { passage.text.string(range) }
}

extension ExtractedStatement {
  init(_ statement: Statement, number: Int, places: StatementPlaces, source: SourceText) {
    let digits = String(number)
    id = "S" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    article = statement.article
    kind = statement.kind
    ambition = statement.ambition
    bytes = places.bytes(statement.range)
    let quoted = StatementPlaces.shortened(statement.quote, around: statement.range)
    quoteBytes = places.bytes(quoted)
    figure = places.text(statement.range)
    quote = places.text(quoted)
    value = statement.value
    upper = statement.upper
    unit = statement.unit
    bound = statement.bound
    change = statement.change
    isPerYear = statement.isPerYear
    name = Part(statement.name, places)
    area = Part(statement.holder, places)
    period = Part(statement.period, places)
    reasonLeft = statement.left
    doubts = Doubt.allCases.filter { statement.doubts.contains($0) }
  }
}

extension StatementPlaces {
  /// A quotation of at most some hundred characters around a figure.
  static func shortened(_ quote: Range<Int>, around figure: Range<Int>) -> Range<Int> {
    let start = max(quote.lowerBound, figure.lowerBound - 160)
    return min(
      start, figure.lowerBound)..<max(
        min(quote.upperBound, figure.upperBound + 80), figure.upperBound)
  }
}

extension ExtractedStatement.Part {
  fileprivate init(_ part: Statement.Part<Value>, _ places: StatementPlaces) {
    self.init(
      value: part.value, origin: part.origin,
      bytes: part.places.map { places.bytes($0) })
  }
}
