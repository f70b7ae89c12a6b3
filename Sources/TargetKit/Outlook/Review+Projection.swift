/// What the figures of a series say about its future, and about one target.
public struct TargetOutlook: Sendable {
  /// The projected series.
  public let projection: Projection
  /// The projected value at the due date; `nil` where the target has none that lies ahead.
  public let atDue: ProjectedValue?
  /// The probability that the criterion holds at the due date, or why none is given.
  public let probability: Result<RealInterval, OutlookRefusal>
  /// When the criterion will first hold, or why that is not said.
  public let arrival: Result<Arrival, OutlookRefusal>
}

/// Why nothing is said about the future of a target.
public enum OutlookRefusal: Error, Hashable, Sendable {
  /// The method refuses, with its reason: mostly too few figures, and how many would do.
  case projection(ProjectionError)
  /// The target has no number, or no date that lies ahead.
  case target(NotApplicable)

  /// The reason in words.
  public func text(in language: Language) -> String {
    switch self {
    case .projection(.tooFewFigures(let needed, let given)):
      language == .chinese
        ? "只有\(given)个数据，至少需要\(needed)个" : "\(given) figures, at least \(needed) are needed"
    case .projection(let error):
      language == .chinese ? "现有数据无法预测" : String(describing: error)
    case .target(let reason): reason.rawValue
    }
  }
}

extension Review {
  /// The dated figures of a target's series, for projection.
  ///
  /// Dates are ends of periods. Bounded figures keep their ranges.
  func datedFigures(ofTarget number: Int) -> [DatedFigure] {
    comparableFigures(ofTarget: number).compactMap { observation in
      guard let range = try? observation.reading.faceInterval(reach(ofTarget: number)) else {
        return nil
      }
      let end = observation.period.end(asOf: observation.published.end(asOf: asOf))
      return DatedFigure(year: end.yearFraction, range: range.realInterval)
    }
  }

  /// The recipe for a target's series: by how often it has figures, and by what it can reach.
  func forecaster(ofTarget number: Int) -> RecommendedForecaster {
    let figures = comparableFigures(ofTarget: number)
    let series = Int(book.targetTable.records[number].series)
    let indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
    var limits: NaturalLimits?
    if let whole = indicator.naturalCeiling {
      let isWithin = figures.allSatisfy {
        let value = $0.reading.value.doubleValue
        return value >= 0 && value <= whole
      }
      limits = isWithin ? NaturalLimits(lower: 0, upper: whole) : .unbounded
    }
    return RecommendedForecaster(cadence: figures.cadence, limits: limits)
  }

  /// What the figures say about the future of a target.
  ///
  /// - Parameter finding: A finding of this review.
  /// - Returns: The outlook.
  /// - Throws: ``OutlookRefusal`` where there is no figure that can be projected.
  public func outlook(of finding: TargetReview) throws(OutlookRefusal) -> TargetOutlook {
    let figures = datedFigures(ofTarget: finding.number)
    let projection: Projection
    do throws(ProjectionError) {
      projection = try forecaster(ofTarget: finding.number).project(figures)
    } catch {
      throw .projection(error)
    }
    guard let condition = finding.target.criterion?.condition else {
      return TargetOutlook(
        projection: projection, atDue: nil, probability: .failure(.target(.noCriterion)),
        arrival: .failure(.target(.noCriterion)))
    }
    let arrival = Self.attempt { () throws(ProjectionError) in
      try projection.arrival(at: condition)
    }
    guard let due = finding.target.due?.end?.yearFraction else {
      return TargetOutlook(
        projection: projection, atDue: nil, probability: .failure(.target(.noDue)),
        arrival: arrival)
    }
    guard due > projection.latestYear else {
      return TargetOutlook(
        projection: projection, atDue: nil, probability: .failure(.target(.noTimeLeft)),
        arrival: arrival)
    }
    return TargetOutlook(
      projection: projection, atDue: try? projection.value(at: due),
      probability: Self.attempt { () throws(ProjectionError) in
        try projection.probability(of: condition, at: due)
      }, arrival: arrival)
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

extension [Observation] {
  /// How often the series has figures: the shortest calendar period that most of them are for.
  fileprivate var cadence: Cadence {
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
