/// The slopes of all pairs of points, and their order statistics.
///
/// Up to ``directLimit`` points the slopes are written out and sorted. Beyond it the slope of a rank
/// is found without writing them out: the number of slopes up to *s* is the number of pairs whose
/// order `y - s·x` does not reverse, which merging counts; *s* is bisected over the `Double`s until
/// few slopes are left between the bounds, and those are listed. Where rounding leaves the order of
/// two slopes open, the one found may be a rank or two away.
///
/// - J. Matoušek, *Randomized optimal algorithm for slope selection*, Inf. Process. Lett. 39 (1991),
///   for the counting; the bisection is deterministic.
/// - Complexity: O(*n*²) up to the limit, beyond it at most 64 passes of O(*n* log *n*).
struct PairwiseSlopes {
  /// The largest number of points whose slopes are written out.
  static let directLimit = 300

  private let times: [Double]
  private let values: [Double]
  private var sorted: [Double] = []
  /// The number of pairs.
  let count: Int

  /// The slopes of points at increasing times.
  init(times: [Double], values: [Double]) {
    self.times = times
    self.values = values
    count = values.count * (values.count - 1) / 2
    guard values.count <= Self.directLimit else { return }
    sorted.reserveCapacity(count)
    for i in values.indices {
      for j in (i + 1)..<Swift.max(i + 1, values.count) {
        sorted.append((values[j] - values[i]) / (times[j] - times[i]))
      }
    }
    sorted.sort()
  }

  /// The median slope: the mean of the two in the middle of an even number.
  var median: Double {
    guard count > 0 else { return 0 }
    let upper = self[count / 2]
    return count % 2 == 1 ? upper : upper / 2 + self[count / 2 - 1] / 2
  }

  /// The slope of a rank, from 0; the nearest one for a rank out of range.
  subscript(rank: Int) -> Double {
    guard count > 0 else { return 0 }
    let rank = Swift.min(Swift.max(0, rank), count - 1)
    return sorted.isEmpty ? select(rank) : sorted[rank]
  }

  private func select(_ rank: Int) -> Double {
    // Every slope is a weighted mean of slopes between neighbours, so these are bounds.
    var least = Double.infinity
    var largest = -Double.infinity
    for i in values.indices.dropFirst() {
      let slope = (values[i] - values[i - 1]) / (times[i] - times[i - 1])
      least = Swift.min(least, slope)
      largest = Swift.max(largest, slope)
    }
    if rank == 0 { return least }
    guard least < largest, rank < count - 1 else { return largest }
    var low = Self.key(least) - 1
    var high = Self.key(largest) + 1
    var below = 0
    var upTo = count
    while high - low > 1 {
      if upTo - below <= 4 * values.count { break }
      let middle = low + (high - low) / 2
      let counted = number(upTo: Self.value(middle))
      if counted > rank {
        high = middle
        upTo = counted
      } else {
        low = middle
        below = counted
      }
    }
    guard high - low > 1 else { return Swift.min(largest, Self.value(high)) }
    let slopes = list(above: Self.value(low), upTo: Self.value(high)).sorted()
    guard !slopes.isEmpty else { return Swift.min(largest, Self.value(high)) }
    return slopes[Swift.min(Swift.max(0, rank - below), slopes.count - 1)]
  }

  /// The number of pairs with a slope of at most `slope`.
  private func number(upTo slope: Double) -> Int {
    // slope(i, j) <= s exactly if y[i] - s·x[i] >= y[j] - s·x[j].
    let origin = times.first ?? 0
    let offsets = times.indices.map { -(values[$0] - slope * (times[$0] - origin)) }
    var inversions = 0
    _ = PairOrder.sort(offsets) { inversions += $0 }
    return count - inversions
  }

  /// The slopes above `low` and up to `high`, which are few.
  private func list(above low: Double, upTo high: Double) -> [Double] {
    let origin = times.first ?? 0
    // Ordered by y - low·x, a pair that the order by y - high·x reverses lies between.
    // The bounds are widened for that, so that rounding hides no pair with a slope at a bound.
    let wideLow = low - abs(low) * 1e-9
    let wideHigh = high + abs(high) * 1e-9
    let lows = times.indices.map { values[$0] - wideLow * (times[$0] - origin) }
    let highs = times.indices.map { values[$0] - wideHigh * (times[$0] - origin) }
    let order = times.indices.sorted { (lows[$0], $0) < (lows[$1], $1) }
    var found: [Double] = []
    SlopeLister(order: order, keys: highs).visit { i, j in
      guard times[i] != times[j] else { return }
      let slope = (values[j] - values[i]) / (times[j] - times[i])
      if slope > low, slope <= high { found.append(slope) }
    }
    return found
  }

  /// Doubles in their order as whole numbers.
  private static func key(_ value: Double) -> Int64 {
    let bits = Int64(bitPattern: value.bitPattern)
    return (bits >= 0 ? bits : Int64.min - bits) / 2
  }

  private static func value(_ key: Int64) -> Double {
    let bits = key * 2
    return Double(bitPattern: UInt64(bitPattern: bits >= 0 ? bits : Int64.min - bits))
  }
}

/// Lists the pairs that two orders of the same items put differently.
private struct SlopeLister {
  var order: [Int]
  let keys: [Double]

  /// Calls `body` for each pair whose keys do not rise along `order`.
  func visit(_ body: (Int, Int) -> Void) {
    var from = order
    var to = order
    var width = 1
    while width < order.count {
      var start = 0
      while start < order.count {
        let middle = Swift.min(start + width, order.count)
        let end = Swift.min(start + 2 * width, order.count)
        var left = start
        var right = middle
        for place in start..<end {
          if left < middle, right >= end || keys[from[left]] < keys[from[right]] {
            to[place] = from[left]
            left += 1
          } else {
            for other in left..<middle { body(from[other], from[right]) }
            to[place] = from[right]
            right += 1
          }
        }
        start = end
      }
      swap(&from, &to)
      width *= 2
    }
  }
}
