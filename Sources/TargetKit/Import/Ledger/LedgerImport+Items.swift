extension LedgerImport {
  /// Finds the indicator and the area of each figure, and words its row.
  ///
  /// A name that nobody knows is left out, unless it is close to one that is known: then it is most
  /// likely a slip, and an error.
  func items(
    _ figures: [(figure: ImportedFigure, view: SheetView)], _ names: BookNames, hasPlanColumn: Bool,
    _ notes: inout ImportNotes
  ) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(figures.count)
    var known: [String: BookNames.Match] = [:]
    /// Names that are left out, with how many figures each has.
    var foreign: [String: (count: Int, figure: ImportedFigure, view: SheetView)] = [:]
    for (figure, view) in figures {
      let match = known[figure.indicator] ?? names.indicator(figure.indicator)
      known[figure.indicator] = match
      switch match {
      case .none:
        if foreign[figure.indicator] == nil { foreign[figure.indicator] = (0, figure, view) }
        foreign[figure.indicator]?.count += 1
      case .several(let ids):
        notes.error(
          .undeclaredIndicator, view, figure.namePlace,
          LocalizedText(
            zh: "\(figure.indicator.quoted()) 是多个指标的名称：\(ids.joined(separator: "、"))",
            en:
              "\(figure.indicator.quoted()) is the name of several indicators: \(ids.joined(separator: ", "))"
          ),
          remedy: LocalizedText(
            zh: "请写代号，或用 --plan 指明规划", en: "write the id, or name the plan with --plan"))
      case .one(_, let number):
        if let item = item(figure, view, number, names, hasPlanColumn, &notes) {
          items.append(item)
        }
      }
    }
    for (name, entry) in foreign.sorted(by: {
      $0.value.figure.place.row < $1.value.figure.place.row
    }) {
      leave(name, entry, names, &notes)
    }
    return items
  }

  private func leave(
    _ name: String, _ entry: (count: Int, figure: ImportedFigure, view: SheetView),
    _ names: BookNames, _ notes: inout ImportNotes
  ) {
    let place = entry.figure.namePlace
    if let meant = names.nearest(name) {
      return notes.error(
        .undeclaredIndicator, entry.view, place, BookMessages.undeclaredIndicator(name),
        remedy: BookMessages.didYouMean(meant))
    }
    notes.left(
      entry.view, place, name,
      LocalizedText(
        zh: "台账中没有这个指标（\(entry.count) 个数据）",
        en: "the book has no such indicator (\(entry.count) figures)"))
  }

  private func item(
    _ figure: ImportedFigure, _ view: SheetView, _ number: Int, _ names: BookNames,
    _ hasPlanColumn: Bool, _ notes: inout ImportNotes
  ) -> Item? {
    let indicator = names.book.indicator(at: number)
    var figure = figure
    if figure.value.isEmpty {
      guard indicator.unit.dimension == .share, let growth = figure.growth else {
        notes.left(
          view, figure.place, figure.growth ?? "",
          LocalizedText(
            zh: "\(indicator.id) 只有增速，没有绝对量", en: "\(indicator.id): a change without a level"))
        return nil
      }
      figure.value = growth.hasPrefix("+") ? String(growth.dropFirst()) : growth
      figure.growth = nil
    }
    var fields = [
      "indicator": indicator.id, "period": figure.period.inDataFiles, "value": figure.value,
    ]
    let area = figure.area.flatMap { names.area($0) ?? $0 }
    if area != indicator.area { fields["area"] = area }
    for value in figure.part.values { fields[value.dimension] = value.value }
    fields["yoy"] = figure.growth
    fields["published"] = figure.published.map { DateText.iso($0) }
    fields["source"] = figure.source
    fields["note"] = figure.note.map { FormulaGuard.guarded($0.sanitizedLines) }
    fields["status"] = figure.status
    if hasPlanColumn { fields["plan"] = plan }
    return Item(figure: figure, view: view, indicator: indicator.id, number: number, fields: fields)
  }
}
