/// Finds the word that somebody most likely meant.
package enum Suggestion {
  /// The candidate nearest to a word, or `nil` where none is near.
  ///
  /// Letter case and the choice of `-`, `_` or space count for little. Otherwise up to a third of
  /// the letters may differ (at most three), by replacing, inserting, removing or swapping
  /// neighbours. Of candidates equally near the first one is returned.
  ///
  /// - Complexity: O(*n*) candidates, each compared only if its length fits.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var limit = allowance(wanted.count)
    var best: String?
    /// How far the best one is with its letter case: GWhh is GWh rather than GWH.
    var bestExactly = Int.max
    for candidate in candidates where candidate != word {
      guard abs(candidate.utf8.count - word.utf8.count) <= 4 * (limit + 1) else { continue }
      let letters = folded(candidate)
      guard abs(letters.count - wanted.count) <= limit, letters.count <= longest else { continue }
      guard let distance = editDistance(wanted, letters, limit: limit) else { continue }
      if distance == 0 { return candidate }
      if best != nil, distance == limit, bestExactly <= distance { continue }
      let exactly =
        editDistance(Array(word.unicodeScalars), Array(candidate.unicodeScalars), limit: longest)
        ?? longest
      if best == nil || distance < limit || exactly < bestExactly {
        best = candidate
        limit = distance
        bestExactly = exactly
      }
    }
    return best
  }

  /// Words longer than this are not typing mistakes.
  private static let longest = 64

  private static func allowance(_ count: Int) -> Int {
    switch count {
    case ...2: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  /// The scalars of a word without case and with one kind of separator.
  private static func folded(_ word: String) -> [UInt32] {
    word.unicodeScalars.prefix(longest + 1).map { scalar in
      switch scalar.value {
      case 0x41...0x5A: scalar.value + 0x20
      case 0x5F, 0x20: 0x2D
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0  // fullwidth forms
      default: scalar.value
      }
    }
  }
}

/// The Damerau–Levenshtein distance of two words (no part edited twice), if it is within a limit.
///
/// - Complexity: O(*m* · *n*), and less where a row exceeds the limit.
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    var smallest = row[0]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      smallest = min(smallest, cost)
    }
    // Two rows matter because of swaps: a row may exceed the limit and the next one not.
    if smallest > limit, last.allSatisfy({ $0 > limit }) { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
