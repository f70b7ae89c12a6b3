import Testing

@testable import TargetKit

@Suite("A revised figure")
struct RevisionTests {
  /// 2025 was first said to be 105, in June it became 98.
  static let revised = Scenario(
    why: "", baseline: "50 @ 2022", figures: ["2025 105 2026-03-20", "2025 98 2026-06-10"])

  @Test(
    "counts from its publication; what was known before stays what it was",
    arguments: [
      ("2026-03-19", Verdict.unreported, nil), ("2026-03-20", .met, "105"),
      ("2026-06-09", .met, "105"), ("2026-06-10", .missed, "98"),
    ] as [(String, Verdict, String?)])
  func asOf(day: String, verdict: Verdict, figure: String?) throws {
    let finding = try Self.revised.finding(asOf: day)
    #expect(finding.verdict == verdict)
    #expect(finding.observation?.asWritten == figure)
  }

  @Test("keeps what it was before")
  func revisions() throws {
    #expect(try Self.revised.finding(asOf: "2026-06-09").revisions.isEmpty)
    let finding = try Self.revised.finding(asOf: "2026-06-10")
    #expect(finding.revisions.map(\.asWritten) == ["105"])
    #expect(finding.revisions.map(\.published.description) == ["2026-03-20"])
  }

  @Test(
    "is the same in whatever order the rows stand",
    arguments: [
      ["2023 60 2024-03", "2023 70 2024-09", "2025 90 2026-03"],
      ["2023 70 2024-09", "2023 60 2024-03", "2025 90 2026-03"],
      ["2025 90 2026-03", "2023 70 2024-09", "2023 60 2024-03"],
    ])
  func order(figures: [String]) throws {
    let finding = try Scenario(why: "", due: "2027", figures: figures).finding()
    // From the revised 70, not from the 60 it replaced: (90 − 70) ÷ 2.
    #expect(finding.pace.value?.nominal == 10)
  }

  @Test("is none where the same is said again")
  func restated() throws {
    let finding = try Scenario(
      why: "",
      figures: ["2025 98 2026-03", "2025 98 2026-04", "2025 99 2026-05", "2025 99 2026-06"]
    ).finding()
    #expect(finding.observation?.published.description == "2026-06")
    #expect(finding.revisions.map(\.asWritten) == ["98"])
  }

  @Test("is none where a sum since a year goes on")
  func since() throws {
    let finding = try Scenario(
      why: "", measure: "stock", due: "2027",
      figures: ["2018/.. 60 2023-12-31", "2018/.. 70 2024-12-31", "2018/.. 90 2025-12-31"]
    ).finding()
    #expect(finding.revisions.isEmpty)
    #expect(finding.pace.value?.nominal == 15)  // (90 − 60) ÷ 2
  }

  @Test(
    "of the same day is told by what says more",
    arguments: [
      ["2025 超过90 2026-03-20", "2025 105 2026-03-20"],
      ["2025 105 2026-03-20", "2025 超过90 2026-03-20"],
      ["2025 105.3 2026-03-20", "2025 105 2026-03-20"],
    ])
  func sameDay(figures: [String]) throws {
    let finding = try Scenario(why: "", target: ">= 105", figures: figures).finding()
    #expect(finding.verdict == .met)
    #expect(finding.revisions.isEmpty)
  }
}
