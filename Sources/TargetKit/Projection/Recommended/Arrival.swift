/// When a condition will first be met: the distribution of the date.
///
/// The probability of having arrived by a date is the largest probability of the condition at any
/// date up to it. That is exact where the paths of a series do not cross, as when the uncertainty
/// is of its growth, and a lower bound otherwise.
public struct Arrival: Hashable, Sendable {
  /// The date of the latest figure; nothing is said before it.
  public let latestYear: Double
  /// The last date that was looked at.
  public let lastYear: Double
  /// Whether the latest figure satisfies the condition already.
  public let isReached: Bool
  /// For each date looked at, the least and the largest probability of having arrived.
  private let years: [Double]
  private let least: [Double]
  private let most: [Double]

  init(
    latestYear: Double, isReached: Bool, dates: [(year: Double, probability: RealInterval)]
  ) {
    self.latestYear = latestYear
    self.isReached = isReached
    years = dates.map(\.year)
    lastYear = years.last ?? latestYear
    var low = 0.0
    var high = 0.0
    var least: [Double] = []
    var most: [Double] = []
    for (_, probability) in dates {
      low = Swift.max(low, probability.lower)
      high = Swift.max(high, probability.upper)
      least.append(low)
      most.append(high)
    }
    self.least = least
    self.most = most
  }

  /// The probability of having arrived by a date.
  ///
  /// - Parameter year: Between ``latestYear`` and ``lastYear``; a later one counts as that.
  /// - Returns: A range inside 0 to 1; zero before the latest figure, one if it satisfies the
  ///   condition already. `nil` if `year` is not a number.
  public func probability(by year: Double) -> RealInterval? {
    guard year == year else { return nil }
    if isReached { return RealInterval(1) }
    guard year > latestYear else { return RealInterval(0) }
    return RealInterval(
      lower: Self.interpolate(year, latestYear, years, least),
      upper: Self.interpolate(year, latestYear, years, most))
  }

  /// The date by which the condition is met with the given probability.
  ///
  /// - Parameter probability: Above 0 and below 1; one half for the median.
  /// - Returns: A range of years, with an infinite end where the last date looked at does not
  ///   suffice; `nil` where it never does, or for what is no such probability.
  public func quantile(_ probability: Double) -> RealInterval? {
    guard probability > 0, probability < 1 else { return nil }
    if isReached { return RealInterval(latestYear) }
    guard let earliest = Self.first(probability, latestYear, years, most) else { return nil }
    let latest = Self.first(probability, latestYear, years, least)
    return RealInterval(lower: earliest, upper: latest ?? .infinity)
  }

  private static func first(
    _ probability: Double, _ start: Double, _ years: [Double], _ reached: [Double]
  ) -> Double? {
    guard let index = reached.firstIndex(where: { $0 >= probability }) else { return nil }
    let before = index > 0 ? reached[index - 1] : 0
    let from = index > 0 ? years[index - 1] : start
    let share = reached[index] > before ? (probability - before) / (reached[index] - before) : 1
    return from + (years[index] - from) * share
  }

  private static func interpolate(
    _ year: Double, _ start: Double, _ years: [Double], _ reached: [Double]
  ) -> Double {
    guard let index = years.firstIndex(where: { $0 >= year }) else { return reached.last ?? 0 }
    let before = index > 0 ? reached[index - 1] : 0
    let from = index > 0 ? years[index - 1] : start
    guard years[index] > from else { return reached[index] }
    return before + (reached[index] - before) * (year - from) / (years[index] - from)
  }
}

extension Projection {
  /// When a condition will first be met.
  ///
  /// - Parameters:
  ///   - condition: What is asked, like `.atLeast(50)`.
  ///   - span: How many years after the latest figure are looked at, above 0 and at most 100.
  /// - Returns: The distribution of the date.
  /// - Throws: ``ProjectionError``; for fewer figures than ``figuresForProbability`` the number that
  ///   would do.
  /// - Complexity: O(*span*): twelve dates a year.
  public func arrival(
    at condition: NumberCondition, within span: Double = 50
  ) throws(ProjectionError) -> Arrival {
    guard span > 0, span <= 100 else {
      throw .invalidParameter("the span must be above 0 and at most 100 years")
    }
    // Months between yearly figures; whole periods where there may be seasons.
    let perYear = Double(recipe.cadence.rawValue)
    let step = recipe.cadence == .yearly ? 1.0 / 12 : 1
    let count = Swift.max(1, Int((span * perYear / step).rounded()))
    var dates: [(year: Double, probability: RealInterval)] = []
    dates.reserveCapacity(count)
    for k in 1...count {
      let h = Double(k) * step
      dates.append((latestYear + h / perYear, try value(after: h).probability(of: condition)))
    }
    let reached =
      condition.holds(for: latest.lower) && condition.holds(for: latest.upper)
    return Arrival(latestYear: latestYear, isReached: reached, dates: dates)
  }
}
