import Testing

@testable import TargetKit

@Suite("A table saved from a spreadsheet")
struct SpreadsheetTableTests {
  private static let plan = """
    { "plan": "p", "title": "p",
      "indicators": { "x": { "unit": "家", "measure": "stock", "better": "more" } },
      "milestones": [ { "due": "2030", "targets": { "x": ">= 2000" } } ] }
    """

  private func load(_ table: String) -> (book: PlanBook, diagnostics: [Diagnostic]) {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: Self.plan),
      SourceText(file: "observations.csv", text: table),
    ])
    return (loaded.book, loaded.diagnostics)
  }

  @Test(
    "may head its columns as offices do, in any case",
    arguments: [
      "Indicator,PERIOD,Value,Published", "指标名称,时期,数值,发布时间", "指标,时期,数值,公布日期",
    ])
  func headers(header: String) throws {
    let (book, diagnostics) = load(header + "\nx,2027,1602,2028/3/5\n")
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    let day = try #require(CalendarDate("2028-06-30"))
    let finding = try #require(Review(of: book, asOf: day).targets.first { _ in true })
    #expect(finding.observation?.reading.value == 1602)
    // What is published on 5 March is not known the day before.
    let before = try #require(CalendarDate("2028-03-04"))
    #expect(
      try #require(Review(of: book, asOf: before).targets.first { _ in true }).observation == nil)
  }

  @Test(
    "has lost the plus of its growth", arguments: [("5.2%", true), ("-3%", true), ("5.2", false)])
  func growth(text: String, isRead: Bool) {
    let (_, diagnostics) = load("指标,时期,数值,发布日期,同比\nx,2027,1602,2028-03-05,\(text)\n")
    #expect(diagnostics.isEmpty == isRead, "\(diagnostics)")
  }

  @Test("names no column twice in different letters") func repeated() {
    let (_, diagnostics) = load(
      "indicator,period,value,published,Value\nx,2027,1602,2028-03,1602\n")
    #expect(diagnostics.map(\.code) == [.duplicateColumn])
  }
}
