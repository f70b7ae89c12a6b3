extension Lever {
  /// What ties money that goes in to what comes out, for a plan in code.
  ///
  /// ```swift
  /// Lever(
  ///   "trade-in", inputs: [Lever.Input("funds-applied", stage: .applied)],
  ///   yields: [.output("consumption", includesInput: true)])
  /// ```
  ///
  /// - Parameters:
  ///   - id: The name used in code and files, unique within the plan.
  ///   - name: The name people read; the id where `nil`.
  ///   - inputs: What goes in; several where the same money is known at several stages.
  ///   - yields: What comes out.
  ///   - unitCosts: What the input was spent on: households, transactions, cases.
  ///   - budget: The input that has been announced.
  ///   - source: The document it is taken from.
  ///   - note: What a reader should know about it.
  ///   - statements: The statements it rests on, as named in the plan's own records.
  public init(
    _ id: LeverID, name: LocalizedText? = nil, inputs: [Input], yields: [Yield],
    unitCosts: [Figure] = [], budget: Budget? = nil, source: SourceID? = nil,
    note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id: id.text, plan: "", name: name ?? LocalizedText(guessing: id.text), inputs: inputs,
      yields: yields, unitCosts: unitCosts, budget: budget, source: source?.text, note: note,
      statements: statements, origin: .code)
  }

  /// What ties one figure of money to what comes out, for a plan in code.
  public init(
    _ id: LeverID, name: LocalizedText? = nil, input: Figure, stage: Stage? = nil,
    yields: [Yield], unitCosts: [Figure] = [], budget: Budget? = nil, source: SourceID? = nil,
    note: LocalizedText? = nil, statements: [String] = []
  ) {
    self.init(
      id, name: name, inputs: [Input(input, stage: stage)], yields: yields, unitCosts: unitCosts,
      budget: budget, source: source, note: note, statements: statements)
  }

  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    if inputs.count == 1, let only = inputs.first {
      members.set("input", only.figure.text)
      members.set("stage", only.stage)
    } else {
      var stages = PlanMembers()
      for input in inputs {
        stages.append(input.stage?.rawValue ?? "input", .text(input.figure.text))
      }
      members.set("input", stages)
    }
    members["yields"] = yields.isEmpty ? nil : .list(yields.map(\.value))
    members.set("unitCosts", unitCosts.map(\.text))
    members["budget"] = budget?.value
    members.set("source", source)
    members.set("note", note)
    members.set("statements", statements)
    return members.value
  }
}

extension Lever.Figure: ExpressibleByStringLiteral {
  /// The figure that a reference names, as plans write it; see ``FigureReference``.
  ///
  /// What names none is reported by the book that takes the plan.
  public init(_ text: String) {
    self.init(
      reference: FigureReference(text) ?? FigureReference(unread: text), origin: .code,
      length: text.utf8.count)
  }

  /// The figure that a reference names, as plans write it; see ``FigureReference``.
  public init(stringLiteral text: String) { self.init(text) }

  /// The latest figure of an indicator, or its figure for a period.
  public init(_ indicator: IndicatorID, for period: Stated<Period>? = nil) {
    self.init(indicator.text + (period.map { "@" + $0.text } ?? ""))
  }

  fileprivate var text: String { reference.description }
}

extension Lever.Input {
  /// What goes in.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - stage: How far the money has come.
  public init(_ figure: Lever.Figure, stage: Lever.Stage? = nil) {
    self.init(stage: stage, figure: figure)
  }
}

extension Lever.Yield {
  /// An output that is known by its amount.
  ///
  /// - Parameters:
  ///   - figure: The amount.
  ///   - measures: What the ratio measures, in words.
  ///   - includesInput: Whether the output holds the input itself.
  ///   - assumption: The share of the output that would have come about anyway.
  ///   - yields: What comes out of the output in its turn.
  /// - Returns: The output.
  public static func output(
    _ figure: Lever.Figure, measures: LocalizedText? = nil, includesInput: Bool = false,
    assuming assumption: Deadweight? = nil, yields: [Lever.Yield] = []
  ) -> Lever.Yield {
    Lever.Yield(
      kind: .output, figure: figure, measures: measures, includesInput: includesInput,
      assumption: assumption, yields: yields)
  }

  /// An output that is known by a published ratio of it to the input.
  ///
  /// - Parameters:
  ///   - figure: The ratio.
  ///   - measures: What the ratio measures, in words.
  ///   - includesInput: Whether the output holds the input itself.
  ///   - assumption: The share of the output that would have come about anyway.
  ///   - yields: What comes out of the output in its turn.
  /// - Returns: The output.
  public static func ratio(
    _ figure: Lever.Figure, measures: LocalizedText? = nil, includesInput: Bool = false,
    assuming assumption: Deadweight? = nil, yields: [Lever.Yield] = []
  ) -> Lever.Yield {
    Lever.Yield(
      kind: .ratio, figure: figure, measures: measures, includesInput: includesInput,
      assumption: assumption, yields: yields)
  }

  fileprivate var value: PlanValue {
    var members = PlanMembers()
    members.set(kind == .output ? "output" : "ratio", figure.text)
    members.set("measures", measures)
    members.set("includesInput", includesInput ? true : nil)
    members["assume"] = assumption?.value
    members["yields"] = yields.isEmpty ? nil : .list(yields.map(\.value))
    return members.value
  }
}

extension Lever.Budget {
  /// An input that has been announced.
  ///
  /// - Parameters:
  ///   - amount: The amount, with its unit.
  ///   - stage: How far the money has come.
  public init(_ amount: Stated<Reading>, stage: Lever.Stage? = nil) {
    self.init(
      amount: (try? Reading(amount.text)) ?? Reading(.zero, .number), asWritten: amount.text,
      stage: stage)
  }

  fileprivate var value: PlanValue {
    guard let stage else { return .text(asWritten) }
    var members = PlanMembers()
    members.set("amount", asWritten)
    members.set("stage", stage)
    return members.value
  }
}

extension Deadweight {
  fileprivate var value: PlanValue {
    var members = PlanMembers()
    let ends = [shares.lower?.value ?? .zero, shares.upper?.value ?? .one].map(\.asPercent)
    members.set("deadweight", Set(ends).count == 1 ? ends[0] : ends.joined(separator: ".."))
    members.set("reason", reason)
    return members.value
  }
}
