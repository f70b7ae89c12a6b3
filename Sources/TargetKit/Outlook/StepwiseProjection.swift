/// A series continued by a classical method: one distribution for each whole period.
struct StepwiseProjection: Sendable {
  let latestYear: Double
  let latest: RealInterval
  private let forecaster: any Forecaster
  private let series: [Double]
  private let perYear: Double

  /// Takes figures that are exact and follow each other period by period.
  init(
    _ figures: [DatedFigure], cadence: Cadence, by forecaster: any Forecaster
  ) throws(OutlookRefusal) {
    guard let last = figures.last else {
      throw .projection(.tooFewFigures(needed: forecaster.minimumCount, given: 0))
    }
    perYear = Double(cadence.rawValue)
    guard figures.allSatisfy(\.range.isPoint) else { throw .model(.inexactFigures) }
    let times = figures.map { $0.year * Double(cadence.rawValue) }
    guard zip(times, times.dropFirst()).allSatisfy({ abs($1 - $0 - 1) < 0.1 }) else {
      throw .model(.unevenFigures)
    }
    self.forecaster = forecaster
    series = figures.map(\.range.lower)
    latestYear = last.year
    latest = last.range
    guard series.count >= forecaster.minimumCount else {
      throw .projection(.tooFewFigures(needed: forecaster.minimumCount, given: series.count))
    }
  }

  var figureCount: Int { series.count }

  /// What is projected for the whole periods up to a date.
  func steps(to year: Double) throws(ProjectionError) -> [(year: Double, value: ProjectedValue)] {
    let count = ((year - latestYear) * perYear).rounded()
    guard count >= 1, count <= Double(ProjectionLimits.longestHorizon) else {
      throw .dateOutOfRange
    }
    let forecast = try forecaster.forecast(series, horizon: Int(count))
    return forecast.steps.enumerated().map { index, step in
      (
        latestYear + Double(index + 1) / perYear,
        ProjectedValue(
          distributions: [step], figureCount: series.count, isOpenAbove: false, isOpenBelow: false)
      )
    }
  }

  /// What is projected for a date that is whole periods after the latest figure.
  func value(at year: Double) throws(ProjectionError) -> ProjectedValue {
    let ahead = (year - latestYear) * perYear
    guard abs(ahead - ahead.rounded()) < 0.1, let last = try steps(to: year).last else {
      throw .dateOutOfRange
    }
    return last.value
  }

  /// When a condition is first met, looked at period by period for 50 years.
  func arrival(at condition: NumberCondition) throws(ProjectionError) -> Arrival {
    var dates: [(year: Double, probability: RealInterval)] = []
    for (year, value) in try steps(to: latestYear + 50) {
      dates.append((year, try value.probability(of: condition)))
    }
    return Arrival(
      latestYear: latestYear, isReached: condition.holds(for: latest.lower), dates: dates)
  }

  func backTest(_ years: Double) throws(ProjectionError) -> BackTest {
    try forecaster.backTest(
      series, horizon: max(1, Int(years * perYear)), fewest: Projection.figuresForProbability)
  }
}
