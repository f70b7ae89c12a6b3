/// A rule applied over the ranges of a case's readings.
struct Survey {
  /// What one application of a rule came to.
  struct Result: Hashable {
    var category: Int?
    var reason: Inapplicable?
  }

  /// A reading by its place in the case.
  enum Slot {
    case baseline
    case point(Int)
  }

  let method: AssessmentMethod
  let subject: AssessmentCase
  let fidelity: AssessmentMethod.Fidelity
  private var examples: [Result: ExactCase] = [:]
  private var order: [Result] = []
  private(set) var ranges: [(lower: Double, upper: Double)?]
  private(set) var extremes: (low: (Double, ExactCase), high: (Double, ExactCase))?
  private var isSpread = false
  private var isRange = false

  init(
    _ method: AssessmentMethod, _ subject: AssessmentCase, _ fidelity: AssessmentMethod.Fidelity
  ) {
    self.method = method
    self.subject = subject
    self.fidelity = fidelity
    ranges = Array(repeating: nil, count: method.measures.count)
  }

  /// Applies the rule wherever it has to be.
  mutating func run() {
    let start = subject.atLowerEnds
    let groups = spreadGroups
    guard let last = subject.figures.indices.last else {
      surround(start, groups[...], latest: nil)
      return
    }
    let latest = subject.figures[last].value
    isSpread = !groups.isEmpty
    isRange = isSpread || !latest.isPoint
    surround(start, groups[...], latest: latest.isPoint ? nil : (last, latest))
    guard isSpread else { return }
    let found = order
    for (index, first) in found.enumerated() {
      for second in found[(index + 1)...] {
        if let a = examples[first], let b = examples[second] { bridge(a, first, b, second) }
      }
    }
    search(groups + [[.point(last)]])
  }

  /// Goes through the ends, the middle and the landmarks of each group of readings.
  private mutating func surround(
    _ exact: ExactCase, _ groups: ArraySlice<[Slot]>, latest: (index: Int, range: RealInterval)?
  ) {
    guard let group = groups.first else {
      follow(exact, latest)
      return
    }
    for position in Position.allCases {
      var moved = exact
      for slot in group {
        switch slot {
        case .baseline:
          if let range = subject.baseline?.value {
            moved.baseline?.value = position.value(in: range)
          }
        case .point(let index):
          moved.points[index].value = position.value(in: subject.figures[index].value)
        }
      }
      surround(moved, groups.dropFirst(), latest: latest)
    }
    guard case .baseline? = group.first, let range = subject.baseline?.value else { return }
    let landmarks = subject.terms.landmarks + exact.points.map(\.value) + [0]
    for value in landmarks.surroundings(in: range) {
      var moved = exact
      moved.baseline?.value = value
      surround(moved, groups.dropFirst(), latest: latest)
    }
  }

  /// Goes along the range of the latest reading, from landmark to landmark.
  private mutating func follow(
    _ exact: ExactCase, _ latest: (index: Int, range: RealInterval)?
  ) {
    guard let latest else {
      record(exact)
      return
    }
    var landmarks = subject.terms.landmarks + exact.points.map(\.value) + [0]
    if let baseline = exact.baseline { landmarks.append(baseline.value) }
    let inner = landmarks.surroundings(in: latest.range).sorted()
    var previous: (ExactCase, Result)?
    for stop in [latest.range.lower] + inner + [latest.range.upper] {
      var moved = exact
      moved.points[latest.index].value = stop
      let result = record(moved).result
      if let (before, result0) = previous { bridge(before, result0, moved, result) }
      previous = (moved, result)
    }
  }

  /// Bisects the readings between two cases until every result on the way has been met.
  private mutating func bridge(_ a: ExactCase, _ first: Result, _ b: ExactCase, _ second: Result) {
    guard first != second, let middle = ExactCase.midway(a, b) else { return }
    let result = record(middle).result
    bridge(a, first, middle, result)
    bridge(middle, result, b, second)
  }

  @discardableResult
  mutating func record(_ exact: ExactCase) -> (result: Result, headline: Double?) {
    let (finding, reason) = method.apply(to: exact, fidelity)
    let result = Result(category: finding?.category, reason: reason)
    if examples[result] == nil {
      examples[result] = exact
      order.append(result)
    }
    guard let finding else { return (result, nil) }
    for (index, value) in finding.values.enumerated() where index < ranges.count {
      guard var value else { continue }
      // Beside a pole a quotient is huge; over a range that means it has no bound.
      if isRange, abs(value) > 1e9, method.measures[index].unit != .amount {
        value = value > 0 ? .infinity : -.infinity
      }
      let known = ranges[index] ?? (value, value)
      ranges[index] = (min(known.lower, value), max(known.upper, value))
    }
    let headline = finding.values.first { $0 != nil } ?? nil
    if let value = headline {
      let known = extremes ?? ((value, exact), (value, exact))
      extremes = (
        value < known.low.0 ? (value, exact) : known.low,
        value > known.high.0 ? (value, exact) : known.high
      )
    }
    return (result, headline)
  }
}

extension Survey {
  /// The readings before the latest that the rule uses and that are ranges, in groups that act
  /// in the same sense.
  var spreadGroups: [[Slot]] {
    let figures = subject.figures
    var groups: [[Slot]] = [[.baseline]]
    let earlier = Array(figures.indices.dropLast())
    switch method.uses {
    case .latest: groups = []
    case .ends: break
    case .recent(let years):
      let from = (figures.last?.time ?? 0) - years
      let window = earlier.filter { figures[$0].time >= from }
      groups += [window.first, window.count > 1 ? window.last : nil].compactMap {
        $0.map { [.point($0)] }
      }
    case .all:
      let middle = figures.reduce(0) { $0 + $1.time } / Double(max(1, figures.count))
      let inner = earlier.dropFirst()
      groups += [
        earlier.prefix(1).map { .point($0) },
        inner.filter { figures[$0].time < middle }.map { .point($0) },
        inner.filter { figures[$0].time >= middle }.map { .point($0) },
      ]
    }
    return groups.map { $0.filter(isSpread) }.filter { !$0.isEmpty }
  }

  private func isSpread(_ slot: Slot) -> Bool {
    switch slot {
    case .baseline: subject.baseline.map { !$0.value.isPoint } ?? false
    case .point(let index): !subject.figures[index].value.isPoint
    }
  }

  /// What was found, put together.
  var assessment: Assessment {
    var indices = Set(order.compactMap(\.category))
    if isSpread, let worst = indices.min(), let best = indices.max() {
      indices.formUnion(worst...best)
    }
    let names = method.categories
    let statistics = zip(method.measures, ranges).compactMap { measure, range in
      range.flatMap { RealInterval(lower: $0.lower, upper: $0.upper) }
        .map { Assessment.Statistic(measure: measure, value: $0) }
    }
    return Assessment(
      method: method, fidelity: fidelity, statistics: statistics,
      categories: indices.sorted().filter(names.indices.contains).map { names[$0] },
      reasons: order.compactMap(\.reason), workings: workings)
  }

  /// One working for every result, and those of the lowest and the highest number.
  private var workings: [Assessment.Working] {
    var cases = [extremes?.low.1, extremes?.high.1].compactMap(\.self)
    if let low = extremes?.low.0, low == extremes?.high.0 { cases = Array(cases.prefix(1)) }
    var seen: Set<Result> = []
    var workings: [(rank: Int, working: Assessment.Working)] = []
    for exact in cases + order.compactMap({ examples[$0] }) {
      var sheet = Worksheet()
      let (finding, reason) = method.apply(to: exact, fidelity, &sheet)
      let result = Result(category: finding?.category, reason: reason)
      guard seen.insert(result).inserted || workings.count < cases.count else { continue }
      let category = finding?.category.flatMap { index in
        method.categories.indices.contains(index) ? method.categories[index] : nil
      }
      workings.append(
        (
          finding?.category ?? -1,
          Assessment.Working(sheet: sheet, category: category, reason: reason)
        ))
    }
    return workings.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.working)
  }
}

extension AssessmentMethod {
  /// Applies the rule once, without its working.
  func apply(to exact: ExactCase, _ fidelity: Fidelity) -> (Finding?, Inapplicable?) {
    var sheet = Worksheet(isRecording: false)
    return apply(to: exact, fidelity, &sheet)
  }

  /// Applies the rule once; a number that is none is no finding.
  func apply(
    to exact: ExactCase, _ fidelity: Fidelity, _ sheet: inout Worksheet
  ) -> (Finding?, Inapplicable?) {
    do {
      let finding = try rule(exact, fidelity, &sheet)
      guard finding.values.allSatisfy({ $0.map { !$0.isNaN } ?? true }) else {
        return (nil, .beyondNumbers)
      }
      return (finding, finding.category == nil ? finding.gap : nil)
    } catch {
      return (nil, error)
    }
  }
}
