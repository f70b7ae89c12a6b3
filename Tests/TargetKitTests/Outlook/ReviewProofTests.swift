import Testing

@testable import TargetKit

@Suite("The proof sheet of a review's numbers")
struct ReviewProofTests {
  @Test(
    "can be redone by hand and ends in what the review reports",
    arguments: ["chongqing", "golden/demo", "golden/outlook/demo"])
  func redone(book: String) throws {
    let day = try #require(CalendarDate("2026-09-30"))
    let review = Review(of: PlanBook.load(fixture(book)).book, asOf: day)
    var steps = 0
    for finding in review.targets {
      let sheet = review.proof(of: finding).sheet
      try ProofReader.read(sheet)
      var results: [String: Double] = [:]
      for step in sheet.steps {
        if case .value(let symbol, let value) = step.result { results[symbol] = value }
      }
      #expect(results["p"] == finding.progress.value?.nominal)
      #expect(results["e"] == finding.elapsed.value)
      #expect(results["a"] == finding.attainment.value?.nominal)
      #expect(results["v"] == finding.pace.value?.nominal)
      #expect(results["r"] == finding.requiredPace.value?.nominal)
      #expect(results["Y"] == finding.estimate?.value.nominal)
      steps += sheet.steps.count
    }
    #expect(steps > 0)
  }

  @Test("says what cannot be computed, and why")
  func missing() throws {
    let scenario = Scenario(
      why: "no baseline", target: ">= 1400", due: "2027", figures: ["2025 1090 2026-03"],
      asOf: "2026-09-30")
    let (review, finding) = try AssessmentOutlookTests.review(scenario)
    let proof = review.proof(of: finding)
    #expect(proof.missing.contains { $0.reason == .noBaseline })
    #expect(proof.missing.contains { $0.reason == .oneFigure })
    #expect(!proof.isBound)
  }
}
