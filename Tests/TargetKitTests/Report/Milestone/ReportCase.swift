@testable import TargetKit

/// The books and settings that tests of milestone reports share.
enum ReportCase {
  static let since = CalendarDate("2026-01-31")
  static let chongqing = PlanBook.load(Demo.path("Fixtures/chongqing"))
  static let chongqingDay = CalendarDate("2025-06-30") ?? .distantPast

  /// The report on the demonstration book, or on a part of it.
  static func demo(
    _ languages: [Language] = [.chinese], style: ReportSettings.Style = .standard,
    sections: [ReportSettings.Part]? = nil, grouping: Grouping? = nil,
    method: AssessmentMethod = .standard, since: CalendarDate? = since, scope: Scope = Scope()
  ) -> MilestoneReport {
    MilestoneReport(
      Demo.book, Review(of: Demo.book.book, asOf: Demo.asOf, scope: scope),
      ReportSettings(
        languages: languages, style: style, sections: sections, grouping: grouping,
        method: method, since: since, generator: "targets"),
      options: ReportOptions(language: languages.first ?? .chinese))
  }

  /// The report on the Chongqing book.
  static func chongqing(_ languages: [Language]) -> MilestoneReport {
    MilestoneReport(
      chongqing, Review(of: chongqing.book, asOf: chongqingDay),
      ReportSettings(languages: languages, generator: "targets"))
  }

  /// The report on a book of one plan in memory.
  static func report(_ plan: String, _ figures: String, asOf: String, _ settings: ReportSettings)
    -> MilestoneReport
  {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan),
      SourceText(file: "observations.csv", text: figures),
    ])
    let review = Review(of: loaded.book, asOf: CalendarDate(asOf) ?? .distantPast)
    return MilestoneReport(loaded, review, settings)
  }

  /// The text of a page without pictures, styles and tags, row by row of its tables.
  static func readable(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    let skipped = [("<svg", "</svg>"), ("<style", "</style>"), ("<head>", "</head>")]
    scan: while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = rest[start...]
      for (open, close) in skipped where rest.hasPrefix(open) {
        rest = rest.after(close)
        continue scan
      }
      text += rest.hasPrefix("<tr") || rest.hasPrefix("<p") ? "\n" : " "
      rest = rest.after(">")
    }
    text += rest
    for (code, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.split(separator: code, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }
}

extension Substring {
  /// What follows the first occurrence of a text; nothing where there is none.
  func after(_ text: String) -> Substring {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return self[place...].dropFirst(text.count) }
      place = index(after: place)
    }
    return self[endIndex...]
  }
}
