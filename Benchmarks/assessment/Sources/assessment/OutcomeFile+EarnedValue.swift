import TargetKit

private struct EarnedValueOutcome: Decodable, Sendable {
  struct Inputs: Decodable, Sendable {
    var bac, pv, ev, ac, actual_time: Double?
    var pv_curve: [Double]?
  }
  struct Expected: Decodable, Sendable {
    var spi, cpi, eac, sv, cv, etc, vac, tcpi_bac, tcpi_eac, eac_composite: Double?
    var percent_complete, es, sv_t, spi_t: Double?
    var error: String?
    var valid: Bool?
  }
  var inputs: Inputs
  var expected: Expected
}

extension OutcomeFile {
  /// Every number of the budgets.
  static let earnedValue = OutcomeFile(
    "earned_value", .earnedValue
  ) { (item: EarnedValueOutcome) in
    let (inputs, expected) = (item.inputs, item.expected)
    guard inputs.pv_curve == nil else { return nil }
    var trial = Trial(name: "\(inputs)", isReproduced: false, isExpected: true)
    guard let budget = inputs.bac, let planned = inputs.pv, let earned = inputs.ev else {
      return trial
    }
    let figures = try? EarnedValueFigures(
      AssessmentCase.Budget(
        atCompletion: budget, planned: planned, earned: earned, actual: inputs.ac))
    guard let figures else {
      trial.isReproduced = expected.error != nil
      return trial
    }
    if expected.valid == false {
      // The peer calls an index that does not exist 1 and says that it is provisional.
      trial.isReproduced = figures.scheduleIndex == nil && figures.costIndex == nil
      return trial
    }
    let pairs: [(Double?, Double?)] = [
      (figures.scheduleIndex, expected.spi), (figures.costIndex, expected.cpi),
      (figures.estimate, expected.eac), (figures.scheduleVariance, expected.sv),
      (figures.costVariance, expected.cv), (figures.toComplete, expected.etc),
      (figures.varianceAtCompletion, expected.vac), (figures.neededForBudget, expected.tcpi_bac),
      (figures.neededForEstimate, expected.tcpi_eac),
      (figures.compositeEstimate, expected.eac_composite),
      (figures.percentComplete, expected.percent_complete),
    ]
    // Sources print four or five digits.
    trial.isReproduced =
      expected.error == nil && pairs.allSatisfy { $1 == nil || agree($0, $1, within: 5e-5) }
    return trial
  }

  /// Every number of the curves of planned values.
  static let earnedSchedule = OutcomeFile(
    "earned_value", .earnedSchedule
  ) { (item: EarnedValueOutcome) in
    guard let curve = item.inputs.pv_curve else { return nil }
    let now = item.inputs.actual_time ?? Double(max(1, curve.count))
    var terms = AssessmentCase.Terms(goal: nil, direction: .more)
    terms.milestones = curve.enumerated().map {
      AssessmentCase.Milestone(time: Double($0.offset + 1), value: $0.element)
    }
    let answer = AssessmentMethod.earnedSchedule.assess(
      AssessmentCase((0, 0), [(now, item.inputs.ev ?? 0)], terms))
    let expected = item.expected
    return Trial(
      name: "\(item.inputs)",
      isReproduced: agree(answer.number(2), expected.es)
        && (expected.sv_t == nil || agree(answer.number(1), expected.sv_t))
        && (expected.spi_t == nil || agree(answer.number(0), expected.spi_t)),
      isExpected: true)
  }
}
