import Testing

@testable import TargetKit

@Suite("The verdict about a relation")
struct RelationVerdictTests {
  @Test(
    "follows from the figures, their bounds and their precision",
    arguments: [
      // Exact figures at their word.
      ("a + b = c", ["6", "4", "10"], AuditVerdict.holds),
      ("a + b = c", ["6", "4", "12"], .contradicts),
      // 0.05 is the most that rounding to one decimal can hide on each figure.
      ("a + b = c", ["1.1", "2.2", "3.4"], .withinRounding),
      ("a + b = c", ["1.1", "2.2", "3.6"], .contradicts),
      ("a = b", ["8.40", "8.4"], .holds),
      // Over 1300 is true of 1339.
      ("a = b", ["超过1300", "1339"], .holds),
      ("a = b", ["超过1300", "1290"], .contradicts),
      ("a = b", ["超过80", "不少于80"], .holds),
      // Two lower bounds that differ may or may not mean one number.
      ("a = b", ["超过80", "超过100"], .uncheckable),
      ("a = b", ["超过80", "不到100"], .uncheckable),
      // About 120 is 114 to 126 unless the plan says otherwise.
      ("a = b", ["约120", "125"], .withinRounding),
      ("a = b", ["约120", "130"], .contradicts),
      ("a <= b", ["45", "846"], .holds),
      ("a <= b", ["846", "45"], .contradicts),
      ("a <= b", ["超过80", "100"], .uncheckable),
      ("a <= b", ["超过80", "50"], .contradicts),
      ("a <= b", ["不到80", "100"], .holds),
      ("a < b", ["8.4", "8.4"], .withinRounding),
      ("a <= b <= c", ["500", "742", "超过1000"], .holds),
      ("a <= b <= c", ["500", "742", "600"], .contradicts),
      ("a ~ b", ["100", "104"], .withinRounding),
      ("a ~ b", ["100", "120"], .contradicts),
      // 170 ÷ 24.62 = 6.90…; over 170 is over 6.90 times.
      ("a / b > 6.9", ["超过170", "24.62"], .holds),
      ("a / b = 6.9", ["超过170", "24.62"], .contradicts),
      // Quoted, 6.9 is a published figure and stands for 6.85 to 6.95.
      ("a / b = '6.9'", ["超过170", "24.62"], .withinRounding),
      ("share(a, b) < 7%", ["45", "846"], .holds),
      ("growth(a, b) = 26%", ["1339", "1063"], .withinRounding),
      ("a / b = 1", ["5", "0"], .uncheckable),
    ])
  func verdicts(expression: String, figures: [String], expected: AuditVerdict) throws {
    let finding = try AuditScenario.finding(expression, figures)
    #expect(finding.verdict == expected, "\(finding.steps.map { $0.text[.english] })")
    #expect((finding.verdict == .uncheckable) == (finding.reason != nil))
  }

  @Test(
    "comes with a computation that a person can redo",
    arguments: [
      ("a + b = c", ["6", "4", "10"], ["600 million yuan + 400 million yuan = 1 billion yuan"]),
      (
        "a + b = c", ["6", "4", "12"],
        [
          "600 million yuan + 400 million yuan = 1 billion yuan",
          "1 billion yuan = 1.2 billion yuan is not true",
        ]
      ),
      ("a - b", ["26.8", "2.1"], ["2.68 billion yuan - 210 million yuan = 2.47 billion yuan"]),
      (
        "a / b", ["超过170", "24.62"], ["over 17 billion yuan ÷ 2.462 billion yuan = over 6.90 times"]
      ),
      ("a / b", ["1000", "超过80"], ["100 billion yuan ÷ over 8 billion yuan = under 12.5 times"]),
      // Whole 亿元 stand for half a one less up to half a one more: 8.5 - 5.5 + 1.5 is 4.5;
      // 8.5 × 1.5 ÷ 6.5 is 1.96…; 0.5 ÷ 3.5 is 14.28… %.
      (
        "a - (b - c)", ["9", "5", "2"],
        [
          "900 million yuan - (500 million yuan - 200 million yuan) = 600 million yuan "
            + "(450 million yuan to 750 million yuan with rounding)"
        ]
      ),
      (
        "a / (b / c)", ["9", "6", "2"],
        [
          "900 million yuan ÷ (600 million yuan ÷ 200 million yuan) = 300 million yuan "
            + "(196 million yuan to 432 million yuan with rounding)"
        ]
      ),
      (
        "share(a, b)", ["1", "3"],
        ["100 million yuan ÷ 300 million yuan = 33.33% (14.28% to 60% with rounding)"]
      ),
      (
        "a × 2 in 万元", ["1.5"],
        [
          "150 million yuan × 2 = 300 million yuan (290 million yuan to 310 million yuan with rounding)"
        ]
      ),
      ("count(list) = 3", [], ["3 (x, y, z) = 3"]),
    ])
  func working(expression: String, figures: [String], expected: [String]) throws {
    let lists = #", "lists": { "list": ["x", "y", "z"] }"#
    let finding = try AuditScenario.finding(expression, figures, lists: lists)
    #expect(finding.steps.map { $0.text[.english] } == expected)
  }

  @Test("counts a figure once that goes in twice")
  func repeatedFigures() throws {
    // 8.4 stands for [8.35, 8.45); a + b - a is b, not b give or take 0.1.
    let sum = try AuditScenario.finding("a + b - a", ["8.4", "2.5"])
    #expect(try range(sum) == "[2.45, 2.55)")
    // 2 ÷ (2 + 6) is 1 ÷ (1 + 6 ÷ 2); with 2 in [1.5, 2.5) and 6 in [5.5, 6.5) that is
    // from 1.5 ÷ 8 = 0.1875 up to 2.5 ÷ 8 = 0.3125, and never 2.5 ÷ 7.
    let share = try AuditScenario.finding("share(a, a + b)", ["2", "6"])
    let value = try #require(share.steps.last?.value?.range.realInterval)
    #expect(abs(value.lower - 0.1875) < 1e-12)
    #expect(abs(value.upper - 0.3125) < 1e-12)
  }

  private func range(_ finding: AuditFinding) throws -> String {
    let step = try #require(finding.steps.last)
    return try #require(step.value).interval(in: try #require(step.unit)).description
  }

  @Test("is a tension where only one reading makes it true")
  func readings() throws {
    func verdict(_ first: String, _ second: String) throws -> AuditVerdict {
      try AuditScenario(
        relations: #"""
          "r": { "readings": [ { "if": "one", "is": "\#(first)" }, { "if": "two", "is": "\#(second)" } ] }
          """#, rows: ["a,2025,5,2026-01", "b,2025,6,2026-01"]
      ).finding().verdict
    }
    #expect(try verdict("a = b", "a < b") == .tension)
    #expect(try verdict("a > b", "a = b") == .contradicts)
    #expect(try verdict("a < b", "a <= b") == .holds)
    #expect(try verdict("a + b", "a") == .tension)
    #expect(try verdict("a + b", "b + a") == .implied)
  }

  @Test("of wordings and distinct figures rests on what the plan declares, with computed numbers")
  func declared() throws {
    func finding(_ relation: String) throws -> AuditFinding {
      try AuditScenario(
        relations: "\"r\": \(relation)", rows: ["a,2025,5,2026-01", "b,2025,6,2026-01"]
      ).finding()
    }
    let drift =
      #"{ "wordings": [ { "text": "x", "figure": "a" }, { "text": "y", "figure": "5亿元" } ] }"#
    #expect(try finding(drift).verdict == .drift)
    let same =
      #"{ "wordings": [ { "text": "x", "figure": "a" }, { "text": "x", "figure": "5亿元" } ] }"#
    #expect(try finding(same).verdict == .holds)
    // Whatever the words, 5 and 6 are not one number.
    let other =
      #"{ "wordings": [ { "text": "x", "figure": "a" }, { "text": "x", "figure": "b" } ] }"#
    #expect(try finding(other).verdict == .contradicts)
    let distinct = try finding(#"{ "distinct": ["a", "b"], "because": "of two things" }"#)
    #expect(distinct.verdict == .distinct)
    #expect(distinct.inputs.map(\.asWritten) == ["5亿元", "6亿元"])
  }

  @Test("of a goal is a gap or none, and a false statement beside it is a contradiction")
  func goals() throws {
    func verdict(_ statement: String) throws -> AuditVerdict {
      try AuditScenario(
        relations: #""r": { "goal": "100亿元", "against": "a", "is": "\#(statement)" }"#,
        rows: ["a,2025,超过80,2026-01", "b,2025,6,2026-01"]
      ).finding().verdict
    }
    #expect(try verdict("a × 2") == .gap)
    #expect(try verdict("b < 7亿元") == .gap)
    #expect(try verdict("b > 7亿元") == .contradicts)
  }

  @Test("says why nothing can be said")
  func reasons() throws {
    let missing = try AuditScenario.finding("a = b", ["5"])
    #expect(missing.verdict == .uncheckable)
    #expect(missing.reason?[.english] == "no figure of b had been published")
    let unpublished = try AuditScenario(
      relations: #"""
        "r": { "is": "a + x = b", "unknown": { "x": { "name": { "zh": "甲", "en": "x" }, "unit": "亿元" } } }
        """#, rows: ["a,2025,5,2026-01", "b,2025,6,2026-01"]
    ).finding()
    #expect(unpublished.verdict == .uncheckable)
    #expect(unpublished.reason?[.english] == "it takes x, which nobody has published")
  }

  @Test("knows only what was published by the day of the audit")
  func asOf() throws {
    var scenario = AuditScenario(
      relations: #""r": { "is": "a = b" }"#, rows: ["a,2025,5,2026-01-10", "b,2025,5,2026-03-10"])
    #expect(try scenario.finding().verdict == .holds)
    scenario.asOf = "2026-02-01"
    #expect(try scenario.finding().verdict == .uncheckable)
  }
}
