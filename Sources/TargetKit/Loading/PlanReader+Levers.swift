extension PlanReader {
  /// Reads the levers of a plan; whether the figures exist that they name is checked when all
  /// plans have been read.
  mutating func readLevers(_ object: ObjectReader) {
    book.plans[plan].levers = members(of: object, "levers").compactMap { lever($0) }
  }

  private mutating func lever(_ member: JSONMember) -> Lever? {
    guard
      let object = ObjectReader(
        member.value, keys: PlanKeys.lever, what: LocalizedText(zh: "撬动关系", en: "a lever"),
        into: &bag)
    else { return nil }
    let inputs = inputs(object)
    let yields = yields(object)
    if object["yields"] == nil {
      object.reportMissing("yields", #""yields": [{ "output": "consumption" }]"#, into: &bag)
    }
    let source = object.string("source", into: &bag)
    if source != nil { _ = sourceNumber(object) }
    return Lever(
      id: member.key, plan: book.plans[plan].id,
      name: object.localized("name", into: &bag) ?? LocalizedText(guessing: member.key),
      inputs: inputs, yields: yields, unitCosts: figures(object, "unitCosts"),
      budget: budget(object), source: source, note: object.localized("note", into: &bag),
      statements: object.strings("statements", into: &bag), origin: origin(member))
  }

  /// What goes in: one figure, or one for each stage of the money.
  private mutating func inputs(_ object: ObjectReader) -> [Lever.Input] {
    guard let node = object["input"] else {
      object.reportMissing("input", #""input": "funds-applied""#, into: &bag)
      return []
    }
    guard node.kind == .object else {
      let stage = object.choice("stage", Lever.Stage.self, into: &bag)
      return figure(node, "input").map { [Lever.Input(stage: stage, figure: $0)] } ?? []
    }
    guard
      let stages = ObjectReader(
        node, keys: Lever.Stage.allCases.map(\.rawValue), what: ObjectReader.named("input"),
        into: &bag)
    else { return [] }
    if let stage = object["stage"] {
      bag.error(
        .misplacedKey, at: stage.span, in: source,
        LocalizedText(zh: "input 已分口径，不再写 stage", en: "input names its stages already"),
        remedy: LocalizedText(zh: "请删去 stage", en: "leave stage out"))
    }
    return Lever.Stage.allCases.compactMap { stage in
      stages[stage.rawValue].flatMap { figure($0, stage.rawValue) }
        .map { Lever.Input(stage: stage, figure: $0) }
    }
  }

  private mutating func yields(_ object: ObjectReader) -> [Lever.Yield] {
    guard let node = object["yields"] else { return [] }
    guard node.kind == .array else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "数组 [ ]", en: "an array [ ]"),
        ObjectReader.named("yields"), &bag)
      return []
    }
    return node.elements.compactMap { yield($0) }
  }

  private mutating func yield(_ node: JSONNode) -> Lever.Yield? {
    guard
      let object = ObjectReader(
        node, keys: PlanKeys.yield, what: LocalizedText(zh: "产出", en: "a yield"), into: &bag)
    else { return nil }
    let known = (object["output"], object["ratio"])
    let kind: Lever.Yield.Kind
    let named: Lever.Figure?
    switch known {
    case (let output?, nil): (kind, named) = (.output, figure(output, "output"))
    case (nil, let ratio?): (kind, named) = (.ratio, figure(ratio, "ratio"))
    case (nil, nil):
      object.reportMissing("output", #""output": "consumption""#, into: &bag)
      return nil
    case (_, let ratio?):
      bag.error(
        .misplacedKey, at: ratio.span, in: source,
        LocalizedText(zh: "output 与 ratio 只能写一个", en: "a yield has an output or a ratio"),
        remedy: LocalizedText(
          zh: "产出有金额写 output，只公布倍数写 ratio",
          en: "write output for an amount, ratio where only a multiple was published"))
      return nil
    }
    let deeper = yields(object)
    guard let named else { return nil }
    return Lever.Yield(
      kind: kind, figure: named, measures: object.localized("measures", into: &bag),
      includesInput: object.bool("includesInput", into: &bag) ?? false,
      assumption: assumption(object), yields: deeper)
  }

  private mutating func assumption(_ object: ObjectReader) -> Deadweight? {
    guard let node = object["assume"],
      let reader = ObjectReader(
        node, keys: PlanKeys.assumption, what: LocalizedText(zh: "假设", en: "an assumption"),
        into: &bag)
    else { return nil }
    let reason = reader.localized("reason", into: &bag)
    guard let text = reader.figure("deadweight", into: &bag), let node = reader["deadweight"] else {
      if reader["deadweight"] == nil {
        reader.reportMissing("deadweight", #""deadweight": "20%..40%""#, into: &bag)
      }
      return nil
    }
    if let deadweight = Deadweight(text, reason: reason) { return deadweight }
    bag.error(
      .badDeadweight, at: node.span, in: source, LeverMessages.badDeadweight(text),
      remedy: LeverMessages.deadweightRemedy)
    return nil
  }

  /// An amount, or an amount with its stage.
  private mutating func budget(_ object: ObjectReader) -> Lever.Budget? {
    guard let node = object["budget"] else { return nil }
    guard node.kind == .object else {
      return amount(object, "budget", stage: nil)
    }
    guard
      let reader = ObjectReader(
        node, keys: PlanKeys.budget, what: LocalizedText(zh: "预算", en: "a budget"), into: &bag)
    else { return nil }
    if reader["amount"] == nil {
      reader.reportMissing("amount", #""amount": "30亿元""#, into: &bag)
    }
    return amount(
      reader, "amount", stage: reader.choice("stage", Lever.Stage.self, into: &bag))
  }

  private mutating func amount(
    _ object: ObjectReader, _ key: String, stage: Lever.Stage?
  ) -> Lever.Budget? {
    guard let text = object.figure(key, into: &bag), let node = object[key] else { return nil }
    do throws(FigureError) {
      return Lever.Budget(
        amount: try Reading(pointed(text, at: node.span), units: units), asWritten: text,
        stage: stage)
    } catch {
      report(error, text, at: node.span)
      return nil
    }
  }

  /// The figures below a key: one name, or a list of them.
  private mutating func figures(_ object: ObjectReader, _ key: String) -> [Lever.Figure] {
    guard let node = object[key] else { return [] }
    guard node.kind == .array else { return figure(node, key).map { [$0] } ?? [] }
    return node.elements.compactMap { figure($0, key) }
  }

  /// The figure that a text names; reports a text that names none.
  private mutating func figure(_ node: JSONNode, _ key: String) -> Lever.Figure? {
    guard let text = node.string else {
      ObjectReader.report(
        node, wanted: LocalizedText(zh: "加引号的指标名", en: "the id of an indicator in quotes"),
        ObjectReader.named(key), &bag)
      return nil
    }
    if let reference = FigureReference(text) {
      // What could not be read was reported where it stands.
      if reference.plan == nil, brokenIndicators.contains(reference.name) { return nil }
      return Lever.Figure(
        reference: reference,
        origin: Origin(file: file, offset: UInt32(clamping: node.span.lowerBound)),
        length: node.span.count)
    }
    bag.error(
      .badReference, at: node.span, in: source, LeverMessages.badReference(text),
      remedy: LeverMessages.referenceRemedy)
    return nil
  }
}

extension Diagnostic.Code {
  /// A key stands where another one says the same already.
  public static let misplacedKey = Self("misplaced-key")
  /// A text does not name a figure.
  public static let badReference = Self("bad-reference")
  /// A share that would have come about anyway is none, or lies beyond 100 %.
  public static let badDeadweight = Self("bad-deadweight")
}
