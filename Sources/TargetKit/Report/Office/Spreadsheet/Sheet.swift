/// A sheet of a workbook: rows from the top, tables among them.
struct Sheet {
  /// A stretch of cells that Excel handles as a table: sorted, filtered, named.
  struct Table {
    /// The first row, which holds the headings, from 1.
    let top: Int
    let headings: [String]
    /// How many rows follow the headings.
    let rows: Int

    /// The cells it covers: `A3:H20`.
    var range: String {
      "A\(top):\(Sheet.column(headings.count - 1))\(top + rows)"
    }
  }

  let name: String
  /// Which values cells may take, by the cells' ranges.
  var allowedValues: [(range: String, values: [String])] = []
  private(set) var tables: [Table] = []
  private var rows: [(cells: [SheetCell], height: Double?)] = []
  /// Rows whose first cell reaches over all columns.
  private var wideRows: [Int] = []
  private var widths: [Int] = []
  /// How many columns are printed.
  private var printed = 0

  /// The widest and narrowest columns, in digits.
  private static let columnWidths = 7...46
  /// How wide a sheet without tables is.
  private static let leastWidth = 90

  init(name: String) { self.name = name }

  // MARK: - Filling

  /// Adds a row of cells.
  mutating func add(_ cells: [SheetCell]) {
    rows.append((cells, nil))
    for (column, cell) in cells.enumerated() {
      if widths.count <= column { widths.append(0) }
      widths[column] = max(widths[column], cell.width)
    }
  }

  /// Adds a text that reaches over all columns; nothing for an empty one.
  mutating func add(_ text: String, _ style: CellStyle) {
    guard !text.isEmpty else { return }
    wideRows.append(rows.count)
    rows.append(([SheetCell(text, style)], nil))
  }

  mutating func addSpace() {
    if !rows.isEmpty { rows.append(([], nil)) }
  }

  /// Adds a table with its headings, which are made to differ as the format asks.
  mutating func add(_ table: FlatTable) {
    let headings = Self.distinct(table.columns.map(\.heading))
    add(
      zip(headings, table.columns).map { heading, column in
        SheetCell(heading, column.isAlignedRight ? .headerRight : .header)
      })
    // The format knows no table without rows; its headings then stand alone.
    if !table.rows.isEmpty {
      tables.append(Table(top: rows.count, headings: headings, rows: table.rows.count))
    }
    for row in table.rows { add(row) }
    printed = max(printed, table.readable)
  }

  private static func distinct(_ headings: [String]) -> [String] {
    var used: Set<String> = []
    return headings.map { heading in
      let flat = heading.split(whereSeparator: \.isNewline).joined(separator: " ")
      let base = flat.isEmpty ? "-" : String(flat.prefix(200))
      var name = base
      var number = 1
      while !used.insert(name.lowercased()).inserted {
        number += 1
        name = "\(base) \(number)"
      }
      return name
    }
  }

  // MARK: - Writing

  /// The letters of a column, from 0: `A`, `Z`, `AA`.
  static func column(_ number: Int) -> String {
    var rest = number
    var letters = ""
    while true {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
      if rest < 0 { return letters }
    }
  }

  /// The widths of the columns, with one more where they are too narrow together for paragraphs.
  private var columnWidths: [Int] {
    let widest = printed > 8 ? Self.columnWidths.upperBound / 2 : Self.columnWidths.upperBound
    let widths = self.widths.map { min(max($0 + 2, Self.columnWidths.lowerBound), widest) }
    let missing = Self.leastWidth - widths.reduce(0, +)
    return missing > 0 ? widths + [missing] : widths
  }

  /// How many columns are printed and reached over by paragraphs.
  private var printedColumns: Int {
    let all = columnWidths.count
    return all > widths.count || printed == 0 ? all : printed
  }

  /// The cells that are printed: `$A$1:$P$27`.
  var printedRange: String {
    "$A$1:$\(Self.column(printedColumns - 1))$\(max(rows.count, 1))"
  }

  /// The row of headings that stays in sight; `nil` unless the sheet has one table, near its top.
  var frozenRow: Int? {
    guard tables.count == 1, let top = tables.first?.top, top <= 12 else { return nil }
    return top
  }

  /// The part of the workbook.
  ///
  /// - Parameters:
  ///   - strings: Takes the texts.
  ///   - isFirst: Whether it is the sheet that is open at first.
  /// - Returns: The part, without the declaration.
  func part(_ strings: inout SharedStrings, isFirst: Bool) -> String {
    let widths = columnWidths
    let reach = printedColumns
    var text = "<worksheet xmlns=\"\(Workbook.namespace)\" xmlns:r=\"\(Workbook.relations)\">"
    text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<sheetViews><sheetView showGridLines=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")"
    text += " workbookViewId=\"0\">"
    if let row = frozenRow {
      text += "<pane ySplit=\"\(row)\" topLeftCell=\"A\(row + 1)\" activePane=\"bottomLeft\""
      text += " state=\"frozen\"/>"
    }
    text += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
    for (column, width) in widths.enumerated() {
      text += "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\""
      text += " customWidth=\"1\"/>"
    }
    text += "</cols><sheetData>"
    let wide = Set(wideRows)
    for (number, row) in rows.enumerated() {
      text += "<row r=\"\(number + 1)\""
      if wide.contains(number), let cell = row.cells.first {
        let height = Self.height(of: cell, width: widths.prefix(reach).reduce(0, +))
        text += " ht=\"\(height)\" customHeight=\"1\""
      } else if let height = Self.height(of: row.cells, widths: widths) {
        // Not fixed: the row grows with what is written into it later.
        text += " ht=\"\(height)\""
      }
      text += ">"
      for (column, cell) in row.cells.enumerated() {
        text += Self.text(cell, "\(Self.column(column))\(number + 1)", &strings)
      }
      text += "</row>"
    }
    text += "</sheetData>"
    if !wideRows.isEmpty {
      text += "<mergeCells count=\"\(wideRows.count)\">"
      let last = Self.column(reach - 1)
      for row in wideRows { text += "<mergeCell ref=\"A\(row + 1):\(last)\(row + 1)\"/>" }
      text += "</mergeCells>"
    }
    text += validations
    text += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\""
    text += " header=\"0.3\" footer=\"0.3\"/>"
    text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
    text += "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
    if !tables.isEmpty {
      text += "<tableParts count=\"\(tables.count)\">"
      for number in tables.indices { text += "<tablePart r:id=\"rId\(number + 1)\"/>" }
      text += "</tableParts>"
    }
    return text + "</worksheet>"
  }

  /// The values that cells may take, offered as a list.
  private var validations: String {
    // A list in a sheet has 255 characters at the most, and no commas in its items.
    let lists = allowedValues.map { ($0.range, $0.values.joined(separator: ",")) }
      .filter { !$0.1.isEmpty && $0.1.utf16.count <= 255 && !$0.1.contains("\"") }
    guard !lists.isEmpty else { return "" }
    var text = "<dataValidations count=\"\(lists.count)\">"
    for (range, values) in lists {
      text += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\""
      text += " sqref=\"\(range)\"><formula1>\"\(XMLText.escaped(values))\"</formula1>"
      text += "</dataValidation>"
    }
    return text + "</dataValidations>"
  }

  private static func text(
    _ cell: SheetCell, _ place: String, _ strings: inout SharedStrings
  ) -> String {
    let start = "<c r=\"\(place)\" s=\"\(cell.style.rawValue)\""
    return switch cell.content {
    case .empty: start + "/>"
    case .text(let text): start + " t=\"s\"><v>\(strings.place(of: text))</v></c>"
    case .number(let number): start + "><v>\(number)</v></c>"
    }
  }

  /// The height of a row of which a cell takes several lines, in points.
  ///
  /// Not every program fits rows when it opens a file: LibreOffice prints the first line only. `nil`
  /// where the usual height will do.
  private static func height(of cells: [SheetCell], widths: [Int]) -> Int? {
    let lines = zip(cells, widths).map { cell, width in
      guard case .text(let text) = cell.content, cell.width > width - 2 else { return 1 }
      return text.wrapped(to: max(width - 2, 2)).count
    }
    guard let most = lines.max(), most > 1 else { return nil }
    return min(15 * most + 3, 409)
  }

  /// The height of a row whose cell reaches over several columns, which programs do not fit by
  /// themselves; in points, at most what the format allows.
  private static func height(of cell: SheetCell, width: Int) -> Int {
    guard case .text(let text) = cell.content else { return 15 }
    let lines = text.wrapped(to: max(width - 4, 2)).count
    return switch cell.style {
    case .title: 30
    case .heading: min(22 * lines, 409)
    default: min(15 * lines + 3, 409)
    }
  }
}
