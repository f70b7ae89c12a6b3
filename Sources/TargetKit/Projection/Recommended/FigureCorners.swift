/// The exact series that stand for a series with inexact figures.
///
/// Each figure is taken at its ends in turn: all in the middle, all low, all high, early low and
/// late high and the reverse, and in the middle but for the latest. The projection is the envelope
/// of theirs.
///
/// A figure without an upper end ("over 80"):
///
/// - as the latest one, it is taken at its bound, and what follows has no upper end either;
/// - between others, it is taken at its bound, or at the straight line between its neighbours where
///   that lies higher. Figures without a lower end are treated alike.
struct FigureCorners {
  /// One series, or seven.
  var series: [[Double]]
  /// Whether the latest figure has no upper end.
  var isOpenAbove = false
  /// Whether the latest figure has no lower end.
  var isOpenBelow = false

  init(_ figures: [DatedFigure], limits: NaturalLimits?) throws(ProjectionError) {
    var lows: [Double] = []
    var highs: [Double] = []
    for (index, figure) in figures.enumerated() {
      let low = Swift.max(figure.range.lower, limits?.lower ?? -.infinity)
      let high = Swift.min(figure.range.upper, limits?.upper ?? .infinity)
      guard low <= high else { throw .outsideLimits(index: index) }
      guard low.isFinite || high.isFinite else { throw .notFinite(index: index) }
      lows.append(low)
      highs.append(high)
    }
    if limits == nil, zip(lows, highs).allSatisfy({ $0 >= 0 || ($0 == -.infinity && $1 >= 0) }) {
      // Nothing is below zero: "under 50" is not taken to be.
      for index in lows.indices where lows[index] == -.infinity { lows[index] = 0 }
    }
    if let last = lows.indices.last {
      isOpenAbove = highs[last] == .infinity
      isOpenBelow = lows[last] == -.infinity
    }
    let years = figures.map(\.year)
    for index in lows.indices {
      if highs[index] == .infinity {
        let line = Self.line(at: index, years, lows)
        highs[index] = Swift.max(lows[index], line ?? lows[index])
      } else if lows[index] == -.infinity {
        let line = Self.line(at: index, years, highs)
        lows[index] = Swift.min(highs[index], line ?? highs[index])
      }
    }
    if lows == highs {
      series = [lows]
      return
    }
    let middles = zip(lows, highs).map { $0 / 2 + $1 / 2 }
    let half = lows.count / 2
    let rising = Array(lows[..<half] + highs[half...])
    let falling = Array(highs[..<half] + lows[half...])
    var lastLow = middles
    var lastHigh = middles
    if let last = lows.indices.last {
      lastLow[last] = lows[last]
      lastHigh[last] = highs[last]
    }
    series = [middles, lows, highs, rising, falling, lastLow, lastHigh]
  }

  /// The straight line between the neighbours with finite ends, or `nil` at the ends of the series.
  private static func line(at index: Int, _ years: [Double], _ ends: [Double]) -> Double? {
    guard let before = ends[..<index].lastIndex(where: \.isFinite),
      let after = ends[(index + 1)...].firstIndex(where: \.isFinite),
      years[after] > years[before]
    else { return nil }
    let share = (years[index] - years[before]) / (years[after] - years[before])
    let value = ends[before] * (1 - share) + ends[after] * share
    return value.isFinite ? value : nil
  }
}
