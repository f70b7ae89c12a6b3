import Testing

@testable import TargetKit

@Suite("Tables in Markdown")
struct MarkdownTableTests {
  private func sheets(_ text: String) -> [[[String]]] {
    TableFile.read(text.utf8, name: "-").sheets.map { sheet in
      (0..<sheet.rowCount).map { row in
        (0..<sheet.columnCount).map { sheet.cell(row, $0).text }
      }
    }
  }

  @Test("Titles and notes around a table are rows of one cell")
  func around() {
    let text = "# 表\n单位：亿元\n\n| 指标 | 2025年 |\n|:--|--:|\n| a \\| b | 1,2 |\n| c |\n注：初步\n"
    #expect(
      sheets(text) == [
        [
          ["表", ""], ["单位：亿元", ""], ["", ""], ["指标", "2025年"], ["a | b", "1,2"], ["c", ""],
          ["注：初步", ""],
        ]
      ])
  }

  @Test("Each table is a sheet, with the title before it")
  func several() {
    let text = "a|b\n-|-\n1|2\n\n注\n\n## 表二\n\nc|d\n-|-\n3|4\n"
    #expect(
      sheets(text) == [
        [["a", "b"], ["1", "2"], ["", ""], ["注", ""]],
        [["表二", ""], ["", ""], ["c", "d"], ["3", "4"]],
      ])
  }

  @Test("Bars without a row of dashes make no table", arguments: ["a|b\n1|2\n", "a,b\n--,--\n"])
  func none(text: String) {
    #expect(sheets(text).count == 1)
    let isTable = Array(text.utf8).withUnsafeBytes { MarkdownTable.recognizes($0) }
    #expect(!isTable)
  }

  @Test("A cell knows its line and column")
  func places() {
    let sheet = TableFile.read("|a|b|\n|-|-|\n|1| 2 |\n".utf8, name: "t.md").sheets[0]
    #expect(sheet.location(1, 1).description == "t.md:3:5")
  }
}
