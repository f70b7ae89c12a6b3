/// A report as a document for Word, WPS and LibreOffice (Office Open XML, ECMA-376): headings with
/// styles, real tables, and pages laid on their side where a table is wide.
struct WordDocument {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  private let document: ReportDocument
  private var links: [String] = []

  private var languages: [Language] { document.languages }
  private var words: Words { Words(language: document.language) }

  init(_ document: ReportDocument) { self.document = document }

  /// A sheet of paper, A4, in twentieths of a point.
  private struct Page {
    let isWide: Bool

    /// The width of the text between the margins.
    var textWidth: Int { isWide ? 16_838 - 2 * 850 : 11_906 - 2 * 1_134 }

    /// What ends a stretch of pages of this kind.
    var properties: String {
      let size =
        isWide
        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      let (side, top) = isWide ? (850, 1_000) : (1_134, 1_304)
      return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
        + "<w:type w:val=\"nextPage\"/>\(size)"
        + "<w:pgMar w:top=\"\(top)\" w:bottom=\"\(top)\" w:left=\"\(side)\" w:right=\"\(side)\""
        + " w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr>"
    }
  }

  /// The file.
  consuming func bytes() throws(ZipArchive.Failure) -> [UInt8] {
    let body = body()
    var package = OfficePackage(main: "word/document.xml", document: document)
    package.add(
      "word/document.xml", Self.kind + "document.main+xml",
      "<w:document xmlns:w=\"\(Self.namespace)\" xmlns:r=\"\(Workbook.relations)\"><w:body>\(body)"
        + "</w:body></w:document>")
    package.add(
      "word/styles.xml", Self.kind + "styles+xml", WordStyles(language: document.language).part)
    package.add("word/footer1.xml", Self.kind + "footer+xml", Self.pageNumber)
    package.addRelations(
      "word/_rels/document.xml.rels",
      [
        OfficePackage.Relation(kind: "styles", target: "styles.xml"),
        OfficePackage.Relation(kind: "footer", target: "footer1.xml"),
      ]
        + links.map { OfficePackage.Relation(kind: "hyperlink", target: $0, isExternal: true) })
    return try package.bytes()
  }

  private static let pageNumber =
    "<w:ftr xmlns:w=\"\(namespace)\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>"

  // MARK: - Body

  private mutating func body() -> String {
    var text = WordText.paragraphs(document.title, languages, .title)
    if let subtitle = document.subtitle {
      text += WordText.paragraphs(subtitle, languages, .subtitle)
    }
    var page = Page(isWide: document.sections.first.map { Self.isWide($0) } ?? false)
    for section in document.sections {
      let next = Page(isWide: Self.isWide(section))
      if next.isWide != page.isWide {
        text += "<w:p><w:pPr>\(page.properties)</w:pPr></w:p>"
        page = next
      }
      text += self.text(section, .heading, page)
    }
    return text + footer(page) + page.properties
  }

  private static func isWide(_ section: ReportDocument.Section) -> Bool {
    section.subsections.contains { isWide($0) }
      || section.blocks.contains { block in
        switch block {
        case .table(let table): WordTable.isWide(table)
        case .chart(let chart): WordTable.isWide(chart.table)
        default: false
        }
      }
  }

  private mutating func text(
    _ section: ReportDocument.Section, _ style: WordStyles.Style, _ page: Page
  ) -> String {
    var text = WordText.paragraph(WordText.runs(section.heading, languages), style)
    for block in section.blocks { text += self.text(block, page) }
    for part in section.subsections { text += self.text(part, .subheading, page) }
    return text
  }

  private mutating func text(_ block: ReportDocument.Block, _ page: Page) -> String {
    switch block {
    case .summary(let text): return WordText.paragraphs(text, languages, .summary)
    case .paragraph(let text): return WordText.paragraphs(text, languages)
    case .status(let counts):
      let parts = counts.map { count in
        WordText.run(count.sign.mark + " ", nil) + WordText.runs(count.sign.word, languages)
          + WordText.run(" \(count.count)", nil, "<w:b/>")
      }
      return WordText.paragraph(parts.joined(separator: WordText.run("    ", nil)))
    case .facts(let facts): return facts.map { text($0) }.joined()
    case .table(let table): return text(table, page)
    case .chart(let chart): return text(chart.table, page)
    case .notes(let notes): return notes.map { text($0) }.joined()
    }
  }

  private func text(_ table: ReportTable, _ page: Page) -> String {
    let rows = WordTable(table, languages, width: page.textWidth).text
    guard !rows.isEmpty else { return "" }
    return WordText.paragraph(WordText.runs(table.caption, languages), .caption) + rows
  }

  private func text(_ fact: ReportDocument.Fact) -> String {
    WordText.paragraph(
      WordText.runs(fact.label, languages, "<w:b/>") + WordText.run(words.of("：", ": "), nil)
        + WordText.runs(fact.value, languages), .note)
  }

  private mutating func text(_ note: ReportDocument.Note) -> String {
    var runs = ""
    if let label = note.label {
      runs += WordText.runs(label, languages, "<w:b/>") + WordText.run(words.of("：", ": "), nil)
    }
    runs += WordText.runs(note.text, languages)
    if let link = note.link {
      runs += WordText.run(" ", nil)
      let shown = link.sanitized
      if let target = WebLink(link) {
        links.append(target.address)
        // The styles and the page number are the first two ties.
        let run = WordText.run(shown, nil, "<w:rStyle w:val=\"Hyperlink\"/>")
        runs += "<w:hyperlink r:id=\"rId\(links.count + 2)\">\(run)</w:hyperlink>"
      } else {
        runs += WordText.run(shown, nil)
      }
    }
    return WordText.paragraph(runs, .note)
  }

  private func footer(_ page: Page) -> String {
    let footer = document.footer
    let heading = LocalizedText(zh: "报告说明", en: "About this report")
    var text = WordText.paragraph(WordText.runs(heading, languages), .heading)
    if let generator = footer.generator {
      text += self.text(
        ReportDocument.Fact(LocalizedText(zh: "生成程序", en: "Written by"), .plain(generator)))
    }
    text += footer.facts.map { self.text($0) }.joined()
    guard !footer.inputs.isEmpty else { return text }
    let inputs = ReportTable(
      id: "inputs", caption: LocalizedText(zh: "所依据的文件", en: "Files this rests on"),
      columns: [
        ReportTable.Column("file", LocalizedText(zh: "文件", en: "File")),
        ReportTable.Column("sha256", .plain("SHA-256")),
      ],
      rows: footer.inputs.map {
        ReportTable.Row([.init(.plain($0.file)), .init(.plain($0.sha256))])
      })
    return text + self.text(inputs, page)
  }
}
