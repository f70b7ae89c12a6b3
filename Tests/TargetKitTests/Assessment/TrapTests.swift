import Testing

@testable import TargetKit

/// A case on which published rules are known to go wrong, and what each method must say.
struct Trap: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var subject: AssessmentCase
  /// By method: a category, a number (of a method without categories), or a reason.
  var answers: [String: String]

  /// Answers common to all traps: they come without reference values, without a path, with two
  /// readings only, and (but for the second) with more being better.
  static let common = [
    "sdsn": "no-benchmarks", "sdsn-trend": "no-benchmarks", "eurostat-trend": "has-target",
    "german-weather": "too-few-figures", "who-unicef": "only-reductions",
    "earned-value": "no-path", "earned-schedule": "no-path",
  ]

  init(_ name: String, _ subject: AssessmentCase, _ answers: [String: String]) {
    testDescription = name
    self.subject = subject
    self.answers = Self.common.merging(answers) { $1 }
  }

  static let all: [Trap] = [
    Trap(
      "a baseline of zero",
      .exact((2023, 0), [(2025, 5.1)], .reach(13.5, by: 2027), .more),
      [
        "schedule": "behind",  // 5.1 / 13.5 = 37.8 % of the way in half of the time
        "yinchuan": "yellow",  // 12.2 points behind
        "self-evaluation": "37.8",
        "eurostat": "zero-base", "un-2023": "zero-base", "open-sdg": "zero-base",
        "healthy-people": "improved",  // 37.8 % of the targeted change
        "escap": "3.8",
      ]),
    Trap(
      "a target of zero",
      .exact((2015, 10), [(2020, 5)], .reach(0, by: 2025), .less),
      [
        "schedule": "as-expected",  // half of the way in half of the time
        "yinchuan": "green",
        "self-evaluation": "0.0",  // 0 / 5
        "eurostat": "zero-target", "open-sdg": "zero-target", "who-unicef": "zero-target",
        "un-2023": "fair",  // 5 * 0.5 = 2.5 expected, 7.5 of 10 done: 0.75
        "healthy-people": "improved", "escap": "5.0",
      ]),
    Trap(
      "no direction",
      .exact((2023, 860), [(2025, 1090)], .reach(1400, by: 2027), nil),
      [
        "schedule": "no-direction", "yinchuan": "no-direction",
        "self-evaluation": "no-direction", "eurostat": "no-direction",
        "un-2023": "no-direction", "open-sdg": "no-direction", "healthy-people": "no-direction",
        "who-unicef": "no-direction", "escap": "no-direction",
      ]),
    Trap(
      "half of the time, less than half of the way",
      .exact((2023, 860), [(2025, 1090)], .reach(1400, by: 2027), .more),
      [
        "schedule": "behind",  // 230 / 540 = 42.6 % in half of the time
        "yinchuan": "no-light",  // 7.4 points behind: not laid down
        "self-evaluation": "77.9",
        "eurostat": "significant-progress", "open-sdg": "substantial_progress",  // 0.971
        "un-2023": "on-track",  // 1090 * 1090 / 860 = 1381.5, 521.5 / 540 = 0.966
        "healthy-people": "improved", "escap": "4.3",
      ]),
    Trap(
      "a growth rate that turns positive",
      .exact((2023, -1), [(2025, 2)], .reach(5, by: 2027), .more),
      [
        "schedule": "as-expected",  // 3 of 6 in half of the time
        "yinchuan": "green",
        "self-evaluation": "40.0",
        "eurostat": "negative-base", "un-2023": "negative-base", "open-sdg": "sign-change",
        "healthy-people": "improved", "escap": "5.0",
      ]),
    Trap(
      "a ceiling that is broken",
      .exact((2023, 5.5), [(2025, 5.6)], .hold(5.5), .less),
      [
        "schedule": "level-to-hold", "yinchuan": "level-to-hold", "eurostat": "level-to-hold",
        "eurostat-trend": "level-to-hold", "un-2023": "level-to-hold",
        "open-sdg": "level-to-hold", "who-unicef": "level-to-hold", "escap": "level-to-hold",
        "self-evaluation": "98.2",  // 100 * 5.5 / 5.6
        "healthy-people": "little-change",  // 1.8 % away
      ]),
  ]
}

@Suite("The six traps")
struct TrapTests {
  @Test("have the right answer or none, in every method", arguments: Trap.all)
  func trap(_ trap: Trap) {
    for method in AssessmentMethod.all {
      let result = method.assess(trap.subject)
      #expect(Self.short(result) == trap.answers[method.id], "\(method.id)")
    }
  }

  @Test("are not favourable by any method where the right answer is not")
  func noFalseGreen() {
    for trap in [Trap.all[0], Trap.all[2], Trap.all[5]] {
      for result in MethodComparison(trap.subject).assessments {
        #expect(result.standing.isFavourable != true, "\(result.method.id)")
      }
    }
  }

  @Test("flag the row on which a straight line and compound growth differ")
  func flagged() {
    #expect(MethodComparison(Trap.all[3].subject).disagreement == .side)
    #expect(MethodComparison(Trap.all[0].subject).disagreement == .none)
  }

  /// What the published code makes of the same six cases, by the report on it.
  @Test(
    "are fallen into by Open SDG as published, visibly",
    arguments: zip(
      Trap.all.map(\.subject),
      [
        ("substantial_progress", 7.20), ("limited_progress", 0.215), ("target_achieved", nil),
        ("substantial_progress", 0.971), ("sign-change", nil), ("target-is-baseline", nil),
      ] as [(String, Double?)]))
  func asPublished(_ subject: AssessmentCase, _ expected: (answer: String, ratio: Double?)) {
    let result = AssessmentMethod.openSDG.assess(subject, as: .asPublished)
    #expect(Self.short(result) == expected.answer)
    if let ratio = expected.ratio {
      #expect(near(result.headline?.value.lower, ratio, 1e-3))
    }
    if case .category = result.outcome, expected.ratio != 0.971 {
      #expect(!result.notes.isEmpty)
    }
  }

  @Test("include a ceiling that Germany calls a thunderstorm")
  func ceiling() {
    let years = [(2020.0, 5.2), (2021, 5.3), (2022, 5.4), (2023, 5.5), (2024, 5.6)]
    let subject = AssessmentCase.exact(nil, years, .hold(5.5), .less)
    #expect(AssessmentMethod.germanWeather.assess(subject).category?.id == "thunderstorm")
  }

  /// A category, a number with one decimal, or the code of the reason.
  static func short(_ result: Assessment) -> String {
    switch result.outcome {
    case .category(let category): category.id
    case .undecided(let categories, _): categories.map(\.id).joined(separator: "/")
    case .numbers(let reasons):
      reasons.first?.code ?? "\(Growth.rounded(result.headline?.value.lower ?? .nan, decimals: 1))"
    case .notApplicable(let reasons): reasons.first?.code ?? "?"
    }
  }
}
