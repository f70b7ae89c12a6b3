import Testing

@testable import TargetKit

@Suite("How final the figures of a file are")
struct StatusColumnTests {
  private static let plan = """
    { "plan": "p", "title": "p", "sources": { "s": { "title": "s", "published": "2026-02-10" } },
      "indicators": { "x": { "unit": "亿元", "measure": "flow", "better": "more" } },
      "milestones": [{ "due": "2025", "targets": { "x": ">=100亿元" } }] }
    """

  private func load(_ rows: String) -> LoadedBook {
    PlanBook.load(sources: [
      SourceText(file: "plan.json", text: Self.plan),
      SourceText(
        file: "observations.csv", text: "indicator,period,value,published,status,source\n" + rows),
    ])
  }

  private func statuses(_ rows: String) -> [FigureStatus] {
    load(rows).book.observations.map(\.status)
  }

  @Test("is what the column says, or what stands beside the figure; else final")
  func stated() {
    let rows = """
      x,2021,101,2022-02,,
      x,2022,102,2023-02,初步,
      x,2023,103 r,2024-02,,
      x,2024,104（预计）,2025-02,e,
      """
    #expect(statuses(rows) == [.final, .preliminary, .revised, .estimate])
    #expect(load(rows).diagnostics.isEmpty)
  }

  @Test("is a forecast where it was published before its period was over, with a warning")
  func early() {
    // The year 2025 ends on its last day; a month of publication counts as its last day.
    #expect(statuses("x,2025,105,2025-11,,") == [.forecast])
    #expect(statuses("x,2025,105,2025-12,,") == [.final])
    #expect(statuses("x,2025,105,2025-11,p,") == [.forecast])
    #expect(load("x,2025,105,2025-11,,").diagnostics.map(\.code) == [.publishedBeforePeriodEnd])
    #expect(load("x,2025,105,2025-11,f,").diagnostics.isEmpty)
    // A forecast may be published before its year has begun.
    #expect(load("x,2026,105,2025-11,预计,").diagnostics.isEmpty)
    #expect(load("x,2026,105,2025-11,,").diagnostics.map(\.code) == [.publishedBeforePeriod])
  }

  @Test(
    "is withdrawn by an empty value that says when, and by the word",
    arguments: [
      "x,2025,,2026-03-10,,", "x,2025,-,2026-03-10,撤回,", "x,2025,105,2026-03-10,withdrawn,",
    ])
  func withdrawn(row: String) throws {
    let loaded = load("x,2025,105,2026-01-10,,\n" + row)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.book.observations.map(\.status) == [.final, .withdrawn])
    for (day, verdict) in [("2026-02-01", Verdict.met), ("2026-06-30", .unreported)] {
      let review = Review(of: loaded.book, asOf: try #require(CalendarDate(day)))
      #expect(review.targets.first { _ in true }?.verdict == verdict, "\(day)")
    }
  }

  @Test(
    "is of no figure where a mark says that there is none",
    arguments: ["-", "—", "…", "..", "n/a", "："])
  func missing(mark: String) {
    let loaded = load("x,2025,\(mark),2026-03-10,,\nx,2026,\(mark),,,")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.book.observations.isEmpty)
  }

  @Test("of one row is not that of the next")
  func ownStatus() {
    let book = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: Self.plan),
      SourceText(
        file: "observations.csv",
        text: "indicator,period,value\nx,2021,1\nx,2022,2 r\nx,2023,3\nx,2024,4\n"),
    ]).book
    #expect(book.observations.map(\.status) == [.final, .revised, .final, .final])
  }

  @Test("costs nothing where every figure is final")
  func sparse() {
    #expect(load("x,2025,105,2026-02,final,").book.observationTable.isFinalThroughout)
  }
}
