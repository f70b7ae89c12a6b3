import Testing

@testable import TargetKit

@Suite("A finding")
struct StandingTests {
  @Test("is stale once its figure is older than figures should be, and not behind for that")
  func stale() throws {
    // 18 months from the end of 2025: June 2027 is not yet stale, July is.
    let scenario = Scenario(why: "", due: "2030", figures: ["2025 90 2026-03"])
    #expect(try scenario.finding(asOf: "2027-06-30").isStale == false)
    let finding = try scenario.finding(asOf: "2027-07-01")
    #expect(finding.isStale && finding.verdict == .pending)
  }

  @Test("is stale after as many months as the indicator says")
  func fresh() throws {
    let scenario = Scenario(
      why: "", due: "2030", more: #""fresh": 3"#, figures: ["2025-06-30 90 2025-07"])
    var stock = scenario
    stock.measure = "stock"
    #expect(try stock.finding(asOf: "2025-09-30").isStale == false)
    #expect(try stock.finding(asOf: "2025-10-01").isStale)
  }

  @Test("is not stale without a figure, which is another thing")
  func unreported() throws {
    #expect(try Scenario(why: "").finding().isStale == false)
  }

  @Test(
    "is accepted until the day the plan says, and counts again the day after",
    arguments: [
      Scenario(why: "missed", figures: ["2025 90 2026-03"]),
      Scenario(why: "unreported"),
      Scenario(why: "undetermined", figures: ["2025 超过90 2026-03"]),
    ])
  func accepted(scenario: Scenario) throws {
    var scenario = scenario
    scenario.extra = #""accepted": { "until": "2026-09-30", "reason": "口径调整", "by": "市政府" }"#
    #expect(try scenario.finding(asOf: "2026-09-30").isAccepted)
    #expect(try scenario.finding(asOf: "2026-10-01").isAccepted == false)
    #expect(try scenario.finding().target.acceptedDeviation?.approvedBy == "市政府")
  }

  @Test("is accepted through the whole of the period the plan names")
  func acceptedMonth() throws {
    let scenario = Scenario(
      why: "", extra: #""accepted": { "until": "2026-09", "reason": "x" }"#,
      figures: ["2025 90 2026-03"])
    #expect(try scenario.finding(asOf: "2026-09-30").isAccepted)
  }

  @Test("needs no acceptance where nothing is short")
  func nothingToAccept() throws {
    let scenario = Scenario(
      why: "", extra: #""accepted": { "until": "2027", "reason": "x" }"#,
      figures: ["2025 105 2026-03"])
    #expect(try scenario.finding().isAccepted == false)
  }
}

@Suite("An outcome")
struct OutcomeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String { why }
    var why: String
    /// Each as `on published reached`.
    var findings: [String]
    var asOf = "2026-06-30"
    var verdict: Verdict
    var isEarly = false
  }

  @Test("stands as dated statements say", arguments: rows)
  func verdict(of row: Row) throws {
    let findings = row.findings.map { text in
      let words = text.split(separator: " ")
      return
        #"{ "outcome": "model", "reached": \#(words[2]), "on": "\#(words[0])", "published": "\#(words[1])" }"#
    }
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "p",
        "milestones": [ { "due": "2025", "outcomes": { "model": "基本形成" } } ],
        "findings": [ \(findings.joined(separator: ", ")) ] }
      """, to: "plan.json")
    let loaded = folder.load()
    #expect(loaded.diagnostics.isEmpty)
    let review = Review(of: loaded.book, asOf: try #require(CalendarDate(row.asOf)))
    let outcome = try #require(review.outcomes.first)
    #expect(outcome.verdict == row.verdict)
    #expect(outcome.isEarly == row.isEarly)
    #expect(review.tally.total == 1 && review.tally[row.verdict] == 1)
  }

  static let rows: [Row] = [
    Row(why: "nobody has said anything yet", findings: [], asOf: "2025-06-30", verdict: .pending),
    Row(why: "nobody has said anything", findings: [], verdict: .unreported),
    Row(why: "reached in time", findings: ["2025 2026-02 true"], verdict: .met),
    Row(why: "reached early", findings: ["2024-06 2024-07 true"], verdict: .met, isEarly: true),
    Row(
      why: "reached early, seen before the date", findings: ["2024-06 2024-07 true"],
      asOf: "2024-12-31", verdict: .met, isEarly: true),
    Row(
      why: "the statement is not out yet", findings: ["2025 2026-07 true"], verdict: .unreported),
    Row(why: "not reached on the day", findings: ["2025 2026-02 false"], verdict: .missed),
    Row(why: "not reached even later", findings: ["2026-03 2026-04 false"], verdict: .missed),
    Row(
      why: "not reached a year before says nothing about the day",
      findings: ["2024 2025-02 false"], verdict: .unreported),
    Row(
      why: "reached later is not reached on the day", findings: ["2026-03 2026-04 true"],
      verdict: .undetermined),
    Row(
      why: "lost again before the day", findings: ["2024 2025-02 true", "2025 2026-02 false"],
      verdict: .missed),
    Row(
      why: "not yet, then reached", findings: ["2024 2025-02 false", "2025 2026-02 true"],
      verdict: .met),
    Row(
      why: "a later statement about the same day revises the first",
      findings: ["2025 2026-02 true", "2025 2026-05 false"], verdict: .missed),
  ]
}

@Suite("The summary")
struct SummaryTests {
  /// Two plans, two areas, three owners, three ambitions and an outcome.
  static func book() throws -> PlanBook {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "a", "title": "甲", "area": "示例市", "owner": "发改委",
        "indicators": {
          "output": { "unit": "亿元", "measure": "flow", "better": "more" },
          "firms": { "unit": "家", "measure": "stock", "better": "more", "owner": "工信局" },
          "visits": { "unit": "家次", "tracked": true },
        },
        "milestones": [
          { "due": "2025", "targets": {
            "output": [ { "is": ">= 100", "ambition": "binding" }, { "is": ">= 10", "area": "城东区" } ],
            "firms": { "is": ">= 50", "ambition": "stretch", "weight": 2 } } },
          { "due": "2027", "targets": { "output": { "is": ">= 150", "ambition": "binding" } },
            "outcomes": { "model": { "zh": "基本形成", "owner": "科技局" } } },
        ] }
      """, to: "a.plan.json")
    try folder.write(
      """
      indicator,area,period,value,published
      output,,2025,90,2026-03
      output,城东区,2025,12,2026-03
      firms,,2025,超过40,2026-03
      visits,,2025,900,2026-03
      """, to: "a.observations.csv")
    try folder.write(
      """
      { "plan": "b", "title": "乙",
        "indicators": { "roads": { "unit": "公里", "measure": "stock", "better": "more" } },
        "milestones": [ { "due": "2025", "targets": { "roads": { "is": ">= 5", "weight": 1 } } } ] }
      """, to: "b.plan.json")
    let loaded = folder.load()
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return loaded.book
  }

  private func review(_ scope: Scope = Scope()) throws -> Review {
    Review(of: try Self.book(), asOf: try #require(CalendarDate("2026-06-30")), scope: scope)
  }

  @Test("adds up")
  func total() throws {
    let review = try review()
    #expect(review.tally.total == 6)
    #expect(Verdict.allCases.map { review.tally[$0] } == [1, 1, 2, 1, 1, 0])
    #expect(review.targets.map(\.verdict) == [.missed, .met, .undetermined, .pending, .unreported])
    #expect(review.score == nil)  // a weighted target could not be judged
  }

  @Test("adds up in every grouping", arguments: Grouping.allCases)
  func groups(_ grouping: Grouping) throws {
    let review = try review()
    let tallies = review.tallies(by: grouping)
    #expect(tallies.reduce(0) { $0 + $1.tally.total } == review.tally.total)
    for verdict in Verdict.allCases {
      #expect(tallies.reduce(0) { $0 + $1.tally[verdict] } == review.tally[verdict])
    }
  }

  @Test(
    "is told by plan, area, owner and ambition",
    arguments: [
      (.plan, [("a", 5), ("b", 1)]),
      (.area, [("示例市", 4), ("城东区", 1), (nil, 1)]),
      (.owner, [("发改委", 3), ("工信局", 1), (nil, 1), ("科技局", 1)]),
      (.ambition, [("binding", 2), (nil, 3), ("stretch", 1)]),
    ] as [(Grouping, [(String?, Int)])])
  func names(grouping: Grouping, expected: [(String?, Int)]) throws {
    let tallies = try review().tallies(by: grouping)
    #expect(tallies.map(\.group) == expected.map(\.0))
    #expect(tallies.map(\.tally.total) == expected.map(\.1))
  }

  @Test(
    "is of what is asked for",
    arguments: [
      (Scope(plans: ["b"]), 1), (Scope(areas: ["城东区"]), 1), (Scope(indicators: ["output"]), 3),
      (Scope(plans: ["a"], areas: ["示例市"], indicators: ["output", "model"]), 3),
      (Scope(plans: ["c"]), 0),
    ])
  func scope(scope: Scope, count: Int) throws {
    let review = try review(scope)
    #expect(review.tally.total == count)
    #expect(review.targets.count + review.outcomes.count == count)
  }

  @Test("leaves out figures without a target, and keeps them")
  func tracked() throws {
    let book = try Self.book()
    #expect(Scope().trackedSeries(of: book).count == 1)
    #expect(book.observations(of: "visits", plan: "a").map(\.asWritten) == ["900"])
  }

  @Test("has a score where every weighted target could be judged")
  func score() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "a", "title": "甲",
        "indicators": { "x": { "unit": "家", "measure": "stock", "better": "more" },
                        "y": { "unit": "家", "measure": "stock", "better": "more" },
                        "z": { "unit": "家", "measure": "stock", "better": "more" } },
        "milestones": [ { "due": "2025", "targets": {
          "x": { "is": ">= 5", "weight": 3 }, "y": { "is": ">= 5", "weight": 1 }, "z": ">= 5" } } ] }
      """, to: "plan.json")
    try folder.write(
      "indicator,period,value,published\nx,2025,6,2026-01\ny,2025,4,2026-01\n",
      to: "observations.csv")
    let review = Review(of: folder.load().book, asOf: try #require(CalendarDate("2026-06-30")))
    #expect(review.score == 0.75)  // 3 of 3 + 1; the target without a weight has no say
  }
}
