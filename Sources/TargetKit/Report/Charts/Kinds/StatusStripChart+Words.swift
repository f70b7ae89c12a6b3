extension StatusStripChart {
  /// Where each indicator stood, review by review.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let items = rows.map { row -> String in
      let steps = reviews.indices.map { "\(reviews[$0]) " + text(cell(row, $0), words) }
      return row.name[language] + words.of("：", ": ") + steps.joined(separator: words.comma)
    }
    return words.sentences(items)
  }

  /// A row for each indicator, with a column for each review.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    return ChartTable(
      heads: [words.columnIndicator] + reviews.map(\.description),
      rows: rows.map { row in
        [row.name[language].sanitized]
          + reviews.indices.map { text(cell(row, $0), words).sanitized }
      })
  }

  /// The cell of a review; an empty one where the row has none.
  func cell(_ row: Row, _ review: Int) -> Cell {
    row.cells.indices.contains(review) ? row.cells[review] : Cell(nil)
  }

  private func text(_ cell: Cell, _ words: Words) -> String {
    let word = cell.status?.word[words.language] ?? words.notReviewed
    return word + (cell.isTargetChanged ? words.bracketed(words.targetChanged) : "")
  }
}

/// The words of status strips.
extension Words {
  var notReviewed: String { of("未评估", "not reviewed") }
  var targetChanged: String { of("目标有调整", "target changed") }
}
