/// A table as HTML: in a box that scrolls by itself where it is too wide.
struct HTMLTable {
  private let table: ReportTable
  private let pieces: HTMLPieces
  private let references: [String: String]
  private let places: [Int]
  private let progress: Int?
  private let elapsed: Int?

  /// A table of the columns that a page shows.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - pieces: How texts are written.
  ///   - references: The labels that cells may refer to, with the ids of what they label.
  init(_ table: ReportTable, _ pieces: HTMLPieces, _ references: [String: String]) {
    self.table = table
    self.pieces = pieces
    self.references = references
    places = table.shownColumns()
    progress = table.columns.firstIndex { $0.id == "progress" && $0.kind == .share }
    elapsed = table.columns.firstIndex { $0.id == "elapsed" && $0.kind == .share }
  }

  /// Whether a table needs the whole width of a page, and a page on its side in print.
  static func isWide(_ table: ReportTable) -> Bool { table.shownColumns().count > 8 }

  /// Writes the table, or nothing if it has no rows.
  func write(to out: inout String) {
    guard !places.isEmpty else { return }
    let label = pieces.escape(table.caption.line(in: pieces.languages))
    out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\""
    out += " aria-label=\"\(label)\">\n<table id=\"table-\(table.id)\">\n"
    out += "<caption>\(pieces.inline(table.caption))</caption>\n<thead>\n<tr>"
    for place in places {
      let column = table.columns[place]
      out += "<th scope=\"col\"\(name(place))>\(pieces.inline(column.heading))"
      if let detail = column.detail { out += "<small>\(pieces.inline(detail))</small>" }
      out += "</th>"
    }
    out += "</tr>\n</thead>\n"
    var isOpen = false
    for row in table.rows {
      if row.isHeading || !isOpen {
        if isOpen { out += "</tbody>\n" }
        out += "<tbody>\n"
        isOpen = true
      }
      if row.isHeading {
        out += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(places.count)\">"
        out += "\(row.cells.first.map { pieces.inline($0.text) } ?? "")</th></tr>\n"
      } else {
        out += "<tr>"
        for place in places { write(row, place, to: &out) }
        out += "</tr>\n"
      }
    }
    if isOpen { out += "</tbody>\n" }
    out += "</table>\n</div>\n"
  }

  /// The class of a column: its alignment, and for the name of the row what it is.
  private func name(_ place: Int) -> String {
    let column = table.columns[place]
    if ["name", "text"].contains(column.id) { return " class=\"name\"" }
    if ["missing", "evidence", "measures"].contains(column.id) { return " class=\"prose\"" }
    if column.isAlignedRight { return " class=\"number\"" }
    if column.id == "trend" { return " class=\"trend\"" }
    return ["unit", "ambition", "phase", "input", "output"].contains(column.id)
      ? " class=\"short\"" : ""
  }

  private func write(_ row: ReportTable.Row, _ place: Int, to out: inout String) {
    guard place < row.cells.count else {
      out += "<td></td>"
      return
    }
    let cell = row.cells[place]
    let isName = table.columns[place].id == "name"
    out += isName ? "<th scope=\"row\"\(name(place))>" : "<td\(name(place))>"
    out += content(cell, place)
    if place == progress { out += bar(row) }
    if let detail = cell.detail { out += "<small>\(pieces.inline(detail))</small>" }
    out += isName ? "</th>" : "</td>"
  }

  private func content(_ cell: ReportTable.Cell, _ place: Int) -> String {
    if cell.isNone { return "<span class=\"none\">-</span>" }
    if let sign = cell.sign {
      return "<span class=\"sign \(sign.tone.rawValue)\"><b>\(pieces.escape(sign.mark))</b> "
        + "\(pieces.inline(sign.word))</span>"
    }
    if table.columns[place].kind == .reference, let id = references[cell.text[.chinese]] {
      return "<a href=\"#\(id)\">\(pieces.inline(cell.text))</a>"
    }
    guard let link = cell.link else { return pieces.inline(cell.text) }
    return "<a href=\"\(pieces.escape(link))\">\(pieces.inline(cell.text))</a>"
  }

  /// The share done as a bar with a tick where it was to be; the numbers stand beside it.
  private func bar(_ row: ReportTable.Row) -> String {
    guard let progress, progress < row.cells.count,
      case .real(let done)? = row.cells[progress].value
    else { return "" }
    func percent(_ share: Double) -> String {
      Numbers.short(min(max(share.isFinite ? share : 0, 0), 1) * 100, decimals: 1)
    }
    var text = "<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:\(percent(done))%\"></i>"
    if let elapsed, elapsed < row.cells.count, case .real(let passed)? = row.cells[elapsed].value {
      text += "<b style=\"left:\(percent(passed))%\"></b>"
    }
    return text + "</span>"
  }
}
