extension LoadedBook {
  /// The entry with its plan, its indicator and its area under the ids that the files use, where it
  /// calls them by their names.
  ///
  /// - Throws: A refusal where several indicators bear the name.
  func resolvingNames(of entry: FigureEntry) throws(RecordRefusal) -> FigureEntry {
    var entry = entry
    if let name = entry.plan, let number = book.planNumber(named: name) {
      entry.plan = book.plans[number].id
    }
    let plans = book.plans.indices.filter { number in
      entry.plan.map { book.plans[number].id == $0 } ?? true
    }
    if let area = entry.area {
      entry.area = plans.lazy.compactMap { book.area(named: area, plan: $0) }.first ?? area
    }
    // An id of any plan is no name of another.
    guard !plans.contains(where: { book.indicatorIDs[$0].ids.find(entry.indicator) != nil }) else {
      return entry
    }
    var found: [Int] = []
    for plan in plans {
      switch book.indicator(named: entry.indicator, plan: plan) {
      case .none: continue
      case .one(let number): found.append(number)
      case .several(let numbers): found += numbers
      }
    }
    guard let first = found.first else { return entry }
    guard found.count == 1 else {
      let ids = found.map { book.indicator(at: $0) }.map { $0.plan + "/" + $0.id }
      throw RecordRefusal(
        [
          Diagnostic(
            .error, .undeclaredIndicator, BookMessages.ambiguousIndicator(entry.indicator, ids),
            remedy: LocalizedText(zh: "请写 规划/指标", en: "write PLAN/INDICATOR"),
            at: SourceLocation(file: book.plans[plans.first ?? 0].file))
        ], isUnknownName: true)
    }
    let indicator = book.indicator(at: first)
    entry.indicator = indicator.id
    entry.plan = indicator.plan
    return entry
  }
}
