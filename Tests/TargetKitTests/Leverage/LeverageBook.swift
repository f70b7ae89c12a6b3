import Testing

@testable import TargetKit

/// A plan with one lever, as a table of tests states it.
struct LeverageBook: Sendable {
  /// The unit of the input and of the output.
  var units = (input: "亿元", output: "亿元")
  /// The measure of both.
  var measure = "flow"
  /// The lever, as JSON; one input and one output unless told otherwise.
  var lever = #"{ "input": "in", "yields": [{ "output": "out", "includesInput": true }] }"#
  /// More indicators, as JSON with a comma at the end.
  var indicators = ""
  /// More of the plan, as JSON with a comma in front.
  var more = ""
  /// Figures, each as `indicator period value`.
  var figures: [String] = []
  /// More sources of the book.
  var asOf = "2026-06-30"

  /// A lever of one input and one output for the first quarter of 2025.
  init(_ input: String, _ output: String) {
    figures = ["in 2025-Q1 \(input)", "out 2025-Q1 \(output)"]
  }

  init() {}

  var plan: String {
    """
    { "plan": "p", "title": "p", "area": "示例市", "indicators": { \(indicators)
      "in": { "name": { "zh": "补贴", "en": "Subsidy" }, "unit": "\(units.input)",
              "measure": "\(measure)", "tracked": true },
      "out": { "name": { "zh": "消费", "en": "Sales" }, "unit": "\(units.output)",
               "measure": "\(measure)", "tracked": true } },
      "levers": { "l": \(lever) }\(more) }
    """
  }

  var observations: String {
    figures.reduce(into: "indicator,period,value,published\n") { text, figure in
      let parts = figure.split(separator: " ", maxSplits: 3).map(String.init)
      text += parts[0...2].joined(separator: ",") + "," + (parts.count > 3 ? parts[3] : "2026-01")
      text += "\n"
    }
  }

  func loaded() throws -> LoadedBook {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: observations),
    ])
    // A book refuses an output below the input it holds; the arithmetic of it holds all the same.
    let errors = loaded.diagnostics.filter {
      $0.severity == .error && $0.code != .outputBelowInput
    }.map(\.description)
    try #require(errors.isEmpty, "\(errors)")
    return loaded
  }

  func review(deadweight: Deadweight? = nil) throws -> LeverReview {
    let day = try #require(CalendarDate(asOf))
    let review = LeverageReview(of: try loaded().book, asOf: day, deadweight: deadweight)
    return try #require(review.levers.first)
  }

  func input(deadweight: Deadweight? = nil) throws -> InputReview {
    try #require(try review(deadweight: deadweight).inputs.first)
  }

  func yield(deadweight: Deadweight? = nil) throws -> YieldReview {
    try #require(try input(deadweight: deadweight).yields.first)
  }

  /// The leverage of the latest period.
  func leverage() throws -> Quotient { try #require(try yield().periods.last?.leverage.get()) }
}

extension Quotient {
  /// What may be said of it in Chinese.
  var said: String { Words(language: .chinese).quotient(.success(self)) }
}

extension Quantity {
  /// What may be said of it as a multiple, in Chinese.
  func said(digits: Int) -> String? {
    RoundedAmount(self, in: Quotient.times, digits: digits)
      .map { Words(language: .chinese).amount($0) }
  }
}
