import FoundationEssentials
import Testing

@testable import TargetKit

@Suite("Ledgers in other encodings")
struct RecordEncodingTests {
  private let folder: TemporaryFolder
  private var file: URL { URL(fileURLWithPath: folder.path + "/x.observations.csv") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      { "plan": "x", "title": "X", "area": "铜梁区",
        "sources": { "gb": { "title": "公报", "published": "2026-01" } },
        "indicators": {
          "a": { "unit": "家", "measure": "stock", "better": "more", "tracked": true },
          "产值": { "unit": "亿元", "measure": "flow", "better": "more", "tracked": true } } }
      """, to: "x.plan.json")
  }

  @Test(
    "A ledger is read in its encoding, and keeps it when a figure is recorded",
    arguments: [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian])
  func keepsEncoding(encoding: TextEncoding) throws {
    let mark = encoding == .gb18030 ? [] : encoding.mark
    let before = mark + encoding.bytes(of: "指标,地区,时期,数值,来源,备注\r\n产值,,2024,超过80亿元,gb,涪陵区㐂\r\n")
    try Data(before).write(to: file)
    let loaded = PlanBook.load([folder.path])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.book.observationTable.count == 1)

    let entry = FigureEntry(indicator: "产值", period: "2025", value: "近90亿元", source: "gb")
    let recorded = try PlanBook.record(entry, in: [folder.path])
    #expect(recorded.location.line == 3)
    #expect(recorded.observation.asWritten == "近90亿元")
    let after = Array(try Data(contentsOf: file))
    #expect(after == before + encoding.bytes(of: "产值,,2025,近90亿元,gb,\r\n"))
  }

  @Test("Chinese far behind ASCII rows is found as well, and all is read once")
  func lateText() throws {
    var text = "indicator,period,value,source\n"
    for year in 1000..<6000 where year != 2024 { text += "a,\(year),1,gb\n" }
    try Data(TextEncoding.gb18030.bytes(of: text + "产值,2024,80亿元,gb\n")).write(to: file)
    let loaded = PlanBook.load([folder.path])
    #expect(!loaded.diagnostics.contains { $0.code == .notUTF8 })
    #expect(loaded.book.observationTable.count == 5_000)
    #expect(loaded.book.files.count == 2)
  }
}
