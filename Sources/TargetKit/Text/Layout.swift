/// Where a text stands in a column that is wider than the text.
package enum Alignment: Sendable {
  case left, right, center
}

extension String {
  /// The text, filled with spaces to a number of columns.
  ///
  /// A text that is wider already is returned as it is. In a centred text an odd space goes to
  /// the right.
  package func padded(to width: Int, _ alignment: Alignment = .left) -> String {
    let missing = width - DisplayWidth.of(self)
    guard missing > 0 else { return self }
    let left =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: left) + self
      + String(repeating: " ", count: missing - left)
  }

  /// The text, cut off so that it takes no more than a number of columns.
  ///
  /// A text that was cut ends in `..`, since the width of `…` differs between terminals. Below
  /// three columns there is no room for that, and the text is merely cut.
  package func truncated(to width: Int) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    let mark = width > 2 ? ".." : ""
    return prefix(columns: width - mark.count) + mark
  }

  /// The longest beginning, in whole characters, that takes no more than a number of columns.
  package func prefix(columns width: Int) -> String {
    var used = 0
    var end = startIndex
    while end < endIndex {
      let next = index(after: end)
      used += DisplayWidth.of(String(self[end..<next]))
      if used > width { break }
      end = next
    }
    return String(self[..<end])
  }
}
