import Testing

@testable import TargetKit

@Suite("What if")
struct WhatIfTests {
  private func review(_ indicators: Set<String> = []) throws -> Review {
    try PlanningBook.isSound()
    return PlanningBook.review(indicators)
  }

  @Test("a year brings less: the next one needs more")
  func figure() throws {
    let book = try Scenario(
      why: "energy", unit: "%", measure: "rate", baseline: "0% @ 2023", target: ">= 13.5%",
      due: "2027", figures: ["2025 5.1 2026-03"]
    ).book()
    let review = Review(
      of: book, asOf: try #require(CalendarDate("2026-09-30")), scope: Scope(indicators: ["x"]))
    let scenario = try review.whatIf(try review.scenario("2026=+3.5"))
    let effect = try #require(scenario.effects.first)
    // 5.1 + 3.5 = 8.6, and 13.5 − 8.6 = 4.9
    #expect(effect.assumed.reading.value == ExactDecimal("8.6"))
    #expect(effect.planBefore?.needed.nominal == 4.2)
    #expect(abs((effect.planAfter?.needed.nominal ?? 0) - 4.9) < 1e-12)
    #expect(effect.outcome == .ahead)
    #expect(effect.assumed.note == ScenarioReview.assumedNote)
    // The level itself says the same.
    let level = try review.whatIf(try review.scenario("x@2026=8.6"))
    #expect(level.effects.first?.planAfter?.needed == effect.planAfter?.needed)
    // The book of the review is as it was.
    #expect(review.book.observations.count == 1)
  }

  @Test("growth is compounded to each date, and whole where things are counted")
  func growth() throws {
    // 70·1.08 = 75.6, ·1.08² = 81.6, ·1.08³ = 88.2: 75, 81 and 88 firms against 75, 100 and 120
    let review = try review(["firms"])
    let scenario = try review.whatIf(try review.scenario("growth:firms(示例市)=8%"))
    #expect(
      scenario.effects.map(\.outcome) == [.reached, .missed, .missed])
    #expect(scenario.effects.map(\.assumed.reading.value) == [75, 81, 88])
    #expect(scenario.effects.map(\.assumed.period.description) == ["2026", "2027", "2028"])
  }

  @Test("exactly the rate that is needed is enough")
  func exactGrowth() throws {
    // 100·1.1² = 121
    let book = try Scenario(
      why: "growth", target: ">= 121", due: "2027", figures: ["2025 100 2026-03"]
    ).book()
    let review = Review(
      of: book, asOf: try #require(CalendarDate("2026-09-30")), scope: Scope(indicators: ["x"]))
    #expect(try review.whatIf(review.scenario("growth=10%")).effects.map(\.outcome) == [.reached])
    #expect(try review.whatIf(review.scenario("growth=9.9%")).effects.map(\.outcome) == [.missed])
  }

  /// 35 ÷ 10 = 3.5 yuan for each, so 12 more bring 42, and 35 + 42 = 77; 13 bring 45.5: 80.5.
  @Test(
    "an extra subsidy brings what subsidies have brought",
    arguments: [
      ("extra:subsidy@2026=12亿元", "77亿元", ScenarioReview.Outcome.missed),
      ("extra:subsidy@2026=13亿元", "80.5亿元", .reached),
      ("extra:subsidy@2026=130000万元", "80.5亿元", .reached),
      ("more", "80.5亿元", .reached),
    ])
  func extra(text: String, level: String, outcome: ScenarioReview.Outcome) throws {
    let review = try leverReview(output: "35亿元")
    let effect = try #require(try review.whatIf(review.scenario(text)).effects.first)
    #expect(effect.assumed.reading.value == (try Reading(level).value))
    #expect(effect.outcome == outcome)
  }

  @Test("a leverage that is only a bound brings at least that much")
  func boundExtra() throws {
    let review = try leverReview(output: "超过35亿元")
    let effect = try #require(
      try review.whatIf(review.scenario("extra:subsidy@2026=10亿元")).effects.first)
    // over 35 and over 35 more
    #expect(effect.assumed.reading.bound == .moreThan)
    #expect(effect.assumed.reading.value == ExactDecimal("70"))
    #expect(effect.outcome == .open)
  }

  @Test("an unknown lever, and one without figures, are refused")
  func refusedExtra() throws {
    let review = try leverReview(output: nil)
    #expect(throws: ScenarioRefusal.noLever("other")) {
      try review.whatIf(review.scenario("extra:other@2026=1亿元"))
    }
    #expect(throws: ScenarioRefusal.noLeverage("subsidy")) {
      try review.whatIf(review.scenario("extra:subsidy@2026=1亿元"))
    }
  }

  private func leverReview(output: String?) throws -> Review {
    let plan = """
      { "plan": "p", "title": "P", "area": "示例市",
        "sources": { "s": { "title": "S", "published": "2026-02-01" } },
        "indicators": {
          "subsidies": { "unit": "亿元", "measure": "flow", "better": "more", "tracked": true },
          "sales": { "unit": "亿元", "measure": "flow", "better": "more" } },
        "levers": { "subsidy": { "input": "subsidies", "stage": "paid", "yields": [
          { "output": "sales", "measures": "sales" } ] } },
        "scenarios": { "more": { "extra": { "subsidy@2026": "13亿元" } } },
        "milestones": [
          { "due": "2026", "source": "s", "targets": { "sales": ">= 80亿元" } } ] }
      """
    let rows = "subsidies,2025,10亿元,s\n" + (output.map { "sales,2025,\($0),s\n" } ?? "")
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: "indicator,period,value,source\n" + rows),
    ])
    try #require(loaded.diagnostics.map { $0.text(in: .english) } == [])
    return Review(of: loaded.book, asOf: try #require(CalendarDate("2026-03-01")))
  }

  @Test("a delayed project no longer comes in time")
  func delay() throws {
    let scenario = try review().whatIf(review().scenario("delay:beta=24m"))
    let pair = try #require(scenario.coverage.first { $0.after.target.due?.description == "2027" })
    #expect(pair.before.inTime?.singleValue == 56)
    // B comes in 2028 instead of 2026.
    #expect(pair.after.inTime?.singleValue == 20)
    #expect(pair.after.late?.singleValue == 66)
    #expect(scenario.effects.isEmpty)
  }

  @Test("an area fails: its level stays, its projects do not come, and the sum of the parts falls")
  func fails() throws {
    let scenario = try review().whatIf(review().scenario("east-stalls"))
    #expect(scenario.scenario.name[.english] == "The East stalls")
    // 36 is held against 40, 50 and 60; coverage of the East has no figure to be held.
    #expect(scenario.effects.map(\.before.target.area) == ["东区", "东区", "东区"])
    #expect(scenario.effects.map(\.outcome) == [.missed, .missed, .missed])
    // 36 + 22 + 13 = 71 of 75, and 36 + 30 + 15 = 81 of 100
    let sums = scenario.breakdowns.filter { $0.before.indicator.id == "firms" }
    #expect(sums.first?.after.sum?.lower?.value == 71)
    #expect(sums.first?.before.verdict == .holds)
    #expect(sums.first?.after.verdict == .fallsShort)
    // A and B lie in the East.
    let pair = try #require(scenario.coverage.first { $0.after.target.due?.description == "2027" })
    #expect(pair.after.planned?.singleValue == 44)
  }

  @Test("a scenario of the plan makes all of its assumptions")
  func kept() throws {
    let scenario = try review().whatIf(review().scenario("slow"))
    #expect(scenario.scenario.plan == "city")
    #expect(!scenario.effects.isEmpty)
    #expect(!scenario.coverage.isEmpty)
    // 52·1.05² = 57.33 % of 80
    let coverage = try #require(
      scenario.effects.first {
        $0.before.target.indicator == "coverage" && $0.before.target.area == "示例市"
      })
    #expect(coverage.outcome == .missed)
    #expect(coverage.assumed.reading.value == ExactDecimal("57.33"))
  }

  @Test("is refused with the reason")
  func refusals() throws {
    func refusal(_ text: String, _ indicators: Set<String> = []) throws -> ScenarioRefusal? {
      let review = try review(indicators)
      do throws(ScenarioRefusal) {
        _ = try review.whatIf(try review.scenario(text))
        return nil
      } catch { return error }
    }
    #expect(try refusal("slwo") == .unreadable("slwo", suggestion: "slow"))
    #expect(try refusal("2026=+3.5") == .indicatorNeeded("2026=+3.5"))
    #expect(try refusal("growth=8%", ["firms", "coverage"]) == .indicatorNeeded("growth=8%"))
    #expect(try refusal("growth=8", ["firms"]) == .unreadable("growth=8", suggestion: nil))
    #expect(try refusal("2026=three", ["firms"]) == .unreadable("2026=three", suggestion: nil))
    #expect(try refusal("x@2026=3") == .noSeries(SeriesName("x")))
    #expect(try refusal("delay:zeta=1y") == .noProject("zeta"))
    #expect(try refusal("delay:delta=1y") == .undatedProject("delta"))
    #expect(try refusal("fails:北区") == .noArea("北区"))
    #expect(try refusal("") == .unreadable("", suggestion: nil))
    for text in ["12 months", "12m", "1 year", "1y", "12个月", "1年"] {
      #expect(Assumption.months(text) == 12)
    }
    #expect(Assumption.months("soon") == nil)
    #expect(Assumption.likelihood("60%") == ExactDecimal("0.6"))
    #expect(Assumption.likelihood("120%") == nil)
    #expect(Assumption.rate("-100%") == nil)
  }
}
