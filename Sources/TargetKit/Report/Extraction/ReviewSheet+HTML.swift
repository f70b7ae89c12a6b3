extension ReviewSheet {
  /// The sheet as one HTML file that needs nothing else.
  public var html: String {
    let pieces = HTMLPieces([language])
    let isChinese = language == .chinese
    let title = isChinese ? "核对单" : "Review sheet"
    var out = "<!DOCTYPE html>\n<html lang=\"\(HTMLPieces.code(language))\">\n<head>\n"
    out += "<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n<title>\(title)</title>\n"
    out += "<style>\n\(HTMLStyle.sheet)\(Self.marks)</style>\n</head>\n<body>\n"
    out +=
      "<header>\n<h1>\(title)</h1>\n<p class=\"subtitle\">\(pieces.escape(summary))</p>\n</header>\n<main>\n"
    for extraction in extractions { add(extraction, pieces, to: &out) }
    return out + "</main>\n</body>\n</html>\n"
  }

  private func add(_ extraction: Extraction, _ pieces: HTMLPieces, to out: inout String) {
    out += "<section>\n<h2>\(pieces.escape(extraction.source.file))</h2>\n"
    out +=
      "<p>"
      + Standing.allCases.map { mark("123", $0, id: nil, title: "") + " " + $0.name[language] }
      .joined(separator: language == .chinese ? "，" : ", ") + "</p>\n"
    out += "<div class=\"source\">"
    for (text, statement) in self.pieces(extraction) {
      guard let statement else {
        out += text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { pieces.escape(String($0)) }.joined(separator: "\n")
        continue
      }
      out += mark(
        pieces.escape(text.replacingLineBreaks), Standing(statement), id: statement.id,
        title: pieces.escape(hint(statement, of: extraction)))
    }
    out += "</div>\n"
    for (article, own) in articles(of: extraction) {
      out +=
        "<h3>\(pieces.escape(extraction.titles[article]))</h3>\n<div class=\"table\"><table>\n<thead><tr>"
      for column in Self.columns { out += "<th scope=\"col\">\(column[language])</th>" }
      out += "</tr></thead>\n<tbody>\n"
      for statement in own {
        out += "<tr>"
        for (number, cell) in cells(statement, of: extraction).enumerated() {
          let text = pieces.escape(cell)
          out += number == 0 ? "<td><a href=\"#\(text)\">\(text)</a></td>" : "<td>\(text)</td>"
        }
        out += "</tr>\n"
      }
      out += "</tbody>\n</table></div>\n"
    }
    out += "</section>\n"
  }

  private func mark(_ text: String, _ standing: Standing, id: String?, title: String) -> String {
    let anchor = id.map { " id=\"\($0)\"" } ?? ""
    let note = title.isEmpty ? "" : " title=\"\(title)\""
    let sign = id.map { "<sup>\($0)</sup>" } ?? ""
    return "<mark class=\"\(standing.style)\"\(anchor)\(note)>\(text)\(sign)</mark>"
  }

  /// What was read of a figure, for the one who points at it.
  private func hint(_ statement: ExtractedStatement, of extraction: Extraction) -> String {
    guard statement.isTaken else { return remark(statement) }
    let parts = [
      statement.kind.told[language], statement.name.value, statement.area.value,
      statement.period.value.map { $0.description } ?? "", remark(statement, of: extraction),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static let marks = """
    .source{white-space:pre-wrap;max-width:46rem;line-height:2}
    mark{color:inherit;background:var(--good-soft);border-bottom:2px solid var(--good);padding:0 .1em}
    mark.poor{background:var(--poor-soft);border-bottom:2px dashed var(--poor)}
    mark.open{background:var(--open-soft);border-bottom:2px dotted var(--open)}
    mark sup{font-size:.6em;color:var(--muted);margin-left:.15em}
    .table{overflow-x:auto}

    """
}
