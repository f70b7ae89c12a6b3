/// Checks one relation that a plan declares.
struct RelationAudit {
  private let relation: Relation
  private let sources: AuditSources
  private var evaluator: RelationEvaluator
  private var steps: [AuditStep] = []
  private var reasons: [LocalizedText] = []

  init(_ relation: Relation, _ sources: AuditSources) {
    self.relation = relation
    self.sources = sources
    evaluator = RelationEvaluator(relation, sources)
  }

  /// What is found; nothing is thrown, since what stops the computation is a finding as well.
  mutating func finding() -> AuditFinding {
    var verdict: AuditVerdict
    do throws(AuditObstacle) {
      verdict = try judge()
      for computation in relation.computations {
        if !computation.isStatement {
          try compute(computation)
        } else if try check(computation) == .fails {
          verdict = .contradicts
        }
      }
      if !evaluator.unpublished.isEmpty {
        let zh = evaluator.unpublished.map { $0[.chinese] }.joined(separator: "、")
        let en = evaluator.unpublished.map { $0[.english] }.joined(separator: " and ")
        reasons.append(AuditObstacle.unpublished(LocalizedText(zh: zh, en: en)).text)
      }
    } catch {
      reasons.append(error.text)
      verdict = .uncheckable
    }
    return AuditFinding(
      id: "\(relation.plan)/\(relation.id)", rule: .relation, verdict: verdict,
      surprise: AuditSurprise(verdict), plan: relation.plan, name: relation.name, steps: steps,
      reason: reasons.joined, note: relation.note,
      inputs: evaluator.inputs, statements: statements, origin: relation.origin)
  }

  /// Its own statements, then those of its figures.
  private var statements: [String] {
    var known: Set<String> = []
    return (relation.statements + evaluator.inputs.flatMap(\.statements))
      .filter { known.insert($0).inserted }
  }

  private mutating func judge() throws(AuditObstacle) -> AuditVerdict {
    switch relation.content {
    case .statements(let statements):
      return statements.isEmpty ? .implied : try judge(statements)
    case .readings(let readings): return try judge(readings)
    case .distinct(let figures, let reason):
      for figure in figures { try quote(figure) }
      reasons.append(reason)
      return .distinct
    case .wordings(let wordings): return try judge(wordings)
    case .goal(let goal, let against): return try judge(goal, against)
    }
  }

  // MARK: - Statements

  private mutating func judge(_ statements: [Expression]) throws(AuditObstacle) -> AuditVerdict {
    var results: [ComparisonResult] = []
    for statement in statements { results.append(try check(statement)) }
    if results.contains(.fails) { return .contradicts }
    if results.contains(.undecided) {
      if evaluator.unpublished.isEmpty { reasons.append(AuditObstacle.openBounds.text) }
      return .uncheckable
    }
    return results.contains(.withinRounding) ? .withinRounding : .holds
  }

  /// Checks one statement, and writes its computation down.
  private mutating func check(_ statement: Expression) throws(AuditObstacle) -> ComparisonResult {
    let sides = try evaluator.sides(statement)
    let reach = sources.reach(ofPlan: relation.plan)
    var result = ComparisonResult.holds
    for (index, comparison) in statement.comparisons.enumerated() {
      let next = sides[index].quantity.compared(
        comparison, with: sides[index + 1].quantity, reach: reach)
      result = max(result, next)
    }
    write(statement, sides, result)
    return result
  }

  private mutating func write(
    _ statement: Expression, _ sides: [RelationEvaluator.Side], _ result: ComparisonResult
  ) {
    let computed = sides.filter { !$0.isLeaf }
    // 6个 + 4个 = 10个 says it all where the figure is just that.
    if statement.comparisons == [.equal], result == .holds, computed.count == 1,
      let stated = sides.first(where: \.isLeaf), stated.isSame(as: computed[0])
    {
      steps.append(
        AuditStep(
          computed[0].text.followed(by: " = ").followed(by: stated.text), computed[0].quantity,
          computed[0].unit))
      return
    }
    for side in computed where side.text != side.result {
      steps.append(
        AuditStep(
          side.text.followed(by: " = ").followed(by: side.result), side.quantity, side.unit))
    }
    var text = sides[0].shown
    for (side, comparison) in zip(sides.dropFirst(), statement.comparisons) {
      text = text.followed(by: " \(comparison.rawValue) ").followed(by: side.shown)
    }
    steps.append(AuditStep(text.followed(by: result.remark)))
  }

  private mutating func compute(_ expression: Expression) throws(AuditObstacle) {
    let side = try evaluator.sides(expression)
    guard let side = side.first else { return }
    let isKnown = side.quantity.face.lower != nil || side.quantity.face.upper != nil
    steps.append(
      AuditStep(
        isKnown
          ? side.text.followed(by: " = ")
            .followed(
              by: AmountText.withRounding(
                side.quantity, in: side.unit, isDifference: side.isDifference)) : side.text,
        side.quantity, side.unit))
  }

  /// A figure as it was published.
  private mutating func quote(_ expression: Expression) throws(AuditObstacle) {
    let before = evaluator.inputs.count
    guard let side = try evaluator.sides(expression).first else { return }
    let name = evaluator.inputs.dropFirst(before).first.map { sources.told($0) }
    let text = side.isLeaf ? side.text : side.text.followed(by: " = ").followed(by: side.result)
    steps.append(
      AuditStep(
        name.map {
          LocalizedText(
            zh: "\($0[.chinese])：\(text[.chinese])", en: "\($0[.english]): \(text[.english])")
        } ?? text, side.quantity, side.unit))
  }

  // MARK: - Readings

  private mutating func judge(
    _ readings: [Relation.Interpretation]
  ) throws(AuditObstacle) -> AuditVerdict {
    var results: [ComparisonResult] = []
    var values: [Quantity] = []
    for reading in readings {
      steps.append(
        AuditStep(
          LocalizedText(
            zh: "若\(reading.condition[.chinese])：", en: "If \(reading.condition[.english]):")))
      if reading.statement.isStatement {
        results.append(try check(reading.statement))
      } else {
        try compute(reading.statement)
        if let value = steps.last?.value { values.append(value) }
      }
    }
    if results.contains(.undecided) {
      reasons.append(AuditObstacle.openBounds.text)
      return .uncheckable
    }
    let haveOneValue = zip(values, values.dropFirst()).allSatisfy { first, second in
      first.compared(.equal, with: second, reach: .standard) == .holds
    }
    if !results.contains(.fails) {
      if !haveOneValue { return .tension }
      if results.isEmpty { return .implied }
      return results.contains(.withinRounding) ? .withinRounding : .holds
    }
    return results.allSatisfy { $0 == .fails } && values.isEmpty ? .contradicts : .tension
  }

  // MARK: - Wordings

  private mutating func judge(
    _ wordings: [Relation.Wording]
  ) throws(AuditObstacle) -> AuditVerdict {
    var figures: [Quantity] = []
    for wording in wordings {
      if let figure = wording.figure, let side = try evaluator.sides(figure).first {
        figures.append(side.quantity)
      }
      let place = wording.place
      steps.append(
        AuditStep(
          LocalizedText(
            zh: (place.map { $0[.chinese] + "：" } ?? "") + "“\(wording.text[.chinese])”",
            en: (place.map { $0[.english] + ": " } ?? "") + "\"\(wording.text[.english])\"")))
    }
    let results = zip(figures, figures.dropFirst()).map { first, second in
      first.compared(.equal, with: second, reach: sources.reach(ofPlan: relation.plan))
    }
    if results.contains(.fails) { return .contradicts }
    if !results.isEmpty, !results.contains(.undecided) {
      reasons.append(
        results.contains(.withinRounding)
          ? LocalizedText(zh: "数值在舍入范围内一致", en: "the values agree within rounding")
          : LocalizedText(zh: "数值一致", en: "the values agree"))
    }
    let texts = Set(wordings.map { $0.text[.chinese] })
    return texts.count > 1 ? .drift : .holds
  }

  // MARK: - Goals

  private mutating func judge(
    _ goal: Expression, _ against: Expression
  ) throws(AuditObstacle) -> AuditVerdict {
    let ends = (try evaluator.sides(goal).first, try evaluator.sides(against).first)
    guard let aim = ends.0, let reached = ends.1 else { return .uncheckable }
    let comparison = try GoalComparison(
      goal: aim.quantity, goalText: aim.shown, reached: reached.quantity,
      reachedText: reached.isLeaf ? reached.text : reached.result, unit: aim.unit,
      isCeiling: isCeiling(goal))
    if !reached.isLeaf {
      steps.append(
        AuditStep(
          reached.text.followed(by: " = ").followed(by: reached.result), reached.quantity,
          reached.unit))
    }
    steps += comparison.steps
    return comparison.isReached ? .holds : .gap
  }

  /// Whether the goal is one that must not be exceeded.
  private func isCeiling(_ goal: Expression) -> Bool {
    guard case .figure(let reference)? = goal.sides.first?.kind, reference.kind == .target,
      let number = try? sources.book.targetNumber(reference, in: reference.plan ?? relation.plan),
      let accepted = sources.book.criterion(ofTarget: number)?.accepted
    else { return false }
    return accepted.lower == nil && accepted.upper != nil
  }
}

extension RelationEvaluator.Side {
  /// A single figure as it was published, else what came out.
  var shown: LocalizedText { isLeaf ? text : result }

  /// Whether both stand for the same number or the same bound.
  func isSame(as other: Self) -> Bool {
    quantity.face.settled == other.quantity.face.settled
  }
}

extension ComparisonResult: Comparable {
  private var rank: Int {
    switch self {
    case .holds: 0
    case .withinRounding: 1
    case .undecided: 2
    case .fails: 3
    }
  }

  /// Orders by how much there is to object.
  static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// What is said behind a comparison.
  var remark: LocalizedText {
    switch self {
    case .holds: LocalizedText(zh: "", en: "")
    case .withinRounding: LocalizedText(zh: "（在约数或舍入范围内成立）", en: " (within rounding or \"about\")")
    case .undecided: LocalizedText(zh: "（无法判定）", en: " (left open)")
    case .fails: LocalizedText(zh: "，不成立", en: " is not true")
    }
  }
}

extension [LocalizedText] {
  /// One text made of several, as clauses of a sentence; `nil` if there are none.
  var joined: LocalizedText? {
    guard !isEmpty else { return nil }
    return LocalizedText(
      zh: map { $0[.chinese] }.joined(separator: "；"),
      en: map { $0[.english] }.joined(separator: "; "))
  }
}
