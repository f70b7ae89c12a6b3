import Testing

@testable import TargetKit

@Suite("Progress classes")
struct ProgressClassTests {
  /// Classes of the demonstration book, worked out by hand.
  ///
  /// - core-value 2027: (1090 - 860) / (1400 - 860) = 42.6 % done at (2025 - 2023) / 4 = 50 % of the
  ///   time: behind. online-share 2027: 3.4 / 5.5 = 61.8 %, more than 5 points ahead: faster.
  /// - rd 2027: its figure is for 2024 and stale after 12 months, which outranks being behind.
  /// - unemployment 2027: 5.3 satisfies `<= 5.5` and is to hold: holding.
  static let expected: [(id: String, due: String, progress: ProgressClass)] = [
    ("stations", "2025", .achieved), ("core-value", "2025", .missed), ("energy", "2025", .missed),
    ("ai-firms", "2025", .undetermined), ("storage", "2025", .unreported),
    ("satisfaction", "2025", .unreported), ("stations", "2027", .achievedEarly),
    ("online-share", "2027", .faster), ("unemployment", "2027", .holding),
    ("core-value", "2027", .behind), ("energy", "2027", .behind), ("rd", "2027", .stale),
    ("storage", "2027", .stale), ("export", "2027", .incomplete), ("livestream", "2027", .noFigure),
    ("hostile", "2027", .notRated),
  ]

  @Test("are those of the figures", arguments: expected)
  func classes(_ id: String, _ due: String, _ progress: ProgressClass) throws {
    let finding = try #require(
      Demo.review.targets.first {
        $0.target.indicator == id && $0.target.due?.description == due
          && $0.target.plan == "digital-consumption"
      })
    #expect(Demo.review.progressClass(of: finding) == progress)
  }

  @Test("never turn what cannot be judged into good or bad news", arguments: AssessmentMethod.all)
  func honesty(_ method: AssessmentMethod) {
    for finding in Demo.review.targets {
      let progress = Demo.review.progressClass(of: finding, by: method)
      if finding.observation == nil { #expect(progress.isFavourable == nil) }
      if finding.verdict == .missed { #expect(progress == .missed) }
      if finding.isStale, finding.verdict == .pending { #expect(progress == .stale) }
    }
  }

  @Test("have a mark of narrow width and words of their own")
  func signs() {
    var words: Set<LocalizedText> = []
    for progress in ProgressClass.allCases {
      #expect(DisplayWidth.of(progress.sign.mark) == 1)
      #expect(words.insert(progress.sign.word).inserted)
    }
  }

  @Test("of past days are those of reviews as of then")
  func history() throws {
    let finding = try #require(
      Demo.review.targets.first {
        $0.target.indicator == "core-value" && $0.target.due?.description == "2025"
      })
    let start = try #require(CalendarDate("2025-12-31"))
    let days = Demo.review.pastDays(since: start)
    #expect(days.map(\.description) == ["2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"])
    let classes = Demo.review.classes(ofTargets: [finding.number], on: days)
    // 975 of 1100 was known at the end of 2025: (975 - 860) / 240 = 48 % at half of the time; the
    // figure for 2025, 1090, came out in March 2026.
    #expect(classes[finding.number] == [.behind, .missed, .missed, .missed])
  }
}
