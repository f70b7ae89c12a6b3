/// A report as a workbook for Excel, WPS and LibreOffice (Office Open XML, ECMA-376): a sheet for each
/// section, figures as numbers, tables that can be sorted and filtered.
struct Workbook {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  private let document: ReportDocument
  private var sheets: [Sheet] = []
  private var names = SheetNames()

  private var languages: [Language] { document.languages }

  init(_ document: ReportDocument) {
    self.document = document
    for (number, section) in document.sections.enumerated() {
      var sheet = Sheet(name: names.name(for: section.heading[document.language].sanitized))
      if number == 0 {
        sheet.add(document.title.line(in: languages), .title)
        sheet.add(document.subtitle?.line(in: languages) ?? "", .paragraph)
      }
      fill(&sheet, with: section)
      sheets.append(sheet)
    }
    addFooter()
  }

  /// A workbook of sheets that are filled already.
  init(_ document: ReportDocument, sheets: [Sheet]) {
    self.document = document
    self.sheets = sheets
  }

  // MARK: - Sections

  private func fill(_ sheet: inout Sheet, with section: ReportDocument.Section) {
    sheet.add(section.heading.line(in: languages), .heading)
    for block in section.blocks { add(block, to: &sheet) }
    for part in section.subsections {
      sheet.addSpace()
      fill(&sheet, with: part)
    }
  }

  private func add(_ block: ReportDocument.Block, to sheet: inout Sheet) {
    switch block {
    case .summary(let text): addText(text, .summary, to: &sheet)
    case .paragraph(let text): addText(text, .paragraph, to: &sheet)
    case .status(let counts):
      for count in counts {
        let word = count.sign.word.line(in: languages)
        sheet.add([
          SheetCell(count.sign.mark + " " + word, .tone(count.sign.tone)),
          SheetCell(number: String(count.count), shownAs: String(count.count), .number0),
        ])
      }
    case .facts(let facts): add(facts, to: &sheet)
    case .table(let table): add(table, to: &sheet)
    case .chart(let chart): add(chart.table, to: &sheet)
    case .notes(let notes):
      for note in notes {
        let label = note.label.map { $0.line(in: languages) + words.of("：", ": ") } ?? ""
        let link = note.link.map { " " + $0.sanitized } ?? ""
        sheet.add(label + note.text.line(in: languages) + link, .paragraph)
      }
    }
  }

  private func addText(_ text: LocalizedText, _ style: CellStyle, to sheet: inout Sheet) {
    for (_, text) in text.shown(in: languages) { sheet.add(text, style) }
  }

  private func add(_ facts: [ReportDocument.Fact], to sheet: inout Sheet) {
    for fact in facts {
      sheet.add([
        SheetCell(fact.label.line(in: languages), .label),
        SheetCell(fact.value.line(in: languages), .plain),
      ])
    }
  }

  private func add(_ table: ReportTable, to sheet: inout Sheet) {
    sheet.addSpace()
    sheet.add(table.caption.line(in: languages), .label)
    sheet.add(FlatTable(table, languages))
  }

  private var words: Words { Words(language: document.language) }

  private mutating func addFooter() {
    let footer = document.footer
    let heading = LocalizedText(zh: "报告说明", en: "About this report")
    var sheet = Sheet(name: names.name(for: heading[document.language]))
    sheet.add(heading.line(in: languages), .heading)
    var facts = footer.facts
    if let generator = footer.generator {
      facts.append(
        ReportDocument.Fact(LocalizedText(zh: "生成程序", en: "Written by"), .plain(generator)))
    }
    facts += footer.inputs.map {
      ReportDocument.Fact(.plain($0.file), .plain("SHA-256 " + $0.sha256))
    }
    add(facts, to: &sheet)
    sheets.append(sheet)
  }

  // MARK: - The file

  /// The file.
  func bytes() throws(ZipArchive.Failure) -> [UInt8] {
    var package = OfficePackage(main: "xl/workbook.xml", document: document)
    var strings = SharedStrings()
    var tables = 0
    var ties: [OfficePackage.Relation] = []
    for (number, sheet) in sheets.enumerated() {
      let name = "sheet\(number + 1).xml"
      ties.append(OfficePackage.Relation(kind: "worksheet", target: "worksheets/\(name)"))
      package.add(
        "xl/worksheets/\(name)", Self.kind + "worksheet+xml",
        sheet.part(&strings, isFirst: number == 0))
      var tableTies: [OfficePackage.Relation] = []
      for table in sheet.tables {
        tables += 1
        tableTies.append(
          OfficePackage.Relation(kind: "table", target: "../tables/table\(tables).xml"))
        package.add(
          "xl/tables/table\(tables).xml", Self.kind + "table+xml", Self.part(table, number: tables))
      }
      if !tableTies.isEmpty {
        package.addRelations("xl/worksheets/_rels/\(name).rels", tableTies)
      }
    }
    ties.append(OfficePackage.Relation(kind: "styles", target: "styles.xml"))
    ties.append(OfficePackage.Relation(kind: "sharedStrings", target: "sharedStrings.xml"))
    package.add("xl/workbook.xml", Self.kind + "sheet.main+xml", part)
    package.add("xl/styles.xml", Self.kind + "styles+xml", CellStyle.sheet(document.language))
    package.add("xl/sharedStrings.xml", Self.kind + "sharedStrings+xml", strings.part)
    package.addRelations("xl/_rels/workbook.xml.rels", ties)
    return try package.bytes()
  }

  private var part: String {
    var text = "<workbook xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relations)\">"
    text += "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
    for (number, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(XMLText.escaped(sheet.name))\" sheetId=\"\(number + 1)\""
      text += " r:id=\"rId\(number + 1)\"/>"
    }
    text += "</sheets>"
    // Columns for programs are not printed, and the headings are printed on each page.
    text += "<definedNames>"
    for (number, sheet) in sheets.enumerated() {
      let name = "'\(XMLText.escaped(sheet.name))'!"
      text += "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"\(number)\">"
      text += "\(name)\(sheet.printedRange)</definedName>"
    }
    for (number, sheet) in sheets.enumerated() {
      guard let row = sheet.frozenRow else { continue }
      text += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(number)\">"
      text += "'\(XMLText.escaped(sheet.name))'!$\(row):$\(row)</definedName>"
    }
    text += "</definedNames>"
    return text + "</workbook>"
  }

  private static func part(_ table: Sheet.Table, number: Int) -> String {
    var text = "<table xmlns=\"\(namespace)\" id=\"\(number)\" name=\"Table\(number)\""
    text += " displayName=\"Table\(number)\" ref=\"\(table.range)\" totalsRowShown=\"0\">"
    text += "<autoFilter ref=\"\(table.range)\"/>"
    text += "<tableColumns count=\"\(table.headings.count)\">"
    for (column, heading) in table.headings.enumerated() {
      text += "<tableColumn id=\"\(column + 1)\" name=\"\(SharedStrings.escaped(heading))\"/>"
    }
    text += "</tableColumns><tableStyleInfo name=\"TableStyleLight15\" showFirstColumn=\"0\""
    return text + " showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>"
  }
}
