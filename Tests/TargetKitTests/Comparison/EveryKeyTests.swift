import Testing

@testable import TargetKit

/// Whoever lets plans have one more key decides here what a comparison says of it.
@Suite("Every key of a plan")
struct EveryKeyTests {
  /// A key whose value differs, both values as JSON; `nil` where the key is not there.
  struct Row: Sendable, CustomTestStringConvertible {
    let object: String
    let key: String
    let old: String?
    let new: String?
    /// Whether something is told of it.
    let isTold: Bool
    /// Members that both versions have besides.
    let given: [String: [String: String]]

    var testDescription: String { object + "." + key }
  }

  private static func told(
    _ object: String, _ key: String, _ old: String?, _ new: String?,
    given: [String: [String: String]] = [:]
  ) -> Row { Row(object: object, key: key, old: old, new: new, isTold: true, given: given) }

  private static func silent(_ object: String, _ key: String, _ new: String) -> Row {
    Row(object: object, key: key, old: nil, new: new, isTold: false, given: [:])
  }

  static let rows: [Row] = [
    silent("plan", "$schema", #""plan.schema.json""#), told("plan", "plan", #""p""#, #""q""#),
    told("plan", "title", #""规划""#, #""另一规划""#), told("plan", "area", #""甲市""#, #""乙市""#),
    silent("plan", "owner", #""某局""#), silent("plan", "note", #""说明""#),
    silent("plan", "files", #"{ "observations": [] }"#),
    silent("plan", "groups", #"{ "g": "经济发展" }"#),
    silent("plan", "imports", #"[{ "columns": ["指标"], "map": { "指标": "indicator" } }]"#),
    silent(
      "plan", "revisions",
      #"[{ "indicator": "x", "was": ">= 9", "now": ">= 8", "date": "2025", "reason": "往事" }]"#),
    told("plan", "horizon", #""2021/2025""#, #""2021/2030""#),
    told("plan", "reach", #"{ "nearly": "10%" }"#, #"{ "nearly": "1%" }"#),
    told("plan", "fiscalYear", nil, #""04""#), told("plan", "decimal", nil, #"",""#),
    told(
      "plan", "units", #"{ "帮": { "is": "10 家" } }"#, #"{ "帮": { "is": "12 家" } }"#),
    told("plan", "dimensions", nil, #"{ "sex": { "total": "all", "values": ["women", "men"] } }"#),
    told("plan", "areas", nil, #"{ "乙区": { "within": "甲市" } }"#),
    told(
      "plan", "parameters", #"{ "cap": { "value": "500万元" } }"#,
      #"{ "cap": { "value": "300万元" } }"#),
    told(
      "plan", "levers", nil, #"{ "l": { "input": "y", "yields": [{ "output": "x" }] } }"#),
    told(
      "plan", "pipeline", nil, #"{ "a": { "stage": "signed", "brings": { "x": "2家" } } }"#),
    told("plan", "likelihoods", #"{ "signed": "50%" }"#, #"{ "signed": "60%" }"#),
    told("plan", "scenarios", nil, #"{ "slow": { "growth": { "x": "3%" } } }"#),
    told("plan", "slogans", nil, #"[{ "text": "百家", "targets": ["x"] }]"#),
    told("plan", "untracked", nil, #"[{ "statements": ["a"], "reason": "图注" }]"#),
    told("plan", "relations", nil, #"{ "r": { "is": "x >= y" } }"#),

    told("indicator", "name", #""企业""#, #""规上企业""#), told("indicator", "unit", #""家""#, #""万家""#),
    told("indicator", "measure", #""stock""#, #""flow""#),
    told("indicator", "better", nil, #""more""#),
    told("indicator", "area", nil, #""乙区""#), silent("indicator", "owner", #""某局""#),
    told("indicator", "note", #""含筹建的""#, #""只计规模以上工业企业""#),
    told("indicator", "baseline", nil, #"{ "value": 3, "at": "2020" }"#),
    silent("indicator", "tracked", "true"), told("indicator", "fresh", "12", "60"),
    told("indicator", "partOf", nil, #""y""#), told("indicator", "adds", nil, #""y""#),
    told("indicator", "yearToDate", nil, #""even-pace""#),
    told("indicator", "prices", nil, #""current""#),
    told("indicator", "additive", nil, "true"),
    told("indicator", "records", nil, #""yearly-rates""#),
    told("indicator", "tendency", nil, #""falling""#),
    silent("indicator", "remarks", #"[{ "period": "2025", "cause": "受灾", "by": "某局" }]"#),
    Row(
      object: "indicator", key: "group", old: nil, new: #""g""#, isTold: false,
      given: ["plan": ["groups": #"{ "g": "经济发展" }"#]]),

    told("source", "published", #""2024""#, #""2025""#), silent("source", "title", #""题名""#),
    silent("source", "link", #""https://example.org""#),

    told("milestone", "due", #""2025""#, #""2027""#), told("milestone", "when", nil, #""达产后""#),
    silent("milestone", "name", #""近期""#), told("milestone", "area", nil, #""乙区""#),
    silent("milestone", "owner", #""某局""#), silent("milestone", "source", #""s""#),
    told("milestone", "ambition", nil, #""binding""#), silent("milestone", "note", #""说明""#),

    told("target", "is", #"">= 12""#, #"">= 11""#),
    told("target", "means", #"">= 100""#, #"">= 90""#, given: ["target": ["is": #""若干""#]]),
    told(
      "target", "over", #""2021/2025""#, #""2023/2025""#,
      given: ["target": ["is": #""累计30家""#], "indicator": ["measure": #""flow""#]]),
    told(
      "target", "against", #""y""#, #""z""#,
      given: [
        "target": ["is": #""高于全市平均增速""#],
        "indicator": ["unit": #""%""#, "measure": #""growth""#],
      ]),
    told(
      "target", "of", nil, #"{ "sex": "women" }"#,
      given: ["plan": ["dimensions": #"{ "sex": { "total": "all", "values": ["women"] } }"#]]),
    told("target", "area", nil, #""乙区""#), told("target", "ambition", nil, #""binding""#),
    told("target", "baseline", nil, #"{ "value": 3, "at": "2020" }"#),
    silent("target", "owner", #""某局""#), silent("target", "source", #""s""#),
    told("target", "weight", "2", "1"),
    told("target", "accepted", nil, #"{ "until": "2027", "reason": "洪水" }"#),
    silent("target", "note", #""说明""#), silent("target", "goal", #""g""#),
    silent("target", "statements", #"["a"]"#),

    told("outcome", "zh", #""基本建成""#, #""开始建设""#), silent("outcome", "en", #""built""#),
    told("outcome", "area", nil, #""乙区""#), told("outcome", "ambition", nil, #""binding""#),
    silent("outcome", "owner", #""某局""#), silent("outcome", "source", #""s""#),
    told("outcome", "window", nil, #""2021/2025""#), silent("outcome", "note", #""说明""#),
    silent("outcome", "statements", #"["a"]"#),

    told("finding", "outcome", #""o""#, #""u""#), told("finding", "reached", "true", "false"),
    told("finding", "on", #""2025-06-01""#, #""2025-07-01""#),
    told("finding", "published", #""2025-08""#, #""2025-09""#),
    silent("finding", "source", #""s""#), silent("finding", "quote", #""已建成""#),

    told("event", "name", #""大桥开工""#, #""大桥通车""#),
    told("event", "phase", #""started""#, #""signed""#),
    told("event", "area", nil, #""乙区""#), told("event", "planned", #""2026-06""#, #""2027-06""#),
    told("event", "happened", #""2025-05""#, #""2025-06""#),
    told("event", "published", #""2025-08""#, #""2025-09""#),
    told("event", "ambition", nil, #""binding""#), silent("event", "source", #""s""#),
    silent("event", "note", #""说明""#), silent("event", "statements", #"["a"]"#),
  ]

  /// The keys whose values have rows of their own.
  private static let parts: Set<String> = [
    "sources", "indicators", "milestones", "findings", "events", "targets", "outcomes",
  ]

  @Test(
    "has a row here",
    arguments: [
      ("plan", PlanKeys.plan), ("indicator", PlanKeys.indicator), ("source", PlanKeys.source),
      ("milestone", PlanKeys.milestone), ("target", PlanKeys.target), ("outcome", PlanKeys.outcome),
      ("finding", PlanKeys.finding), ("event", PlanKeys.event),
    ])
  func isListed(object: String, keys: [String]) {
    let rows = Set(Self.rows.filter { $0.object == object }.map(\.key))
    #expect(Set(keys).subtracting(Self.parts) == rows)
  }

  @Test("is compared, or is for readers only", arguments: rows)
  func isCompared(_ row: Row) throws {
    let day = try #require(CalendarDate("2026-06-30"))
    func loaded(_ name: String, _ value: String?) throws -> LoadedBook {
      let text = Self.plan(row, value)
      let loaded = PlanBook.load(sources: [SourceText(file: name + "/plan.json", text: text)])
      let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.description)
      try #require(errors.isEmpty, "\(errors)")
      return loaded
    }
    let comparison = BookComparison(
      from: try loaded("old", row.old), asOf: day, to: try loaded("new", row.new), asOf: day)
    #expect(!comparison.changes.isEmpty == row.isTold, "\(comparison.changes.map(\.short))")
  }

  /// A small plan with a value of the row's key.
  private static func plan(_ row: Row, _ value: String?) -> String {
    let standard: [String: [String: String]] = [
      "plan": ["plan": #""p""#, "title": #""规划""#, "area": #""甲市""#],
      "indicator": ["unit": #""家""#, "measure": #""stock""#, "better": #""more""#],
      "source": ["title": #""公报""#, "published": #""2024""#], "milestone": ["due": #""2025""#],
      "target": ["is": #"">= 12""#], "outcome": ["zh": #""基本建成""#],
      "finding": ["outcome": #""o""#, "reached": "true", "on": #""2025-06-01""#],
      "event": ["name": #""大桥开工""#, "planned": #""2026-06""#],
    ]
    func members(_ object: String) -> String {
      var members = standard[object, default: [:]]
      members.merge(row.given[object, default: [:]]) { $1 }
      if row.object == object { members[row.key] = value }
      return members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        .joined(separator: ", ")
    }
    let unit = row.given["indicator"]?["unit"] ?? #""家""#
    let others = #"{ "unit": \#(unit), "tracked": true }"#
    return """
      { \(members("plan")),
        "sources": { "s": { \(members("source")) } },
        "indicators": { "x": { \(members("indicator")) }, "y": \(others), "z": \(others) },
        "milestones": [
          { \(members("milestone")), "targets": { "x": { \(members("target")) } },
            "outcomes": { "o": { \(members("outcome")) }, "u": { "zh": "另一目标" } } } ],
        "findings": [ { \(members("finding")) } ], "events": { "e": { \(members("event")) } } }
      """
  }
}
