@testable import TargetKit

/// A generator whose numbers are the same in every run.
struct SteadyGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension AssessmentCase {
  /// A case of a random kind with exact readings.
  static func random(_ random: inout SteadyGenerator) -> AssessmentCase {
    let isPositive = Int.random(in: 0..<5, using: &random) > 0
    let span: ClosedRange<Double> = isPositive ? 1...500 : -200...200
    var base = Double.random(in: span, using: &random)
    if Int.random(in: 0..<20, using: &random) == 0 { base = 0 }
    let count = Int.random(in: 1...7, using: &random)
    let figures = (1...count).map { year in
      (2018 + Double(year), base + Double.random(in: -0.2...0.25, using: &random) * span.upperBound)
    }
    let direction: Direction = Bool.random(using: &random) ? .more : .less
    let sign: Double = direction == .more ? 1 : -1
    let value = base + sign * Double.random(in: -0.1...0.6, using: &random) * span.upperBound
    let goals: [Goal?] = [
      .reach(value, by: 2030), .reach(value, by: 2028), .hold(value), .improve,
      RealInterval(lower: min(base, value), upper: max(base, value)).map {
        .keepWithin($0, by: 2030)
      }, nil,
    ]
    let goal = goals[Int.random(in: 0..<goals.count, using: &random)]
    var terms = Terms(goal: goal, direction: direction, start: 2018)
    if Bool.random(using: &random) {
      let step = sign * Double.random(in: 1...100, using: &random)
      terms.milestones = [
        Milestone(time: 2022, value: base + step), Milestone(time: 2025, value: base + 3 * step),
        Milestone(time: 2030, value: base + 3.5 * step),
      ]
    }
    if Bool.random(using: &random) {
      terms.benchmarks = Benchmarks(
        lower: base - 100 * sign, red: base, green: base + 50 * sign, optimum: base + 90 * sign)
    }
    if isPositive, Bool.random(using: &random) { terms.naturalLimit = 500 }
    var subject = exact((2018, base), figures, goal, direction)
    subject.terms = terms
    return subject
  }

  /// The case with every value put through a function, and perhaps the direction turned.
  func mapped(turning: Bool = false, _ change: (Double) -> Double) -> AssessmentCase {
    func range(_ range: RealInterval) -> RealInterval {
      let ends = [change(range.lower), change(range.upper)].sorted()
      return RealInterval(lower: ends[0], upper: ends[1]) ?? range
    }
    func figure(_ figure: Figure) -> Figure {
      Figure(time: figure.time, value: range(figure.value))
    }
    var terms = terms
    switch terms.goal {
    case .reach(let value, let due): terms.goal = .reach(change(value), by: due)
    case .hold(let value): terms.goal = .hold(change(value))
    case .keepWithin(let span, let due): terms.goal = .keepWithin(range(span), by: due)
    case .improve, nil: break
    }
    terms.milestones = terms.milestones.map { Milestone(time: $0.time, value: change($0.value)) }
    terms.benchmarks = terms.benchmarks.map {
      Benchmarks(
        lower: change($0.lower), red: change($0.red), green: change($0.green),
        optimum: change($0.optimum))
    }
    terms.naturalLimit = terms.naturalLimit.map(change)
    if turning { terms.direction = terms.direction == .more ? .less : .more }
    return AssessmentCase(
      baseline: baseline.map(figure), figures: figures.map(figure), terms: terms)
  }

  /// The case with its latest reading moved.
  func movingLatest(by step: Double) -> AssessmentCase {
    guard let last = figures.last, let moved = Figure(last.time, last.value.lower + step) else {
      return self
    }
    return AssessmentCase(
      baseline: baseline, figures: figures.dropLast() + [moved], terms: terms)
  }
}
