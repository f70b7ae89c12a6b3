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
    let track = track(of: finding)
    let isLevels = if case .levels = track.measure { true } else { false }
    // The end of a year counts as that year here, and as the moment it is over there.
    func figure(_ point: Track.Point) -> AssessmentCase.Figure {
      AssessmentCase.Figure(time: point.time - 1, value: point.value)
    }
    let bends = track.course.flatMap { $0.points.count > 2 || $0.isCompound ? $0 : nil }
    return AssessmentCase(
      baseline: track.baseline.map(figure), figures: track.points.map(figure),
      terms: AssessmentCase.Terms(
        goal: goal(track, isHeld: finding.kind == .hold), direction: direction(finding),
        naturalLimit: isLevels ? finding.indicator.naturalCeiling : nil,
        isPercentage: isLevels && finding.indicator.naturalCeiling == 100,
        milestones: isLevels ? milestones(ofTarget: finding.number) : [],
        course: bends.map { course in
          Course(
            points: course.points.map { Course.Point(time: $0.time - 1, level: $0.level) },
            isCompound: course.isCompound)
        }))
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

  private func goal(_ track: Track, isHeld: Bool) -> AssessmentCase.Goal? {
    let time = track.due.map { $0 - 1 }
    if let aim = track.aim, !isHeld { return time.map { .reach(aim, by: $0) } }
    return track.accepted.map { .keepWithin($0, by: time) }
  }

  private func direction(_ finding: TargetReview) -> AssessmentCase.Direction? {
    switch finding.indicator.better {
    case .more: return .more
    case .less: return .less
    case .within: return nil
    case nil:
      switch finding.goalInterval.map({ ($0.lower, $0.upper) }) {
      case (_?, nil)?: return .more
      case (nil, _?)?: return .less
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
        let threshold = book.levels(ofTarget: other)?.aim
      else { return nil }
      return AssessmentCase.Milestone(time: due.yearFraction - 1, value: threshold.doubleValue)
    }.sorted { $0.time < $1.time }
  }
}

extension Indicator {
  /// Whether its figures are shares of a whole; a rate of growth in % is none.
  var isShare: Bool { unit.dimension == .share && measure != .growth }

  /// The value its figures cannot pass: the whole, for a share; `nil` for everything else.
  var naturalCeiling: Double? {
    guard isShare, let whole = try? ExactDecimal.one.divided(exactlyBy: unit.scale)
    else { return nil }
    return whole.doubleValue
  }
}
