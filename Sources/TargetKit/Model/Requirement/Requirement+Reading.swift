extension Requirement {
  /// What a target asks for, from its words as written.
  static func read(
    _ text: String, _ context: RequirementContext
  ) throws(RequirementProblem) -> Requirement {
    let phrase: TargetPhrase
    do throws(FigureError) {
      phrase = try TargetPhrase(text, unit: context.written, units: context.units)
    } catch {
      throw .figure(error)
    }
    return try read(phrase, context)
  }

  /// What a target asks for, from its words taken apart.
  static func read(
    _ phrase: TargetPhrase, _ context: RequirementContext
  ) throws(RequirementProblem) -> Requirement {
    if let deadline = phrase.deadline, let due = context.due, due.end?.year != deadline {
      throw .otherDeadline(deadline, due: due)
    }
    if case .relative(let relation) = phrase.ask {
      guard let other = context.against else { throw .againstMissing }
      return .relative(
        RelativeRequirement(
          relation: RelativeRequirement.Relation(relation), other: other, better: context.better,
          reach: context.statesAbout ? context.reach.about : nil))
    }
    guard context.against == nil else { throw .againstUnused }
    let reader = RequirementReader(phrase: phrase, context: context)
    try reader.checkDirection()
    if case .unchanged(let bound) = phrase.ask { return try reader.unchanged(bound) }
    if case .change(let change) = phrase.ask, change.isNone {
      return try reader.unchanged(change.bound)
    }
    if let growth = try reader.growth() { return growth }
    if let cumulative = try reader.cumulative() { return cumulative }
    if case .change(let change) = phrase.ask, !reader.isRateOfGrowth(change) {
      return try reader.change(change)
    }
    return try reader.level()
  }
}

extension RelativeRequirement.Relation {
  fileprivate init(_ relation: TargetPhrase.Relation) {
    switch relation {
    case .above: self = .above
    case .atLeast: self = .atLeast
    case .below: self = .below
    case .atMost: self = .atMost
    case .inStep: self = .inStep
    }
  }
}
