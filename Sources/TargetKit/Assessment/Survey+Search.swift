extension Survey {
  /// Looks around the lowest and the highest headline number for a lower and a higher one.
  ///
  /// Where several readings are ranges, the extremes of a quotient need not lie at their ends. The
  /// search moves one group of readings at a time, in steps that start at a quarter of its range
  /// and are halved twelve times, unless the first three find nothing better. Categories do not
  /// depend on it.
  mutating func search(_ groups: [[Slot]]) {
    guard let extremes else { return }
    for (start, sign) in [(extremes.low, -1.0), (extremes.high, 1.0)] {
      var best = start
      for round in 2...13 {
        let before = best.0
        for group in groups {
          for side in [-1.0, 1.0] {
            let moved = move(best.1, group, by: side / Double(1 << round))
            if let value = record(moved).headline, sign * value > sign * best.0 {
              best = (value, moved)
            }
          }
        }
        if round == 4, best.0 == start.0 { break }
        if best.0 == before, round > 8 { break }
      }
    }
  }

  /// The case with a group of readings moved by a part of their ranges, without leaving them.
  private func move(_ exact: ExactCase, _ group: [Slot], by part: Double) -> ExactCase {
    func moved(_ value: Double, in range: RealInterval) -> Double {
      let width = range.isBounded ? range.upper - range.lower : max(1, abs(value))
      let next = value + part * width
      return next.isFinite ? min(max(next, range.lower), range.upper) : value
    }
    var result = exact
    for slot in group {
      switch slot {
      case .baseline:
        guard let point = exact.baseline, let range = subject.baseline?.value else { continue }
        result.baseline?.value = moved(point.value, in: range)
      case .point(let index):
        result.points[index].value = moved(
          exact.points[index].value, in: subject.figures[index].value)
      }
    }
    return result
  }
}
