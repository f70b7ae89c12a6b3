import Testing

@testable import TargetKit

@Suite("Recorded reports")
struct GoldenReportTests {
  @Test("Text is as recorded", arguments: Language.allCases, [60, 80, 120])
  func text(_ language: Language, _ width: Int) throws {
    let text = Demo.report(language, width: width).text(.text)
    try Demo.expect(text, matches: "check-\(language.rawValue)-\(width).txt")
  }

  @Test("Colour and silence are as recorded")
  func variants() throws {
    try Demo.expect(Demo.report(usesColor: true).text(.text), matches: "check-zh-color.txt")
    try Demo.expect(Demo.report(isQuiet: true).text(.text), matches: "check-zh-quiet.txt")
    let gate = Gate([.missed, .unreported, .behind, .stale])
    try Demo.expect(
      Demo.report(.english, isQuiet: true, gate: gate).text(.text), matches: "check-en-quiet.txt")
  }

  @Test(
    "Machine formats are as recorded",
    arguments: [
      (CheckFormat.json, "json"), (.csv, "csv"), (.markdown, "md"), (.junit, "xml"),
      (.github, "github.txt"),
    ])
  func machine(_ format: CheckFormat, _ ending: String) throws {
    for language in format == .json ? [Language.english] : Language.allCases {
      let text = Demo.report(language).text(format)
      try Demo.expect(text, matches: "check-\(language.rawValue).\(ending)")
    }
  }

  @Test("Calendars and exposed numbers are as recorded")
  func otherPrograms() throws {
    try Demo.expect(OpenMetricsReport(Demo.review).text, matches: "check-en.prom")
    for language in Language.allCases {
      try Demo.expect(
        CalendarReport(Demo.review, language: language).text,
        matches: "check-\(language.rawValue).ics")
    }
  }

  @Test("Pages of plans and indicators are as recorded", arguments: Language.allCases)
  func pages(_ language: Language) throws {
    let options = ReportOptions(language: language)
    let show = ShowReport(Demo.book, asOf: Demo.asOf, options: options)
    for id in ["storage", "core-value", "teams", "hostile", "export"] {
      let text = try #require(show.indicator(id, plan: nil))
      try Demo.expect(text, matches: "show-\(id)-\(language.rawValue).txt")
    }
    let plan = try #require(show.plan("digital-consumption"))
    try Demo.expect(plan, matches: "show-plan-\(language.rawValue).txt")
    let list = ListReport(Demo.book, asOf: Demo.asOf, options: options).text()
    try Demo.expect(list, matches: "list-\(language.rawValue).txt")
    #expect(show.plan("nobody") == nil)
    #expect(show.indicator("storage", plan: "talent-circles") == nil)
  }
}
