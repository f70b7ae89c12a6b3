/// A lever as a drawing: what went in and what came out as nodes, ratios as edges.
public struct LeverageFlow: Sendable {
  /// What went in and what came out, the inputs first.
  public let nodes: [Node]
  /// What leads from one to another, each after the edge that leads to its start.
  public let edges: [Edge]

  /// An amount.
  public struct Node: Sendable {
    /// Its place among the nodes.
    public let id: Int
    /// The name, with the stage of the money where that is known.
    public let name: LocalizedText
    /// The amount as it was published, with its period; `nil` where none was.
    public let amount: LocalizedText?
    /// The amount in base units, for drawing widths; `nil` where none was published.
    public let quantity: Quantity?
  }

  /// A ratio.
  public struct Edge: Sendable {
    /// The node it starts from.
    public let from: Int
    /// The node it leads to.
    public let to: Int
    /// The ratio to the lever's input, or why there is none.
    public let label: LocalizedText
    /// The same without the range that rounding leaves.
    public let shortLabel: LocalizedText
    /// The ratio to the node it starts from; `nil` where that is the lever's input.
    public let stage: LocalizedText?
    /// Whether the ratio was published as such.
    public let isPublished: Bool
    /// What the ratio measures.
    public let measures: LocalizedText
  }

  /// The drawing of a lever, at the latest period of each output.
  public init(_ review: LeverReview) {
    var builder = Builder()
    for input in review.inputs { builder.add(input) }
    nodes = builder.nodes
    edges = builder.edges
  }

  private struct Builder {
    var nodes: [Node] = []
    var edges: [Edge] = []

    mutating func add(_ input: InputReview) {
      // An output's period decides, where there is one, which of the inputs it is held against.
      let amount = input.yields.lazy.compactMap { $0.periods.last?.input }.first
      let start = add(
        LocalizedText.both { words in
          words.inputName(input)
        }, amount ?? input.amounts.last, isRatio: false)
      for yield in input.yields { add(yield, from: start) }
    }

    private mutating func add(_ yield: YieldReview, from start: Int) {
      let end = add(
        yield.name, yield.periods.last?.output, isRatio: yield.yield.kind == .ratio)
      edges.append(
        Edge(
          from: start, to: end,
          label: LocalizedText.both { words in words.latestLeverage(yield) },
          shortLabel: LocalizedText.both { words in words.latestLeverage(yield, isShort: true) },
          stage: yield.periods.last?.stage.map { stage in
            LocalizedText.both { words in words.quotient(stage) }
          },
          isPublished: yield.yield.kind == .ratio,
          measures: yield.measures))
      for next in yield.yields { add(next, from: end) }
    }

    private mutating func add(_ name: LocalizedText, _ amount: LeverAmount?, isRatio: Bool) -> Int {
      nodes.append(
        Node(
          id: nodes.count, name: name,
          amount: amount.map { amount in LocalizedText.both { $0.dated(amount) } },
          quantity: isRatio ? nil : amount?.quantity))
      return nodes.count - 1
    }
  }
}

extension Words {
  /// The name of an input, with the stage of the money where that is known.
  func inputName(_ input: InputReview) -> String {
    let name = input.name[language].sanitized
    return input.input.stage.map { of("\(name)（\(stage($0))）", "\(name) (\(stage($0)))") } ?? name
  }

  /// An amount as it was published, with its period.
  func dated(_ amount: LeverAmount) -> String {
    let text = figures(amount)
    guard let period = period(amount) else { return text }
    return of("\(text)（\(period)）", "\(text) (\(period))")
  }

  /// An amount as it was published; a product with its factors.
  func figures(_ amount: LeverAmount) -> String {
    // A Chinese document's own words say nothing to a reader of English.
    if language == .english, amount.figures.count == 1, amount.figures[0].reading == nil,
      let planned = RoundedAmount(
        amount.quantity, in: amount.unit, digits: LeverAmount.allDigits)
    {
      return shortAmount(planned)
    }
    return amount.figures.map { Wording(language).figure($0) }.joined(separator: " × ")
  }

  /// The period of an amount; of what runs since a day, with the day it was published.
  func period(_ amount: LeverAmount) -> String? {
    guard let period = amount.period else { return nil }
    guard period.end == nil, let days = amount.days else { return Wording(language).spoken(period) }
    return of(
      "\(days.lowerBound)至\(days.upperBound)", "\(days.lowerBound) to \(days.upperBound)")
  }

  /// The same in few columns, as files write it.
  func shortPeriod(_ amount: LeverAmount) -> String {
    guard let period = amount.period else { return "-" }
    guard period.end == nil, amount.days != nil else { return Wording(language).period(period) }
    return self.period(amount) ?? "-"
  }

  /// The latest leverage of an output, or why there is none.
  func latestLeverage(_ yield: YieldReview, isShort: Bool = false) -> String {
    guard let period = yield.periods.last else {
      return yield.refusal.map { refusal($0) } ?? of("无法界定", "open")
    }
    return quotient(period.leverage, isShort: isShort)
  }

  /// A quotient, or why there is none; in short without the range beside a number.
  func quotient(
    _ result: Result<Quotient, LeverageRefusal>, isShort: Bool = false
  ) -> String {
    switch result {
    case .success(let quotient):
      RoundedAmount(quotient.value, in: quotient.unit, digits: quotient.digits)
        .map { isShort ? shortAmount($0) : amount($0) } ?? refusal(.overflow)
    case .failure(let reason): refusal(reason)
    }
  }
}

extension Wording {
  /// A figure as it was published, with its unit; a target as its plan words it.
  func figure(_ named: NamedFigure) -> String {
    if let reading = named.reading {
      return figure(named.asWritten, reading)
    }
    let isBare = named.asWritten.utf8.last.map { 0x30...0x39 ~= $0 } ?? false
    return (named.asWritten + (isBare ? named.unit.symbol : "")).sanitized
  }
}
