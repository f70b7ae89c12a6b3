import Testing

@testable import TargetKit

/// The worked examples of the articles `assessing-*` that are neither a trap nor a fixture.
@Suite("Worked examples of the articles")
struct WorkedExampleTests {
  @Test("the table of methods side by side")
  func sideBySide() {
    let subject = AssessmentCase.exact((2023, 860), [(2025, 1090)], .reach(1400, by: 2027), .more)
    let expected = [
      "schedule": 0.852, "yinchuan": -7.4, "self-evaluation": 77.9, "eurostat": 0.971,
      "un-2023": 0.966, "open-sdg": 0.971, "healthy-people": 42.6,
    ]
    for (id, number) in expected {
      let value = AssessmentMethod.named(id)?.assess(subject).headline?.value.lower
      #expect(abs((value ?? .nan) - number) < (number > 10 ? 0.05 : abs(number) > 5 ? 0.05 : 5e-4))
    }
  }

  @Test("self-evaluation scores what was there at the start")
  func atTheStart() {
    let subject = AssessmentCase.exact(nil, [(2023, 860)], .hold(1400), .more)
    #expect(near(AssessmentMethod.selfEvaluation.assess(subject).headline?.value.lower, 61.4, 1e-3))
  }

  @Test("Open SDG: ratio and score of a published series")
  func openSDG() {
    let subject = AssessmentCase.exact((2015, 14.5), [(2023, 10.2)], .reach(7.25, by: 2030), .less)
    let result = AssessmentMethod.openSDG.assess(subject)
    #expect(result.category?.id == "substantial_progress")
    #expect(near(result.headline?.value.lower, 0.9525901792032172))
    #expect(near(result.statistics.last?.value.lower, 2.5185563910306596))
  }

  @Test("SDSN: tuberculosis in Benin")
  func sdsn() {
    var subject = AssessmentCase.exact((2015, 60), [(2021, 53)], nil, .less)
    subject.terms.benchmarks = .init(lower: 561, red: 100, green: 10, optimum: 0)
    let arrow = AssessmentMethod.sdsnTrend.assess(subject)
    #expect(arrow.category?.id == "→")
    // From 501/5.61 points to 508/5.61 in 6 years, and to 551/5.61 in 15: (7/6) / (50/15) = 0.35.
    #expect(near(arrow.headline?.value.lower, 0.35, 1e-9))
    let colour = AssessmentMethod.sdsn.assess(subject)
    #expect(colour.category?.id == "yellow")
    #expect(near(colour.headline?.value.lower, 90.55258467023172))
  }

  @Test("Germany: settlement area, and the next of two milestones")
  func weather() {
    let years = [(2018.0, 56.0), (2019, 52), (2020, 53), (2021, 53), (2022, 49), (2023, 51)]
    var subject = AssessmentCase.exact(nil, years, .reach(30, by: 2030), .less)
    let result = AssessmentMethod.germanWeather.assess(subject)
    #expect(result.category?.id == "cloud")
    #expect(near(result.statistics.last?.value.lower, 44))
    #expect(near(result.headline?.value.lower, 200.0 / 3))
    // With 45 due in 2029 on the way: 51 - 6 = 45, nothing is missing.
    subject.terms.milestones = [.init(time: 2029, value: 45), .init(time: 2050, value: 0)]
    #expect(AssessmentMethod.germanWeather.assess(subject).category?.id == "sun")
  }

  @Test("Germany: of several targets at once the weakest symbol counts")
  func weakest() {
    let years = [(2018.0, 56.0), (2019, 52), (2020, 53), (2021, 53), (2022, 49), (2023, 51)]
    let results = [AssessmentCase.Goal.reach(45, by: 2029), .reach(30, by: 2030), nil].map {
      AssessmentMethod.germanWeather.assess(.exact(nil, years, $0, .less))
    }
    #expect(results.map(\.category?.id) == ["sun", "cloud", nil])
    #expect(Assessment.weakest(of: results)?.category?.id == "cloud")
  }

  @Test("WHO/UNICEF: the two printed rates")
  func rates() {
    #expect(Growth.rounded(WHOUnicefRule.rate(from: 1, to: 0.5, years: 18), decimals: 2) == 3.78)
    #expect(Growth.rounded(WHOUnicefRule.rate(from: 1, to: 0.7, years: 18), decimals: 2) == 1.96)
  }

  @Test("earned value: a budget of 1000")
  func earnedValue() throws {
    let figures = try EarnedValueFigures(
      .init(atCompletion: 1000, planned: 500, earned: 400, actual: 500))
    #expect(figures.scheduleIndex == 0.8 && figures.costIndex == 0.8)
    #expect(figures.estimate == 1250 && figures.toComplete == 750)
    #expect(figures.varianceAtCompletion == -250)
    #expect(figures.neededForBudget == 1.2 && near(figures.neededForEstimate, 0.8))
    // 500 + 600 / (0.8 * 0.8)
    #expect(near(figures.compositeEstimate, 1437.5))
  }

  @Test("earned schedule: 450 after five periods")
  func earnedSchedule() {
    var subject = AssessmentCase.exact((0, 0), [(5, 450)], nil, .more)
    subject.terms.milestones = [100, 250, 400, 600, 800].enumerated().map {
      .init(time: Double($0.offset + 1), value: $0.element)
    }
    let numbers = AssessmentMethod.earnedSchedule.assess(subject).statistics.map(\.value.lower)
    // SPI(t), SV(t), ES, then IEAC(t) = 5 / 0.65; the path is over, so there is no TSPI.
    #expect(zip(numbers, [0.65, -1.75, 3.25, 5 / 0.65]).allSatisfy { near($0, $1) })
    #expect(numbers.count == 4)
  }
}
