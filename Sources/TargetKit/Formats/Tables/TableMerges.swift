/// The ranges of merged cells of a sheet.
struct TableMerges: Hashable, Sendable {
  /// A range of cells that is shown as one.
  struct Range: Hashable, Sendable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  /// The ranges by their first rows.
  let ranges: [Range]
  /// The last row of each range and of those before it.
  private let lastRows: [Int]

  init(_ ranges: [Range]) {
    self.ranges = ranges.filter { $0.rows.count > 1 || $0.columns.count > 1 }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var last = -1
    lastRows = self.ranges.map { range in
      last = max(last, range.rows.upperBound)
      return last
    }
  }

  /// How a cell takes part.
  func place(of row: Int, _ column: Int) -> TableCell.Merge {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    while low > 0, lastRows[low - 1] >= row {
      low -= 1
      let range = ranges[low]
      guard range.rows.contains(row), range.columns.contains(column) else { continue }
      let (top, left) = (range.rows.lowerBound, range.columns.lowerBound)
      if row == top, column == left {
        return .head(rows: range.rows.count, columns: range.columns.count)
      }
      return .covered(row: top, column: left)
    }
    return .none
  }
}
