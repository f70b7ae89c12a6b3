import Testing

@testable import TargetKit

/// What a series counts, and what that says of its future.
@Suite struct SeriesNatureTests {
  private func figures(_ values: [Double], from year: Double) -> [DatedFigure] {
    values.enumerated().compactMap { DatedFigure(year: year + Double($0), value: $1) }
  }

  @Test("a count that is carried on keeps what it has and goes on by its additions")
  func cumulative() throws {
    // 60 more each year from 2015 to 2021: nine more years add 540 to 420.
    let series = figures((1...7).map { 60 * Double($0) }, from: 2015)
    let projection = try RecommendedForecaster(nature: .cumulative).project(series)
    #expect(agree(try projection.value(at: 2030).point.lower, 960, within: 1e-6))
    for year in [2022.0, 2025, 2030, 2050] {
      let widest = try #require(try projection.value(at: year).interval(level: 0.999))
      #expect(widest.lower >= 420)
    }
    // Half of a year brings half of its addition.
    #expect(agree(try projection.value(at: 2021.5).point.lower, 450, within: 1e-6))
    // Taken for a level, the steady additions go on too, shrunk a little towards the usual growth.
    let level = try RecommendedForecaster().project(series)
    let point = try level.value(at: 2030).point.lower
    #expect(point > 850 && point < 960)
  }

  @Test("additions that shrink and stop are still no loss")
  func slowingCount() throws {
    let forecast = try RecommendedForecaster(nature: .cumulative).forecast(
      [10, 60, 90, 100, 100, 100], horizon: 8)
    for step in forecast.steps { #expect(try #require(step.quantile(0.001)) >= 100) }
    #expect(forecast.points[7] < 200)
    let held = try RecommendedForecaster(nature: .cumulative).forecast([5], horizon: 2)
    #expect(held.points.allSatisfy { agree($0, 5, within: 1e-9) })
  }

  @Test("amounts of coming periods add up to what there is")
  func total() throws {
    // Four years brought 5.21 + 5.34 + 5.50 + 5.60 = 21.65; a fifth like the last ends near 27.3.
    let projection = try RecommendedForecaster(limits: .nonnegative).project(
      figures([5.21, 5.34, 5.50, 5.60], from: 2027))
    let sum = try projection.total(
      of: RealInterval(between: 21.65, and: 21.65), adding: 2031, through: 2031)
    #expect(sum.point.lower > 27 && sum.point.lower < 27.8)
    #expect(try #require(sum.interval(level: 0.95)).lower > 21.65)
    #expect(try sum.probability(of: .atLeast(21.65)) == RealInterval(between: 1, and: 1))
    let two = try projection.total(
      of: RealInterval(between: 21.65, and: 21.65), adding: 2031, through: 2032)
    #expect(two.point.lower > 2 * 5.6 + 21.65)
    #expect(throws: ProjectionError.dateOutOfRange) {
      try projection.total(of: RealInterval(between: 0, and: 0), adding: 2030, through: 2031)
    }
  }

  @Test("a rate of growth returns to its usual level and may be negative")
  func growthRate() throws {
    let recipe = RecommendedForecaster(limits: .percentage, nature: .growthRate)
    let falling = try recipe.forecast([6.1, 5.2, 3.9, 2.2, 0.8], horizon: 3)
    #expect(try #require(falling.steps[1].interval(level: 0.95)).lower < 0)
    // 8.1 6.9 6.7 2.2 8.4 3.0 5.2: between the least and the mean of 5.8, and never as wide as a
    // share would be on its way to 100.
    let rates = try recipe.forecast([8.1, 6.9, 6.7, 2.2, 8.4, 3.0, 5.2], horizon: 6)
    for step in rates.steps {
      #expect(step.point > 4 && step.point < 7)
      #expect(try #require(step.interval(level: 0.8)).upper < 14)
    }
  }

  @Test("small counts have the scatter of chance")
  func smallCounts() throws {
    let forecast = try RecommendedForecaster().forecast([1, 0, 2, 0, 1, 1], horizon: 6)
    for step in forecast.steps {
      // Five years in six had at most one; by chance about 0.83 a year, more than 3 are 1 in 100.
      #expect(try #require(step.interval(level: 0.8)).upper < 3.5)
      #expect(try #require(step.interval(level: 0.95)).upper < 6)
      #expect(try #require(step.interval(level: 0.95)).lower >= 0)
    }
    // A count that grows steadily is no such count.
    #expect(!SmallCounts.vary([1, 3, 5, 8, 11, 15]))
    #expect(!SmallCounts.vary([1, 0.5, 2, 0, 1]))
    #expect(SmallCounts.vary([4, 7, 3, 6, 2, 7]))
  }

  @Test("the prior of growth follows the direction that is stated")
  func prior() throws {
    let series = [100.0, 96, 99, 93, 94]
    var last = -Double.infinity
    for prior in [GrowthPrior.falling, .neutral, .growing] {
      let point = try RecommendedForecaster(growthPrior: prior).forecast(series, horizon: 5)
        .points[4]
      #expect(point > last)
      last = point
    }
    let share = try RecommendedForecaster(limits: .percentage, growthPrior: .falling)
      .forecast([40, 38, 39, 37], horizon: 5)
    let plain = try RecommendedForecaster(limits: .percentage).forecast(
      [40, 38, 39, 37], horizon: 5)
    #expect(share.points[4] < plain.points[4])
    #expect(GrowthPrior(perYear: .nan) == .neutral)
    #expect(GrowthPrior(perYear: 7).perYear == 1)
  }
}
