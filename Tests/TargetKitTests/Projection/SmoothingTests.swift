import Testing

@testable import TargetKit

/// Exponential smoothing, with and without trend, and the theta method.
@Suite struct SmoothingTests {
  private struct Fixed: Decodable {
    struct Case: Decodable {
      struct Parameters: Decodable {
        var alpha: Double
        var beta_star: Double?
        var phi: Double?
        var l0: Double?
        var b0: Double?
      }
      var series: String
      var model: String
      var y: [Double]
      var params: Parameters
      var sse: Double
      var forecast: [Double]
      var final_level: Double?
    }
    var cases: [Case]
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("runs the recursions of statsmodels", .enabled(if: ProjectionVectors.arePresent))
  func recursions() throws {
    let cases = try ProjectionVectors.read(Fixed.self, from: "smoothing_fixed.json").cases
    var run = 0
    for item in cases where !item.model.hasPrefix("holt_winters") {
      run += 1
      let level = try #require(item.params.l0)
      if item.model == "ses" {
        let forecast = try ExponentialSmoothing(rate: item.params.alpha, initialLevel: level)
          .forecast(item.y, horizon: item.forecast.count)
        for (point, expected) in zip(forecast.points, item.forecast) {
          #expect(agree(point, expected, within: 1e-9), "\(item.series)")
        }
      } else {
        let fit = TrendSmoothing(
          item.y, alpha: item.params.alpha, beta: try #require(item.params.beta_star),
          damping: item.params.phi ?? 1, level: level, slope: try #require(item.params.b0))
        for (h, expected) in item.forecast.enumerated() {
          #expect(agree(fit.centre(Double(h + 1)), expected, within: 1e-9), "\(item.series)")
        }
        #expect(agree(fit.variance * Double(item.y.count), item.sse, within: 1e-9))
      }
    }
    #expect(run == 36)
  }

  private struct Theta: Decodable {
    struct Case: Decodable {
      var series: String
      var y: [Double]
      var alpha: Double
      var b0_ols_slope: Double
      var ses_component: [Double]
      var forecast: [Double]
    }
    var cases: [Case]
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("adds half the slope as the theta method does", .enabled(if: ProjectionVectors.arePresent))
  func theta() throws {
    for item in try ProjectionVectors.read(Theta.self, from: "theta_given_alpha.json").cases {
      #expect(agree(EvenLine(item.y).slope, item.b0_ols_slope, within: 1e-12))
      var fit = ThetaFit(item.y, rate: item.alpha)
      // The level is given with the vectors: statsmodels estimates its start otherwise.
      fit.smoothing.level = item.ses_component[0]
      for (h, expected) in item.forecast.enumerated() {
        #expect(agree(fit.centre(Double(h + 1)), expected, within: 1e-9), "\(item.series)")
      }
    }
  }

  @Test("smooths by hand")
  func byHand() throws {
    // α = 1/2 from level 4: 4 + (6-4)/2 = 5, 5 + (3-5)/2 = 4. Errors 2 and -2: σ² = 8/2 = 4.
    let forecast = try ExponentialSmoothing(rate: 0.5, initialLevel: 4)
      .forecast([6, 3], horizon: 3)
    #expect(forecast.points == [4, 4, 4])
    // Variance σ²·(1 + (h-1)·α²): 4, 5, 6.
    for (step, variance) in zip(forecast.steps, [4.0, 5, 6]) {
      #expect(agree(step.spread * step.spread, variance, within: 1e-14))
    }
  }

  @Test("estimates no worse than any rate on a fine grid")
  func estimate() throws {
    var numbers = Numbers(seed: 4)
    for _ in 0..<20 {
      let series = numbers.series(25)
      let best = LevelFit(series)
      for step in 1...200 {
        let other = LevelFit(series, at: Double(step) / 200, initialLevel: nil)
        #expect(best.squaredError <= other.squaredError * (1 + 2e-3))
      }
    }
  }

  @Test("damps the trend to a limit")
  func damping() throws {
    let series = (0..<12).map { 10 + 3 * Double($0) }
    let forecast = try DampedTrend().forecast(series, horizon: 400).points
    let changes = zip(forecast.dropFirst(), forecast).map { $0 - $1 }
    #expect(changes.allSatisfy { $0 >= 0 })
    #expect((changes.last ?? 1) < 1e-2)
    // Holt's method goes on along the line: 10 + 3·(11 + h).
    for (h, point) in try HoltTrend().forecast(series, horizon: 3).points.enumerated() {
      #expect(agree(point, 46 + 3 * Double(h), within: 1e-10))
    }
  }

  @Test("of a straight line, dynamic theta forecasts the line", arguments: [true, false])
  func optimizedTheta(isDynamic: Bool) throws {
    // For a line the errors vanish as θ grows, and with α = 1 and θ = 2 they are half a slope:
    // the search must find something at least as good, so that it keeps over half of the slope.
    let series = (0..<20).map { 100 + 5 * Double($0) }
    let points = try OptimizedTheta(isDynamic: isDynamic).forecast(series, horizon: 4).points
    for (h, point) in points.enumerated() {
      let held = 195.0
      let line = 195 + 5 * Double(h + 1)
      #expect(point > held + 0.5 * (line - held) - 1e-9)
      #expect(point <= line + 1e-6)
    }
  }
}
