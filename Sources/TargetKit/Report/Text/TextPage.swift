/// Lines of text that collect into a page.
struct TextPage {
  private(set) var text = ""
  let width: Int
  let usesColor: Bool

  init(_ options: ReportOptions) {
    width = max(options.width, ReportOptions.narrowest)
    usesColor = options.usesColor
  }

  /// Adds a line.
  mutating func add(_ line: String = "") {
    text += line + "\n"
  }

  /// Adds a headline, after an empty line unless it is the first.
  mutating func add(heading: String) {
    if !text.isEmpty { add() }
    for line in heading.wrapped(to: width) {
      add(usesColor ? "\u{1B}[1m\(line)\u{1B}[0m" : line)
    }
  }

  /// Adds a table, or nothing if it has no rows.
  mutating func add(_ table: PlainTable) {
    guard !table.rows.isEmpty else { return }
    for line in table.lines(width: width) { add(line) }
  }

  /// Adds facts: each with its label, values one below the other.
  mutating func add(facts: [(label: String, value: String)], indent: Int = 0) {
    let room = facts.reduce(0) { max($0, DisplayWidth.of($1.label)) }
    let start = String(repeating: " ", count: indent)
    for (label, value) in facts {
      let lines = value.wrapped(to: width - indent - room - 2)
      for (index, line) in lines.enumerated() {
        add(start + (index == 0 ? label : "").padded(to: room + 2) + line)
      }
    }
  }
}
