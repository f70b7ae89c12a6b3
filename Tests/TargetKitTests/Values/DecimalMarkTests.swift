import Testing

@testable import TargetKit

@Suite("Decimal commas")
struct DecimalMarkTests {
  @Test(
    "become points, and points between thousands go",
    arguments: [
      ("1,5", "1.5"), ("1.355", "1355"), ("1.234.567,8", "1234567.8"), ("12,34%", "12.34%"),
      ("≥2,5亿元", "≥2.5亿元"), ("2,5–3,5", "2.5–3.5"), ("超过1.200家", "超过1200家"),
      // Only a point can be meant.
      ("2.5", "2.5"), ("0.355", "0.355"), ("1,234.5", "1,234.5"), ("家", "家"), ("", ""),
    ])
  func commas(text: String, pointed: String) {
    #expect(DecimalMark.comma.pointed(text) == pointed)
    #expect(DecimalMark.point.pointed(text) == text)
  }

  @Test(
    "are unclear where thousands may be meant",
    arguments: [
      ("1,355", "1,355"), ("1,35", "1,35"), ("约1,355家", "1,355"), ("1,355,000", nil),
      ("1.355", nil),
      ("1,355.5", nil), ("1355", nil),
    ] as [(String, String?)])
  func unclear(text: String, number: String?) {
    #expect(DecimalMark.unclearNumber(in: text) == number)
  }

  private func load(_ head: String, _ target: String, _ table: String) -> LoadedBook {
    PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: """
          { "plan": "p", "title": "p", \(head)
            "indicators": { "x": { "unit": "%", "measure": "rate", "better": "more" } },
            "milestones": [ { "due": "2024", "targets": { "x": \(target) } } ] }
          """), SourceText(file: "observations.csv", text: table),
    ])
  }

  /// What the plan says, the target, the figure, and what the figure is.
  @Test(
    "in a file parted by semicolons are what the plan says",
    arguments: [
      (#""decimal": ",","#, #"">= 1,5%""#, "1,355", "1.355"),
      (#""decimal": ",","#, "1.355", "1.355", "1355"),
      (#""decimal": ",","#, #"">= 1,5%""#, "1.355,5", "1355.5"),
      (#""decimal": ".","#, #"">= 2%""#, "1,355", "1355"), ("", #"">= 2%""#, "1.355", "1.355"),
    ])
  func stated(head: String, target: String, figure: String, value: String) throws {
    let loaded = load(
      head, target, "indicator;period;value;published\nx;2024;\(figure);2025-01-10\n")
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let observation = try #require(loaded.book.observations.first { _ in true })
    #expect(observation.reading.value == ExactDecimal(value))
  }

  @Test("in a target are read as in the figures, and numbers of JSON always have a point")
  func targets() throws {
    let table = "indicator;period;value;published\nx;2024;1,500;2025-01-10\n"
    let day = try #require(CalendarDate("2025-06-30"))
    for (target, verdict) in [
      (#"">= 1,5%""#, Verdict.met), (#"">= 1,6%""#, .missed), ("1.500", .met), ("1.501", .missed),
    ] {
      let loaded = load(#""decimal": ",","#, target, table)
      #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
      #expect(Review(of: loaded.book, asOf: day).targets.first { _ in true }?.verdict == verdict)
    }
  }

  @Test("without a word of the plan are refused, and nothing is met", arguments: ["1,355", "1,35"])
  func refused(figure: String) throws {
    let loaded = load(
      "", #"">= 1%""#, "indicator;period;value;published\nx;2024;\(figure);2025-01-10\n")
    #expect(loaded.diagnostics.map(\.code.rawValue) == ["bad-figure"])
    #expect(loaded.book.observations.first { _ in true } == nil)
  }

  @Test("with a zero before them part no thousands") func zero() {
    #expect(throws: FigureError.badSeparators) { try Reading("0,355") }
  }
}
