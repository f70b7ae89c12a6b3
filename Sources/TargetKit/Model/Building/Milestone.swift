/// What a plan promises by one date, for a plan in code.
///
/// ```swift
/// Milestone("2025") {
///   Target("complexes", .atLeast(10))
///   Outcome("model", "形成可复制的模式")
/// }
/// ```
public struct Milestone: Sendable {
  /// The targets with numbers.
  public let targets: [Target]
  /// The targets without numbers.
  public let outcomes: [Outcome]
  private var members = PlanMembers()

  /// A milestone.
  ///
  /// - Parameters:
  ///   - due: When it is due: a period, or a horizon such as 未来五年 counted from its source's date;
  ///     `nil` if no date is stated.
  ///   - condition: The condition that must come about first, where that is stated instead of a date.
  ///   - name: The name people read.
  ///   - area: The area its targets are for; that of each indicator where `nil`.
  ///   - owner: Who answers for its targets.
  ///   - source: The document it is taken from.
  ///   - ambition: How firmly its targets are promised.
  ///   - note: What a reader should know about it.
  ///   - content: Its targets and outcomes.
  public init(
    _ due: Stated<Period>? = nil, when condition: LocalizedText? = nil,
    name: LocalizedText? = nil, area: AreaID? = nil, owner: String? = nil,
    source: SourceID? = nil, ambition: Ambition? = nil, note: LocalizedText? = nil,
    @MilestoneBuilder content: () -> MilestonePart
  ) {
    let part = content()
    targets = part.targets
    outcomes = part.outcomes
    members.set("due", due)
    members.set("when", condition)
    members.set("name", name)
    members.set("area", area?.text)
    members.set("owner", owner)
    members.set("source", source?.text)
    members.set("ambition", ambition)
    members.set("note", note)
  }

  /// The milestone as a plan file writes it.
  var value: PlanValue {
    var members = members
    var targets = PlanMembers()
    for indicator in self.targets.map(\.indicator).uniqued {
      let values = self.targets.filter { $0.indicator == indicator }.map(\.value)
      targets[indicator] = values.count == 1 ? values.first : .list(values)
    }
    members.set("targets", targets)
    var outcomes = PlanMembers()
    for outcome in self.outcomes { outcomes.append(outcome.id, outcome.value) }
    members.set("outcomes", outcomes)
    return members.value
  }
}

extension [String] {
  /// The texts in the order in which they first come.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Targets and outcomes on their way into a milestone.
public struct MilestonePart: Sendable {
  var targets: [Target] = []
  var outcomes: [Outcome] = []
}

/// Puts the targets and outcomes of a milestone together; loops and conditions are allowed.
@resultBuilder
public enum MilestoneBuilder {
  /// A target.
  public static func buildExpression(_ target: Target) -> MilestonePart {
    MilestonePart(targets: [target])
  }

  /// Targets made elsewhere.
  public static func buildExpression(_ targets: [Target]) -> MilestonePart {
    MilestonePart(targets: targets)
  }

  /// An outcome.
  public static func buildExpression(_ outcome: Outcome) -> MilestonePart {
    MilestonePart(outcomes: [outcome])
  }

  /// Outcomes made elsewhere.
  public static func buildExpression(_ outcomes: [Outcome]) -> MilestonePart {
    MilestonePart(outcomes: outcomes)
  }

  /// Several parts, in order.
  public static func buildBlock(_ parts: MilestonePart...) -> MilestonePart { buildArray(parts) }

  /// The parts of a loop.
  public static func buildArray(_ parts: [MilestonePart]) -> MilestonePart {
    MilestonePart(targets: parts.flatMap(\.targets), outcomes: parts.flatMap(\.outcomes))
  }

  /// A part under a condition.
  public static func buildOptional(_ part: MilestonePart?) -> MilestonePart {
    part ?? MilestonePart()
  }

  /// One of two parts.
  public static func buildEither(first part: MilestonePart) -> MilestonePart { part }

  /// The other of two parts.
  public static func buildEither(second part: MilestonePart) -> MilestonePart { part }
}
