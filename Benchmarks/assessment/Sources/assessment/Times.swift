import TargetKit

/// Numbers from 0 to 1 that are the same in every run.
private struct Numbers {
  var state: UInt64 = 42
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}

/// Series of two readings that are known to within `width`.
private func cases(_ width: Double) -> [AssessmentCase] {
  var numbers = Numbers()
  return (0..<20_000).compactMap { _ in
    let base = 100 + 900 * numbers.next()
    let latest = base * (0.9 + 0.6 * numbers.next())
    guard let first = RealInterval(lower: base - width, upper: base + width),
      let last = RealInterval(lower: latest - width, upper: latest + width)
    else { return nil }
    return AssessmentCase(
      baseline: AssessmentCase.Figure(time: 2015, value: first),
      figures: [AssessmentCase.Figure(time: 2022, value: last)],
      terms: AssessmentCase.Terms(goal: .reach(base * 1.5, by: 2030), direction: .more))
  }
}

/// The shortest of several runs, in microseconds.
private func time(_ work: () -> Int) -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  for _ in 0..<9 {
    var result = 0
    let (seconds, attoseconds) = clock.measure { result = work() }.components
    precondition(result != .min)
    best = min(best, Double(seconds) * 1e6 + Double(attoseconds) * 1e-12)
  }
  return best
}

/// What a case costs with its working and provenance: exact readings, then readings rounded to 1.
func printTimes() {
  for (name, width) in [("exact", 0.0), ("rounded", 0.5)] {
    let subjects = cases(width)
    for method in [AssessmentMethod.schedule, .eurostat, .openSDG] {
      let taken = time { subjects.reduce(0) { $0 + method.assess($1).categories.count } }
      let each = (100 * taken / Double(subjects.count)).rounded() / 100
      print("\(method.id), \(name), in full: \(each) us a case")
    }
  }
}
