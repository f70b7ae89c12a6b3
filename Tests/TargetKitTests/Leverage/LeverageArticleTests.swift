import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("The article about leverage")
struct LeverageArticleTests {
  /// The blocks of code of the article, by their language.
  private static func block(_ language: String) throws -> String {
    let path =
      Checkout.root + "/Sources/TargetKit/TargetKit.docc/Articles/measuring-leverage.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let parts = text.split(separator: "```\(language)\n", maxSplits: 1)
    let rest = try #require(parts.count == 2 ? parts[1] : nil)
    return String(try #require(rest.split(separator: "```", maxSplits: 1).first))
  }

  @Test("gives the numbers that its example has")
  func numbers() throws {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: try Self.block("json")),
      SourceText(file: "observations.csv", text: try Self.block("csv")),
    ])
    #expect(loaded.diagnostics.isEmpty)
    let day = try #require(CalendarDate("2025-04-05"))
    let review = LeverageReview(of: loaded.book, asOf: day)
    let options = ReportOptions(language: .chinese, width: 1000)
    let page = LeverageReport(loaded, review, options: options).text()
    let numbers = try Self.block("text").split(separator: "\n")
    #expect(numbers.count == 7)
    for number in numbers { #expect(page.contains(number), "\(number)") }
  }
}
