/// Which rows belong to which series.
///
/// Files that keep the rows of a series together, as most do, need two numbers a series; others an
/// index of all rows, sorted by counting.
struct SeriesRows: Sendable {
  private var firsts: [UInt32] = []
  private var counts: [UInt32] = []
  private var order: [UInt32] = []

  init() {}

  init(runs: [(series: UInt32, first: UInt32)], rowCount: Int, seriesCount: Int) {
    firsts = Array(repeating: 0, count: seriesCount)
    counts = Array(repeating: 0, count: seriesCount)
    var isGrouped = true
    for (place, run) in runs.enumerated() {
      let end = place + 1 < runs.count ? runs[place + 1].first : UInt32(rowCount)
      let series = Int(run.series)
      if counts[series] > 0 { isGrouped = false } else { firsts[series] = run.first }
      counts[series] += end - run.first
    }
    guard !isGrouped else { return }
    var next: UInt32 = 0
    for series in 0..<seriesCount {
      firsts[series] = next
      next += counts[series]
    }
    order = Array(repeating: 0, count: rowCount)
    // Each series' place moves on as its rows come, and then back to where it began.
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].first : UInt32(rowCount)
      let series = Int(run.series)
      for row in run.first..<end {
        order[Int(firsts[series])] = row
        firsts[series] += 1
      }
    }
    for series in 0..<seriesCount { firsts[series] -= counts[series] }
  }

  /// Whether the rows of each series lie beside each other.
  var isGrouped: Bool { order.isEmpty }

  var seriesCount: Int { counts.count }

  /// How many rows a series has.
  @inline(__always)
  func count(ofSeries series: Int) -> Int { series < counts.count ? Int(counts[series]) : 0 }

  /// A row of a series, by its place among them in the order of the files.
  @inline(__always)
  func row(_ position: Int, ofSeries series: Int) -> Int {
    let place = Int(firsts[series]) + position
    return order.isEmpty ? place : Int(order[place])
  }

  /// The rows of a series, in the order of the files.
  subscript(series: Int) -> Rows {
    Rows(rows: self, series: series, count: count(ofSeries: series))
  }

  /// The rows of one series.
  struct Rows: RandomAccessCollection, Sendable {
    fileprivate let rows: SeriesRows
    fileprivate let series: Int
    let count: Int

    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(position: Int) -> Int { rows.row(position, ofSeries: series) }
  }
}
