import Testing

@testable import TargetKit

@Suite("A chain of levers")
struct LeverageChainTests {
  private static let loans =
    #""loans": { "unit": "亿元", "measure": "flow", "tracked": true }, "#
  private static let ratio =
    #""ratio": { "unit": "倍", "measure": "rate", "tracked": true }, "#

  @Test("gives each stage on the one before it and on the first input")
  func stages() throws {
    var book = LeverageBook()
    book.indicators = Self.loans
    book.lever = """
      { "input": "in", "yields": [{ "output": "loans", "yields": [{ "output": "out" }] }] }
      """
    book.figures = ["in 2025 2.00", "loans 2025 5.00", "out 2025 8.00"]
    let last = try #require(try book.yield().yields.first?.periods.first)
    // 8.00 ÷ 2.00 = 4, between 7.995 ÷ 2.005 = 3.9875… and 8.005 ÷ 1.995 = 4.0125…
    #expect(try last.leverage.get().said == "4倍（3.987至4.013）")
    // 8.00 ÷ 5.00 = 1.6, between 7.995 ÷ 5.005 = 1.5974… and 8.005 ÷ 4.995 = 1.6026…
    #expect(try last.stage?.get().said == "1.6倍（1.597至1.603）")
  }

  @Test("goes through a published ratio where its period is the input's")
  func impliedAmount() throws {
    var book = LeverageBook()
    book.indicators = Self.ratio
    book.lever = """
      { "input": "in", "yields": [{ "ratio": "ratio", "yields": [{ "output": "out" }] }] }
      """
    book.figures = ["in 2025-Q1 24.62", "ratio 2025-Q1 3倍", "out 2025-Q1 >170"]
    let last = try #require(try book.yield().yields.first?.periods.first)
    #expect(try last.leverage.get().said == "超过6.90倍")
    // over 170 ÷ (3.5 × 24.625) = 1.972…
    #expect(try last.stage?.get().said == "超过1.9倍")
    book.figures[1] = "ratio 2025 3倍"
    let apart = try #require(try book.yield().yields.first?.periods.first)
    #expect(apart.stage?.refusal?.code == "no-common-period")
    #expect(try apart.leverage.get().said == "超过6.90倍")
  }

  @Test("takes the numbers that targets state: 50亿元 → at least 60亿元 → at least 2亿元")
  func planned() throws {
    var book = LeverageBook()
    book.lever = """
      { "input": "target:investment", "stage": "planned",
        "yields": [{ "output": "target:output", "yields": [{ "output": "target:tax" }] }] }
      """
    book.indicators = ["investment", "output", "tax"].reduce(into: "") { text, id in
      text += #""\#(id)": { "unit": "亿元", "better": "more" }, "#
    }
    book.more = """
      , "milestones": [{ "targets": {
        "investment": "50亿元", "output": "60亿元以上", "tax": "2亿元以上" } }]
      """
    let yield = try book.yield()
    #expect(yield.latest?.said == "不少于1.2倍")
    let tax = try #require(yield.yields.first?.periods.first)
    #expect(try tax.leverage.get().said == "不少于0.04倍")
    // At least 2 out of at least 60 may be anything.
    #expect(tax.stage?.refusal == .unbounded)
  }

  @Test("shows two ratios of different money as two")
  func differentMoney() throws {
    var book = LeverageBook("24.62亿元", "突破170亿元")
    #expect(try !book.review().measuresDifferentMoney)
    book.indicators = Self.ratio
    book.lever = #"{ "input": "in", "yields": [{ "ratio": "ratio" }, { "output": "out" }] }"#
    book.figures.append("ratio 2025-Q1 3倍")
    let review = try book.review()
    #expect(review.measuresDifferentMoney)
    let flow = LeverageFlow(review)
    #expect(flow.nodes.count == 3)
    #expect(flow.edges.map(\.from) == [0, 0])
    #expect(flow.edges.map { $0.label[.chinese] } == ["3倍（2.5至3.5）", "超过6.90倍"])
    #expect(flow.edges.map { $0.label[.english] } == ["3 times (2.5 to 3.5)", "over 6.90 times"])
    #expect(flow.edges[1].measures[.english] == "Sales per unit of Subsidy")
    #expect(flow.nodes[0].amount?[.chinese] == "24.62亿元（2025年第一季度）")
  }

  @Test("keeps money applied for and money paid apart")
  func moneyStages() throws {
    var book = LeverageBook()
    book.indicators = Self.loans
    book.lever = """
      { "input": { "applied": "in", "paid": "loans" }, "yields": [{ "output": "out" }],
        "budget": { "amount": "2亿元", "stage": "paid" } }
      """
    book.figures = ["in 2025 2.00", "loans 2025 1.60", "out 2025 8.00"]
    let review = try book.review()
    #expect(review.inputs.map(\.input.stage) == [.applied, .paid])
    #expect(
      review.inputs.map { $0.yields[0].latest?.said }
        == ["4倍（3.987至4.013）", "5倍（4.981至5.019）"])
    // 1.60 ÷ 2.00
    #expect(
      review.stages.map { RoundedAmount(share: $0.share.value)?.number } == [ExactDecimal("80")])
    let budget = try #require(review.lever.budget)
    #expect(throws: LeverageRefusal.otherStage(.paid, .applied)) {
      try review.inputs[0].yields[0].answer(
        .brings(budget.amount), of: review.inputs[0], stage: budget.stage)
    }
    let answer = try review.inputs[1].yields[0].answer(
      .brings(budget.amount), of: review.inputs[1], stage: budget.stage)
    // 2 × 5 = 10, between 2 × 7.995 ÷ 1.605 and 2 × 8.005 ÷ 1.595
    #expect(
      RoundedAmount(answer.gross, in: answer.unit, digits: 3).map {
        Words(language: .chinese).amount($0)
      } == "10亿元（9.962至10.04）")
  }

  @Test("tells how an output is made up, and where its parts do not add up to it")
  func parts() throws {
    var book = LeverageBook("35.1", "124.6")
    book.indicators = ["cars", "goods"].reduce(into: "") { text, id in
      text += #""\#(id)": { "unit": "亿元", "measure": "flow", "partOf": "out", "tracked": true }, "#
    }
    book.figures += ["cars 2025-Q1 98.7", "goods 2025-Q1 23.4"]
    let yield = try book.yield()
    // 98.7 ÷ 124.6 = 79.21 %, 23.4 ÷ 124.6 = 18.78 %
    #expect(
      yield.parts.map { RoundedAmount(share: $0.share.value)?.number } == [
        ExactDecimal("79.2"), ExactDecimal("18.8"),
      ])
    // 98.7 + 23.4 = 122.1, and not 124.6; 122.1 ÷ 35.1 = 3.478…,
    // between 122.0 ÷ 35.15 = 3.4708… and 122.2 ÷ 35.05 = 3.4864…
    let mismatch = try #require(yield.partsMismatch)
    #expect(mismatch.leverage.said == "3.48倍（3.470至3.487）")
    book.figures[3] = "goods 2025-Q1 25.9"
    #expect(try book.yield().partsMismatch == nil)
  }
}
