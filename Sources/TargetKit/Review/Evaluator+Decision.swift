extension Evaluator {
  /// Decides where a target stands whose levels or amounts are known.
  func decide(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement
  ) {
    let hasPassed = promise.dueDay < asOf
    let judgement = levels.judge(measurement.reading, subject.reach)
    let isAtAim = levels.isAtAim(measurement.reading.value)
    result.judgement = judgement
    result.verdict = hasPassed ? .unreported : .pending
    if hasPassed, !measurement.missing.isEmpty { result.reason = .partsMissing }
    let isAmountSoFar = isSoFar(measurement)
    if measurement.isContradicted, measurement.coverage == .whole || hasPassed {
      result.verdict = .undetermined
      result.reason = .contradicted
    } else if measurement.coverage == .whole, asOf >= promise.dueDay {
      settle(&result, promise, measurement, judgement)
    } else if isAmountSoFar {
      decideSoFar(&result, promise, levels, measurement, judgement)
    } else if promise.kind == .hold {
      if !hasPassed { result.standing = HoldStanding(judgement) }
    } else if judgement == .satisfied, promise.kind != .growth, isAtAim || promise.kind != .about {
      // The average of growth is that of all the years, whatever the level is before the last one.
      decideEarly(&result, promise, levels, measurement)
    }
    let isNear = promise.kind == .about || promise.requirement?.isAbout == true
    result.isWithinAbout = result.verdict == .met && isNear && !isAtAim
    // A rate of the year so far that would not do for the year is behind.
    let isShortRate =
      subject.measure == .growth && measurement.coverage == .part && judgement == .notSatisfied
    result.isBehind = result.verdict == .pending && (result.standing == .broken || isShortRate)
    noteProvisional(&result, measurement)
  }

  /// A verdict that rests on a figure which is not final.
  func noteProvisional(_ result: inout Evaluation, _ measurement: Measurement) {
    switch result.verdict {
    case .met, .missed, .undetermined: result.isProvisional = measurement.isProvisional
    case .pending, .unreported, .incomplete: break
    }
  }

  /// Whether what was measured is but a part of an amount.
  func isSoFar(_ measurement: Measurement) -> Bool {
    subject.isAmount && (measurement.coverage == .part || measurement.coverage == .gaps)
  }

  /// The figure for the due date is there.
  private func settle(
    _ result: inout Evaluation, _ promise: Promise, _ measurement: Measurement,
    _ judgement: Criterion.Judgement
  ) {
    switch judgement {
    case .satisfied: result.verdict = .met
    case .notSatisfied: result.verdict = .missed
    case .undecided:
      result.verdict = .undetermined
      if measurement.reading.bound != .exact { result.reason = .boundOnly }
    }
    guard promise.kind == .hold else { return }
    switch judgement {
    case .satisfied: result.standing = .kept
    case .notSatisfied: result.standing = .broken
    case .undecided: break
    }
  }

  /// Part of an amount is there: where amounts only add up, enough is enough, and too much too much.
  private func decideSoFar(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement, _ judgement: Criterion.Judgement
  ) {
    let hasPassed = promise.dueDay < asOf
    switch (levels.direction, judgement) {
    case (.more, .satisfied) where subject.isAdditive:
      result.verdict = .met
      result.isEarly = measurement.end < promise.dueDay
    case (.less, .notSatisfied) where subject.isAdditive:
      result.verdict = .missed
      if promise.kind == .hold { result.standing = .broken }
    case (.less, .notSatisfied) where !hasPassed: result.standing = .broken
    case (.less, .satisfied) where !hasPassed && promise.kind == .hold:
      result.standing = .holding
    default: break
    }
  }

  /// A figure before the due date satisfies the criterion: a level that was arrived at is met early,
  /// and stays so; an amount or a rate of an earlier period says nothing yet about the due one.
  private func decideEarly(
    _ result: inout Evaluation, _ promise: Promise, _ levels: RequiredLevels,
    _ measurement: Measurement
  ) {
    let hasPassed = promise.dueDay < asOf
    let isLevel =
      subject.measure == .stock || subject.measure == nil && measurement.figure.kind == .day
    if isLevel {
      guard isArrival(promise, levels), !measurement.isContradicted else { return }
      result.verdict = .met
      result.isEarly = true
    } else if !hasPassed, measurement.coverage == .earlier {
      result.standing = .reached
    }
  }

  /// Whether satisfying the criterion is something arrived at, not merely something not yet broken.
  ///
  /// A baseline that satisfies it would have made it something to hold; without a baseline a ceiling
  /// is arrived at only where less is better.
  private func isArrival(_ promise: Promise, _ levels: RequiredLevels) -> Bool {
    guard let direction = levels.direction else { return false }
    if promise.baseline != nil { return true }
    return direction == .less ? subject.better == .less : subject.better != .less
  }
}

extension HoldStanding {
  /// How what is to be held stands before its date; `nil` where the figure cannot tell.
  init?(_ judgement: Criterion.Judgement) {
    switch judgement {
    case .satisfied: self = .holding
    case .notSatisfied: self = .broken
    case .undecided: return nil
    }
  }
}
