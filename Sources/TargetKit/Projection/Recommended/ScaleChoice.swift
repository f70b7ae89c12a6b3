/// The scale on which the recommended recipe models a series, and the series on it.
///
/// | figures and limits | scales to choose from |
/// | --- | --- |
/// | above zero | logarithm, square root, the figures themselves |
/// | zeros but none below | square root, the figures themselves |
/// | some below zero, or stated as unbounded | the figures, in units of their mean size |
/// | a share | logistic, angular, the share itself; without the first where a limit is reached |
/// | another lower limit | logarithm of the distance to it |
/// | an upper limit | the same, mirrored |
///
/// Of several the data choose: the one on which the changes are most even, by the likelihood of
/// Laplace's distribution about the mean change, each later scale of a row at a price of
/// ``price``. A scale of the figures themselves is cut off at the limits.
struct ScaleChoice {
  /// The scale.
  let scale: ValueScale
  /// How many units of the scale a change by the size of the level itself is.
  let pace: Double
  /// The series on the scale.
  let series: [Double]
  /// The growth of the series on the scale.
  let ordinary: OrdinaryGrowth

  /// What the next scale of a row must gain in log-likelihood.
  ///
  /// On the yearly M4 sample prices from 1 to 8 give the same error within 0.002 OWA; short series
  /// keep the first scale unless their changes are nearly even on another.
  static let price = 3.0
  /// The number of latest figures that tell the present size of a series.
  private static let recent = 5
  /// The least scatter of changes, as a share of the level: below it all scales are alike.
  private static let leastScatter = 1e-4

  /// Who chooses the scale.
  enum Rule {
    /// The data.
    case byData
    /// Nobody: it is the first of the row.
    case first
    /// It is the square root: that of small counts.
    case root
  }

  /// Chooses the scale of a series.
  ///
  /// - Parameters:
  ///   - values: At least one, inside the limits.
  ///   - times: The dates in periods, as many, increasing; `nil` for one period apart each.
  ///   - limits: The limits, or `nil` to go by the signs.
  ///   - rule: Who chooses.
  ///   - window: The number of latest growth figures that are looked at.
  /// - Throws: ``ProjectionError/noScale`` if every figure is zero or at the same limit, and
  ///   ``ProjectionError/beyondRange``.
  init(
    _ values: [Double], times: [Double]?, limits: NaturalLimits?, rule: Rule, window: Int
  ) throws(ProjectionError) {
    var row = try Self.row(of: values, limits: limits)
    if rule == .root { row.removeAll { $0.scale != .power(lambda: 0.5) } }
    guard let first = row.first else { throw .noScale }
    let plain = values.map { first.scale.forward($0) }
    var chosen = first
    if rule == .byData, values.count > 2, row.count > 1 {
      let stretch = Self.stretch(values, plain, first)
      var most = -Double.infinity
      for (place, candidate) in row.enumerated() {
        let scatter =
          place == 0
          ? Self.scatter(plain.count, times) { plain[$0] }
          : Self.scatter(values.count, times) { candidate.scale.forward(values[$0]) }
        let gain =
          -Double(values.count - 1) * Elementary.log(scatter / candidate.pace + Self.leastScatter)
          - candidate.slope * stretch - Self.price * Double(place)
        if gain > most {
          chosen = candidate
          most = gain
        }
      }
    }
    scale = chosen.scale
    pace = chosen.pace
    series = chosen.scale == first.scale ? plain : values.map { chosen.scale.forward($0) }
    for value in series where !value.isFinite { throw .beyondRange }
    ordinary = Self.growth(series, times, window)
  }

  /// A scale to choose from.
  private struct Candidate {
    var scale: ValueScale
    var pace = 1.0
    /// How the scale stretches: the power of the figure (or of share times rest) in its slope.
    var slope = 0.0
    /// The share of a value, for limits on both sides.
    var limits: NaturalLimits?
    /// The size, or the mean of share times rest, that slopes are relative to.
    var size = 1.0
  }

  private static func growth(
    _ series: [Double], _ times: [Double]?, _ window: Int
  ) -> OrdinaryGrowth {
    series.withUnsafeBufferPointer { z in
      guard let times else { return OrdinaryGrowth(z, nil, window: window) }
      return times.withUnsafeBufferPointer { OrdinaryGrowth(z, $0, window: window) }
    }
  }

  /// The mean distance of the changes from their mean, weighted as their variances ask.
  @inline(__always)
  private static func scatter(
    _ count: Int, _ times: [Double]?, _ value: (Int) -> Double
  ) -> Double {
    let (first, last) = (value(0), value(count - 1))
    let span = times.map { $0[count - 1] - $0[0] } ?? Double(count - 1)
    let mean = (last - first) / span
    var sum = 0.0
    var earlier = first
    for index in 1..<count {
      let later = value(index)
      if let times {
        let dt = times[index] - times[index - 1]
        sum += abs((later - earlier) / dt - mean) * dt.squareRoot()
      } else {
        sum += abs(later - earlier - mean)
      }
      earlier = later
    }
    return sum / Double(count - 1)
  }

  /// The sum of the logarithms of the figures, or of share times rest, relative to their size.
  private static func stretch(
    _ values: [Double], _ logarithms: [Double], _ first: Candidate
  ) -> Double {
    if case .logarithm(lower: 0, offset: 0) = first.scale {
      var sum = 0.0
      for value in logarithms.dropFirst() { sum += value }
      return sum - Double(values.count - 1) * Elementary.log(first.size)
    }
    var sum = 0.0
    for value in values.dropFirst() {
      var size = value
      if let limits = first.limits, let lower = limits.lower, let upper = limits.upper {
        let share = (value - lower) / (upper - lower)
        size = share * (1 - share)
      }
      sum += Elementary.log(Swift.max(size, first.size * 1e-3) / first.size)
    }
    return sum
  }

  private static func row(
    of values: [Double], limits: NaturalLimits?
  ) throws(ProjectionError) -> [Candidate] {
    var least = Double.infinity
    var largest = -Double.infinity
    for value in values {
      least = Swift.min(least, value)
      largest = Swift.max(largest, value)
    }
    guard let limits else {
      return least >= 0 ? try amounts(values, least) : [try linear(values)]
    }
    switch (limits.lower, limits.upper) {
    case (nil, nil): return [try linear(values)]
    case (0?, nil): return try amounts(values, least)
    case (let lower?, nil):
      return [
        Candidate(
          scale: least > lower
            ? .logarithm(lower: lower, offset: 0) : try distance(values, from: lower))
      ]
    case (nil, let upper?):
      guard largest >= upper else {
        return [Candidate(scale: .mirroredLogarithm(upper: upper, offset: 0))]
      }
      let mirrored = try distance(values.map { -$0 }, from: -upper)
      guard case .logarithm(_, let offset) = mirrored else { return [] }
      return [Candidate(scale: .mirroredLogarithm(upper: upper, offset: offset))]
    case (let lower?, let upper?):
      return try shares(values, limits, lower, upper, isInside: least > lower && largest < upper)
    }
  }

  /// The scales of what has no upper limit and is nowhere below zero.
  private static func amounts(
    _ values: [Double], _ least: Double
  ) throws(ProjectionError) -> [Candidate] {
    let size = mean(values) { $0 }
    guard size > 1e-300 else { throw .noScale }
    guard size.isFinite else { throw .beyondRange }
    let root = Candidate(
      scale: .power(lambda: 0.5), pace: size.squareRoot(), slope: 0.5, size: size)
    let plain = Candidate(scale: .cut(unit: size, lower: 0, upper: .infinity), size: size)
    guard least > 0 else { return [root, plain] }
    return [Candidate(scale: .logarithm(lower: 0, offset: 0), slope: 1, size: size), root, plain]
  }

  /// The scales of a share of something.
  ///
  /// One unit of change is that of the smaller of the share and the rest by its own size.
  private static func shares(
    _ values: [Double], _ limits: NaturalLimits, _ lower: Double, _ upper: Double, isInside: Bool
  ) throws(ProjectionError) -> [Candidate] {
    let width = upper - lower
    let share = mean(values) { ($0 - lower) / width }
    let product = mean(values) { ($0 - lower) / width * ((upper - $0) / width) }
    guard product > 1e-300 else { throw .noScale }
    let larger = Swift.max(share, 1 - share)
    let angular = Candidate(
      scale: .angular(lower: lower, upper: upper), pace: product.squareRoot() / larger, slope: 0.5,
      limits: limits, size: product)
    let plain = Candidate(
      scale: .cut(unit: width * product / larger, lower: lower, upper: upper), limits: limits,
      size: product)
    guard isInside else { return [angular, plain] }
    return [
      Candidate(
        scale: .logistic(lower: lower, upper: upper, inset: 0), pace: 1 / larger, slope: 1,
        limits: limits, size: product), angular, plain,
    ]
  }

  /// The mean of the latest figures that is not zero, or of all.
  private static func mean(_ values: [Double], _ size: (Double) -> Double) -> Double {
    for count in [recent, values.count] {
      let latest = values.suffix(count)
      let mean = latest.reduce(0) { $0 + size($1) / Double(latest.count) }
      if mean > 0 { return mean }
    }
    return 0
  }

  private static func distance(
    _ values: [Double], from lower: Double
  ) throws(ProjectionError) -> ValueScale {
    var nearest = Double.infinity
    for value in values where value > lower { nearest = Swift.min(nearest, value - lower) }
    guard nearest.isFinite, nearest / 2 > 0 else { throw .noScale }
    return .logarithm(lower: lower, offset: nearest / 2)
  }

  private static func linear(_ values: [Double]) throws(ProjectionError) -> Candidate {
    let largest = values.reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { throw .noScale }
    let mean = values.reduce(0) { $0 + abs($1) / largest } / Double(values.count)
    guard mean * largest > 1e-300 else { throw .noScale }
    return Candidate(scale: .linear(unit: mean * largest))
  }
}
