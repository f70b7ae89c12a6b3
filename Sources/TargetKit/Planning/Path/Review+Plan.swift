extension Review {
  /// What it would take to reach a target from its latest figure, or from its baseline where there is
  /// no figure yet.
  ///
  /// - Parameters:
  ///   - finding: A finding of this review.
  ///   - options: The steps and the shape of the way, and the pace that can be kept.
  /// - Returns: The way, what it asks for, and how that compares with what was seen.
  /// - Throws: ``PlanningRefusal`` where there is nothing to plan: no number, no date, no figure, no
  ///   time left, or the target holds already.
  public func plan(
    of finding: TargetReview, _ options: PlanningOptions = PlanningOptions()
  ) throws(PlanningRefusal) -> TargetPlan {
    // What is broken is to be regained; what holds has no way to go.
    if finding.kind == .hold, finding.standing != .broken { throw .target(.held) }
    guard let interval = finding.goalInterval else {
      let reason = finding.isJudgedByRates ? NotApplicable.byRates : .noCriterion
      throw .target(finding.kind == .relative ? .byComparison : finding.reason ?? reason)
    }
    if finding.isJudgedByRates { throw .target(.byRates) }
    let unit = finding.indicator.unit
    let criterion = Criterion(
      accepted: interval, unit: unit,
      resolution: finding.levels?.resolution ?? finding.target.criterion?.resolution ?? .zero)
    guard let due = finding.target.due, let day = due.end else {
      throw .target(finding.target.condition == nil ? .noDue : .conditional)
    }
    guard day >= asOf else { throw .target(.noTimeLeft) }
    let start = try start(of: finding)
    let reach = reach(ofTarget: finding.number)
    if (try? criterion.judge(start.reading, reach)) == .satisfied {
      throw .target(.alreadySatisfied)
    }
    let goal = try criterion.goal(from: start.reading.value)
    let path = try RequiredPath(
      from: start.reading, at: start.period, to: goal, by: due,
      every: try every(of: finding, due, options.every), shape: options.shape ?? finding.ownShape,
      naturalLimit: finding.indicator.naturalCeiling, asOf: asOf)
    let values = datedValues(ofTarget: finding.number)
    return TargetPlan(
      finding: finding, path: path,
      startsAtBaseline: comparableFigures(ofTarget: finding.number).isEmpty,
      needed: Self.needed(path, reach),
      recent: values.recentPace(), best: values.bestPace(falls: path.change < 0),
      stated: options.pace?.doubleValue.magnitude.signed(like: path.change),
      delays: Self.delays(path), asOf: asOf)
  }

  /// The figure a plan begins at; its period ends where an open one did.
  private func start(of finding: TargetReview) throws(PlanningRefusal) -> Baseline {
    if finding.target.requirement?.isSum == true {
      // What came together so far; the rest of the window has to bring what is left.
      if let sum = finding.observation, finding.isComparable, let end = sum.period.end {
        return Baseline(reading: sum.reading, period: Period(day: end))
      }
      guard case .cumulative(let cumulative)? = finding.target.requirement,
        let window = cumulative.window
      else { throw .target(.noFigure) }
      return Baseline(
        reading: Reading(.zero, finding.indicator.unit),
        period: Period(day: window.start.adding(days: -1)))
    }
    if let latest = comparableFigures(ofTarget: finding.number).last {
      let end = latest.period.end(asOf: latest.published.end(asOf: asOf))
      let period = latest.period.end == nil ? Period(day: end) : latest.period
      return Baseline(reading: latest.reading, period: period)
    }
    guard let baseline = finding.target.baseline, baseline.period.end != nil else {
      throw .target(finding.observation == nil ? .noFigure : .notComparable)
    }
    return baseline
  }

  /// How long the steps are: as asked for, else as the figures come; amounts over a period only come
  /// for whole periods of the target's own kind.
  private func every(
    of finding: TargetReview, _ due: Period, _ asked: StepLength?
  ) throws(PlanningRefusal) -> StepLength {
    switch finding.indicator.measure {
    case .stock, .rate, .growth:
      return asked ?? StepLength(comparableFigures(ofTarget: finding.number).cadence)
    case .flow where finding.target.requirement?.isSum == true:
      return asked ?? .year
    case .flow, nil:
      let own = StepLength(due.kind) ?? .year
      if let asked, asked != own { throw .flowEvery(own) }
      return own
    }
  }

  private static func needed(_ path: RequiredPath, _ reach: ApproximationReach) -> Estimate {
    let goal = path.goal.value.doubleValue
    let nominal = path.change / path.years
    guard path.start.reading.bound != .exact,
      let range = try? path.start.reading.faceInterval(reach).realInterval
    else { return Estimate(nominal) }
    return Estimate(nominal: nominal, range: range.mapped { (goal - $0) / path.years })
  }

  /// What each full step must bring after 0, 1, 2 … steps without movement.
  private static func delays(_ path: RequiredPath) -> [TargetPlan.Delay] {
    let length = Double(path.every.months) / 12
    var passed = 0.0
    var delays: [TargetPlan.Delay] = []
    for (index, step) in path.steps.enumerated() {
      delays.append(
        TargetPlan.Delay(
          steps: index, until: index == 0 ? nil : path.steps[index - 1].period,
          perStep: path.change / (path.years - passed) * length))
      passed += step.years
    }
    return delays
  }
}

extension Criterion {
  /// The number to go to from a value that does not satisfy the criterion.
  ///
  /// It is the nearer end of what is accepted. Where that end does not belong to it, the goal is more, or less, than the number; of
  /// what is counted singly it is the next whole number.
  func goal(from value: ExactDecimal) throws(PlanningRefusal) -> Reading {
    let isBelow = accepted.lower.map { $0.isClosed ? value < $0.value : value <= $0.value } ?? false
    guard let end = isBelow ? accepted.lower : accepted.upper ?? accepted.lower else {
      throw .target(.noCriterion)
    }
    if end.isClosed { return reading(end.value, .exact) }
    if unit.countsSingly, end.value.exponent >= 0 {
      guard let next = try? isBelow ? end.value + .one : end.value - .one else {
        throw .target(.overflow)
      }
      return reading(next, .exact)
    }
    return reading(end.value, isBelow ? .moreThan : .lessThan)
  }

  private func reading(_ value: ExactDecimal, _ bound: Reading.Bound) -> Reading {
    Reading(
      value: value, bound: bound, unit: unit, resolution: Reading.resolution(of: value, in: unit))
  }
}

extension TargetReview {
  /// How the kind of target leads to its number.
  fileprivate var ownShape: PathShape {
    if case .growth(let growth)? = target.requirement, case .rate = growth.step {
      .compound
    } else {
      .linear
    }
  }
}

extension Double {
  fileprivate func signed(like other: Double) -> Double { other < 0 ? -self : self }
}
