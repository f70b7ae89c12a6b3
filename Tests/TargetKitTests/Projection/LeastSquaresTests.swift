import Testing

@testable import TargetKit

/// NIST Statistical Reference Datasets, linear regression; certified values from there.
@Suite struct LeastSquaresTests {
  private struct File: Decodable {
    struct DataSet: Decodable {
      struct Certified: Decodable {
        var coefficients: [Double]
        var standard_errors: [Double]
        var residual_sd: Double
        var r_squared: Double
      }
      var name: String
      var degree: Int
      var intercept: Bool
      var y: [Double]
      var certified: Certified
      var x: [Row]
    }
    /// A number for a polynomial, or a row of regressors.
    enum Row: Decodable {
      case number(Double)
      case row([Double])
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .row(try container.decode([Double].self))
        }
      }
      var values: [Double] {
        switch self {
        case .number(let number): [number]
        case .row(let row): row
        }
      }
    }
    var datasets: [DataSet]
  }

  // Needs ../shared/projection/vectors, which is no part of the package: skipped without it.
  @Test("reaches the certified digits of NIST", .enabled(if: ProjectionVectors.arePresent))
  func nist() throws {
    let file = try ProjectionVectors.read(File.self, from: "nist_strd_linear.json")
    #expect(file.datasets.count == 11)
    for set in file.datasets {
      let rows = set.x.map(\.values)
      let fit =
        if rows.allSatisfy({ $0.count == 1 }) {
          try LeastSquares(
            polynomial: rows.map { $0[0] }, values: set.y, degree: set.degree,
            intercept: set.intercept)
        } else {
          try LeastSquares(
            regressors: (0..<rows[0].count).map { column in rows.map { $0[column] } },
            values: set.y, intercept: set.intercept)
        }
      for (value, certified) in zip(fit.coefficients, set.certified.coefficients) {
        #expect(digits(value, certified) >= 13, "\(set.name): \(value) for \(certified)")
      }
      for (value, certified) in zip(fit.standardErrors, set.certified.standard_errors) {
        // Exact fits have a standard error of zero.
        #expect(
          certified == 0 ? value < 1e-12 : digits(value, certified) >= 11,
          "\(set.name): \(value) for \(certified)")
      }
      #expect(digits(fit.rSquared, set.certified.r_squared) >= 10, "\(set.name)")
    }
  }

  /// NIST Longley: certified values as printed in Longley.dat.
  @Test("fits Longley's data")
  func longley() throws {
    let prices = [
      83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7,
      116.9,
    ]
    let product: [Double] = [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769,
      444546, 482704, 502601, 518173, 554894,
    ]
    let unemployed: [Double] = [
      2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806,
      4007,
    ]
    let forces: [Double] = [
      1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572,
      2827,
    ]
    let people: [Double] = [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445,
      121950, 123366, 125368, 127852, 130081,
    ]
    let employed: [Double] = [
      60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655,
      69564, 69331, 70551,
    ]
    let fit = try LeastSquares(
      regressors: [prices, product, unemployed, forces, people, (1947...1962).map(Double.init)],
      values: employed)
    let certified = [
      -3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683,
      -1.03322686717359, -0.511041056535807e-1, 1829.15146461355,
    ]
    for (value, expected) in zip(fit.coefficients, certified) {
      #expect(digits(value, expected) >= 13)
    }
    #expect(digits(fit.standardErrors[0], 890420.383607373) >= 13)
    #expect(digits(fit.residualDeviation, 304.854073561965) >= 13)
    #expect(fit.degreesOfFreedom == 9)
  }

  @Test("predicts with the interval of a line")
  func prediction() throws {
    // y = 1, 3, 2 at x = 0, 1, 2: slope 1/2, intercept 3/2, residuals -1/2, 1, -1/2, s² = 3/2.
    // At x = 3: 3, leverage 1/3 + (3-1)²/2 = 7/3, spread √(3/2 · 10/3) = √5, one degree of freedom.
    let fit = try LeastSquares(regressors: [[0, 1, 2]], values: [1, 3, 2])
    let distribution = try #require(fit.prediction(at: [3]))
    #expect(agree(distribution.point, 3, within: 1e-14))
    #expect(agree(distribution.spread * distribution.spread, 5, within: 1e-14))
    #expect(distribution.shape.degreesOfFreedom == 1)
    let line = try LinearTrend().forecast([1, 3, 2], horizon: 1).steps[0]
    #expect(agree(line.point, 3, within: 1e-14))
    #expect(agree(line.spread * line.spread, 5, within: 1e-14))
    #expect(fit.prediction(at: [1, 2]) == nil)
    #expect(fit.prediction(at: [.nan]) == nil)
  }

  @Test("refuses what has no answer")
  func refusals() {
    #expect(throws: ProjectionError.dependentRegressors) {
      try LeastSquares(regressors: [[1, 2, 3], [2, 4, 6]], values: [1, 2, 4])
    }
    #expect(throws: ProjectionError.dependentRegressors) {
      try LeastSquares(regressors: [[1]], values: [1])
    }
    #expect(throws: ProjectionError.dependentRegressors) {
      try LeastSquares(regressors: [[1, 2]], values: [1, 2, 3])
    }
    #expect(throws: ProjectionError.dependentRegressors) {
      try LeastSquares(regressors: [], values: [])
    }
    #expect(throws: ProjectionError.notFinite(index: 1)) {
      try LeastSquares(regressors: [[1, 2, 3]], values: [1, .nan, 2])
    }
  }
}
