import Testing

@testable import TargetKit

/// Student's t, the scales, and what is read from a predictive distribution.
@Suite struct DistributionTests {
  // Percentage points of any table of Student's t; for 1 and 2 degrees of freedom exact formulas.
  @Test(
    "has the percentage points of the tables",
    arguments: [
      (1.0, 0.75, 1.0), (1, 0.975, 12.70620473617471), (2, 0.975, 4.302652729749464),
      (3, 0.95, 2.353363434801823), (4, 0.975, 2.776445105197799), (4, 0.9, 1.533206274058943),
      (5, 0.99, 3.364929998907217), (10, 0.975, 2.228138851964939),
      (30, 0.95, 1.697260886593957), (.infinity, 0.975, 1.959963984540054),
      (.infinity, 0.999, 3.090232306167813),
    ])
  func percentagePoints(degrees: Double, probability: Double, point: Double) throws {
    let t = try #require(StudentT(degreesOfFreedom: degrees))
    #expect(agree(t.quantile(probability), point, within: 1e-11))
    #expect(agree(t.quantile(1 - probability), -point, within: 1e-11))
    #expect(agree(t.cumulative(point), probability, within: 1e-12))
    #expect(agree(t.survival(point), 1 - probability, within: 1e-12))
  }

  @Test("has the closed formula of four degrees of freedom for the general one")
  func four() throws {
    for k in -40...40 {
      let t = Double(k) / 4
      let x = 4 / (4 + t * t)
      let tail = 0.5 * IncompleteBeta.regularised(x, a: 2, b: 0.5)
      #expect(agree(StudentT.four.survival(t), t > 0 ? tail : 1 - tail, within: 1e-13))
      #expect(agree(StudentT.four.quantile(StudentT.four.cumulative(t)), t, within: 1e-9))
    }
  }

  @Test("is a distribution at its ends")
  func ends() throws {
    for degrees in [0.5, 1, 4, 7.5, 1e4, 1e7, .infinity] {
      let t = try #require(StudentT(degreesOfFreedom: degrees))
      #expect(t.cumulative(-.infinity) == 0)
      #expect(t.cumulative(.infinity) == 1)
      #expect(t.cumulative(0) == 0.5)
      #expect(t.cumulative(.nan) == 0.5)
      #expect(t.quantile(0) == -.infinity)
      #expect(t.quantile(1) == .infinity)
      #expect(t.quantile(0.5) == 0)
      #expect(t.quantile(.nan) == 0)
      var last = -1.0
      for k in -50...50 {
        let now = t.cumulative(Double(k) / 3)
        #expect(now >= last)
        last = now
      }
    }
    #expect(StudentT(degreesOfFreedom: 0) == nil)
    #expect(StudentT(degreesOfFreedom: .nan) == nil)
  }

  @Test(
    "goes back and forth on every scale",
    arguments: [
      ValueScale.linear(unit: 3), .logarithm(lower: -2, offset: 0.5),
      .mirroredLogarithm(upper: 90, offset: 0), .logistic(lower: 0, upper: 80, inset: 0.005),
      .power(lambda: 0.4),
    ])
  func scales(scale: ValueScale) {
    for y in [0.5, 7, 42, 79] {
      #expect(agree(scale.backward(scale.forward(y)), y, within: 1e-12))
    }
    for u in [-1e300, -50, 0, 50, 1e300] {
      let y = scale.backward(u)
      #expect(y.isFinite && y >= scale.lowerLimit && y <= scale.upperLimit)
    }
  }

  @Test("answers with one distribution")
  func oneDistribution() throws {
    // log y is 2 ± 0.5·t4: P(y >= e^2) = 1/2; the 80 % interval ends at exp(2 ± 0.5·1.5332).
    let y = PredictiveDistribution(
      centre: 2, spread: 0.5, shape: .four, scale: .logarithm(lower: 0, offset: 0))
    #expect(y.probability(atLeast: y.point) == 0.5)
    let wide = try #require(y.interval(level: 0.8))
    #expect(agree(wide.upper, Elementary.exp(2 + 0.5 * 1.533206274058943), within: 1e-12))
    #expect(agree(try #require(y.probability(atLeast: wide.upper)), 0.1, within: 1e-12))
    #expect(agree(y.probability(in: wide), 0.8, within: 1e-12))
    #expect(y.probability(atLeast: 0) == 1)
    #expect(y.probability(atLeast: -1) == 1)
    #expect(y.probability(below: 0) == 0)
    #expect(y.probability(atLeast: .infinity) == 0)
    #expect(y.probability(atLeast: .nan) == nil)
    #expect(y.quantile(1.5) == nil)
    #expect(y.interval(level: -0.1) == nil)
    #expect(y.interval(level: .nan) == nil)
  }

  @Test("tells a limit that is reached from one that is not")
  func atoms() throws {
    // A count drawn from log(y + 1): the mass below 0 rests on 0.
    let y = PredictiveDistribution(
      centre: 0, spread: 1, shape: .four, scale: .logarithm(lower: 0, offset: 1))
    #expect(y.probability(atLeast: 0) == 1)
    #expect(y.probability(above: 0) == 0.5)
    #expect(y.quantile(0.2) == 0)
    let certain = PredictiveDistribution(
      centre: 3, spread: 0, shape: .four, scale: .linear(unit: 1))
    #expect(certain.probability(atLeast: 3) == 1)
    #expect(certain.probability(above: 3) == 0)
    #expect(certain.probability(of: .within(RealInterval(between: 2, and: 4))) == 1)
  }
}
