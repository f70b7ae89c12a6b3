/// How plan files are built up: which keys an object has, in the order in which they are written, and
/// what lies below them.
///
/// A list has the shape of its elements, so that one value and several are the same.
indirect enum PlanShape: Sendable {
  /// An object with known keys.
  case object([String], [String: PlanShape] = [:])
  /// An object whose keys are names.
  case named(PlanShape)
  /// A text, a number, or an object whose keys are names of texts.
  case plain

  /// A plan file as a whole.
  static let plan = object(
    PlanKeys.plan,
    [
      "title": text, "note": text, "reach": .object(PlanKeys.reach),
      "fiscalYear": .object(PlanKeys.fiscalYear), "units": .named(.object(PlanKeys.unit)),
      "areas": .named(.object(PlanKeys.area)),
      "sources": .named(.object(PlanKeys.source, ["title": text])),
      "indicators": .named(
        .object(
          PlanKeys.indicator,
          [
            "name": text, "note": text, "baseline": .object(PlanKeys.baseline),
            "remarks": .object(PlanKeys.remark, ["cause": text, "next": text]),
          ])),
      "milestones": .object(
        PlanKeys.milestone,
        [
          "when": text, "name": text, "note": text, "targets": .named(target),
          "outcomes": .named(.object(PlanKeys.outcome, ["note": text])),
        ]),
      "findings": .object(PlanKeys.finding),
      "events": .named(.object(PlanKeys.event, ["name": text, "note": text])),
      "parameters": .named(.object(PlanKeys.parameter, ["name": text, "note": text])),
      "levers": .named(lever),
      "pipeline": .named(.object(PlanKeys.project, ["name": text, "note": text])),
      "scenarios": .named(.object(PlanKeys.scenario, ["name": text, "note": text])),
      "slogans": .object(PlanKeys.slogan, ["text": text]),
      "untracked": .object(PlanKeys.untracked, ["reason": text]),
      "relations": .named(relation),
      "revisions": .object(
        PlanKeys.revision,
        [
          "of": .named(.object([])), "was": .object(PlanKeys.revised),
          "now": .object(PlanKeys.revised), "reason": text,
        ]),
      "files": .object(PlanKeys.files), "groups": .named(text),
      "dimensions": .named(.object(PlanKeys.dimension, ["name": text, "values": .named(text)])),
      "imports": .object(PlanKeys.imported),
    ])

  private static let text = object(["zh", "en"])

  private static let target = object(
    PlanKeys.target,
    [
      "baseline": .object(PlanKeys.baseline), "accepted": .object(PlanKeys.accepted),
      "note": text, "of": .named(.object([])),
    ])

  private static let lever = object(
    PlanKeys.lever,
    [
      "name": text, "note": text, "input": .object(Lever.Stage.allCases.map(\.rawValue)),
      "yields": yield(depth: 8), "budget": .object(PlanKeys.budget),
    ])

  /// An output, and what comes of it in its turn, as deep as chains of money go.
  private static func yield(depth: Int) -> PlanShape {
    var below = [
      "measures": text, "assume": PlanShape.object(PlanKeys.assumption, ["reason": text]),
    ]
    if depth > 0 { below["yields"] = yield(depth: depth - 1) }
    return .object(PlanKeys.yield, below)
  }

  private static let relation = object(
    PlanKeys.relation,
    [
      "name": text, "note": text, "because": text,
      "readings": .object(PlanKeys.interpretation, ["if": text]),
      "wordings": .object(PlanKeys.wording, ["where": text, "text": text]),
      "lists": .named(text), "unknown": .named(.object(PlanKeys.unknown, ["name": text])),
    ])
}

extension PlanValue {
  /// The value with the keys of each object in the order in which plans are written; names keep
  /// theirs, and so do keys that are none.
  func ordered(as shape: PlanShape = .plan) -> PlanValue {
    var ordered = self
    switch (content, shape) {
    case (.list(let values), .object), (.list(let values), .named):
      ordered.content = .list(values.map { $0.ordered(as: shape) })
    case (.object(let members), .named(let below)):
      ordered.content = .object(
        members.map { Member(key: $0.key, value: $0.value.ordered(as: below)) })
    case (.object(let members), .object(let keys, let below)):
      let places = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
      let ranked = members.enumerated().map { (places[$1.key] ?? keys.count, $0, $1) }
      ordered.content = .object(
        ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { _, _, member in
          guard let shape = below[member.key] else { return member }
          return Member(key: member.key, value: member.value.ordered(as: shape))
        })
    default: break
    }
    return ordered
  }
}
