#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Testing

@testable import TargetKit

/// A file of `Fixtures/methods`: cases of one method, with what was published or what follows.
struct MethodFixture: Decodable {
  struct Case: Decodable, CustomTestStringConvertible {
    var `where`: String
    var kind: String
    var baseline: [Double]?
    var figures: [[Double]]?
    var errors: [Double]?
    var reach: [Double]?
    var hold: Double?
    var keep: [Double]?
    var improve, percent: Bool?
    var direction, fidelity: String?
    var limit: Double?
    var benchmarks, prevalence, budget: [Double]?
    var milestones: [[Double]]?
    var category, reason: String?
    var number: Double?

    var testDescription: String { `where` }
  }

  var method, source: String
  var url: String?
  var year: Int
  var cases: [Case]

  static func load(_ method: AssessmentMethod) throws -> MethodFixture {
    let file = Vectors.root.appending(path: "Fixtures/methods/\(method.id).json")
    return try JSONDecoder().decode(MethodFixture.self, from: Data(contentsOf: file))
  }
}

extension MethodFixture.Case {
  var subject: AssessmentCase {
    var goal: AssessmentCase.Goal?
    if let reach { goal = .reach(reach[0], by: reach[1]) }
    if let hold { goal = .hold(hold) }
    if let keep {
      goal = RealInterval(lower: keep[0], upper: keep[1]).map { .keepWithin($0, by: nil) }
    }
    if improve == true { goal = .improve }
    var terms = AssessmentCase.Terms(
      goal: goal, direction: AssessmentCase.Direction(word: direction), naturalLimit: limit,
      isPercentage: percent ?? false)
    terms.milestones = (milestones ?? []).map { .init(time: $0[0], value: $0[1]) }
    terms.benchmarks = benchmarks.map {
      .init(lower: $0[0], red: $0[1], green: $0[2], optimum: $0[3])
    }
    terms.prevalence = prevalence.map { .init(onTrackLevel: $0[0], buffer: $0[1]) }
    terms.budget = budget.map {
      .init(atCompletion: $0[0], planned: $0[1], earned: $0[2], actual: $0[3])
    }
    return AssessmentCase(
      baseline: baseline.flatMap {
        AssessmentCase.Figure($0[0], $0[1], standardError: errors?.first)
      },
      figures: (figures ?? []).compactMap {
        AssessmentCase.Figure($0[0], $0[1], standardError: errors?.last)
      }, terms: terms)
  }
}

@Suite("Cases in Fixtures/methods")
struct MethodFixtureTests {
  @Test("come out as their source says", arguments: AssessmentMethod.all)
  func cases(_ method: AssessmentMethod) throws {
    let fixture = try MethodFixture.load(method)
    #expect(fixture.method == method.id)
    #expect(!fixture.cases.isEmpty && !fixture.source.isEmpty)
    for item in fixture.cases {
      let fidelity = item.fidelity.flatMap(AssessmentMethod.Fidelity.init) ?? .strict
      let result = method.assess(item.subject, as: fidelity)
      #expect(result.category?.id == item.category, "\(method.id): \(item.where)")
      #expect(
        item.category != nil || result.reasons.first?.code == item.reason,
        "\(method.id): \(item.where)")
      if let number = item.number {
        #expect(
          near(result.headline?.value.lower, number),
          "\(method.id): \(item.where): \(result.headline?.value.lower ?? .nan), not \(number)")
      }
    }
  }

  @Test("are counted apart: what was published, and what follows from a definition")
  func published() throws {
    for method in AssessmentMethod.all {
      let cases = try MethodFixture.load(method).cases
      #expect(cases.allSatisfy { ["published", "derived"].contains($0.kind) })
      let published = cases.count { $0.kind == "published" }
      print("\(method.id): \(cases.count) cases, \(published) of them published")
      if method.evidence.grade == .a { #expect(published > 0, "\(method.id)") }
    }
  }
}

@Suite("What methods say of themselves")
struct MethodProvenanceTests {
  @Test("is complete", arguments: AssessmentMethod.all)
  func complete(_ method: AssessmentMethod) {
    #expect(AssessmentMethod.named(method.id)?.id == method.id)
    #expect(!method.citation.publisher.isEmpty && !method.citation.title.isEmpty)
    #expect((2000...2030).contains(method.citation.year))
    #expect(!method.measures.isEmpty && !method.needs.isEmpty)
    let texts =
      [method.name, method.question, method.evidence.remark, method.evidence.grade.explanation]
      + method.categories.map(\.name) + method.measures.map(\.name) + method.needs.map(\.name)
      + method.quirks
    for text in texts {
      #expect(text.exact(in: .chinese)?.isEmpty == false)
      #expect(text.exact(in: .english)?.isEmpty == false)
    }
    #expect(Set(method.categories.map(\.id)).count == method.categories.count)
    if method.evidence.grade == .a { #expect(method.tally != nil) }
  }

  @Test("has ids that differ")
  func ids() {
    #expect(Set(AssessmentMethod.all.map(\.id)).count == AssessmentMethod.all.count)
    #expect(AssessmentMethod.named("no-such-method") == nil)
  }
}
