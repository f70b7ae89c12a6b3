/// A report as one HTML file that needs nothing else: no script, no font, no address to load.
///
/// Charts stand in it as SVG with their tables beneath. It follows the reader's light or dark setting,
/// fits a phone, and prints on A4 with repeated table heads and no row cut in two.
struct DocumentHTML {
  private let document: ReportDocument
  private let pieces: HTMLPieces
  /// Labels that cells may refer to, with the ids of what they label.
  private let references: [String: String]
  private var languages: [Language] { document.languages }

  /// Where the page stands in a site; `nil` for a page of its own.
  private let page: SitePage?

  init(_ document: ReportDocument, page: SitePage? = nil) {
    self.document = document
    self.page = page
    pieces = HTMLPieces(document.languages)
    references = document.references
  }

  /// The whole text.
  var text: String {
    var out =
      "<!DOCTYPE html>\n\(page == nil ? "" : SitePage.mark + "\n")<html lang=\"\(HTMLPieces.code(document.language))\">\n<head>\n"
    out += "<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    if let generator = document.footer.generator {
      out += "<meta name=\"generator\" content=\"\(pieces.escape(generator))\">\n"
    }
    out += "<title>\(pieces.escape(document.title.line(in: languages)))</title>\n"
    if let page {
      out += "<link rel=\"stylesheet\" href=\"\(page.root)\(SiteMap.style)\">\n</head>\n<body>\n"
      addTrail(page, to: &out)
    } else {
      out += "<style>\n\(HTMLStyle.sheet)"
      if hasCharts { out += ChartStyle.sheet }
      out += "</style>\n</head>\n<body>\n"
    }
    out += "<header>\n<h1>\(pieces.inline(document.title))</h1>\n"
    if let subtitle = document.subtitle {
      out += "<p class=\"subtitle\">\(pieces.inline(subtitle))</p>\n"
    }
    out += "</header>\n"
    if document.sections.count > 2 { addContents(to: &out) }
    out += "<main>\n"
    for section in document.sections { add(section, level: 2, to: &out) }
    out += "</main>\n"
    addFooter(to: &out)
    return out + "</body>\n</html>\n"
  }

  private var hasCharts: Bool {
    document.sections.contains { section in
      (section.blocks + section.subsections.flatMap(\.blocks)).contains {
        if case .chart = $0 { true } else { false }
      }
    }
  }

  /// The way from the overview of a site to the page.
  private func addTrail(_ page: SitePage, to out: inout String) {
    guard !page.trail.isEmpty else { return }
    let label = LocalizedText(zh: "所在位置", en: "Path").line(in: languages)
    out += "<nav class=\"trail\" aria-label=\"\(pieces.escape(label))\">\n<ol>\n"
    for step in page.trail {
      out += "<li><a href=\"\(pieces.escape(step.link))\">"
      out += "\(pieces.escape(step.title.line(in: languages)))</a></li>\n"
    }
    out += "</ol>\n</nav>\n"
  }

  private func addContents(to out: inout String) {
    let label = LocalizedText(zh: "目录", en: "Contents").line(in: languages)
    out += "<nav aria-label=\"\(pieces.escape(label))\">\n<ol>\n"
    for section in document.sections {
      out += "<li><a href=\"#\(section.id)\">\(pieces.inline(section.heading))</a></li>\n"
    }
    out += "</ol>\n</nav>\n"
  }

  // MARK: - Sections

  private func add(_ section: ReportDocument.Section, level: Int, to out: inout String) {
    let isWide = section.blocks.contains { block in
      if case .table(let table) = block { HTMLTable.isWide(table) } else { false }
    }
    out += "<section id=\"\(section.id)\"\(isWide ? " class=\"full\"" : "")>\n"
    out += "<h\(level)>\(pieces.inline(section.heading))</h\(level)>\n"
    add(section.blocks, to: &out)
    for part in section.subsections { add(part, level: min(level + 1, 6), to: &out) }
    out += "</section>\n"
  }

  /// Writes blocks in order; charts that follow each other stand side by side where there is room.
  private func add(_ blocks: [ReportDocument.Block], to out: inout String) {
    var charts: [ReportChart] = []
    func addCharts(to out: inout String) {
      if charts.count > 1 { out += "<div class=\"charts\">\n" }
      for chart in charts { add(chart, width: charts.count > 1 ? 590 : 720, to: &out) }
      if charts.count > 1 { out += "</div>\n" }
      charts = []
    }
    for block in blocks {
      if case .chart(let chart) = block {
        charts.append(chart)
      } else {
        addCharts(to: &out)
        add(block, to: &out)
      }
    }
    addCharts(to: &out)
  }

  private func add(_ block: ReportDocument.Block, to out: inout String) {
    switch block {
    case .summary(let text): out += "<p class=\"lead\">\(pieces.inline(text))</p>\n"
    case .paragraph(let text): out += "<p>\(pieces.inline(text))</p>\n"
    case .status(let counts): add(counts, to: &out)
    case .facts(let facts): add(facts, to: &out)
    case .table(let table): HTMLTable(table, pieces, references).write(to: &out)
    case .chart(let chart): add(chart, width: 720, to: &out)
    case .notes(let notes):
      out += "<ul class=\"notes\">\n"
      for note in notes { add(note, to: &out) }
      out += "</ul>\n"
    }
  }

  /// The classes as a bar of shares, and as numbers with mark and word.
  private func add(_ counts: [ReportDocument.StatusCount], to out: inout String) {
    out += "<div class=\"shares\" aria-hidden=\"true\">"
    for count in counts {
      out += "<i class=\"\(count.sign.tone.rawValue)\" style=\"flex-grow:\(count.count)\"></i>"
    }
    out += "</div>\n<ul class=\"status\">\n"
    for count in counts {
      out += "<li class=\"\(count.sign.tone.rawValue)\"><b>\(count.count)</b> "
      out += "<span class=\"mark\">\(pieces.escape(count.sign.mark))</span> "
      out += "<span class=\"word\">\(pieces.inline(count.sign.word))</span></li>\n"
    }
    out += "</ul>\n"
  }

  private func add(_ facts: [ReportDocument.Fact], to out: inout String) {
    out += "<dl>\n"
    for fact in facts {
      out += "<div><dt>\(pieces.inline(fact.label))</dt>"
      out += "<dd>\(pieces.inline(fact.value))</dd></div>\n"
    }
    out += "</dl>\n"
  }

  private func add(_ note: ReportDocument.Note, to out: inout String) {
    let id = note.label.flatMap { references[$0[.chinese]] }
    out += id.map { "<li id=\"\($0)\">" } ?? "<li>"
    if let label = note.label { out += "<b>\(pieces.inline(label))</b> " }
    if let link = WebLink(note.link) {
      out += "<a href=\"\(pieces.escape(link.address))\" rel=\"noreferrer\">"
      out += "\(pieces.inline(note.text))</a>"
    } else {
      out += pieces.inline(note.text)
      if let link = note.link { out += " " + pieces.escape(link) }
    }
    out += "</li>\n"
  }

  /// A chart, once as wide as a page and once as narrow as a phone, with its table.
  private func add(_ chart: ReportChart, width: Double, to out: inout String) {
    out += "<figure id=\"chart-\(chart.id)\">\n"
    out += "<figcaption>\(pieces.inline(chart.caption))</figcaption>\n"
    for (name, width) in [("wide", width), ("narrow", 340)] {
      let frame = ChartFrame(
        document.language, width: width, prefix: "\(chart.id)-\(name)", placement: .inline)
      out += "<div class=\"\(name)\">\(chart.chart.svg(frame))</div>\n"
    }
    let description = "<p class=\"description\">\(pieces.inline(chart.description))</p>\n"
    let isShort = chart.isToldBriefly
    if isShort { out += description }
    let title = LocalizedText(zh: "图中数据", en: "Data of the chart")
    out += "<details>\n<summary>\(pieces.inline(title))</summary>\n"
    if !isShort { out += description }
    HTMLTable(chart.table, pieces, [:]).write(to: &out)
    out += "</details>\n</figure>\n"
  }

  private func addFooter(to out: inout String) {
    let footer = document.footer
    out += "<footer>\n"
    add(footer.facts, to: &out)
    if !footer.inputs.isEmpty {
      let title = LocalizedText(
        zh: "输入文件（\(footer.inputs.count)个）及 SHA-256",
        en: "Input files (\(footer.inputs.count)) with SHA-256")
      out += "<details>\n<summary>\(pieces.inline(title))</summary>\n<ul class=\"inputs\">\n"
      for input in footer.inputs {
        out += "<li>\(pieces.escape(input.file)) <code>\(pieces.escape(input.sha256))</code></li>\n"
      }
      out += "</ul>\n</details>\n"
    }
    if let generator = footer.generator { out += "<p>\(pieces.escape(generator))</p>\n" }
    out += "</footer>\n"
  }
}

extension ReportDocument {
  /// The labels of notes that cells refer to, with an id for each: `[3]` with `source-3`.
  fileprivate var references: [String: String] {
    var references: [String: String] = [:]
    for section in sections {
      for case .notes(let notes) in section.blocks {
        for note in notes {
          guard let label = note.label?[.chinese], label.hasPrefix("["), label.hasSuffix("]"),
            let number = Int(label.dropFirst().dropLast())
          else { continue }
          references[label] = "\(section.id)-\(number)"
        }
      }
    }
    return references
  }
}
