extension PlanBook {
  /// The plan that goes by an id, or else by its title.
  func planNumber(named name: String) -> Int? {
    if let number = plans.firstIndex(where: { $0.id == name }) { return number }
    let same = plans.indices.filter { number in
      Language.allCases.contains {
        plans[number].title.exact(in: $0).map(IndicatorNames.folded) == IndicatorNames.folded(name)
      }
    }
    return same.count == 1 ? same.first : nil
  }

  /// The indicator of a plan that goes by an id, or else by a name.
  func indicator(named name: String, plan: Int) -> IndicatorNames.Match {
    if let symbol = indicatorIDs[plan].ids.find(name) {
      return .one(Int(indicatorIDs[plan].indicators[symbol]))
    }
    return IndicatorNames(of: plan, in: self).find(name)
  }

  /// The names of all indicators, in the languages that they have names in.
  public var namesOfIndicators: [String] {
    plans.indices.flatMap { indicatorNames(ofPlan: $0) }
  }

  /// The ids and the names that the indicators of a plan go by.
  func indicatorNames(ofPlan plan: Int) -> [String] {
    let ids = indicatorIDs[plan].ids
    let names = indicatorIDs[plan].indicators.flatMap { number -> [String] in
      guard let name = indicatorTable.details(Int(number))?.name else { return [] }
      return Language.allCases.compactMap { name.exact(in: $0) }
    }
    return (0..<ids.count).map { ids[$0] } + names
  }

  /// The area of a plan that goes by a name in any language, as the files call it.
  func area(named name: String, plan: Int) -> String? {
    let names = plans[plan].areaNames
    if names[name] != nil { return name }
    return names.first { area in
      Language.allCases.contains { area.value.exact(in: $0) == name }
    }?.key
  }
}
