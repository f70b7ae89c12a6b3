import Testing

@testable import TargetKit

@Suite("Gate")
struct GateTests {
  /// A book with one target `>= 100` by the end of 2027, counted from 0 at the end of 2023.
  private static func review(
    _ rows: String, asOf: String, target: String = "", measure: String = "stock"
  ) throws -> Review {
    var result: Review?
    try FilesTests.withFolder { folder in
      let plan = """
        { "plan": "p", "title": "P",
          "indicators": { "i": { "unit": "个", "measure": "\(measure)", "better": "more",
            "baseline": { "value": "0个", "at": "2023" } } },
          "milestones": [ { "due": "2027",
            "targets": { "i": { "is": ">= 100" \(target) } },
            "outcomes": { "o": "it is done" } } ] }
        """
      try AtomicFile.write(plan.utf8, to: folder + "/plan.json")
      try AtomicFile.write(
        ("indicator,period,value,published\n" + rows).utf8, to: folder + "/observations.csv")
      let loaded = PlanBook.load(folder)
      #expect(!loaded.hasErrors)
      result = Review(of: loaded.book, asOf: try #require(CalendarDate(asOf)))
    }
    return try #require(result)
  }

  @Test(
    "fails at exactly the finding it is told to",
    arguments: [
      ("i,2027,90,2028-03\n", "2028-06-30", Gate.Failure.missed),
      ("i,2026,90,2027-03\n", "2028-06-30", .unreported),
      ("i,2027,>90,2028-03\n", "2028-06-30", .undetermined),
      ("i,2024,25,2025-03\n", "2026-12-31", .stale),
      ("i,2025,49,2026-03\n", "2026-04-30", .behind),
    ])
  func failures(rows: String, asOf: String, expected: Gate.Failure) throws {
    let review = try Self.review(rows, asOf: asOf)
    for failure in Gate.Failure.allCases {
      let fails = review.targets.contains { Gate([failure]).fails($0) }
      // An old figure is old whatever else holds.
      let isExpected = failure == expected || (failure == .stale && review.tally.stale > 0)
      #expect(fails == isExpected, "\(failure)")
      #expect(!Gate([]).fails(review))
    }
    #expect(Gate.standard.fails(review) == (expected == .missed))
  }

  @Test(
    "takes even progress, and what a bound leaves open, for not behind",
    arguments: [
      ("50", false), ("49.9", true), (">40", false), ("<40", true), ("about 49", false),
    ])
  func behind(figure: String, expected: Bool) throws {
    let review = try Self.review("i,2025,\(figure),2026-03\n", asOf: "2026-04-30")
    #expect(review.targets[0].isBehind == expected)
    #expect(Gate([.behind]).fails(review) == expected)
  }

  @Test(
    "lets an accepted shortfall pass until its last day",
    arguments: [
      ("i,2027,90,2028-03\n", "2028-06-30", "2028-07-01", "2028-06"),
      ("i,2025,10,2026-03\n", "2026-06-30", "2026-07-01", "2026-06"),
    ])
  func accepted(rows: String, last: String, next: String, until: String) throws {
    let target = #", "accepted": { "until": "\#(until)", "reason": "flood" }"#
    let gate = Gate(Set(Gate.Failure.allCases).subtracting([.unreported]))
    #expect(!gate.fails(try Self.review(rows, asOf: last, target: target)))
    #expect(gate.fails(try Self.review(rows, asOf: next, target: target)))
  }

  @Test("looks at outcomes, too")
  func outcomes() throws {
    let review = try Self.review("i,2027,100,2028-03\n", asOf: "2028-06-30")
    #expect(Gate([.unreported]).fails(review))
    #expect(review.outcomes.contains { Gate([.unreported]).fails($0) })
    #expect(!Gate.standard.fails(review))
  }
}
