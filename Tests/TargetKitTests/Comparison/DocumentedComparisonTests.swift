import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("The comparison in the documentation")
struct DocumentedComparisonTests {
  private static func blocks(in language: String) throws -> [String] {
    let path =
      Checkout.root + "/Sources/TargetKit/TargetKit.docc/Articles/finding-moved-goalposts.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "```\(language)\n").dropFirst()
      .map { block in block.split(separator: "```", maxSplits: 1).first.map(String.init) ?? "" }
  }

  /// The first or the second version, with the records that the article shows, if asked for.
  private static func version(_ number: Int, records: Bool = false) throws -> LoadedBook {
    let plans = try blocks(in: "json5")
    let tables = try blocks(in: "csv")
    try #require(plans.count == 3 && tables.count == 2)
    var plan = plans[number]
    if records, let brace = plan.lastIndex(of: "}") {
      // The other two records speak of indicators that this plan does not have.
      let firms = try #require(plans[2].split(separator: "\n  { \"indicator\": \"berths\"").first)
      plan = plan[..<brace] + firms + " ] }"
    }
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: tables[number]),
    ])
    #expect(loaded.diagnostics.map(\.description) == [])
    return loaded
  }

  private static func comparison(records: Bool = false) throws -> BookComparison {
    BookComparison(
      from: try version(0), asOf: try #require(CalendarDate("2025-06-30")),
      to: try version(1, records: records), asOf: try #require(CalendarDate("2026-06-30")))
  }

  @Test("yields the table of the article")
  func example() throws {
    let comparison = try Self.comparison()
    let promise = try #require(comparison.promises.first)
    #expect(
      promise.steps.map(\.short) == [
        "calendar pending>unreported", "new-figures unreported>missed", "target missed>met",
      ])
    let shares = promise.steps.map { $0.after.progress?.nominal ?? .nan }
    // 36 ÷ 60, 44 ÷ 60, 44 ÷ 40
    for (share, expected) in zip(shares, [0.6, 44.0 / 60, 1.1]) {
      #expect(abs(share - expected) < 1e-12)
    }
    #expect(promise.old?.progress?.nominal == 0.6)
    #expect(comparison.failures().map(\.short) == ["target is weakened"])
  }

  @Test("does not fail once it is recorded as the article shows")
  func recorded() throws {
    let comparison = try Self.comparison(records: true)
    #expect(comparison.failures().isEmpty)
    let change = try #require(comparison.changes.first { $0.kind == .weakened })
    #expect(change.revisions.map { $0.reason[.english] } == ["Lowered at mid-term"])
  }
}
