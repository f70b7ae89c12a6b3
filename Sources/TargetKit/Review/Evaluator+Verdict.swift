extension Evaluator {
  /// Holds the figure that decides against the target.
  func judge(_ result: inout Evaluation, _ promise: Promise, _ latest: SeriesHistory.Figure) {
    // A figure of a period beyond the due date says nothing about the due date itself, unless an
    // earlier one is missing; the one that counts is the last up to the due date.
    let deciding =
      latest.end <= promise.dueDay
      ? latest : lastFigure(upTo: promise.dueDay, promise.comparability)
    let hasPassed = promise.dueDay < asOf
    guard let deciding else {
      result.verdict = hasPassed ? .unreported : .pending
      result.reason = .noFigure
      return
    }
    let reading = reading(deciding)
    if hasPassed { result.figure = deciding }
    let judgement: Criterion.Judgement
    do throws(DecimalError) {
      judgement = try promise.criterion.judge(reading, subject.reach)
    } catch {
      result.verdict = .undetermined
      result.reason = .overflow
      return
    }
    result.judgement = judgement
    let isFinal = deciding.end == promise.dueDay
    let isDecided = isFinal && asOf >= promise.dueDay
    switch judgement {
    case .satisfied:
      let isReached = isReached(promise, deciding)
      if isFinal || (!hasPassed && isReached) {
        result.verdict = .met
        result.isEarly = asOf < promise.dueDay
      } else if hasPassed {
        // What was reached stays reached only where figures accumulate.
        result.verdict = subject.measure == .stock && isReached ? .met : .unreported
        result.isEarly = result.verdict == .met
      } else {
        result.verdict = .pending
      }
    case .notSatisfied:
      result.verdict = isDecided ? .missed : (hasPassed ? .unreported : .pending)
    case .undecided:
      result.verdict = isDecided ? .undetermined : (hasPassed ? .unreported : .pending)
      if isDecided, reading.bound != .exact { result.reason = .boundOnly }
    }
  }

  /// Whether satisfying the criterion is something reached, not merely something not yet broken: a
  /// ceiling or floor that held from the beginning is not met before its date, and neither is a
  /// ceiling on an amount of which only the beginning is known, nor a rate without a baseline.
  private func isReached(_ promise: Promise, _ figure: SeriesHistory.Figure) -> Bool {
    let accepted = promise.criterion.accepted
    let isCeiling = accepted.lower == nil
    guard isCeiling != (accepted.upper == nil) else { return false }
    if isCeiling, figure.kind == .range, subject.measure == .flow || subject.measure == nil {
      return false
    }
    if let baseline = baseline(ofTarget: promise.number),
      let atStart = try? promise.criterion.judge(baseline.reading, subject.reach),
      atStart != .undecided
    {
      return atStart == .notSatisfied
    }
    // Without a baseline nothing tells whether a rate arrived or was there all along, and rates turn.
    if subject.measure == .rate || subject.measure == .growth { return false }
    return isCeiling ? subject.better == .less : subject.better != .less
  }
}

extension Evaluation {
  /// Gives one reason for the verdict and for everything that cannot be computed.
  mutating func setIncomplete(_ reason: NotApplicable) {
    self.reason = reason
    setAll(reason)
  }

  /// Gives one reason for everything that cannot be computed.
  mutating func setAll(_ reason: NotApplicable) {
    progress = .notApplicable(reason)
    attainment = .notApplicable(reason)
    elapsed = .notApplicable(reason)
    gap = .notApplicable(reason)
    pace = .notApplicable(reason)
    requiredPace = .notApplicable(reason)
    growth = .notApplicable(reason)
    requiredGrowth = .notApplicable(reason)
    leadMonths = .notApplicable(reason)
    arrival = .notApplicable(reason)
  }

  /// Whether something is to be accepted: the promise is not kept, or the way lags behind the time.
  var isShort: Bool {
    switch verdict {
    case .missed, .unreported, .undetermined: true
    case .met, .pending, .incomplete: isBehind
    }
  }
}
