import Testing

@testable import TargetKit

@Suite("From bytes to clauses") struct TextStagesTests {
  @Test("keeps the bytes of each character in their plain forms") func characters() {
    // A zero-width space, full-width digits, plain brackets and a NUL.
    let text = "建\u{200B}成１０个(含)\u{0}"
    let characters = Array(text.utf8).withUnsafeBytes { TextCharacters($0) }
    #expect(characters.scalars.map(String.init).joined() == "建成10个（含）")
    // 建 is bytes 0..<3, the invisible character 3..<6, 成 6..<9, １ 9..<12.
    #expect(characters.bytes(1..<3) == 6..<12)
  }

  @Test("reads traditional characters") func traditional() {
    #expect("達到3萬億".characters.map(String.init).joined() == "达到3万亿")
  }

  @Test("counts CR LF as one line break, and bytes that are no UTF-8 one by one") func odd() {
    let bytes: [UInt8] = [0x61, 0x0D, 0x0A, 0xFF, 0x62]
    let characters = bytes.withUnsafeBytes { TextCharacters($0) }
    #expect(characters.scalars == ["a", "\n", "\u{FFFD}", "b"])
    #expect(characters.bytes(3..<4) == 4..<5)
  }

  private func layout(_ text: String) -> [Article] {
    PageLayout.articles(of: Array(text.utf8).withUnsafeBytes { TextCharacters($0) })
  }

  @Test("joins lines that a column's edge broke") func joins() {
    let text = "到2030年，全市新建城市绿道和郊野步道一百公里，建成街头小公园30个以\n\n上，人均公园面积达到15平方米。"
    let articles = layout(text)
    #expect(articles.count == 1)
    #expect(articles[0].passages.count == 1)
    #expect(articles[0].passages[0].text.string(articles[0].passages[0].range).contains("30个以上"))
  }

  @Test("tells the articles of a page apart by their headings") func articles() {
    let text = """
      # 滨河开建六座水厂

      全市今年开建六座水厂，日供水能力提高。

      # 山前镇果园丰收

      今年山前镇采摘苹果300吨。
      """
    let articles = layout(text)
    #expect(articles.map(\.title) == ["滨河开建六座水厂", "山前镇果园丰收"])
  }

  @Test("knows headings, captions and names of writers from sentences") func kinds() {
    let text = """
      滨河市绿道建设行动方案
      本报记者 王小明
      一、总体目标
      到2030年建成绿道。
      图为新建的绿道。
      """
    #expect(
      layout(text)[0].passages.map(\.kind) == [
        .heading(level: 0), .byline, .heading(level: 1), .paragraph, .caption,
      ])
  }

  @Test("a sentence goes on within a caption's column") func caption() {
    let text =
      "新厂投产以来，每年处理滨河两岸的河道淤泥和老城改造产生的建筑渣土超过十万吨，比上一年有所增加，其中这些淤\n\n位于河东的新厂。（滨河报供图）\n\n泥被制成砖块，全部用于绿道建设。"
    let passages = layout(text)[0].passages
    #expect(passages.contains { $0.text.string($0.range).contains("这些淤泥被制成") })
  }

  @Test("splits clauses at commas, but not within titles and plain brackets") func clauses() {
    let text = "《绿道，公园方案》提出，新建绿道（含步道）30公里；植树5万株。".characters
    let sentences = Sentence.sentences(of: text)
    #expect(sentences.count == 1)
    #expect(
      sentences[0].clauses.map { text.string($0.range) } == [
        "《绿道，公园方案》提出", "新建绿道（含步道）30公里", "植树5万株",
      ])
    #expect(sentences[0].clauses.map(\.part) == [0, 0, 1])
  }

  @Test("cuts a line without marks into bounded clauses, never in a number") func endless() {
    let text = String(repeating: "绿道1234", count: 20_000).characters
    for sentence in Sentence.sentences(of: text) {
      #expect(sentence.range.count <= 1_200)
      for clause in sentence.clauses where clause.range.lowerBound > 0 {
        #expect(
          !text[clause.range.lowerBound].isDigit || !text[clause.range.lowerBound - 1].isDigit)
      }
    }
  }

  @Test("reads GB18030 as text, and gives the place of bytes that are none") func encodings() throws
  {
    let text = "到2030年，全市绿道总里程达到800公里以上，建成街头公园60个，社区共建机制基本形成。\n"
    let file = try TextFile.text(of: SourceText(file: "x.txt", bytes: GB18030.bytes(of: text)))
    #expect(file.withBytes { Array($0) } == Array(text.utf8))
    #expect(throws: Diagnostic.self) {
      // 到, then a byte that begins no UTF-8 sequence.
      try TextFile.text(of: SourceText(file: "x.txt", bytes: [0xE5, 0x88, 0xB0, 0xFF, 0x0A]))
    }
  }

  @Test("reads the paragraphs of a Word document as lines") func document() throws {
    var archive = ZipArchive()
    archive.add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='word/document.xml'/>\
      </Relationships>
      """)
    archive.add(
      "word/document.xml",
      """
      <w:document xmlns:w='w'><w:body><w:p><w:r><w:t>绿道方案</w:t></w:r></w:p>\
      <w:p><w:r><w:t>到2030年，建成绿道60公里。</w:t></w:r></w:p></w:body></w:document>
      """)
    let file = try TextFile.text(of: SourceText(file: "a.docx", bytes: try archive.bytes()))
    #expect(file.withBytes { String(decoding: $0, as: UTF8.self) } == "绿道方案\n到2030年，建成绿道60公里。")
  }
}
