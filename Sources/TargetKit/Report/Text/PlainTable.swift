/// A table in display columns that fits a width: wide columns give way, and their cells go on in the
/// next line.
struct PlainTable {
  let heads: [String]
  private let alignments: [Alignment]
  private(set) var rows: [[String]] = []

  private static let gap = 2
  /// A column gets narrower than this only if nothing else fits.
  private static let narrowest = 8
  /// Words up to this long are not broken while other columns can give way.
  private static let longWord = 32
  /// The lines a cell may take; a longer text is cut.
  private let most: Int

  /// A table with these heads; columns of numbers are aligned on the right.
  init(_ heads: [String], numbers: Set<Int> = [], linesInCell most: Int = 4) {
    self.heads = heads
    self.most = most
    alignments = heads.indices.map { numbers.contains($0) ? .right : .left }
  }

  /// Adds a row, with a cell for each head.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The head, a rule, and the rows, each line at most `width` columns wide.
  func lines(width: Int) -> [String] {
    let widths = widths(in: width)
    var lines = wrapped(heads, widths)
    lines.append(line(widths.map { String(repeating: "-", count: $0) }, widths))
    for row in rows { lines += wrapped(row, widths) }
    return lines
  }

  private func widths(in width: Int) -> [Int] {
    var widths = heads.indices.map { column in
      rows.reduce(DisplayWidth.of(heads[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let floors = heads.indices.map { column in
      ([heads] + rows).reduce(Self.narrowest) {
        max($0, min(Self.longestWord($1[column]), Self.longWord))
      }
    }
    var excess = widths.reduce(Self.gap * (widths.count - 1), +) - width
    Self.narrow(&widths, to: floors, by: &excess)
    for floor in [Self.narrowest, 4] {
      Self.narrow(&widths, to: floors.map { _ in floor }, by: &excess)
    }
    return widths
  }

  /// Takes from the widest columns, column by column, until nothing sticks out.
  private static func narrow(_ widths: inout [Int], to floors: [Int], by excess: inout Int) {
    while excess > 0 {
      let able = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = able.max(by: { widths[$0] < widths[$1] }) else { return }
      // Down to the next widest at once, so that long texts cost no time.
      let next = able.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(next, floors[widest])))
      widths[widest] -= step
      excess -= step
    }
  }

  /// The width of the longest part that cannot be broken.
  private static func longestWord(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == " " || DisplayWidth.isWide(scalar.value) ? 0 : run + 1
      longest = max(longest, run)
    }
    return longest
  }

  private func wrapped(_ cells: [String], _ widths: [Int]) -> [String] {
    let columns = zip(cells, widths).map { text, width -> [String] in
      guard DisplayWidth.of(text) > width else { return [text] }
      let lines = text.wrapped(to: width)
      guard lines.count > most else { return lines }
      return lines.prefix(most - 1)
        + [lines[(most - 1)...].joined(separator: " ").truncated(to: width)]
    }
    let height = columns.reduce(1) { max($0, $1.count) }
    return (0..<height).map { index in
      line(columns.map { index < $0.count ? $0[index] : "" }, widths)
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { text += String(repeating: " ", count: Self.gap) }
      text += cell.padded(to: widths[column], alignments[column])
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
