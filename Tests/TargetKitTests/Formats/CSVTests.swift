import Testing

@testable import TargetKit

@Suite("Reading CSV")
struct CSVTests {
  static func rows(_ text: String, delimiter: Character = ",") -> [[String]] {
    var scanner = CSVScanner(
      SourceText(file: "f", text: text), delimiter: delimiter.asciiValue ?? 0x2C)
    var fields = CSVFields()
    var rows: [[String]] = []
    while scanner.nextRow(into: &fields) {
      rows.append((0..<fields.count).map { fields.string($0) })
    }
    return rows
  }

  @Test(
    "cuts rows and fields",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\rb\r", [["a"], ["b"]]), ("\n\n a\n\n,,\n  \nb", [[" a"], ["b"]]),
      ("a,", [["a", ""]]), (",a", [["", "a"]]), ("a,,b\n", [["a", "", "b"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a\nb\"\r\nc", [["a\nb"], ["c"]]),
      ("\"a\"\"b\",\"\"\n", [["a\"b", ""]]), ("\"\"\"\"\n", [["\""]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]), ("重庆市，渝中区,2024年\n", [["重庆市，渝中区", "2024年"]]),
      ("12345678,12345678,1234567\n", [["12345678", "12345678", "1234567"]]),
      ("-1,-2,+3 !#$%&'()*\n", [["-1", "-2", "+3 !#$%&'()*"]]), ("a,\"b\"", [["a", "b"]]),
      ("a,\"b\",", [["a", "b", ""]]), ("5\" pipe,x\n", [["5\" pipe", "x"]]), ("", []),
      ("\u{FEFF}", []), ("\n\r\n", []),
    ])
  func rows(text: String, expected: [[String]]) {
    #expect(Self.rows(text) == expected)
  }

  @Test("knows other delimiters", arguments: [";", "\t"] as [Character])
  func delimiters(delimiter: Character) {
    #expect(Self.rows("a\(delimiter)1,5\n", delimiter: delimiter) == [["a", "1,5"]])
    var table = CSVTable(
      SourceText(file: "f", text: "\na\(delimiter)b\n1,5\(delimiter)2\n"),
      columns: [CSVColumn(name: "b"), CSVColumn(name: "a")])
    let hasRow = table.next()
    let fields = [table.string(0), table.string(1)]
    let isClean = table.diagnostics.isEmpty
    #expect(hasRow && isClean)
    #expect(fields == ["2", "1,5"])
  }

  @Test("gives back what was written", arguments: 1...30)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", ",", "\"", "\n", "\r\n", " ", "重", "=", "12345678", ";", "'", "\t"]
    let rows = (0..<20).map { _ in
      (0..<1 + random.next() % 5).map { _ in
        "x" + (0..<random.next() % 8).map { _ in pieces[Int(random.next() % 12)] }.joined()
      }
    }
    var options = CSVWriter.Options()
    options.hasByteOrderMark = seed % 2 == 0
    options.usesCarriageReturns = seed % 3 == 0
    var writer = CSVWriter(options)
    for row in rows { writer.row(row) }
    let text = writer.text
    #expect(Self.rows(text) == rows)
  }

  static let columns = [
    CSVColumn(name: "indicator", aliases: ["指标"]), CSVColumn(name: "value", aliases: ["数值"]),
    CSVColumn(name: "note", aliases: ["备注"], isRequired: false),
  ]

  static func read(_ bytes: some Sequence<UInt8>) -> (rows: [[String]], found: [String]) {
    var table = CSVTable(SourceText(file: "f", bytes: bytes), columns: columns)
    var rows: [[String]] = []
    while table.next() { rows.append((0..<3).map { table.string($0) }) }
    let found = table.diagnostics.sorted().map { diagnostic in
      let place = diagnostic.location.line.map { "\($0):\(diagnostic.location.column ?? 0) " } ?? ""
      return place + diagnostic.code.rawValue
    }
    return (rows, found)
  }

  @Test(
    "finds columns by name, and reports what is wrong with header and rows",
    arguments: [
      ("value,indicator\n1,a\n", [["a", "1", ""]], []),
      ("备注,指标,数值\nn,a,1\n", [["a", "1", "n"]], []),
      (
        // A comma more than the header has may have shifted every value before it.
        "indicator,value,\na,1,\nb,2\nc,3,,\n", [["a", "1", ""], ["b", "2", ""]],
        ["4:5 long-row"]
      ),
      ("indicator,vaule,value\na,1,2\n", [["a", "2", ""]], ["1:11 unknown-column"]),
      ("indicator,value,indicator\na,1,b\n", [["a", "1", ""]], ["1:17 duplicate-column"]),
      ("indicator,value,指标\na,1,b\n", [["a", "1", ""]], ["1:17 duplicate-column"]),
      ("indicator,,value\na,b,1\n", [["a", "1", ""]], ["1:11 unknown-column"]),
      ("indicator,note\na,1\n", [], ["1:1 missing-column"]),
      ("indicator,value\n", [], []), ("", [], ["empty-file"]), ("\n\n", [], ["empty-file"]),
      ("indicator,value\na\nb,2\n", [["b", "2", ""]], ["2:1 short-row"]),
      ("indicator,value\na,1,x\nb,2\n", [["b", "2", ""]], ["2:5 long-row"]),
      ("indicator,value\n\"a\"x,1\nb,2\n", [["b", "2", ""]], ["2:4 stray-quote"]),
      ("indicator,value\na,\"1\nb,2\n", [["b", "2", ""]], ["2:3 unclosed-string"]),
      ("indicator,value\na,5\" x\n", [["a", "5\" x", ""]], ["2:4 stray-quote"]),
      ("indicator，value\na，1\n", [], ["1:10 fullwidth-punctuation"]),
      ("indicator,value\na\0,1\n", [["a\0", "1", ""]], ["2:2 control-character"]),
    ] as [(String, [[String]], [String])])
  func tables(text: String, rows: [[String]], codes: [String]) {
    let (read, found) = Self.read(text.utf8)
    #expect(read == rows)
    #expect(found == codes)
  }

  @Test("suggests the column that was meant")
  func suggestion() {
    let table = CSVTable(
      SourceText(file: "f", text: "indicater,value\n"), columns: Self.columns)
    let remedy = table.diagnostics.sorted().first?.remedy
    #expect(remedy?[.english] == "did you mean 'indicator'?")
  }

  @Test(
    "refuses other encodings, and finds single bad bytes",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], ["not-utf8"]), ([0xFE, 0xFF, 0x00, 0x61], ["not-utf8"]),
      ([0x69, 0x00, 0x6E, 0x00], ["not-utf8"]),
      // 指标,数值 and 铜梁区 in GB18030
      ([0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A], ["1:1 not-utf8"]),
      (Array("指标,数值\na,1".utf8) + [0xFF, 0x0A], ["2:4 invalid-utf8"]),
      (Array("指标,数值\n重庆".utf8) + [0xE5, 0xBA] + Array(",1\n".utf8), ["2:3 invalid-utf8"]),
      (
        Array("indicator,value\n".utf8) + [0xCD, 0xAD, 0xC1, 0xBA, 0xC7, 0xF8, 0x2C, 0x31],
        ["2:2 not-utf8"]
      ),
    ] as [([UInt8], [String])])
  func encodings(bytes: [UInt8], expected: [String]) {
    #expect(Self.read(bytes).found == expected)
  }

  @Test("disarms formulas if asked to")
  func formulas() {
    var options = CSVWriter.Options()
    options.disarmsFormulas = true
    var writer = CSVWriter(options)
    writer.row(["=1+1", "+cmd", "-5.2", "@x", "+3", "a=b", ""])
    writer.row([""])
    let text = writer.text
    #expect(text == "\"'=1+1\",\"'+cmd\",-5.2,\"'@x\",+3,a=b,\n\"\"\n")
  }

  @Test("checks the encoding to the end, also of a long last row")
  func lastRow() {
    let long = "a,\"" + String(repeating: "x", count: 200_000)
    let bytes = Array("indicator,value\n\(long)".utf8) + [0xFF, 0x78, 0, 0x22]
    #expect(Self.read(bytes).found == ["2:200004 invalid-utf8", "2:200006 control-character"])
  }

  @Test("keeps going with absurdly many fields")
  func manyFields() {
    let wide = String(repeating: ",x", count: 100_000)
    let (rows, found) = Self.read(("indicator,value\na\(wide)\nb,2\n").utf8)
    #expect(rows == [["b", "2", ""]] && found == ["2:5 long-row"])
  }
}
