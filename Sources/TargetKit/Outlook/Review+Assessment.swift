extension Review {
  /// A target with its known figures, as official assessment methods look at them.
  ///
  /// Times are years, the end of a year counting as that year: 2024 for the end of 2024. Figures
  /// that cannot be held against the target (a part of a year against a yearly goal) are left out.
  /// The direction is the indicator's own, else the one the criterion itself states.
  ///
  /// - Parameter finding: A finding of this review.
  /// - Returns: The case; its goal is `nil` where the target has no number.
  public func assessmentCase(of finding: TargetReview) -> AssessmentCase {
    let number = finding.number
    let criterion = finding.target.criterion
    return AssessmentCase(
      baseline: finding.target.baseline.flatMap { baseline in
        caseFigure(baseline.reading, at: baseline.period.end(asOf: asOf), of: number)
      },
      figures: comparableFigures(ofTarget: number).compactMap { observation in
        caseFigure(
          observation.reading,
          at: observation.period.end(asOf: observation.published.end(asOf: asOf)),
          of: number)
      },
      terms: AssessmentCase.Terms(
        goal: criterion.flatMap { goal($0, due: finding.target.due) },
        direction: direction(finding.indicator, criterion),
        naturalLimit: finding.indicator.naturalCeiling,
        isPercentage: finding.indicator.unit.dimension == .share,
        milestones: milestones(ofTarget: number)))
  }

  /// What one official method says about a target.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - method: The method to ask.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: The answer, with its working.
  public func assessment(
    of finding: TargetReview, by method: AssessmentMethod = .standard,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> Assessment {
    method.assess(assessmentCase(of: finding), as: fidelity)
  }

  /// What several official methods say about a target, side by side.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - methods: The methods to ask.
  ///   - fidelity: Whether to follow the publishers' deviations from their own rules.
  /// - Returns: The answers in the order of `methods`, with whether and why they disagree.
  public func comparison(
    of finding: TargetReview, by methods: [AssessmentMethod] = AssessmentMethod.all,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) -> MethodComparison {
    MethodComparison(assessmentCase(of: finding), by: methods, as: fidelity)
  }

  /// The known figures of a target's series that can be held against the target, in the order of
  /// their periods.
  func comparableFigures(ofTarget number: Int) -> [Observation] {
    let record = book.targetTable.records[number]
    return comparableFigures(ofSeries: Int(record.series), due: book.periods.unpack(record.due))
  }

  /// The known figures of a series that can be held against a target due then.
  func comparableFigures(ofSeries series: Int, due: Period?) -> [Observation] {
    let indicator = Int(book.seriesTable.records[series].indicator)
    let comparability = Comparability(
      measure: book.indicatorTable.details(indicator)?.measure, due: due)
    var history = SeriesHistory(asOf: asOf)
    history.load(series: series, of: book)
    return history.figures.filter { comparability.allows($0, of: book) }
      .map { book.observation(at: $0.row, series: series) }
  }

  private func caseFigure(
    _ reading: Reading, at day: CalendarDate, of number: Int
  ) -> AssessmentCase.Figure? {
    guard let range = try? reading.faceInterval(reach(ofTarget: number)) else { return nil }
    return AssessmentCase.Figure(time: day.yearFraction - 1, value: range.realInterval)
  }

  func reach(ofTarget number: Int) -> ApproximationReach {
    let series = book.seriesTable.records[Int(book.targetTable.records[number].series)]
    return book.plans[Int(book.indicatorTable.records[Int(series.indicator)].plan)].reach
  }

  private func goal(_ criterion: Criterion, due: Period?) -> AssessmentCase.Goal? {
    let time = due?.end.map { $0.yearFraction - 1 }
    if let threshold = criterion.threshold?.doubleValue {
      return time.map { .reach(threshold, by: $0) }
    }
    return .keepWithin(criterion.accepted.realInterval, by: time)
  }

  private func direction(
    _ indicator: Indicator, _ criterion: Criterion?
  ) -> AssessmentCase.Direction? {
    switch indicator.better {
    case .more: return .more
    case .less: return .less
    case .within: return nil
    case nil:
      switch (criterion?.accepted.lower, criterion?.accepted.upper) {
      case (.some, nil): return .more
      case (nil, .some): return .less
      default: return nil
      }
    }
  }

  /// The numbers planned for the target's series, milestone by milestone in the order of time, in
  /// whichever files they stand.
  private func milestones(ofTarget number: Int) -> [AssessmentCase.Milestone] {
    let series = book.targetTable.records[number].series
    return book.targetTable.targetsOfSeries[Int(series)].compactMap { other in
      guard let due = book.periods.unpack(book.targetTable.records[other].due)?.end,
        let threshold = book.criterion(ofTarget: other)?.threshold
      else { return nil }
      return AssessmentCase.Milestone(time: due.yearFraction - 1, value: threshold.doubleValue)
    }.sorted { $0.time < $1.time }
  }
}

extension Indicator {
  /// The value its figures cannot pass: the whole, for a share; `nil` for everything else.
  var naturalCeiling: Double? {
    guard unit.dimension == .share, let whole = try? ExactDecimal.one.divided(exactlyBy: unit.scale)
    else { return nil }
    return whole.doubleValue
  }
}
