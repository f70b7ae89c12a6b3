import Testing

@testable import TargetKit

@Suite("The plan of a target")
struct TargetPlanTests {
  private func plan(
    _ scenario: Scenario, _ options: PlanningOptions = PlanningOptions()
  ) throws -> TargetPlan {
    let day = try #require(CalendarDate(scenario.asOf))
    let review = Review(of: try scenario.book(), asOf: day)
    return try review.plan(of: try #require(review.targets.first { _ in true }), options)
  }

  /// A share at 0 in 2023 and at 5.1 in 2025, to be 13.5 in 2027; the sample of the design.
  private static let energy = Scenario(
    why: "energy", unit: "%", measure: "rate", baseline: "0% @ 2023", target: ">= 13.5%",
    due: "2027", figures: ["2025 5.1 2026-03"], asOf: "2026-09-30")

  @Test("needs 4.20 a year, 1.65 times the recent pace, over 9.3 to 13.5")
  func sample() throws {
    let plan = try plan(Self.energy)
    #expect(plan.path.steps.map(\.level.value.description) == ["9.30", "13.5"])
    #expect(plan.path.steps.map(\.change.description) == ["4.20", "4.20"])
    #expect(plan.recent?.perYear == 2.55)
    #expect(abs((plan.multiple ?? 0) - 4.2 / 2.55) < 1e-12)
    // 5.1 + 2·2.55 = 10.2, and 13.5 − 10.2 = 3.3
    let end = try #require(plan.atRecentPace)
    #expect(abs(end.level - 10.2) < 1e-9 && abs(end.missing - 3.3) < 1e-9)
    // A year lost leaves all of 8.4 for the other.
    #expect(plan.delays.map { ($0.perStep * 100).rounded() / 100 } == [4.2, 8.4])
    // 8.4 ÷ 2.55 = 3.294 years before the end of 2027: in September 2024.
    #expect(plan.latestStart?.description.hasPrefix("2024-09") == true)
    #expect(plan.isTooLate)
  }

  @Test("idles at a stated pace until what is left of the time just suffices")
  func idle() throws {
    // 8.4 at 8.4 a year takes one year: from the end of 2026 on.
    let plan = try plan(Self.energy, PlanningOptions(pace: ExactDecimal("8.4")))
    #expect(plan.latestStart == CalendarDate("2026-12-31"))
    #expect(!plan.isTooLate)
  }

  @Test("asks for at most so much after 'over', at least so much after 'at most'")
  func bounds() throws {
    var storage = Scenario(
      why: "bound", target: ">= 1000", due: "2027", figures: ["2025 >80 2026-04"])
    // (1000 − 80) ÷ 2
    #expect(try plan(storage).needed.range.upper == 460)
    #expect(try plan(storage).needed.range.lower == -.infinity)
    storage.figures = ["2025 <80 2026-04"]
    #expect(try plan(storage).needed.range.lower == 460)
    #expect(try plan(storage).needed.range.upper == .infinity)
  }

  @Test("goes to the nearest number that satisfies the criterion")
  func goals() throws {
    func goal(_ target: String, unit: String, figure: String) throws -> String {
      try plan(
        Scenario(
          why: target, unit: unit, measure: "stock", better: nil, target: target, due: "2027",
          figures: ["2025 \(figure) 2026-04"])
      ).path.goal.description
    }
    #expect(try goal("> 30", unit: "家", figure: "10") == "31家")
    #expect(try goal("> 30", unit: "亿元", figure: "10") == ">30亿元")
    #expect(try goal("10..12", unit: "家", figure: "5") == "10家")
    #expect(try goal("10..12", unit: "家", figure: "20") == "12家")
    #expect(try goal("<= 30", unit: "家", figure: "50") == "30家")
    #expect(try goal("< 30", unit: "家", figure: "50") == "29家")
  }

  @Test("is refused where there is nothing to plan")
  func refusals() throws {
    func refusal(
      _ scenario: Scenario, _ options: PlanningOptions = PlanningOptions()
    ) throws -> PlanningRefusal? {
      do {
        _ = try plan(scenario, options)
        return nil
      } catch let refusal as PlanningRefusal { return refusal }
    }
    let figures = ["2025 50 2026-04"]
    #expect(
      try refusal(Scenario(why: "no figure", due: "2027")) == .target(.noFigure))
    #expect(
      try refusal(Scenario(why: "satisfied", due: "2027", figures: ["2025 120 2026-04"]))
        == .target(.alreadySatisfied))
    #expect(
      try refusal(Scenario(why: "no date", due: nil, figures: figures)) == .target(.noDue))
    #expect(
      try refusal(Scenario(why: "passed", due: "2025", figures: figures)) == .target(.noTimeLeft))
    #expect(
      try refusal(
        Scenario(why: "part of a year", due: "2027", figures: ["2025-01/2025-08 50 2026-04"]))
        == .target(.notComparable))
    #expect(
      try refusal(
        Scenario(why: "an amount by quarters", due: "2027", figures: figures),
        PlanningOptions(every: .quarter)) == .flowEvery(.year))
  }

  @Test("puts the hardest first")
  func order() throws {
    try PlanningBook.isSound()
    let overview = PlanningBook.review().planningOverview()
    let names = overview.plans.map {
      "\($0.finding.target.indicator) \($0.finding.target.area ?? "-") "
        + "\($0.finding.target.due?.description ?? "-")"
    }
    // Multiples: firms of the city 2027 (100 − 70) ÷ 2 against (70 − 60) ÷ 2 = 15 ÷ 5 = 3, 2028
    // (120 − 70) ÷ 3 ÷ 5 = 3.33, 2026 5 ÷ 5 = 1; coverage (80 − 52) ÷ 2 ÷ 12 = 1.17; emissions
    // (900 − 1060) ÷ 2 ÷ −40 = 2; firms of the districts have one year of growth each.
    #expect(names.prefix(3).contains("firms 西区 2027"))
    let multiples = overview.plans.compactMap(\.multiple)
    #expect(multiples == multiples.sorted(by: >))
    let city = try #require(
      overview.plans.first {
        $0.finding.target.indicator == "firms" && $0.finding.target.area == "示例市"
          && $0.finding.target.due?.description == "2027"
      })
    #expect(city.multiple == 3)
    let emissions = try #require(
      overview.plans.first { $0.finding.target.indicator == "emissions" })
    #expect(emissions.multiple == 2)
    #expect(emissions.path.steps.map(\.level.value) == [980, 900])
  }
}
