import Testing

@testable import TargetKit

@Suite("Leverage over time")
struct LeverageOverTimeTests {
  private static let quarters = [
    "in 2025-Q1 1.20", "out 2025-Q1 6.0", "in 2025-Q2 1.50", "out 2025-Q2 6.9",
    "in 2025-Q3 1.40", "out 2025-Q3 7.0",
  ]

  private func periods(_ figures: [String], measure: String = "flow") throws -> [LeverPeriod] {
    var book = LeverageBook()
    book.figures = figures
    book.measure = measure
    return try book.yield().periods
  }

  @Test("adds up the quarters that follow each other, and divides the increases")
  func quarters() throws {
    let periods = try periods(Self.quarters)
    #expect(periods.map { try? $0.leverage.get().said }.count == 3)
    // (6.0 + 6.9) ÷ (1.20 + 1.50) = 4.777…, between 12.8 ÷ 2.71 and 13.0 ÷ 2.69
    #expect(try periods[1].cumulative.get().said == "4.8倍（4.72至4.84）")
    // (6.0 + 6.9 + 7.0) ÷ (1.20 + 1.50 + 1.40) = 4.853…, between 19.75 ÷ 4.115 and 20.05 ÷ 4.085
    #expect(try periods[2].cumulative.get().said == "4.9倍（4.79至4.91）")
    // (6.9 − 6.0) ÷ (1.50 − 1.20) = 3, between 0.8 ÷ 0.31 and 1.0 ÷ 0.29
    #expect(try periods[1].marginal.get().said == "3倍（2.58至3.45）")
    #expect(periods[2].marginal.refusal == .inputDidNotGrow)
    #expect(periods[0].marginal.refusal == .noEarlierFigure)
    #expect(periods[0].cumulative.refusal == .noEarlierFigure)
  }

  @Test("starts again after a gap")
  func gap() throws {
    let periods = try periods([
      "in 2025-Q1 1.20", "out 2025-Q1 6.0", "in 2025-Q3 1.50", "out 2025-Q3 6.9",
    ])
    #expect(periods[1].cumulative.refusal == .noEarlierFigure)
    #expect(periods[1].marginal.refusal == .noEarlierFigure)
  }

  @Test("takes what runs from the beginning of the year for cumulative as it is")
  func yearToDate() throws {
    let periods = try periods([
      "in 2025-01/2025-02 1.00", "out 2025-01/2025-02 4.00", "in 2025-01/2025-05 2.00",
      "out 2025-01/2025-05 9.00",
    ])
    #expect(periods[1].cumulative.refusal == .alreadyCumulative)
    // (9 − 4) ÷ (2 − 1) = 5, between 4.99 ÷ 1.01 = 4.940… and 5.01 ÷ 0.99 = 5.060…
    #expect(try periods[1].marginal.get().said == "5倍（4.940至5.061）")
  }

  @Test("divides the increases of levels, and never adds levels")
  func levels() throws {
    let periods = try periods(
      ["in 2023 10.0", "out 2023 20.0", "in 2025 14.0", "out 2025 30.0"], measure: "stock")
    #expect(periods[1].cumulative.refusal == .levels)
    // (30 − 20) ÷ (14 − 10) = 2.5, between 9.9 ÷ 4.1 = 2.414… and 10.1 ÷ 3.9 = 2.589…
    #expect(try periods[1].marginal.get().said == "2.5倍（2.414至2.590）")
  }

  @Test("cannot tell an increase between two bounds")
  func bounds() throws {
    let periods = try periods([
      "in 2025-Q1 1.20", "out 2025-Q1 >6.0", "in 2025-Q2 1.50", "out 2025-Q2 >6.9",
    ])
    #expect(periods[1].marginal.refusal == .unbounded)
    // over 12.9 ÷ 2.71 = 4.760…
    #expect(try periods[1].cumulative.get().said == "超过4.7倍")
    let same = try self.periods([
      "in 2025-Q1 1.2", "out 2025-Q1 6.0", "in 2025-Q2 1.2", "out 2025-Q2 6.9",
    ])
    #expect(same[1].marginal.refusal == .inputMayBeZero)
  }

  @Test("pairs only what speaks of the same days, by what was known on the day")
  func pairing() throws {
    var book = LeverageBook()
    book.figures = ["in 2025-Q1 1.2 2025-04", "out 2025/.. 6.0 2025-04-05"]
    let yield = try book.yield()
    #expect(yield.periods.isEmpty)
    guard case .noCommonPeriod(let input, let output)? = yield.refusal else {
      Issue.record("\(String(describing: yield.refusal))")
      return
    }
    #expect(input?.description == "2025-Q1")
    #expect(output?.description == "2025/..")

    book.figures = [
      "in 2025/.. 1.2 2025-04-05", "out 2025/.. 6.0 2025-04-05", "out 2025-01/2025-05 9.0 2025-06",
      "in 2025-01/2025-05 1.5 2025-06", "in 2025-01/2025-05 2.0 2025-09",
    ]
    // A revision counts from the day it was published.
    #expect(try book.yield().periods.count == 2)
    #expect(try book.leverage().said == "4.5倍（4.36至4.65）")
    book.asOf = "2025-06-30"
    // 9.0 ÷ 1.5 = 6, between 8.95 ÷ 1.55 = 5.774… and 9.05 ÷ 1.45 = 6.241…
    #expect(try book.leverage().said == "6倍（5.77至6.25）")
    book.asOf = "2025-04-30"
    #expect(try book.yield().periods.count == 1)
    book.asOf = "2025-03-31"
    #expect(try book.yield().refusal == .reference(.noFigure))
  }
}
