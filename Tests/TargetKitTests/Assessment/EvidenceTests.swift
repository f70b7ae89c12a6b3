import Testing

@testable import TargetKit

/// Recounts how many published outcomes each method reproduces.
@Suite(
  "Published outcomes", .serialized,
  .enabled(if: Vectors.isPresent, "../shared/vectors is not there: nothing published to recount"))
struct EvidenceTests {
  @Test(
    "are reproduced as often as stated, and wherever the file says so", arguments: OutcomeFile.all)
  func rate(_ file: OutcomeFile) throws {
    let count = try file.count(Vectors.contents(file.name))
    #expect(count.unread == 0, "\(file.name)")
    #expect(!count.trials.isEmpty)
    for trial in count.trials where trial.isExpected {
      #expect(trial.isReproduced, "\(file.method.id): \(trial.name)")
    }
    try Ledger.settle(file.method, count.tally)
  }

  @Test("Open SDG: aggregates of several series")
  func aggregates() throws {
    let file = try Vectors.read("opensdg_statcan", as: OpenSDGAggregates.self)
    var reproduced = 0
    for aggregate in file.aggregate_cases {
      let scores = aggregate.inputs.series.map {
        OpenSDGRule.SeriesScore($0.score, isAchieved: $0.target_achieved ?? false)
      }
      let groups = Self.groups(scores, sizes: aggregate.inputs.config_group_sizes)
      let candidates = [[scores], groups].compactMap(\.self).compactMap(OpenSDGRule.aggregate)
      let isSame = candidates.contains {
        near($0.score, aggregate.expected.score)
          && AssessmentMethod.openSDG.categories[$0.category].id == aggregate.expected.status
      }
      reproduced += isSame ? 1 : 0
      if aggregate.reproduced == "flat mean" { #expect(isSame, "\(aggregate.indicator)") }
    }
    print("open-sdg aggregates: \(reproduced) of \(file.aggregate_cases.count)")
  }

  private static func groups(
    _ scores: [OpenSDGRule.SeriesScore], sizes: [Int]?
  ) -> [[OpenSDGRule.SeriesScore]]? {
    guard let sizes, sizes.reduce(0, +) == scores.count else { return nil }
    var rest = scores[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  @Test("WHO/UNICEF: classes that follow from the rules")
  func nutrition() throws {
    let cases = try Vectors.read(
      "who_unicef_nutrition_2030", as: CaseFile<NutritionVector>.self
    ).cases
    let constants: [String: AssessmentCase.PrevalenceRule] = [
      "stunting": .stunting, "overweight": .overweight, "wasting": .wasting,
    ]
    for vector in cases {
      guard let indicator = vector.inputs.indicator else { continue }
      let index = WHOUnicefRule.category(
        latest: try #require(vector.inputs.latest), rate: try #require(vector.inputs.current_aarr),
        needed: try #require(vector.inputs.required_aarr),
        constants: try #require(constants[indicator]))
      #expect(AssessmentMethod.whoUnicef.categories[index].original == vector.expected.category)
    }
  }
}

extension OutcomeFile: CustomTestStringConvertible {
  var testDescription: String { method.id }
}
