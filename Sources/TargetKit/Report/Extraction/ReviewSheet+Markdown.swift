extension ReviewSheet {
  /// The sheet as Markdown.
  public var markdown: String {
    let isChinese = language == .chinese
    var out = "# \(isChinese ? "核对单" : "Review sheet")\n\n\(summary)\n"
    for extraction in extractions {
      out += "\n## \(extraction.source.file.escapedForMarkdown)\n"
      for (article, own) in articles(of: extraction) {
        let title = extraction.titles[article]
        if !title.isEmpty { out += "\n### \(title.escapedForMarkdown)\n" }
        out += "\n| " + Self.columns.map { $0[language] }.joined(separator: " | ") + " |\n"
        out += "|" + String(repeating: " --- |", count: Self.columns.count) + "\n"
        for statement in own {
          let row = cells(statement, of: extraction).map { $0.sanitized.escapedForMarkdown }
          out += "| " + row.joined(separator: " | ") + " |\n"
        }
      }
      out += "\n### \(isChinese ? "原文" : "The text")\n\n"
      out +=
        isChinese ? "**采用**，***待确认***，~~未采用~~\n\n" : "**taken**, ***to confirm***, ~~left~~\n\n"
      out += markedText(extraction)
    }
    return out
  }

  private func markedText(_ extraction: Extraction) -> String {
    var out = ""
    for (text, statement) in pieces(extraction) {
      guard let statement else {
        out += lines(text)
        continue
      }
      let figure = text.replacingLineBreaks.sanitized.escapedForMarkdown
      switch Standing(statement) {
      case .taken: out += "**\(figure)**<sup>\(statement.id)</sup>"
      case .toConfirm: out += "***\(figure)***<sup>\(statement.id)</sup>"
      case .left: out += "~~\(figure)~~<sup>\(statement.id)</sup>"
      }
    }
    return out + "\n"
  }

  /// Text between figures: its lines stay lines.
  private func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacingLineBreaks.sanitized.escapedForMarkdown }.joined(separator: "\n\n")
  }
}
