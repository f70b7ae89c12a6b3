extension Outcome {
  /// A target without a number, for a milestone in code.
  ///
  /// - Parameters:
  ///   - id: The name that findings use, unique within the plan.
  ///   - text: What is to be the case.
  ///   - area: The area it is for; the milestone's, else the plan's where `nil`.
  ///   - ambition: How firmly it is promised; as the milestone says where `nil`.
  ///   - owner: Who answers for it; as the milestone says where `nil`.
  ///   - source: The document it is taken from; the milestone's where `nil`.
  ///   - window: The days on which it is to hold, where it is an obligation for a time.
  ///   - note: What a reader should know about it.
  ///   - findings: What has been stated about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: OutcomeID, _ text: LocalizedText, area: AreaID? = nil, ambition: Ambition? = nil,
    owner: String? = nil, source: SourceID? = nil, window: Stated<Period>? = nil,
    note: LocalizedText? = nil, findings: [Finding] = [], statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", text: text, area: area?.text, due: nil, window: window?.period,
      ambition: ambition, owner: owner, source: source?.text, note: note, findings: findings,
      statements: statements, origin: .code)
    stated.note("window", window)
  }

  /// The outcome as a plan file writes it, without its findings: the words alone where that is all.
  var value: PlanValue {
    var members = PlanMembers()
    members.set("area", area)
    members.set("ambition", ambition)
    members.set("owner", owner)
    members.set("source", source)
    members.set("window", window?.description)
    members.set("note", note)
    members.set("statements", statements)
    members.take(stated)
    let plain = PlanValue(text)
    if members.members.isEmpty, case .text = plain.content { return plain }
    members.set("zh", text.exact(in: .chinese))
    members.set("en", text.exact(in: .english))
    return members.value
  }
}

extension Outcome.Finding {
  /// A dated statement about an outcome, for a plan in code.
  ///
  /// - Parameters:
  ///   - isReached: Whether the outcome is said to be reached.
  ///   - on: The date the statement speaks of.
  ///   - published: When it was published; as its source says, else `on`, where `nil`.
  ///   - source: The document it is taken from.
  ///   - quote: The words it rests on.
  public init(
    isReached: Bool, on: Stated<Period>, published: Stated<Period>? = nil,
    source: SourceID? = nil, quote: String? = nil
  ) {
    let day = on.period ?? Period(day: .distantPast)
    self.init(
      isReached: isReached, on: day, published: published?.period ?? day, source: source?.text,
      quote: quote)
    stated.note("on", on)
    stated.note("published", published)
  }

  func value(of outcome: String) -> PlanValue {
    var members = PlanMembers()
    members.set("outcome", outcome)
    members.set("reached", isReached)
    if stated == StatedWords() {
      members.set("on", on.description)
      members.set("published", published.description)
    }
    members.set("source", source)
    members.set("quote", quote)
    members.take(stated)
    return members.value
  }
}
