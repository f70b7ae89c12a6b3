import Testing

@testable import TargetKit

/// A small book with relations, and its audit.
struct AuditScenario {
  /// Indicators as JSON members.
  var indicators = #"""
    "a": { "unit": "亿元", "tracked": true }, "b": { "unit": "亿元", "tracked": true },
    "c": { "unit": "亿元", "tracked": true }
    """#
  var title = "p"
  /// More of the plan, as JSON members.
  var more = ""
  /// Relations, as JSON members.
  var relations = ""
  /// Rows of the observations: indicator, period, value, and what else the columns take.
  var rows: [String] = []
  var columns = "indicator,period,value,published"
  var asOf = "2026-06-30"

  var loaded: LoadedBook {
    PlanBook.load(sources: [
      SourceText(
        file: "plan.json",
        text: """
          { "plan": "p", "title": "\(title)", "indicators": { \(indicators) }, \(more)
            "relations": { \(relations) } }
          """),
      SourceText(
        file: "observations.csv", text: ([columns] + rows).joined(separator: "\n") + "\n"),
    ])
  }

  func audit() throws -> Audit {
    let loaded = loaded
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.description)
    try #require(errors.isEmpty, "\(errors)")
    return Audit(of: loaded.book, asOf: try #require(CalendarDate(asOf)))
  }

  /// The finding about the relation `r`.
  func finding(_ id: String = "p/r") throws -> AuditFinding {
    try #require(try audit().findings.first { $0.id == id })
  }

  /// The finding about one expression over the figures of a, b and c.
  static func finding(
    _ expression: String, _ figures: [String], lists: String = ""
  ) throws -> AuditFinding {
    let rows = zip(["a", "b", "c"], figures).map { "\($0),2025,\($1),2026-01" }
    return try AuditScenario(
      relations: #""r": { "is": "\#(expression)"\#(lists) }"#, rows: rows
    ).finding()
  }
}
