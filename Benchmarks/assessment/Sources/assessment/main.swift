// Times methods over a million series, against summing the columns they read.
//
//   swift run -c release --package-path Benchmarks/assessment
//
// The columns are baseline, its time, latest value, its time, target, due time and direction.
import TargetKit

let count = 1_000_000

/// Numbers from 0 to 1 that are the same in every run.
struct Numbers {
  var state: UInt64 = 42
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}

var numbers = Numbers()

var columns = AssessmentColumns()
columns.reserveCapacity(count)
for _ in 0..<count {
  let base = 100 + 900 * numbers.next()
  columns.append(
    AssessmentColumns.Row(
      baseline: base, baselineTime: 2015, latest: base * (0.9 + 0.6 * numbers.next()),
      latestTime: 2020 + 4 * numbers.next(), target: base * (1.05 + numbers.next()), due: 2030,
      sign: 1))
}

/// The shortest of several runs, in milliseconds.
func time(_ work: () -> Int) -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  for _ in 0..<9 {
    var result = 0
    let taken = clock.measure { result = work() }
    precondition(result != .min)
    let (seconds, attoseconds) = taken.components
    best = min(best, Double(seconds) * 1e3 + Double(attoseconds) * 1e-15)
  }
  return best
}

let sums = time { columns.sums.count }
print("sums of \(count) rows in 7 columns: \(sums) ms")
for method in AssessmentMethod.all where method.categories(of: AssessmentColumns()) != nil {
  let taken = time { Int(method.categories(of: columns)?.first ?? 0) }
  print("\(method.id): \(taken) ms, \(taken / sums) times the sums")
}

// One by one, with working and provenance: exact readings, then readings rounded to 1.
func cases(_ width: Double) -> [AssessmentCase] {
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
for (name, width) in [("exact", 0.0), ("rounded", 0.5)] {
  let subjects = cases(width)
  for method in [AssessmentMethod.schedule, .eurostat, .openSDG] {
    let taken = time { subjects.reduce(0) { $0 + method.assess($1).categories.count } }
    print("\(method.id), \(name), in full: \(taken / Double(subjects.count) * 1e3) us a case")
  }
}
