/// How fast a series moved over a stretch of time.
public struct ObservedPace: Hashable, Sendable {
  /// The change a year, in the indicator's unit.
  public let perYear: Double
  /// The period of the figure it is counted from.
  public let from: Period
  /// The period of the figure it is counted to.
  public let to: Period
  /// How far the two lie apart, in years.
  public let years: Double
}

/// A figure of a series as a number at a moment; bounds and ranges have none.
struct DatedValue: Sendable {
  let period: Period
  let time: Double
  let value: Double
}

extension [DatedValue] {
  /// The pace over the last `years`: from the earliest figure within them, or else from the last one
  /// before them, to the latest figure.
  func recentPace(years: Double = 2) -> ObservedPace? {
    guard let latest = last else { return nil }
    // A day more or less, as leap years make it, is the same stretch.
    let within = first { $0.time >= latest.time - years - 0.01 && $0.time < latest.time - 0.01 }
    guard let start = within ?? last(where: { $0.time < latest.time - 0.01 }) else { return nil }
    return ObservedPace(start, latest)
  }

  /// The fastest pace towards a goal that the series kept for a year at least.
  ///
  /// - Parameter falls: Whether the goal lies below.
  /// - Returns: `nil` where the figures span less than a year, or never moved that way.
  /// - Complexity: O(n²) in the figures.
  func bestPace(falls: Bool) -> ObservedPace? {
    var best: ObservedPace?
    for (place, start) in enumerated() {
      // What a longer stretch brought on average, one of its years brought at least.
      guard let end = self[place...].first(where: { $0.time >= start.time + 0.99 }) else { break }
      let pace = ObservedPace(start, end)
      guard pace.perYear != 0, (pace.perYear < 0) == falls else { continue }
      if best.map({ pace.perYear.magnitude > $0.perYear.magnitude }) ?? true { best = pace }
    }
    return best
  }
}

extension ObservedPace {
  fileprivate init(_ start: DatedValue, _ end: DatedValue) {
    years = end.time - start.time
    perYear = (end.value - start.value) / years
    from = start.period
    to = end.period
  }
}

extension Review {
  /// The exact figures behind a target, its baseline included, in the order of time.
  func datedValues(ofTarget number: Int) -> [DatedValue] {
    var values: [DatedValue] = []
    if let baseline = book.baseline(ofTarget: number), baseline.reading.bound == .exact {
      values.append(
        DatedValue(
          period: baseline.period, time: baseline.period.end(asOf: asOf).yearFraction,
          value: baseline.reading.value.doubleValue))
    }
    for observation in comparableFigures(ofTarget: number) {
      let end = observation.period.end(asOf: observation.published.end(asOf: asOf)).yearFraction
      // A figure for the baseline's own date is the newer word on it.
      values.removeAll { $0.time == end }
      guard observation.reading.bound == .exact else { continue }
      values.append(
        DatedValue(
          period: observation.period, time: end, value: observation.reading.value.doubleValue))
    }
    return values.sorted { $0.time < $1.time }
  }
}
