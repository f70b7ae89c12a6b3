extension PlanBook {
  /// The unit of the figure that a reference names, whether or not one has been published.
  ///
  /// - Parameters:
  ///   - reference: What is asked for.
  ///   - plan: The plan whose names are meant where the reference names none.
  /// - Returns: The unit of the indicator, the parameter or what the project brings.
  /// - Throws: ``ReferenceProblem`` if the book has no plan, indicator, parameter or project of that
  ///   name.
  func unit(
    of reference: FigureReference, in plan: String
  ) throws(ReferenceProblem) -> Unit {
    let id = reference.plan ?? plan
    guard let plan = self.plan(id) else { throw .unknownPlan(id) }
    _ = try part(reference, of: plan)
    if reference.kind == .project {
      guard let project = plan.pipeline.first(where: { $0.id == reference.project }),
        let part = project.brings.first(where: { $0.indicator == reference.name })
      else { throw .unknownProject(reference.project ?? "") }
      return part.amount.unit
    }
    if let indicator = indicator(reference.name, plan: id) { return indicator.unit }
    guard reference.kind == .figure,
      let parameter = plan.parameters.first(where: { $0.id == reference.name })
    else { throw .unknownName(reference.name) }
    return parameter.value.unit
  }

  /// The part that a reference names in words.
  private func part(
    _ reference: FigureReference, of plan: Plan
  ) throws(ReferenceProblem) -> Part {
    do throws(PartProblem) { return try plan.part(reference.part) } catch {
      throw .unknownPart(error)
    }
  }

  /// The series that a reference names by indicator, area and part; `nil` if the book has none.
  ///
  /// - Throws: ``ReferenceProblem/unknownPart(_:)`` for a part that the plan does not declare.
  func series(
    of reference: FigureReference, plan id: String
  ) throws(ReferenceProblem) -> Int? {
    guard let plan = plan(id) else { return nil }
    return series(
      of: reference.name, in: reference.area, part: try part(reference, of: plan), plan: id)
  }

  /// The ids of a plan's indicators; none if there is no such plan.
  func indicatorNames(ofPlan id: String) -> [String] {
    guard let number = planNumber(id) else { return [] }
    return indicatorIDs[number].indicators.indices.map { indicatorIDs[number].ids[$0] }
  }

  /// The number of the target that a reference names.
  ///
  /// Without a date the one without a date is meant, else the only one. Where one goal is worded
  /// several times for one date and asks for the same number each time, the last published wording
  /// counts.
  ///
  /// - Throws: ``ReferenceProblem/noSingleTarget`` if there is none, or several that differ.
  func targetNumber(
    _ reference: FigureReference, in plan: String
  ) throws(ReferenceProblem) -> Int {
    guard let series = try series(of: reference, plan: plan) else { throw .noSingleTarget }
    let all = targetTable.records.indices.filter { Int(targetTable.records[$0].series) == series }
    let due = { (number: Int) in periods.unpack(targetTable.records[number].due) }
    let numbers: [Int]
    if let period = reference.period {
      numbers = all.filter { due($0) == period }
    } else {
      let undated = all.filter { due($0) == nil }
      numbers = undated.isEmpty ? all : undated
    }
    let criteria = Set(numbers.map { criterion(ofTarget: $0) })
    guard criteria.count == 1 else { throw .noSingleTarget }
    let published = { (number: Int) in
      target(at: number).published ?? Period(day: .distantPast)
    }
    guard let last = numbers.max(by: { published($0) < published($1) }) else {
      throw .noSingleTarget
    }
    return last
  }
}
