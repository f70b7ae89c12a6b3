import Testing

@testable import TargetKit

@Suite("A target with recorded revisions")
struct RevisedTargetTests {
  /// The book with a stock of 55 since early 2026, a target due in 2030, and revisions of it.
  private func book(_ target: String, _ revisions: String) throws -> PlanBook {
    let loaded = PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: """
          { "plan": "p", "title": "p", "area": "甲市",
            "indicators": { "x": { "unit": "家", "measure": "stock", "better": "more" } },
            "milestones": [ { "due": "2030", "targets": { "x": "\(target)" } } ],
            "revisions": [ \(revisions) ] }
          """),
      SourceText(
        file: "observations.csv", text: "indicator,period,value,published\nx,2025,55家,2026-01-20\n"),
    ])
    try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
    return loaded.book
  }

  private static let raised = """
    { "indicator": "x", "due": "2030", "was": "50家以上", "now": "60家以上", "date": "2026-06-01", "reason": "r" }
    """
  private static let lowered = """
    { "indicator": "x", "was": { "is": "60家以上" }, "now": { "is": "40家以上" }, "date": "2027-06-01",
      "reason": "r" }
    """

  private func state(_ book: PlanBook, _ date: String) throws -> (Verdict, String, Int) {
    let day = try #require(CalendarDate(date))
    let review = Review(of: book, asOf: day)
    let finding = try #require(review.targets.first { _ in true })
    return (finding.verdict, finding.target.criterionAsWritten, review.notYetKnown.revisions)
  }

  @Test(
    "is judged by what was promised on the day, whichever wording the plan holds",
    arguments: ["50家以上", "60家以上"])
  func chain(target: String) throws {
    let book = try book(target, Self.raised)
    // 55 of 50 is met early; from June on 60 is asked for.
    #expect(try state(book, "2026-05-31") == (.met, "50家以上", 1))
    #expect(try state(book, "2026-06-01") == (.pending, "60家以上", 0))
  }

  @Test("is revised as often as the plan says, in the order of the dates")
  func twice() throws {
    let book = try book("40家以上", Self.lowered + "," + Self.raised)
    #expect(try state(book, "2026-05-31") == (.met, "50家以上", 2))
    #expect(try state(book, "2027-05-31") == (.pending, "60家以上", 1))
    #expect(try state(book, "2027-06-01") == (.met, "40家以上", 0))
  }

  @Test("is left alone by revisions of another date, another area or another thing")
  func others() throws {
    for revision in [
      Self.raised.replacing("\"2030\"", with: "\"2029\""),
      Self.raised.replacing("\"due\": \"2030\"", with: "\"area\": \"乙区\""),
      """
      { "indicator": "x", "was": { "due": "2029" }, "now": { "due": "2030" }, "date": "2026-06-01", "reason": "r" }
      """,
    ] {
      let book = try book("60家以上", revision)
      #expect(try state(book, "2026-05-31") == (.pending, "60家以上", 0))
    }
  }

  @Test("cannot be held against itself")
  func itself() {
    let loaded = PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: """
          { "plan": "p", "title": "p",
            "indicators": { "x": { "unit": "%", "measure": "growth", "better": "more" } },
            "milestones": [ { "due": "2030", "targets": {
              "x": { "is": "高于经济增速", "against": "x" } } } ] }
          """)
    ])
    #expect(loaded.diagnostics.map(\.code) == [.againstUnclear])
  }
}
