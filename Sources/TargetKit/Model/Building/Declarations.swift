/// A unit that a plan declares, because the standard ones lack it.
public struct UnitDeclaration: Hashable, Sendable {
  /// The symbol.
  public let symbol: String
  fileprivate let definition: Definition

  fileprivate enum Definition: Hashable {
    case multiple(Stated<Reading>)
    case count(Bool)
  }

  /// A unit that is a multiple of a known one: 标准箱 as `"33.2立方米"`.
  public init(_ symbol: String, is multiple: Stated<Reading>) {
    self.symbol = symbol
    definition = .multiple(multiple)
  }

  /// A unit of its own.
  ///
  /// - Parameters:
  ///   - symbol: The symbol.
  ///   - counts: Whether it counts things, so that figures are whole and add up.
  public init(_ symbol: String, counts: Bool = true) {
    self.symbol = symbol
    definition = .count(counts)
  }

  var value: PlanValue {
    var members = PlanMembers()
    switch definition {
    case .multiple(let multiple): members.set("is", multiple)
    case .count(let counts): members.set("counts", counts)
    }
    return members.value
  }
}

/// An area that a plan names in another language, or declares to be part of another.
public struct AreaDeclaration: Hashable, Sendable {
  /// The name that targets and figures use.
  public let id: AreaID
  /// The name people read; the id where `nil`.
  public let name: LocalizedText?
  /// The larger area that it is part of.
  public let within: AreaID?

  /// An area.
  public init(_ id: AreaID, name: LocalizedText? = nil, within: AreaID? = nil) {
    self.id = id
    self.name = name
    self.within = within
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("zh", name?.exact(in: .chinese))
    members.set("en", name?.exact(in: .english))
    members.set("within", within?.text)
    return members.value
  }
}

extension PlanDimension {
  /// What figures are broken down by, for a plan in code.
  ///
  /// ```swift
  /// PlanDimension("sex", name: "性别", total: "all", values: ["women": "女", "men": "男"])
  /// ```
  ///
  /// - Parameters:
  ///   - id: The heading of its column, and its name in references.
  ///   - name: The name people read; the id where `nil`.
  ///   - total: What figures call all of its values together.
  ///   - values: The names of its values, by their ids, in order.
  ///   - addsUp: Whether the values are apart and together make up the total.
  public init(
    _ id: DimensionID, name: LocalizedText? = nil, total: String,
    values: KeyValuePairs<String, LocalizedText>, addsUp: Bool = true
  ) {
    self.init(
      id: id.text, name: name ?? LocalizedText(guessing: id.text), total: total,
      values: values.map { Value(id: $0.key, name: $0.value) }, addsUp: addsUp)
  }

  var planValue: PlanValue {
    var members = PlanMembers()
    members.set("name", name)
    members.set("total", total)
    var named = PlanMembers()
    for value in values { named.append(value.id, PlanValue(value.name)) }
    members.set("values", named)
    members.set("adds", addsUp ? nil : false)
    return members.value
  }
}

extension Source {
  /// A document, for a plan in code.
  ///
  /// - Parameters:
  ///   - id: The short name it is cited by, unique within the plan.
  ///   - title: The document's title.
  ///   - published: When it was published, as precisely as known.
  ///   - link: Where it can be read.
  public init(
    _ id: SourceID, title: LocalizedText, published: Stated<Period>? = nil, link: String? = nil
  ) {
    self.init(id: id.text, title: title, published: published?.period, link: link)
    stated.note("published", published)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("title", title)
    members.set("published", published?.description)
    members.set("link", link)
    members.take(stated)
    return members.value
  }
}

extension IndicatorGroup {
  /// A heading, for a plan in code.
  public init(_ id: GroupID, name: LocalizedText) { self.init(id: id.text, name: name) }
}

extension TableMap {
  var value: PlanValue {
    var members = PlanMembers()
    members.set("columns", headings)
    var map = PlanMembers()
    for (heading, role) in roles.sorted(by: { $0.key < $1.key }) { map.set(heading, role) }
    members.set("map", map)
    return members.value
  }
}

extension Slogan {
  /// A phrase that names several targets at once, for a plan in code.
  public init(
    _ text: LocalizedText, indicators: [IndicatorID] = [], source: SourceID? = nil,
    statements: [String] = []
  ) {
    self.init(
      text: text, indicators: indicators.map(\.text), source: source?.text,
      statements: statements)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("text", text)
    members.set("targets", indicators)
    members.set("source", source)
    members.set("statements", statements)
    return members.value
  }
}

extension Untracked {
  /// Statements that are nothing to track, for a plan in code.
  public init(_ statements: [String], because reason: LocalizedText) {
    self.init(statements: statements, reason: reason)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("statements", statements)
    members.set("reason", reason)
    return members.value
  }
}

extension Origin {
  /// Where what was made in code stands before a book holds it.
  static let code = Origin(file: .max, offset: 0)
}
