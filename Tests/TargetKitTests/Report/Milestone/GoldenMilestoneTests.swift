import Testing

@testable import TargetKit

/// `RECORD_GOLDENS=1 swift test --disable-xctest --filter GoldenMilestoneTests` records the reports
/// anew; read what changed.
@Suite("Recorded milestone reports")
struct GoldenMilestoneTests {
  @Test("The Chongqing book", arguments: [[Language.chinese], [.english], [.chinese, .english]])
  func chongqing(_ languages: [Language]) throws {
    let report = ReportCase.chongqing(languages)
    let name = "report/chongqing." + languages.map(\.rawValue).joined(separator: "-")
    if languages.count == 1 { try Demo.expect(report.text(.markdown), matches: name + ".md") }
    if languages.first == .chinese { try Demo.expect(report.text(.html), matches: name + ".html") }
  }

  @Test("The book that shows every class", arguments: ReportSettings.Style.allCases)
  func demo(_ style: ReportSettings.Style) throws {
    let report = ReportCase.demo(style: style)
    try Demo.expect(report.text(.text), matches: "report/demo.\(style.rawValue).zh.txt")
    let english = ReportCase.demo([.english], style: style)
    try Demo.expect(english.text(.text), matches: "report/demo.\(style.rawValue).en.txt")
  }

  @Test("Its page, table and data")
  func formats() throws {
    let report = ReportCase.demo([.chinese, .english])
    try Demo.expect(report.text(.html), matches: "report/demo.html")
    try Demo.expect(ReportCase.demo().text(.markdown), matches: "report/demo.md")
    try Demo.expect(ReportCase.demo().text(.csv), matches: "report/demo.csv")
    try Demo.expect(ReportCase.demo([.english]).text(.json), matches: "report/demo.json")
  }
}
