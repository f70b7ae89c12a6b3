import Testing

@testable import TargetKit

@Suite("Fiscal years")
struct FiscalYearTests {
  @Test(
    "are told from months and spans by how they are written",
    arguments: [
      ("2019/20", 2019), ("2019-20", 2019), ("2019/2020", 2019), ("2019–20", 2019),
      ("1999/00", 1999), ("FY2019/20", 2019), ("2009/10", 2009), ("２０１９/20", 2019),
    ])
  func twoYears(text: String, first: Int) {
    #expect(FiscalYear.Wording(text) == .twoYears(first: first))
  }

  @Test(
    "may be called by one year",
    arguments: [("FY2019", 2019), ("fy 2019", 2019), ("2019财年", 2019), ("2019财政年度", 2019)])
  func called(text: String, year: Int) {
    #expect(FiscalYear.Wording(text) == .called(year))
  }

  @Test(
    "are nothing else",
    arguments: [
      "2019", "2019-10", "2011-12", "2019/21", "2019/2021", "2019-2023", "2019/20/21", "19/20",
      "FY19",
      "2019年", "", "2019-Q2",
    ])
  func others(text: String) { #expect(FiscalYear.Wording(text) == nil) }

  /// `starts`, `named`, what is written, and its first and last month.
  @Test(
    "begin in the month that the plan says",
    arguments: [
      (4, nil, "2019/20", "2019-04/2020-03"), (7, nil, "2024-25", "2024-07/2025-06"),
      (10, nil, "2023/2024", "2023-10/2024-09"), (4, .start, "FY2019", "2019-04/2020-03"),
      (4, .end, "FY2019", "2018-04/2019-03"), (10, .end, "2024财年", "2023-10/2024-09"),
    ] as [(Int, FiscalYear.Naming?, String, String)])
  func months(starts: Int, naming: FiscalYear.Naming?, text: String, months: String) throws {
    let periods = PlanPeriods(fiscalYear: FiscalYear(firstMonth: starts, naming: naming))
    #expect(try periods.figure(text) == Period(months))
    #expect(try periods.stretch(text) == Period(months))
  }

  @Test("are refused as the period of a figure where the plan says nothing of them")
  func refused() throws {
    let periods = PlanPeriods(fiscalYear: nil)
    #expect(throws: PlanPeriods.Problem.twoYears(first: 2019)) { try periods.figure("2019/2020") }
    #expect(throws: PlanPeriods.Problem.twoYears(first: 2019)) { try periods.figure("2019-20") }
    // Both remedies can be written.
    let remedy = PlanPeriods.Problem.twoYears(first: 2019).remedy[.english]
    for period in ["2019-04/2020-03", "2019-01/2020-12"] {
      #expect(remedy.contains(period))
      #expect(Period(period) != nil)
    }
    // In what is due, and in spans of more than two years, the years are calendar years.
    #expect(try periods.stretch("2019/2020") == Period("2019-01/2020-12"))
    #expect(try periods.stretch("2019/20") == Period("2019-01/2020-12"))
    #expect(try periods.figure("2019/2021") == Period("2019-01/2021-12"))
    #expect(try periods.figure("2021-2023") == Period("2021-01/2023-12"))
  }

  @Test(
    "are not what a data file says of two calendar years",
    arguments: [
      ("2019-01/2020-12", "2019-01/2020-12"), ("2019-01/2021-12", "2019/2021"), ("2019", "2019"),
      ("2019-04/2020-03", "2019-04/2020-03"), ("2019-10", "2019-10"),
    ])
  func written(period: String, text: String) throws {
    let period = try #require(Period(period))
    #expect(period.inDataFiles == text)
    #expect(try PlanPeriods(fiscalYear: nil).figure(text) == period)
  }

  @Test("called by one year are refused until the plan says which it is")
  func unnamed() {
    for fiscalYear in [nil, FiscalYear(firstMonth: 4)] {
      let periods = PlanPeriods(fiscalYear: fiscalYear)
      #expect(throws: PlanPeriods.Problem.unnamedYear(2019)) { try periods.figure("FY2019") }
      #expect(throws: PlanPeriods.Problem.unnamedYear(2019)) { try periods.stretch("2019财年") }
    }
  }

  @Test("decide a target with the figure of the same months, however both are written")
  func verdict() throws {
    let plan = """
      { "plan": "p", "title": "p", "fiscalYear": { "starts": "04", "named": "start" },
        "indicators": { "x": { "unit": "%", "measure": "rate", "better": "more" } },
        "milestones": [ { "due": "2019/20", "targets": { "x": ">= 50%" } } ] }
      """
    for period in ["2019/20", "2019-20", "2019/2020", "FY2019", "2019-04/2020-03"] {
      let loaded = PlanBook.load(sources: [
        SourceText(file: "plan.json", text: plan),
        SourceText(
          file: "observations.csv",
          text: "indicator,period,value,published\nx,\(period),51%,2020-10\n"),
      ])
      #expect(loaded.diagnostics.isEmpty, "\(period): \(loaded.diagnostics)")
      let day = try #require(CalendarDate("2021-01-15"))
      #expect(Review(of: loaded.book, asOf: day).targets.first { _ in true }?.verdict == .met)
      // It ends on 31 March 2020.
      let before = try #require(CalendarDate("2020-03-30"))
      #expect(
        Review(of: loaded.book, asOf: before).targets.first { _ in true }?.verdict == .pending)
    }
  }
}
