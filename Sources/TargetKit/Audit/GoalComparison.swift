/// How far something has come towards a goal: the share, what is missing, and the multiple needed.
struct GoalComparison {
  /// Whether the goal is surely reached.
  let isReached: Bool
  let steps: [AuditStep]

  /// Compares with a goal.
  ///
  /// - Parameters:
  ///   - goal: The number asked for.
  ///   - goalText: The same, as it is shown.
  ///   - reached: What there is.
  ///   - reachedText: The same, as it is shown.
  ///   - unit: The unit of both.
  ///   - isCeiling: Whether the goal must not be exceeded rather than reached.
  /// - Throws: ``AuditObstacle`` if the two cannot be divided or subtracted.
  init(
    goal: Quantity, goalText: LocalizedText, reached: Quantity, reachedText: LocalizedText,
    unit: Unit, isCeiling: Bool
  ) throws(AuditObstacle) {
    let comparison: Expression.Comparison = isCeiling ? .atMost : .atLeast
    isReached = reached.compared(comparison, with: goal, reach: .standard) == .holds
    let share = try reached.over(goal)
    var steps = [
      AuditStep(
        reachedText.followed(by: " ÷ ").followed(by: goalText).followed(by: " = ")
          .followed(by: AmountText.text(share, in: .percent)), share, .percent)
    ]
    if !isReached, !isCeiling {
      let missing = try goal.minus(reached)
      steps.append(
        AuditStep(
          goalText.followed(by: " - ").followed(by: reachedText).followed(by: " = ")
            .followed(by: AmountText.difference(missing, in: unit)), missing, unit))
      if let needed = try? goal.over(reached) {
        steps.append(
          AuditStep(
            goalText.followed(by: " ÷ ").followed(by: reachedText).followed(by: " = ")
              .followed(by: AmountText.text(needed, in: .times)), needed, .times))
      }
    }
    self.steps = steps
  }
}
