/// A table of a report as a Word table: headings repeated on each page, no row cut in two.
struct WordTable {
  private let table: ReportTable
  private let languages: [Language]
  /// The width of the page's text, in twentieths of a point.
  private let width: Int
  /// The columns that are shown: those with anything in them that a reader wants.
  private let places: [Int]

  init(_ table: ReportTable, _ languages: [Language], width: Int) {
    self.table = table
    self.languages = languages
    self.width = width
    places = table.shownColumns()
  }

  /// Whether the table wants the page laid on its side.
  static func isWide(_ table: ReportTable) -> Bool {
    table.shownColumns().count > mostUprightColumns
  }

  /// More columns than this want the page laid on its side.
  private static let mostUprightColumns = 7

  private var style: WordStyles.Style {
    places.count > Self.mostUprightColumns ? .smallCell : .cell
  }

  /// The table, or nothing if it has no rows.
  var text: String {
    guard !places.isEmpty else { return "" }
    let widths = columnWidths
    var text = "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    text += "<w:tblBorders>"
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      text += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A929A\"/>"
    }
    text += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for width in widths { text += "<w:gridCol w:w=\"\(width)\"/>" }
    text += "</w:tblGrid>"
    text += row(
      zip(places, widths).map { place, width in
        let column = table.columns[place]
        return cell(
          lines(column.heading, column.detail, isBold: true), width, shade: "E3E8EE",
          isAlignedRight: column.isAlignedRight)
      }, isHeader: true)
    for row in table.rows { text += self.row(row, widths) }
    // Two tables in a row would melt into one.
    return text + "</w:tbl>" + WordText.paragraph("", .note)
  }

  private func row(_ row: ReportTable.Row, _ widths: [Int]) -> String {
    if row.isHeading, let heading = row.cells.first {
      return self.row([
        cell(
          lines(heading.text, nil, isBold: true), widths.reduce(0, +),
          shade: "F2F2F2", span: widths.count)
      ])
    }
    return self.row(
      zip(places, widths).compactMap { place, width in
        guard place < row.cells.count else { return nil }
        let value = row.cells[place]
        var lines = lines(value.text, value.detail)
        if let sign = value.sign, !lines.isEmpty {
          lines[0] = WordText.run(sign.mark + " ", nil) + lines[0]
        }
        return cell(
          lines, width, shade: value.sign.map { Self.shade($0.tone) },
          isAlignedRight: table.columns[place].isAlignedRight)
      })
  }

  private func row(_ cells: [String], isHeader: Bool = false) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
      + cells.joined() + "</w:tr>"
  }

  /// The lines of a cell: what is shown, a second language below it, and what stands small below.
  private func lines(
    _ text: LocalizedText, _ detail: LocalizedText?, isBold: Bool = false
  ) -> [String] {
    let grey = "<w:color w:val=\"555555\"/>"
    let shown = text.shown(in: languages).enumerated().map { place, part in
      WordText.run(part.text, part.language, (isBold ? "<w:b/>" : "") + (place > 0 ? grey : ""))
    }
    let small = detail.map { $0.shown(in: languages) } ?? []
    return shown + small.map { WordText.run($0.text, $0.language, grey) }
  }

  private func cell(
    _ lines: [String], _ width: Int, shade: String? = nil, span: Int = 1,
    isAlignedRight: Bool = false
  ) -> String {
    var text = "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if span > 1 { text += "<w:gridSpan w:val=\"\(span)\"/>" }
    if let shade { text += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(shade)\"/>" }
    text += "</w:tcPr>"
    for line in lines {
      text += WordText.paragraph(line, style, isAlignedRight: isAlignedRight)
    }
    return text + "</w:tc>"
  }

  private static func shade(_ tone: ReportSign.Tone) -> String {
    CellStyle.tone(tone).shade ?? "FFFFFF"
  }

  // MARK: - Widths

  /// The widths of the columns: by what they hold, but none so narrow that its words break up.
  private var columnWidths: [Int] {
    let weights = places.map { weight(ofColumn: $0) }
    let sum = max(weights.reduce(0, +), 1)
    return weights.map { width * $0 / sum }
  }

  private func weight(ofColumn number: Int) -> Int {
    let column = table.columns[number]
    // A heading may break in two lines, though not within a Latin word.
    let words = column.heading.line(in: languages).split(separator: " ")
    var weight = max(
      5, (columns(of: column.heading) + 1) / 2,
      words.map { $0.utf8.allSatisfy { $0 < 0x80 } ? $0.utf8.count : 0 }.max() ?? 0)
    for row in table.rows where !row.isHeading && row.cells.indices.contains(number) {
      let cell = row.cells[number]
      weight = max(weight, min(columns(of: cell.text) + (cell.sign == nil ? 0 : 2), 24))
      if let detail = cell.detail { weight = max(weight, min(columns(of: detail), 12)) }
    }
    // The margins of a cell take about two columns.
    return weight + 2
  }

  private func columns(of text: LocalizedText) -> Int {
    text.shown(in: languages).map { DisplayWidth.of($0.text) }.max() ?? 0
  }
}
