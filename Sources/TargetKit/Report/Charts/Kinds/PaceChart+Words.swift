extension PaceChart {
  /// The two paces of each indicator.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    return words.sentences(
      [words.changePerYear]
        + rows.map { row in
          var parts = [
            words.recent + words.of("", " ") + text(row.recent, row, words),
            words.required + words.of("", " ") + text(row.required, row, words),
          ]
          if let note = row.note { parts.append(note[language]) }
          return row.name[language] + words.of("：", ": ") + parts.joined(separator: words.comma)
        })
  }

  /// A row for each indicator.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    return ChartTable(
      heads: [
        words.columnIndicator, words.recentPerYear, words.requiredPerYear, words.columnRemark,
      ],
      rows: rows.map { row in
        [
          row.name[language], text(row.recent, row, words), text(row.required, row, words),
          row.note?[language] ?? "",
        ].map(\.sanitized)
      })
  }

  /// `+4.2个`, or that it is not applicable.
  func text(_ pace: RealInterval?, _ row: Row, _ words: Words) -> String {
    guard let pace else { return words.notApplicable }
    let number = ChartNumber(unit: row.unit, language: words.language)
    let sign = pace.isPoint && pace.lower > 0 ? "+" : ""
    return sign + number.text(pace)
  }
}

/// The words of paces.
extension Words {
  var recent: String { of("年均实际完成", "recent") }
  var required: String { of("后期年均需完成", "needed") }
  var recentPerYear: String { of("年均实际完成", "Recent change a year") }
  var requiredPerYear: String { of("后期年均需完成", "Change needed a year") }
  var changePerYear: String { of("以下为每年变化量", "changes a year") }
  var columnRemark: String { of("说明", "Remark") }
  var paceNote: String {
    of(
      "每年变化量，向右为朝向目标；各行刻度不同",
      "Change a year, to the right towards the target; each row has its own scale")
  }
}
