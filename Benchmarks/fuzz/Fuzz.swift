/// What libFuzzer calls with each input. Which reader it is for is chosen when this is compiled:
/// see `run`.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  #if FUZZ_INFLATE
    // The first two bytes say how much is announced.
    guard count >= 2 else { return 0 }
    _ = try? Inflate.bytes(
      of: UnsafeRawBufferPointer(rebasing: bytes[2...]),
      count: Int(bytes[0]) << 4 | Int(bytes[1]))
  #elseif FUZZ_ZIP
    if let archive = try? ZipReader(SourceText(file: "f", bytes: bytes)) {
      for entry in archive.entries where entry.size < 1 << 20 {
        _ = try? archive.content(of: entry)
      }
    }
  #elseif FUZZ_XML
    var reader = XMLReader(bytes)
    guard UTF8Validation.firstInvalid(in: bytes, 0..<count).invalid == nil else { return 0 }
    var text: [UInt8] = []
    while let event = try? reader.next(), event != .end {
      if event == .text { try? reader.appendText(to: &text) }
      if event == .open { _ = reader.string("a") }
    }
  #elseif FUZZ_SHEET
    fuzzPart(bytes, named: "xl/worksheets/sheet1.xml")
  #elseif FUZZ_STYLES
    fuzzPart(bytes, named: "xl/styles.xml")
  #elseif FUZZ_STRINGS
    fuzzPart(bytes, named: "xl/sharedStrings.xml")
  #elseif FUZZ_ODS
    var archive = ZipArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.add("content.xml", Array(bytes))
    look(at: (try? archive.bytes()) ?? [])
  #elseif FUZZ_DOCX
    var archive = ZipArchive()
    archive.add(
      "_rels/.rels", relationships("<R Id='a' Type='/officeDocument' Target='word/document.xml'/>"))
    archive.add("word/document.xml", Array(bytes))
    var bag = DiagnosticBag()
    let source = SourceText(file: "f", bytes: (try? archive.bytes()) ?? [])
    _ = WordContents.read(source, into: &bag)?.text
  #elseif FUZZ_GB18030
    let text = GB18030.utf8(of: bytes) { _, _ in }
    let string = String(decoding: text, as: UTF8.self)
    // What stands for something comes back as the same text.
    if count < 12 {
      let again = GB18030.bytes(of: string).withUnsafeBytes { GB18030.utf8(of: $0) { _, _ in } }
      precondition(again == text)
    }
    _ = DecodedText(SourceText(file: "f", bytes: bytes))
  #else
    look(at: bytes)
  #endif
  return 0
}

/// Reads a file as a table, and looks at all of it.
private func look(at bytes: some Sequence<UInt8>) {
  let contents = TableFile.read(bytes, name: "f")
  for sheet in contents.sheets {
    for record in sheet.records.prefix(1_000) {
      _ = sheet.cell(Int(record.row), Int(record.column))
    }
    for row in 0..<min(sheet.rowCount, 20) {
      for column in 0..<min(sheet.columnCount, 20) {
        _ = sheet.cell(row, column)
        _ = sheet.location(row, column)
        _ = sheet.excerpt(row, column)
      }
    }
  }
  _ = contents.diagnostics.sorted().map { $0.text(in: .chinese) }
}

/// Reads a workbook of which one part is given and the others are as they should be.
private func fuzzPart(_ bytes: UnsafeRawBufferPointer, named part: String) {
  var parts: [(String, [UInt8])] = [
    (
      "_rels/.rels",
      Array(relationships("<R Id='a' Type='/officeDocument' Target='xl/workbook.xml'/>").utf8)
    ),
    ("xl/workbook.xml", Array("<w xmlns:r='r'><sheet name='S' r:id='a'/></w>".utf8)),
    (
      "xl/_rels/workbook.xml.rels",
      Array(
        relationships(
          """
          <R Id='a' Type='/worksheet' Target='worksheets/sheet1.xml'/>\
          <R Id='b' Type='/styles' Target='styles.xml'/>\
          <R Id='c' Type='/sharedStrings' Target='sharedStrings.xml'/>
          """
        ).utf8)
    ),
    ("xl/sharedStrings.xml", Array("<sst><si><t>a</t></si><si><t>b</t></si></sst>".utf8)),
    (
      "xl/styles.xml", Array("<s><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></s>".utf8)
    ),
    (
      "xl/worksheets/sheet1.xml",
      Array(
        "<w><row><c t='s'><v>0</v></c><c s='1'><v>45000</v></c><c s='0'><v>1</v></c></row></w>".utf8
      )
    ),
  ]
  for index in parts.indices where parts[index].0 == part { parts[index].1 = Array(bytes) }
  var archive = ZipArchive()
  for (name, content) in parts { archive.add(name, content) }
  look(at: (try? archive.bytes()) ?? [])
}

private func relationships(_ links: String) -> String {
  "<Relationships>" + links.split(separator: "<R ").map { "<Relationship " + $0 }.joined()
    + "</Relationships>"
}
