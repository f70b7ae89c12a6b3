import Testing

@testable import TargetKit

@Suite("Readings that are ranges")
struct IntervalReadingTests {
  private static func range(_ lower: Double, _ upper: Double) -> RealInterval {
    RealInterval(lower: lower, upper: upper) ?? RealInterval.unbounded
  }

  /// 0 in 2020, `range` in 2025, 100 due in 2030, more is better: half of the time is gone.
  private static func half(_ range: RealInterval) -> AssessmentCase {
    AssessmentCase(
      baseline: AssessmentCase.Figure(2020, 0),
      figures: [AssessmentCase.Figure(time: 2025, value: range)],
      terms: AssessmentCase.Terms(goal: .reach(100, by: 2030), direction: .more))
  }

  @Test(
    "give the classes they allow, no more and no less",
    arguments: [
      (range(55, 60), ["faster"]),  // 55 % and more in 50 % of the time
      (range(80, .infinity), ["faster", "achieved"]),  // "over 80"
      (range(45, 52), ["behind", "as-expected"]),
      (range(-.infinity, 49), ["behind"]),
      (range(-.infinity, .infinity), ["behind", "as-expected", "faster", "achieved"]),
      (range(50, 50), ["as-expected"]),
    ])
  func schedule(_ reading: RealInterval, _ expected: [String]) {
    let result = AssessmentMethod.schedule.assess(Self.half(reading))
    #expect(result.categories.map(\.id) == expected)
    #expect(result.reasons.isEmpty)
  }

  @Test("keep what a method leaves undefined beside what it defines")
  func gap() {
    // 19.9 to 55 of 100 at half time: from 30.1 points behind to 5 ahead.
    let result = AssessmentMethod.yinchuanLights.assess(Self.half(Self.range(19.9, 55)))
    #expect(result.categories.map(\.id) == ["red", "yellow", "green"])
    #expect(result.reasons == [.noLight])
    #expect(result.standing == .unknown)
    #expect(near(result.headline?.value.lower, -30.1) && near(result.headline?.value.upper, 5))
  }

  @Test("say for which part of a range nothing is defined")
  func partlyUndefined() {
    let subject = AssessmentCase(
      baseline: AssessmentCase.Figure(2020, 10),
      figures: [AssessmentCase.Figure(time: 2025, value: Self.range(-5, 20))],
      terms: AssessmentCase.Terms(goal: .reach(30, by: 2030), direction: .more))
    let result = AssessmentMethod.eurostat.assess(subject)
    #expect(result.reasons == [.signChange])
    #expect(result.categories.map(\.id).first == "movement-away")
    guard case .undecided = result.outcome else {
      Issue.record("decided: \(result.outcome)")
      return
    }
  }

  @Test("show the working at both ends")
  func workings() {
    let result = AssessmentMethod.schedule.assess(Self.half(Self.range(45, 52)))
    #expect(result.workings.map(\.category?.id) == ["behind", "as-expected"])
  }

  @Test("have a middle that a range to keep within finds")
  func twoSided() {
    // Below, inside and above 95 to 105, and no trend: the symbol at both ends is the same.
    let years = [(2020.0, 100.0), (2021, 100), (2022, 100), (2023, 100)]
    let subject = AssessmentCase(
      baseline: nil,
      figures: years.compactMap { AssessmentCase.Figure($0.0, $0.1) }
        + [AssessmentCase.Figure(time: 2024, value: Self.range(80, 120))],
      terms: AssessmentCase.Terms(
        goal: .keepWithin(Self.range(95, 105), by: nil), direction: nil))
    let ids = AssessmentMethod.germanWeather.assess(subject).categories.map(\.id)
    #expect(ids == ["thunderstorm", "sun_cloud", "sun"])
  }

  @Test("allow whatever any reading within them gives", arguments: AssessmentMethod.all)
  func soundness(_ method: AssessmentMethod) {
    var random = SteadyGenerator(seed: 8)
    for _ in 0..<25 {
      let exact = AssessmentCase.random(&random)
      let wide = exact.blurred(&random)
      let whole = method.assess(wide)
      for _ in 0..<12 {
        let part = method.assess(wide.sample(&random))
        #expect(Set(part.categories).isSubset(of: whole.categories))
        if part.categories.isEmpty, let reason = part.reasons.first {
          #expect(whole.reasons.contains { $0.code == reason.code }, "\(reason.code)")
        }
        // Ends of the number are only searched for where several readings are ranges.
        guard wide.baseline?.value.isBounded ?? true, let number = part.headline,
          number.measure == method.measures.first
        else { continue }
        if case .keepWithin = wide.terms.goal { continue }
        let range = whole.statistics.first { $0.measure == number.measure }?.value
        let (low, high) = (range?.lower ?? .nan, range?.upper ?? .nan)
        let value = number.value.lower
        let slack = 1e-3 * max(1, abs(value))
        #expect(low - slack <= value && value <= high + slack, "\(method.id) \(value)")
      }
    }
  }

  @Test("never stop the program, however strange", arguments: AssessmentMethod.all)
  func strange(_ method: AssessmentMethod) {
    let values: [Double] = [
      -.infinity, -1e308, -1, -Double.leastNonzeroMagnitude, 0, Double.leastNonzeroMagnitude, 1e-9,
      1, 1e15, 1e308, .infinity,
    ]
    var random = SteadyGenerator(seed: 11)
    for _ in 0..<300 {
      func pick() -> Double { values.randomElement(using: &random) ?? 0 }
      func time() -> Double {
        [2015, 2020, 2020.5, 2025, 2030, .nan, .infinity, -1e300].randomElement(using: &random) ?? 0
      }
      func figure() -> AssessmentCase.Figure {
        let ends = [pick(), pick()].sorted()
        return AssessmentCase.Figure(
          time: time(), value: Self.range(ends[0], ends[1]), standardError: pick())
      }
      let goals: [AssessmentCase.Goal?] = [
        .reach(pick(), by: time()), .hold(pick()), .improve, nil,
        .keepWithin(Self.range(-1, .infinity), by: time()),
      ]
      var terms = AssessmentCase.Terms(
        goal: goals.randomElement(using: &random) ?? nil,
        direction: AssessmentCase.Direction.allCases.randomElement(using: &random))
      if Bool.random(using: &random) {
        terms.milestones = [.init(time: time(), value: pick()), .init(time: time(), value: pick())]
        terms.benchmarks = .init(lower: pick(), red: pick(), green: pick(), optimum: pick())
        terms.prevalence = .init(onTrackLevel: pick(), buffer: pick())
        terms.budget = .init(atCompletion: pick(), planned: pick(), earned: pick(), actual: pick())
        terms.naturalLimit = pick()
      }
      let subject = AssessmentCase(
        baseline: Bool.random(using: &random) ? figure() : nil,
        figures: (0..<Int.random(in: 0...5, using: &random)).map { _ in figure() }, terms: terms)
      let result = method.assess(subject, as: .asPublished)
      if case .notApplicable(let reasons) = result.outcome { #expect(!reasons.isEmpty) }
    }
  }
}

extension RealInterval {
  /// All numbers.
  fileprivate static var unbounded: RealInterval {
    RealInterval(lower: -.infinity, upper: .infinity) ?? RealInterval.zero
  }

  private static var zero: RealInterval {
    guard let zero = RealInterval(0) else { preconditionFailure("0 is finite") }
    return zero
  }
}

extension AssessmentCase {
  /// The case with its readings as ranges that hold them.
  fileprivate func blurred(_ random: inout SteadyGenerator) -> AssessmentCase {
    func blurred(_ figure: Figure) -> Figure {
      guard Bool.random(using: &random) else { return figure }
      let widths: [Double] = [0.05, 5, 60, .infinity]
      let width = widths.randomElement(using: &random) ?? 5
      let isOpenBelow = Bool.random(using: &random)
      let range = RealInterval(
        lower: figure.value.lower - (isOpenBelow && width.isInfinite ? 80 : min(width, 60)),
        upper: figure.value.lower + width)
      return Figure(time: figure.time, value: range ?? figure.value)
    }
    return AssessmentCase(
      baseline: baseline.map(blurred), figures: figures.map(blurred), terms: terms)
  }

  /// The case with every range replaced by a number in it.
  fileprivate func sample(_ random: inout SteadyGenerator) -> AssessmentCase {
    func sample(_ figure: Figure) -> Figure {
      let upper = min(figure.value.upper, figure.value.lower + 5000)
      let value = Double.random(in: figure.value.lower...upper, using: &random)
      return Figure(figure.time, value) ?? figure
    }
    return AssessmentCase(
      baseline: baseline.map(sample), figures: figures.map(sample), terms: terms)
  }
}
