/// A report as Markdown for pages on code hosts.
struct DocumentMarkdown {
  private let document: ReportDocument
  private var languages: [Language] { document.languages }

  init(_ document: ReportDocument) { self.document = document }

  /// The whole text.
  var text: String {
    var out = "# " + inline(document.title) + "\n"
    if let subtitle = document.subtitle { out += "\n" + paragraph(subtitle) }
    for section in document.sections { add(section, level: 2, to: &out) }
    out += "\n---\n\n"
    for fact in document.footer.facts {
      out += "- **\(inline(fact.label))** \(inline(fact.value))\n"
    }
    if let generator = document.footer.generator { out += "- \(escape(generator.sanitized))\n" }
    if !document.footer.inputs.isEmpty {
      let title = LocalizedText(zh: "输入文件及 SHA-256", en: "Input files with SHA-256")
      out += "\n<details><summary>\(inline(title))</summary>\n\n"
      for input in document.footer.inputs {
        out += "- \(escape(input.file.sanitized)) `\(input.sha256)`\n"
      }
      out += "\n</details>\n"
    }
    return out
  }

  private func add(_ section: ReportDocument.Section, level: Int, to out: inout String) {
    out += "\n" + String(repeating: "#", count: level) + " " + inline(section.heading) + "\n"
    for block in section.blocks { add(block, to: &out) }
    for part in section.subsections { add(part, level: min(level + 1, 6), to: &out) }
  }

  private func add(_ block: ReportDocument.Block, to out: inout String) {
    switch block {
    case .summary(let text):
      let lines = text.shown(in: languages).map { "**\(escape($0.text))**" }
      out += "\n" + lines.joined(separator: "\n\n") + "\n"
    case .paragraph(let text): out += "\n" + paragraph(text)
    case .status(let counts):
      let cells = counts.map {
        ($0.sign.mark.escapedForMarkdown + " " + inline($0.sign.word), $0.count)
      }
      out += "\n| " + cells.map(\.0).joined(separator: " | ") + " |\n"
      out += "| " + cells.map { _ in "---:" }.joined(separator: " | ") + " |\n"
      out += "| " + cells.map { String($0.1) }.joined(separator: " | ") + " |\n"
    case .facts(let facts):
      out += "\n"
      for fact in facts { out += "- **\(inline(fact.label))** \(inline(fact.value))\n" }
    case .table(let table): add(table, to: &out)
    case .chart(let chart):
      if chart.repeatsTable { return }
      out += "\n**\(inline(chart.caption))**\n"
      if chart.isToldBriefly { out += "\n" + paragraph(chart.description) }
      let title = LocalizedText(zh: "图中数据", en: "Data of the chart")
      out += "\n<details><summary>\(inline(title))</summary>\n"
      add(chart.table, to: &out)
      out += "\n</details>\n"
    case .notes(let notes):
      out += "\n"
      for note in notes { out += "- " + self.note(note) + "\n" }
    }
  }

  private func note(_ note: ReportDocument.Note) -> String {
    let label = note.label.map { "**\(inline($0))** " } ?? ""
    guard let link = WebLink(note.link) else {
      return label.isEmpty
        ? note.text.shown(in: languages).map { escape($0.text) }.joined(separator: "<br>")
        : label + inline(note.text)
    }
    return label + "[\(inline(note.text))](<\(link.address)>)"
  }

  /// Adds a table, or nothing if it has no rows; a heading within it is a row in bold.
  private func add(_ table: ReportTable, to out: inout String) {
    let places = table.shownColumns()
    guard !places.isEmpty else { return }
    let heads = places.map { inline(table.columns[$0].heading) }
    out += "\n| " + heads.joined(separator: " | ") + " |\n"
    let rules = places.map { table.columns[$0].isAlignedRight ? "---:" : "---" }
    out += "| " + rules.joined(separator: " | ") + " |\n"
    let first = places.firstIndex { !table.columns[$0].isAlignedRight } ?? 0
    for row in table.rows {
      let cells = places.enumerated().map { position, place -> String in
        if row.isHeading {
          return position == first ? row.cells.first.map { "**\(inline($0.text))**" } ?? "" : ""
        }
        return place < row.cells.count ? cell(row.cells[place]) : ""
      }
      out += "| " + cells.joined(separator: " | ") + " |\n"
    }
  }

  private func cell(_ cell: ReportTable.Cell) -> String {
    var text = inline(cell.text)
    if let sign = cell.sign { text = sign.mark.escapedForMarkdown + " " + text }
    if let detail = cell.detail { text += "<br>\(inline(detail))" }
    return text
  }

  /// A text in one line; both languages one below the other.
  private func inline(_ text: LocalizedText) -> String {
    text.shown(in: languages).map(\.text.escapedForMarkdown).joined(separator: "<br>")
  }

  private func paragraph(_ text: LocalizedText) -> String {
    text.shown(in: languages).map { escape($0.text) }.joined(separator: "\n\n") + "\n"
  }

  /// The text with all signs of Markdown written out, those at the start of a line included.
  private func escape(_ text: String) -> String {
    let escaped = text.escapedForMarkdown
    guard let first = escaped.first else { return escaped }
    if "+-=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = escaped.dropFirst(digits.count).first, ".)".contains(next)
    else { return escaped }
    return digits + "\\" + escaped.dropFirst(digits.count)
  }
}
