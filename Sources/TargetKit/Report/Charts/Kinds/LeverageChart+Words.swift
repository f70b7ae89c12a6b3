extension LeverageChart {
  /// What each stage led to, with its ratio.
  public func description(in language: Language) -> String {
    let words = Words(language: language)
    guard !isEmpty else { return words.nothingToDraw }
    let data = LeverageData(self)
    let sentences = data.links.map { link -> String in
      var text =
        named(stages[link.from], words) + words.of("带动", " leads to ")
        + named(stages[link.to], words)
      if let ratio = links[link.number].ratio { text += words.comma + ratio[language] }
      return text
    }
    let alone = stages.indices.filter { stage in
      !data.links.contains { $0.from == stage || $0.to == stage }
    }
    return words.sentences(sentences + alone.map { named(stages[$0], words) })
  }

  /// A row for each link, and one for each stage that has none.
  public func table(in language: Language) -> ChartTable {
    let words = Words(language: language)
    let data = LeverageData(self)
    let rows = data.links.map { link in
      [
        stages[link.from].name[language], stages[link.from].amount?[language] ?? "",
        stages[link.to].name[language], stages[link.to].amount?[language] ?? "",
        links[link.number].ratio?[language] ?? "",
      ]
    }
    let alone = stages.indices.filter { stage in
      !data.links.contains { $0.from == stage || $0.to == stage }
    }.map { [stages[$0].name[language], stages[$0].amount?[language] ?? "", "", "", ""] }
    return ChartTable(
      heads: [
        words.columnFrom, words.columnAmountIn, words.columnTo, words.columnAmountOut,
        words.columnRatio,
      ], rows: (rows + alone).map { $0.map(\.sanitized) })
  }

  private func named(_ stage: Stage, _ words: Words) -> String {
    stage.name[words.language]
      + (stage.amount.map { words.of("", " ") + $0[words.language] } ?? "")
  }
}

/// The words of leverage flows.
extension Words {
  var columnFrom: String { of("投入", "From") }
  var columnAmountIn: String { of("投入数额", "Amount") }
  var columnTo: String { of("带动", "To") }
  var columnAmountOut: String { of("带动数额", "Amount moved") }
  var columnRatio: String { of("倍数", "Ratio") }
}
