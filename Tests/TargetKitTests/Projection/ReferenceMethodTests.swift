import Testing

@testable import TargetKit

/// Methods against R's forecast package and scipy.
@Suite struct ReferenceMethodTests {
  private struct File: Decodable {
    struct Case: Decodable {
      var series: String
      var method: String
      var mean: [Double]?
      var lo80: [Double]?
      var hi80: [Double]?
      var lo95: [Double]?
      var hi95: [Double]?
      var value: Double?
      var figure: [Double]?
    }
    var cases: [Case]
  }
  private struct Named: Decodable {
    struct Series: Decodable {
      var name: String
      var y: [Double]
    }
    var series: [Series]
  }
  private struct Half: Decodable {
    struct Case: Decodable {
      var series: String
      var y: [Double]
      var log_slope: Double
      var forecast: [Double]
    }
    var cases: [Case]
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("agrees with R", .enabled(if: ProjectionVectors.arePresent))
  func forecastPackage() throws {
    let named = try ProjectionVectors.read(Named.self, from: "theilsen_mannkendall.json").series
    let series = Dictionary(named.map { ($0.name, $0.y) }) { first, _ in first }
    var compared: [String: Int] = [:]
    for item in try ProjectionVectors.read(File.self, from: "r_forecast.json").cases {
      guard let y = series[item.series] else { continue }
      let method: any Forecaster
      var tolerance = 1e-9
      switch item.method {
      case "naive": method = NaiveMethod()
      case "rwf_drift": method = DriftMethod()
      case "ses":
        (method, tolerance) = (ExponentialSmoothing(), 2e-3)
      case "thetaf" where item.series != "AirPassengers":
        // R adjusts AirPassengers for its seasons first.
        (method, tolerance) = (ThetaMethod(), 5e-3)
      case "BoxCox.lambda_loglik_0_1" where item.series != "AirPassengers":
        // For monthly series R takes the likelihood about trend and seasons, ours about the trend.
        let expected = try #require(item.value)
        #expect(agree(try BoxCox.parameter(for: y, in: 0...1), expected, within: 1e-9))
        compared[item.method, default: 0] += 1
        continue
      case "decompose_multiplicative":
        let pattern = try #require(SeasonalPattern(y, period: 12))
        for (index, expected) in zip(pattern.values, try #require(item.figure)) {
          #expect(agree(index, expected, within: 1e-9))
        }
        compared[item.method, default: 0] += 1
        continue
      default: continue
      }
      compared[item.method, default: 0] += 1
      let mean = try #require(item.mean)
      let forecast = try method.forecast(y, horizon: mean.count)
      for (point, expected) in zip(forecast.points, mean) {
        #expect(agree(point, expected, within: tolerance), "\(item.series) \(item.method)")
      }
      // Limits are relative to the width, which is small beside the level.
      for (level, lows, highs) in [(0.8, item.lo80, item.hi80), (0.95, item.lo95, item.hi95)] {
        let lows = try #require(lows)
        let highs = try #require(highs)
        for (h, interval) in forecast.intervals(level: level).enumerated() {
          let width = highs[h] - lows[h]
          let allowed = max(tolerance * 25, 1e-7) * width
          #expect(abs(interval.lower - lows[h]) < allowed, "\(item.series) \(item.method) \(h)")
          #expect(abs(interval.upper - highs[h]) < allowed, "\(item.series) \(item.method) \(h)")
        }
      }
    }
    #expect(compared["naive"] == 6)
    #expect(compared["rwf_drift"] == 6)
    #expect(compared["ses"] == 6)
    #expect(compared["thetaf"] == 5)
    #expect(compared["BoxCox.lambda_loglik_0_1"] == 5)
    #expect(compared["decompose_multiplicative"] == 1)
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("grows at half of the median rate", .enabled(if: ProjectionVectors.arePresent))
  func halfLogTheilSen() throws {
    for item in try ProjectionVectors.read(Half.self, from: "half_log_theilsen.json").cases {
      let points = try HalfLogTheilSen().forecast(item.y, horizon: item.forecast.count).points
      for (point, expected) in zip(points, item.forecast) {
        #expect(agree(point, expected, within: 1e-11), "\(item.series)")
      }
    }
  }

  @Test("is known by hand for a doubling series")
  func doubling() throws {
    // Every slope of the logarithms is log 2; half of it is a growth of √2.
    let points = try HalfLogTheilSen().forecast([1, 2, 4, 8], horizon: 2).points
    #expect(agree(points[0], 8 * 2.0.squareRoot(), within: 1e-14))
    #expect(agree(points[1], 16, within: 1e-14))
    // Drift of 1, 2, 4, 8: 7/3 a step.
    #expect(
      agree(try DriftMethod().forecast([1, 2, 4, 8], horizon: 3).points[2], 15, within: 1e-14))
    // A line through 0, 1, 2 with one outlier: 0, 1, 2, 30, 4 has the median slope 1 and level 0.
    let robust = try TheilSenTrend().forecast([0, 1, 2, 30, 4], horizon: 1).points
    #expect(agree(robust[0], 5, within: 1e-12))
  }

  @Test("approaches its ceiling along the logistic curve")
  func logistic() throws {
    // Odds 1/9, 1/4, 9/16 grow by 9/4 a step: the next are 81/64 and 729/256, shares 81/145 …
    let method = try LogisticGrowth(ceiling: 100)
    let forecast = try method.forecast([10, 20, 36], horizon: 2)
    #expect(agree(forecast.points[0], 8100.0 / 145, within: 1e-12))
    #expect(agree(forecast.points[1], 72900.0 / 985, within: 1e-12))
    #expect(throws: ProjectionError.outsideLimits(index: 2)) {
      try method.forecast([10, 20, 100], horizon: 1)
    }
  }

  @Test("averages points")
  func combination() throws {
    // Naive 8; drift 8 + 7/3: the mean is 8 + 7/6.
    let method = try CombinedForecaster([NaiveMethod(), DriftMethod()])
    #expect(
      agree(try method.forecast([1, 2, 4, 8], horizon: 1).points[0], 8 + 7.0 / 6, within: 1e-14))
    #expect(method.minimumCount == 3)
  }

  @Test("works on the scale of Box and Cox")
  func transformed() throws {
    // On logarithms the drift of 1, 2, 4, 8 is log 2.
    let log = try TransformedForecaster(DriftMethod(), on: .logarithm)
    #expect(agree(try log.forecast([1, 2, 4, 8], horizon: 2).points[1], 32, within: 1e-12))
    // On square roots 1, 2, 3, 4 of 1, 4, 9, 16 the next is 5² = 25.
    let root = try TransformedForecaster(DriftMethod(), on: .boxCox(0.5))
    #expect(agree(try root.forecast([1, 4, 9, 16], horizon: 1).points[0], 25, within: 1e-12))
    // Squares make a straight line at λ = 1/2.
    #expect(agree(try BoxCox.parameter(for: [1, 4, 9, 16, 25, 36], in: 0...1), 0.5, within: 1e-9))
  }
}
