import Testing

@testable import TargetKit

@Suite("Reports of long books")
struct LongReportTests {
  /// A book of two plans whose targets lie interleaved in one file.
  private func book(_ count: Int) throws -> LoadedBook {
    let folder = try TemporaryFolder()
    for plan in ["a", "b"] {
      try folder.write(
        #"{ "plan": "\#(plan)", "title": "Plan \#(plan)", "indicators": {} }"#,
        to: "\(plan).plan.json")
    }
    var targets = "plan,indicator,due,criterion,unit,better\n"
    var figures = "plan,indicator,period,value,published\n"
    for number in 0..<count {
      let plan = number % 2 == 0 ? "a" : "b"
      targets += "\(plan),i\(number),2024,>=10,个,more\n"
      figures += "\(plan),i\(number),2024,\(number % 3 == 0 ? 5 : 12),2025-01-31\n"
    }
    try folder.write(targets, to: "all.targets.csv")
    try folder.write(figures, to: "all.observations.csv")
    return PlanBook.load(folder.path)
  }

  @Test("Beyond the limit only what fails is listed, and all is counted")
  func long() throws {
    let loaded = try book(900)
    #expect(!loaded.hasErrors, "\(loaded.diagnostics)")
    let asOf = try #require(CalendarDate("2025-06-30"))
    let review = Review(of: loaded.book, asOf: asOf)
    let options = ReportOptions(language: .english, listsAll: true)
    let report = CheckReport(loaded, review, gate: .standard, options: options)
    let text = report.text(.text)
    #expect(text.contains("of 900 targets, 600 achieved, 300 missed"))
    #expect(text.contains("More than 200 targets: only failing"))
    #expect(text.contains("100 more are not listed"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("✗!") } == Digest.limit)
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("✓") })
    #expect(text.contains("Plan a  450 targets: 150 missed, 300 achieved"))
    // All rows are in the tables for programs, plan by plan.
    #expect(report.text(.csv).split(separator: "\n").count == 901)
    let junit = report.text(.junit)
    #expect(junit.split(separator: "<testsuite name").count == 3)
    #expect(junit.split(separator: "<testcase").count == 901)
    let quiet = CheckReport(
      loaded, review, gate: Gate([]),
      options: ReportOptions(language: .english, isQuiet: true))
    #expect(quiet.text(.text) == "As of 30 June 2025, of 900 targets, 600 achieved, 300 missed.\n")
  }

  @Test("Part of a year is what it is; what it says of the whole stands apart and decides nothing")
  func partOfYear() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "p", "title": "Plan",
        "indicators": { "output": { "name": "output", "unit": "亿元", "measure": "flow",
          "better": "more", "yearToDate": "even-pace" } },
        "milestones": [ { "due": "2026", "targets": { "output": ">= 1200" } } ] }
      """, to: "p.plan.json")
    try folder.write(
      "indicator,period,value,published\noutput,2026-H1,超过510亿元,2026-07-20\n",
      to: "p.observations.csv")
    let loaded = folder.load()
    let asOf = try #require(CalendarDate("2026-09-30"))
    let report = CheckReport(
      loaded, Review(of: loaded.book, asOf: asOf), gate: .standard,
      options: ReportOptions(language: .chinese))
    let text = report.text(.text)
    // 510 of 1200 is 42.5 %, at six of twelve months.
    #expect(text.contains("42.5%以上*"))
    #expect(text.contains("50%"))
    #expect(text.contains("基本符合预期") || text.contains("未评价"))
    let json = report.text(.json)
    #expect(json.contains(#""estimate":{"value":1020,"lower":1020,"upper":null"#))
    #expect(json.contains(#""attainment":0.425,"#))
  }
}
