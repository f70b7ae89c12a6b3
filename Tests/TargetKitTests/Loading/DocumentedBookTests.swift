import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("The book in the documentation")
struct DocumentedBookTests {
  /// The code blocks of an article, in order, those of one language.
  private static func blocks(of article: String, in language: String) throws -> [String] {
    let path = Checkout.root + "/Sources/TargetKit/TargetKit.docc/Articles/\(article).md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "```\(language)\n").dropFirst()
      .map { block in block.split(separator: "```", maxSplits: 1).first.map(String.init) ?? "" }
  }

  @Test("loads without a word, as it stands in the article")
  func loads() throws {
    let plan = try #require(try Self.blocks(of: "keeping-a-plan-book", in: "json5").first)
    let tables = try Self.blocks(of: "keeping-a-plan-book", in: "csv")
    try #require(tables.count == 2)
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: tables[0]),
      SourceText(file: "targets.csv", text: tables[1]),
    ])
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(loaded.book.targets.count == 9)
    #expect(loaded.book.observations.count == 5)
    let review = Review(of: loaded.book, asOf: try #require(CalendarDate("2025-06-30")))
    #expect(review.tally.total == 10 && review.tally[.pending] == 10)
  }
}
