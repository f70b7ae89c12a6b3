import Testing

@testable import TargetKit

/// What decides each kind of target; the numbers are those of the article on stating targets.
@Suite("A kind of target")
struct TargetKindTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var verdict: Verdict
    var kind: Requirement.Kind
    var isBehind = false
    var standing: HoldStanding?
    var isWithinAbout = false
    var scenario: Scenario
    var testDescription: String { scenario.why }
  }

  @Test("is judged as its office means it", arguments: rows)
  func verdict(of row: Row) throws {
    let finding = try row.scenario.finding()
    #expect(finding.verdict == row.verdict)
    #expect(finding.kind == row.kind)
    #expect(finding.isBehind == row.isBehind)
    #expect(finding.standing == row.standing)
    #expect(finding.isWithinAbout == row.isWithinAbout)
  }

  static let rows: [Row] = levels + abouts + growths + sums + changes + holds

  private static func firms(_ why: String, _ value: String) -> Scenario {
    Scenario(
      why: why, unit: "家", measure: "stock", baseline: "640 @ 2025", target: "1200家以上",
      due: "2030", figures: ["2026 \(value) 2027-02"], asOf: "2027-06-30")
  }

  static let levels: [Row] = [
    Row(
      verdict: .pending, kind: .level,
      scenario: firms("(752 − 640) ÷ (1200 − 640) = 1/5: on the path", "752")),
    Row(
      verdict: .pending, kind: .level, isBehind: true,
      scenario: firms("751 is one short of the path", "751")),
  ]

  private static func urban(_ why: String, _ value: String) -> Scenario {
    Scenario(
      why: why, unit: "%", measure: "rate", baseline: "64% @ 2020", target: "68%左右",
      figures: ["2025 \(value) 2026-03"])
  }

  static let abouts: [Row] = [
    Row(
      verdict: .met, kind: .about, isWithinAbout: true,
      scenario: urban("68 − 5 % of 4 = 67.8", "67.8%")),
    Row(verdict: .missed, kind: .about, scenario: urban("67.7 is below 67.8", "67.7%")),
    Row(verdict: .met, kind: .about, scenario: urban("more is never a miss", "75%")),
  ]

  private static func research(_ why: String, _ value: String) -> Scenario {
    Scenario(
      why: why, baseline: "46 @ 2025", target: "年均增长8%以上", due: "2030",
      figures: ["2027 \(value) 2028-03"], asOf: "2028-06-30")
  }

  static let growths: [Row] = [
    Row(
      verdict: .pending, kind: .growth,
      scenario: research("46 × 1.08² = 53.6544: on the compound path", "53.6544")),
    Row(
      verdict: .pending, kind: .growth, isBehind: true,
      scenario: research("53.5 is below 53.6544", "53.5")),
  ]

  private static func jobs(_ why: String, _ last: String) -> Scenario {
    Scenario(
      why: why, unit: "万人", target: "五年累计25万人", extra: #""over": "2021/2025""#,
      figures: [
        "2021 5.5 2022-01", "2022 5.3 2023-01", "2023 5.2 2024-01", "2024 5.1 2025-01",
        "2025 \(last) 2026-01",
      ])
  }

  static let sums: [Row] = [
    Row(
      verdict: .met, kind: .cumulative,
      scenario: jobs("5.5 + 5.3 + 5.2 + 5.1 + 3.9 = 25.0", "3.9")),
    Row(verdict: .missed, kind: .cumulative, scenario: jobs("with 3.8 it is 24.9", "3.8")),
  ]

  private static func services(_ why: String, _ value: String) -> Scenario {
    Scenario(
      why: why, unit: "%", measure: "rate", baseline: "48.5% @ 2020", target: "提高3个百分点",
      figures: ["2025 \(value) 2026-03"])
  }

  static let changes: [Row] = [
    Row(verdict: .met, kind: .change, scenario: services("48.5 + 3 = 51.5", "51.5%")),
    Row(verdict: .missed, kind: .change, scenario: services("51.4 < 51.5", "51.4%")),
  ]

  private static func unemployment(_ why: String, _ value: String, due: String) -> Scenario {
    Scenario(
      why: why, unit: "%", measure: "rate", better: "less", baseline: "5.2% @ 2020",
      target: "控制在5.5%以内", due: due, figures: ["2025 \(value) 2026-03"])
  }

  static let holds: [Row] = [
    Row(
      verdict: .pending, kind: .hold, standing: .holding,
      scenario: unemployment("5.3 is within 5.5", "5.3%", due: "2027")),
    Row(
      verdict: .pending, kind: .hold, isBehind: true, standing: .broken,
      scenario: unemployment("5.6 is beyond 5.5", "5.6%", due: "2027")),
    Row(
      verdict: .met, kind: .hold, standing: .kept,
      scenario: unemployment("5.5 at the date is kept", "5.5%", due: "2025")),
    Row(
      verdict: .missed, kind: .hold, standing: .broken,
      scenario: unemployment("5.6 at the date is broken", "5.6%", due: "2025")),
  ]

  @Test("held against another series allows half a point to be in step")
  func inStep() throws {
    for (value, verdict) in [("5.0%", Verdict.met), ("4.8%", .missed)] {
      let loaded = PlanBook.load(sources: [
        SourceText(
          file: "plan.json",
          text: #"{ "plan": "p", "title": "p", "indicators": {"#
            + #" "x": { "unit": "%", "measure": "growth", "better": "more" },"#
            + #" "gdp": { "unit": "%", "measure": "growth", "tracked": true } },"#
            + #" "milestones": [ { "due": "2025", "targets": {"#
            + #" "x": { "is": "与经济增长基本同步", "against": "gdp" } } } ] }"#),
        SourceText(
          file: "observations.csv",
          text: "indicator,period,value,published\nx,2025,\(value),2026-01\ngdp,2025,5.4%,2026-01\n"
        ),
      ])
      try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
      let day = try #require(CalendarDate("2026-06-30"))
      let finding = try #require(Review(of: loaded.book, asOf: day).targets.first { _ in true })
      #expect(finding.verdict == verdict)
      #expect(finding.kind == .relative)
    }
  }

  @Test("against another year than its baseline's waits for that year's figure")
  func otherYear() throws {
    var scenario = Scenario(
      why: "", baseline: "300 @ 2025", target: "比2020年增长30%", due: "2030",
      figures: ["2030 400 2031-02"], asOf: "2031-06-30")
    scenario.measure = "stock"
    let waiting = try scenario.finding()
    #expect(waiting.verdict == .incomplete)
    #expect(waiting.kind == .change)
    #expect(waiting.reason == .referenceMissing)
    // 1.3 × 310 = 403; 400 is more than 1.3 × 300, which is not what was asked.
    scenario.figures.append("2020 310 2021-02")
    #expect(try scenario.finding().verdict == .missed)
  }

  /// The figures of the other series, and how the target stands: 5.0 beside 5.4 is in step.
  @Test(
    "held against another series is as final as that one",
    arguments: [
      ("gdp,2025,5.4%,2026-01,final", Verdict.met, false), ("gdp,2025,5.4%,2026-01,初步", .met, true),
      ("gdp,2025,5.4%,2026-01,\ngdp,2025,5.9%,2026-01,", .undetermined, false),
    ])
  func besideUnsettled(rows: String, verdict: Verdict, isProvisional: Bool) throws {
    let loaded = PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: #"{ "plan": "p", "title": "p", "indicators": {"#
          + #" "x": { "unit": "%", "measure": "growth", "better": "more" },"#
          + #" "gdp": { "unit": "%", "measure": "growth", "tracked": true } },"#
          + #" "milestones": [ { "due": "2025", "targets": {"#
          + #" "x": { "is": "与经济增长基本同步", "against": "gdp" } } } ] }"#),
      SourceText(
        file: "observations.csv",
        text: "indicator,period,value,published,status\nx,2025,5.0%,2026-01,\n\(rows)\n"),
    ])
    let day = try #require(CalendarDate("2026-06-30"))
    let finding = try #require(Review(of: loaded.book, asOf: day).targets.first { _ in true })
    #expect(finding.verdict == verdict)
    #expect(finding.isProvisional == isProvisional)
  }
}
