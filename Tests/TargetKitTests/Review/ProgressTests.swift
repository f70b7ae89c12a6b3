import Testing

@testable import TargetKit

/// Whether two numbers agree to twelve places, which leaves room for the rounding of a few
/// floating-point steps.
private func agree(_ number: Double?, _ expected: Double) -> Bool {
  guard let number else { return false }
  return abs(number - expected) <= 1e-12 * max(1, abs(expected))
}

@Suite("Progress")
struct ProgressTests {
  /// 860 → 1090 of 1400, half of the time gone: 31 December 2022, 2025 and 2028.
  ///
  ///     progress  (1090 − 860) ÷ (1400 − 860) = 230 ÷ 540 = 0.425925…
  ///     elapsed   3 ÷ 6 = 0.5
  ///     gap       1400 − 1090 = 310
  ///     pace      230 ÷ 3 = 76.666… a year
  ///     required  310 ÷ 3 = 103.333… a year
  ///     lead      (0.425925… − 0.5) × 72 months = −5.333…
  ///     arrival   2025 end + 310 ÷ 76.666… = 4.0434… years: 2029 is 0.0434… old, day 16 of 365
  static let core = Scenario(
    why: "core value added", baseline: "860 @ 2022", target: ">= 1400", due: "2028",
    figures: ["2025 1090 2026-03"])

  @Test("counts from the baseline, and time to the figure's own date")
  func shares() throws {
    let finding = try Self.core.finding()
    #expect(finding.verdict == .pending)
    #expect(agree(finding.progress.value?.nominal, 230.0 / 540))
    #expect(agree(finding.elapsed.value, 0.5))
    #expect(agree(finding.attainment.value?.nominal, 1090.0 / 1400))
    #expect(agree(finding.gap.value?.nominal, 310))
    #expect(agree(finding.leadMonths.value?.nominal, (230.0 / 540 - 0.5) * 72))
  }

  @Test("has the same elapsed share however late one looks")
  func elapsedIsTheFigures() throws {
    for day in ["2026-03-31", "2026-12-31", "2028-12-31"] {
      #expect(agree(try Self.core.finding(asOf: day).elapsed.value, 0.5))
    }
  }

  @Test("at its pace arrives on a day")
  func pace() throws {
    let finding = try Self.core.finding()
    #expect(agree(finding.pace.value?.nominal, 230.0 / 3))
    #expect(agree(finding.requiredPace.value?.nominal, 310.0 / 3))
    // The cube roots of 1090 ÷ 860 = 1.267441… and of 1400 ÷ 1090 = 1.284403….
    #expect(abs((finding.growth.value?.nominal ?? 0) - 0.0822045) < 5e-8)
    #expect(abs((finding.requiredGrowth.value?.nominal ?? 0) - 0.0870108) < 5e-8)
    #expect(finding.arrival.value?.description == "2030-01-16")
  }

  /// 5.1 of 13.5 from 0, two of four years gone: 2.55 a year so far, 8.4 ÷ 2 = 4.2 a year needed,
  /// which is 1.647… times as much.
  @Test("from zero has a pace and no growth rate")
  func fromZero() throws {
    let finding = try Scenario(
      why: "", unit: "%", measure: "rate", baseline: "0 @ 2023", target: ">= 13.5", due: "2027",
      figures: ["2025 5.1 2026-03"]
    ).finding()
    let pace = try #require(finding.pace.value?.nominal)
    let required = try #require(finding.requiredPace.value?.nominal)
    #expect(agree(pace, 2.55) && agree(required, 4.2))
    #expect(abs(required / pace - 1.647) < 0.001)
    #expect(finding.growth.reason == .zeroBase)
    #expect(finding.requiredGrowth.value != nil)
    #expect(agree(finding.progress.value?.nominal, 5.1 / 13.5))
  }

  @Test("of a decrease is counted as that of an increase")
  func decrease() throws {
    // (7 − 10) ÷ (4 − 10) = 0.5, at a third of the time: 12 of 72 months × … = (1/2 − 1/3) × 36 = 6.
    let finding = try Scenario(
      why: "", better: "less", baseline: "10 @ 2024", target: "<= 4", due: "2027",
      figures: ["2025 7 2026-03"]
    ).finding()
    #expect(agree(finding.progress.value?.nominal, 0.5))
    #expect(agree(finding.elapsed.value, 1.0 / 3))
    #expect(agree(finding.leadMonths.value?.nominal, 6))
    #expect(agree(finding.pace.value?.nominal, -3))
    #expect(agree(finding.requiredPace.value?.nominal, -1.5))
    #expect(finding.arrival.value?.description == "2026-12-31")
  }

  @Test("without a baseline counts from the first figure where that is enough")
  func withoutBaseline() throws {
    let finding = try Scenario(
      why: "", due: "2027", figures: ["2023 60 2024-03", "2024 70 2025-03", "2025 90 2026-03"]
    ).finding()
    #expect(finding.progress.reason == .noBaseline)
    #expect(finding.elapsed.reason == .noBaseline)
    #expect(finding.leadMonths.reason == .noBaseline)
    #expect(agree(finding.pace.value?.nominal, 15))  // (90 − 60) ÷ 2
    #expect(agree(finding.attainment.value?.nominal, 0.9))
    // 10 ÷ 15 = two thirds of 2026: day 244 of 365 is 1 September.
    #expect(finding.arrival.value?.description == "2026-09-01")
  }

  @Test("keeps the range that bounds leave")
  func ranges() throws {
    let finding = try Scenario(
      why: "", baseline: "50 @ 2022", target: ">= 100", due: "2027",
      figures: ["2025 超过80 2026-03"]
    ).finding()
    let progress = try #require(finding.progress.value)
    #expect(agree(progress.nominal, 0.6) && agree(progress.range.lower, 0.6))
    #expect(progress.range.upper == .infinity)
    let gap = try #require(finding.gap.value)
    #expect(agree(gap.nominal, 20) && agree(gap.range.upper, 20) && gap.range.lower == -.infinity)
    #expect(finding.growth.reason == .boundOnly)
    #expect(finding.arrival.reason == .boundOnly)
  }

  struct Gap: CustomTestStringConvertible, Sendable {
    var testDescription: String { scenario.why }
    var scenario: Scenario
    var progress: NotApplicable?
    var attainment: NotApplicable?
    var pace: NotApplicable?
    var requiredPace: NotApplicable?
    var growth: NotApplicable?
    var requiredGrowth: NotApplicable?
    var arrival: NotApplicable?
  }

  @Test("says why it has no answer", arguments: gaps)
  func reasons(of gap: Gap) throws {
    let finding = try gap.scenario.finding()
    #expect(finding.progress.reason == gap.progress)
    #expect(finding.attainment.reason == gap.attainment)
    #expect(finding.pace.reason == gap.pace)
    #expect(finding.requiredPace.reason == gap.requiredPace)
    #expect(finding.growth.reason == gap.growth)
    #expect(finding.requiredGrowth.reason == gap.requiredGrowth)
    #expect(finding.arrival.reason == gap.arrival)
  }

  static let gaps: [Gap] = [
    Gap(scenario: core),
    Gap(
      scenario: Scenario(why: "no figure", baseline: "50 @ 2022", due: "2027"),
      progress: .noFigure, attainment: .noFigure, pace: .noFigure, requiredPace: .noFigure,
      growth: .noFigure, requiredGrowth: .noFigure, arrival: .noFigure),
    Gap(
      scenario: Scenario(why: "one figure, no baseline", due: "2027", figures: ["2025 90 2026-03"]),
      progress: .noBaseline, pace: .oneFigure, growth: .oneFigure, arrival: .oneFigure),
    Gap(
      scenario: Scenario(
        why: "the figure is the baseline", baseline: "50 @ 2025", due: "2027",
        figures: ["2025 50 2026-03"]),
      progress: .noTimeElapsed, attainment: .noTimeElapsed, pace: .noTimeElapsed,
      requiredPace: .noTimeElapsed, growth: .noTimeElapsed, requiredGrowth: .noTimeElapsed,
      arrival: .noTimeElapsed),
    Gap(
      scenario: Scenario(
        why: "the figure is older than the baseline", baseline: "50 @ 2025", due: "2027",
        figures: ["2024 40 2025-03"]),
      progress: .noTimeElapsed, attainment: .noTimeElapsed, pace: .noTimeElapsed,
      requiredPace: .noTimeElapsed, growth: .noTimeElapsed, requiredGrowth: .noTimeElapsed,
      arrival: .noTimeElapsed),
    Gap(
      scenario: Scenario(
        why: "the baseline was already beyond", baseline: "120 @ 2022", due: "2027",
        figures: ["2025 110 2026-03"]),
      progress: .held, requiredPace: .held, requiredGrowth: .held, arrival: .held),
    Gap(
      scenario: Scenario(
        why: "the baseline is the number", baseline: "100 @ 2022", due: "2027",
        figures: ["2025 90 2026-03"]),
      progress: .held, requiredPace: .held, requiredGrowth: .held, arrival: .held),
    Gap(
      scenario: Scenario(
        why: "a mere bound as baseline", baseline: "超过50 @ 2022", due: "2027",
        figures: ["2025 90 2026-03"]),
      progress: .boundOnly, growth: .boundOnly, arrival: .boundOnly),
    Gap(
      scenario: Scenario(
        why: "a range to stay in", better: "within", baseline: "90 @ 2022", target: "95..105",
        due: "2027", figures: ["2025 100 2026-03"]),
      progress: .rangeCriterion, attainment: .rangeCriterion, pace: .rangeCriterion,
      requiredPace: .rangeCriterion, growth: .rangeCriterion, requiredGrowth: .rangeCriterion,
      arrival: .rangeCriterion),
    Gap(
      scenario: Scenario(
        why: "no number", target: nil, extra: #""note": "x""#, figures: ["2025 90 2026-03"]),
      progress: .noCriterion, attainment: .noCriterion, pace: .noCriterion,
      requiredPace: .noCriterion, growth: .noCriterion, requiredGrowth: .noCriterion,
      arrival: .noCriterion),
    Gap(
      scenario: Scenario(why: "no date", due: nil, figures: ["2025 90 2026-03"]),
      progress: .noDue, attainment: .noDue, pace: .noDue, requiredPace: .noDue, growth: .noDue,
      requiredGrowth: .noDue, arrival: .noDue),
    Gap(
      scenario: Scenario(
        why: "the wrong way", baseline: "80 @ 2022", due: "2027", figures: ["2025 70 2026-03"]),
      arrival: .movingAway),
    Gap(
      scenario: Scenario(
        why: "standing still", baseline: "80 @ 2022", due: "2027", figures: ["2025 80 2026-03"]),
      arrival: .movingAway),
    Gap(
      scenario: Scenario(
        why: "the date has passed, and the figure is older", baseline: "50 @ 2022",
        figures: ["2024 90 2025-03"]),
      requiredPace: .noTimeLeft, requiredGrowth: .noTimeLeft),
    Gap(
      scenario: Scenario(
        why: "a loss turned into a profit", measure: "rate", baseline: "-10 @ 2022", due: "2027",
        figures: ["2025 20 2026-03"]),
      growth: .signChange),
    Gap(
      scenario: Scenario(
        why: "still a loss", measure: "rate", baseline: "-10 @ 2022", due: "2027",
        figures: ["2025 -4 2026-03"]),
      attainment: .signChange, growth: .zeroBase, requiredGrowth: .signChange),
    Gap(
      scenario: Scenario(
        why: "down to zero", better: "less", baseline: "10 @ 2022", target: "<= 0", due: "2028",
        figures: ["2025 5 2026-03"]),
      attainment: .zeroBase, requiredGrowth: .zeroBase),
  ]
}
