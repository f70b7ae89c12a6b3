import Testing

@testable import TargetKit

@Suite("What an audit finds by itself")
struct AuditRuleTests {
  private func findings(
    _ rule: AuditRule, indicators: String, more: String = "", rows: [String],
    columns: String = "indicator,period,value,published", asOf: String = "2026-06-30"
  ) throws -> [AuditFinding] {
    try AuditScenario(
      indicators: indicators, more: more, rows: rows, columns: columns, asOf: asOf
    ).audit().findings.filter { $0.rule == rule }
  }

  private static let totals = #"""
    "total": { "unit": "家", "measure": "stock", "tracked": true },
    "new": { "unit": "家", "measure": "flow", "tracked": true, "adds": "total" }
    """#

  @Test(
    "is whether totals and additions agree",
    arguments: [
      (["total,2024-12-31,649家,2025-01", "new,2024,58家,2025-01"], AuditVerdict.implied),
      // 591 + 58 = 649.
      (
        [
          "total,2023-12-31,591家,2024-01", "total,2024-12-31,649家,2025-01",
          "new,2024,58家,2025-01",
        ], .holds
      ),
      (
        [
          "total,2023-12-31,590家,2024-01", "total,2024-12-31,649家,2025-01",
          "new,2024,58家,2025-01",
        ], .contradicts
      ),
      // 1.9万 is 18,500 to 19,500, so that 3,832 more make 2.3万 when rounded.
      (
        [
          "total,2023-12-31,1.9万家,2024-01", "total,2024-12-31,2.3万家,2025-01",
          "new,2024,3832家,2025-01",
        ], .withinRounding
      ),
      (["total,2024-12-31,49家,2025-01", "new,2024,58家,2025-01"], .contradicts),
    ])
  func cumulative(rows: [String], expected: AuditVerdict) throws {
    let found = try findings(.cumulative, indicators: Self.totals, rows: rows)
    #expect(found.map(\.verdict) == [expected])
  }

  @Test("is a total that falls")
  func falling() throws {
    let rows = ["total,2023-12-31,600家,2024-01", "total,2024-12-31,580家,2025-01"]
    let found = try findings(.total, indicators: Self.totals, rows: rows)
    #expect(found.map(\.verdict) == [.tension])
  }

  private static let parts = #"""
    "all": { "unit": "家", "tracked": true },
    "x": { "unit": "家", "tracked": true, "partOf": "all" },
    "y": { "unit": "家", "tracked": true, "partOf": "all" }
    """#

  @Test("is whether parts fit into their whole")
  func partsAndWhole() throws {
    let good = ["all,2024,100家,2025-01", "x,2024,60家,2025-01", "y,2024,30家,2025-01"]
    #expect(
      try findings(.part, indicators: Self.parts, rows: good).map(\.verdict) == [.holds, .holds])
    #expect(try findings(.parts, indicators: Self.parts, rows: good).map(\.verdict) == [.holds])
    let bad = ["all,2024,100家,2025-01", "x,2024,120家,2025-01"]
    #expect(try findings(.part, indicators: Self.parts, rows: bad).map(\.verdict) == [.contradicts])
    // 60 + 70 - 100 = 30 are counted twice.
    let overlap = ["all,2024,100家,2025-01", "x,2024,60家,2025-01", "y,2024,70家,2025-01"]
    let sum = try #require(try findings(.parts, indicators: Self.parts, rows: overlap).first)
    #expect(sum.verdict == .implied)
    #expect(sum.steps.last?.text[.english] == "130 enterprises - 100 enterprises = 30 enterprises")
  }

  @Test(
    "is whether level and change on the year agree",
    arguments: [
      // 1339 ÷ 1.26 = 1062.70; 1339 ÷ 1063 - 1 = 25.96 %.
      (["n,2025,1339家,+26%,2026-01"], AuditVerdict.withinRounding),
      // 9 ÷ 1.5 = 6 exactly.
      (["n,2025,9家,+50%,2026-01"], .holds),
      // 7 ÷ 5 - 1 = 40 %, 7 ÷ 6 - 1 = 16.7 %: nothing gives 26 %.
      (["n,2025,7家,+26%,2026-01"], .contradicts),
      (["n,2024,1063家,,2025-01", "n,2025,1339家,+26%,2026-01"], .withinRounding),
      (["n,2024,1000家,,2025-01", "n,2025,1339家,+26%,2026-01"], .contradicts),
      (["m,2025,11.31亿元,+12.5%,2026-01"], .implied),
    ])
  func yearOnYear(rows: [String], expected: AuditVerdict) throws {
    let found = try findings(
      .yearOnYear,
      indicators: #""n": { "unit": "家", "tracked": true }, "m": { "unit": "亿元", "tracked": true }"#,
      rows: rows, columns: "indicator,period,value,yoy,published")
    #expect(found.map(\.verdict) == [expected])
  }

  @Test("is whether one figure is stated alike in several places")
  func restatements() throws {
    func verdicts(_ rows: [String]) throws -> [AuditVerdict] {
      try findings(.restatement, indicators: #""n": { "unit": "家", "tracked": true }"#, rows: rows)
        .map(\.verdict)
    }
    #expect(try verdicts(["n,2024,超1300家,2025-01-05", "n,2024,1339家,2025-01-05"]) == [.holds])
    #expect(try verdicts(["n,2024,1339家,2025-01-05", "n,2024,1341家,2025-06-05"]) == [.drift])
    #expect(try verdicts(["n,2024,1339家,2025-01-05", "n,2025,1341家,2026-01-05"]) == [])
  }

  @Test("is whether phases come in their order")
  func phases() throws {
    func verdicts(_ signed: String, _ started: String) throws -> [AuditVerdict] {
      try findings(
        .phases, indicators: #""n": { "unit": "家", "tracked": true }"#,
        more: #"""
          "events": { "s": { "phase": "signed", "happened": "\#(signed)" },
                      "t": { "phase": "started", "happened": "\#(started)" } },
          """#, rows: []
      ).map(\.verdict)
    }
    #expect(try verdicts("2022-05-18", "2022-11-07") == [.holds])
    #expect(try verdicts("2022-11-07", "2022-05-18") == [.contradicts])
    #expect(try verdicts("2022-05", "2022-05-18") == [.withinRounding])
  }

  @Test("is how far figures and projects are from a goal")
  func goals() throws {
    let more = #"""
      "milestones": [ { "due": "2025", "targets": { "n": { "is": ">= 100GWh" } } } ],
      "pipeline": { "plant": { "brings": { "n": "56GWh" } } },
      """#
    let indicators = #""n": { "unit": "GWh", "measure": "stock", "better": "more" }"#
    let pipeline = try findings(.pipeline, indicators: indicators, more: more, rows: [])
    #expect(pipeline.map(\.verdict) == [.gap])
    #expect(
      pipeline.first?.steps.map { $0.text[.english] } == [
        "56 GWh ÷ 100 GWh = 56%", "100 GWh - 56 GWh = 44 GWh", "100 GWh ÷ 56 GWh = 1.79 times",
      ])
    let missed = try findings(
      .goal, indicators: indicators, more: more, rows: ["n,2025,70GWh,2026-01"])
    #expect(missed.map(\.verdict) == [.gap])
    let met = try findings(
      .goal, indicators: indicators, more: more, rows: ["n,2025,170GWh,2026-01"])
    #expect(met.isEmpty)
  }

  @Test("are lookalikes, unless the plan declares them distinct")
  func lookalikes() throws {
    let indicators = #"""
      "e": { "name": { "zh": "企业", "en": "all" }, "unit": "家", "tracked": true },
      "f": { "name": { "zh": "校友企业", "en": "alumni" }, "unit": "家", "tracked": true },
      "g": { "unit": "GWh", "tracked": true }, "h": { "unit": "GW", "tracked": true }
      """#
    let rows = [
      "e,2024,5347家,2025-01", "f,2024,537家,2025-01", "g,2024,56GWh,2025-01", "h,2024,3GW,2025-01",
    ]
    #expect(try findings(.digits, indicators: indicators, rows: rows).count == 1)
    #expect(try findings(.units, indicators: indicators, rows: rows).count == 1)
    var scenario = AuditScenario(indicators: indicators, rows: rows)
    scenario.relations = #""r": { "distinct": ["e", "f"], "because": "alumni are some of all" }"#
    #expect(try scenario.audit().findings.allSatisfy { $0.rule != .digits })
  }

  @Test("stays inside the scope")
  func scope() throws {
    let loaded = AuditScenario(
      indicators: Self.parts, rows: ["all,2024,100家,2025-01", "x,2024,60家,2025-01"]
    ).loaded
    let day = try #require(CalendarDate("2026-01-01"))
    let all = Audit(of: loaded.book, asOf: day)
    #expect(all.findings.count == 1)
    #expect(Audit(of: loaded.book, asOf: day, scope: Scope(indicators: ["y"])).findings.isEmpty)
    #expect(Audit(of: loaded.book, asOf: day, scope: Scope(indicators: ["x"])).findings.count == 1)
  }
}
