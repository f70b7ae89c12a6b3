import Testing

@testable import TargetKit

/// Classical models: their points, inside the limits, with intervals of the recommended recipe.
@Suite struct CalibratedForecasterTests {
  @Test("continue a perfectly straight line, with a spread")
  func straightLine() throws {
    // 100, 95, … 75: five less each year, six years on 45.
    let series = (0...5).map { 100 - 5 * Double($0) }
    for id in ["linear", "drift", "theil-sen", "holt"] {
      let model = try #require(ForecastModel.named(id))
      let forecaster = try #require(model.forecaster(like: RecommendedForecaster()))
      let steps = try forecaster.forecast(series, horizon: 6).steps
      #expect(agree(steps[5].point, 45, within: 1e-6), "\(id)")
      let band = try #require(steps[5].interval(level: 0.8))
      #expect(band.lower < 44 && band.upper > 46, "\(id)")
    }
    let naive = try #require(ForecastModel.naive.forecaster(like: RecommendedForecaster()))
    #expect(agree(try naive.forecast(series, horizon: 1).points[0], 75, within: 1e-9))
  }

  @Test("stay inside natural limits")
  func limits() throws {
    let series = [10.2, 8.5, 5.7, 4.5, 3.1, 1.7, 0.6]
    for model in ForecastModel.all {
      let recipe = RecommendedForecaster(limits: .percentage)
      let forecaster = try #require(model.forecaster(like: recipe))
      for step in try forecaster.forecast(series, horizon: 9).steps {
        for probability in [0.001, 0.5, 0.999] {
          let value = try #require(step.quantile(probability))
          #expect(value >= 0 && value <= 100, "\(model.id)")
        }
      }
    }
    #expect(ForecastModel.logistic.forecaster(like: RecommendedForecaster()) == nil)
  }

  @Test("are never surer than the recommended recipe")
  func widths() throws {
    let series = [50.0, 53, 51, 58, 60, 57, 66, 70]
    let recipe = RecommendedForecaster()
    let own = try recipe.forecast(series, horizon: 5)
    for model in ForecastModel.all where model != .logistic {
      let forecaster = try #require(model.forecaster(like: recipe))
      let steps = try forecaster.forecast(series, horizon: 5).steps
      for (step, recommended) in zip(steps, own.steps) {
        #expect(step.spread >= recommended.spread * (1 - 1e-12), "\(model.id)")
      }
    }
  }

  @Test("are back-tested like any method")
  func backTest() throws {
    let linear = try #require(ForecastModel.linear.forecaster(like: RecommendedForecaster()))
    let test = try linear.backTest((0..<12).map { 100 + 3 * Double($0) + Double($0 % 3) })
    #expect(try #require(test.coverage).widest > 0.9)
  }
}
