import Testing

@testable import TargetKit

@Suite("Office documents")
struct OfficeTests {
  private static func document(
    _ loaded: LoadedBook = Demo.book, _ languages: [Language] = [.chinese]
  ) -> ReportDocument {
    let review = Review(of: loaded.book, asOf: Demo.asOf)
    return ReportBuilder(loaded, review, ReportSettings(languages: languages)).document()
  }

  /// A document with one table.
  private static func document(_ table: ReportTable, heading: String = "节") -> ReportDocument {
    ReportDocument(
      title: .plain("题"), languages: [.chinese], asOf: Demo.asOf,
      sections: [.init(id: "a", heading: .plain(heading), blocks: [.table(table)])],
      footer: .init())
  }

  @Test("are well-formed in every part, whatever the texts hold", arguments: Hostile.texts.indices)
  func wellFormed(_ index: Int) throws {
    let document = Self.document(Hostile.book(Hostile.texts[index]), [.chinese, .english])
    for bytes in [try Workbook(document).bytes(), try WordDocument(document).bytes()] {
      let parts = try StoredParts(bytes)
      #expect(parts.names.first == "[Content_Types].xml")
      for name in parts.names {
        let elements = try XMLReading(try parts.text(name)).elements
        #expect(!elements.isEmpty)
        #expect(!elements.contains { $0.name == "f" || $0.name == "script" })
      }
      // Every part has a type, and every tie leads somewhere.
      let types = try parts.elements("Override", of: "[Content_Types].xml")
      #expect(
        Set(types.compactMap { $0.attributes["PartName"]?.dropFirst() }.map(String.init))
          == Set(parts.names.filter { !$0.hasSuffix(".rels") && !$0.hasPrefix("[") }))
    }
  }

  @Test("are the same bytes each time", arguments: [[Language.chinese], [.english, .chinese]])
  func determinism(_ languages: [Language]) throws {
    let document = Self.document(Demo.book, languages)
    #expect(try Workbook(document).bytes() == Workbook(Self.document(Demo.book, languages)).bytes())
    #expect(
      try WordDocument(document).bytes()
        == WordDocument(Self.document(Demo.book, languages)).bytes())
  }

  @Test("hold each text of the report's tables")
  func complete() throws {
    let document = Self.document()
    let strings = try StoredParts(try Workbook(document).bytes())
      .elements("t", of: "xl/sharedStrings.xml").map(\.text)
    let words = try StoredParts(try WordDocument(document).bytes())
      .elements("w:t", of: "word/document.xml").map(\.text)
    for finding in Demo.review.targets {
      let name = finding.indicator.name[.chinese].sanitized
      #expect(strings.contains { $0.contains(name) }, "\(name)")
      #expect(words.contains { $0.contains(name) }, "\(name)")
    }
    #expect(words.contains(document.title[.chinese].sanitized))
  }

  // MARK: - Workbooks

  @Test("keep figures as numbers, days as days, words as words")
  func values() throws {
    let columns: [ReportTable.Column] = [
      .init("a", .plain("数"), .number), .init("b", .plain("率"), .share),
      .init("c", .plain("日"), .date), .init("d", .plain("文")),
    ]
    let day = try #require(CalendarDate("2025-12-31"))
    let early = try #require(CalendarDate("1899-12-31"))
    let value = try ExactDecimal(significand: 12_345_678_901_234_567, exponent: -2)
    let table = ReportTable(
      id: "t", caption: .plain("表"), columns: columns,
      rows: [
        .init([
          .init(.plain("x"), value: .exact(value)), .init(.plain("61.8%"), value: .real(0.618)),
          .init(.plain("y"), value: .day(day)), .init(.plain("=1+1")),
        ]),
        .init([
          .init(.plain(">80")), .init(.plain("-"), value: .real(.nan)),
          .init(.plain("1899-12-31"), value: .day(early)), .init(.plain("_x0041_ \"<")),
        ]),
      ])
    let parts = try StoredParts(try Workbook(Self.document(table)).bytes())
    let sheet = "xl/worksheets/sheet1.xml"
    let cells = Dictionary(
      try parts.elements("c", of: sheet).map { ($0.attributes["r"] ?? "", $0) }
    ) { a, _ in a }
    // Title, heading, an empty row, caption, headings of columns: figures begin in row 6.
    func number(_ place: String) -> String? {
      cells[place].flatMap { $0.attributes["t"] == nil ? $0.text : nil }
    }
    #expect(number("A6") == "123456789012345.67")
    #expect(number("B6") == "0.618")
    #expect(number("C6") == "46022")  // 31 December 2025, as LibreOffice's DATE says
    for place in ["D6", "A7", "B7", "C7", "D7"] { #expect(cells[place]?.attributes["t"] == "s") }
    #expect(cells["D6"]?.attributes["s"] == String(CellStyle.quoted.rawValue))
    let texts = try parts.elements("t", of: "xl/sharedStrings.xml").map(\.text)
    #expect(texts.contains("=1+1"))
    #expect(texts.contains("_x005F_x0041_ \"<"))
    #expect(try parts.elements("table", of: "xl/tables/table1.xml")[0].attributes["ref"] == "A5:D7")
    #expect(try parts.elements("pane", of: sheet)[0].attributes["ySplit"] == "5")
  }

  @Test("give tables headings that differ, and details and groups columns of their own")
  func headings() throws {
    let columns: [ReportTable.Column] = [
      .init("a", .plain("值"), .number, detail: .plain("年份")), .init("b", .plain("值")),
      .init("c", .plain("")),
    ]
    let table = ReportTable(
      id: "t", caption: .plain("表"), columns: columns,
      rows: [
        .init(heading: .plain("第一组")),
        .init([.init(.plain("1"), detail: .plain("2024"), value: .real(1)), .none, .none]),
      ])
    let parts = try StoredParts(try Workbook(Self.document(table)).bytes())
    let names = try parts.elements("tableColumn", of: "xl/tables/table1.xml")
      .compactMap { $0.attributes["name"] }
    #expect(names == ["分组", "值", "年份", "值 2", "-"])
    let texts = try parts.elements("t", of: "xl/sharedStrings.xml").map(\.text)
    #expect(names.allSatisfy(texts.contains))
    #expect(texts.contains("第一组") && texts.contains("2024"))
  }

  @Test(
    "name sheets as the format allows",
    arguments: [
      (["概况", "概况"], ["概况", "概况 2"]), (["A/b:c*[d]?\\e'"], ["Abcde"]),
      (["", "History", "HISTORY"], ["-", "History 2", "HISTORY 3"]),
      ([String(repeating: "长", count: 40)], [String(repeating: "长", count: 31)]),
      ([String(repeating: "👧", count: 40)], [String(repeating: "👧", count: 15)]),
    ])
  func sheetNames(_ headings: [String], _ expected: [String]) {
    var names = SheetNames()
    #expect(headings.map { names.name(for: $0) } == expected)
  }

  @Test("cut what no cell can hold, and show that")
  func longText() {
    let cell = SheetCell(String(repeating: "名", count: 40_000), .text)
    guard case .text(let text) = cell.content else {
      Issue.record("no text")
      return
    }
    #expect(text.utf16.count == 32_767)
    #expect(text.hasSuffix(".."))
  }

  @Test(
    "count columns in letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func letters(_ number: Int, _ letters: String) { #expect(Sheet.column(number) == letters) }

  // MARK: - Word documents

  @Test("repeat the headings of tables, cut no row, and lay wide tables on their side")
  func tables() throws {
    let parts = try StoredParts(try WordDocument(Self.document()).bytes())
    let elements = try XMLReading(try parts.text("word/document.xml")).elements
    func count(_ name: String) -> Int { elements.filter { $0.name == name }.count }
    #expect(count("w:tbl") > 0)
    #expect(count("w:tblHeader") == count("w:tbl"))
    #expect(count("w:cantSplit") == count("w:tr"))
    #expect(elements.contains { $0.attributes["w:orient"] == "landscape" })
    #expect(try parts.text("word/styles.xml").contains("w:eastAsia=\"宋体\""))
    let title = try parts.elements("dc:title", of: "docProps/core.xml")[0].text
    #expect(title == Self.document().title[.chinese].sanitized)
  }

  @Test(
    "link to the web and nowhere else",
    arguments: [
      ("https://example.org/a?b=c&d=\"e\"", "https://example.org/a?b=c&d=%22e%22"),
      ("HTTP://例.cn/报告 1", "http://%E4%BE%8B.cn/%E6%8A%A5%E5%91%8A%201"),
      ("javascript:alert(1)", nil), ("https:///x", nil), ("file:///etc/passwd", nil), ("", nil),
      ("https://" + String(repeating: "a", count: 2_000), nil),
    ] as [(String, String?)])
  func links(_ link: String, _ expected: String?) throws {
    #expect(WebLink(link)?.address == expected)
    let document = ReportDocument(
      title: .plain("题"), languages: [.chinese], asOf: Demo.asOf,
      sections: [
        .init(id: "a", heading: .plain("节"), blocks: [.notes([.init(.plain("源"), link: link)])])
      ], footer: .init())
    let parts = try StoredParts(try WordDocument(document).bytes())
    let targets = try parts.elements("Relationship", of: "word/_rels/document.xml.rels")
      .filter { $0.attributes["TargetMode"] == "External" }.map { $0.attributes["Target"] }
    #expect(targets == (expected.map { [$0] } ?? []))
  }
}
