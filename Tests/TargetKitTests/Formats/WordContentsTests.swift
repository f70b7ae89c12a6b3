import Testing

@testable import TargetKit

@Suite("Words of a document")
struct WordContentsTests {
  private func read(_ body: String) -> WordContents? {
    var archive = ZipArchive()
    archive.add(
      "_rels/.rels",
      """
      <Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='word/document.xml'/>\
      </Relationships>
      """)
    archive.add(
      "word/document.xml", "<w:document xmlns:w='w'><w:body>\(body)</w:body></w:document>")
    var bag = DiagnosticBag()
    let bytes = (try? archive.bytes()) ?? []
    return WordContents.read(SourceText(file: "a.docx", bytes: bytes), into: &bag)
  }

  @Test("Paragraphs and tables in their order; what was struck out is left out")
  func blocks() {
    let contents = read(
      """
      <w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>到2030年，</w:t></w:r>\
      <w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>达到10家</w:t></w:r></w:ins></w:p>
      <w:p/>
      <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>单位</w:t></w:r></w:p><w:p><w:r><w:t>亿元</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>
      """)
    #expect(
      contents?.blocks == [
        .paragraph("到2030年，达到10家"), .table([["指标", "", "单位\n亿元"]]), .paragraph("a\tb\nc"),
      ])
    #expect(contents?.text == "到2030年，达到10家\n指标\t\t单位 亿元\na\tb\nc")
  }

  @Test("Another file is no document")
  func others() {
    var bag = DiagnosticBag()
    #expect(WordContents.read(SourceText(file: "a.docx", text: "x"), into: &bag) == nil)
    #expect(bag.sorted().map(\.code) == [.noTable])
  }
}
