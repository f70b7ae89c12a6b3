/// Which targets of a book a review looks at.
///
/// Every condition that is set must hold; an empty scope selects everything.
public struct Scope: Hashable, Sendable {
  /// Ids of plans.
  public var plans: Set<String>
  /// Areas.
  public var areas: Set<String>
  /// Ids of indicators; outcomes are matched by their own ids.
  public var indicators: Set<String>
  /// The last days of due dates: 2027-12-31 for a milestone of 2027.
  public var milestones: Set<CalendarDate>
  /// Values of dimensions, by the dimensions' ids; the total of one selects what it does not narrow.
  public var parts: [String: Set<String>]

  /// The targets of these plans, areas, indicators, milestones and parts; of all where a set is empty.
  public init(
    plans: Set<String> = [], areas: Set<String> = [], indicators: Set<String> = [],
    milestones: Set<CalendarDate> = [], parts: [String: Set<String>] = [:]
  ) {
    self.plans = plans
    self.areas = areas
    self.indicators = indicators
    self.milestones = milestones
    self.parts = parts
  }

  /// Whether everything is selected.
  public var isEverything: Bool {
    plans.isEmpty && areas.isEmpty && indicators.isEmpty && milestones.isEmpty && parts.isEmpty
  }

  /// Whether a due date is selected.
  func includes(due: Period?) -> Bool {
    milestones.isEmpty || due?.end.map { milestones.contains($0) } ?? false
  }

  func includes(plan: String, area: String?, id: String) -> Bool {
    (plans.isEmpty || plans.contains(plan))
      && (areas.isEmpty || area.map { areas.contains($0) } ?? false)
      && (indicators.isEmpty || indicators.contains(id))
  }

  /// Whether a series is selected, whatever its targets are due.
  func includes(series: Int, of book: PlanBook) -> Bool {
    let indicator = Int(book.seriesTable.records[series].indicator)
    let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)]
    return includes(
      plan: plan.id, area: book.area(ofSeries: series), id: book.indicatorID(indicator))
      && (parts.isEmpty || includes(part: book.seriesTable.part(series), of: plan))
  }

  /// Whether a part of what a plan counts is selected.
  func includes(part: Part, of plan: Plan?) -> Bool {
    parts.allSatisfy { dimension, values in
      (part[dimension] ?? plan?.dimension(dimension)?.total).map { values.contains($0) } ?? false
    }
  }

  /// The numbers of the targets in scope, each goal once: see ``PlanBook/restatedTargets(asOf:)``.
  func targets(of book: PlanBook, asOf date: CalendarDate) -> TargetNumbers {
    let restated = book.restatedTargets(asOf: date)
    let later = book.targets(publishedAfter: date)
    if isEverything, restated.isEmpty, later.isEmpty {
      return .all(book.targetTable.records.count)
    }
    return .some(
      book.targetTable.records.indices.filter { number in
        if restated.contains(number) || later.contains(number) { return false }
        if isEverything { return true }
        guard includes(due: book.periods.unpack(book.targetTable.records[number].due)) else {
          return false
        }
        return includes(series: Int(book.targetTable.records[number].series), of: book)
      })
  }

  /// How many targets in scope were published after a day only.
  func laterTargetCount(of book: PlanBook, asOf date: CalendarDate) -> Int {
    book.targets(publishedAfter: date).count { number in
      let record = book.targetTable.records[number]
      guard includes(due: book.periods.unpack(record.due)) else { return false }
      return includes(series: Int(record.series), of: book)
    }
  }

  func outcomes(of book: PlanBook) -> [Outcome] {
    book.outcomes.filter {
      includes(due: $0.due) && includes(plan: $0.plan, area: $0.area, id: $0.id)
        && includes(part: .whole, of: book.plan($0.plan))
    }
  }

  /// The numbers of the tracked series in scope: those with figures and without any target.
  ///
  /// They have no due date, so a scope of milestones selects none.
  func trackedSeries(of book: PlanBook) -> [Int] {
    guard milestones.isEmpty else { return [] }
    var isTargeted = Array(repeating: false, count: book.seriesTable.records.count)
    for record in book.targetTable.records { isTargeted[Int(record.series)] = true }
    return book.seriesTable.records.indices.filter { series in
      guard !isTargeted[series], !book.observationTable.rowsOfSeries[series].isEmpty else {
        return false
      }
      return includes(series: series, of: book)
    }
  }
}

/// The numbers of selected targets; all of them cost nothing to list.
enum TargetNumbers: RandomAccessCollection, Sendable {
  case all(Int)
  case some([Int])

  var startIndex: Int { 0 }
  var endIndex: Int {
    switch self {
    case .all(let count): count
    case .some(let numbers): numbers.count
    }
  }
  subscript(position: Int) -> Int {
    switch self {
    case .all: position
    case .some(let numbers): numbers[position]
    }
  }
}

extension PlanBook {
  /// The targets whose source was published after a day: nobody knew of them then.
  func targets(publishedAfter date: CalendarDate) -> Set<Int> {
    // Few sources are that late, and only targets with a source of their own name one.
    var late: Set<String> = []
    for plan in plans {
      for source in plan.sources {
        if let day = source.published?.end(asOf: .distantPast), day > date {
          late.insert(plan.id + "\u{0}" + source.id)
        }
      }
    }
    guard !late.isEmpty else { return [] }
    var numbers: Set<Int> = []
    for number in targetTable.records.indices {
      let record = targetTable.records[number]
      guard record.details >= 0, let source = targetTable.details[Int(record.details)].source else {
        continue
      }
      let indicator = Int(seriesTable.records[Int(record.series)].indicator)
      let plan = plans[Int(indicatorTable.records[indicator].plan)].id
      if late.contains(plan + "\u{0}" + sourceIDs[Int(source)]) { numbers.insert(number) }
    }
    return numbers
  }
}
