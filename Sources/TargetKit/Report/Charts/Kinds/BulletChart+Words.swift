extension BulletChart {
  /// How many indicators stand where, and the progress of each.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let items = rows.map { row -> String in
      var parts = [row.status.word[language]]
      if let progress = row.progress { parts.append(words.progress(Self.percent(progress, words))) }
      if let expected = row.expected, expected.isFinite {
        parts.append(words.expected + words.of("", " ") + Numbers.percent(expected))
      }
      if row.progress == nil, let reason = row.reason { parts.append(reason[language]) }
      return row.name[language] + words.of("：", ": ") + parts.joined(separator: words.comma)
    }
    let total = words.count(rows.count, zh: "项指标", en: "indicator")
    return words.sentences([words.list(total, items)])
  }

  /// A row for each indicator with its progress, the expected progress, and the verdict.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    return ChartTable(
      heads: [
        words.columnIndicator, words.columnFigures, words.columnProgress, words.expected,
        words.columnVerdict,
      ],
      rows: rows.map { row in
        [
          row.name[language], row.figures?[language] ?? "",
          row.progress.map { Self.percent($0, words) } ?? row.reason?[language] ?? "",
          row.expected.map { Numbers.percent($0) } ?? "", row.status.word[language],
        ].map(\.sanitized)
      })
  }

  /// `61.8%`, `77.3%以上`, `8%至9%`.
  static func percent(_ range: RealInterval, _ words: Words) -> String {
    if range.isPoint { return Numbers.percent(range.lower) }
    let (lower, upper) = (Numbers.percent(range.lower), Numbers.percent(range.upper))
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true): return words.of("\(lower)至\(upper)", "\(lower) to \(upper)")
    case (true, false): return words.of("\(lower)以上", "≥ \(lower)")
    case (false, true): return words.of("\(upper)以下", "≤ \(upper)")
    case (false, false): return words.unknown
    }
  }
}
