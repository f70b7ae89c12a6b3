/// An even scale of values with round numbers along it.
struct ValueAxis: Sendable {
  /// The ends of the scale, both at a tick.
  let low: Double, high: Double
  /// The round numbers, from the lowest.
  let ticks: [Double]
  /// How many decimals their labels have; `nil` where they need an exponent.
  private let decimals: Int?

  /// The largest number that is drawn; what lies beyond is left out, so that sums stay finite.
  static let limit = 1e280

  /// A scale that holds values, with about `count` steps between ticks.
  ///
  /// It begins at zero where the smallest value is less than a third of the largest. A single
  /// value stands in the middle of the scale.
  init(_ values: [Double], count: Int) {
    let values = values.filter { $0.magnitude <= Self.limit }
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if low == high {
      let reach = low == 0 ? 1 : low.magnitude / 4
      low -= reach
      high += reach
    }
    if low > 0, low < high / 3 { low = 0 }
    if high < 0, high > low / 3 { high = 0 }
    let (factor, exponent) = Self.step((high - low) / Double(max(count, 1)))
    let power = Double("1e\(exponent.magnitude)") ?? 1
    let tick = { (index: Double) in
      exponent < 0 ? index * factor / power : index * factor * power
    }
    let unit = exponent < 0 ? factor / power : factor * power
    let first = (low / unit + 1e-9).rounded(.down)
    let last = max((high / unit - 1e-9).rounded(.up), first + 1)
    // Two values apart by less than their last digits leave no room for round numbers.
    let isRound = last - first <= 24 && tick(last) > tick(first)
    if isRound {
      ticks = stride(from: first, through: last, by: 1).map { tick($0) + 0.0 }
    } else {
      ticks = [low, high]
    }
    self.low = ticks.first ?? low
    self.high = ticks.last ?? high
    let most = max(self.low.magnitude, self.high.magnitude)
    decimals =
      isRound && exponent >= -9 && most < 1e10
      ? max(-exponent, 0) : nil
  }

  /// The next 1, 2 or 5 times a power of ten.
  private static func step(_ raw: Double) -> (factor: Double, exponent: Int) {
    guard raw.isNormal else { return (1, -300) }
    var exponent = Int((Double(raw.exponent) * 0.301_029_995_664).rounded(.down)) - 1
    while exponent < 300 {
      let power = Double("1e\(exponent)") ?? 1
      for factor in [1.0, 2, 5] where factor * power >= raw * 0.999_999 {
        return (factor, exponent)
      }
      exponent += 1
    }
    return (5, exponent)
  }

  /// What stands at a tick.
  func label(_ tick: Double, _ language: Language) -> String {
    guard let decimals else {
      return ChartNumber.scientific(tick)
    }
    var text = Numbers.short(tick, decimals: decimals)
    if decimals > 0 {
      // Labels of one axis have as many decimals as each other.
      let shown = text.drop { $0 != "." }.dropFirst().count
      if shown == 0 { text += "." }
      text += String(repeating: "0", count: decimals - shown)
    }
    return ChartNumber.grouped(text, language)
  }

  /// Where a value stands, 0 for the lower end and 1 for the upper one; what lies outside is drawn
  /// at the end.
  func share(_ value: Double) -> Double {
    guard value.isFinite else { return value > 0 ? 1 : 0 }
    let share = (value - low) / (high - low)
    return share.isNaN ? 0.5 : min(max(share, 0), 1)
  }
}
