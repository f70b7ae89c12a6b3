/// The names that a book knows: what the cells of a table may speak of.
struct BookNames {
  let book: PlanBook
  /// The plans that a table may speak of.
  let plans: [Int]
  private let names: [IndicatorNames]
  /// The areas by their names in any language.
  private let areas: [String: String]

  /// What a cell means.
  enum Match: Hashable {
    case none
    case one(plan: Int, indicator: Int)
    case several([String])
  }

  init(_ book: PlanBook, plans: [Int]) {
    self.book = book
    self.plans = plans
    names = plans.map { IndicatorNames(of: $0, in: book) }
    var areas: [String: String] = [:]
    for plan in plans {
      for (area, name) in book.plans[plan].areaNames {
        for language in Language.allCases {
          if let text = name.exact(in: language) { areas[TableWords.folded(text)] = area }
        }
      }
    }
    for symbol in 0..<book.areas.count {
      areas[TableWords.folded(book.areas[symbol])] = book.areas[symbol]
    }
    self.areas = areas
  }

  /// The indicator that a cell names: by its id, its name, or its name without number and unit.
  func indicator(_ text: String) -> Match {
    let whole = TableWords.singleLine(text)
    var label = IndicatorLabel(whole)
    let plain = label.name
    label.takeUnit(stated: "")
    var tried: [String] = []
    for name in [whole, plain, label.name] where !tried.contains(name) {
      tried.append(name)
      let found = matches(name)
      if let only = found.first, found.count == 1 {
        return .one(plan: only.plan, indicator: only.indicator)
      }
      if found.count > 1 {
        return .several(found.map { book.plans[$0.plan].id + "/" + book.indicatorID($0.indicator) })
      }
    }
    return .none
  }

  private func matches(_ name: String) -> [(plan: Int, indicator: Int)] {
    plans.indices.flatMap { place -> [(plan: Int, indicator: Int)] in
      let plan = plans[place]
      if let symbol = book.indicatorIDs[plan].ids.find(name) {
        return [(plan, Int(book.indicatorIDs[plan].indicators[symbol]))]
      }
      switch names[place].find(name) {
      case .none: return []
      case .one(let number): return [(plan, number)]
      case .several(let numbers): return numbers.map { (plan, $0) }
      }
    }
  }

  func knowsIndicator(_ text: String) -> Bool { indicator(text) != .none }

  /// The area that a cell names, as the files call it; `nil` for one that the book doesn't know.
  func area(_ text: String) -> String? { areas[TableWords.folded(text)] }

  /// The name that was most likely meant.
  func nearest(_ text: String) -> String? {
    var label = IndicatorLabel(TableWords.singleLine(text))
    label.takeUnit(stated: "")
    return Suggestion.nearest(
      to: label.name, among: plans.flatMap { book.indicatorNames(ofPlan: $0) })
  }

  /// The only indicator that there is; `nil` for several.
  var onlyIndicator: (plan: Int, indicator: Int)? {
    let all = plans.flatMap { plan in
      book.indicatorIDs[plan].indicators.prefix(2).map { (plan: plan, indicator: Int($0)) }
    }
    return all.count == 1 ? all.first : nil
  }
}
