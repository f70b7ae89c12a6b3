import Testing

@testable import TargetKit

@Suite("What an amount brings or takes")
struct LeverageAnswerTests {
  private func said(_ quantity: Quantity, _ answer: LeverageAnswer) -> String? {
    RoundedAmount(quantity, in: answer.unit, digits: answer.leverage.digits)
      .map { Words(language: .chinese).amount($0) }
  }

  @Test(
    "at the observed leverage",
    arguments: [
      // 30 × 6.9035… = 207.1…
      ("24.62亿元", "突破170亿元", true, "30亿元", "超过207亿元"),
      // 500 ÷ 6.9035… = 72.42…
      ("24.62亿元", "突破170亿元", false, "500亿元", "不到72.5亿元"),
      // 500 ÷ 1.2607 = 396.6…, between 500 ÷ 1.26760… = 394.4… and 500 ÷ 1.25382… = 398.7…
      ("8.17亿元", "10.3亿元", false, "500亿元", "397亿元（394.4至398.8）"),
      // in the unit that was asked about: 300000万元 × 3.54985 = 1064957万元
      ("35.1亿元", "124.6亿元", true, "300000万元", "1,065,000万元（1,063,000至1,067,000）"),
    ])
  func answers(
    input: String, output: String, brings: Bool, asked: String, said: String
  ) throws {
    let review = try LeverageBook(input, output).input()
    let amount = try Reading(asked)
    let answer = try review.yields[0].answer(brings ? .brings(amount) : .takes(amount), of: review)
    #expect(self.said(answer.gross, answer) == said)
    #expect(answer.net == nil)
  }

  @Test("net of what would come about anyway")
  func net() throws {
    let deadweight = try #require(Deadweight("20%..40%"))
    let review = try LeverageBook("24.62亿元", "突破170亿元").input(deadweight: deadweight)
    let brings = try review.yields[0].answer(.brings(try Reading("30亿元")), of: review)
    // 30 × 6.9035… × 0.6 = 124.2…
    #expect(brings.net.flatMap { said($0, brings) } == "超过124亿元")
    let takes = try review.yields[0].answer(.takes(try Reading("500亿元")), of: review)
    // 500 ÷ (6.9035… × 0.6) = 120.7…
    #expect(takes.net.flatMap { said($0, takes) } == "不到121亿元")
  }

  @Test("is refused in a unit of another kind, and without a leverage")
  func refused() throws {
    let review = try LeverageBook("24.62亿元", "突破170亿元").input()
    let households = try Reading("3万家庭")
    #expect {
      try review.yields[0].answer(.brings(households), of: review)
    } throws: { ($0 as? LeverageRefusal)?.code == "other-unit" }
    let open = try LeverageBook("超过2亿元", "超过10亿元").input()
    #expect(throws: LeverageRefusal.unbounded) {
      try open.yields[0].answer(.brings(try Reading("30亿元")), of: open)
    }
  }

  @Test("is there for scenarios: an extra input through a lever of the book")
  func scenario() throws {
    let book = try LeverageBook("24.62亿元", "突破170亿元").loaded().book
    let day = try #require(CalendarDate("2026-06-30"))
    let extra = try Reading("2亿元")
    let answer = try book.output(ofExtra: extra, through: "p/l", asOf: day)
    // 2 × 6.9035… = 13.8…
    #expect(said(answer.gross, answer) == "超过13.8亿元")
    let named = try book.output(ofExtra: extra, through: "l", of: "out", asOf: day)
    #expect(named.gross == answer.gross)
    #expect(throws: LeverageRefusal.reference(.unknownName("q/l"))) {
      try book.output(ofExtra: extra, through: "q/l", asOf: day)
    }
    #expect(throws: LeverageRefusal.reference(.unknownName("none"))) {
      try book.output(ofExtra: extra, through: "l", of: "none", asOf: day)
    }
    let early = try #require(CalendarDate("2025-12-31"))
    #expect(throws: LeverageRefusal.reference(.noFigure)) {
      try book.output(ofExtra: extra, through: "l", asOf: early)
    }
  }
}
