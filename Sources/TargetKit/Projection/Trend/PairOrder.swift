/// Counts of the pairs of a sequence by their order, by merging.
enum PairOrder {
  /// The number of pairs `i < j` with `values[i] < values[j]`, and with `values[i] > values[j]`.
  ///
  /// - Complexity: O(*n* log *n*).
  static func counts(_ values: [Double]) -> (rising: Int, falling: Int) {
    var falling = 0
    let sorted = sort(values) { falling += $0 }
    var tied = 0
    var run = 1
    for index in sorted.indices.dropFirst() {
      run = sorted[index] == sorted[index - 1] ? run + 1 : 1
      tied += run - 1
    }
    let pairs = values.count * (values.count - 1) / 2
    return (pairs - falling - tied, falling)
  }

  /// The lengths of the runs of equal values, those of one left out.
  static func ties(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var ties: [Int] = []
    var run = 1
    for index in sorted.indices.dropFirst() {
      if sorted[index] == sorted[index - 1] {
        run += 1
      } else {
        if run > 1 { ties.append(run) }
        run = 1
      }
    }
    if run > 1 { ties.append(run) }
    return ties
  }

  /// Merges from the bottom up, and reports for each element how many larger ones stood before it.
  static func sort(_ values: [Double], _ inversions: (Int) -> Void) -> [Double] {
    var from = values
    var to = values
    var width = 1
    while width < values.count {
      var start = 0
      var found = 0
      while start < values.count {
        let middle = Swift.min(start + width, values.count)
        let end = Swift.min(start + 2 * width, values.count)
        var left = start
        var right = middle
        for place in start..<end {
          if left < middle, right >= end || from[left] <= from[right] {
            to[place] = from[left]
            left += 1
          } else {
            to[place] = from[right]
            found += middle - left
            right += 1
          }
        }
        start = end
      }
      inversions(found)
      swap(&from, &to)
      width *= 2
    }
    return from
  }
}
