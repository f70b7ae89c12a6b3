/// A book of plans with their targets and the figures published about them.
///
/// What is in it is read through collections that make each element when it is asked for; the book
/// itself is kept in columns, so that millions of targets and figures stay small.
public struct PlanBook: Sendable {
  /// The plans, in the order they were read.
  public internal(set) var plans: [Plan] = []
  /// The paths of the files the book was read from.
  public internal(set) var files: [String] = []
  /// The files themselves, for telling where something stands.
  var sources: [SourceText] = []

  private(set) var planNumbers: [String: Int] = [:]
  var indicatorIDs: [PlanIndicators] = []
  var areas = SymbolTable()
  var sourceIDs = SymbolTable()
  var indicatorTable = IndicatorTable()
  var seriesTable = SeriesTable()
  var targetTable = TargetTable()
  var observationTable = ObservationTable()
  var periods = PeriodPacker()
  /// What was said of indicators, by their numbers, in the order of the files.
  private(set) var remarks: [Int: [Remark]] = [:]

  /// The indicators of one plan by their ids.
  struct PlanIndicators: Sendable {
    var ids = SymbolTable()
    /// The indicator each id names.
    var indicators: [UInt32] = []
    /// The area of the plan.
    var planArea: UInt32?
    /// What the plan takes "about" and "nearly" for.
    var reach = ApproximationReach.standard
    /// The units that its figures may have.
    var units = UnitRegistry.standard
  }

  init() {}

  /// All indicators, in the order they were declared.
  public var indicators: some RandomAccessCollection<Indicator> & Sendable {
    BookElements(book: self, count: indicatorTable.records.count) { $0.indicator(at: $1) }
  }

  /// All targets with numbers, in the order of the files.
  public var targets: some RandomAccessCollection<Target> & Sendable {
    BookElements(book: self, count: targetTable.records.count) { $0.target(at: $1) }
  }

  /// All observations, in the order of the files.
  public var observations: some RandomAccessCollection<Observation> & Sendable {
    BookElements(book: self, count: observationTable.count) { $0.observation(at: $1) }
  }

  /// All targets without numbers, plan by plan.
  public var outcomes: [Outcome] { plans.flatMap(\.outcomes) }

  /// The observations of one series, in the order of the files.
  ///
  /// - Parameters:
  ///   - indicator: The indicator's id.
  ///   - area: The area; the indicator's own where `nil`.
  ///   - part: The part of the indicator that is meant there.
  ///   - plan: The plan that declares the indicator.
  /// - Returns: Nothing if there is no such plan, indicator or series.
  public func observations(
    of indicator: String, in area: String? = nil, part: Part = .whole, plan: String
  ) -> [Observation] {
    guard let series = series(of: indicator, in: area, part: part, plan: plan) else { return [] }
    return observationTable.rowsOfSeries[series].map { observation(at: $0) }
  }

  /// The plan of that name; `nil` if the book has none.
  public func plan(_ id: String) -> Plan? { planNumber(id).map { plans[$0] } }

  /// The place of a plan among ``plans``; `nil` if the book has none of that name.
  func planNumber(_ id: String) -> Int? { planNumbers[id] }

  /// Adds a plan without indicators, whose name the book does not have yet.
  mutating func append(_ plan: Plan, planArea: UInt32?) {
    planNumbers[plan.id] = plans.count
    plans.append(plan)
    indicatorIDs.append(PlanIndicators(planArea: planArea, reach: plan.reach))
  }

  /// Keeps what was said of an indicator.
  mutating func append(_ remark: Remark, to indicator: Int) {
    remarks[indicator, default: []].append(remark)
  }

  /// The indicator of that name; `nil` if the plan declares none.
  public func indicator(_ id: String, plan: String) -> Indicator? {
    indicatorNumber(id, plan: plan).map { indicator(at: $0) }
  }

  func indicatorNumber(_ id: String, plan: String) -> Int? {
    guard let number = planNumber(plan),
      let symbol = indicatorIDs[number].ids.find(id)
    else { return nil }
    return Int(indicatorIDs[number].indicators[symbol])
  }

  func series(
    of indicator: String, in area: String?, part: Part = .whole, plan: String
  ) -> Int? {
    guard let number = indicatorNumber(indicator, plan: plan) else { return nil }
    let ownArea = ownArea(ofIndicator: number)
    var symbol = ownArea
    if let area {
      guard let found = areas.find(area) else { return nil }
      symbol = UInt32(found)
    }
    guard let place = seriesTable.places.find(area: symbol, part: part) else { return nil }
    return series(ofIndicator: number, at: place)
  }

  /// The series of an indicator at a place; `nil` if there is none.
  func series(ofIndicator number: Int, at place: SeriesPlace) -> Int? {
    guard place == SeriesPlace(area: ownArea(ofIndicator: number)) else {
      return seriesTable.find(indicator: number, place: place)
    }
    let own = indicatorTable.records[number].ownSeries
    return own < 0 ? nil : Int(own)
  }
}

/// Elements of a book, each made when it is asked for.
struct BookElements<Element: Sendable>: RandomAccessCollection, Sendable {
  let book: PlanBook
  let count: Int
  let make: @Sendable (PlanBook, Int) -> Element

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(position: Int) -> Element { make(book, position) }
}
