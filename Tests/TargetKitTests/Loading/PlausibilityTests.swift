import Testing

@testable import TargetKit

@Suite("Figures that are probably mistyped")
struct PlausibilityTests {
  private func warnings(
    _ unit: String, _ measure: String, _ rows: [(String, String)], columns: String = ""
  ) -> [Diagnostic] {
    let plan = """
      { "plan": "p", "title": "p",
        "indicators": { "x": { "unit": "\(unit)", "measure": "\(measure)", "better": "more" } },
        "milestones": [ { "due": "2040", "targets": { "x": ">= 1000000" } } ] }
      """
    var table = "indicator,period,value,published\(columns)\n"
    for (period, value) in rows { table += "x,\(period),\(value)\n" }
    return PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan), SourceText(file: "observations.csv", text: table),
    ]).diagnostics
  }

  /// The figures of following years, each published in the next one.
  private func years(_ values: [String]) -> [(String, String)] {
    values.enumerated().map { ("\(2020 + $0)", "\($1),\(2021 + $0)-02") }
  }

  /// Unit, measure, figures, and what the one that stands out may have been.
  @Test(
    "are a power of ten off all their neighbours",
    arguments: [
      ("%", "rate", ["64.35", "65.02", "65.38", "6.571"], "65.71%"),
      ("%", "rate", ["64.35", "65.02", "0.6571"], "65.71%"),
      ("%", "rate", ["64.35", "65.02", "6571"], "65.71%"),
      ("家", "stock", ["101", "102", "1050000"], "105家"),
      ("家", "stock", ["1588", "1602", "17500"], "1750家"),
      ("家", "stock", ["101", "1050", "103", "104"], "105家"),
      ("亿元", "flow", ["0.52", "510", "530", "540"], "520亿元"),
      ("亿元", "flow", ["-510", "-520", "-53"], "-530亿元"),
      ("%", "growth", ["5.8", "5.9", "0.06"], "6%"),
    ])
  func powers(unit: String, measure: String, values: [String], meant: String) throws {
    let found = warnings(unit, measure, years(values))
    let warning = try #require(found.first)
    #expect(found.map(\.code) == [.implausibleFigure])
    #expect(warning.severity == .warning)
    #expect(warning.message[.english].hasSuffix("it may have been \(meant)"))
    #expect(warning.message[.chinese].hasSuffix("可能应为 \(meant)"))
  }

  @Test(
    "are of a sign that no other has",
    arguments: [["101", "102", "-5"], ["-3", "101", "102"], ["-101", "-102", "5"]])
  func signs(values: [String]) {
    #expect(warnings("亿元", "flow", years(values)).map(\.code) == [.implausibleFigure])
  }

  @Test(
    "are none of these",
    arguments: [
      ("%", "rate", ["65.02", "65.38", "65.71"]), ("家", "stock", ["5", "7", "9"]),
      // Growth in steps, and a new level that lasts.
      ("家", "stock", ["1", "5", "20", "80", "350"]),
      ("家", "stock", ["10", "11", "105", "110", "112"]), ("家", "stock", ["0", "0", "50"]),
      // Two have no neighbours; growth may fall below zero; both signs are known.
      ("家", "stock", ["10", "100"]), ("%", "growth", ["5.8", "6.1", "-2.3"]),
      ("亿元", "flow", ["5", "-3", "4", "-6"]), ("亿元", "flow", ["5", "0", "-4"]),
    ])
  func plain(unit: String, measure: String, values: [String]) {
    #expect(warnings(unit, measure, years(values)).isEmpty)
  }

  @Test("are no amounts of shorter stretches")
  func stretches() {
    // Two months are about a tenth of two years.
    let rows = [
      ("2024", "120,2025-02"), ("2025-01", "12,2025-03"), ("2025", "130,2026-02"),
      ("2026-01", "13,2026-03"),
    ]
    #expect(warnings("亿元", "flow", rows).isEmpty)
    // Winter heat is ten times the summer's each year; a slip is off its own season, too.
    let seasons = (0..<3).flatMap { year in
      [("Q1", "100"), ("Q2", "10"), ("Q3", "10"), ("Q4", "100")].map { quarter, value in
        ("\(2023 + year)-\(quarter)", "\(value),\(2024 + year)-02")
      }
    }
    #expect(warnings("亿元", "flow", seasons).isEmpty)
  }

  @Test("are told no more once they are corrected, withdrawn or verified")
  func settled() {
    let first = years(["64.35", "65.02", "6571"])
    #expect(warnings("%", "rate", first + [("2022", "65.71,2023-05")]).isEmpty)
    let rows = [
      ("2020", "64.35,2021-02,"), ("2021", "65.02,2022-02,"), ("2022", "6571,2023-02,核实"),
    ]
    #expect(warnings("%", "rate", rows, columns: ",status").isEmpty)
    let withdrawn =
      Array(rows.dropLast()) + [
        ("2022", "6571,2023-02,"), ("2022", ",2023-03,撤回"),
      ]
    #expect(warnings("%", "rate", withdrawn, columns: ",status").isEmpty)
  }
}
