import Testing

@testable import TargetKit

/// A plan that was worked out, written as targets, and checked with figures that follow it.
@Suite("A written path")
struct RecheckTests {
  static let shapes: [PathShape] = [
    .linear, .compound, .sShaped(limit: 100), .steps([1, 4, 2, 3]),
  ]

  private static func plan(_ target: String, unit: String) -> SourceText {
    SourceText(
      file: "p.plan.json",
      text: """
        { "plan": "p", "title": "p", "indicators": { "x": {
            "unit": "\(unit)", "measure": "stock", "better": "more",
            "baseline": { "value": "10", "at": "2024" } } },
          "milestones": [ { "due": "2028", "targets": { "x": "\(target)" } } ] }
        """)
  }

  private static func review(_ files: [SourceText], asOf day: String) throws -> Review {
    let loaded = PlanBook.load(sources: files)
    try #require(!loaded.hasErrors, "\(loaded.diagnostics.map(\.description))")
    return Review(of: loaded.book, asOf: try #require(CalendarDate(day)))
  }

  @Test(
    "is met at every step, and exactly on schedule, if figures follow it", arguments: shapes,
    ["家", "亿元"])
  func onTrack(shape: PathShape, unit: String) throws {
    let plan = Self.plan(">= 75", unit: unit)
    let first = try Self.review([plan], asOf: "2025-01-15")
    let finding = try #require(first.targets.first { _ in true })
    let way = try first.plan(of: finding, PlanningOptions(shape: shape))
    let written = PlannedTargets(way, of: first.book)
    // The plan keeps the last step itself.
    #expect(written.rows.map(\.due.description) == ["2025", "2026", "2027"])
    #expect(written.known.map(\.due.description) == ["2028"])
    let targets = SourceText(file: "path.targets.csv", text: written.csv)
    var figures = "indicator,period,value,published\n"
    for step in way.path.steps {
      figures += "x,\(step.period),\(step.level.value),\(step.period)-12-31\n"
      let day = "\(step.period)-12-31"
      let review = try Self.review(
        [plan, targets, SourceText(file: "p.observations.csv", text: figures)], asOf: day)
      for target in review.targets {
        let due = try #require(target.target.due?.end)
        #expect(target.verdict == (due <= review.asOf ? .met : .pending), "\(shape) \(day)")
        // The earned schedule holds the figure against the milestones: on track is exactly 1.
        for id in ["earned-schedule", "earned-value"] {
          let method = try #require(AssessmentMethod.named(id))
          let answer = review.assessment(of: target, by: method)
          let index = try #require(answer.headline, "\(answer.reasons)")
          #expect(index.value == RealInterval(1), "\(id) \(shape) \(day)")
        }
      }
    }
  }

  @Test("keeps a bound that does not belong to what is accepted")
  func openBound() throws {
    let review = try Self.review([Self.plan("> 75", unit: "亿元")], asOf: "2025-01-15")
    let finding = try #require(review.targets.first { _ in true })
    let path = try review.plan(of: finding).path
    #expect(path.steps.last?.level.description == ">75亿元")
    #expect(try finding.target.criterion?.judge(try #require(path.steps.last).level) == .satisfied)
  }

  @Test("of an allocation reads back, and its parts bring about the whole")
  func allocation() throws {
    try PlanningBook.isSound()
    let review = PlanningBook.review()
    let finding = try PlanningBook.finding("firms", "2028")
    let areas = review.allocationAreas(for: finding)
    #expect(areas.map(\.name) == ["东区", "南区", "西区"])
    // 120 by 36:14:20 of 70: 61.71, 24, 34.29; the unit left over goes to the East
    let allocation = try review.allocation(of: finding, to: areas)
    #expect(allocation.parts.map(\.amount) == [62, 24, 34])
    // The growth of 2025 was 4, 1 and 1: 50 to add as 33.33, 8.33, 8.33; the unit to the East
    let byGrowth = try review.allocation(of: finding, to: areas, by: .growth)
    #expect(byGrowth.parts.map(\.amount) == [70, 22, 28])
    let written = PlannedTargets(allocation, of: finding, in: review.book)
    // The book has a target of the East for 2028 already.
    #expect(written.rows.map(\.area) == ["南区", "西区"])
    #expect(written.known.map(\.area) == ["东区"])
    let folder = try TemporaryFolder()
    let path = folder.path + "/firms.targets.csv"
    try written.write(to: path)
    let loaded = PlanBook.load([Checkout.fixtures + "/golden/planning/book", path])
    try #require(!loaded.hasErrors, "\(loaded.diagnostics.map(\.description))")
    // The East keeps 60 of the book: 60 + 24 + 34 = 118 of 120.
    let breakdown = try #require(
      loaded.book.breakdowns(asOf: PlanningBook.asOf).first {
        $0.target.due?.description == "2028"
      })
    #expect(breakdown.verdict == .fallsShort)
    #expect(breakdown.shortfall == 2)
  }

  @Test("of a rate is refused, for rates do not add up")
  func rates() throws {
    let finding = try PlanningBook.finding("coverage", "2027")
    #expect(throws: AllocationRefusal.notSummable) {
      try PlanningBook.review().allocation(of: finding, to: [AllocationArea("东区", base: 1)])
    }
  }
}
