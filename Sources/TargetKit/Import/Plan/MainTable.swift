/// The table of a plan's main indicators: one row an indicator, with what it is now and what is asked
/// of it.
struct MainTable {
  let view: SheetView
  let header: TableHeader
  let title: TableTitle
  /// The day on which columns of years are past or to come.
  let today: CalendarDate

  /// A column of figures or targets of one period.
  struct YearColumn {
    let column: TableHeader.Column
    let period: Period
  }

  private(set) var baseline: YearColumn?
  private(set) var targets: [YearColumn] = []
  /// Columns of figures that are neither.
  private(set) var figures: [YearColumn] = []

  /// Whether a table has what only tables of plans have: averages and totals, targets by name, or
  /// how firmly something is promised.
  static func isOne(_ header: TableHeader) -> Bool {
    guard header.column(.indicator) != nil, header.column(.period) == nil else { return false }
    return header.column(.rate) != nil || header.column(.target) != nil
      || header.column(.ambition) != nil
      || header.columns.contains { $0.period?.isTarget == true }
  }

  init(_ view: SheetView, _ header: TableHeader, _ title: TableTitle, today: CalendarDate) {
    self.view = view
    self.header = header
    self.title = title
    self.today = today
    assignYears()
  }

  /// The years that the plan covers, as far as the table tells.
  var horizon: Period? {
    if let horizon = title.horizon { return horizon }
    guard let last = targets.map(\.period).max(by: { $0.start < $1.start }), let end = last.end
    else {
      return nil
    }
    let start = baseline?.period.end.map { $0.adding(days: 1) } ?? last.start
    return start <= end ? Period(from: start, to: end) : last
  }

  /// Finds out which year a column speaks of, and whether it is a start, a target or a figure: its own
  /// words decide, then the years of the plan, then the order.
  private mutating func assignYears() {
    var open: [YearColumn] = []
    var starts: [YearColumn] = []
    for column in header.columns {
      switch column.role {
      case .baseline, .target:
        let isTarget = column.role == .target
        let period =
          PeriodHeading(column.heading)?.period
          ?? (isTarget ? end(of: title.horizon) : before(title.horizon))
        guard let period else { continue }
        let year = YearColumn(column: column, period: period)
        if isTarget { targets.append(year) } else { starts.append(year) }
      default:
        guard let heading = column.period, let period = heading.period, !heading.isGrowth else {
          continue
        }
        let year = YearColumn(column: column, period: period)
        switch heading.isTarget {
        case true?: targets.append(year)
        case false?: starts.append(year)
        case nil: open.append(year)
        }
      }
    }
    assign(open, starts)
  }

  private mutating func assign(_ open: [YearColumn], _ starts: [YearColumn]) {
    let open = open.sorted { $0.period.start < $1.period.start }
    var past = starts
    for (number, year) in open.enumerated() {
      let isToCome = year.period.end.map { $0 > today } ?? true
      let isLast = number == open.count - 1
      let isTarget: Bool
      if let horizon = title.horizon, let end = horizon.end {
        isTarget =
          year.period.end == end || year.period.start > end
          || year.period.start >= horizon.start && isToCome
      } else if targets.isEmpty {
        isTarget = isLast && (open.count > 1 || !starts.isEmpty) || isToCome && number > 0
      } else {
        isTarget =
          isToCome && targets.contains { $0.period.start > year.period.start }
          && !isFirst(year, open)
      }
      if isTarget { targets.append(year) } else { past.append(year) }
    }
    targets.sort { $0.period.start < $1.period.start }
    past.sort { $0.period.start < $1.period.start }
    let first = title.horizon?.start
    // Progress counts from the last figure before the years of the plan.
    let candidates = past.filter { year in
      first.map { (year.period.end ?? year.period.start) < $0 } ?? true
    }
    baseline =
      starts.first { $0.column.role == .baseline || $0.column.period?.words.contains("基") == true }
      ?? (first == nil ? start(among: past) : candidates.last) ?? past.first
    figures = past.filter { $0.column.place != baseline?.column.place }
  }

  /// The year that a plan without stated years starts from: the one five years before its target, else
  /// the last one, unless figures of every year lead up to the target.
  private func start(among past: [YearColumn]) -> YearColumn? {
    guard let end = targets.first?.period.start.components.year else { return past.last }
    let years = past.map { $0.period.start.components.year }
    if let place = years.lastIndex(of: end - 5) { return past[place] }
    return years.last == end - 1 ? past.first : past.last
  }

  private func isFirst(_ year: YearColumn, _ open: [YearColumn]) -> Bool {
    open.first?.column.place == year.column.place
  }

  private func end(of horizon: Period?) -> Period? {
    horizon?.end.flatMap { Period(year: $0.components.year) }
  }

  private func before(_ horizon: Period?) -> Period? {
    horizon.flatMap { Period(year: $0.start.components.year - 1) }
  }
}
