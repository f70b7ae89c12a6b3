import Testing

@testable import TargetKit

@Suite("A pipeline")
struct PipelineTests {
  private func coverage(_ due: String) throws -> PipelineCoverage {
    try PlanningBook.isSound()
    return try #require(
      PlanningBook.review().pipelineCoverage().first { $0.target.due?.description == due })
  }

  private func value(_ interval: Interval?) -> ExactDecimal? { interval?.singleValue }

  @Test("counts what comes in time, late and without a date apart")
  func timing() throws {
    // A 20 is at capacity, B 36 comes in 2026, C 30 in mid-2028, D 14 has no date.
    let coverage = try coverage("2027")
    #expect(value(coverage.planned) == 100)
    #expect(value(coverage.inTime) == 56)
    #expect(value(coverage.late) == 30)
    #expect(value(coverage.undated) == 14)
    #expect(coverage.missing(given: coverage.inTime) == 44)
    #expect(coverage.missing(given: coverage.planned) == 0)
    let later = try self.coverage("2028")
    #expect(value(later.inTime) == 86)
    #expect(later.missing(given: later.planned) == 30)
  }

  @Test("weighs with the likelihoods that the plan states, and with no others")
  func likelihoods() throws {
    // 20·100 % + 36·80 % = 48.8; in 2028 30·50 % more
    let coverage = try coverage("2027")
    #expect(value(coverage.certain) == 20)
    #expect(value(coverage.expected) == ExactDecimal("48.8"))
    #expect(coverage.inFull.map(\.id) == ["delta"])
    #expect(value(try self.coverage("2028").expected) == ExactDecimal("63.8"))
  }

  private static func book(_ path: String) -> LoadedBook {
    PlanBook.load(Checkout.fixtures + "/chongqing/" + path)
  }

  @Test(
    "of the Chongqing book: 56 of 100 GWh, 742 of 500 in yuan, none with a date or a likelihood",
    arguments: [
      ("tongliang-storage.plan.json", "battery-capacity", "56", "44"),
      ("baisha-pv.plan.json", "pv-output", "742", "-242"),
    ])
  func chongqing(file: String, indicator: String, planned: String, missing: String) throws {
    let day = try #require(CalendarDate("2025-06-30"))
    let review = Review(of: Self.book(file).book, asOf: day)
    let coverage = try #require(
      review.pipelineCoverage().first {
        $0.indicator.id == indicator && $0.target.due != nil
      })
    #expect(value(coverage.planned) == ExactDecimal(planned))
    #expect(coverage.missing(given: coverage.planned) == ExactDecimal(missing))
    #expect(value(coverage.inTime) == 0)
    #expect(coverage.certain == nil && coverage.expected == nil)
  }
}
