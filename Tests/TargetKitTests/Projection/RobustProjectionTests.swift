import Testing

@testable import TargetKit

/// What is out of the ordinary moves a projection no more than it should.
@Suite struct RobustProjectionTests {
  @Test("a fall of six years is not turned upward")
  func falling() throws {
    let series = [10.2, 8.5, 5.7, 4.5, 3.1, 1.7, 0.6]
    for recipe in [
      RecommendedForecaster(), RecommendedForecaster(limits: .percentage),
      RecommendedForecaster(limits: .percentage, growthPrior: .falling),
    ] {
      let forecast = try recipe.forecast(series, horizon: 6)
      #expect(forecast.points.allSatisfy { $0 <= 0.6 && $0 >= 0 })
      #expect(try #require(forecast.steps[0].probability(atLeast: 0.6)) < 0.5)
    }
  }

  @Test("one outlier does not lift the level")
  func outlier() throws {
    let with = try RecommendedForecaster(growthPrior: .neutral).forecast(
      [100, 102, 101, 500, 103, 104, 105], horizon: 1)
    // Without it the series grows by about one a year.
    #expect(abs(with.points[0] / 106 - 1) < 0.02)
  }

  @Test("a shift of the level that is years old is over")
  func shift() throws {
    let forecast = try RecommendedForecaster(growthPrior: .neutral).forecast(
      [100, 101, 99, 100, 100, 50, 51, 49, 50], horizon: 3)
    #expect(forecast.points.allSatisfy { abs($0 / 50 - 1) < 0.03 })
  }

  @Test("equal figures hardly move")
  func equal() throws {
    let forecast = try RecommendedForecaster().forecast(Array(repeating: 50, count: 6), horizon: 6)
    let first = try #require(forecast.steps[0].interval(level: 0.8))
    #expect(first.lower > 48.5 && first.upper < 51.5)
    #expect(abs(forecast.points[5] - 50) < 0.5)
  }

  @Test("no growth beyond doubling is carried on")
  func explosion() throws {
    let forecast = try RecommendedForecaster().forecast([1, 10, 100], horizon: 2)
    #expect(forecast.points[0] <= 200 && forecast.points[1] <= 400)
  }

  @Test("a break is seen, and widens what is said")
  func breaks() throws {
    let steady = [100.0, 103, 106, 108, 112, 115, 118, 122]
    var broken = steady
    broken[5] = 70
    func project(_ values: [Double]) throws -> Projection {
      try RecommendedForecaster().project(
        values.enumerated().compactMap { DatedFigure(year: 2016 + Double($0), value: $1) })
    }
    let calm = try project(steady)
    #expect(calm.breaks.isEmpty)
    let shaken = try project(broken)
    #expect(shaken.breaks.map(\.year) == [2021, 2022])
    #expect(shaken.breaks[0].before == 2020)
    // From 112 to 70 is -0.47 on the logarithmic scale.
    #expect(agree(shaken.breaks[0].change, Elementary.log(70 / 112.0), within: 1e-9))
    let narrow = try #require(try calm.value(at: 2025).interval(level: 0.8))
    let wide = try #require(try shaken.value(at: 2025).interval(level: 0.8))
    #expect(wide.upper - wide.lower > 2 * (narrow.upper - narrow.lower))
  }

  @Test("the data choose between a growing level and steady additions")
  func scales() throws {
    func scale(_ values: [Double], _ limits: NaturalLimits? = nil) throws -> ValueScale {
      try ScaleChoice(values, times: nil, limits: limits, rule: .byData, window: 20).scale
    }
    // Equal ratios, equal differences.
    #expect(
      try scale((0..<9).map { 50 * Elementary.pow(1.3, Double($0)) })
        == .logarithm(lower: 0, offset: 0))
    guard case .cut = try scale((1...9).map { 10 * Double($0) }) else {
      Issue.record("equal differences are additions")
      return
    }
    // Squares grow by equal steps of their roots.
    #expect(try scale((1...12).map { Double($0 * $0) }) == .power(lambda: 0.5))
    // A share whose odds grow by equal ratios.
    let odds = (0..<12).map { Elementary.pow(1.9, Double($0) - 6) }
    #expect(
      try scale(odds.map { 100 * $0 / (1 + $0) }, .percentage)
        == .logistic(lower: 0, upper: 100, inset: 0))
    #expect(throws: ProjectionError.noScale) { try scale([100, 100, 100], .percentage) }
  }
}
