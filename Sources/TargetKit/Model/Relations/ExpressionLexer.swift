/// Cuts an expression into words, quoted figures and signs.
struct ExpressionLexer {
  struct Token: Hashable {
    enum Kind: Hashable {
      case word(String)
      case quoted(String)
      case sign(Sign)
      case end
    }

    let kind: Kind
    /// Where it stands, in bytes of the text.
    let range: Range<Int>
    /// Whether the next token follows without a blank.
    var touchesNext = false
  }

  enum Sign: String, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case equal = "="
    case atMost = "<="
    case below = "<"
    case atLeast = ">="
    case above = ">"
    case about = "~"
  }

  private let text: [Character]
  /// The first byte of each character, and the end.
  private let offsets: [Int]
  private var index = 0

  init(_ text: String) {
    self.text = Array(text)
    var offsets = [0]
    for character in self.text { offsets.append((offsets.last ?? 0) + character.utf8.count) }
    self.offsets = offsets
  }

  /// All tokens, ending with `end`.
  mutating func tokens() throws(ExpressionError) -> [Token] {
    var tokens: [Token] = []
    while true {
      let before = index
      while index < text.count, text[index].isWhitespace { index += 1 }
      if before == index, let last = tokens.indices.last { tokens[last].touchesNext = true }
      let start = index
      guard index < text.count else {
        tokens.append(Token(kind: .end, range: place(start, start)))
        return tokens
      }
      let kind = try next()
      tokens.append(Token(kind: kind, range: place(start, index)))
    }
  }

  private func place(_ start: Int, _ end: Int) -> Range<Int> { offsets[start]..<offsets[end] }

  private mutating func next() throws(ExpressionError) -> Token.Kind {
    if let (sign, length) = sign() {
      index += length
      return .sign(sign)
    }
    if let closing = Self.quotes[text[index]] { return try quoted(until: closing) }
    return try word()
  }

  private static let quotes: [Character: Character] = ["'": "'", "“": "”", "「": "」", "‘": "’"]

  private mutating func quoted(until closing: Character) throws(ExpressionError) -> Token.Kind {
    let start = index
    guard let end = text[(start + 1)...].firstIndex(of: closing) else {
      throw ExpressionError(problem: .unclosedQuote, range: place(start, start + 1))
    }
    index = end + 1
    return .quoted(String(text[(start + 1)..<end]))
  }

  /// A name, a number with its unit, or a date; what stands in braces may be anything.
  private mutating func word() throws(ExpressionError) -> Token.Kind {
    let start = index
    while index < text.count, !text[index].isWhitespace, !Self.ends.contains(text[index]) {
      if text[index] == "{" {
        guard let close = text[index...].firstIndex(of: "}") else {
          throw ExpressionError(problem: .unclosedBrace, range: place(index, index + 1))
        }
        index = close
      }
      index += 1
    }
    return .word(String(text[start..<index]))
  }

  private static let ends: Set<Character> = [
    "+", "*", "×", "÷", "(", ")", "（", "）", ",", "，", "=", "＝", "<", ">", "≤", "≥", "~", "≈", "'",
    "“",
    "「", "‘", "−", "＋",
  ]

  private func sign() -> (Sign, length: Int)? {
    let following = index + 1 < text.count ? text[index + 1] : " "
    switch text[index] {
    case "+", "＋": return (.plus, 1)
    case "*", "×": return (.times, 1)
    case "÷": return (.over, 1)
    case "(", "（": return (.open, 1)
    case ")", "）": return (.close, 1)
    case ",", "，": return (.comma, 1)
    case "~", "≈": return (.about, 1)
    case "≤": return (.atMost, 1)
    case "≥": return (.atLeast, 1)
    case "=", "＝": return (.equal, following == "=" ? 2 : 1)
    case "<": return following == "=" ? (.atMost, 2) : (.below, 1)
    case ">": return following == "=" ? (.atLeast, 2) : (.above, 1)
    case "−": return (.minus, 1)
    // Names hold hyphens and slashes, so these compute only where a blank follows.
    case "-": return following.isWhitespace || following == "(" ? (.minus, 1) : nil
    case "/": return following.isWhitespace || following == "(" ? (.over, 1) : nil
    default: return nil
    }
  }
}
