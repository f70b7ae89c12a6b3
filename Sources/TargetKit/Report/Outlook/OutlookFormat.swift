/// A form in which comparisons, proof sheets and projections can be written.
public enum OutlookFormat: String, Hashable, Sendable, CaseIterable {
  /// Tables for a terminal.
  case text
  /// One document with everything, for programs.
  case json
  /// Plain columns, for spreadsheets.
  case csv
  /// Tables for a page on a code host.
  case markdown
}

/// A page with headings, tables and notes, as text for a terminal or as Markdown.
struct OutlookPage {
  private var page: TextPage
  private let isMarkdown: Bool
  private var markdown = ""

  init(_ options: ReportOptions, isMarkdown: Bool) {
    page = TextPage(options)
    self.isMarkdown = isMarkdown
  }

  /// The columns of a line.
  var width: Int { page.width }
  var text: String { isMarkdown ? markdown : page.text }

  /// Adds a headline.
  mutating func add(heading: String) {
    guard isMarkdown else { return page.add(heading: heading) }
    markdown += (markdown.isEmpty ? "## " : "\n## ") + heading.escapedForMarkdown + "\n"
  }

  /// Adds a line that belongs to what stands above it.
  mutating func add(line: String) {
    guard isMarkdown else {
      for part in line.wrapped(to: page.width) { page.add(part) }
      return
    }
    markdown += (markdown.isEmpty ? "" : "\n") + line.escapedForMarkdown + "\n"
  }

  /// Adds a remark, indented where that shows.
  mutating func add(note: String) {
    guard isMarkdown else {
      for part in note.wrapped(to: page.width - 2) { page.add("  " + part) }
      return
    }
    markdown += "\n" + note.escapedForMarkdown + "\n"
  }

  /// Adds a table, or nothing if it has no rows.
  mutating func add(_ table: PlainTable) {
    guard !table.rows.isEmpty else { return }
    guard isMarkdown else { return page.add(table) }
    markdown += "\n"
    for row in [table.heads, table.heads.map { _ in "---" }] + table.rows {
      let isRule = row.allSatisfy { $0 == "---" }
      let cells = isRule ? row : row.map(\.escapedForMarkdown)
      markdown += "| " + cells.joined(separator: " | ") + " |\n"
    }
  }

  /// Adds lines whose columns must be kept.
  mutating func add(drawing lines: [String]) {
    guard isMarkdown else {
      for line in lines { page.add(line) }
      return
    }
    markdown += "\n```text\n" + lines.map { $0 + "\n" }.joined() + "```\n"
  }

  /// Adds facts, each with its label.
  mutating func add(facts: [(label: String, value: String)]) {
    guard isMarkdown else { return page.add(facts: facts) }
    markdown += "\n"
    for (label, value) in facts {
      markdown += "- **\(label.escapedForMarkdown)** \(value.escapedForMarkdown)\n"
    }
  }

  /// An empty line.
  mutating func addGap() {
    if !isMarkdown { page.add() }
  }
}

extension ByteSink {
  /// What `body` writes, as one text.
  static func text(_ body: (inout ByteSink) -> Void) -> String {
    var sink = ByteSink()
    body(&sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Adds `"schemaVersion"`, the day of the review and a list with one element a line.
  mutating func appendOutlooks<Element>(
    asOf: CalendarDate, _ key: StaticString, _ elements: some Sequence<Element>,
    _ write: (Element, inout ByteSink) -> Void
  ) {
    append("{\"schemaVersion\":1,\n\"asOf\":\"" as StaticString)
    append(asOf)
    append("\",\n\"" as StaticString)
    append(key)
    append("\":[" as StaticString)
    var isFirst = true
    for element in elements {
      append(isFirst ? "\n" as StaticString : ",\n")
      isFirst = false
      write(element, &self)
    }
    append("]}\n" as StaticString)
  }

  /// Adds the members that say which target is meant, without brackets.
  mutating func appendIdentity(_ finding: TargetReview) {
    append("\"plan\":" as StaticString)
    appendJSON(finding.target.plan)
    append(",\"indicator\":" as StaticString)
    appendJSON(finding.target.indicator)
    append(",\"name\":" as StaticString)
    appendJSON(finding.indicator.name)
    append(",\"unit\":" as StaticString)
    appendJSON(finding.indicator.unit.symbol)
    append(",\"area\":" as StaticString)
    appendJSON(finding.target.area)
    append(finding.target.part)
    append(",\"due\":" as StaticString)
    appendJSON(finding.target.due?.description)
    append(",\"criterion\":" as StaticString)
    appendJSON(finding.target.criterionAsWritten)
    append(",\"verdict\":" as StaticString)
    appendJSON(finding.verdict.rawValue)
  }
}

/// The columns that say which target a row is about.
enum CSVIdentity {
  static let columns = ["plan", "indicator", "name", "unit", "area", "due", "criterion", "verdict"]

  static func cells(_ finding: TargetReview, _ language: Language) -> [String] {
    [
      finding.target.plan, finding.target.indicator, finding.indicator.name[language].sanitized,
      finding.indicator.unit.symbol.sanitized, (finding.target.area ?? "").sanitized,
      finding.target.due?.description ?? "", finding.target.criterionAsWritten.sanitized,
      finding.verdict.rawValue,
    ]
  }

  /// A table with these heads and rows.
  static func table(_ heads: [String], _ rows: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter(CSVReport.options)
    writer.row(heads)
    rows(&writer)
    return writer.text
  }
}

extension Wording {
  /// `储能产值 >=1000亿元 (2025)：超过80亿元 (2024)`.
  func headline(_ finding: TargetReview, of plan: Plan?, withFigure: Bool = true) -> String {
    let target = finding.target
    var text = name(finding.indicator.name, area: target.area, part: target.part, of: plan)
    let asked = criterion(target, finding.indicator.unit)
    if !asked.isEmpty { text += " " + asked }
    if let due = target.due { text += words.of("（\(period(due))）", " (\(period(due)))") }
    if withFigure, let figure = finding.observation {
      text +=
        words.of("，", ", ") + self.figure(figure)
        + words.of("（\(period(figure.period))）", " (\(period(figure.period)))")
    }
    return text
  }
}
