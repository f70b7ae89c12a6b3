/// Reads expressions.
struct ExpressionParser {
  private let text: String
  private let units: UnitRegistry
  private let lists: [String]
  private let unknowns: [String]
  private var tokens: [ExpressionLexer.Token] = []
  private var position = 0
  private var depth = 0

  /// No expression is longer; what is comes from a broken file.
  static let longestText = 4096
  /// Brackets are not nested more deeply.
  private static let deepest = 64

  /// A parser of one expression.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - units: The units of the plan.
  ///   - lists: The names of the lists that can be counted.
  ///   - unknowns: The names of what nobody has published.
  init(_ text: String, units: UnitRegistry, lists: [String] = [], unknowns: [String] = []) {
    self.text = text
    self.units = units
    self.lists = lists
    self.unknowns = unknowns
  }

  mutating func expression() throws(ExpressionError) -> Expression {
    guard text.utf8.count <= Self.longestText else {
      throw ExpressionError(problem: .tooLong, range: 0..<text.utf8.count)
    }
    var lexer = ExpressionLexer(text)
    tokens = try lexer.tokens()
    var sides = [try sum()]
    var comparisons: [Expression.Comparison] = []
    while case .sign(let sign) = token.kind, let comparison = sign.comparison {
      position += 1
      comparisons.append(comparison)
      sides.append(try sum())
    }
    let unit = try resultUnit()
    switch token.kind {
    case .end: break
    case .sign(.close): throw error(.needlessClosingParenthesis)
    default: throw error(.missingOperator)
    }
    return Expression(text: text, sides: sides, comparisons: comparisons, unit: unit)
  }

  private var token: ExpressionLexer.Token { tokens[min(position, tokens.count - 1)] }

  private func error(
    _ problem: ExpressionError.Problem, _ range: Range<Int>? = nil
  ) -> ExpressionError {
    ExpressionError(problem: problem, range: range ?? token.range)
  }

  /// `in 元/W` at the end.
  private mutating func resultUnit() throws(ExpressionError) -> Unit? {
    guard case .word("in") = token.kind else { return nil }
    position += 1
    guard case .word(let symbol) = token.kind else { throw error(.missingOperand) }
    guard let unit = units.unit(symbol) else { throw error(.unknownUnit(symbol)) }
    position += 1
    return unit
  }

  private mutating func sum() throws(ExpressionError) -> Expression.Term {
    var left = try product()
    while case .sign(let sign) = token.kind, sign == .plus || sign == .minus {
      position += 1
      let right = try product()
      left = Expression.Term(
        kind: .operation(sign == .plus ? .plus : .minus, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Expression.Term {
    var left = try factor()
    while case .sign(let sign) = token.kind, sign == .times || sign == .over {
      position += 1
      let right = try factor()
      left = Expression.Term(
        kind: .operation(sign == .times ? .times : .over, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func factor() throws(ExpressionError) -> Expression.Term {
    let start = token
    switch start.kind {
    case .sign(.minus):
      try enter()
      defer { depth -= 1 }
      position += 1
      let term = try factor()
      return Expression.Term(
        kind: .negated(term), range: start.range.lowerBound..<term.range.upperBound)
    case .sign(.open):
      try enter()
      defer { depth -= 1 }
      position += 1
      let term = try sum()
      guard case .sign(.close) = token.kind else { throw error(.missingClosingParenthesis) }
      let range = start.range.lowerBound..<token.range.upperBound
      position += 1
      return Expression.Term(kind: term.kind, range: range)
    case .quoted(let figure):
      position += 1
      return try literal(figure, start.range, isPublished: true)
    case .word(let word):
      position += 1
      return try term(word, start)
    default:
      throw error(.missingOperand)
    }
  }

  private mutating func enter() throws(ExpressionError) {
    guard depth < Self.deepest else { throw error(.tooDeep) }
    depth += 1
  }

  // MARK: - Words

  private mutating func term(
    _ word: String, _ start: ExpressionLexer.Token
  ) throws(ExpressionError) -> Expression.Term {
    if case .sign(.open) = token.kind, start.touchesNext {
      return try call(word, start.range)
    }
    if let place = unknowns.firstIndex(of: word) {
      return Expression.Term(kind: .unknown(place), range: start.range)
    }
    if let term = event(word, start.range) { return term }
    guard let first = word.unicodeScalars.first, "0"..."9" ~= first else {
      guard let reference = FigureReference(word) else {
        throw error(.notAName(word), start.range)
      }
      return Expression.Term(kind: .figure(reference), range: start.range)
    }
    if word.dropFirst().contains("-"), let period = Period(word), period.end != nil {
      return Expression.Term(kind: .date(period), range: start.range)
    }
    // 26 %: the sign may stand apart.
    if case .word(let unit) = token.kind, unit == "%" || unit == "‰" {
      let range = start.range.lowerBound..<token.range.upperBound
      position += 1
      return try literal(word + unit, range)
    }
    return try literal(word, start.range)
  }

  private func event(_ word: String, _ range: Range<Int>) -> Expression.Term? {
    guard word.hasPrefix("event:") else { return nil }
    let parts = word.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ !$0.isEmpty }), let id = parts.last else {
      return nil
    }
    return Expression.Term(
      kind: .event(plan: parts.count == 2 ? String(parts[0]) : nil, id: String(id)), range: range)
  }

  private func literal(
    _ text: String, _ range: Range<Int>, isPublished: Bool = false
  ) throws(ExpressionError) -> Expression.Term {
    do throws(FigureError) {
      let reading = try Reading(text, units: units)
      let meant =
        isPublished
        ? reading
        : Reading(
          value: reading.value, bound: reading.bound, unit: reading.unit, resolution: .zero)
      return Expression.Term(kind: .literal(meant, asWritten: text), range: range)
    } catch {
      throw ExpressionError(problem: .badFigure(text, error), range: range)
    }
  }

  private mutating func call(
    _ name: String, _ range: Range<Int>
  ) throws(ExpressionError) -> Expression.Term {
    try enter()
    defer { depth -= 1 }
    position += 1
    if name == "count" { return try count(range) }
    guard let function = Expression.Function(rawValue: name) else {
      throw error(.unknownFunction(name), range)
    }
    var arguments = [try sum()]
    while case .sign(.comma) = token.kind {
      position += 1
      arguments.append(try sum())
    }
    guard case .sign(.close) = token.kind else { throw error(.missingClosingParenthesis) }
    let whole = range.lowerBound..<token.range.upperBound
    position += 1
    guard arguments.count == function.argumentCount else {
      throw error(.wrongArguments(function), whole)
    }
    if function.argumentCount == 1 {
      guard case .figure(let reference) = arguments[0].kind,
        function == .stated || reference.kind == .figure
      else { throw error(.figureOnly(function), arguments[0].range) }
    }
    return Expression.Term(kind: .call(function, arguments), range: whole)
  }

  private mutating func count(_ range: Range<Int>) throws(ExpressionError) -> Expression.Term {
    guard case .word(let name) = token.kind else { throw error(.missingOperand) }
    guard let place = lists.firstIndex(of: name) else {
      throw error(.unknownList(name, known: lists))
    }
    position += 1
    guard case .sign(.close) = token.kind else { throw error(.missingClosingParenthesis) }
    let whole = range.lowerBound..<token.range.upperBound
    position += 1
    return Expression.Term(kind: .count(place), range: whole)
  }
}

extension ExpressionLexer.Sign {
  fileprivate var comparison: Expression.Comparison? { Expression.Comparison(rawValue: rawValue) }
}
