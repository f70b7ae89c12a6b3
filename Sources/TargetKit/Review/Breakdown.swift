/// The targets of an area's parts held against the target of the whole (分解落实).
public struct Breakdown: Sendable {
  /// Whether the parts bring about the whole.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Whoever keeps the targets of the parts keeps that of the whole.
    case holds
    /// Every part may keep its target, and the whole be missed: 95 of 100.
    case fallsShort = "falls-short"
    /// Some parts have no target yet, and the others do not bring about the whole.
    case incomplete
    /// Figures of this kind do not add up, or a target has no number.
    case unjudged
  }

  /// The target of the whole, by its place among the targets of the book.
  public let number: Int
  /// The target of the whole.
  public let target: Target
  /// The indicator both speak of.
  public let indicator: Indicator
  /// The targets of the parts for the same date, by their places, in the order of the areas' names.
  public let parts: [(number: Int, target: Target)]
  /// The parts that have no target of this indicator for this date.
  public let missing: [String]
  /// What the parts together accept, in the indicator's unit; `nil` where a part has no number.
  public let sum: Interval?
  /// Whether the parts bring about the whole.
  public let verdict: Verdict

  /// How far the parts stay below the floor of the whole, or go beyond its ceiling: 5 for 95 of 100.
  ///
  /// It is negative where they more than fill it, and `nil` where that is no single number.
  public var shortfall: ExactDecimal? {
    guard let sum, let whole = target.criterion?.accepted else { return nil }
    switch (whole.lower, whole.upper) {
    case (let lower?, nil): return sum.lower.flatMap { try? lower.value - $0.value }
    case (nil, let upper?): return sum.upper.flatMap { try? $0.value - upper.value }
    case (let lower?, let upper?) where lower.value == upper.value:
      return sum.singleValue.flatMap { try? lower.value - $0 }
    default: return nil
    }
  }
}

extension PlanBook {
  /// Every target of an area that has parts, held against the targets of these parts.
  ///
  /// Which area is part of which is declared in a plan, as `"within"` under `areas`. Targets of one
  /// indicator for one date are compared; of several for a date, those of the same firmness. Only
  /// amounts and counts add up: stocks and flows, never rates.
  ///
  /// - Parameters:
  ///   - scope: The targets of wholes to look at.
  ///   - date: A goal said again counts once, in the wording published last by then.
  /// - Returns: One for each target of a whole any of whose parts has a target for the same date, in
  ///   the order of the files.
  public func breakdowns(in scope: Scope = Scope(), asOf date: CalendarDate) -> [Breakdown] {
    let numbers = Scope().targets(of: self, asOf: date)
    return plans.indices.flatMap { plan -> [Breakdown] in
      guard !plans[plan].areaWholes.isEmpty else { return [] }
      return breakdowns(ofPlan: plan, numbers, scope)
    }
  }

  /// One target, with what it is compared by.
  private struct Entry {
    let number: Int
    let indicator: Int
    let area: String
    let due: CalendarDate
    let ambition: Ambition?
  }

  private func breakdowns(
    ofPlan plan: Int, _ numbers: TargetNumbers, _ scope: Scope
  ) -> [Breakdown] {
    var partsOf: [String: [String]] = [:]
    for (part, whole) in plans[plan].areaWholes { partsOf[whole, default: []].append(part) }
    let entries = numbers.compactMap { entry($0, ofPlan: plan) }
    struct Place: Hashable {
      let indicator: Int
      let area: String
      let due: CalendarDate
    }
    let places = Dictionary(grouping: entries) {
      Place(indicator: $0.indicator, area: $0.area, due: $0.due)
    }
    return entries.compactMap { whole in
      guard let areas = partsOf[whole.area]?.sorted(),
        scope.includes(
          plan: plans[plan].id, area: whole.area, id: indicatorID(whole.indicator)),
        scope.milestones.isEmpty || scope.milestones.contains(whole.due)
      else { return nil }
      var parts: [Int] = []
      var missing: [String] = []
      for area in areas {
        let found = places[Place(indicator: whole.indicator, area: area, due: whole.due)] ?? []
        let part =
          found.first { $0.ambition == whole.ambition } ?? found.first { $0.ambition == nil }
          ?? (whole.ambition == nil ? found.first : nil)
        if let part { parts.append(part.number) } else { missing.append(area) }
      }
      return parts.isEmpty ? nil : breakdown(whole.number, whole.indicator, parts, missing)
    }
  }

  private func entry(_ number: Int, ofPlan plan: Int) -> Entry? {
    let record = targetTable.records[number]
    let indicator = Int(seriesTable.records[Int(record.series)].indicator)
    guard Int(indicatorTable.records[indicator].plan) == plan,
      seriesTable.part(Int(record.series)).isWhole, let area = area(ofSeries: Int(record.series)),
      let due = periods.unpack(record.due)?.end
    else { return nil }
    return Entry(
      number: number, indicator: indicator, area: area, due: due, ambition: record.ambition)
  }

  private func breakdown(
    _ number: Int, _ indicator: Int, _ parts: [Int], _ missing: [String]
  ) -> Breakdown {
    let indicator = self.indicator(at: indicator)
    let whole = criterion(ofTarget: number)?.accepted
    let criteria = parts.map { criterion(ofTarget: $0)?.accepted }
    let sum = indicator.addsUp ? Interval.sum(of: criteria) : nil
    let verdict: Breakdown.Verdict
    if let sum, let whole {
      verdict =
        if missing.isEmpty {
          sum.isContained(in: whole) ? .holds : .fallsShort
        } else {
          // Parts without a target add something or nothing; only a ceiling can be broken already.
          sum.isDisjoint(from: whole) && whole.lower == nil ? .fallsShort : .incomplete
        }
    } else {
      verdict = .unjudged
    }
    return Breakdown(
      number: number, target: target(at: number), indicator: indicator,
      parts: parts.map { ($0, target(at: $0)) }, missing: missing, sum: sum, verdict: verdict)
  }
}

extension Indicator {
  /// Whether its figures of several areas add up: levels and amounts do, shares and prices do not.
  ///
  /// False where the plan does not say what it measures.
  public var addsUp: Bool {
    switch measure {
    case .stock, .flow:
      ![Dimension.share, .sharePoints, .multiple].contains(unit.dimension)
    case .rate, .growth, nil: false
    }
  }
}

extension Interval {
  /// All sums of one number of each interval; `nil` where one is missing or has too many digits.
  static func sum(of intervals: [Interval?]) -> Interval? {
    var sum = Interval.point(.zero)
    for interval in intervals {
      guard let interval, let next = try? sum.adding(interval) else { return nil }
      sum = next
    }
    return sum
  }
}
