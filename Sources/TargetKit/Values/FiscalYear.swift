/// A year of accounts that need not begin in January.
public struct FiscalYear: Hashable, Sendable {
  /// Which of its two calendar years a fiscal year is called by.
  public enum Naming: String, Hashable, Sendable, CaseIterable {
    /// The year it starts in: FY2019 is 2019/20.
    case start
    /// The year it ends in: FY2019 is 2018/19.
    case end
  }

  /// The month it begins in, 1 to 12.
  public let firstMonth: Int
  /// What FY2019 means; `nil` if nobody said.
  public let naming: Naming?

  /// A fiscal year that begins with a month.
  ///
  /// - Returns: `nil` unless `firstMonth` is in 1...12.
  public init?(firstMonth: Int, naming: Naming? = nil) {
    guard 1...12 ~= firstMonth else { return nil }
    self.firstMonth = firstMonth
    self.naming = naming
  }

  /// Whether it is the calendar year.
  public var isCalendarYear: Bool { firstMonth == 1 }

  /// The fiscal year that begins in a calendar year; `nil` outside the calendar.
  public func period(startingIn year: Int) -> Period? {
    guard let start = CalendarDate(year: year, month: firstMonth, day: 1),
      let end = start.lastDayOfMonth(laterBy: 11)
    else { return nil }
    return Period(from: start, to: end)
  }

  /// The fiscal year called by one year, as in FY2019; `nil` if nobody said which is meant.
  public func period(called year: Int) -> Period? {
    if isCalendarYear { return Period(year: year) }
    switch naming {
    case .start: return period(startingIn: year)
    case .end: return period(startingIn: year - 1)
    case nil: return nil
    }
  }
}
