extension AssessmentMethod {
  /// What the method says of a case, over everything its readings allow.
  ///
  /// With exact readings the rule is applied once. With ranges it is applied at the ends and in
  /// the middle of every reading it uses, in all combinations, and for the baseline and the
  /// latest reading also at and beside every landmark in its range (the target, the baseline,
  /// reference values, zero, the other readings). Where two results differ, the readings between
  /// them are bisected until no number lies between, so that nothing in between is missed. For a
  /// rule that is monotone in each reading between landmarks, as all methods of ``all`` are, the
  /// categories found are complete; where more than one reading is a range, those between the
  /// worst and the best found are counted as possible too. Ends are counted as belonging to a
  /// range, so the answer may be too cautious by a boundary, never too sure.
  ///
  /// The range of the headline number is exact if only the latest reading is a range; otherwise
  /// its ends are searched for and may fall somewhat short. No category depends on them.
  ///
  /// - Parameters:
  ///   - subject: The series and what was promised.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  /// - Returns: The answer with its working. It never fails: what is not defined is said.
  public func assess(_ subject: AssessmentCase, as fidelity: Fidelity = .strict) -> Assessment {
    guard let fault = subject.fault else {
      var survey = Survey(self, subject, fidelity)
      survey.run()
      return survey.assessment
    }
    return Assessment(
      method: self, fidelity: fidelity, statistics: [], categories: [], reasons: [fault],
      workings: [])
  }
}

extension AssessmentCase {
  /// What makes the case unfit for any method.
  var fault: Inapplicable? {
    let times = figures.map(\.time)
    guard times.allSatisfy(\.isFinite), baseline?.time.isFinite ?? true,
      zip(times, times.dropFirst()).allSatisfy(<)
    else { return .unclearTimes }
    return terms.numbers.allSatisfy(\.isFinite) ? nil : .unclearTerms
  }
}

extension AssessmentCase.Terms {
  /// Values at which a rule may turn.
  var landmarks: [Double] {
    var values = milestones.map(\.value)
    switch goal {
    case .reach(let value, _), .hold(let value): values.append(value)
    case .keepWithin(let range, _):
      values += [range.lower, range.lower / 2 + range.upper / 2, range.upper]
    case .improve, nil: break
    }
    if let benchmarks {
      values += [benchmarks.lower, benchmarks.red, benchmarks.green, benchmarks.optimum]
    }
    if let prevalence { values.append(prevalence.onTrackLevel) }
    if let naturalLimit { values += [naturalLimit, 2 * naturalLimit] }
    return values.filter(\.isFinite)
  }

  /// Every number that must be finite; a range to keep within may be open on one side.
  fileprivate var numbers: [Double] {
    var numbers = milestones.flatMap { [$0.time, $0.value] }
    switch goal {
    case .reach(let value, let due): numbers += [value, due]
    case .hold(let value): numbers.append(value)
    case .keepWithin(_, let due): numbers.append(due ?? 0)
    case .improve, nil: break
    }
    if let benchmarks {
      numbers += [benchmarks.lower, benchmarks.red, benchmarks.green, benchmarks.optimum]
    }
    if let prevalence { numbers += [prevalence.onTrackLevel, prevalence.buffer] }
    if let budget {
      numbers += [budget.atCompletion, budget.planned, budget.earned, budget.actual ?? 0]
    }
    return numbers + [start ?? 0, naturalLimit ?? 0]
  }
}
