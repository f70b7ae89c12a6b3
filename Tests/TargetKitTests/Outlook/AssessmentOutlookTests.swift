import Testing

@testable import TargetKit

@Suite("The official methods on a review")
struct AssessmentOutlookTests {
  /// 860 in 2023, 1090 in 2025, 1400 asked for 2027: half of the time is gone.
  static let halfTime = Scenario(
    why: "half time", baseline: "860亿元 @ 2023", target: ">= 1400", due: "2027",
    figures: ["2024 980 2025-03", "2025 1090 2026-03"], asOf: "2026-09-30")

  static func review(_ scenario: Scenario) throws -> (Review, TargetReview) {
    let day = try #require(CalendarDate(scenario.asOf))
    let review = Review(of: try scenario.book(), asOf: day)
    return (review, try #require(review.targets.first { _ in true }))
  }

  @Test(
    "of 860 to 1090 of 1400 at half time is what a person calculates",
    arguments: [
      // 230/540 ÷ 1/2
      ("schedule", 0.8519, "behind", CommonStanding.behind),
      // 230/540 − 1/2, in points; ten points behind begin the yellow
      ("yinchuan", -7.4074, nil, .unknown),
      // 1090 ÷ 1400
      ("self-evaluation", 77.857, nil, .unknown),
      // ((1090/860)^(1/2) − 1) ÷ ((1400/860)^(1/4) − 1)
      ("eurostat", 0.9713, "significant-progress", .onTrack),
      // (1090²/860 − 860) ÷ 540: where the compound pace leads by 2027
      ("un-2023", 0.9658, "on-track", .onTrack),
      ("open-sdg", 0.9713, "substantial_progress", .onTrack),
      // 230 ÷ 540
      ("healthy-people", 42.593, "improved", .unknown),
    ] as [(String, Double, String?, CommonStanding)])
  func handCalculated(
    id: String, number: Double, category: String?, standing: CommonStanding
  ) throws {
    let (review, finding) = try Self.review(Self.halfTime)
    let method = try #require(AssessmentMethod.named(id))
    let assessment = review.assessment(of: finding, by: method)
    let shown = try #require(assessment.headline)
    #expect(abs(shown.value.lower - number) < 0.0005 * max(1, abs(number)))
    #expect(shown.value.isPoint)
    #expect(assessment.standing == standing)
    #expect(assessment.category?.id == category)
  }

  @Test("disagrees, and says that one counts linear and the other compound growth")
  func disagreement() throws {
    let (review, finding) = try Self.review(Self.halfTime)
    let comparison = review.comparison(of: finding)
    #expect(comparison.disagreement == .side)
    let sentence = try #require(comparison.explanation)
    #expect(sentence[.english].contains("compound growth"))
    #expect(sentence[.english].contains("straight line"))
    #expect(sentence[.chinese].contains("复合增长"))
    #expect(sentence[.chinese].contains("直线"))
  }

  @Test("asked of a method, 'behind' is what that method says")
  func gate() throws {
    let (review, finding) = try Self.review(Self.halfTime)
    let gate = Gate([.behind])
    #expect(gate.fails(finding))
    #expect(gate.fails(finding, in: review, with: OutlookOptions(method: .schedule)))
    #expect(gate.fails(review, with: OutlookOptions(method: .schedule)))
    #expect(!gate.fails(finding, in: review, with: OutlookOptions(method: .openSDG)))
    #expect(!gate.fails(review, with: OutlookOptions(method: .openSDG)))
    // Without 'behind' in the gate a method fails nothing.
    #expect(!Gate.standard.fails(finding, in: review, with: OutlookOptions(method: .schedule)))
  }

  @Test("fails nothing that the plan accepts on the day")
  func accepted() throws {
    var scenario = Self.halfTime
    scenario.extra = #""accepted": { "until": "2026-12-31", "reason": "r" }"#
    let (review, finding) = try Self.review(scenario)
    let options = OutlookOptions(method: .schedule, minimumProbability: 1)
    #expect(!Gate([.behind]).fails(finding, in: review, with: options))
  }

  @Test("fails nothing where a bound leaves it open")
  func open() throws {
    var scenario = Self.halfTime
    scenario.figures = ["2025 超过1000亿元 2026-03"]
    let (review, finding) = try Self.review(scenario)
    let options = OutlookOptions(method: .schedule)
    #expect(!Gate([.behind]).fails(finding, in: review, with: options))
    let assessment = review.assessment(of: finding)
    #expect(assessment.categories.count > 1)
    #expect(!assessment.isSurelyBehind)
  }

  @Test("tells from which exact value on a bound would mean what")
  func deciding() throws {
    var scenario = Self.halfTime
    scenario.figures = ["2025 超过1000亿元 2026-03"]
    let (review, finding) = try Self.review(scenario)
    let values = try #require(review.decidingValues(of: finding, by: .schedule))
    // Half of the way is 1130; the plan's own five points around it; all of it is 1400.
    #expect(values.stretches.map(\.category?.id).first == "behind")
    let starts = values.stretches.dropFirst().map(\.from)
    #expect(starts.contains { abs($0 - 1130) < 1e-6 })
    #expect(starts.contains { abs($0 - 1400) < 1e-6 })
    #expect(zip(starts, starts.dropFirst()).allSatisfy(<))
    // Each stretch begins where its category does.
    for stretch in values.stretches {
      let exact = Scenario(
        why: "exact", baseline: "860亿元 @ 2023", target: ">= 1400", due: "2027",
        figures: [
          "2025 \(TargetKit.Numbers.plain((stretch.from * 1000).rounded(.up) / 1000)) 2026-03"
        ],
        asOf: "2026-09-30")
      let (one, target) = try Self.review(exact)
      if one.targets[0].verdict == .pending {
        #expect(one.assessment(of: target).category == stretch.category)
      }
    }
    let (exactReview, exactFinding) = try Self.review(Self.halfTime)
    #expect(exactReview.decidingValues(of: exactFinding, by: .schedule) == nil)
  }

  @Test("never changes a verdict", arguments: AssessmentMethod.all)
  func verdictsStay(method: AssessmentMethod) throws {
    for book in ["chongqing", "golden/demo", "golden/outlook/demo"] {
      let loaded = PlanBook.load(fixture(book))
      let day = try #require(CalendarDate("2026-09-30"))
      let review = Review(of: loaded.book, asOf: day)
      func verdicts(_ options: OutlookOptions) -> [Substring] {
        CheckReport(
          loaded, review, gate: .standard, options: ReportOptions(), outlook: options
        ).text(.csv).split(separator: "\n").map { row in
          row.split(separator: ",", omittingEmptySubsequences: false).first { field in
            Verdict(rawValue: String(field)) != nil
          } ?? ""
        }
      }
      let plain = verdicts(.none)
      #expect(plain.count > 1)
      #expect(verdicts(OutlookOptions(method: method, projects: true)) == plain)
    }
  }
}

/// The path of a fixture.
func fixture(_ name: String) -> String {
  let here = "/Tests/TargetKitTests/Outlook/AssessmentOutlookTests.swift"
  return String(#filePath.dropLast(here.count)) + "/Fixtures/" + name
}
