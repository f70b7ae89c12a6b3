import Testing

@testable import TargetKit

@Suite("Expected figures")
struct ExpectedFigureTests {
  @Test(
    "are due when the latest one turns stale",
    arguments: [
      ("2025", 18, "2027-06-30"),  // 18 months after December 2025
      ("2026-06", 3, "2026-09-30"), ("2026-01", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ])
  func day(_ period: String, _ months: Int, _ expected: String) throws {
    let end = try #require(Period(period)?.end)
    let day = try #require(CalendarDate(expected))
    var scenario = Scenario(
      why: "open", due: "2040", more: "\"fresh\": \(months)",
      figures: ["\(period) 5亿元 \(end)"])
    scenario.measure = "stock"
    for (asOf, isOverdue) in [(day, false), (day.adding(days: 1), true)] {
      let review = Review(of: try scenario.book(), asOf: asOf)
      let figure = try #require(review.expectedFigures.first)
      #expect(figure.day == day)
      #expect(figure.isOverdue == isOverdue)
      // The first day after it is the first on which the figure is stale.
      #expect(review.targets[0].isStale == isOverdue)
    }
  }

  @Test("are those that something still waits for")
  func needed() throws {
    let figures = ["2025 150亿元 2026-02-01"]
    func count(_ scenario: Scenario, _ asOf: String = "2026-06-30") throws -> Int {
      let asOf = try #require(CalendarDate(asOf))
      return Review(of: try scenario.book(), asOf: asOf).expectedFigures.count
    }
    #expect(try count(Scenario(why: "met and over", figures: figures)) == 0)
    #expect(try count(Scenario(why: "missed and over", target: ">= 200", figures: figures)) == 0)
    #expect(try count(Scenario(why: "met early", due: "2027", figures: figures)) == 1)
    #expect(try count(Scenario(why: "no date", due: nil, figures: figures)) == 1)
    #expect(try count(Scenario(why: "no figure yet", due: "2027")) == 0)
    // Beyond the calendar there is no day to name.
    #expect(
      try count(
        Scenario(
          why: "very far", due: "9999", more: "\"fresh\": 600", figures: ["9990 1亿元 9991-01"]),
        "9991-06-30") == 0)
  }

  @Test("of the demo book hold series without a target, too")
  func tracked() {
    let expected = Demo.review.expectedFigures
    #expect(expected.contains { $0.indicator.id == "trade-in" })
    #expect(!expected.contains { $0.indicator.id == "satisfaction" })
  }
}
