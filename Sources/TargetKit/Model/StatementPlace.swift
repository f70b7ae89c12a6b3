/// Where a book holds a statement of the documents it was made from.
public struct StatementPlace: Hashable, Sendable {
  /// The statement, as named in the plan's own records.
  public let statement: String
  /// The plan that holds it.
  public let plan: String
  /// What sort of element holds it.
  public let element: Element
  /// The element's id: that of the indicator for targets and figures, that of the outcome, event,
  /// parameter, lever or project; for slogans the phrase, for what is untracked the reason, in Chinese.
  public let id: String

  /// What can hold a statement.
  public enum Element: String, Hashable, Sendable, CaseIterable {
    /// A promise with a number.
    case target
    /// A promise without a number.
    case outcome
    /// A figure.
    case observation
    /// Something that happens once.
    case event
    /// A number that a policy sets.
    case parameter
    /// What ties an input to its outputs.
    case lever
    /// A project of the pipeline.
    case project
    /// A phrase that names several targets.
    case slogan
    /// Nothing to track, for a stated reason.
    case untracked
  }
}

extension PlanBook {
  /// Which element holds which statement, plan by plan: targets, outcomes, figures, events,
  /// parameters, levers, projects, slogans, and what is untracked.
  ///
  /// A statement that several elements rest on is there once for each.
  ///
  /// - Complexity: Linear in what the book holds; plain rows without statements cost nothing.
  public var statements: [StatementPlace] {
    let numbers = Dictionary(plans.indices.map { (plans[$0].id, $0) }) { first, _ in first }
    var places: [[StatementPlace]] = plans.map { _ in [] }
    for record in targetTable.records.indices where targetTable.records[record].details >= 0 {
      guard !targetTable.details[Int(targetTable.records[record].details)].statements.isEmpty
      else { continue }
      let target = target(at: record)
      guard let plan = numbers[target.plan] else { continue }
      places[plan].add(target.statements, target.plan, .target, target.indicator)
    }
    for (number, plan) in plans.enumerated() {
      for outcome in plan.outcomes {
        places[number].add(outcome.statements, plan.id, .outcome, outcome.id)
      }
    }
    for row in observationTable.statements.keys.sorted() {
      let figure = observation(at: Int(row))
      let number = Int(indicatorTable.records[self.indicatorNumber(ofRow: Int(row))].plan)
      places[number].add(figure.statements, plans[number].id, .observation, figure.indicator)
    }
    for (number, plan) in plans.enumerated() { places[number].addSections(of: plan) }
    return places.flatMap { $0 }
  }

  private func indicatorNumber(ofRow row: Int) -> Int {
    Int(seriesTable.records[series(ofRow: row)].indicator)
  }
}

extension [StatementPlace] {
  fileprivate mutating func add(
    _ statements: [String], _ plan: String, _ element: StatementPlace.Element, _ id: String
  ) {
    for statement in statements {
      append(StatementPlace(statement: statement, plan: plan, element: element, id: id))
    }
  }

  fileprivate mutating func addSections(of plan: Plan) {
    for event in plan.events { add(event.statements, plan.id, .event, event.id) }
    for parameter in plan.parameters {
      add(parameter.statements, plan.id, .parameter, parameter.id)
    }
    for lever in plan.levers { add(lever.statements, plan.id, .lever, lever.id) }
    for project in plan.pipeline { add(project.statements, plan.id, .project, project.id) }
    for slogan in plan.slogans { add(slogan.statements, plan.id, .slogan, slogan.text[.chinese]) }
    for entry in plan.untracked {
      add(entry.statements, plan.id, .untracked, entry.reason[.chinese])
    }
  }
}
