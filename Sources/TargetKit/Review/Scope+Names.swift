extension Scope {
  /// A name that a scope selects and a book does not have.
  public struct UnknownName: Hashable, Sendable {
    /// What it should name.
    public let kind: Kind
    /// The name.
    public let name: String
    /// The nearest name that the book has, if one is near.
    public let suggestion: String?

    /// What a name can name.
    public enum Kind: Hashable, Sendable {
      /// A plan.
      case plan
      /// An area.
      case area
      /// An indicator, or a target without a number.
      case indicator
      /// A dimension, or a value of one.
      case part
    }
  }

  /// The names in this scope that a book does not have: plans, areas, indicators, each by name.
  public func unknownNames(in book: PlanBook) -> [UnknownName] {
    let planIDs = book.plans.map(\.id)
    return Self.unknown(plans, .plan, among: planIDs) { planIDs.contains($0) }
      + Self.unknown(areas, .area, among: book.areaNames) { book.hasArea($0) }
      + Self.unknown(
        indicators, .indicator, among: book.indicatorNames, isKnown: { book.hasIndicator($0) })
      + unknownParts(in: book)
  }

  private func unknownParts(in book: PlanBook) -> [UnknownName] {
    let dimensions = book.plans.flatMap(\.dimensions)
    let ids = Set(dimensions.map(\.id))
    let values = parts.keys.filter { ids.contains($0) }.sorted().flatMap { id -> [UnknownName] in
      let known = dimensions.filter { $0.id == id }.flatMap { $0.values.map(\.id) + [$0.total] }
      return Self.unknown(parts[id] ?? [], .part, among: known) { known.contains($0) }
    }
    return Self.unknown(Set(parts.keys), .part, among: ids.sorted()) { ids.contains($0) } + values
  }

  private static func unknown(
    _ names: Set<String>, _ kind: UnknownName.Kind, among known: some Sequence<String>,
    isKnown: (String) -> Bool
  ) -> [UnknownName] {
    names.sorted().filter { !isKnown($0) }.map {
      UnknownName(kind: kind, name: $0, suggestion: Suggestion.nearest(to: $0, among: known))
    }
  }

  /// The same scope, with plans, areas and indicators that are called by their names under the ids
  /// that the files use.
  public func resolvingNames(in book: PlanBook) -> Scope {
    var scope = self
    scope.plans = Set(
      plans.map { name in book.planNumber(named: name).map { book.plans[$0].id } ?? name })
    scope.indicators = []
    for name in indicators {
      scope.indicators.formUnion(book.hasIndicator(name) ? [name] : book.indicatorIDs(named: name))
    }
    scope.areas = []
    for name in areas {
      let same = book.plans.flatMap { plan in
        plan.areaNames.filter { area in
          Language.allCases.contains { area.value.exact(in: $0) == name }
        }.keys
      }
      scope.areas.formUnion(book.hasArea(name) || same.isEmpty ? [name] : same)
    }
    scope.parts = book.idsOfParts(parts)
    return scope
  }
}

extension PlanBook {
  /// The areas that its plans, targets and figures name, and their names in other languages.
  fileprivate var areaNames: [String] {
    (0..<areas.count).map { areas[$0] }
      + plans.flatMap { plan in
        plan.areaNames.values.flatMap { text in
          Language.allCases.compactMap { text.exact(in: $0) }
        }
      }.sorted()
  }

  /// Values of dimensions under the ids that the plans use.
  fileprivate func idsOfParts(_ parts: [String: Set<String>]) -> [String: Set<String>] {
    var ids: [String: Set<String>] = [:]
    for (name, words) in parts {
      let dimensions = plans.compactMap { $0.dimension(named: name) }
      guard !dimensions.isEmpty else {
        ids[name, default: []].formUnion(words)
        continue
      }
      for dimension in dimensions {
        let values = words.map { dimension.value(named: $0)?.id ?? $0 }
        ids[dimension.id, default: []].formUnion(values)
      }
    }
    return ids
  }

  fileprivate func hasArea(_ name: String) -> Bool { areas.find(name) != nil }

  fileprivate var indicatorNames: some Sequence<String> {
    let targets = indicatorIDs.lazy.flatMap { plan in
      (0..<plan.ids.count).lazy.map { plan.ids[$0] }
    }
    let names = plans.indices.lazy.flatMap { indicatorNames(ofPlan: $0) }
    return Array(targets) + outcomes.map(\.id) + Array(names)
  }

  /// The ids of all indicators and outcomes that bear a name; the name itself where none does.
  fileprivate func indicatorIDs(named name: String) -> [String] {
    let folded = IndicatorNames.folded(name)
    var found: [String] = []
    for plan in plans.indices {
      switch IndicatorNames(of: plan, in: self).find(name) {
      case .none: continue
      case .one(let number): found.append(indicatorID(number))
      case .several(let numbers): found += numbers.map { indicatorID($0) }
      }
    }
    found += outcomes.filter { outcome in
      Language.allCases.contains {
        outcome.text.exact(in: $0).map(IndicatorNames.folded) == folded
      }
    }.map(\.id)
    return found.isEmpty ? [name] : found
  }

  fileprivate func hasIndicator(_ name: String) -> Bool {
    indicatorIDs.contains { $0.ids.find(name) != nil } || outcomes.contains { $0.id == name }
  }
}

extension PlanBook {
  /// The last days of all due dates that targets, with and without numbers, have; in order.
  public var milestones: [CalendarDate] {
    var days = Set(outcomes.compactMap { $0.due?.end })
    for record in targetTable.records {
      if let day = periods.unpack(record.due)?.end { days.insert(day) }
    }
    return days.sorted()
  }
}
