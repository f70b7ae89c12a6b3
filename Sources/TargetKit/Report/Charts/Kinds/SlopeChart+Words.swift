extension SlopeChart {
  /// Base, latest figure and target of each indicator.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let items = rows.map { row -> String in
      let number = ChartNumber(unit: row.unit, language: language)
      var parts: [String] = []
      if let base = row.base {
        parts.append(
          words.baseline(words.period(of: base)) + words.of("", " ") + words.value(of: base, number)
        )
      }
      if let now = row.now {
        parts.append(words.period(of: now) + words.of("为", " ") + words.value(of: now, number))
      } else {
        parts.append(words.noFigure)
      }
      if let target = row.target {
        parts.append(
          words.targets.lowercased() + words.bracketed(words.period(of: target))
            + words.of("", " ") + criterion(row, number))
      }
      return row.name[language] + words.of("：", ": ") + parts.joined(separator: words.comma)
    }
    return words.sentences(items)
  }

  /// A row for each indicator.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    return ChartTable(
      heads: [words.columnIndicator, words.base, words.latest, words.target],
      rows: rows.map { row in
        let number = ChartNumber(unit: row.unit, language: language)
        let cell = { (figure: ChartFigure?) -> String in
          guard let figure else { return "" }
          return (figure.text?[language] ?? number.text(figure.range, isExact: true))
            + words.bracketed(words.period(of: figure))
        }
        let target = row.target.map {
          criterion(row, number) + words.bracketed(words.period(of: $0))
        }
        return [row.name[language], cell(row.base), cell(row.now), target ?? ""].map(\.sanitized)
      })
  }

  /// The criterion of a row, as written or from its target; empty without a target.
  func criterion(_ row: Row, _ number: ChartNumber) -> String {
    row.criterion?[number.language] ?? row.target?.text?[number.language]
      ?? row.target.map { number.text($0.range) } ?? ""
  }
}

/// The words of base, latest figure and target.
extension Words {
  var latest: String { of("最新值", "latest") }
  var slopeNote: String {
    of(
      "各行按自身的基期值到目标值定标；实线为已走，虚线为未走",
      "Each row runs from its own base to its own target; the full line is done, the dashed one is not"
    )
  }
}
