import Testing

@testable import TargetKit

/// Sen's slope and the test of Mann and Kendall.
@Suite struct TrendTests {
  private struct File: Decodable {
    struct Series: Decodable {
      struct Slope: Decodable {
        var slope: Double
        var intercept: Double
        var low: Double?
        var high: Double?
      }
      struct Kendall: Decodable {
        var p: Double?
        var z: Double?
        var Tau: Double?
        var s: Double?
        var var_s: Double?
      }
      var name: String
      var y: [Double]
      var theil_sen_scipy: [String: Slope]
      var mann_kendall_pymannkendall: Kendall
    }
    var series: [Series]
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("agrees with scipy and pymannkendall", .enabled(if: ProjectionVectors.arePresent))
  func references() throws {
    let file = try ProjectionVectors.read(File.self, from: "theilsen_mannkendall.json")
    #expect(file.series.count == 12)
    for series in file.series {
      for confidence in [0.95, 0.9, 0.8] {
        let expected = try #require(series.theil_sen_scipy["separate_\(confidence)"])
        let sen = try SenSlope(series.y, confidence: confidence)
        #expect(agree(sen.slope, expected.slope, within: 1e-12), "\(series.name)")
        #expect(agree(sen.intercept, expected.intercept, within: 1e-12), "\(series.name)")
        if let low = expected.low, let high = expected.high {
          #expect(agree(sen.interval.lower, low, within: 1e-12), "\(series.name) \(confidence)")
          #expect(agree(sen.interval.upper, high, within: 1e-12), "\(series.name) \(confidence)")
        }
      }
      let expected = series.mann_kendall_pymannkendall
      let test = try MannKendall(series.y)
      if let s = expected.s { #expect(Double(test.score) == s, "\(series.name)") }
      if let variance = expected.var_s {
        #expect(agree(test.variance, variance, within: 1e-12), "\(series.name)")
      }
      if let z = expected.z { #expect(agree(test.z, z, within: 1e-12), "\(series.name)") }
      if let p = expected.p { #expect(agree(test.pValue, p, within: 1e-10), "\(series.name)") }
      if let tau = expected.Tau { #expect(agree(test.tau, tau, within: 1e-12), "\(series.name)") }
    }
  }

  @Test("is the median of the slopes of all pairs")
  func byHand() throws {
    // Pairs of 1, 2, 4, 3: slopes 1, 3/2, 2/3, 2, 1/2, -1; sorted -1, 1/2, 2/3, 1, 3/2, 2.
    let sen = try SenSlope([1, 2, 4, 3])
    #expect(agree(sen.slope, (2.0 / 3 + 1) / 2, within: 1e-15))
    // Five pairs rise, one falls; variance 4·3·13/18; z = (4-1)/√(26/3).
    let test = try MannKendall([1, 2, 4, 3])
    #expect(test.score == 4)
    #expect(agree(test.variance, 26.0 / 3, within: 1e-15))
    #expect(agree(test.z, 3 / (26.0 / 3).squareRoot(), within: 1e-15))
    #expect(try MannKendall([5, 5, 5]).z == 0)
    #expect(try MannKendall([5, 5, 5]).pValue == 1)
  }

  @Test("goes by dates, not by positions")
  func dates() throws {
    // 0, 1, 4 at 2020, 2021, 2024: every slope is 1.
    #expect(try SenSlope([0, 1, 4], times: [2020, 2021, 2024]).slope == 1)
  }

  @Test("finds the same slope with and without writing the slopes out", arguments: 1...6)
  func selection(seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed))
    let count = 301 + seed * 7
    let times = (0..<count).map { Double($0) + 0.5 * numbers.uniform() }
    // Whole numbers, so that many slopes tie in the last case.
    let values = (0..<count).map { index in
      let value = 0.3 * Double(index) + 20 * numbers.normal()
      return seed == 6 ? (value / 40).rounded() : value
    }
    var all: [Double] = []
    for i in 0..<count {
      for j in (i + 1)..<max(i + 1, count) {
        all.append((values[j] - values[i]) / (times[j] - times[i]))
      }
    }
    all.sort()
    let slopes = PairwiseSlopes(times: times, values: values)
    for rank in [0, 1, all.count / 4, all.count / 2, all.count - 2, all.count - 1] {
      let below = all[max(0, rank - 2)]
      let above = all[min(all.count - 1, rank + 2)]
      #expect(slopes[rank] >= below - 1e-12 && slopes[rank] <= above + 1e-12)
    }
  }

  @Test("takes a long series")
  func long() throws {
    var numbers = Numbers(seed: 9)
    let series = (0..<2_000).map { 0.25 * Double($0) + numbers.normal() }
    #expect(agree(try SenSlope(series).slope, 0.25, within: 1e-3))
    #expect(try MannKendall(series).pValue == 0)
    #expect(try SenSlope(Array(repeating: 7, count: 2_000)).slope == 0)
  }
}
