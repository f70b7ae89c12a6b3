import Testing

@testable import TargetKit

@Suite("A recorded revision")
struct RecordedRevisionTests {
  private static func record(_ text: String, date: String = "2026-03-01") -> String {
    #"{ \#(text), "date": "\#(date)", "reason": { "zh": "调整", "en": "adjusted" } }"#
  }

  private static let lowered = Pair(
    #"{ "due": "2025", "targets": { "x": ">= 12" } }"#,
    #"{ "due": "2025", "targets": { "x": ">= 10" } }"#)

  private func failures(_ pair: Pair, _ records: String...) throws -> [String] {
    var pair = pair
    pair.new.more = #""revisions": [ \#(records.joined(separator: ", ")) ]"#
    return try pair.comparison().failures().map(\.short)
  }

  @Test("covers the change it states, however the numbers are written")
  func covers() throws {
    for (was, now) in [(">= 12", ">= 10"), ("12家以上", "不少于10家"), (">=0.0012万家", ">= 10")] {
      let record = Self.record(#""indicator": "x", "was": "\#(was)", "now": "\#(now)""#)
      #expect(try failures(Self.lowered, record) == [])
    }
  }

  @Test(
    "covers no other change",
    arguments: [
      #""indicator": "x", "was": ">= 13", "now": ">= 10""#,
      #""indicator": "x", "was": ">= 12", "now": ">= 11""#,
      #""indicator": "x", "due": "2027", "was": ">= 12", "now": ">= 10""#,
      #""indicator": "x", "area": "乙区", "was": ">= 12", "now": ">= 10""#,
      #""indicator": "x", "was": { "due": "2025" }, "now": { "due": "2026" }"#,
      #""indicator": "x", "was": ">= 12", "dropped": true"#,
      #""outcome": "x", "was": ">= 12", "now": ">= 10""#,
    ])
  func coversNothingElse(record: String) throws {
    #expect(try failures(Self.lowered, Self.record(record)) == ["target is weakened"])
  }

  @Test("that the older version holds already covers no second change")
  func isUsedOnce() throws {
    let record = Self.record(#""indicator": "x", "was": ">= 12", "now": ">= 10""#)
    var pair = Self.lowered
    pair.old.more = #""revisions": [ \#(record) ]"#
    #expect(try failures(pair, record) == ["target is weakened"])
    let again = Self.record(
      #""indicator": "x", "was": ">= 12", "now": ">= 10""#, date: "2026-09-01")
    #expect(try failures(pair, record, again) == [])
  }

  @Test("may be one of several that lead from the old value to the new one")
  func chain() throws {
    let first = Self.record(#""indicator": "x", "was": ">= 12", "now": ">= 11""#)
    let second = Self.record(
      #""indicator": "x", "was": ">= 11", "now": ">= 10""#, date: "2026-05")
    #expect(try failures(Self.lowered, second, first) == [])
    #expect(try failures(Self.lowered, first) == ["target is weakened"])
    #expect(try failures(Self.lowered, second) == ["target is weakened"])
  }

  @Test(
    "covers delays, narrowings, renamings and what was dropped",
    arguments: [
      (
        #"{ "due": "2026", "targets": { "x": ">= 12" } }"#,
        #""indicator": "x", "was": { "due": "2025" }, "now": { "due": "2026" }"#
      ),
      (
        #"{ "due": "2025", "targets": { "x": { "is": ">= 12", "area": "乙区" } } }"#,
        #""indicator": "x", "was": { "area": "甲市" }, "now": { "area": "乙区" }"#
      ),
      (
        #"{ "due": "2026", "targets": { "x": ">= 10" } }"#,
        #"""
        "indicator": "x", "was": { "is": ">= 12", "due": "2025" },
        "now": { "is": ">= 10", "due": "2026" }
        """#
      ),
      (#"{ "due": "2025" }"#, #""indicator": "x", "was": ">= 12", "dropped": true"#),
    ])
  func aspects(new: String, record: String) throws {
    let pair = Pair(#"{ "due": "2025", "targets": { "x": ">= 12" } }"#, new)
    #expect(try !pair.comparison().failures().isEmpty)
    #expect(try failures(pair, Self.record(record)) == [])
  }

  @Test("covers an outcome, an event, and a figure")
  func others() throws {
    var outcome = Pair()
    outcome.old.milestones += #", { "due": "2025", "outcomes": { "o": "基本形成" } }"#
    outcome.new.milestones += #", { "due": "2026", "outcomes": { "o": "基本形成" } }"#
    #expect(
      try failures(
        outcome,
        Self.record(#""outcome": "o", "was": { "due": "2025" }, "now": { "due": "2026" }"#)) == [])
    var figure = Pair()
    figure.old.figures = ["x,,2024,8,2025-02"]
    #expect(try figure.comparison().failures().map(\.short) == ["figure withdrawn"])
    #expect(
      try failures(
        figure,
        Self.record(#""indicator": "x", "period": "2024", "was": "8家", "dropped": true"#)) == [])
  }

  @Test("covers a plan under another id and title")
  func plan() throws {
    var pair = Pair()
    pair.new.plan = "q"
    pair.new.title = "另一个"
    #expect(try failures(pair).count == 2)
    let record = Self.record(
      #""was": { "plan": "p", "name": "一个规划" }, "now": { "plan": "q", "name": "另一个" }"#)
    #expect(try failures(pair, record) == [])
  }

  @Test("is proposed by the error, ready to be filled in")
  func proposal() throws {
    let comparison = try Self.lowered.comparison()
    let change = try #require(comparison.failures().first)
    let record = try #require(comparison.record(of: change))
    #expect(
      record
        == #"{ "indicator": "x", "due": "2025", "was": ">= 12家", "now": ">= 10家", "date": …, "reason": … }"#
    )
    let filled = record.replacing(
      #""date": …, "reason": …"#, with: #""date": "2026", "reason": "r""#)
    #expect(try failures(Self.lowered, filled) == [])
    let diagnostic = try #require(comparison.diagnostics().first)
    #expect(diagnostic.location.file == "new/plan.json")
    #expect(diagnostic.related.first?.location.file == "old/plan.json")
    #expect(diagnostic.code == .movedGoalpost)
  }

  @Test("is not needed for a shortfall that is accepted with its reason")
  func acceptance() throws {
    let pair = Pair(
      #"{ "due": "2025", "targets": { "x": ">= 12" } }"#,
      #"""
      { "due": "2025",
        "targets": { "x": { "is": ">= 12", "accepted": { "until": "2027", "reason": "洪水" } } } }
      """#)
    let changes = try pair.comparison().changes
    #expect(changes.map(\.short) == ["target accepted weakened"])
    #expect(changes.first?.isRecorded == true && changes.first?.fails([.weakened]) == false)
  }
}
