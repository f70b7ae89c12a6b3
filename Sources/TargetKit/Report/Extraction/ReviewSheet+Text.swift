extension ReviewSheet {
  /// The sheet for a terminal: a table of what was read, then the summary.
  ///
  /// - Parameter width: The columns of a line; names are cut to fit.
  /// - Returns: The text, which ends with a line break.
  public func text(width: Int = 100) -> String {
    var out = ""
    for extraction in extractions {
      if extractions.count > 1 { out += extraction.source.file.sanitized + "\n" }
      for (article, own) in articles(of: extraction) {
        let title = extraction.titles[article]
        if !title.isEmpty { out += title.sanitized + "\n" }
        out += table(own, extraction, width)
        out += "\n"
      }
    }
    return out + summary + "\n"
  }

  private func table(
    _ statements: [ExtractedStatement], _ extraction: Extraction, _ width: Int
  ) -> String {
    let head = Self.columns.map { $0[language] }
    let rows = [head] + statements.map { cells($0, of: extraction).map(\.sanitized) }
    // Names take what the other columns leave, and no less than a word.
    let limits = [6, 14, 8, max(16, width - 86), 12, 18, 26, 8]
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
    var out = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell.truncated(to: widths[column]).padded(to: widths[column]) + "  "
      }
      while line.last == " " { line.removeLast() }
      out += line + "\n"
    }
    return out
  }
}
