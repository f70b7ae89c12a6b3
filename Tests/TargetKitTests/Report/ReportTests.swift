import Testing

@testable import TargetKit

@Suite("Check reports")
struct ReportTests {
  @Test("The summary's classes add up to its total", arguments: Language.allCases)
  func summary(_ language: Language) throws {
    let words = Words(language: language)
    let text = words.summary(Demo.review.tally, tracked: 1)
    let main = try #require(text.split(separator: language == .chinese ? "；" : ";").first)
    let numbers = main.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.first == Demo.review.tally.total)
    #expect(numbers.dropFirst().reduce(0, +) == numbers.first)
    #expect(!main.contains("0\(words.verdict(.incomplete))"))
  }

  @Test("Every reason has words in both languages", arguments: NotApplicable.allCases)
  func reasons(_ reason: NotApplicable) {
    let chinese = Words(language: .chinese).reason(reason)
    let english = Words(language: .english).reason(reason)
    #expect(!chinese.isEmpty && !english.isEmpty && chinese != english)
    #expect(english.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("No report calls green what is not", arguments: CheckFormat.allCases)
  func never(_ format: CheckFormat) {
    let empty = Review(of: Demo.book.book, asOf: Demo.asOf, scope: Scope(plans: ["nobody"]))
    let report = CheckReport(
      Demo.book, empty, gate: .standard, options: ReportOptions(language: .english))
    let text = report.text(format)
    #expect(!text.contains("✓"))
    #expect(!text.isEmpty)
  }

  @Test("A share is never rounded up to what it is not")
  func percent() {
    let cases: [(Double, String)] = [
      (0.08, "8%"), (0.618, "61.8%"), (1, "100%"), (0.99999, "99.9%"), (1.0769, "107.7%"),
      (0, "0%"), (-0.0001, "-0.1%"), (-0.25, "-25%"), (1e-9, "0%"), (.infinity, "-"), (.nan, "-"),
    ]
    for (share, text) in cases { #expect(TargetKit.Numbers.percent(share) == text) }
    #expect(TargetKit.Numbers.bar(0.999) == "[#########.]")
    #expect(TargetKit.Numbers.bar(1) == "[##########]")
    #expect(TargetKit.Numbers.bar(-3) == "[..........]")
    #expect(TargetKit.Numbers.bar(.nan) == "[..........]")
    #expect(TargetKit.Numbers.bar(.infinity, cells: 5) == "[#####]")
  }

  @Test(
    "A failing sink ends the writing and its failure is thrown", arguments: CheckFormat.allCases)
  func failure(_ format: CheckFormat) {
    struct Full: Error, Equatable {}
    var calls = 0
    #expect(throws: Full.self) {
      try Demo.report().write(format) { _ throws(Full) in
        calls += 1
        throw Full()
      }
    }
    #expect(calls == 1)
  }

  @Test("CSV rows have all columns, and no formula")
  func csv() throws {
    let text = Demo.report().text(.csv)
    var table = CSVTable(
      SourceText(file: "t", text: text), columns: CSVReport.columns.map { CSVColumn(name: $0) })
    var rows = 0
    while table.next() {
      rows += 1
      for column in CSVReport.columns.indices {
        let first = table.string(column).first
        #expect(first.map { !"=+@".contains($0) } ?? true)
      }
    }
    #expect(table.diagnostics.isEmpty)
    #expect(rows == Demo.review.tally.total)
  }

  @Test("JUnit counts are those of its cases")
  func junit() throws {
    let text = Demo.report(.english).text(.junit)
    func count(_ tag: String) -> Int { text.split(separator: tag).count - 1 }
    #expect(count("<testcase ") == Demo.review.tally.total)
    #expect(
      text.contains("tests=\"\(Demo.review.tally.total)\" failures=\"\(count("<failure "))\""))
    #expect(text.contains("skipped=\"\(count("<skipped "))\""))
    #expect(
      Demo.review.tally[.met] == count("<testcase ") - count("<failure ") - count("<skipped "))
  }

  @Test("Annotations are one line each")
  func github() throws {
    let lines = Demo.report(.english).text(.github).split(separator: "\n")
    for line in lines.dropLast() { #expect(line.hasPrefix("::")) }
    #expect(lines.last?.hasPrefix("As of 2026-09-30: 23 targets: ") == true)
  }

  @Test("The gate in numbers agrees with the gate in words")
  func gates() {
    for failures in Gate.Failure.allCases.map({ Gate([$0]) }) + [.standard, Gate([])] {
      let evaluator = Evaluator(book: Demo.book.book, asOf: Demo.asOf)
      for (number, finding) in Demo.review.targets.enumerated() {
        #expect(failures.fails(finding) == failures.fails(evaluator.evaluate(target: number)))
      }
    }
  }
}
