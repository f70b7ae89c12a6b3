/// The stretch of time a figure speaks of.
///
/// Calendar periods (a day, a month, a quarter, a half, a year), the part of a year up to some
/// month, any range of days, and ranges that are still open.
public struct Period: Hashable, Sendable {
  /// What sort of stretch it is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// One day: the date of a level.
    case day
    /// A calendar month.
    case month
    /// A calendar quarter.
    case quarter
    /// The first or second half of a year.
    case half
    /// A calendar year.
    case year
    /// From 1 January to the end of a later month of the same year: `2022-01/2022-08`.
    case yearToDate
    /// Any other span of days: `2020-11/2023-11`.
    case range
    /// From a day on, with no end yet: `2018/..`.
    case since
  }

  /// What sort of stretch it is.
  public let kind: Kind
  /// The first day.
  public let start: CalendarDate
  /// The last day; `nil` while the period is still open.
  public let end: CalendarDate?

  private init(kind: Kind, start: CalendarDate, end: CalendarDate?) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// The period from `start` to `end`, both included, under the name the calendar has for it.
  ///
  /// - Returns: `nil` if `end` lies before `start`.
  public init?(from start: CalendarDate, to end: CalendarDate) {
    guard start <= end else { return nil }
    self.init(kind: Self.kind(from: start, to: end), start: start, end: end)
  }

  /// One day.
  public init(day: CalendarDate) {
    self.init(kind: .day, start: day, end: day)
  }

  /// A calendar year; `nil` outside 1 to 9999.
  public init?(year: Int) {
    guard let start = CalendarDate(year: year, month: 1, day: 1),
      let end = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(kind: .year, start: start, end: end)
  }

  /// A calendar month; `nil` if there is none such.
  public init?(year: Int, month: Int) {
    self.init(year: year, firstMonth: month, months: 1)
  }

  /// The period from a day on, with no end yet.
  public static func since(_ start: CalendarDate) -> Period {
    Period(kind: .since, start: start, end: nil)
  }

  /// Whole months of one year.
  init?(year: Int, firstMonth: Int, months: Int) {
    guard 1...12 ~= firstMonth, 1...12 ~= months else { return nil }
    let last = firstMonth + months - 1
    guard last <= 12, let start = CalendarDate(year: year, month: firstMonth, day: 1),
      let end = CalendarDate(
        year: year, month: last, day: CalendarDate.days(inMonth: last, of: year))
    else { return nil }
    self.init(kind: Self.kind(from: start, to: end), start: start, end: end)
  }

  private static func kind(from start: CalendarDate, to end: CalendarDate) -> Kind {
    if start == end { return .day }
    let (first, last) = (start.components, end.components)
    guard first.year == last.year, first.day == 1,
      last.day == CalendarDate.days(inMonth: last.month, of: last.year)
    else { return .range }
    switch (first.month, last.month) {
    case (1, 12): return .year
    case (1, 6), (7, 12): return .half
    case (1, 3), (4, 6), (7, 9), (10, 12): return .quarter
    case let (a, b) where a == b: return .month
    case (1, _): return .yearToDate
    default: return .range
    }
  }

  /// The last day, taking a period that is still open to reach `date`.
  public func end(asOf date: CalendarDate) -> CalendarDate { end ?? max(start, date) }

  /// How many days the period has; `nil` while it is open.
  public var dayCount: Int? { end.map { start.days(to: $0) + 1 } }

  /// Whether the period covers every day of `other`; open periods cover what follows their start.
  public func covers(_ other: Period) -> Bool {
    guard start <= other.start else { return false }
    guard let end else { return true }
    guard let last = other.end else { return false }
    return last <= end
  }

  /// The same stretch a year earlier: January to August 2022 for January to August 2023.
  ///
  /// - Returns: `nil` for an open period or before the first year of the calendar.
  public var yearEarlier: Period? {
    guard let end, let first = start.adding(years: -1) else { return nil }
    let (year, month, day) = end.components
    // The end of February stays the end of February, whichever year is the leap year.
    let isMonthEnd = day == CalendarDate.days(inMonth: month, of: year)
    let lastDay = CalendarDate.days(inMonth: month, of: year - 1)
    guard
      let last = CalendarDate(
        year: year - 1, month: month, day: isMonthEnd && kind != .day ? lastDay : min(day, lastDay))
    else { return nil }
    return Period(from: first, to: last)
  }
}

extension Period {
  /// How many whole years it has; `nil` if it does not consist of whole months that make up years.
  var wholeYears: Int? {
    guard let months = wholeMonths, months > 0, months % 12 == 0 else { return nil }
    return months / 12
  }

  /// How many whole months it has; `nil` where it begins or ends within one.
  var wholeMonths: Int? {
    guard let end else { return nil }
    let (first, after) = (start.components, end.adding(days: 1).components)
    guard first.day == 1, after.day == 1 else { return nil }
    return (after.year - first.year) * 12 + after.month - first.month
  }

  /// Whether it is two whole years or more.
  var isSeveralYears: Bool { wholeYears.map { $0 >= 2 } ?? false }
}

extension Period: Comparable {
  /// Orders by end, then by start, the longer first; open periods come last.
  public static func < (left: Period, right: Period) -> Bool {
    let (a, b) = (left.end?.dayNumber ?? .max, right.end?.dayNumber ?? .max)
    if a != b { return a < b }
    return left.start < right.start
  }
}
