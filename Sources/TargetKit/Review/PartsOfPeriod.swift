/// Covers a stretch of time with the figures for its parts.
///
/// Parts adjoin and never overlap. Among the ways to reach as far as possible the one with the fewest
/// parts counts, so that a half-year replaces its quarters.
struct PartsOfPeriod {
  /// The parts, in the order of time; places among the figures.
  private(set) var parts: [Int] = []
  /// The stretches between the parts, and behind the last one.
  private(set) var missing: [Period] = []

  /// - Parameters:
  ///   - figures: The figures, in the order of their ends.
  ///   - span: The first and the last day of the stretch.
  ///   - period: What a figure speaks of; `nil` for what is no closed period.
  ///   - isPart: Which figures may be parts.
  /// - Complexity: O(n log n) in the figures within the stretch.
  init(
    _ figures: [SeriesHistory.Figure], filling span: (start: CalendarDate, end: CalendarDate),
    period: (SeriesHistory.Figure) -> Period?, isPart: (Period) -> Bool = { _ in true }
  ) {
    var starts: [CalendarDate: [(end: CalendarDate, place: Int)]] = [:]
    for place in figures.indices where figures[place].end <= span.end {
      guard figures[place].end >= span.start, let period = period(figures[place]),
        period.start >= span.start, isPart(period)
      else { continue }
      starts[period.start, default: []].append((figures[place].end, place))
    }
    guard !starts.isEmpty else {
      if let all = Period(from: span.start, to: span.end) { missing = [all] }
      return
    }
    let days = starts.keys.sorted()
    // From the last start backwards: how far one gets from each, and by which part first.
    var best: [CalendarDate: (end: CalendarDate, count: Int, place: Int)] = [:]
    for day in days.reversed() {
      for (end, place) in starts[day] ?? [] {
        let next = best[end.adding(days: 1)]
        let reached = (end: next?.end ?? end, count: (next?.count ?? 0) + 1, place: place)
        guard let known = best[day] else {
          best[day] = reached
          continue
        }
        if reached.end > known.end || reached.end == known.end && reached.count < known.count {
          best[day] = reached
        }
      }
    }
    var cursor = span.start
    while cursor <= span.end {
      if let step = best[cursor] {
        parts.append(step.place)
        cursor = figures[step.place].end.adding(days: 1)
        continue
      }
      let next = days.first { $0 > cursor }
      if let gap = Period(from: cursor, to: next?.adding(days: -1) ?? span.end) {
        missing.append(gap)
      }
      guard let next else { break }
      cursor = next
    }
  }
}
