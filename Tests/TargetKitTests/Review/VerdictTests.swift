import Testing

@testable import TargetKit

@Suite("The verdict")
struct VerdictTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var scenario: Scenario
    var verdict: Verdict
    var isEarly = false
    var testDescription: String { scenario.why }

    init(_ verdict: Verdict, early: Bool = false, _ scenario: Scenario) {
      self.scenario = scenario
      self.verdict = verdict
      isEarly = early
    }
  }

  @Test("follows from the figure, the criterion and the date", arguments: plain + bounds + ceilings)
  func verdict(of row: Row) throws {
    let finding = try row.scenario.finding()
    #expect(finding.verdict == row.verdict)
    #expect(finding.isEarly == row.isEarly)
  }

  @Test("rests only on figures for the same stretch of time", arguments: stretches)
  func comparability(of row: Row) throws {
    let finding = try row.scenario.finding()
    #expect(finding.verdict == row.verdict)
    #expect(finding.isEarly == row.isEarly)
  }

  static let plain: [Row] = [
    Row(.met, Scenario(why: "reached on the day: 105 ≥ 100", figures: ["2025 105 2026-03"])),
    Row(.met, Scenario(why: "exactly the number is at least it", figures: ["2025 100 2026-03"])),
    Row(
      .missed,
      Scenario(why: "more than 100 is not 100", target: "> 100", figures: ["2025 100 2026-03"])),
    Row(.missed, Scenario(why: "99.9 < 100, no rounding", figures: ["2025 99.9 2026-03"])),
    Row(
      .met, early: true,
      Scenario(
        why: "a level reached two years before", measure: "stock", due: "2027",
        figures: ["2025 105 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "the amount of an earlier year says nothing of the due one", due: "2027",
        figures: ["2025 105 2026-03"])),
    Row(
      .pending,
      Scenario(why: "not yet, and there is time", due: "2027", figures: ["2025 90 2026-03"])
    ),
    Row(.pending, Scenario(why: "no figure, and there is time", due: "2027")),
    Row(.unreported, Scenario(why: "no figure, and the date has passed")),
    Row(
      .unreported,
      Scenario(why: "last year's figure does not say how it ended", figures: ["2024 90 2025-03"])),
    Row(
      .unreported,
      Scenario(
        why: "last year's amount was enough; this year's nobody knows",
        figures: ["2024 120 2025-03"])),
    Row(
      .unreported,
      Scenario(
        why: "published after the review", figures: ["2024 90 2025-03", "2025 105 2026-07-01"])),
    Row(
      .met,
      Scenario(why: "published on the day of the review", figures: ["2025 105 2026-06-30"])),
    Row(
      .unreported,
      Scenario(
        why: "a month counts from its last day: June 2026 is not over on the 29th",
        figures: ["2025 105 2026-06"], asOf: "2026-06-29")),
    Row(
      .met,
      Scenario(
        why: "a month counts from its last day: on the 30th it does",
        figures: ["2025 105 2026-06"], asOf: "2026-06-30")),
    Row(
      .pending,
      Scenario(
        why: "the due day itself has not passed", figures: ["2024 90 2025-03"], asOf: "2025-12-31")
    ),
    Row(
      .unreported,
      Scenario(why: "the day after it has", figures: ["2024 90 2025-03"], asOf: "2026-01-01")),
    Row(
      .missed,
      Scenario(
        why: "a later year's figure does not mend the due one",
        figures: ["2025 90 2026-03", "2026 130 2026-06"])),
    Row(
      .unreported,
      Scenario(
        why: "a later year's figure does not stand for the due one", figures: ["2026 130 2026-06"])
    ),
    Row(.incomplete, Scenario(why: "no date", due: nil, figures: ["2025 105 2026-03"])),
    Row(
      .incomplete,
      Scenario(
        why: "no number", target: nil, extra: #""note": "明显提高""#, figures: ["2025 105 2026-03"])),
    Row(
      .incomplete,
      Scenario(why: "a change without its baseline", target: "+20%", figures: ["2025 105 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "+20% on 80 is 96", baseline: "80 @ 2022", target: "+20%", figures: ["2025 96 2026-03"]
      )
    ),
    Row(
      .missed,
      Scenario(
        why: "double of 80 is 160", baseline: "80 @ 2022", target: "翻一番",
        figures: ["2025 159.9 2026-03"])),
  ]

  static let bounds: [Row] = [
    Row(
      .met, Scenario(why: "超过80 satisfies >= 80", target: ">= 80", figures: ["2025 超过80 2026-03"])),
    Row(.met, Scenario(why: "超过80 satisfies > 80", target: "> 80", figures: ["2025 超过80 2026-03"])),
    Row(
      .undetermined,
      Scenario(why: "超过80 cannot decide >= 100", figures: ["2025 超过80 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "before the date it decides nothing either", due: "2027",
        figures: ["2025 超过80 2026-03"])
    ),
    Row(
      .unreported,
      Scenario(
        why: "超过80 of the year before leaves the due year open", figures: ["2024 超过80 2025-03"])),
    Row(.missed, Scenario(why: "不到80 is below 100", figures: ["2025 不到80 2026-03"])),
    Row(.missed, Scenario(why: "近100 is below 100", figures: ["2025 近100 2026-03"])),
    // 5 % around 100 is 95 to 105: both sides.
    Row(.undetermined, Scenario(why: "约100 may be either side", figures: ["2025 约100 2026-03"])),
    // 5 % around 106 is 100.7 to 111.3.
    Row(.met, Scenario(why: "约106 is above 100 wherever it lies", figures: ["2025 约106 2026-03"])),
    // 2.3万 is [22500, 23500).
    Row(
      .undetermined,
      Scenario(
        why: "2.3万人 may be 22 999", unit: "人", measure: "stock", target: ">= 23000人",
        figures: ["2025 2.3万人 2026-03"])),
    // 2.4万 is [23500, 24500).
    Row(
      .met,
      Scenario(
        why: "2.4万人 is above 23 000 however rounded", unit: "人", measure: "stock",
        target: ">= 23000人", figures: ["2025 2.4万人 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "as fine as the criterion is written: taken at its word", unit: "人",
        measure: "stock", target: ">= 2.3万人", figures: ["2025 2.3万人 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "26% is at least 26%", unit: "%", measure: "rate", target: ">= 26%",
        figures: ["2025 26% 2026-03"])),
    Row(
      .undetermined,
      Scenario(
        why: "decided on the due day itself, where the figure is known by then",
        figures: ["2025 超过80 2025-12-31"], asOf: "2025-12-31")),
  ]

  static let ceilings: [Row] = [
    Row(
      .pending,
      Scenario(
        why: "a ceiling that holds is not yet met", unit: "%", measure: "rate", better: nil,
        target: "<= 5.5", due: "2027", figures: ["2025 5.3 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "a ceiling that held", unit: "%", measure: "rate", better: nil, target: "<= 5.5",
        figures: ["2025 5.3 2026-03"])),
    Row(
      .missed,
      Scenario(
        why: "a ceiling that broke", unit: "%", measure: "rate", better: nil, target: "<= 5.5",
        figures: ["2025 5.6 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "a ceiling broken on the way can be kept yet", unit: "%", measure: "rate",
        better: nil, baseline: "5.5 @ 2022", target: "<= 5.5", due: "2027",
        figures: ["2025 5.6 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "a rate that was cut far enough is to be so at the date, too", measure: "rate",
        better: "less",
        baseline: "10 @ 2022", target: "<= 6", due: "2027", figures: ["2025 5.9 2026-03"])),
    Row(
      .met, early: true,
      Scenario(
        why: "a cut from above needs no stated direction", measure: "stock", better: nil,
        baseline: "10 @ 2022", target: "<= 6", due: "2027", figures: ["2025 5.9 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "a floor that held from the beginning is kept, not reached", unit: "%",
        measure: "rate", baseline: "96 @ 2022", target: ">= 95", due: "2027",
        figures: ["2025 96 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "a range is kept until its date", measure: "rate", better: "within",
        target: "95..105", due: "2027", figures: ["2025 100 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "and met then", measure: "rate", better: "within", target: "95..105",
        figures: ["2025 105 2026-03"])),
    Row(
      .missed,
      Scenario(
        why: "or missed on either side", measure: "rate", better: "within", target: "95..105",
        figures: ["2025 94.9 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "a bare number is at most where less is better", measure: "rate", better: "less",
        target: "6", figures: ["2025 5.9 2026-03"])),
    Row(
      .missed,
      Scenario(
        why: "negative figures have their order", measure: "rate", target: ">= -1",
        figures: ["2025 -1.5 2026-03"])),
  ]

  static let stretches: [Row] = [
    Row(
      .pending,
      Scenario(
        why: "eight months of output are no year", due: "2027",
        figures: ["2025-01/2025-08 153 2025-09"])),
    Row(
      .unreported,
      Scenario(
        why: "nor after the date", figures: ["2025-01/2025-11 153 2025-12"])),
    Row(
      .unreported,
      Scenario(why: "a month of output is no year", figures: ["2025-12 153 2026-01"])),
    Row(
      .pending,
      Scenario(
        why: "never a false green: a month below a yearly ceiling, the measure unstated",
        measure: nil, better: "less", baseline: "120 @ 2022", target: "<= 100", due: "2027",
        figures: ["2025-12 9 2026-01"])),
    Row(
      .unreported,
      Scenario(
        why: "never a false red: the last month below a yearly goal, the measure unstated",
        measure: nil, figures: ["2025-12 9 2026-01"])),
    Row(
      .pending,
      Scenario(
        why: "never a false green: all since 2018 against one year, the measure unstated",
        measure: nil, due: "2027", figures: ["2018/.. 500 2026-01-10"])),
    Row(
      .met,
      Scenario(
        why: "a level on the last day is the year's level, also where the measure is unstated",
        measure: nil, figures: ["2025-12-31 105 2026-01"])),
    Row(
      .met,
      Scenario(
        why: "a level counts for whatever period it is given", measure: "stock",
        figures: ["2025-Q4 105 2026-01"])),
    Row(
      .met, early: true,
      Scenario(
        why: "a level reached during the year is carried to its end", measure: "stock",
        figures: ["2025-06 105 2025-07"])),
    Row(
      .unreported,
      Scenario(
        why: "a level not yet reached during the year leaves its end open", measure: "stock",
        figures: ["2025-06 95 2025-07"])),
    Row(
      .unreported,
      Scenario(
        why: "a share reached during the year may have fallen again", unit: "%",
        measure: "rate", target: ">= 26", figures: ["2025-06 27 2025-07"])),
    Row(
      .pending,
      Scenario(
        why: "a share of eight months is not that of a year", unit: "%", measure: "rate",
        target: ">= 26", due: "2027", figures: ["2025-01/2025-08 27 2025-09"])),
    Row(
      .met,
      Scenario(
        why: "January to August against January to August", due: "2025-01/2025-08",
        figures: ["2025-01/2025-08 105 2025-09"])),
    Row(
      .unreported,
      Scenario(
        why: "five months against eight", due: "2025-01/2025-08",
        figures: ["2025-01/2025-05 105 2025-09"])),
    Row(
      .met, early: true,
      Scenario(
        why: "the beginning of several years is enough where amounts only add up",
        due: "2024/2026", more: #""additive": true"#,
        figures: ["2024-01/2025-12 105 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "money may be taken back before the end", due: "2024/2026",
        figures: ["2024-01/2025-12 105 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "but is no kept ceiling", better: "less", target: "<= 100", due: "2024/2026",
        figures: ["2024-01/2025-12 60 2026-03"])),
    Row(
      .pending,
      Scenario(
        why: "other years are another stretch", due: "2024/2026",
        figures: ["2018/2022 500 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "of two figures that end the same day the yearly one decides", unit: "%",
        measure: "rate", target: ">= 26", figures: ["2025 26.1 2026-03", "2025-12 25.5 2026-03"])),
    Row(
      .met,
      Scenario(
        why: "in whatever order they stand", unit: "%", measure: "rate", target: ">= 26",
        figures: ["2025-12 25.5 2026-03", "2025 26.1 2026-03"])),
  ]

  @Test("says that it found no comparable figure, and shows the one there is")
  func notComparable() throws {
    let finding = try Scenario(
      why: "", due: "2027", figures: ["2025-01/2025-08 153 2025-09"], asOf: "2025-10-01"
    ).finding()
    #expect(finding.reason == .notComparable)
    #expect(!finding.isComparable)
    #expect(finding.observation?.asWritten == "153")
    #expect(finding.progress.reason == .notComparable)
  }

  @Test("of a ceiling broken before its date can be told from one that holds")
  func brokenCeiling() throws {
    var scenario = Scenario(
      why: "", unit: "%", measure: "rate", better: "less", baseline: "5.5 @ 2022",
      target: "<= 5.5", due: "2027", figures: ["2025 5.6 2026-03"])
    #expect(try scenario.finding().judgement == .notSatisfied)
    scenario.figures = ["2025 5.5 2026-03"]
    #expect(try scenario.finding().judgement == .satisfied)
  }
}
