import Testing

@testable import TargetKit

/// The recommended recipe, by hand and by what it promises.
@Suite struct RecommendedForecasterTests {
  private func figures(_ pairs: [(Double, Double)]) -> [DatedFigure] {
    pairs.compactMap { DatedFigure(year: $0.0, value: $0.1) }
  }

  @Test("follows its formula")
  func byHand() throws {
    // Figures 100, 110, 121, 133.1: log growth r = log 1.1 = 0.0953102 each, so v = 0, m = 0, and
    // every change moves: s² = 2·0.03² / (2 + 2) = 0.00045, o² = 2·0.03² / (3 + 2) = 0.00036.
    // Weights 1, 0.9, 0.81: sum 2.71, squares 1 + 0.81 + 0.6561 = 2.4661, and
    // n_w = 2.71² / 2.4661 = 2.97802198.
    // K = 0.028² / (0.028² + 0.00045 / 2.97802198) = 0.000784 / 0.00093511 = 0.838406...
    let r = Elementary.log(1.1)
    let effective = 2.71 * 2.71 / 2.4661
    let trust = 0.000784 / (0.000784 + 0.00045 / effective)
    let growth = trust * r + (1 - trust) * 0.042
    // The level smoothed at 0.6 with the drift 0.3·g, from the first figure: the gap to the line
    // closes by 0.4 a step, so after three steps it lags by (r - 0.3 g)·(0.4 + 0.16 + 0.064) = 0.043,
    // less than three ordinary changes, 3·√0.00036 = 0.057.
    let lag = (r - 0.3 * growth) * (0.4 + 0.16 + 0.064)
    let centre = Elementary.log(133.1) - 0.2 * lag + 0.8 * growth * (1 + 0.945)
    let ordinary = 1 / (1 / 0.00045 + 1 / 0.25)
    let unit = ordinary * (1 + 0.5 / 3) + 0.0001
    let (share, distance) = (0.1 * growth, 0.2 * (growth - 0.042))
    let future =
      1 / (1 / (0.055 * 0.055) + effective / (ordinary + 0.0001)) + share * share
      + distance * distance
    let spread = (0.82 * unit + 0.52 * unit + 1.945 * 1.945 * future).squareRoot()
    let forecast = try RecommendedForecaster().forecast([100, 110, 121, 133.1], horizon: 2)
    #expect(agree(forecast.steps[1].centre, centre, within: 1e-12))
    #expect(agree(forecast.steps[1].spread, spread, within: 1e-12))
    #expect(forecast.steps[1].shape.degreesOfFreedom == 3)
  }

  @Test("is surer at first and less sure later of about fourteen figures")
  func brevity() throws {
    let weights = [9, 10, 12, 14, 16, 18, 30].map {
      TrendConstants.yearly.brevity.weight(figures: $0)
    }
    #expect(weights == [0, 0, 0.75, 1, 0.75, 0, 0])  // 1 - ((N - 14) / 4)², not below zero

    // Fourteen figures, each a tenth above the last: v = 0 and m = 0 as above, 13 changes, so
    // s² = 2·0.03² / (12 + 2); the first variance is 0.7, the further ones 1.5, that of growth 1.4
    // times what it would be.
    let series = (0..<14).map { 100 * Elementary.pow(1.1, Double($0)) }
    let age = (0..<13).map { Elementary.pow(0.9, Double($0)) }
    let sum = age.reduce(0, +)
    let effective = sum * sum / age.reduce(0) { $0 + $1 * $1 }
    let variance = 2 * 0.0009 / 14.0
    let trust = 0.000784 / (0.000784 + variance / effective)
    let growth = trust * Elementary.log(1.1) + (1 - trust) * 0.042
    let ordinary = 1 / (1 / variance + 1 / 0.25)
    let unit = ordinary * (1 + 0.5 / 13) + 0.0001
    let (share, distance) = (0.1 * growth, 0.2 * (growth - 0.042))
    let future =
      1 / (1 / (0.055 * 0.055) + effective / (ordinary + 0.0001)) + share * share
      + distance * distance
    let forecast = try RecommendedForecaster().forecast(series, horizon: 2)
    let first = (0.7 * 0.82 * unit + 1.4 * future).squareRoot()
    let second =
      (0.7 * 0.82 * unit + 1.5 * 0.52 * unit + 1.945 * 1.945 * 1.4 * future).squareRoot()
    #expect(agree(forecast.steps[0].spread, first, within: 1e-9))
    #expect(agree(forecast.steps[1].spread, second, within: 1e-9))
  }

  /// The worked example of the article on projecting short series; by hand from its formula.
  @Test("is the worked example")
  func workedExample() throws {
    let series = [100, 110, 121, 133.1].enumerated().map { (2021 + Double($0), $1) }
    let projection = try RecommendedForecaster().project(figures(series))
    let value = try projection.value(at: 2026)
    #expect(agree(value.point.lower, 151.0106, within: 1e-5))
    for (level, lower, upper) in [
      (0.5, 145.8330, 156.3721), (0.8, 140.1411, 162.7232), (0.95, 130.6071, 174.6016),
    ] {
      let interval = try #require(value.interval(level: level))
      #expect(agree(interval.lower, lower, within: 1e-5))
      #expect(agree(interval.upper, upper, within: 1e-5))
    }
    for (criterion, probability) in [(150.0, 0.553852), (160, 0.147174)] {
      let said = try projection.probability(of: .atLeast(criterion), at: 2026)
      #expect(agree(said.lower, probability, within: 1e-5))
    }
    // 133.1 to 150 is 0.1195 on the scale: 1.9 years at 0.8·0.0867, damped and from a lower level.
    let arrival = try #require(try projection.arrival(at: .atLeast(150)).quantile(0.5)).lower
    #expect(arrival > 2025.8 && arrival < 2026)
  }

  @Test("of one figure holds the value and refuses the rest")
  func oneFigure() throws {
    let projection = try RecommendedForecaster().project(figures([(2024, 80)]))
    let value = try projection.value(at: 2027)
    #expect(agree(value.point.lower, 80, within: 1e-12) && value.point.isPoint)
    #expect(value.interval(level: 0.8) == nil)
    #expect(throws: ProjectionError.tooFewFigures(needed: 4, given: 1)) {
      try projection.probability(of: .atLeast(90), at: 2027)
    }
    #expect(throws: ProjectionError.tooFewFigures(needed: 4, given: 1)) {
      try projection.arrival(at: .atLeast(90))
    }
  }

  @Test("gives intervals from two figures and probabilities from four")
  func fewFigures() throws {
    let all: [(Double, Double)] = [(2020, 50), (2021, 55), (2022, 59), (2023, 66)]
    for count in 2...4 {
      let projection = try RecommendedForecaster().project(figures(Array(all.prefix(count))))
      #expect(try projection.value(at: 2025).interval(level: 0.5) != nil)
      if count < 4 {
        #expect(throws: ProjectionError.tooFewFigures(needed: 4, given: count)) {
          try projection.probability(of: .atLeast(70), at: 2025)
        }
      } else {
        #expect(try projection.probability(of: .atLeast(70), at: 2025).isPoint)
      }
    }
  }

  @Test("goes by dates: a gap of two years is growth over two years")
  func gaps() throws {
    // 100·1.1^t at 2018, 2019, 2021, 2022, 2024: without noise, gaps change weights only.
    let years: [Double] = [2018, 2019, 2021, 2022, 2024]
    let gappy = figures(years.map { ($0, 100 * Elementary.pow(1.1, $0 - 2018)) })
    let full = figures(
      (2018...2024).map { year in
        (Double(year), 100 * Elementary.pow(1.1, Double(year - 2018)))
      })
    let one = try RecommendedForecaster().project(gappy).value(at: 2026).point.lower
    let other = try RecommendedForecaster().project(full).value(at: 2026).point.lower
    #expect(agree(one, other, within: 0.02))
  }

  @Test(
    "keeps within natural limits",
    arguments: [
      [98.0, 98.5, 99, 99.4, 99.8], [3, 2, 1.2, 0.7, 0.3], [100, 100, 99, 100], [0, 0, 3, 0],
    ])
  func limits(series: [Double]) throws {
    let forecast = try RecommendedForecaster(limits: .percentage).forecast(series, horizon: 60)
    for step in forecast.steps {
      for p in [0.0, 0.001, 0.025, 0.5, 0.975, 0.999, 1] {
        let value = try #require(step.quantile(p))
        #expect(value >= 0 && value <= 100)
      }
      #expect(step.probability(atLeast: 0) == 1)
      #expect(step.probability(above: 100) == 0)
    }
    let counts = try RecommendedForecaster(limits: .nonnegative).forecast(series, horizon: 60)
    #expect(counts.steps.allSatisfy { ($0.quantile(0.001) ?? -1) >= 0 })
  }

  @Test("takes zeros and negatives without stated limits")
  func signs() throws {
    let zeros = try RecommendedForecaster().forecast([0, 0, 2, 5, 9], horizon: 3)
    #expect(zeros.steps.allSatisfy { ($0.quantile(0.025) ?? -1) >= 0 })
    let balance = try RecommendedForecaster().forecast([-5, 2, -3, 4, -1], horizon: 3)
    #expect((balance.steps[0].quantile(0.025) ?? 0) < 0)
    #expect((balance.steps[0].quantile(0.975) ?? 0) > 0)
    // A mirrored series has the mirrored forecast.
    let mirrored = try RecommendedForecaster().forecast([5, -2, 3, -4, 1], horizon: 3)
    for (left, right) in zip(balance.points, mirrored.points) {
      #expect(agree(left, -right, within: 1e-12))
    }
  }

  @Test("without a scale says so")
  func noScale() throws {
    let projection = try RecommendedForecaster().project(
      figures((2020...2024).map { (Double($0), 0) }))
    #expect(try projection.value(at: 2026).point == RealInterval(0))
    #expect(try projection.value(at: 2026).interval(level: 0.8) == nil)
    #expect(throws: ProjectionError.noScale) {
      try projection.probability(of: .atLeast(1), at: 2026)
    }
  }

  @Test("turns an interval into an interval")
  func intervals() throws {
    let range = RealInterval(between: 78, and: 82)
    var inexact = figures([(2020, 60), (2021, 64), (2022, 70), (2023, 75)])
    inexact.append(try #require(DatedFigure(year: 2024, range: range)))
    let projection = try RecommendedForecaster().project(inexact)
    let value = try projection.value(at: 2026)
    #expect(!value.point.isPoint)
    for end in [78.0, 80, 82] {
      var exact = inexact
      exact[4] = try #require(DatedFigure(year: 2024, value: end))
      let single = try RecommendedForecaster().project(exact).value(at: 2026)
      #expect(value.point.contains(single.point.lower))
      let outer = try #require(value.interval(level: 0.8))
      let inner = try #require(single.interval(level: 0.8))
      #expect(outer.lower <= inner.lower && inner.upper <= outer.upper)
      let probability = try single.probability(of: .atLeast(85)).lower
      #expect(try value.probability(of: .atLeast(85)).contains(probability))
    }
  }

  @Test("keeps the open end of a bounded reading")
  func openEnd() throws {
    var open = figures([(2020, 60), (2021, 64), (2022, 70), (2023, 75)])
    open.append(
      try #require(DatedFigure(year: 2024, range: RealInterval(between: 80, and: .infinity))))
    let projection = try RecommendedForecaster().project(open)
    let value = try projection.value(at: 2026)
    #expect(value.point.upper == .infinity)
    #expect(value.interval(level: 0.8)?.upper == .infinity)
    let probability = try value.probability(of: .atLeast(85))
    #expect(probability.upper == 1 && probability.lower > 0.5)
    #expect(try value.probability(of: .atMost(85)).lower == 0)
    // As a share it ends at 100.
    let share = try RecommendedForecaster(limits: .percentage).project(open).value(at: 2026)
    #expect(share.point.upper <= 100)
    // Between others the bound gives way to the line: 70, over 71, 80 is taken at 71 to 75.
    var between = figures([(2020, 60), (2021, 64), (2022, 70)])
    between.append(
      try #require(DatedFigure(year: 2023, range: RealInterval(between: 71, and: .infinity))))
    between.append(try #require(DatedFigure(year: 2024, value: 80)))
    #expect(try RecommendedForecaster().project(between).value(at: 2026).point.isBounded)
  }

  @Test("finds the seasons of quarters and months")
  func seasons() throws {
    for cadence in [Cadence.quarterly, .monthly] {
      let m = cadence.rawValue
      func truth(_ place: Int) -> Double {
        let season = 1 + 0.3 * (2 * Double(place % m) / Double(m - 1) - 1)
        return 200 * (1 + 0.002 * Double(place)) * season
      }
      let series = (0..<(6 * m)).map(truth)
      let forecast = try RecommendedForecaster(cadence: cadence).forecast(series, horizon: m)
      for (h, point) in forecast.points.enumerated() {
        #expect(agree(point, truth(6 * m + h), within: 0.03))
      }
      // With dates, and one figure missing, it is nearly the same.
      var dated = series.enumerated().compactMap {
        DatedFigure(year: 2018 + Double($0) / Double(m), value: $1)
      }
      dated.remove(at: 2 * m + 1)
      let year = 2018 + Double(7 * m - 1) / Double(m)
      let value = try RecommendedForecaster(cadence: cadence).project(dated).value(at: year)
      #expect(agree(value.point.lower, forecast.points[m - 1], within: 0.02))
    }
  }

  @Test("dates the arrival")
  func arrival() throws {
    let projection = try RecommendedForecaster(growthPrior: .neutral).project(
      figures((2016...2024).map { (Double($0), 100 + 5 * Double($0 - 2016)) }))
    let arrival = try projection.arrival(at: .atLeast(160))
    #expect(!arrival.isReached)
    let median = try #require(arrival.quantile(0.5)).lower
    #expect(median > 2027 && median < 2032)
    // The median date is where the probability of the criterion passes one half.
    #expect(
      agree(try projection.probability(of: .atLeast(160), at: median).lower, 0.5, within: 0.01))
    let early = try #require(arrival.quantile(0.1)).lower
    let late = try #require(arrival.quantile(0.6)).lower
    #expect(early < median && median < late)
    #expect(arrival.probability(by: 2024) == RealInterval(0))
    #expect(agree(try #require(arrival.probability(by: median)).lower, 0.5, within: 1e-9))
    #expect(arrival.probability(by: .nan) == nil)
    #expect(arrival.quantile(1) == nil)
    let reached = try projection.arrival(at: .atLeast(130))
    #expect(reached.isReached && reached.quantile(0.5) == RealInterval(2024))
    // Nothing falls to a tenth in ten years here.
    #expect(try projection.arrival(at: .atMost(14), within: 10).quantile(0.5) == nil)
    #expect(throws: ProjectionError.self) { try projection.arrival(at: .atLeast(.nan)) }
    #expect(throws: ProjectionError.self) { try projection.arrival(at: .atLeast(1), within: .nan) }
  }

  @Test("back-tests a series")
  func backTest() throws {
    let series = (0..<12).map { 100 * Elementary.pow(1.05, Double($0)) }
    let test = try RecommendedForecaster().backTest(series)
    // From 4 to 11 figures, five steps where there are as many: 5·4 + 4 + 3 + 2 + 1 + … = 30.
    #expect(test.origins == 8)
    #expect(test.forecasts == 30)
    #expect(try #require(test.relativeError) < 0.5)
    #expect(try #require(test.coverage).widest == 1)
    #expect(try #require(test.brierScore) < 0.1)
    let dated = series.enumerated().compactMap { DatedFigure(year: 2010 + Double($0), value: $1) }
    #expect(try RecommendedForecaster().backTest(dated) == test)
    #expect(try RecommendedForecaster().backTest([1, 2, 3], horizon: 2).coverage == nil)
    #expect(try NaiveMethod().backTest(series).relativeError == 1)
  }
}
