import Testing

@testable import TargetKit

@Suite("Methods side by side")
struct MethodComparisonTests {
  /// 860 in 2023, 1090 in 2025, 1400 due in 2027: half of the time is gone.
  static let half = AssessmentCase.exact(
    (2023, 860), [(2025, 1090)], .reach(1400, by: 2027), .more)

  @Test("flag that a straight line and compound growth disagree, and say so")
  func disagreement() throws {
    let comparison = MethodComparison(Self.half, by: [.schedule, .eurostat])
    #expect(comparison.disagreement == .side)
    let reason = try #require(comparison.explanation)
    #expect(reason[.english].contains("compound growth"))
    #expect(reason[.english].contains("straight line"))
    #expect(reason[.chinese].contains("等比") && reason[.chinese].contains("直线"))
  }

  @Test("say nothing where they agree")
  func agreement() {
    let comparison = MethodComparison(Self.half, by: [.eurostat, .unProgressChart])
    #expect(comparison.disagreement == .none)
    #expect(comparison.explanation == nil)
  }
}
