import Testing

@testable import TargetKit

@Suite("Recorded comparisons")
struct DiffGoldenTests {
  private static let old = PlanBook.load(Demo.path("Fixtures/golden/moved/old"))
  private static let new = PlanBook.load(Demo.path("Fixtures/golden/moved/new"))
  private static let comparison = BookComparison(
    from: old, asOf: CalendarDate("2025-06-30") ?? .distantPast, to: new,
    asOf: CalendarDate("2026-06-30") ?? .distantPast)

  private static func report(_ language: Language, isQuiet: Bool = false) -> DiffReport {
    DiffReport(
      comparison, old: "moved/old", new: "moved/new",
      options: ReportOptions(language: language, isQuiet: isQuiet))
  }

  @Test(
    "are as recorded", arguments: Language.allCases,
    [
      (CheckFormat.text, "txt"), (.json, "json"), (.csv, "csv"), (.markdown, "md"),
      (.junit, "xml"), (.github, "github.txt"),
    ])
  func goldens(_ language: Language, _ format: (CheckFormat, String)) throws {
    try Demo.expect(
      Self.report(language).text(format.0),
      matches: "moved/diff-\(language.rawValue).\(format.1)")
  }

  @Test("tell of failures only where the user wants quiet")
  func quiet() throws {
    try Demo.expect(
      Self.report(.chinese, isQuiet: true).text(.text), matches: "moved/diff-zh-quiet.txt")
  }

  @Test(
    "stand in a check against the older version", arguments: Language.allCases,
    [
      (CheckFormat.text, "txt"), (.json, "json"), (.markdown, "md"), (.junit, "xml"),
      (.github, "github.txt"),
    ])
  func check(_ language: Language, _ format: (CheckFormat, String)) throws {
    let review = Review(of: Self.new.book, asOf: Self.comparison.newDate)
    let report = CheckReport(
      Self.new, review, gate: Gate([.missed, .moved]), options: ReportOptions(language: language),
      against: .init(Self.comparison, name: "moved/old"))
    try Demo.expect(
      report.text(format.0), matches: "moved/check-\(language.rawValue).\(format.1)")
  }

  @Test("keep to the width of the page", arguments: Language.allCases, [60, 80, 120])
  func width(_ language: Language, _ width: Int) {
    let report = DiffReport(
      Self.comparison, old: "old", new: "new",
      options: ReportOptions(language: language, width: width))
    for line in report.text(.text).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }
}
