extension Target {
  /// A target for a milestone in code.
  ///
  /// The milestone gives the date, the plan its name; what is asked for is read when a book takes the
  /// plan, so ``requirement``, ``criterion`` and ``aim`` are `nil` until then.
  ///
  /// - Parameters:
  ///   - indicator: The indicator it speaks of.
  ///   - asked: What is asked for.
  ///   - area: The area it is for; the milestone's, else the indicator's where `nil`.
  ///   - part: The part of the indicator that it is for: `["sex": "women"]`.
  ///   - ambition: How firmly it is promised; as the milestone says where `nil`.
  ///   - baseline: The figure progress is counted from; the indicator's where `nil`.
  ///   - over: The years that count, where they are others than those it is due in.
  ///   - against: The indicator that it is held against, where the words compare with one.
  ///   - owner: Who answers for it; as the milestone says where `nil`.
  ///   - source: The document it is taken from; the milestone's where `nil`.
  ///   - weight: Its weight in a composite score, above zero.
  ///   - acceptedDeviation: A shortfall the plan accepts until a date.
  ///   - note: What a reader should know about it.
  ///   - goal: The goal that this is one wording of, where the plan keeps several.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ indicator: IndicatorID, _ asked: Asked, area: AreaID? = nil, of part: Part = .whole,
    ambition: Ambition? = nil,
    baseline: StatedBaseline? = nil, over: Stated<Period>? = nil, against: IndicatorID? = nil,
    owner: String? = nil, source: SourceID? = nil, weight: Stated<ExactDecimal>? = nil,
    acceptedDeviation: AcceptedDeviation? = nil, note: LocalizedText? = nil, goal: String? = nil,
    statements: [String] = []
  ) {
    self.init(
      plan: "", indicator: indicator.text, area: area?.text, part: part, due: nil,
      dueAsWritten: nil,
      condition: nil, requirement: nil, criterion: nil, aim: nil, over: over?.period,
      criterionAsWritten: asked.text, ambition: ambition, baseline: nil, owner: owner,
      source: source?.text, weight: weight.flatMap { ExactDecimal($0.text) },
      acceptedDeviation: acceptedDeviation, note: note, goal: goal, published: nil,
      statements: statements)
    stated.note("is", asked.text.isEmpty ? nil : asked.stated)
    stated.note("means", asked.meaning.map { Stated<String>($0) })
    stated.note("over", over)
    stated.note("against", (against ?? asked.against).map { Stated<String>($0.text) })
    stated.note("weight", weight)
    statedBaseline = baseline
  }

  /// The target as a plan file writes it: the wording alone where nothing else is said.
  var value: PlanValue {
    var members = PlanMembers()
    members.set("is", criterionAsWritten.isEmpty ? nil : criterionAsWritten)
    if let criterion, SizeClass.isOne(criterionAsWritten) {
      members.set("means", criterion.description)
    }
    members.set("over", over?.description)
    members.set("area", area)
    members.set("of", part.value)
    members.set("ambition", ambition)
    members["baseline"] = (statedBaseline ?? baseline.map { StatedBaseline($0) })?.value
    members.set("owner", owner)
    members.set("source", source)
    members.set("weight", weight?.description)
    members["accepted"] = acceptedDeviation?.value
    members.set("note", note)
    members.set("goal", goal)
    members.set("statements", statements)
    members.take(stated)
    if members.members.count == 1, let only = members["is"] { return only }
    return members.value
  }
}

extension Part {
  /// The part as a plan file writes it.
  var value: PlanMembers {
    var members = PlanMembers()
    for value in values { members.set(value.dimension, value.value) }
    return members
  }
}

extension AcceptedDeviation {
  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set("until", until.description)
    members.set("reason", reason)
    members.set("by", approvedBy)
    return members.value
  }
}
