extension Relation {
  /// A tie between figures, for a plan in code.
  ///
  /// ```swift
  /// Relation("sum", .statements(["earlier + new = total"]))
  /// ```
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - content: What is tied to what, and how.
  ///   - name: The name people read; the id where `nil`.
  ///   - computations: What is computed beside it.
  ///   - lists: What can be counted: the entries that a document lists, by name.
  ///   - unknowns: What the computation needs and nobody has published.
  ///   - source: The document it is taken from.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: RelationID, _ content: Content, name: LocalizedText? = nil,
    computations: [Expression] = [], lists: [ListedEntries] = [], unknowns: [Unknown] = [],
    source: SourceID? = nil, note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text), content: content,
      computations: computations, lists: lists, unknowns: unknowns, source: source?.text,
      note: note, statements: statements, origin: .code)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    var stated = computations
    switch content {
    case .statements(let statements): stated = statements + computations
    case .readings(let readings): members["readings"] = .list(readings.map(\.value))
    case .distinct(let figures, let reason):
      members.set("distinct", figures.map(\.text))
      members.set("because", reason)
    case .wordings(let wordings): members["wordings"] = .list(wordings.map(\.value))
    case .goal(let goal, let against):
      members.set("goal", goal.text)
      members.set("against", against.text)
    }
    if stated.count == 1, let only = stated.first {
      members.set("is", only.text)
    } else {
      members.set("is", stated.map(\.text))
    }
    var lists = PlanMembers()
    for list in self.lists { lists.append(list.id, .list(list.entries.map { PlanValue($0) })) }
    members.set("lists", lists)
    var unknowns = PlanMembers()
    for unknown in self.unknowns { unknowns.append(unknown.id, unknown.value) }
    members.set("unknown", unknowns)
    members.set("source", source)
    members.set("note", note)
    members.set("statements", self.statements)
    return members.value
  }
}

extension Expression: ExpressibleByStringLiteral {
  /// An expression as plans write it: `new@2024 + earlier = total`.
  ///
  /// What cannot be read is reported by the book that takes the plan.
  public init(_ text: String) {
    var parser = ExpressionParser(text, units: .standard)
    self =
      (try? parser.expression()) ?? Expression(text: text, sides: [], comparisons: [], unit: nil)
  }

  /// An expression as plans write it: `new@2024 + earlier = total`.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Relation.Interpretation {
  /// One way to read a text, and what would follow.
  ///
  /// - Parameters:
  ///   - condition: How the text is read.
  ///   - statement: What follows.
  public init(if condition: LocalizedText, _ statement: Expression) {
    self.init(condition: condition, statement: statement)
  }

  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set("if", condition)
    members.set("is", statement.text)
    return members.value
  }
}

extension Relation.Wording {
  /// One wording of something that is worded several times.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - place: Where they stand.
  ///   - figure: The figure they speak of.
  public init(_ text: LocalizedText, at place: LocalizedText? = nil, figure: Expression? = nil) {
    self.init(place: place, text: text, figure: figure)
  }

  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set("where", place)
    members.set("text", text)
    members.set("figure", figure?.text)
    return members.value
  }
}

extension Relation.ListedEntries {
  /// The entries that a document lists, by the name of the list.
  public init(_ id: String, _ entries: [LocalizedText]) { self.init(id: id, entries: entries) }
}

extension Relation.Unknown {
  /// Something that a computation needs and nobody has published.
  ///
  /// - Parameters:
  ///   - id: The name that expressions use.
  ///   - unit: The unit of its figures.
  ///   - name: The name people read; the id where `nil`.
  public init(_ id: String, unit: Stated<Unit>, name: LocalizedText? = nil) {
    self.init(
      id: id, name: name ?? LocalizedText(guessing: id),
      unit: UnitRegistry.standard.unit(unit.text)
        ?? Unit(unchecked: unit.text, .count(of: unit.text), .one))
  }

  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("unit", unit.symbol)
    return members.value
  }
}
