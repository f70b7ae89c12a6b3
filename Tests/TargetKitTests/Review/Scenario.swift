import Testing

@testable import TargetKit

/// One indicator with one target and a few figures, as a table of tests states them.
struct Scenario: CustomTestStringConvertible, Sendable {
  /// Why the scenario is there.
  var why: String
  var unit = "亿元"
  /// `stock`, `flow`, `rate`; nothing for a plan that does not say.
  var measure: String? = "flow"
  /// `more`, `less`, `within`; nothing for a plan that does not say.
  var better: String? = "more"
  /// The baseline, as `value @ period`.
  var baseline: String?
  /// The criterion; nothing for a target without a number.
  var target: String? = ">= 100"
  var due: String? = "2025"
  /// More of the target, as JSON.
  var extra = ""
  /// More of the indicator, as JSON.
  var more = ""
  /// The figures, each as `period value published`, parted by spaces.
  var figures: [String] = []
  var asOf = "2026-06-30"

  var testDescription: String { why }

  private var indicator: String {
    var parts = [#""unit": "\#(unit)""#]
    if let measure { parts.append(#""measure": "\#(measure)""#) }
    if let better { parts.append(#""better": "\#(better)""#) }
    if let baseline {
      let halves = baseline.split(separator: "@").map { String($0).trimmedSpaces }
      parts.append(#""baseline": { "value": "\#(halves[0])", "at": "\#(halves[1])" }"#)
    }
    if !more.isEmpty { parts.append(more) }
    return parts.joined(separator: ", ")
  }

  var plan: String {
    let dueText = due.map { #""due": "\#($0)", "# } ?? ""
    let separator = extra.isEmpty ? "" : ", "
    let target = target.map { #""is": "\#($0)"\#(separator)"# } ?? ""
    return """
      { "plan": "p", "title": "p", "indicators": { "x": { \(indicator) } },
        "milestones": [ { \(dueText)"targets": { "x": { \(target)\(extra) } } } ] }
      """
  }

  var observations: String {
    figures.reduce(into: "indicator,period,value,published\n") { text, figure in
      text += "x," + figure.split(separator: " ").joined(separator: ",") + "\n"
    }
  }

  /// The book, which must be free of errors.
  func book() throws -> PlanBook {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: observations),
    ])
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.description)
    try #require(errors.isEmpty, "\(errors)")
    return loaded.book
  }

  /// The finding about the target.
  func finding(asOf date: String? = nil) throws -> TargetReview {
    let day = try #require(CalendarDate(date ?? asOf))
    return try #require(Review(of: try book(), asOf: day).targets.first { _ in true })
  }
}
