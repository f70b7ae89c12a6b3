/// A plan and its figures as files, drafted from an article.
public struct PlanDraft: Sendable {
  /// The name of the plan, and of its files.
  public let name: String
  /// The plan file.
  public let plan: String
  /// The file of observations; `nil` if there are none.
  public let observations: String?
  /// The article it was made from, from 0.
  public let article: Int
}

extension Extraction {
  /// Drafts a plan for each article with something to hold, and notes in the statements what could not be.
  ///
  /// Each draft is read back before it is given away: whatever its readers object to is left out, with
  /// the reason, so that a draft always loads without a diagnostic.
  ///
  /// - Parameter name: The name of the plans; numbered where there are several.
  /// - Returns: The drafts, and the extraction with the reasons of what was left.
  public func drafted(named name: String) -> (extraction: Extraction, drafts: [PlanDraft]) {
    var extraction = self
    var drafts: [PlanDraft] = []
    let groups = Dictionary(grouping: statements, by: \.article)
    let filled = groups.filter { $0.value.contains { $0.isTaken && !$0.name.value.isEmpty } }.keys
      .sorted()
    var left: [String: ReasonLeft] = [:]
    for article in filled {
      let own = filled.count > 1 ? "\(name)-\(drafts.count + 1)" : name
      var builder = DraftBuilder(
        name: own, title: titles[article], article: article, extraction: self)
      if let draft = builder.draft(groups[article] ?? []) { drafts.append(draft) }
      left.merge(builder.left) { first, _ in first }
    }
    for index in extraction.statements.indices {
      if let reason = left[extraction.statements[index].id] {
        extraction.statements[index].reasonLeft = reason
      }
    }
    return (extraction, drafts)
  }
}

/// Writes the files of a draft, and reads them back.
struct DraftBuilder {
  let name: String
  let title: String
  let article: Int
  let extraction: Extraction
  private(set) var left: [String: ReasonLeft] = [:]

  init(name: String, title: String, article: Int, extraction: Extraction) {
    self.name = name
    self.title = title
    self.article = article
    self.extraction = extraction
  }

  private static let rounds = 8

  mutating func draft(_ statements: [ExtractedStatement]) -> PlanDraft? {
    var dropped: [String: ReasonLeft] = [:]
    for round in 0..<Self.rounds {
      let elements = DraftElements(
        statements, isDated: extraction.published != nil, without: dropped)
      left = elements.left
      guard !elements.elements.isEmpty else { return nil }
      let files = DraftFiles(self, elements)
      let objections = files.objections
      if objections.isEmpty {
        return PlanDraft(
          name: name, plan: files.plan, observations: files.observations, article: article)
      }
      // What the readers object to and cannot be told apart goes all at once at the end.
      let ids = round < Self.rounds - 2 ? objections : Set(elements.elements.flatMap(\.statements))
      for id in ids { dropped[id] = .contradicted }
    }
    return nil
  }
}

/// The texts of a draft's files.
private struct DraftFiles {
  let plan: String
  let observations: String?
  private let name: String
  /// For each line of the plan and of the observations, the statements it rests on.
  private let planLines: [Int: [String]]
  private let rows: [[String]]
  private let all: [String]

  init(_ builder: DraftBuilder, _ elements: DraftElements) {
    name = builder.name
    plan = Self.plan(builder, elements)
    var lines: [Int: [String]] = [:]
    var pending: [Int] = []
    var ids: [String]?
    for (number, line) in plan.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      pending.append(number + 1)
      if line.hasSuffix("\"statements\": [") {
        ids = []
      } else if ids != nil, line.hasSuffix("\"") || line.hasSuffix("\",") {
        ids?.append(String(line.split(separator: "\"").dropFirst().first ?? ""))
      } else if let known = ids {
        for number in pending { lines[number] = known }
        pending = []
        ids = nil
      }
    }
    planLines = lines
    let figures = elements.elements.filter { !$0.isTarget }
    rows = figures.map(\.statements)
    observations = figures.isEmpty ? nil : Self.observations(builder, elements, figures)
    all = elements.elements.flatMap(\.statements)
  }

  /// The statements of everything that the readers of the files object to.
  var objections: Set<String> {
    var sources = [SourceText(file: name + ".plan.json", text: plan)]
    if let observations {
      sources.append(SourceText(file: name + ".observations.csv", text: observations))
    }
    let loaded = PlanBook.load(sources: sources)
    var ids: Set<String> = []
    for diagnostic in loaded.diagnostics {
      let line = diagnostic.location.line ?? 0
      if diagnostic.location.file.hasSuffix(".csv") {
        if rows.indices.contains(line - 2) {
          ids.formUnion(rows[line - 2])
        } else {
          ids.formUnion(all)
        }
      } else {
        ids.formUnion(planLines[line] ?? all)
      }
    }
    return ids
  }

  // MARK: - The plan

  private static func plan(_ builder: DraftBuilder, _ elements: DraftElements) -> String {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.key("plan")
    json.string(builder.name)
    json.key("title")
    json.string(builder.title.isEmpty ? builder.name : builder.title)
    if let area = builder.extraction.area, !area.isEmpty {
      json.key("area")
      json.string(area)
    }
    json.key("note")
    json.string("由 targets extract 从文本起草，待人工确认")
    json.key("sources")
    json.beginObject()
    json.key("text")
    json.beginObject()
    json.key("title")
    json.string(builder.title.isEmpty ? builder.name : builder.title)
    if let published = builder.extraction.published {
      json.key("published")
      json.string(published.description)
    }
    json.endObject()
    json.endObject()
    if elements.declaresLevel {
      json.key("units")
      json.beginObject()
      json.key(DraftElements.level)
      json.beginObject()
      json.key("counts")
      json.bool(false)
      json.endObject()
      json.endObject()
    }
    write(elements.indicators, &json)
    write(milestones: elements, &json)
    json.endObject()
    try? json.finish()
    return json.text
  }

  private static func write(_ indicators: [DraftedIndicator], _ json: inout JSONWriter) {
    json.key("indicators")
    json.beginObject()
    for indicator in indicators {
      json.key(indicator.id)
      json.beginObject()
      json.key("name")
      json.string(indicator.id)
      json.key("unit")
      json.string(indicator.unit)
      if indicator.isGrowth {
        json.key("measure")
        json.string(Measure.growth.rawValue)
      }
      if let better = indicator.better, indicator.hasTarget {
        json.key("better")
        json.string(better.rawValue)
        json.key("note")
        json.string("方向由目标的写法推断，请确认")
      }
      if !indicator.hasTarget {
        json.key("tracked")
        json.bool(true)
      }
      json.endObject()
    }
    json.endObject()
  }

  private static func write(milestones elements: DraftElements, _ json: inout JSONWriter) {
    let targets = elements.elements.filter(\.isTarget)
    var stages: [(due: Period?, targets: [DraftElement])] = []
    for target in targets {
      if let known = stages.firstIndex(where: { $0.due == target.due }) {
        stages[known].targets.append(target)
      } else {
        stages.append((target.due, [target]))
      }
    }
    stages.sort { left, right in
      guard let a = left.due else { return false }
      guard let b = right.due else { return true }
      return a < b
    }
    guard !stages.isEmpty else { return }
    json.key("milestones")
    json.beginArray()
    for stage in stages {
      json.beginObject()
      if let due = stage.due {
        json.key("due")
        json.string(due.description)
      } else {
        json.key("name")
        json.string("未写期限")
      }
      json.key("source")
      json.string("text")
      write(targets: stage.targets.filter { !$0.isOutcome }, of: elements, &json)
      write(outcomes: stage.targets.filter(\.isOutcome), &json)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(
    targets: [DraftElement], of elements: DraftElements, _ json: inout JSONWriter
  ) {
    guard !targets.isEmpty else { return }
    json.key("targets")
    json.beginObject()
    var places: [Int] = []
    for target in targets where !places.contains(target.indicator) {
      places.append(target.indicator)
    }
    for place in places {
      let own = targets.filter { $0.indicator == place }
      json.key(elements.indicators[place].id)
      if own.count > 1 { json.beginArray() }
      for target in own { write(target, &json) }
      if own.count > 1 { json.endArray() }
    }
    json.endObject()
  }

  private static func write(outcomes: [DraftElement], _ json: inout JSONWriter) {
    guard !outcomes.isEmpty else { return }
    json.key("outcomes")
    json.beginObject()
    for outcome in outcomes {
      json.key(outcome.text)
      write(outcome, &json)
    }
    json.endObject()
  }

  private static func write(_ target: DraftElement, _ json: inout JSONWriter) {
    json.beginObject()
    json.key(target.isOutcome ? "zh" : "is")
    json.string(target.text)
    if !target.area.isEmpty {
      json.key("area")
      json.string(target.area)
    }
    if let ambition = target.ambition {
      json.key("ambition")
      json.string(ambition.rawValue)
    }
    if !target.doubts.isEmpty {
      json.key("note")
      json.string(DraftNotes.confirm(target.doubts))
    }
    json.key("statements")
    json.beginArray()
    for id in target.statements { json.string(id) }
    json.endArray()
    json.endObject()
  }

  // MARK: - The figures

  private static func observations(
    _ builder: DraftBuilder, _ elements: DraftElements, _ figures: [DraftElement]
  ) -> String {
    var csv = CSVWriter()
    csv.row(["indicator", "area", "period", "value", "published", "source", "statements", "note"])
    for figure in figures {
      csv.row([
        elements.indicators[figure.indicator].id, figure.area, figure.period?.description ?? "",
        figure.text, builder.extraction.published?.description ?? "", "text",
        figure.statements.joined(separator: " "),
        figure.doubts.isEmpty ? "" : DraftNotes.confirm(figure.doubts),
      ])
    }
    return csv.text
  }
}

/// What the files of a draft say of what is to be confirmed.
enum DraftNotes {
  static func confirm(_ doubts: [ExtractedStatement.Doubt]) -> String {
    "待确认：" + doubts.map { $0.told(in: .chinese) }.joined(separator: "、")
  }
}

extension ExtractedStatement.Doubt {
  /// What is to be confirmed, in a word.
  public func told(in language: Language) -> String {
    let isChinese = language == .chinese
    switch self {
    case .date: return isChinese ? "时间" : "date"
    case .name: return isChinese ? "指标" : "name"
    case .area: return isChinese ? "地区" : "area"
    case .mood: return isChinese ? "目标还是结果" : "goal or result"
    }
  }
}
