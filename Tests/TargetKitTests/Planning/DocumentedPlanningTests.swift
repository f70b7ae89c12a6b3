import FoundationEssentials
import Testing

@testable import TargetKit

/// The worked example of the article on planning, number by number.
@Suite("The example of planning in the documentation")
struct DocumentedPlanningTests {
  /// The code blocks of the article in a language, in order.
  private static func blocks(_ language: String) throws -> [String] {
    let folder = Checkout.root + "/Sources/TargetKit/TargetKit.docc/Articles"
    let text = try String(
      contentsOfFile: folder + "/planning-what-it-would-take.md", encoding: .utf8)
    return text.split(separator: "```\(language)\n").dropFirst()
      .map { block in block.split(separator: "```", maxSplits: 1).first.map(String.init) ?? "" }
  }

  private let loaded: LoadedBook
  private let options = ReportOptions(language: .chinese, width: 80)

  init() throws {
    loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: try #require(try Self.blocks("json5").first)),
      SourceText(file: "observations.csv", text: try #require(try Self.blocks("csv").first)),
    ])
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.description))")
  }

  private func review(_ indicators: Set<String> = []) throws -> Review {
    Review(
      of: loaded.book, asOf: try #require(CalendarDate("2026-09-30")),
      scope: Scope(indicators: indicators))
  }

  @Test("prints the path")
  func path() throws {
    let report = PlanReport(loaded, try review(["energy"]), options: options)
    #expect(try report.text() == Self.blocks("text")[0])
  }

  @Test("writes the interim targets")
  func written() throws {
    let review = try review(["energy"])
    let plan = try review.plan(of: try #require(review.targets.first { _ in true }))
    #expect(try PlannedTargets(plan, of: loaded.book).csv == Self.blocks("csv")[1])
  }

  @Test("shares out 100 as 64 and 36, and finds 95 of 100")
  func allocation() throws {
    let review = try review(["firms"])
    let city = try #require(review.targets.first { $0.target.area == "示例市" })
    let allocation = try review.allocation(of: city, to: review.allocationAreas(for: city))
    #expect(allocation.parts.map(\.area.name) == ["东区", "西区"])
    #expect(allocation.parts.map(\.amount) == [64, 36])
    let lines = loaded.diagnostics(of: loaded.book.breakdowns(asOf: review.asOf)).map {
      "\($0.location): error: \($0.message[.chinese])\n"
    }
    #expect(try lines.joined() == Self.blocks("text")[1])
  }

  @Test("counts the projects")
  func pipeline() throws {
    let coverage = try #require(try review().pipelineCoverage().first)
    #expect(coverage.missing(given: coverage.planned) == 44)
    #expect(coverage.expected?.singleValue == 42)
    let late = try review().whatIf(review().scenario("late"))
    #expect(late.coverage.map(\.after.inTime?.singleValue) == [0])
  }

  @Test("prints the scenario")
  func scenario() throws {
    let review = try review(["energy"])
    let scenario = try review.whatIf(review.scenario("2026=+3.5"))
    #expect(try WhatIfReport([scenario], options: options).text() == Self.blocks("text")[2])
  }
}
