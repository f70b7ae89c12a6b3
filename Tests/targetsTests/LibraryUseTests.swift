import TargetKit
import Testing

@Suite("The library, as another package uses it")
struct LibraryUseTests {
  @Test("loads, reviews and prints in a few lines")
  func fewLines() throws {
    let path = packageRoot + "/Fixtures/chongqing"
    var printed: [String] = []
    func print(_ items: String...) { printed.append(items.joined(separator: " ")) }

    // These lines stand in the README.
    let loaded = PlanBook.load(path)
    let asOf = try #require(CalendarDate("2025-04-05"))
    for finding in Review(of: loaded.book, asOf: asOf).targets where finding.verdict == .pending {
      print(
        finding.indicator.name[.english], finding.target.criterionAsWritten,
        finding.observation?.asWritten ?? "-")
    }

    #expect(!loaded.hasErrors)
    #expect(printed.contains { $0.contains("80") })
  }

  @Test("writes the command's report with one more call")
  func report() throws {
    let loaded = PlanBook.load(packageRoot + "/Fixtures/chongqing")
    let asOf = try #require(CalendarDate("2025-04-05"))
    let review = Review(of: loaded.book, asOf: asOf)
    let report = CheckReport(
      loaded, review, gate: .standard, options: ReportOptions(language: .chinese))
    #expect(report.text(.text).contains("2025年4月5日"))
  }
}
