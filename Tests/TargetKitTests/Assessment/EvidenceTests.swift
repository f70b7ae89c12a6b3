import Testing

@testable import TargetKit

/// Recounts how many published outcomes each method reproduces.
@Suite(
  "Published outcomes", .serialized,
  .enabled(if: Vectors.isPresent, "../shared/vectors is not there: nothing published to recount"))
struct EvidenceTests {
  @Test("Open SDG: every value, score and status")
  func openSDG() throws {
    let file = try Vectors.read("opensdg_statcan", as: OpenSDGVectors.self)
    var tally = AssessmentMethod.Tally(reproduced: 0, of: 0)
    for series in file.cases + file.feature_cases {
      let result = AssessmentMethod.openSDG.assess(series.subject, as: .asPublished)
      let value = result.statistics.first { $0.measure.unit == .ratio }?.value.lower
      let growth = result.statistics.first { $0.measure.unit == .percentPerYear }?.value.lower
      let score = result.statistics.first { $0.measure.unit == .score }?.value.lower
      let isSame =
        (result.category?.id ?? "not_available") == series.expected.status
        && (series.expected.score == nil && series.expected.progress_value == nil
          || near(score, series.expected.score)
            && near(value ?? growth.map { $0 / 100 }, series.expected.progress_value))
      #expect(isSame, "\(series.id): \(result.outcome)")
      tally.total += 1
      tally.reproduced += isSame ? 1 : 0
    }
    try Ledger.settle(.openSDG, tally)
  }

  @Test("Open SDG: aggregates of several series")
  func aggregates() throws {
    let file = try Vectors.read("opensdg_statcan", as: OpenSDGVectors.self)
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

  @Test("SDSN: every score and colour")
  func sdsn() throws {
    let cases = try Vectors.read("sdsn_sdg_index", as: CaseFile<SDSNVector>.self).cases
    var tally = AssessmentMethod.Tally(reproduced: 0, of: 0)
    for vector in cases {
      let result = AssessmentMethod.sdsn.assess(vector.subject(nil, (2023, vector.inputs.value)))
      let isSame =
        result.category?.id == vector.expected.rating
        && (vector.expected.normalised_score == nil
          || near(result.headline?.value.lower, vector.expected.normalised_score))
      #expect(isSame, "\(vector.country) \(vector.indicator): \(result.outcome)")
      tally.total += 1
      tally.reproduced += isSame ? 1 : 0
    }
    try Ledger.settle(.sdsn, tally)
  }

  @Test("SDSN: arrows")
  func arrows() throws {
    let cases = try Vectors.read("sdsn_sdg_index", as: CaseFile<SDSNVector>.self).cases
    var tally = AssessmentMethod.Tally(reproduced: 0, of: 0)
    for vector in cases {
      guard let arrow = vector.expected.trend, let start = vector.inputs.trend_start_year,
        let end = vector.inputs.trend_end_year, let first = vector.inputs.trend_start_value,
        let last = vector.inputs.trend_end_value
      else { continue }
      let index = Self.arrow(vector.inputs, from: (start, first), to: (end, last))
      let isSame = AssessmentMethod.sdsnTrend.categories[index].id == arrow
      tally.total += 1
      tally.reproduced += isSame ? 1 : 0
      if vector.trend_reproduced_by_rule == true {
        #expect(isSame, "\(vector.country) \(vector.indicator)")
      }
    }
    try Ledger.settle(.sdsnTrend, tally)
  }

  /// The arrow of the publisher's trend years, with the colour of its current value: the two are
  /// different readings in the database.
  private static func arrow(
    _ inputs: SDSNVector.Inputs, from start: (Double, Double), to end: (Double, Double)
  ) -> Int {
    func score(_ value: Double) -> Double {
      SDSNRule.rawScore(value, lower: inputs.lower_bound, optimum: inputs.optimum)
    }
    let colour = SDSNRule.colour(
      inputs.value, red: inputs.red_threshold, green: inputs.green_threshold,
      sign: inputs.direction == "increase" ? 1 : -1)
    let first = score(start.1)
    return SDSNRule.arrow(
      pace: (score(end.1) - first) / (end.0 - start.0),
      needed: (score(inputs.green_threshold) - first) / (2030 - start.0), isGreen: colour == 3)
  }

  @Test("Germany: weather symbols")
  func weather() throws {
    let cases = try Vectors.read("destatis_weather", as: CaseFile<WeatherVector>.self).cases
    var tally = AssessmentMethod.Tally(reproduced: 0, of: 0)
    for vector in cases {
      let outcome = PublishedOutcome(vector.subject, category: vector.expected.symbol)
      let isSame = AssessmentMethod.germanWeather.reproduces(outcome)
      tally.total += 1
      tally.reproduced += isSame ? 1 : 0
      if vector.reproduced_by_rule {
        #expect(isSame, "\(vector.indicator) \(vector.inputs)")
      }
    }
    try Ledger.settle(.germanWeather, tally)
  }

  @Test("UN Progress Chart, as the Basque office published it")
  func unitedNations() throws {
    let cases = try Vectors.read(
      "un_progress_chart_2023_eustat", as: CaseFile<UNVector>.self
    ).cases
    for vector in cases where vector.reproduced_by_rule {
      #expect(
        AssessmentMethod.unProgressChart.reproduces(vector.outcome), "\(vector.indicator)")
    }
    try Ledger.settle(
      .unProgressChart, AssessmentMethod.unProgressChart.tally(over: cases.map(\.outcome)))
  }

  @Test("WHO/UNICEF: rates that are printed, and classes that follow from the rules")
  func nutrition() throws {
    let cases = try Vectors.read(
      "who_unicef_nutrition_2030", as: CaseFile<NutritionVector>.self
    ).cases
    let constants: [String: AssessmentCase.PrevalenceRule] = [
      "stunting": .stunting, "overweight": .overweight, "wasting": .wasting,
    ]
    var tally = AssessmentMethod.Tally(reproduced: 0, of: 0)
    for vector in cases {
      let inputs = vector.inputs
      if let share = inputs.reduction_share, let start = inputs.baseline_year,
        let end = inputs.target_year, let rate = vector.expected.required_aarr_percent
      {
        let found = WHOUnicefRule.rate(from: 1, to: 1 - share, years: end - start)
        let isSame = near(Growth.rounded(found, decimals: 2), rate)
        #expect(isSame)
        tally.total += 1
        tally.reproduced += isSame ? 1 : 0
      } else {
        let constants = try #require(constants[inputs.indicator ?? ""])
        let index = WHOUnicefRule.category(
          latest: try #require(inputs.latest), rate: try #require(inputs.current_aarr),
          needed: try #require(inputs.required_aarr), constants: constants)
        #expect(AssessmentMethod.whoUnicef.categories[index].original == vector.expected.category)
      }
    }
    try Ledger.settle(.whoUnicef, tally)
  }

  @Test("Earned value and earned schedule: every number")
  func earnedValue() throws {
    let cases = try Vectors.read("earned_value", as: CaseFile<EarnedValueVector>.self).cases
    var value = AssessmentMethod.Tally(reproduced: 0, of: 0)
    var schedule = value
    for vector in cases {
      if let curve = vector.inputs.pv_curve {
        let isSame = Self.matches(vector, curve)
        #expect(isSame, "\(vector)")
        schedule.total += 1
        schedule.reproduced += isSame ? 1 : 0
      } else {
        let isSame = Self.matches(vector)
        #expect(isSame, "\(vector)")
        value.total += 1
        value.reproduced += isSame ? 1 : 0
      }
    }
    try Ledger.settle(.earnedValue, value)
    try Ledger.settle(.earnedSchedule, schedule)
  }

  private static func matches(_ vector: EarnedValueVector, _ curve: [Double]) -> Bool {
    let time = EarnedScheduleRule.periods(earning: vector.inputs.ev ?? 0, on: curve)
    let expected = vector.expected
    let now = vector.inputs.actual_time
    return near(time, expected.es)
      && (expected.sv_t == nil || near(time.flatMap { t in now.map { t - $0 } }, expected.sv_t))
      && (expected.spi_t == nil || near(time.flatMap { t in now.map { t / $0 } }, expected.spi_t))
  }

  private static func matches(_ vector: EarnedValueVector) -> Bool {
    let inputs = vector.inputs
    let expected = vector.expected
    guard let bac = inputs.bac, let pv = inputs.pv, let ev = inputs.ev else { return false }
    let figures = try? EarnedValueFigures(
      AssessmentCase.Budget(atCompletion: bac, planned: pv, earned: ev, actual: inputs.ac))
    guard let figures else { return expected.error != nil }
    // The peer calls an index that does not exist 1 and says that it is provisional.
    if expected.valid == false { return figures.scheduleIndex == nil && figures.costIndex == nil }
    let pairs: [(Double?, Double?)] = [
      (figures.scheduleIndex, expected.spi), (figures.costIndex, expected.cpi),
      (figures.estimate, expected.eac), (figures.scheduleVariance, expected.sv),
      (figures.costVariance, expected.cv), (figures.toComplete, expected.etc),
      (figures.varianceAtCompletion, expected.vac), (figures.neededForBudget, expected.tcpi_bac),
      (figures.neededForEstimate, expected.tcpi_eac),
      (figures.compositeEstimate, expected.eac_composite),
      (figures.percentComplete, expected.percent_complete),
    ]
    // Sources print four or five digits.
    return expected.error == nil && pairs.allSatisfy { $1 == nil || near($0, $1, 5e-5) }
  }
}
