/// A series with its future: the recommended recipe, fitted.
///
/// ```swift
/// let figures = [2019: 61.0, 2020: 64, 2021: 70, 2022: 73, 2024: 80].sorted { $0.key < $1.key }
///   .compactMap { DatedFigure(year: Double($0.key), value: $0.value) }
/// let projection = try RecommendedForecaster(limits: .percentage).project(figures)
/// try projection.value(at: 2027).interval(level: 0.8)
/// try projection.probability(of: .atLeast(90), at: 2027)
/// try projection.arrival(at: .atLeast(90)).quantile(0.5)
/// ```
public struct Projection: Hashable, Sendable {
  /// The fewest figures for which a probability is stated.
  ///
  /// Cut to their last 4 figures, the 4,600 yearly series of the M4 sample have a calibration error
  /// of 0.02; with 3 it is 0.03 and with 2 it is 0.06.
  public static let figuresForProbability = 4

  /// The fewest figures for which an interval is stated.
  public static let figuresForIntervals = 2

  /// The recipe that was fitted.
  public let recipe: RecommendedForecaster
  /// The number of figures.
  public let figureCount: Int
  /// The date of the latest figure, as a year with its fraction.
  public let latestYear: Double
  /// The latest figure.
  public let latest: RealInterval

  /// The changes that are far out of the ordinary of the series.
  ///
  /// They are among the changes that the spread is measured by: a series with one has wider
  /// intervals than the same series without. None is looked for in fewer than six figures, in
  /// quarters and months, and in counts that are carried on.
  public let breaks: [StructuralBreak]

  private let courses: [ProjectedCourse]
  private let isOpenAbove: Bool
  private let isOpenBelow: Bool

  init(
    _ figures: [DatedFigure], by recipe: RecommendedForecaster
  ) throws(ProjectionError) {
    guard let last = figures.last else { throw .tooFewFigures(needed: 1, given: 0) }
    let perYear = Double(recipe.cadence.rawValue)
    let times = figures.map { $0.year * perYear }
    for index in times.indices {
      guard times[index].isFinite else { throw .notFinite(index: index) }
      guard index == 0 || times[index] - times[index - 1] >= Self.leastStep else {
        throw .notLater(index: index)
      }
    }
    let corners = try FigureCorners(figures, limits: recipe.limits)
    var courses: [ProjectedCourse] = []
    for values in corners.series {
      courses.append(try ProjectedCourse(values: values, times: times, by: recipe))
    }
    self.recipe = recipe
    self.courses = courses
    breaks = Self.breaks(in: corners.series.first ?? [], times, recipe)
    figureCount = figures.count
    latestYear = last.year
    latest = last.range
    isOpenAbove = corners.isOpenAbove
    isOpenBelow = corners.isOpenBelow
  }

  private static func breaks(
    in values: [Double], _ times: [Double], _ recipe: RecommendedForecaster
  ) -> [StructuralBreak] {
    guard recipe.cadence == .yearly, recipe.nature == .level,
      let choice = try? ScaleChoice(
        values, times: times, limits: recipe.limits, rule: .byData, window: recipe.ordinaryWindow)
    else { return [] }
    return StructuralBreak.breaks(in: choice, times: times, perYear: 1)
  }

  /// The least distance of two dates, in periods.
  private static let leastStep = 1e-3

  /// What is projected for a date.
  ///
  /// - Parameter year: A year with its fraction, later than the latest figure.
  /// - Returns: The distribution of the figure at that date.
  /// - Throws: ``ProjectionError/dateOutOfRange``, or ``ProjectionError/beyondRange``.
  /// - Complexity: O(1).
  public func value(at year: Double) throws(ProjectionError) -> ProjectedValue {
    try value(after: (year - latestYear) * Double(recipe.cadence.rawValue))
  }

  /// The probability that the figure of a date satisfies a condition.
  ///
  /// - Parameters:
  ///   - condition: What is asked of the figure, like `.atLeast(50)`.
  ///   - year: A year with its fraction, later than the latest figure.
  /// - Returns: A range inside 0 to 1; one number if every figure is exact.
  /// - Throws: ``ProjectionError``; for fewer figures than ``figuresForProbability`` the number that
  ///   would do.
  public func probability(
    of condition: NumberCondition, at year: Double
  ) throws(ProjectionError) -> RealInterval {
    try value(at: year).probability(of: condition)
  }

  /// What is projected `h` periods after the latest figure.
  func value(after h: Double) throws(ProjectionError) -> ProjectedValue {
    guard h > 0, h <= Double(ProjectionLimits.longestHorizon) else { throw .dateOutOfRange }
    var distributions: [PredictiveDistribution] = []
    distributions.reserveCapacity(courses.count)
    for course in courses { distributions.append(try course.distribution(h)) }
    return ProjectedValue(
      distributions: distributions, figureCount: figureCount, isOpenAbove: isOpenAbove,
      isOpenBelow: isOpenBelow)
  }

  /// What the amounts of coming periods add up to, with what there is already.
  ///
  /// The series counts what each period brings, like the new jobs of a year.
  ///
  /// - Parameters:
  ///   - known: What there is before the first of the periods.
  ///   - first: The date of the first period that is added, a year with its fraction, later than the
  ///     latest figure.
  ///   - last: The date of the last one.
  /// - Returns: The distribution of the sum; never below what there is, where amounts are not
  ///   negative.
  /// - Throws: ``ProjectionError/dateOutOfRange``, or ``ProjectionError/beyondRange``.
  public func total(
    of known: RealInterval, adding first: Double, through last: Double
  ) throws(ProjectionError) -> ProjectedValue {
    let perYear = Double(recipe.cadence.rawValue)
    let start = ((first - latestYear) * perYear).rounded()
    let end = ((last - latestYear) * perYear).rounded()
    guard start >= 1, end >= start, end <= Double(ProjectionLimits.longestHorizon) else {
      throw .dateOutOfRange
    }
    var distributions: [PredictiveDistribution] = []
    for case .trend(let model) in courses {
      let sum = AccumulatedProjection(amounts: model)
      for reached in known.isPoint ? [known.lower] : [known.lower, known.upper]
      where reached.isFinite {
        distributions.append(
          try sum.distribution(after: reached, end - start + 1, skipping: Int(start) - 1))
      }
    }
    return ProjectedValue(
      distributions: distributions, figureCount: figureCount,
      isOpenAbove: isOpenAbove || known.upper == .infinity,
      isOpenBelow: isOpenBelow || known.lower == -.infinity)
  }
}
