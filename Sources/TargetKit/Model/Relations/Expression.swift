/// What a relation states or computes, as a plan writes it: `new@2024 + earlier = total`.
///
/// Operators are `+`, `-`, `*` or `×`, `/` or `÷`; comparisons `=`, `<=`, `<`, `>=`, `>` and `~`, which may be
/// chained. Names hold hyphens and slashes, so that a minus and a slash that compute have blanks at
/// both sides. An expression without a comparison computes something.
public struct Expression: Sendable {
  /// The expression as written.
  public let text: String
  /// What is compared, from left to right; one term where nothing is.
  let sides: [Term]
  /// How each side is compared with the next.
  let comparisons: [Comparison]
  /// The unit in which results are shown; `nil` where it follows from the figures.
  let unit: Unit?
  /// The first byte of the text in its file.
  var origin = Origin(file: 0, offset: 0)
  /// Whether the text stands in its file as it is, so that a place in it is one in the file.
  var isPlain = true

  /// Whether something is compared, so that the expression can be true or false.
  public var isStatement: Bool { !comparisons.isEmpty }

  /// How two amounts are compared.
  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case atMost = "<="
    case below = "<"
    case atLeast = ">="
    case above = ">"
    case about = "~"
  }

  /// A part of an expression, with its place in the text.
  struct Term: Sendable {
    let kind: Kind
    /// Where it stands, in bytes of the text.
    let range: Range<Int>
  }

  /// What a part of an expression is.
  indirect enum Kind: Sendable {
    /// A number written out, which is meant exactly, or a quoted figure, which stands for all that
    /// rounds to it: `100%`, `'800余万元'`.
    case literal(Reading, asWritten: String)
    /// A figure, target, parameter or project.
    case figure(FigureReference)
    /// An event of a plan: of this one where none is named.
    case event(plan: String?, id: String)
    /// A date written out.
    case date(Period)
    /// Something nobody has published, by its place among the relation's unknowns.
    case unknown(Int)
    /// The number of entries of a list, by its place among the relation's lists.
    case count(Int)
    case negated(Term)
    case operation(Operator, Term, Term)
    case call(Function, [Term])
  }

  enum Operator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "×"
    case over = "÷"
  }

  /// What can be called by name.
  enum Function: String, Hashable, Sendable, CaseIterable {
    /// `growth(later, earlier)`: later ÷ earlier - 1.
    case growth
    /// `share(part, whole)`: part ÷ whole.
    case share
    /// `rate(figure)`: the change on the year published with it.
    case rate
    /// `base(figure)`: the level a year earlier that this change implies.
    case base
    /// `stated(figure)`: the number itself, without "over", "about" and the like.
    case stated

    var argumentCount: Int {
      switch self {
      case .growth, .share: 2
      case .rate, .base, .stated: 1
      }
    }
  }
}

extension Expression.Term {
  /// The term and all that it is made of, outermost first.
  var parts: [Expression.Term] {
    switch kind {
    case .literal, .figure, .event, .date, .unknown, .count: [self]
    case .negated(let term): [self] + term.parts
    case .operation(_, let left, let right): [self] + left.parts + right.parts
    case .call(_, let arguments): [self] + arguments.flatMap(\.parts)
    }
  }

  /// Whether it is the difference of two figures.
  var isDifference: Bool {
    if case .operation(.minus, _, _) = kind { true } else { false }
  }

  /// Whether it is a single figure, which needs no computing.
  var isLeaf: Bool {
    switch kind {
    case .literal, .figure, .event, .date, .unknown: true
    case .count, .negated, .operation, .call: false
    }
  }
}

/// What is wrong with an expression, and where in its text.
struct ExpressionError: Error, Hashable {
  let problem: Problem
  /// Where it stands, in bytes of the text.
  let range: Range<Int>

  enum Problem: Error, Hashable {
    /// A name, a number or an opening bracket should stand here.
    case missingOperand
    /// An operator or the end should stand here.
    case missingOperator
    case missingClosingParenthesis
    case needlessClosingParenthesis
    case unclosedQuote
    case unclosedBrace
    /// A text that is neither a name nor a number.
    case notAName(String)
    case badFigure(String, FigureError)
    case unknownUnit(String)
    case unknownFunction(String)
    case unknownList(String, known: [String])
    /// The function takes another number of arguments.
    case wrongArguments(Expression.Function)
    /// The function takes the name of a published figure only.
    case figureOnly(Expression.Function)
    case tooDeep
    case tooLong
    /// Two terms measure different things.
    case differentDimensions(Dimension, Dimension)
    /// A calculation that dates do not allow.
    case dateArithmetic
    /// The result measures something no figure is in; its unit must be named.
    case unitNeeded
    /// The result is not in the unit that is named.
    case otherUnit(String)
    /// Something is compared where one amount should stand.
    case comparesInstead
  }
}
