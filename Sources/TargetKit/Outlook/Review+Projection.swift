/// What the figures of a series say about its future, and about one target.
public struct TargetOutlook: Sendable {
  /// How the series was projected.
  public let model: ForecastModel
  /// The projected value at the due date; `nil` where the target has none that lies ahead.
  public let atDue: ProjectedValue?
  /// The probability that the criterion holds at the due date, or why none is given.
  public let probability: Result<RealInterval, OutlookRefusal>
  /// When the criterion will first hold, or why that is not said.
  public let arrival: Result<Arrival, OutlookRefusal>
  /// The projected series.
  let series: ProjectedSeries

  /// The number of figures behind it.
  public var figureCount: Int { series.figureCount }
  /// The date of the latest figure; the end of 2024 is 2025.
  public var latestYear: Double { series.latestYear }
}

/// A series that was projected, in one way or another.
enum ProjectedSeries: Sendable {
  case recommended(Projection)
  case stepwise(StepwiseProjection)

  /// The changes that were far out of the ordinary.
  var breaks: [StructuralBreak] {
    switch self {
    case .recommended(let projection): projection.breaks
    case .stepwise: []
    }
  }

  var figureCount: Int {
    switch self {
    case .recommended(let projection): projection.figureCount
    case .stepwise(let projection): projection.figureCount
    }
  }

  var latestYear: Double {
    switch self {
    case .recommended(let projection): projection.latestYear
    case .stepwise(let projection): projection.latestYear
    }
  }

  func value(at year: Double) throws(ProjectionError) -> ProjectedValue {
    switch self {
    case .recommended(let projection): try projection.value(at: year)
    case .stepwise(let projection): try projection.value(at: year)
    }
  }

  func probability(
    of condition: NumberCondition, at year: Double
  ) throws(ProjectionError) -> RealInterval {
    try value(at: year).probability(of: condition)
  }

  func arrival(at condition: NumberCondition) throws(ProjectionError) -> Arrival {
    switch self {
    case .recommended(let projection): try projection.arrival(at: condition)
    case .stepwise(let projection): try projection.arrival(at: condition)
    }
  }

  /// The projected values up to a date: at so many dates between, or at the end of each period.
  func path(to year: Double, count: Int) -> [(year: Double, value: ProjectedValue)] {
    let span = year - latestYear
    guard span > 0, span.isFinite, count > 0 else { return [] }
    switch self {
    case .stepwise(let projection): return (try? projection.steps(to: year)) ?? []
    case .recommended(let projection):
      return (1...count).compactMap { step in
        let date = latestYear + span * Double(step) / Double(count)
        return (try? projection.value(at: date)).map { (date, $0) }
      }
    }
  }
}

/// Why nothing is said about the future of a target.
public enum OutlookRefusal: Error, Hashable, Sendable {
  /// The method refuses, with its reason: mostly too few figures, and how many would do.
  case projection(ProjectionError)
  /// The target has no number, or no date that lies ahead.
  case target(NotApplicable)
  /// A classical model cannot take these figures.
  case model(ModelDemand)

  /// What a classical model asks of figures.
  public enum ModelDemand: String, Hashable, Sendable, CaseIterable {
    /// The figures leave gaps, and the model counts periods.
    case unevenFigures = "uneven-figures"
    /// A figure is a bound or a range, and the model takes numbers.
    case inexactFigures = "inexact-figures"
    /// The model needs a limit, and the indicator has none.
    case noCeiling = "no-ceiling"
  }

  /// A short stable name of the reason.
  public var code: String {
    switch self {
    case .projection(.tooFewFigures): "too-few-figures"
    case .projection(.noScale): "no-scale"
    case .projection(.outsideLimits): "outside-limits"
    case .projection(.notLater): "not-later"
    case .projection(.dateOutOfRange): "date-out-of-range"
    case .projection: "not-computable"
    case .target(let reason): reason.rawValue
    case .model(let demand): demand.rawValue
    }
  }
}

extension Review {
  /// The dated figures of a target's series, for projection: levels, running totals from nothing, or
  /// chained growth.
  ///
  /// Dates are ends of periods. Bounded figures keep their ranges.
  func datedFigures(ofTarget number: Int) -> [DatedFigure] { figures(of: track(ofTarget: number)) }

  /// The recipe for a target's series: by how often it has figures, what these count, what they can
  /// reach, and which way they are meant to go.
  func forecaster(ofTarget number: Int) -> RecommendedForecaster {
    let cadence = comparableFigures(ofTarget: number).cadence
    let indicator = indicator(ofTarget: number)
    let track = track(ofTarget: number)
    switch track.measure {
    case .levels: break
    case .totals:
      // An amount that was taken away shows that the total can fall.
      let ends = figures(of: track).map(\.range)
      let isRising = zip(ends, ends.dropFirst()).allSatisfy { $0.lower <= $1.lower }
      return RecommendedForecaster(
        cadence: cadence, growthPrior: indicator.growthPrior,
        nature: isRising ? .cumulative : .level)
    case .index:
      return RecommendedForecaster(cadence: cadence, growthPrior: indicator.growthPrior)
    }
    var limits: NaturalLimits?
    if let whole = indicator.naturalCeiling {
      let isWithin = figures(of: track).allSatisfy {
        ($0.range.lower >= 0 || $0.range.lower == -.infinity)
          && ($0.range.upper <= whole || $0.range.upper == .infinity)
      }
      limits = isWithin ? NaturalLimits(lower: 0, upper: whole) : .unbounded
    }
    return RecommendedForecaster(
      cadence: cadence, limits: limits, growthPrior: indicator.growthPrior,
      nature: indicator.nature)
  }

  private func track(ofTarget number: Int) -> Track {
    let evaluation = Evaluator(book: book, asOf: asOf).evaluate(target: number)
    return track(
      of: TargetReview(book: book, number: number, evaluation: evaluation, asOf: asOf))
  }

  private func figures(of track: Track) -> [DatedFigure] {
    let start =
      if case .levels = track.measure { [Track.Point]() } else { track.baseline.map { [$0] } ?? [] }
    return (start + track.points).compactMap { DatedFigure(year: $0.time, range: $0.value) }
  }

  private func indicator(ofTarget number: Int) -> Indicator {
    let series = Int(book.targetTable.records[number].series)
    return book.indicator(at: Int(book.seriesTable.records[series].indicator))
  }

  /// The series of a target, projected.
  private func projectedSeries(
    ofTarget number: Int, by model: ForecastModel
  ) throws(OutlookRefusal) -> ProjectedSeries {
    let figures = datedFigures(ofTarget: number)
    let recipe = forecaster(ofTarget: number)
    if model == .recommended {
      do throws(ProjectionError) {
        return .recommended(try recipe.project(figures))
      } catch {
        throw .projection(error)
      }
    }
    guard let forecaster = model.forecaster(like: recipe) else { throw .model(.noCeiling) }
    return .stepwise(
      try StepwiseProjection(figures, cadence: recipe.cadence, by: forecaster))
  }

  /// What the figures say about the future of a target.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - model: How the series is projected.
  /// - Returns: The outlook.
  /// - Throws: ``OutlookRefusal`` where there is no figure that can be projected.
  public func outlook(
    of finding: TargetReview, by model: ForecastModel = .recommended
  ) throws(OutlookRefusal) -> TargetOutlook {
    let series = try projectedSeries(ofTarget: finding.number, by: model)
    guard let condition = condition(of: finding) else {
      return TargetOutlook(
        model: model, atDue: nil, probability: .failure(.target(.noCriterion)),
        arrival: .failure(.target(.noCriterion)), series: series)
    }
    let arrival = Self.attempt { () throws(ProjectionError) in
      try series.arrival(at: condition)
    }
    guard let due = finding.target.due?.end?.yearFraction else {
      return TargetOutlook(
        model: model, atDue: nil, probability: .failure(.target(.noDue)), arrival: arrival,
        series: series)
    }
    guard due > series.latestYear else {
      return TargetOutlook(
        model: model, atDue: nil, probability: .failure(.target(.noTimeLeft)), arrival: arrival,
        series: series)
    }
    return TargetOutlook(
      model: model, atDue: try? series.value(at: due),
      probability: Self.attempt { () throws(ProjectionError) in
        try series.probability(of: condition, at: due)
      }, arrival: arrival, series: series)
  }

  /// What the projected numbers are to satisfy: the aim of the target, whatever its kind.
  private func condition(of finding: TargetReview) -> NumberCondition? {
    let track = track(of: finding)
    if case .index = track.measure {
      guard let aim = track.aim, let accepted = track.accepted else { return nil }
      return accepted.upper == .infinity ? .atLeast(aim) : .atMost(aim)
    }
    guard let goal = finding.goalInterval else { return nil }
    return Criterion(accepted: goal, unit: finding.indicator.unit).condition
  }

  /// How a model would have done on the series of a target, projected again from its own past.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - model: How the series is projected.
  ///   - years: How far ahead figures are compared, above 0.
  /// - Returns: The comparison; without forecasts if there are too few figures.
  /// - Throws: ``OutlookRefusal`` where the figures cannot be projected.
  public func backTest(
    of finding: TargetReview, by model: ForecastModel = .recommended, years: Double = 5
  ) throws(OutlookRefusal) -> BackTest {
    let series = try projectedSeries(ofTarget: finding.number, by: model)
    do throws(ProjectionError) {
      switch series {
      case .recommended(let projection):
        return try projection.recipe.backTest(
          datedFigures(ofTarget: finding.number), years: years)
      case .stepwise(let projection): return try projection.backTest(years)
      }
    } catch {
      throw .projection(error)
    }
  }

  private static func attempt<Value>(
    _ body: () throws(ProjectionError) -> Value
  ) -> Result<Value, OutlookRefusal> {
    do throws(ProjectionError) {
      return .success(try body())
    } catch {
      return .failure(.projection(error))
    }
  }
}

extension Arrival {
  /// The calendar years in which half of the probability is reached.
  ///
  /// - Returns: The first year, and the last one unless none is known; `nil` where half of it is not
  ///   reached within the dates looked at.
  public var medianYears: (first: Int, last: Int?)? {
    guard let median = quantile(0.5) else { return nil }
    return (
      Self.calendarYear(of: median.lower),
      median.upper.isFinite ? Self.calendarYear(of: median.upper) : nil
    )
  }

  /// The year in which a moment lies; the end of a year belongs to it.
  static func calendarYear(of time: Double) -> Int {
    guard time.isFinite, abs(time) < 1e9 else { return 0 }
    return Int((time - 1e-9).rounded(.down))
  }
}

extension [Observation] {
  /// How often the series has figures: the shortest calendar period that most of them are for.
  var cadence: Cadence {
    let kinds = Dictionary(grouping: self, by: \.period.kind).mapValues(\.count)
    let commonest = kinds.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
    return switch commonest {
    case .month: .monthly
    case .quarter: .quarterly
    case .half: .halfYearly
    default: .yearly
    }
  }
}

extension Criterion {
  /// The criterion as a condition on real numbers.
  var condition: NumberCondition? {
    switch (accepted.lower, accepted.upper) {
    case (let lower?, nil):
      lower.isClosed ? .atLeast(lower.value.doubleValue) : .above(lower.value.doubleValue)
    case (nil, let upper?):
      upper.isClosed ? .atMost(upper.value.doubleValue) : .below(upper.value.doubleValue)
    case (.some, .some): .within(accepted.realInterval)
    case (nil, nil): nil
    }
  }
}

extension Review {
  /// The series a finding's target belongs to; targets of one series share their figures.
  func seriesNumber(of finding: TargetReview) -> Int {
    Int(book.targetTable.records[finding.number].series)
  }
}
