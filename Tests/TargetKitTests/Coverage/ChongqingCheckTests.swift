import FoundationEssentials
import Testing

@testable import TargetKit

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter ChongqingCheckTests` writes the goldens
/// anew; whoever does reads every line that changed.
@Suite("The check of the Chongqing book")
struct ChongqingCheckTests {
  private static let loaded = PlanBook.load(Checkout.fixtures + "/chongqing")

  @Test(
    "says in both languages what stands in its golden",
    arguments: ["2025-04-05", "2026-11-20"], Language.allCases)
  func golden(day: String, language: Language) throws {
    let asOf = try #require(Period(day)?.end)
    let review = Review(of: Self.loaded.book, asOf: asOf)
    let report = CheckReport(
      Self.loaded, review, gate: .standard,
      options: ReportOptions(language: language, width: 80, usesColor: false, isQuiet: false))
    var bytes: [UInt8] = []
    report.write(.text) { bytes.append(contentsOf: $0) }
    let found = String(decoding: bytes, as: UTF8.self)
    let path = Checkout.fixtures + "/golden/chongqing/check-\(day).\(language.rawValue).txt"
    if Checkout.isRecording {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == found)
    #expect(found.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }

  @Test("says something about every plan", arguments: ["2025-04-05", "2026-11-20"])
  func everyPlan(day: String) throws {
    let asOf = try #require(Period(day)?.end)
    for plan in Self.loaded.book.plans {
      let review = Review(of: Self.loaded.book, asOf: asOf, scope: Scope(plans: [plan.id]))
      #expect(!review.isEmpty, "\(plan.id)")
    }
  }

  @Test("counts a goal said again once, by its latest wording")
  func restated() throws {
    let later = try #require(CalendarDate(year: 2025, month: 4, day: 5))
    let earlier = try #require(CalendarDate(year: 2023, month: 12, day: 31))
    let scope = Scope(plans: ["hithium-base"], indicators: ["investment"])
    for (asOf, source) in [(earlier, "D001-01"), (later, "D000-01")] {
      let review = Review(of: Self.loaded.book, asOf: asOf, scope: scope)
      #expect(review.tally.total == 1)
      #expect(Array(review.targets).map(\.target.source) == [source])
    }
    let drift = try #require(
      Self.loaded.book.goalDrifts(asOf: later).first { $0.goal == "investment" })
    #expect(drift.versions.map(\.source) == ["D001-01", "D003-01", "D000-01"])
    #expect(drift.changes.map(\.aspect) == [.ambition, .ambition])
  }

  @Test("keeps an obligation without an end in force")
  func inForce() throws {
    let scope = Scope(plans: ["forest-fire"], indicators: ["no-burning-permits"])
    for (day, isInForce) in [("2025-03-31", false), ("2025-04-01", true), ("2026-11-20", true)] {
      let asOf = try #require(Period(day)?.end)
      let finding = try #require(
        Review(of: Self.loaded.book, asOf: asOf, scope: scope).outcomes.first)
      #expect(finding.verdict == .pending)
      #expect(finding.isInForce == isInForce)
    }
  }

  @Test("tells how late an event is")
  func events() throws {
    let asOf = try #require(CalendarDate(year: 2024, month: 7, day: 10))
    let review = Review(of: Self.loaded.book, asOf: asOf, scope: Scope(plans: ["zhiyan-line"]))
    let late = try #require(review.events.first { $0.standing == .unreported })
    #expect(late.event.planned?.description == "2024-06")
    #expect(late.daysLate == 10)
  }
}
