/// How long the steps of a path are, in the calendar.
public enum StepLength: String, Hashable, Sendable, CaseIterable {
  /// Month by month.
  case month
  /// Quarter by quarter.
  case quarter
  /// Half-year by half-year.
  case half
  /// Year by year.
  case year

  /// How many months a step has.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// The length that a calendar period has; `nil` for days, ranges and beginnings of years.
  init?(_ kind: Period.Kind) {
    switch kind {
    case .month: self = .month
    case .quarter: self = .quarter
    case .half: self = .half
    case .year: self = .year
    case .day, .yearToDate, .range, .since: return nil
    }
  }

  init(_ cadence: Cadence) {
    switch cadence {
    case .monthly: self = .month
    case .quarterly: self = .quarter
    case .halfYearly: self = .half
    case .yearly: self = .year
    }
  }

  /// The calendar period of this length in which a day lies.
  func period(of day: CalendarDate) -> Period? {
    let (year, month, _) = day.components
    return Period(year: year, firstMonth: (month - 1) / months * months + 1, months: months)
  }

  /// The calendar periods that end after `start`, up to the one that ends with `due`; where none
  /// does, `due` itself is the last.
  ///
  /// - Returns: `nil` if there are none, or more than `most`.
  func periods(after start: CalendarDate, until due: Period, most: Int) -> [Period]? {
    guard let last = due.end, start < last else { return nil }
    var periods: [Period] = []
    var day = start
    while periods.count < most {
      guard let next = period(of: day.adding(days: 1)), let end = next.end, end > day else {
        return nil
      }
      if end >= last { return periods + [end == last ? next : due] }
      periods.append(next)
      day = end
    }
    return nil
  }
}
