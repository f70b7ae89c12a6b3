import TargetKit

/// Series with two ends, a direction and perhaps a target, as two publishers write them.
private struct TwoEnds: Decodable, Sendable {
  var base_value, base_year, current_value, current_year: Double
  var direction: String
  var target, target_year, limit: Double?
  var unit: String?

  func subject(isPercentage: Bool = false) -> AssessmentCase {
    AssessmentCase(
      (base_year, base_value), [(current_year, current_value)],
      AssessmentCase.Terms(
        goal: target.map { .reach($0, by: target_year ?? 2030) } ?? .improve,
        direction: AssessmentCase.Direction(written: direction), naturalLimit: limit,
        isPercentage: isPercentage))
  }
}

private struct OpenSDGOutcome: Decodable, Sendable {
  struct Expected: Decodable, Sendable {
    var progress_value, score: Double?
    var status: String
  }
  var id: String
  var inputs: TwoEnds
  var expected: Expected
}

private struct UNOutcome: Decodable, Sendable {
  struct Expected: Decodable, Sendable { var status: String }
  var indicator: String
  var inputs: TwoEnds
  var expected: Expected
  var reproduced_by_rule: Bool?
}

private struct NutritionOutcome: Decodable, Sendable {
  struct Inputs: Decodable, Sendable { var reduction_share, baseline_year, target_year: Double? }
  struct Expected: Decodable, Sendable { var required_aarr_percent: Double? }
  var kind: String
  var inputs: Inputs
  var expected: Expected
}

extension OutcomeFile {
  /// Value, score and status of every series of Statistics Canada.
  static let openSDG = OutcomeFile(
    "opensdg_statcan", .openSDG, lists: ["cases", "feature_cases"]
  ) { (item: OpenSDGOutcome) in
    let answer = AssessmentMethod.openSDG.assess(item.inputs.subject(), as: .asPublished)
    let ratio = answer.statistics.first { $0.measure.unit == .ratio }?.value.lower
    let growth = answer.statistics.first { $0.measure.unit == .percentPerYear }?.value.lower
    let score = answer.statistics.first { $0.measure.unit == .score }?.value.lower
    let expected = item.expected
    let hasNumbers = expected.score != nil || expected.progress_value != nil
    return Trial(
      name: item.id,
      isReproduced: (answer.category?.id ?? "not_available") == expected.status
        && (!hasNumbers
          || agree(score, expected.score)
            && agree(ratio ?? growth.map { $0 / 100 }, expected.progress_value)),
      isExpected: true)
  }

  /// The statuses of the Basque office under the rule of the UN Progress Chart.
  ///
  /// The file names no units. A series is taken to be in per cent where its unit says so, and
  /// without a unit where both its values lie from 0 to 100.
  static let unProgressChart = OutcomeFile(
    "un_progress_chart_2023_eustat", .unProgressChart
  ) { (item: UNOutcome) in
    let names = ["alcanzado": "on-track", "progreso": "fair", "retroceso": "regression"]
    let ends = [item.inputs.base_value, item.inputs.current_value]
    let isPercentage =
      item.inputs.unit.map { ["%", "percent"].contains($0.lowercased()) }
      ?? ends.allSatisfy((0...100).contains)
    let outcome = PublishedOutcome(
      item.inputs.subject(isPercentage: isPercentage), category: names[item.expected.status])
    return Trial(
      name: item.indicator, isReproduced: AssessmentMethod.unProgressChart.reproduces(outcome),
      isExpected: item.reproduced_by_rule ?? false)
  }

  /// The two rates of reduction that WHO and UNICEF print.
  static let whoUnicef = OutcomeFile(
    "who_unicef_nutrition_2030", .whoUnicef
  ) { (item: NutritionOutcome) in
    guard item.kind == "published", let share = item.inputs.reduction_share,
      let start = item.inputs.baseline_year, let end = item.inputs.target_year
    else { return nil }
    // The rate needed does not depend on the prevalence a series starts from, nor on the latest.
    let subject = AssessmentCase(
      (start, 60), [(start + 1, 59)],
      AssessmentCase.Terms(goal: .reach(60 * (1 - share), by: end), direction: .less))
    let needed = AssessmentMethod.whoUnicef.assess(subject, as: .asPublished).number(1)
    return Trial(
      name: "\(share)", isReproduced: agree(needed, item.expected.required_aarr_percent),
      isExpected: true)
  }
}
