import Testing

@testable import TargetKit

@Suite("Projections of a review")
struct ProjectionOutlookTests {
  static let steady = Scenario(
    why: "steady", baseline: "100亿元 @ 2017", target: ">= 250", due: "2027",
    figures: [
      "2018 110 2019-03", "2019 122 2020-03", "2020 125 2021-03", "2021 148 2022-03",
      "2022 160 2023-03", "2023 178 2024-03", "2024 200 2025-03", "2025 215 2026-03",
    ], asOf: "2026-09-30")

  static func outlook(
    _ scenario: Scenario, by model: ForecastModel = .recommended
  ) throws -> TargetOutlook {
    let (review, finding) = try AssessmentOutlookTests.review(scenario)
    return try review.outlook(of: finding, by: model)
  }

  @Test("labels the end of 2027 as 2027")
  func years() throws {
    let outlook = try Self.outlook(Self.steady)
    #expect(outlook.latestYear == 2026)
    let yearly = outlook.yearly(until: 2028)
    #expect(yearly.map(\.year) == [2026, 2027, 2028])
    #expect(yearly[1].value == outlook.atDue)
    #expect(Arrival.calendarYear(of: 2028) == 2027)
    #expect(Arrival.calendarYear(of: 2027.5) == 2027)
    let chart = try #require(
      ProjectionChart(
        ProjectionChart.Content(
          figures: [(2026, RealInterval(between: 215, and: 215))],
          path: outlook.series.path(to: 2028, count: 40), targets: [(2028, 250)]), width: 60))
    #expect(chart.lines.last?.contains("2025") == true)
    #expect(chart.lines.last?.hasSuffix("2027") == true)
    #expect(chart.lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test("are less probable the more is asked")
  func probability() throws {
    var last = 1.0
    for goal in [200, 220, 240, 260, 280, 320] {
      var scenario = Self.steady
      scenario.target = ">= \(goal)"
      let (review, finding) = try AssessmentOutlookTests.review(scenario)
      guard finding.verdict == .pending else { continue }
      let probability = try review.outlook(of: finding).probability.get()
      #expect(probability.isPoint)
      #expect(probability.lower <= last)
      last = probability.lower
    }
    #expect(last < 0.2)
  }

  @Test("gate on the probability, and never for want of one")
  func gate() throws {
    let (review, finding) = try AssessmentOutlookTests.review(Self.steady)
    let share = try review.outlook(of: finding).probability.get().lower
    #expect(share > 0.02 && share < 0.98)
    func fails(_ least: Double) -> Bool {
      Gate([]).fails(review, with: OutlookOptions(minimumProbability: least))
    }
    #expect(fails(share + 0.01))
    #expect(!fails(share - 0.01))
    let (short, _) = try AssessmentOutlookTests.review(AssessmentOutlookTests.halfTime)
    #expect(!Gate([]).fails(short, with: OutlookOptions(minimumProbability: 1)))
  }

  @Test("by a classical model are those of the model", arguments: ForecastModel.all)
  func models(model: ForecastModel) throws {
    // Billions of yuan, nothing of which is stated to be better: as the recipe takes them.
    guard let forecaster = model.forecaster(like: RecommendedForecaster()) else {
      #expect(model == .logistic)
      #expect(throws: OutlookRefusal.model(.noCeiling)) {
        try Self.outlook(Self.steady, by: model)
      }
      return
    }
    guard let method = model.method(ceiling: nil) else { return }
    let outlook = try Self.outlook(Self.steady, by: model)
    let series = [110.0, 122, 125, 148, 160, 178, 200, 215]
    let point = try method.forecast(series, horizon: 2).points[1]
    #expect(agree(try #require(outlook.atDue).point.lower, point, within: 1e-12))
    let expected = try forecaster.forecast(series, horizon: 2)
    #expect(outlook.atDue?.interval(level: 0.8) == expected.intervals(level: 0.8)[1])
    #expect(
      try outlook.probability.get().lower == expected.steps[1].probability(atLeast: 250))
    #expect(try review(model).forecasts > 0)
  }

  private func review(_ model: ForecastModel) throws -> BackTest {
    let (review, finding) = try AssessmentOutlookTests.review(Self.steady)
    return try review.backTest(of: finding, by: model)
  }

  @Test("by a classical model need exact figures period by period")
  func demands() throws {
    var gap = Self.steady
    gap.figures.remove(at: 4)
    #expect(throws: OutlookRefusal.model(.unevenFigures)) { try Self.outlook(gap, by: .linear) }
    _ = try Self.outlook(gap)
    var bound = Self.steady
    bound.figures[7] = "2025 超过215亿元 2026-03"
    #expect(throws: OutlookRefusal.model(.inexactFigures)) { try Self.outlook(bound, by: .theta) }
    _ = try Self.outlook(bound)
  }

  @Test("test themselves on the past of the series")
  func backTest() throws {
    let test = try review(.recommended)
    #expect(test.origins == 4)
    #expect(test.forecasts == 10)
    #expect((test.relativeError ?? 9) < 1)
  }

  /// Read by hand: no indicator of the Chongqing book has two figures that can be held against a
  /// pending target, so every one of them is refused, with its reason.
  @Test("of the Chongqing book are refusals, each with a reason", arguments: Language.allCases)
  func chongqing(language: Language) throws {
    let day = try #require(CalendarDate("2025-06-30"))
    let review = Review(of: PlanBook.load(fixture("chongqing")).book, asOf: day)
    var count = 0
    for result in review.seriesOutlooks() {
      guard case .failure(let failure) = result else {
        Issue.record("projected from too few figures")
        continue
      }
      count += failure.findings.count
      guard case .projection(.tooFewFigures(let needed, let given)) = failure.refusal else {
        Issue.record("\(failure.refusal)")
        continue
      }
      #expect(given < needed)
      #expect(given <= 1)
      #expect(!Words(language: language).refusal(failure.refusal).isEmpty)
    }
    #expect(count == review.targets.count { $0.verdict == .pending })
    #expect(count > 0)
  }

  @Test("of a bound are ranges, and of one figure none")
  func bounds() throws {
    var bound = Self.steady
    bound.figures[7] = "2025 超过215亿元 2026-03"
    let outlook = try Self.outlook(bound)
    let probability = try outlook.probability.get()
    #expect(probability.upper == 1)
    #expect(probability.lower > 0)
    #expect(outlook.atDue?.point.upper == .infinity)
    var one = Self.steady
    one.figures = ["2025 215 2026-03"]
    #expect(try !Self.outlook(one).isTelling)
  }

  @Test("take a probability as a share or in per cent")
  func texts() {
    #expect(OutlookOptions.probability("0.5") == 0.5)
    #expect(OutlookOptions.probability("50%") == 0.5)
    for text in ["", "%", "1.5", "-0.1", "120%", "nan", "x"] {
      #expect(OutlookOptions.probability(text) == nil)
    }
  }

  private static func report(
    _ facts: String, _ values: [Int], _ format: OutlookFormat, noted: Int = -1
  ) throws -> String {
    let rows = values.enumerated().map {
      "x,\(2017 + $0),\($1)亿元,\(2018 + $0)-03,\($0 == noted ? "b（序列中断 break in series）" : "")"
    }
    let loaded = PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: #"""
          { "plan": "p", "title": "p",
            "indicators": { "x": { "unit": "亿元", "measure": "flow", \#(facts) } },
            "milestones": [ { "due": "2030", "targets": { "x": "≥ 300亿元" } } ] }
          """#),
      SourceText(
        file: "observations.csv",
        text: (["indicator,period,value,published,note"] + rows).joined(separator: "\n") + "\n"),
    ])
    let review = Review(of: loaded.book, asOf: try #require(CalendarDate("2025-06-30")))
    return ProjectReport(review, options: ReportOptions(language: .english)).text(format)
  }

  @Test("go the way a plan states, else the way that is better")
  func tendency() throws {
    func projected(_ facts: String) throws -> Double {
      let book = try Self.report(facts, [100, 99, 101, 100], .csv)
      let lines = book.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let place = try #require(lines.first?.firstIndex(of: "projected-lower"))
      return try #require(Double(String(lines[1][place])))
    }
    let more = try projected(#""better": "more""#)
    #expect(try projected(#""better": "more", "tendency": "rising""#) == more)
    let none = try projected(#""better": "more", "tendency": "none""#)
    let falling = try projected(#""better": "more", "tendency": "falling""#)
    #expect(falling < none && none < more)
    // What goes sideways and is held to go neither way stays near 100.
    #expect(abs(none - 100) < 2)
  }

  @Test("say a break in every format")
  func breaks() throws {
    let values = [100, 103, 106, 70, 112, 115, 118, 122]
    let more = #""better": "more""#
    for format in [OutlookFormat.text, .markdown] {
      #expect(try Self.report(more, values, format).contains("change of 2020"))
    }
    #expect(try Self.report(more, values, .json).contains(#""breaks":[{"year":2020,"#))
    let table = try Self.report(more, values, .csv).split(separator: "\n")
    #expect(table.first?.hasSuffix(",breaks,stated-breaks") == true)
    #expect(table.last?.hasSuffix(",2020|2021,") == true)
    let calm = try Self.report(more, [100, 103, 106, 108, 112, 115, 118, 122], .json)
    #expect(calm.contains(#""breaks":[],"statedBreaks":[]"#))
    // What the source says is said as well, where the figures show nothing.
    let even = [100, 103, 106, 108, 112, 115, 118, 122]
    #expect(try Self.report(more, even, .json, noted: 3).contains(#""statedBreaks":[2020]"#))
    #expect(try Self.report(more, even, .text, noted: 3).contains("breaks in 2020"))
    let said = try Self.report(more, even, .csv, noted: 3).split(separator: "\n")
    #expect(said.last?.hasSuffix(",,2020") == true)
  }
}
