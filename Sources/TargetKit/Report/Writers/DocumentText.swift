/// A report as plain text for a terminal.
struct DocumentText {
  private let document: ReportDocument
  private let options: ReportOptions
  private var languages: [Language] { document.languages }

  init(_ document: ReportDocument, _ options: ReportOptions) {
    self.document = document
    self.options = options
  }

  /// The whole text.
  var text: String {
    var page = TextPage(options)
    page.add(heading: document.title.line(in: languages))
    if let subtitle = document.subtitle { add(subtitle, to: &page) }
    for section in document.sections { add(section, to: &page) }
    page.add()
    for fact in document.footer.facts {
      add(
        LocalizedText.both { fact.label[$0.language] + $0.of("：", ": ") + fact.value[$0.language] },
        to: &page)
    }
    if let generator = document.footer.generator { page.add(generator.sanitized) }
    return page.text
  }

  private func add(_ section: ReportDocument.Section, to page: inout TextPage) {
    page.add(heading: section.heading.line(in: languages))
    page.add(
      String(
        repeating: "-", count: min(page.width, DisplayWidth.of(section.heading.line(in: languages)))
      ))
    for block in section.blocks { add(block, to: &page) }
    for part in section.subsections { add(part, to: &page) }
  }

  private func add(_ block: ReportDocument.Block, to page: inout TextPage) {
    switch block {
    case .summary(let text), .paragraph(let text): add(text, to: &page)
    case .status(let counts):
      let signs = counts.map { "\($0.sign.mark) \($0.sign.word.line(in: languages)) \($0.count)" }
      for line in Self.lines(of: signs, width: page.width) { page.add(line) }
    case .facts(let facts):
      page.add(
        facts: facts.map { ($0.label.line(in: languages), narrow($0.value.line(in: languages))) })
    case .table(let table): add(table, to: &page)
    case .chart(let chart):
      if chart.repeatsTable { return }
      page.add()
      add(chart.caption, to: &page)
      if chart.isToldBriefly {
        add(chart.description, to: &page)
      } else {
        add(chart.table, to: &page)
      }
    case .notes(let notes):
      for note in notes { add(note, to: &page) }
    }
  }

  /// Pieces set side by side, none of them broken.
  private static func lines(of pieces: [String], width: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, DisplayWidth.of(last) + 3 + DisplayWidth.of(piece) <= width {
        lines[lines.count - 1] = last + "   " + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private func add(_ text: LocalizedText, to page: inout TextPage) {
    for (_, text) in text.shown(in: languages) {
      for line in narrow(text).wrapped(to: page.width) { page.add(line) }
    }
  }

  private func add(_ note: ReportDocument.Note, to page: inout TextPage) {
    var text = note.label.map { $0.line(in: languages) } ?? ""
    if !text.isEmpty {
      text += text.hasPrefix("[") ? " " : document.language == .chinese ? "：" : ": "
    }
    text += note.text.line(in: languages)
    if let link = note.link { text += " " + link.sanitized }
    for (place, line) in narrow(text).wrapped(to: page.width - 4).enumerated() {
      page.add((place == 0 ? "  " : "    ") + line)
    }
  }

  /// Adds a table of the columns that a terminal has room for; its headings part it into tables of
  /// the same columns.
  private func add(_ table: ReportTable, to page: inout TextPage) {
    let places = table.shownColumns(upTo: .main)
    guard !places.isEmpty else { return }
    page.add()
    var part = plain(table, places)
    for row in table.rows {
      if row.isHeading {
        if !part.rows.isEmpty {
          page.add(part)
          page.add()
        }
        part = plain(table, places)
        if let heading = row.cells.first { add(heading.text, to: &page) }
      } else {
        part.add(places.map { cell($0 < row.cells.count ? row.cells[$0] : .none) })
      }
    }
    page.add(part)
  }

  private func plain(_ table: ReportTable, _ places: [Int]) -> PlainTable {
    let numbers = places.indices.filter { table.columns[places[$0]].isAlignedRight }
    return PlainTable(
      places.map { table.columns[$0].heading.line(in: languages) }, numbers: Set(numbers),
      linesInCell: 10)
  }

  private func cell(_ cell: ReportTable.Cell) -> String {
    var text = cell.text.line(in: languages)
    if let sign = cell.sign { text = sign.mark + " " + text }
    if let detail = cell.detail { text += " (\(detail.line(in: languages)))" }
    return narrow(text)
  }

  /// The text with signs whose width differs between terminals replaced.
  private func narrow(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F }) else { return text }
    var result = ""
    for character in text {
      switch character {
      case "≥": result += ">="
      case "≤": result += "<="
      case "×": result += "*"
      case "÷": result += "/"
      case "−": result += "-"
      default: result.append(character)
      }
    }
    return result
  }
}
