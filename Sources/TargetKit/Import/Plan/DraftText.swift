/// A draft as the text of a plan file, and which cell each part of it came from.
struct DraftText {
  private(set) var text = ""
  /// The bytes that came from cells, in order.
  private(set) var origins: [(bytes: Range<Int>, place: CellPlace)] = []

  init(_ draft: DraftPlan) {
    write("{\n  \"plan\": \(Self.json(draft.id)),\n  \"title\": \(Self.json(draft.title)),\n")
    if let area = draft.area { write("  \"area\": \(Self.json(area)),\n") }
    if let horizon = draft.horizon { write("  \"horizon\": \"\(horizon)\",\n") }
    if !draft.units.isEmpty {
      write("\n  \"units\": {\n")
      for unit in draft.units { write("    \(Self.json(unit)): { \"counts\": true },\n") }
      write("  },\n")
    }
    if !draft.groups.isEmpty {
      write("\n  \"groups\": {\n")
      for group in draft.groups { write("    \(Self.json(group)): \(Self.json(group)),\n") }
      write("  },\n")
    }
    write("\n  \"indicators\": {\n")
    for indicator in draft.indicators { write(indicator, indent: "    ") }
    write("  },\n")
    let milestones = Self.milestones(draft.indicators)
    if !milestones.isEmpty {
      write("\n  \"milestones\": [\n")
      for milestone in milestones { write(milestone, indent: "    ") }
      write("  ],\n")
    }
    write("}\n")
  }

  /// The members of an indicator and nothing around them, as they are added to a plan that exists.
  init(members indicators: [DraftIndicator]) {
    for indicator in indicators { write(indicator, indent: "    ") }
  }

  /// Milestones alone, as they are added to a plan that exists.
  init(milestones indicators: [DraftIndicator], source: String?) {
    for milestone in Self.milestones(indicators) {
      write(milestone, indent: "    ", source: source)
    }
  }

  /// The cell that some bytes came from; the nearest one before them where none did.
  func place(of bytes: Range<Int>) -> CellPlace? {
    origins.last { $0.bytes.lowerBound <= bytes.lowerBound }?.place
  }

  private mutating func write(_ part: String, from place: CellPlace? = nil) {
    let start = text.utf8.count
    text += part
    if let place { origins.append((start..<text.utf8.count, place)) }
  }

  private mutating func write(_ indicator: DraftIndicator, indent: String) {
    write("\(indent)\(Self.json(indicator.name)): {\n\(indent)  ", from: indicator.place)
    write("\"name\": \(Self.json(indicator.name)), ")
    write("\"unit\": \(Self.json(indicator.unit))", from: indicator.unitPlace)
    if let measure = indicator.measure { write(", \"measure\": \"\(measure.rawValue)\"") }
    if let better = indicator.better { write(", \"better\": \"\(better.rawValue)\"") }
    if indicator.recordsYearlyRates { write(", \"records\": \"yearly-rates\"") }
    var lines: [String] = []
    if let group = indicator.group { lines.append("\"group\": \(Self.json(group))") }
    if let owner = indicator.owner { lines.append("\"owner\": \(Self.json(owner))") }
    if let whole = indicator.partOf { lines.append("\"partOf\": \(Self.json(whole))") }
    if indicator.targets.isEmpty { lines.append("\"tracked\": true") }
    if !lines.isEmpty { write(",\n\(indent)  " + lines.joined(separator: ", ")) }
    if let start = indicator.baseline {
      write(",\n\(indent)  \"baseline\": { \"value\": ")
      write(Self.json(start.value), from: start.place)
      write(", \"at\": \"\(start.period)\" }")
    }
    if let note = indicator.note { write(",\n\(indent)  \"note\": \(Self.json(note))") }
    write(",\n\(indent)},\n")
  }

  /// What is due by one date.
  private struct Milestone {
    let due: Period
    var targets: [(DraftIndicator, DraftIndicator.Goal)] = []
    var outcomes: [(DraftIndicator, DraftIndicator.Goal)] = []
  }

  private static func milestones(_ indicators: [DraftIndicator]) -> [Milestone] {
    var milestones: [Milestone] = []
    func place(_ due: Period) -> Int {
      if let place = milestones.firstIndex(where: { $0.due == due }) { return place }
      milestones.append(Milestone(due: due))
      return milestones.count - 1
    }
    for indicator in indicators {
      for goal in indicator.targets {
        milestones[place(goal.due)].targets.append((indicator, goal))
      }
      for goal in indicator.outcomes {
        milestones[place(goal.due)].outcomes.append((indicator, goal))
      }
    }
    return milestones.sorted { $0.due.start < $1.due.start }
  }

  private mutating func write(_ milestone: Milestone, indent: String, source: String? = nil) {
    write("\(indent){\n\(indent)  \"due\": \"\(milestone.due)\",\n")
    if let source { write("\(indent)  \"source\": \(Self.json(source)),\n") }
    if !milestone.targets.isEmpty {
      write("\(indent)  \"targets\": {\n")
      for (indicator, goal) in milestone.targets {
        write("\(indent)    \(Self.json(indicator.name)): ", from: goal.place)
        let isPlain = indicator.ambition == nil && goal.against == nil
        if !isPlain { write("{ \"is\": ") }
        write(Self.json(goal.text), from: goal.place)
        if let other = goal.against { write(", \"against\": \(Self.json(other))") }
        if let ambition = indicator.ambition { write(", \"ambition\": \"\(ambition.rawValue)\"") }
        write(isPlain ? ",\n" : " },\n")
      }
      write("\(indent)  },\n")
    }
    if !milestone.outcomes.isEmpty {
      write("\(indent)  \"outcomes\": {\n")
      for (indicator, goal) in milestone.outcomes {
        let text = Self.json("\(indicator.name)：\(goal.text)")
        write("\(indent)    \(Self.json("\(indicator.name) \(milestone.due)")): ", from: goal.place)
        let isChinese = LocalizedText(guessing: text).exact(in: .chinese) != nil
        write("{ \"\(isChinese ? "zh" : "en")\": \(text)")
        if let ambition = indicator.ambition { write(", \"ambition\": \"\(ambition.rawValue)\"") }
        write(" },\n")
      }
      write("\(indent)  },\n")
    }
    write("\(indent)},\n")
  }

  /// A text as JSON has it.
  static func json(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return json.text
  }
}
