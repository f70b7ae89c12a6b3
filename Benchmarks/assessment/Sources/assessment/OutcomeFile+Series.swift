import TargetKit

private struct SDSNOutcome: Decodable, Sendable {
  struct Inputs: Decodable, Sendable {
    var value: Double
    var direction: String
    var optimum, green_threshold, red_threshold, lower_bound: Double
    var trend_start_year, trend_end_year, trend_start_value: Double?

    /// A case with the reference values of the indicator.
    func subject(
      _ base: (time: Double, value: Double)?, presentYear: Double
    ) -> AssessmentCase {
      AssessmentCase(
        base, [(presentYear, value)],
        AssessmentCase.Terms(
          goal: .improve, direction: AssessmentCase.Direction(written: direction),
          benchmarks: AssessmentCase.Benchmarks(
            lower: lower_bound, red: red_threshold, green: green_threshold, optimum: optimum)))
    }
  }
  struct Expected: Decodable, Sendable {
    var normalised_score: Double?
    var rating: String?
    var trend: String?
  }
  var country, indicator: String
  var inputs: Inputs
  var expected: Expected
  var trend_reproduced_by_rule: Bool?
}

private struct WeatherOutcome: Decodable, Sendable {
  struct Inputs: Decodable, Sendable {
    var observations: [String: Double]
    var target, target_year: Double?
    var direction: String
  }
  struct Expected: Decodable, Sendable { var symbol: String }
  var indicator: String
  var inputs: Inputs
  var expected: Expected
  var reproduced_by_rule: Bool?
}

extension OutcomeFile {
  /// Score and colour of every indicator of a country.
  static let sdsn = OutcomeFile("sdsn_sdg_index", .sdsn) { (item: SDSNOutcome) in
    guard let rating = item.expected.rating else { return nil }
    // A level has no time: any year does.
    let answer = AssessmentMethod.sdsn.assess(item.inputs.subject(nil, presentYear: 2023))
    return Trial(
      name: "\(item.country) \(item.indicator)",
      isReproduced: answer.category?.id == rating
        && (item.expected.normalised_score == nil
          || agree(answer.headline?.value.lower, item.expected.normalised_score)),
      isExpected: true)
  }

  /// The arrows, from the codebook's first year to the present value.
  ///
  /// The year of the present value is not printed; for all of them it is taken to be the one after
  /// the codebook's last year of the trend.
  static let sdsnTrend = OutcomeFile("sdsn_sdg_index", .sdsnTrend) { (item: SDSNOutcome) in
    guard let arrow = item.expected.trend, let start = item.inputs.trend_start_year,
      let end = item.inputs.trend_end_year, let first = item.inputs.trend_start_value
    else { return nil }
    let subject = item.inputs.subject((start, first), presentYear: end + 1)
    return Trial(
      name: "\(item.country) \(item.indicator)",
      isReproduced: AssessmentMethod.sdsnTrend.reproduces(
        PublishedOutcome(subject, category: arrow)))
  }

  /// The weather symbols of the German indicators.
  static let germanWeather = OutcomeFile(
    "destatis_weather", .germanWeather
  ) { (item: WeatherOutcome) in
    let goal: AssessmentCase.Goal =
      switch (item.inputs.target, item.inputs.target_year) {
      case (let value?, let due?): .reach(value, by: due)
      case (let value?, nil): .hold(value)
      default: .improve
      }
    let subject = AssessmentCase(
      nil,
      item.inputs.observations.compactMap { year, value in
        Double(year).map { (time: $0, value: value) }
      },
      AssessmentCase.Terms(
        goal: goal, direction: AssessmentCase.Direction(written: item.inputs.direction)))
    return Trial(
      name: "\(item.indicator) \(item.inputs.observations.keys.max() ?? "")",
      isReproduced: AssessmentMethod.germanWeather.reproduces(
        PublishedOutcome(subject, category: item.expected.symbol)),
      isExpected: item.reproduced_by_rule ?? false)
  }
}
