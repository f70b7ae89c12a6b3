import Testing

@testable import TargetKit

/// Two versions of a small book, as tests state them: parts of a plan, and rows of figures.
struct Pair: Sendable {
  /// A version: what differs from the plan that both share.
  struct Version: Sendable {
    var plan = "p"
    var title = "一个规划"
    var indicators = #""x": { "name": "企业", "unit": "家", "measure": "stock", "better": "more" }"#
    var milestones = #"{ "due": "2025", "targets": { "x": ">= 12" } }"#
    var more = ""
    var figures: [String] = []

    /// The version as it is read; `name` stands before the paths.
    func loaded(_ name: String) throws -> LoadedBook {
      let plan = """
        { "plan": "\(plan)", "title": "\(title)", "area": "甲市",
          "indicators": { \(indicators) }, "milestones": [ \(milestones) ], \(more) }
        """
      let rows = figures.reduce(into: "indicator,area,period,value,published\n") { text, figure in
        text += figure + "\n"
      }
      let loaded = PlanBook.load(sources: [
        SourceText(file: name + "/plan.json", text: plan),
        SourceText(file: name + "/observations.csv", text: rows),
      ])
      let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.description)
      try #require(errors.isEmpty, "\(errors)")
      return loaded
    }
  }

  var old = Version()
  var new = Version()

  /// Two versions that differ in their milestones only.
  init(_ old: String, _ new: String) {
    self.old.milestones = old
    self.new.milestones = new
  }

  init(old: Version = Version(), new: Version = Version()) {
    self.old = old
    self.new = new
  }

  /// The comparison, each version as of its date.
  func comparison(
    _ oldDate: String = "2026-06-30", _ newDate: String? = nil,
    methods: BookComparison.Methods = .none
  ) throws -> BookComparison {
    BookComparison(
      from: try old.loaded("old"), asOf: try #require(CalendarDate(oldDate)),
      to: try new.loaded("new"), asOf: try #require(CalendarDate(newDate ?? oldDate)),
      methods: methods)
  }

  /// What changed, each as `element aspect kind`.
  func changes() throws -> [String] { try comparison().changes.map(\.short) }

  var reversed: Pair { Pair(old: new, new: old) }
}

extension BookChange {
  /// `target is weakened`.
  var short: String {
    [element.rawValue, aspect?.rawValue, kind.rawValue].compactMap { $0 }.joined(separator: " ")
  }
}

extension StandingStep {
  /// `target missed>met`.
  var short: String { "\(cause.rawValue) \(before.verdict.rawValue)>\(after.verdict.rawValue)" }
}
