/// What the money moved: the levers of the plans in scope.
extension ReportContent {
  /// The sentence that may be quoted, the ratios, the drawing, and what must be known beside them.
  ///
  /// A brief has the sentences alone.
  var leverageBlocks: [ReportDocument.Block] {
    if settings.style == .brief { return quotes.map { .paragraph($0) } }
    guard levers.count == 1, let lever = levers.first else {
      return levers.isEmpty ? [] : [.paragraph(.both { $0.leversDiffer })]
    }
    return blocks(lever, 1)
  }

  /// Each lever by itself, where there are several.
  var leverageParts: [ReportDocument.Section] {
    guard settings.style != .brief, levers.count > 1 else { return [] }
    return levers.enumerated().map { place, lever in
      ReportDocument.Section(
        id: "lever-\(place + 1)", heading: heading(lever), blocks: blocks(lever, place + 1))
    }
  }

  private func heading(_ lever: LeverReview) -> LocalizedText {
    let title = book.plan(lever.lever.plan)?.title ?? .plain(lever.lever.plan)
    return .worded { wording in
      wording.text(title) + wording.words.of("：", ": ") + wording.text(lever.lever.name)
    }
  }

  private var quotes: [LocalizedText] {
    levers.flatMap { lever in
      LeverTexts(builder.loaded, leverage, lever).quotes
    }
  }

  private func blocks(_ lever: LeverReview, _ number: Int) -> [ReportDocument.Block] {
    let texts = LeverTexts(builder.loaded, leverage, lever)
    var blocks: [ReportDocument.Block] = texts.quotes.map { .paragraph($0) }
    let title = heading(lever)
    let chart = LeverageFlow(lever).chart(
      title: .both { $0.of("资金撬动：", "What the money moved: ") + title[$0.language] })
    blocks.append(.chart(ReportChart(id: "leverage-\(number)", chart, repeatsTable: true)))
    let table = LeverageTable(lever: lever, plan: book.plan(lever.lever.plan), sources: sources)
      .table(id: "leverage-\(number)", caption: title, texts.citations)
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    if lever.measuresDifferentMoney { blocks.append(.paragraph(.both { $0.differentMoney })) }
    let notes = texts.notes
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    return blocks
  }
}

extension Words {
  /// Said where several levers stand below each other.
  fileprivate var leversDiffer: String {
    of(
      "各项撬动关系计的是不同资金，口径见各表，倍数不能相互比较，也不能相加。",
      "Each of these measures money of its own, as its table says. The ratios are not to be compared, nor added up."
    )
  }
}
