extension RandomAccessCollection where Index == Int {
  /// How many elements come before the first that does not fulfil a condition, where all that
  /// fulfil it come first.
  ///
  /// - Complexity: O(log *n*).
  func sortedPrefix(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
