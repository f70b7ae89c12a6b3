/// One goal in the wordings it was given over time, and what changed between them.
public struct GoalDrift: Sendable {
  /// The goal's name in the plan files.
  public let goal: String
  /// The targets that word it, the earliest published first.
  public let versions: [Target]
  /// What differs between each wording and the one before.
  public let changes: [Change]

  /// What differs between two wordings of one goal.
  public struct Change: Hashable, Sendable {
    /// The place of the later wording in ``GoalDrift/versions``.
    public let version: Int
    /// What differs.
    public let aspect: Aspect
    /// What it was.
    public let before: String
    /// What it is; empty where it was dropped.
    public let after: String
  }

  /// What can differ between two wordings of one goal.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// The number asked for.
    case criterion
    /// The date.
    case due
    /// What is counted.
    case indicator
    /// For which area.
    case area
    /// How firmly it is promised.
    case ambition
  }

  /// The goal as worded last.
  public var latest: Target? { versions.last }

  init(goal: String, targets: [Target]) {
    self.goal = goal
    versions = targets.sorted { first, second in
      (first.published ?? Period(day: .distantPast))
        < (second.published ?? Period(day: .distantPast))
    }
    var changes: [Change] = []
    for (place, (earlier, later)) in zip(versions, versions.dropFirst()).enumerated() {
      func note(_ aspect: Aspect, _ before: String?, _ after: String?) {
        guard before != after else { return }
        changes.append(
          Change(version: place + 1, aspect: aspect, before: before ?? "", after: after ?? ""))
      }
      if earlier.criterion != later.criterion || earlier.criterion == nil {
        note(.criterion, earlier.criterionAsWritten, later.criterionAsWritten)
      }
      note(.due, earlier.due?.description, later.due?.description)
      note(.indicator, earlier.indicator, later.indicator)
      note(.area, earlier.area, later.area)
      note(.ambition, earlier.ambition?.rawValue, later.ambition?.rawValue)
    }
    self.changes = changes
  }
}

extension PlanBook {
  /// The goals that plans keep in several wordings, as published until `date`.
  public func goalDrifts(asOf date: CalendarDate) -> [GoalDrift] {
    var order: [String] = []
    var groups: [String: [Target]] = [:]
    for number in targetTable.numbersWithGoal {
      let target = target(at: number)
      guard let goal = target.goal else { continue }
      guard target.published.map({ $0.end(asOf: date) <= date }) ?? true else { continue }
      if groups[goal] == nil { order.append(goal) }
      groups[goal, default: []].append(target)
    }
    return order.compactMap { goal in
      groups[goal].flatMap { $0.count > 1 ? GoalDrift(goal: goal, targets: $0) : nil }
    }
  }
}
