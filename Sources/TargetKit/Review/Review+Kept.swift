extension Review {
  /// The events of the plans in scope.
  public var events: [EventReview] {
    book.plans.flatMap { events(of: $0) }
  }

  /// The events of a plan that are in scope.
  func events(of plan: Plan) -> [EventReview] {
    plan.events
      .filter {
        scope.includes(due: $0.planned) && scope.includes(plan: plan.id, area: $0.area, id: $0.id)
      }
      .map { EventReview($0, asOf: asOf) }
  }

  /// The numbers that a plan sets, where they are in scope.
  func parameters(of plan: Plan) -> [Parameter] {
    guard scope.milestones.isEmpty else { return [] }
    return plan.parameters.filter { scope.includes(plan: plan.id, area: plan.area, id: $0.id) }
  }

  /// Whether there is nothing to judge and nothing to show in scope: neither targets nor outcomes,
  /// nor figures that are merely tracked, nor events, parameters, projects, or statements that are
  /// set aside with a reason.
  public var isEmpty: Bool {
    guard tally.total == 0, scope.trackedSeries(of: book).isEmpty else { return false }
    return book.plans.allSatisfy { plan in
      events(of: plan).isEmpty && parameters(of: plan).isEmpty && !holdsMore(plan)
    }
  }

  /// Whether a plan as a whole is in scope and holds projects or untracked statements.
  private func holdsMore(_ plan: Plan) -> Bool {
    scope.areas.isEmpty && scope.indicators.isEmpty && scope.milestones.isEmpty
      && scope.includes(plan: plan.id, area: nil, id: "")
      && !(plan.pipeline.isEmpty && plan.untracked.isEmpty)
  }

  /// Why nothing of a plan is tracked, where that is all it holds.
  func setsAllAside(_ plan: Plan) -> Bool {
    holdsMore(plan) && plan.pipeline.isEmpty && plan.events.isEmpty && plan.parameters.isEmpty
      && !book.indicators.contains { $0.plan == plan.id } && plan.outcomes.isEmpty
  }
}
