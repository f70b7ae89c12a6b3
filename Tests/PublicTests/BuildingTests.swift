import TargetKit
import Testing

@Suite("Plan books in code")
struct BuildingTests {
  let today: CalendarDate
  var book: PlanBook

  init() throws {
    today = try #require(CalendarDate("2025-10-31"))
    book = try PlanBook(plans: [complexes, tradeIn])
    try book.record("complexes", 12, for: "2025-06", published: "2025-07-15")
    try book.record("funds-applied", "24.62亿元", for: "2025-Q1", published: "2025-04-05")
    try book.record("consumption", "突破170亿元", for: "2025-Q1", published: "2025-04-05")
  }

  @Test("are reviewed as files are: twelve of ten is met before the date")
  func review() throws {
    let review = Review(of: book, asOf: today)
    let findings = Array(review.targets)
    #expect(findings.map(\.verdict) == [.met, .pending])
    #expect(findings[0].isEarly)
    #expect(findings[0].text(in: .english).contains("met early"))
    #expect(findings[1].text(in: .chinese).contains("产业创新综合体"))
    #expect(review.outcomes.map(\.outcome.id) == ["model"])
  }

  @Test("give the leverage that the figures prove, and say it")
  func leverage() throws {
    // 170 / 24.625 = 6.9035…: nothing more than "over 6.90" follows from rounded money.
    let review = LeverageReview(of: book, asOf: today)
    let yield = try #require(review.levers.first?.inputs.first?.yields.first)
    #expect(yield.latest?.text(in: .english) == "over 6.90 times")
    #expect(yield.latest?.text(in: .chinese) == "超过6.90倍")
    #expect(review.text(in: .english).contains("over 6.90 times"))
  }

  @Test("are projected, audited and written as HTML, workbook and Word document")
  func reports() throws {
    let review = Review(of: book, asOf: today)
    #expect(!ProjectReport(review, by: .recommended, options: ReportOptions()).text(.json).isEmpty)
    #expect(AuditReport(Audit(of: book, asOf: today)).text(.text).isEmpty == false)
    let report = MilestoneReport(review, ReportSettings(languages: [.chinese, .english]))
    #expect(report.text(.html).contains("产业创新综合体"))
    // A workbook is a ZIP archive, which begins with PK.
    #expect(try report.bytes(.workbook).prefix(2) == [0x50, 0x4B])
    #expect(try report.bytes(.word).prefix(2) == [0x50, 0x4B])
    #expect(CheckReport(review).text(.junit).contains("<testsuite"))
  }

  @Test("refuse what files would refuse, and say which declaration is meant")
  func errors() throws {
    let broken = Plan("broken", title: "题目") {
      Indicator("jobs", unit: "万人", better: .more)
      Milestone("2025-13") { Target("jobs", .atLeast(10)) }
      Milestone("2026") { Target("job", .atLeast(10)) }
      Milestone("2027") { Target("jobs", "许多") }
      Indicator("homes", unit: "万套套")
    }
    let error = try #require(throws: BookError.self) { try PlanBook(plans: [broken]) }
    let found = error.diagnostics.map { "\($0.location): \($0.code)" }
    #expect(
      found.sorted() == [
        "broken:indicators.homes.unit: unknown-unit",
        "broken:milestones[0].due: bad-period",
        "broken:milestones[1].targets.job: undeclared-indicator",
        "broken:milestones[2].targets.jobs: bad-figure",
      ])
    #expect(error.text(in: .chinese).contains("万套套"))
  }

  @Test("keep to what was there when a figure cannot be used")
  func refusedFigures() throws {
    var book = book
    let count = book.observations.count
    func code(_ entry: FigureEntry) -> [String] {
      do throws(BookError) {
        try book.record([entry])
        return []
      } catch {
        return error.diagnostics.map { "\($0.location): \($0.code)" }
      }
    }
    #expect(
      code(FigureEntry("complexes", 13, for: "2025-06", published: "2025-07-15"))
        == ["complexes:complexes@2025-06: contradictory-figures"])
    #expect(
      code(FigureEntry("complexs", 13, for: "2025-06", plan: "complexes"))
        == ["complexes:complexs@2025-06: undeclared-indicator"])
    #expect(
      code(FigureEntry("complexes", "12亿元", for: "2025-08", published: "2025-09"))
        == ["complexes:complexes@2025-08: wrong-unit"])
    #expect(
      code(FigureEntry("complexes", 12, for: "2025-06-31")) == [
        "complexes:complexes@2025-06-31: bad-period"
      ])
    #expect(
      code(FigureEntry("complexes", 12, for: "2025-06", source: "D9")) == [
        "complexes:complexes@2025-06: undeclared-source"
      ])
    #expect(
      code(FigureEntry("complexes", 12, for: "2025-06", published: "2025-05-31")) == [
        "complexes:complexes@2025-06: published-before-period"
      ])
    #expect(book.observations.count == count)
    let warnings = try book.record("complexes", 14, for: "2025-08")
    #expect(warnings.map(\.code) == [.publicationUnknown])
    #expect(book.observations.count == count + 1)
  }

  @Test("encode to a plan file that reads back as an equal plan")
  func roundTrip() throws {
    for plan in [complexes, tradeIn] {
      let text = plan.encoded()
      let loaded = PlanBook.load(sources: [SourceText(file: "plan.json", text: text)])
      #expect(!loaded.hasErrors)
      #expect(loaded.book.plans.first == plan)
      #expect(loaded.book.plans.first?.encoded() == text)
    }
    #expect(complexes != tradeIn)
  }
}
