import Testing

@testable import TargetKit

/// Who is exactly where a target's path leads is behind by no method that knows the path.
@Suite("Exactly on the path")
struct PathLawTests {
  /// The target and the figures of the years from 2026 on, exact decimals all of them.
  private static let paths:
    [(target: String, measure: String, baseline: String?, extra: String, figures: [String])] = [
      // From 100 to 150 in five years: ten a year.
      ("150家以上", "stock", "100 @ 2025", "", ["110", "120", "130", "140"]),
      ("增长50%", "stock", "100 @ 2025", "", ["110", "120", "130", "140"]),
      // 100 and 10 % a year.
      ("年均增长10%", "flow", "100 @ 2025", "", ["110", "121", "133.1", "146.41"]),
      // Five of twenty-five a year.
      ("累计25亿元", "flow", nil, #""over": "2026/2030""#, ["5", "5", "5", "5"]),
    ]

  private func review(
    _ path: (target: String, measure: String, baseline: String?, extra: String, figures: [String]),
    years: Int, last: String? = nil
  ) throws -> (Review, TargetReview) {
    var figures = Array(path.figures.prefix(years))
    if let last { figures[years - 1] = last }
    let scenario = Scenario(
      why: "", unit: path.measure == "stock" ? "家" : "亿元", measure: path.measure,
      baseline: path.baseline, target: path.target, due: "2030", extra: path.extra,
      figures: figures.enumerated().map { "\(2026 + $0) \($1) \(2027 + $0)-01" })
    // The last day that the figures speak of is the day of the review.
    let day = try #require(CalendarDate("\(2026 + years)-01-31"))
    let review = Review(of: try scenario.book(), asOf: day)
    return (review, try #require(review.targets.first { _ in true }))
  }

  @Test(
    "is behind neither by check nor by the methods that compare with a path", arguments: 0..<4,
    1...4)
  func methods(path: Int, years: Int) throws {
    let (review, finding) = try review(Self.paths[path], years: years)
    #expect(finding.verdict == .pending)
    let gate = Gate([.behind])
    #expect(!gate.fails(finding))
    for id in ["schedule", "yinchuan"] {
      let method = try #require(AssessmentMethod.named(id))
      let assessment = review.assessment(of: finding, by: method)
      #expect(
        assessment.standing != .behind && assessment.standing != .movingAway,
        "\(method.id): \(assessment.standing) \(Self.paths[path].target) \(years)")
    }
  }

  @Test("of growth is a ratio of one by Eurostat, in every year", arguments: 2...4)
  func eurostat(years: Int) throws {
    let (review, finding) = try review(Self.paths[2], years: years)
    let shown = try #require(review.assessment(of: finding, by: .eurostat).headline)
    #expect(abs(shown.value.lower - 1) < 1e-9)
  }

  @Test("and a little less is behind", arguments: [(0, "128"), (2, "133"), (3, "4.9")])
  func less(path: Int, last: String) throws {
    let (_, finding) = try review(Self.paths[path], years: 3, last: last)
    #expect(Gate([.behind]).fails(finding))
  }
}
