import Testing

@testable import TargetKit

@Suite("Workbooks")
struct WorkbookTests {
  /// The workbooks of `Fixtures/tables`, each beside a description written by hand.
  static let workbooks = [
    "by-hand/excel.xlsx", "by-hand/formats.xlsx", "by-hand/epoch-1904.xlsx", "by-hand/wps.xlsx",
    "by-hand/unusual.xlsx", "by-hand/stored-64.xlsx", "openpyxl/book.xlsx",
    "libreoffice/book.xlsx", "libreoffice/book.ods", "libreoffice/formats.ods",
  ]

  @Test("Sheets, cells, formats, merged ranges and what is hidden", arguments: workbooks)
  func contents(name: String) throws {
    let path = Checkout.fixtures + "/tables/" + name
    let expected = try SourceText(contentsOf: path + ".txt")
    let contents = TableFile.read(try SourceText(contentsOf: path, as: name))
    let lines = expected.string(0..<expected.count).split(separator: "\n").map(String.init)
    #expect(Self.description(of: contents) == lines)
  }

  /// Files that cannot be read, and the code of the message; none for a sheet of nothing.
  static let broken: [(String, Diagnostic.Code)] = [
    ("truncated.xlsx", .damagedFile), ("flipped.xlsx", .damagedFile),
    ("bomb.xlsx", .fileTooLarge), ("bad-xml.xlsx", .damagedFile),
    ("entities.xlsx", .damagedFile), ("no-strings.xlsx", .damagedFile),
    ("overlapping.xlsx", .damagedFile), ("only-charts.xlsx", .sheetWithoutCells),
    ("password.xlsx", .passwordProtected), ("locked.zip.xlsx", .passwordProtected),
    ("old.xls", .noTable), ("old.doc", .noTable), ("page.xls", .noTable), ("xml.xls", .noTable),
    ("binary.xlsb", .noTable), ("slides.pptx", .noTable), ("mac.numbers", .noTable),
    ("files.zip", .noTable), ("paper.pdf", .noTable), ("table.png", .noTable),
    ("table.jpg", .noTable), ("table.json", .noTable), ("nothing.csv", .emptyFile),
  ]

  @Test("What cannot be read says why, and what would be right", arguments: broken)
  func refusals(name: String, code: Diagnostic.Code) throws {
    let contents = TableFile.read(
      try SourceText(contentsOf: Checkout.fixtures + "/tables/broken/" + name, as: name))
    #expect(contents.sheets.isEmpty)
    let errors = contents.diagnostics.sorted().filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    #expect(errors.allSatisfy { $0.remedy != nil && $0.location.file == name })
  }

  @Test("No beginning of a workbook is read as a whole one, and none does harm")
  func beginnings() throws {
    let source = try SourceText(contentsOf: Checkout.fixtures + "/tables/by-hand/excel.xlsx")
    let bytes = source.withBytes { Array($0) }
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let contents = TableFile.read(bytes.prefix(count), name: "cut.xlsx")
      #expect(contents.sheets.isEmpty || count < 4)
      #expect(contents.diagnostics.hasErrors || count < 4)
    }
  }

  /// The lines that the description of a workbook would have.
  private static func description(of contents: TableFile.Contents) -> [String] {
    var lines: [String] = []
    for sheet in contents.sheets {
      lines.append("# " + sheet.name + (sheet.isHidden ? " hidden" : ""))
      for row in 0..<sheet.rowCount {
        // What is merged may be empty; nothing else of what lies between is of interest.
        let isMerged = sheet.merges.ranges.contains { $0.rows.contains(row) }
        let columns =
          isMerged
          ? Array(0..<min(sheet.columnCount, 10))
          : sheet.records[sheet.recordRange(ofRow: row)].map { Int($0.column) }
        for column in columns {
          let cell = sheet.cell(row, column)
          guard cell.content != .empty || cell.merge != .none else { continue }
          lines.append(description(of: cell))
        }
      }
    }
    return lines + contents.diagnostics.sorted().map { "\($0.severity) \($0.code)" }
  }

  private static func description(of cell: TableCell) -> String {
    let kind =
      switch cell.content {
      case .empty: "empty"
      case .text: "text"
      case .number(let number, let isPercentage):
        (isPercentage ? "percentage " : "number ") + number
      case .date: "date"
      case .boolean: "boolean"
      case .error: "error"
      case .formula: "formula"
      }
    let text = String(cell.text.map { $0 == "\n" ? "⏎" : $0 })
    var parts = [place(cell.row, cell.column), kind, text]
    switch cell.merge {
    case .none: break
    case .head(let rows, let columns): parts.append("merged \(rows)x\(columns)")
    case .covered(let row, let column): parts.append("under " + place(row, column))
    }
    return (parts + (cell.isHidden ? ["hidden"] : [])).joined(separator: " | ")
  }

  private static func place(_ row: Int, _ column: Int) -> String {
    SourceLocation.letters(ofColumn: column) + String(row + 1)
  }
}
