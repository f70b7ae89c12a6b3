extension PlanReader {
  /// Reads the ties between figures.
  mutating func readRelations(_ object: ObjectReader) {
    book.plans[plan].relations = members(of: object, "relations").compactMap { relation($0) }
  }

  /// What expressions of a relation may name besides figures.
  private struct Names {
    var lists: [Relation.ListedEntries] = []
    var unknowns: [Relation.Unknown] = []
  }

  private mutating func relation(_ member: JSONMember) -> Relation? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.relation, what: LocalizedText(zh: "勾稽关系", en: "a relation"),
        into: &bag)
    else { return nil }
    let names = Names(lists: lists(object), unknowns: unknowns(object))
    let stated = expressions(object, "is", names)
    let content = content(object, names)
    if let content {
      guard content.count == 1 else { return nil }
    } else if object["is"] == nil {
      object.reportMissing("is", #""is": "earlier + new = total""#, into: &bag)
      return nil
    }
    guard let stated, content == nil || content?.first != nil else { return nil }
    return Relation(
      id: member.key, plan: book.plans[plan].id,
      name: object.localized("name", into: &bag) ?? LocalizedText(guessing: member.key),
      content: content?.first ?? .statements(stated.filter(\.isStatement)),
      computations: content == nil ? stated.filter { !$0.isStatement } : stated,
      lists: names.lists, unknowns: names.unknowns,
      source: sourceNumber(object).map { book.sourceIDs[Int($0)] },
      note: object.localized("note", into: &bag),
      statements: object.strings("statements", into: &bag), origin: origin(member))
  }

  /// What a relation is beside or instead of statements; `nil` if it is nothing else, empty if it is
  /// something that could not be read.
  private mutating func content(_ object: ObjectReader, _ names: Names) -> [Relation.Content]? {
    let forms = ["readings", "distinct", "wordings", "goal"].filter { object[$0] != nil }
    guard let form = forms.first else { return nil }
    if forms.count > 1, let node = object[forms[1]] {
      bag.error(
        .mixedRelation, at: node.span, in: source,
        LocalizedText(
          zh: "一条勾稽关系不能同时写 \(form) 和 \(forms[1])",
          en: "a relation cannot have \(form) and \(forms[1]) at once"),
        remedy: LocalizedText(zh: "请拆成两条", en: "make two of it"))
      return []
    }
    let content: Relation.Content? =
      switch form {
      case "readings": readings(object, names)
      case "distinct": distinct(object, names)
      case "wordings": wordings(object, names)
      default: goal(object, names)
      }
    return content.map { [$0] } ?? []
  }

  private mutating func readings(_ object: ObjectReader, _ names: Names) -> Relation.Content? {
    let nodes = elements(of: object, "readings")
    let readings = nodes.compactMap { interpretation($0, names) }
    guard readings.count == nodes.count else { return nil }
    guard readings.count > 1 else {
      reportTooFew(object, "readings", LocalizedText(zh: "至少两种读法", en: "at least two ways to read"))
      return nil
    }
    return .readings(readings)
  }

  private mutating func interpretation(
    _ node: JSONNode, _ names: Names
  ) -> Relation.Interpretation? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.interpretation, what: LocalizedText(zh: "读法", en: "a reading"),
        into: &bag)
    else { return nil }
    for key in PlanKeys.interpretation where object[key] == nil {
      object.reportMissing(key, #"{ "if": "…", "is": "a + b = c" }"#, into: &bag)
      return nil
    }
    guard let condition = object.localized("if", into: &bag),
      let statement = expression(object["is"], names)
    else { return nil }
    return Relation.Interpretation(condition: condition, statement: statement)
  }

  private mutating func distinct(_ object: ObjectReader, _ names: Names) -> Relation.Content? {
    guard let figures = expressions(object, "distinct", names, mayCompare: false) else {
      return nil
    }
    guard figures.count > 1 else {
      reportTooFew(object, "distinct", LocalizedText(zh: "至少两个数据", en: "at least two figures"))
      return nil
    }
    guard let reason = object.localized("because", into: &bag) else {
      if object["because"] == nil {
        object.reportMissing("because", #""because": { "zh": "…", "en": "…" }"#, into: &bag)
      }
      return nil
    }
    return .distinct(figures, because: reason)
  }

  private mutating func wordings(_ object: ObjectReader, _ names: Names) -> Relation.Content? {
    let nodes = elements(of: object, "wordings")
    let wordings = nodes.compactMap { wording($0, names) }
    guard wordings.count == nodes.count else { return nil }
    guard wordings.count > 1 else {
      reportTooFew(object, "wordings", LocalizedText(zh: "至少两种表述", en: "at least two wordings"))
      return nil
    }
    return .wordings(wordings)
  }

  private mutating func wording(_ node: JSONNode, _ names: Names) -> Relation.Wording? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.wording, what: LocalizedText(zh: "表述", en: "a wording"), into: &bag)
    else { return nil }
    guard let text = object.localized("text", into: &bag) else {
      if object["text"] == nil { object.reportMissing("text", #""text": "…""#, into: &bag) }
      return nil
    }
    let figure = expression(object["figure"], names, mayCompare: false)
    guard object["figure"] == nil || figure != nil else { return nil }
    return Relation.Wording(
      place: object.localized("where", into: &bag), text: text, figure: figure)
  }

  private mutating func goal(_ object: ObjectReader, _ names: Names) -> Relation.Content? {
    guard object["against"] != nil else {
      object.reportMissing("against", #""against": "output@2024""#, into: &bag)
      return nil
    }
    guard let goal = expression(object["goal"], names, mayCompare: false),
      let against = expression(object["against"], names, mayCompare: false)
    else { return nil }
    return .goal(goal, against: against)
  }

  private mutating func reportTooFew(
    _ object: ObjectReader, _ key: String, _ wanted: LocalizedText
  ) {
    guard let node = object[key] else { return }
    bag.error(
      .incompleteRelation, at: node.span, in: source,
      LocalizedText(zh: "\(key) 太少", en: "\(key) has too few entries"),
      remedy: LocalizedText(zh: "写\(wanted[.chinese])", en: "write \(wanted[.english])"))
  }

  // MARK: - Names

  private mutating func lists(_ object: ObjectReader) -> [Relation.ListedEntries] {
    members(of: object, "lists").map { member in
      if member.value.kind != .array {
        ObjectReader.report(
          member.value, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"),
          ObjectReader.named(member.key), &bag)
      }
      return Relation.ListedEntries(
        id: member.key,
        entries: member.value.elements.compactMap {
          LocalizedText($0, what: LocalizedText(zh: "列举项", en: "an entry"), into: &bag)
        })
    }
  }

  private mutating func unknowns(_ object: ObjectReader) -> [Relation.Unknown] {
    members(of: object, "unknown").compactMap { member in
      guard
        let reader = ObjectReader(
          member.value, keys: PlanKeys.unknown, what: LocalizedText(zh: "未公布的数", en: "an unknown"),
          into: &bag)
      else { return nil }
      guard let symbol = reader.string("unit", into: &bag), let node = reader["unit"] else {
        if reader["unit"] == nil { reader.reportMissing("unit", #""unit": "%""#, into: &bag) }
        return nil
      }
      guard let unit = units.unit(symbol) else {
        report(FigureError.unknownUnit(symbol), symbol, at: node.span)
        return nil
      }
      return Relation.Unknown(
        id: member.key,
        name: reader.localized("name", into: &bag) ?? LocalizedText(guessing: member.key),
        unit: unit)
    }
  }

  // MARK: - Expressions

  /// The expressions of a key: one or a list; `nil` if one of them cannot be read.
  private mutating func expressions(
    _ object: ObjectReader, _ key: String, _ names: Names, mayCompare: Bool = true
  ) -> [Expression]? {
    guard let node = object[key] else { return [] }
    let nodes = node.kind == .array ? Array(node.elements) : [node]
    let expressions = nodes.compactMap { expression($0, names, mayCompare: mayCompare) }
    return expressions.count == nodes.count ? expressions : nil
  }

  private mutating func expression(
    _ node: JSONNode?, _ names: Names, mayCompare: Bool = true
  ) -> Expression? {
    guard let node else { return nil }
    guard let text = node.string else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "加引号的算式", en: "an expression in quotes"),
        LocalizedText(zh: "算式", en: "the expression"), &bag)
      return nil
    }
    var parser = ExpressionParser(
      text, units: units, lists: names.lists.map(\.id), unknowns: names.unknowns.map(\.id))
    do throws(ExpressionError) {
      var expression = try parser.expression()
      guard mayCompare || !expression.isStatement else {
        throw ExpressionError(problem: .comparesInstead, range: 0..<text.utf8.count)
      }
      expression.isPlain = node.contentStart != nil
      expression.origin = Origin(
        file: file, offset: UInt32(clamping: node.contentStart ?? node.span.lowerBound))
      return expression
    } catch {
      let start = node.contentStart
      let span =
        start.map {
          $0 + error.range.lowerBound..<$0 + max(error.range.upperBound, error.range.lowerBound + 1)
        }
        ?? node.span
      bag.error(
        error.problem.code, at: span, in: source, error.problem.message,
        remedy: error.problem.remedy)
      return nil
    }
  }
}

extension Diagnostic.Code {
  /// A relation has two forms at once.
  public static let mixedRelation = Self("mixed-relation")
  /// A relation lacks what its form needs.
  public static let incompleteRelation = Self("incomplete-relation")
}
