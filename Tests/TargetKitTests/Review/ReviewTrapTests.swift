import Testing

@testable import TargetKit

/// Six series that published decision paths get wrong; see UX.md §9.1.
@Suite("A trap of published decision paths")
struct ReviewTrapTests {
  @Test("base 0, 5.1 of 13.5 at half time: behind, and no ratio of growth rates")
  func zeroBase() throws {
    let finding = try Scenario(
      why: "", unit: "%", measure: "rate", baseline: "0 @ 2023", target: ">= 13.5", due: "2027",
      figures: ["2025 5.1 2026-03"]
    ).finding()
    #expect(finding.verdict == .pending)
    // 5.1 ÷ 13.5 = 37.8 % of the way in 50 % of the time: (0.3777… − 0.5) × 48 = −5.87 months.
    let lead = try #require(finding.leadMonths.value?.nominal)
    #expect(abs(lead + 5.8667) < 0.001)
    #expect(finding.growth.reason == .zeroBase)
  }

  @Test("10 to 5 of target 0 at half time: on the linear path")
  func zeroTarget() throws {
    let finding = try Scenario(
      why: "", better: "less", baseline: "10 @ 2023", target: "<= 0", due: "2027",
      figures: ["2025 5 2026-03"]
    ).finding()
    #expect(finding.progress.value?.nominal == 0.5)
    #expect(finding.elapsed.value == 0.5)
    #expect(finding.leadMonths.value?.nominal == 0)
    #expect(finding.arrival.value?.description == "2027-12-31")
  }

  @Test(
    "860 to 1090 of 1400 with the direction left out: unclear without a baseline, else inferred")
  func direction() throws {
    var scenario = Scenario(
      why: "", better: nil, target: "1400", due: "2028", figures: ["2025 1090 2026-03"])
    let folder = try TemporaryFolder()
    try folder.write(scenario.plan, to: "plan.json")
    #expect(folder.load().diagnostics.map(\.code) == [.directionUnclear])
    #expect(Review(of: folder.load().book, asOf: .distantFuture).tally[.met] == 0)
    scenario.baseline = "860 @ 2022"
    let finding = try scenario.finding()
    #expect(finding.verdict == .pending)
    #expect(finding.target.criterion?.accepted == .atLeast(ExactDecimal(1400)))
  }

  @Test("the same with its direction: behind on the line, nearly there by growth")
  func growth() throws {
    let finding = try Scenario(
      why: "", baseline: "860 @ 2022", target: ">= 1400", due: "2028",
      figures: ["2025 1090 2026-03"]
    ).finding()
    let lead = try #require(finding.leadMonths.value?.nominal)
    let growth = try #require(finding.growth.value?.nominal)
    let required = try #require(finding.requiredGrowth.value?.nominal)
    #expect(lead < 0)
    // 8.22 % a year so far against 8.70 % needed: 0.945 of it.
    #expect(abs(growth / required - 0.945) < 0.001)
  }

  @Test("-1 to 2 of target 5: half of the change is done")
  func signChange() throws {
    let finding = try Scenario(
      why: "", unit: "%", measure: "rate", baseline: "-1 @ 2023", target: ">= 5", due: "2027",
      figures: ["2025 2 2026-03"]
    ).finding()
    #expect(finding.progress.value?.nominal == 0.5)
    #expect(finding.growth.reason == .signChange)
  }

  @Test("ceiling 5.5, base 5.5, now 5.6: the ceiling is broken")
  func ceiling() throws {
    var scenario = Scenario(
      why: "", unit: "%", measure: "rate", better: "less", baseline: "5.5 @ 2023",
      target: "<= 5.5", due: "2027", figures: ["2025 5.6 2026-03"])
    var finding = try scenario.finding()
    #expect(finding.verdict == .pending && finding.judgement == .notSatisfied)
    #expect(finding.kind == .hold && finding.standing == .broken && finding.isBehind)
    #expect(finding.progress.reason == .held)
    // 5.6 − 5.5 is to be regained.
    #expect(finding.gap.value?.nominal == 0.1)
    scenario.due = "2025"
    finding = try scenario.finding()
    #expect(finding.verdict == .missed)
  }
}
