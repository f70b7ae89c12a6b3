import Testing

@testable import TargetKit

@Suite("An expression")
struct ExpressionTests {
  /// The parse, fully bracketed.
  private static func tree(_ term: Expression.Term) -> String {
    switch term.kind {
    case .literal(_, let text): "'\(text)'"
    case .figure(let reference): reference.description
    case .event(let plan, let id): "event:" + (plan.map { $0 + "/" } ?? "") + id
    case .date(let period): "<\(period)>"
    case .unknown(let place): "?\(place)"
    case .count(let place): "#\(place)"
    case .negated(let term): "-(\(tree(term)))"
    case .operation(let sign, let left, let right):
      "(\(tree(left)) \(sign.rawValue) \(tree(right)))"
    case .call(let function, let arguments):
      function.rawValue + "(" + arguments.map { tree($0) }.joined(separator: ", ") + ")"
    }
  }

  @Test(
    "is read with the usual precedence, and with names that hold hyphens and slashes",
    arguments: [
      ("a + b * c", "(a + (b × c))"),
      ("a - b - c", "((a - b) - c)"),
      ("a / b / c", "((a ÷ b) ÷ c)"),
      ("(a + b) × c", "((a + b) × c)"),
      ("new-firms - old-firms", "(new-firms - old-firms)"),
      ("p/a@2024-Q1 / q/b", "(p/a@2024-Q1 ÷ q/b)"),
      ("a@2022-01/2022-08 ÷ b{西部(重庆)科学城}", "(a@2022-01/2022-08 ÷ b{西部(重庆)科学城})"),
      ("- a + b", "(-(a) + b)"),
      ("100% + 1.5亿元", "('100%' + '1.5亿元')"),
      ("26 % × a", "('26%' × a)"),
      ("“800余万元” + a", "('800余万元' + a)"),
      ("event:signed - 2024-01-01", "(event:signed - <2024-01-01>)"),
      ("event:p/signed - 48天", "(event:p/signed - '48天')"),
      ("growth(a, b) + share(a，b)", "(growth(a, b) + share(a, b))"),
      ("target:a@2025 / project:x/b", "(target:a@2025 ÷ project:x/b)"),
      ("count(list) + x", "(#0 + ?0)"),
    ])
  func precedence(text: String, expected: String) throws {
    var parser = ExpressionParser(text, units: .standard, lists: ["list"], unknowns: ["x"])
    let expression = try parser.expression()
    #expect(expression.sides.map { Self.tree($0) } == [expected])
  }

  @Test(
    "may compare in a chain, with any way to write the signs",
    arguments: [
      ("a = b", "="), ("a == b", "="), ("a ≤ b < c", "<= <"), ("a >= b", ">="), ("a ≈ b", "~"),
      ("a＝b", "="),
    ])
  func comparisons(text: String, expected: String) throws {
    var parser = ExpressionParser(text, units: .standard)
    let signs = try parser.expression().comparisons.map(\.rawValue)
    #expect(signs.joined(separator: " ") == expected)
  }

  @Test("never crashes, whatever the text")
  func fuzz() {
    var random = SeededRandom(seed: 20_250_405)
    let pieces = [
      "a", "-", " ", "/", "(", ")", "+", "1.5亿元", "'", "{", "}", "@", "2025", "=", "<", "in", "元/吨",
      "growth", ",", "count", "list", "event:", "target:", "~", "%", "“", "é", "\u{0}",
      "9999999999999",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      var parser = ExpressionParser(text, units: .standard, lists: ["list"])
      do throws(ExpressionError) {
        _ = try parser.expression()
      } catch {
        #expect(error.range.upperBound <= text.utf8.count, "\(text)")
        #expect(!error.problem.message[.chinese].isEmpty && !error.problem.remedy[.english].isEmpty)
      }
    }
    var deep = ExpressionParser(String(repeating: "(", count: 2_000), units: .standard)
    #expect(throws: ExpressionError.self) { try deep.expression() }
    var dashes = ExpressionParser(String(repeating: "- ", count: 2_000), units: .standard)
    #expect(throws: ExpressionError.self) { try dashes.expression() }
  }
}
