extension Event {
  /// Something that happens once, for a plan in code.
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - name: What happens; the id where `nil`.
  ///   - phase: The phase of a project that it brings about.
  ///   - area: The area or project it belongs to; the plan's area where `nil`.
  ///   - planned: When it was to happen.
  ///   - happened: When it happened.
  ///   - published: When what is known of it was published; as its source says where `nil`.
  ///   - ambition: How firmly it was announced.
  ///   - source: The document it is taken from.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: EventID, name: LocalizedText? = nil, phase: Phase? = nil, area: AreaID? = nil,
    planned: Stated<Period>? = nil, happened: Stated<Period>? = nil,
    published: Stated<Period>? = nil, ambition: Ambition? = nil, source: SourceID? = nil,
    note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text), phase: phase,
      area: area?.text, planned: planned?.period, happened: happened?.period,
      published: published?.period, ambition: ambition, source: source?.text, note: note,
      statements: statements, origin: .code)
    stated.note("planned", planned)
    stated.note("happened", happened)
    stated.note("published", published)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("phase", phase)
    members.set("area", area)
    members.set("planned", planned?.description)
    members.set("happened", happened?.description)
    members.set("published", published?.description)
    members.set("ambition", ambition)
    members.set("source", source)
    members.set("note", note)
    members.set("statements", statements)
    members.take(stated)
    return members.value
  }
}

extension Parameter {
  /// A number that the policy sets, for a plan in code.
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - value: The number, with its unit: 最高500万元.
  ///   - name: The name people read; the id where `nil`.
  ///   - source: The document it is taken from.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: ParameterID, _ value: Stated<Reading>, name: LocalizedText? = nil,
    source: SourceID? = nil, note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text),
      value: (try? Reading(value.text)) ?? Reading(.zero, .number), asWritten: value.text,
      source: source?.text, note: note, statements: statements, origin: .code)
  }

  /// The parameter as a plan file writes it.
  var planValue: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("value", asWritten)
    members.set("source", source)
    members.set("note", note)
    members.set("statements", statements)
    return members.value
  }
}

extension Project {
  /// A project of the pipeline, for a plan in code.
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - name: The name people read; the id where `nil`.
  ///   - stage: How far it has come.
  ///   - expected: When it is expected to deliver.
  ///   - likelihood: How likely it is to deliver, as a share: `"60%"`.
  ///   - area: The area it lies in.
  ///   - brings: What it brings to which indicators.
  ///   - source: The document it is taken from.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: ProjectID, name: LocalizedText? = nil, stage: Phase? = nil,
    expected: Stated<Period>? = nil, likelihood: Stated<ExactDecimal>? = nil,
    area: AreaID? = nil, brings: [Contribution] = [], source: SourceID? = nil,
    note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text), stage: stage,
      expected: expected?.period, likelihood: likelihood.flatMap { Assumption.likelihood($0.text) },
      area: area?.text, brings: brings, source: source?.text, note: note, statements: statements,
      origin: .code)
    stated.note("expected", expected)
    stated.note("likelihood", likelihood)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("stage", stage)
    members.set("expected", expected?.description)
    members.set("likelihood", likelihood?.asPercent)
    members.set("area", area)
    var brings = PlanMembers()
    for part in self.brings { brings.append(part.indicator, .text(part.asWritten)) }
    members.set("brings", brings)
    members.set("source", source)
    members.set("note", note)
    members.set("statements", statements)
    members.take(stated)
    return members.value
  }
}

extension Project.Contribution {
  /// What a project brings to an indicator.
  public init(_ indicator: IndicatorID, _ amount: Stated<Reading>) {
    self.init(
      indicator: indicator.text,
      amount: (try? Reading(amount.text)) ?? Reading(.zero, .number), asWritten: amount.text)
  }
}

extension ExactDecimal {
  /// A share as plans write it: `60%` for 0.6.
  var asPercent: String {
    (try? self * ExactDecimal(100)).map { $0.description + "%" } ?? description
  }
}
