import Testing

@testable import TargetKit

/// Laws that hold for every method, on random series.
@Suite struct ProjectionLawTests {
  static let methods: [any Forecaster] = {
    var methods: [any Forecaster] = [
      NaiveMethod(), DriftMethod(), ExponentialSmoothing(), HoltTrend(), DampedTrend(),
      ThetaMethod(), OptimizedTheta(), OptimizedTheta(isDynamic: false), HalfLogTheilSen(),
      TheilSenTrend(), LinearTrend(), RecommendedForecaster(),
      RecommendedForecaster(cadence: .quarterly), RecommendedForecaster(cadence: .monthly),
      RecommendedForecaster(limits: .unbounded), RecommendedForecaster(growthPrior: .neutral),
    ]
    if let log = try? TransformedForecaster(ThetaMethod(), on: .boxCoxEstimated) {
      methods.append(log)
    }
    if let seasonal = try? SeasonalForecaster(ThetaMethod(), period: 4) { methods.append(seasonal) }
    if let mean = try? CombinedForecaster([HalfLogTheilSen(), DampedTrend()]) {
      methods.append(mean)
    }
    return methods
  }()

  @Test("intervals nest, and a harder criterion is never more probable", arguments: methods.indices)
  func coherence(index: Int) throws {
    let method = Self.methods[index]
    var numbers = Numbers(seed: UInt64(index + 1))
    for count in [5, 9, 24] {
      let series = numbers.series(count)
      for step in try method.forecast(series, horizon: 9).steps {
        let slice = FanSlice(step)
        let half = try #require(slice.half)
        let wide = try #require(slice.wide)
        let widest = try #require(slice.widest)
        #expect(half.contains(slice.point))
        #expect(widest.lower <= wide.lower && wide.lower <= half.lower)
        #expect(half.upper <= wide.upper && wide.upper <= widest.upper)
        var last = 1.0
        for k in 1...40 {
          let criterion = slice.point * Double(k) / 20
          let probability = try #require(step.probability(atLeast: criterion))
          #expect(probability <= last + 1e-12 && probability >= 0)
          last = probability
        }
      }
    }
  }

  @Test("spreads do not shrink with the horizon", arguments: methods.indices)
  func fans(index: Int) throws {
    let method = Self.methods[index]
    var numbers = Numbers(seed: UInt64(index + 50))
    let spreads = try method.forecast(numbers.series(11), horizon: 12).steps.map(\.spread)
    for (earlier, later) in zip(spreads, spreads.dropFirst()) {
      #expect(later >= earlier * (1 - 1e-12))
    }
  }

  @Test("the unit does not matter", arguments: methods.indices)
  func scale(index: Int) throws {
    let method = Self.methods[index]
    var numbers = Numbers(seed: UInt64(index + 100))
    let series = numbers.series(14)
    for factor in [1e-6, 0.125, 1e8] {
      let forecast = try method.forecast(series, horizon: 6)
      let scaled = try method.forecast(series.map { $0 * factor }, horizon: 6)
      for (left, right) in zip(forecast.steps, scaled.steps) {
        #expect(abs(left.point * factor - right.point) <= 1e-6 * abs(right.point))
        let a = try #require(left.interval(level: 0.8))
        let b = try #require(right.interval(level: 0.8))
        let width = b.upper - b.lower
        #expect(abs(a.lower * factor - b.lower) <= 1e-4 * width + 1e-9 * abs(b.lower))
        #expect(abs(a.upper * factor - b.upper) <= 1e-4 * width + 1e-9 * abs(b.upper))
      }
    }
  }

  @Test("the same series gives the same forecast", arguments: methods.indices)
  func determinism(index: Int) throws {
    var numbers = Numbers(seed: UInt64(index + 200))
    let series = numbers.series(18)
    let method = Self.methods[index]
    #expect(
      try method.forecast(series, horizon: 4) == (try method.forecast(series, horizon: 4)))
  }

  static let badSeries: [[Double]] = {
    let tiny = Double.leastNonzeroMagnitude
    var bad: [[Double]] = [[], [5], [5, 5], [.nan, 1, 2, 3, 4], [1, 2, .infinity, 3, 4]]
    bad.append([1, 2, 3, 4, -.infinity])
    bad.append([7, 7, 7, 7, 7, 7])
    bad.append([0, 0, 0, 0, 0, 0])
    bad.append([-1, -2, -3, -5, -4, -6])
    bad.append([0, 1, 0, 2, 0, 3])
    bad.append([1, 1, 1e12, 1, 1, 1])
    bad.append([1, 1, 1, 1, 1, 1e12])
    bad.append([1e308, -1e308, 1e308, -1e308, 1e308])
    bad.append([1e308, 1.1e308, 1.3e308, 1.5e308, 1.7e308])
    bad.append([1, 2, 3, 5, 4].map { $0 * 1000 * tiny })
    bad.append([tiny, tiny, tiny, tiny, tiny])
    bad.append((0..<14).map { $0 % 2 == 0 ? -5 : 5 })
    bad.append([1e-300, 1e300, 1e-300, 1e300, 1e-300])
    bad.append(Array(repeating: 3, count: 40))
    return bad
  }()

  @Test("bad input is an error or a sound answer, for every method", arguments: methods.indices)
  func badInput(index: Int) throws {
    let method = Self.methods[index]
    for series in Self.badSeries {
      for horizon in [0, 1, 7, 1_000_000, -3] {
        guard let forecast = try? method.forecast(series, horizon: horizon) else { continue }
        #expect(horizon == 1 || horizon == 7)
        #expect(forecast.horizon == horizon)
        #expect(!series.isEmpty && series.allSatisfy(\.isFinite))
        for step in forecast.steps {
          #expect(step.point.isFinite, "\(method) \(series)")
          for level in [0.5, 0.8, 0.95] {
            let interval = try #require(step.interval(level: level), "\(method) \(series)")
            #expect(interval.isBounded, "\(method) \(series)")
            #expect(interval.contains(step.point), "\(method) \(series)")
          }
          let probability = try #require(step.probability(atLeast: 1))
          #expect(probability >= 0 && probability <= 1)
        }
      }
    }
    #expect(throws: ProjectionError.self) { try method.forecast([1, 2, 3, 4, 5], horizon: 0) }
    #expect(throws: ProjectionError.self) { try method.forecast([], horizon: 1) }
    #expect(throws: ProjectionError.notFinite(index: 0)) {
      try method.forecast([.nan, 1, 2, 3, 4], horizon: 1)
    }
  }

  @Test("dates are checked")
  func dates() throws {
    let recipe = RecommendedForecaster()
    func figure(_ year: Double, _ value: Double) throws -> DatedFigure {
      try #require(DatedFigure(year: year, value: value))
    }
    #expect(throws: ProjectionError.tooFewFigures(needed: 1, given: 0)) { try recipe.project([]) }
    #expect(throws: ProjectionError.notLater(index: 1)) {
      try recipe.project([figure(2020, 1), figure(2020, 2)])
    }
    #expect(throws: ProjectionError.notLater(index: 2)) {
      try recipe.project([figure(2020, 1), figure(2022, 2), figure(2021, 3)])
    }
    #expect(DatedFigure(year: .nan, value: 1) == nil)
    #expect(DatedFigure(year: 2020, value: .infinity) == nil)
    #expect(
      DatedFigure(year: 2020, range: RealInterval(between: -.infinity, and: .infinity)) == nil)
    let projection = try recipe.project([figure(2020, 1), figure(2021, 2)])
    for year in [2021, 2020, 1e9, .nan, .infinity] {
      #expect(throws: ProjectionError.dateOutOfRange) { try projection.value(at: year) }
    }
    #expect(throws: ProjectionError.outsideLimits(index: 1)) {
      try RecommendedForecaster(limits: .fraction).project([figure(2020, 1), figure(2021, 2)])
    }
    #expect(NaturalLimits(lower: 3, upper: 3) == nil)
    #expect(NaturalLimits(lower: .nan, upper: nil) == nil)
    // Years a thousand million apart are dates as well.
    let far = try recipe.project([figure(-1e9, 1), figure(0, 2), figure(1e9, 3)])
    #expect(try far.value(at: 1e9 + 1).point.isBounded)
  }

  @Test("dated and inexact figures are an error or a sound answer", arguments: 1...40)
  func datedFigures(seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed + 900))
    let limits: [NaturalLimits?] = [nil, .unbounded, .nonnegative, .percentage, .fraction]
    let sizes = [1e-9, 1, 100, 1e12]
    for _ in 0..<40 {
      var year = 2000.0
      let size = sizes[Int(numbers.uniform() * 4)]
      let figures = (0..<Int(numbers.uniform() * 14)).compactMap { _ -> DatedFigure? in
        year += numbers.uniform() < 0.1 ? 3 * numbers.uniform() : 0.25
        let low = numbers.uniform() < 0.1 ? 0 : size * (numbers.uniform() - 0.05)
        switch numbers.uniform() {
        case ..<0.6: return DatedFigure(year: year, value: low)
        case ..<0.8:
          return DatedFigure(year: year, range: RealInterval(between: low, and: low + size / 9))
        case ..<0.9:
          return DatedFigure(year: year, range: RealInterval(between: low, and: .infinity))
        default:
          return DatedFigure(year: year, range: RealInterval(between: -.infinity, and: low))
        }
      }
      let cadence = Cadence.allCases[Int(numbers.uniform() * 4)]
      let recipe = RecommendedForecaster(
        cadence: cadence, limits: limits[Int(numbers.uniform() * 5)])
      guard let projection = try? recipe.project(figures) else { continue }
      for ahead in [0.25, 1, 5, 40] {
        let value = try projection.value(at: projection.latestYear + ahead)
        #expect(value.point.lower == value.point.lower && value.point.upper == value.point.upper)
        if let interval = value.interval(level: 0.8), let inner = value.interval(level: 0.5) {
          #expect(interval.lower <= inner.lower && inner.upper <= interval.upper)
        }
        var last = RealInterval(between: 1, and: 1)
        for step in -2...12 {
          let criterion = NumberCondition.atLeast(size * Double(step) / 8)
          guard let now = try? value.probability(of: criterion) else { continue }
          #expect(now.lower >= 0 && now.upper <= 1)
          #expect(now.lower <= last.lower + 1e-12 && now.upper <= last.upper + 1e-12)
          last = now
        }
      }
      let arrival = try? projection.arrival(at: .atLeast(size), within: 5)
      if let range = arrival?.quantile(0.5) { #expect(range.lower >= projection.latestYear) }
      _ = try? recipe.backTest(figures)
    }
  }

  @Test("a million figures are no more than a million figures")
  func million() throws {
    var level = 10.0
    let series = (0..<1_000_000).map { index in
      level += index % 7 == 0 ? 0.01 : -0.001
      return level
    }
    let forecast = try RecommendedForecaster().forecast(series, horizon: 2)
    #expect(forecast.points.allSatisfy { abs($0 / level - 1) < 0.01 })
  }
}
