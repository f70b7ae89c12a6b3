/// What a scenario would change, beside the case as it is.
public struct ScenarioReview: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The review as it is.
  public let base: Review
  /// The review with the assumed figures, as if they were published on the day of the review.
  ///
  /// Its book holds the assumed figures with the note ``assumedNote``; no file does.
  public let review: Review
  /// The targets whose series have an assumed figure, in the order of the files.
  public let effects: [Effect]
  /// The targets whose projects change, in the order of the files.
  public let coverage: [(before: PipelineCoverage, after: PipelineCoverage)]
  /// The targets of wholes a part of which fails, in the order of the files.
  public let breakdowns: [(before: Breakdown, after: Breakdown)]

  /// The note of figures that are assumed.
  public static let assumedNote = "假设 (assumed)"

  /// What a scenario does to one target.
  public struct Effect: Sendable {
    /// The target as it is.
    public let before: TargetReview
    /// The target under the scenario.
    public let after: TargetReview
    /// The figure that decides under the scenario: the last assumed one up to the due date.
    public let assumed: Observation
    /// The way as it is; `nil` where there is none to be computed.
    public let planBefore: TargetPlan?
    /// The way that is left under the scenario; `nil` where there is none to be computed.
    public let planAfter: TargetPlan?
    /// How it would end.
    public let outcome: Outcome
  }

  /// How a target would end under a scenario.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The assumed figure for its date satisfies it, or it is met before.
    case reached
    /// The assumed figure for its date does not satisfy it.
    case missed
    /// The assumed figure for its date leaves it open.
    case open
    /// Nothing is assumed for its date.
    case ahead
  }
}

extension Review {
  /// Looks at a scenario: a full review with the assumed figures, beside this one.
  ///
  /// - Parameter scenario: The scenario; that of a plan only touches the plan.
  /// - Returns: Both reviews, and what differs.
  /// - Throws: ``ScenarioRefusal`` with the first assumption that cannot be made.
  public func whatIf(_ scenario: Scenario) throws(ScenarioRefusal) -> ScenarioReview {
    var sketch = ScenarioSketch(self, scenario)
    for assumption in scenario.assumptions { try sketch.assume(assumption) }
    let review = Review(of: sketch.finished(), asOf: asOf, scope: scope)
    var effects: [ScenarioReview.Effect] = []
    for (before, after) in zip(targets, review.targets)
    where sketch.series.contains(seriesNumber(of: before)) {
      // What was due before has its published figure still.
      guard let assumed = review.assumedFigure(for: after) else { continue }
      effects.append(
        ScenarioReview.Effect(
          before: before, after: after, assumed: assumed, planBefore: try? plan(of: before),
          planAfter: try? review.plan(of: after), outcome: after.outcome(with: assumed)))
    }
    return ScenarioReview(
      scenario: scenario, base: self, review: review, effects: effects,
      coverage: coverage(in: review, sketch.projects),
      breakdowns: breakdowns(failing: sketch.failing))
  }

  /// The last figure up to the due date of a target, if it is assumed.
  private func assumedFigure(for finding: TargetReview) -> Observation? {
    let figures = comparableFigures(ofTarget: finding.number)
    let deciding = figures.last { figure in
      guard let due = finding.target.due?.end, let end = figure.period.end else { return true }
      return end <= due
    }
    return deciding?.note == ScenarioReview.assumedNote ? deciding : nil
  }

  private func coverage(
    in review: Review, _ projects: Set<ScenarioSketch.ProjectName>
  ) -> [(before: PipelineCoverage, after: PipelineCoverage)] {
    guard !projects.isEmpty else { return [] }
    let after = review.pipelineCoverage()
    return pipelineCoverage().filter { coverage in
      coverage.entries.contains {
        projects.contains(
          ScenarioSketch.ProjectName(plan: $0.project.plan, project: $0.project.id))
      }
    }.map { before in
      (before, after.first { $0.number == before.number } ?? before.emptied)
    }
  }

  private func breakdowns(
    failing areas: Set<String>
  ) -> [(before: Breakdown, after: Breakdown)] {
    guard !areas.isEmpty else { return [] }
    return book.breakdowns(in: scope, asOf: asOf).compactMap { before in
      guard before.parts.contains(where: { $0.target.area.map(areas.contains) ?? false }) else {
        return nil
      }
      let levels = before.parts.map { part -> Interval? in
        guard let area = part.target.area, areas.contains(area) else {
          return part.target.criterion?.accepted
        }
        let latest = comparableFigures(ofTarget: part.number).last?.reading
        return (latest ?? part.target.baseline?.reading).flatMap {
          try? $0.faceInterval(reach(ofTarget: part.number))
        }
      }
      return (before, before.summing(levels))
    }
  }
}

extension TargetReview {
  /// How the target ends with the figures of a scenario.
  fileprivate func outcome(with assumed: Observation) -> ScenarioReview.Outcome {
    if verdict == .met { return .reached }
    guard let end = assumed.period.end, let due = target.due?.end, end >= due else {
      return .ahead
    }
    switch judgement {
    case .satisfied: return .reached
    case .notSatisfied: return .missed
    case .undecided, nil: return .open
    }
  }
}

extension PipelineCoverage {
  /// The same target without any project.
  fileprivate var emptied: PipelineCoverage {
    PipelineCoverage(
      number: number, target: target, indicator: indicator, goal: goal, entries: [])
  }
}

extension Breakdown {
  /// The same targets, with other levels of the parts.
  fileprivate func summing(_ levels: [Interval?]) -> Breakdown {
    let sum = indicator.addsUp ? Interval.sum(of: levels) : nil
    let verdict: Verdict =
      if let sum, let whole = target.criterion?.accepted {
        sum.isContained(in: whole) ? .holds : missing.isEmpty ? .fallsShort : .incomplete
      } else {
        .unjudged
      }
    return Breakdown(
      number: number, target: target, indicator: indicator, parts: parts, missing: missing,
      sum: sum, verdict: verdict)
  }
}
