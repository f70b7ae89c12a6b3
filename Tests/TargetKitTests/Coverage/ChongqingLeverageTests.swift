import Testing

@testable import TargetKit

@Suite("The levers of the Chongqing book")
struct ChongqingLeverageTests {
  private static let book = PlanBook.load(Checkout.fixtures + "/chongqing").book

  private func input(_ lever: String, asOf day: String = "2025-04-05") throws -> InputReview {
    let date = try #require(CalendarDate(day))
    let review = LeverageReview(of: Self.book, asOf: date, names: [lever])
    return try #require(review.levers.first?.inputs.first)
  }

  @Test("prove what the documents' figures prove, and no more")
  func ratios() throws {
    let tradeIn = try input("trade-in/trade-in")
    // R030: two notions of leverage in one article, 3 and 170 ÷ 24.625 = 6.9035…
    #expect(tradeIn.yields.map { $0.latest?.said } == ["3倍（2.5至3.5）", "超过6.90倍"])
    let net = try #require(try tradeIn.yields[1].latest?.netOfInput())
    #expect(net.said(digits: 3) == "超过5.90倍")
    // R067, R068: 10.3 ÷ 8.17 = 1.26, 8.17亿元 ÷ 442家次 = 184.8万元
    let credit = try input("ip-credit/credit")
    #expect(credit.yields.first?.latest?.said == "1.26倍（1.253至1.268）")
    #expect(try credit.unitCost?.get().said == "184.8万元/家次（184.7至185.0）")
    // 50亿元 → 60亿元以上 a year → 2亿元以上 a year
    let base = try input("perovskite-base/investment")
    #expect(base.allYields.map { $0.latest?.said } == ["不少于1.2倍", "不少于0.04倍"])
  }

  @Test("give no cost of a household where the same money paid for transactions")
  func unitCost() throws {
    guard case .failure(let refusal)? = try input("trade-in").unitCost else {
      Issue.record("given")
      return
    }
    #expect(refusal.reasons.map(\.code) == ["mixed-units", "no-common-period"])
  }

  @Test("know nothing before it was published")
  func asOf() throws {
    for lever in ["trade-in", "ip-credit", "perovskite-base"] {
      let input = try input(lever, asOf: "2022-12-31")
      #expect(input.refusal == .reference(.noFigure))
      #expect(input.allYields.allSatisfy { $0.periods.isEmpty })
    }
  }

  @Test("leave the statements where they were: with the figures")
  func statements() {
    #expect(!Self.book.statements.contains { $0.element == .lever })
  }
}
