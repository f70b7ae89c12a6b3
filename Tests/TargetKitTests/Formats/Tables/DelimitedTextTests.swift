import Testing

@testable import TargetKit

@Suite("Tables of text")
struct DelimitedTextTests {
  @Test(
    "What separates the fields is seen from the lines",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
      // The first field of Eurostat's files holds commas, in each line as many.
      (
        "freq,unit,geo\\TIME_PERIOD\t2010 \t2011 \nA,PC,DE\t1.0 b\t2.0 \n",
        [["freq,unit,geo\\TIME_PERIOD", "2010 ", "2011 "], ["A,PC,DE", "1.0 b", "2.0 "]]
      ),
      (
        "单位：亿元\n指标;2025年\n甲;1,5\n乙;2,5\n",
        [["单位：亿元", ""], ["指标", "2025年"], ["甲", "1,5"], ["乙", "2,5"]]
      ),
      ("甲\n乙\n", [["甲"], ["乙"]]),
      ("\"a;b;c\",d\n\"e;f;g\",h\n", [["a;b;c", "d"], ["e;f;g", "h"]]),
    ])
  func delimiter(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test("Blank lines between rows are one empty row; those at the edges are none")
  func blankLines() {
    #expect(
      rows("\n\n标题\n\n\na,b\n,,\n1,2\n\n") == [
        ["标题", ""], ["", ""], ["a", "b"], ["", ""], ["1", "2"],
      ])
  }

  @Test("A cell knows its line and column, also behind a field of two lines")
  func places() {
    let contents = TableFile.read("a,b\n\"x\ny\",\"2 \"\"\"\n,3\n".utf8, name: "t.csv")
    let sheet = contents.sheets[0]
    #expect(sheet.cell(1, 0).text == "x\ny")
    #expect(sheet.cell(1, 1).text == "2 \"")
    #expect(sheet.location(1, 1).description == "t.csv:3:5")
    #expect(sheet.location(2, 1).description == "t.csv:4:2")
    #expect(sheet.cell(2, 0).content == .empty)
    #expect(sheet.cell(9, 9).content == .empty)
  }

  @Test("The columns of a sheet have letters")
  func letters() {
    let names = [0, 25, 26, 51, 701, 702, 16_383].map(SourceLocation.letters(ofColumn:))
    #expect(names == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
    let place = SourceLocation(file: "a.xlsx", sheet: "表1", row: 2, column: 1)
    #expect(place.description == "a.xlsx:表1!B3")
  }

  private func rows(_ text: String) -> [[String]] {
    let sheet = TableFile.read(text.utf8, name: "t").sheets[0]
    return (0..<sheet.rowCount).map { row in
      (0..<sheet.columnCount).map { sheet.cell(row, $0).text }
    }
  }
}
