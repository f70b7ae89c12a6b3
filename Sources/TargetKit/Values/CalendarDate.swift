/// A day of the Gregorian calendar, without a time and without a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  public let dayNumber: Int32

  /// The day with that number, counted from 1 January 1970.
  ///
  /// - Returns: `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard Self.dayNumbers.contains(dayNumber) else { return nil }
    self.dayNumber = Int32(dayNumber)
  }

  /// The day, if the calendar has it.
  ///
  /// - Returns: `nil` for a day that does not exist, such as 30 February, or outside the years
  ///   1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month,
      1...Self.days(inMonth: month, of: year) ~= day
    else { return nil }
    dayNumber = Int32(Self.dayNumber(year: year, month: month, day: day))
  }

  private init(unchecked dayNumber: Int) {
    self.dayNumber = Int32(dayNumber)
  }

  /// The years dates may lie in.
  public static let years = 1...9999
  private static let dayNumbers = -719_162...2_932_896

  /// The first day there is; sorts before every other.
  static let distantPast = CalendarDate(unchecked: dayNumbers.lowerBound)
  /// The last day there is; sorts after every other.
  static let distantFuture = CalendarDate(unchecked: dayNumbers.upperBound)

  /// The order of time.
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// Year, month (1–12) and day (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's days-to-civil: years begin in March, so the leap day comes last.
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }

  /// The moment this day ends, in years: 31 December 2024 is exactly 2025.0.
  ///
  /// Spans between ends of years are therefore whole numbers, leap years or not.
  public var yearFraction: Double {
    let (year, _, _) = components
    let first = Self.dayNumber(year: year, month: 1, day: 1)
    let length = Self.isLeap(year) ? 366.0 : 365.0
    return Double(year) + Double(Int(dayNumber) - first + 1) / length
  }

  /// The first day of the month that lies so many months before that of this day; the first day of
  /// the calendar if there is none.
  func firstDayOfMonth(earlierBy months: Int) -> CalendarDate {
    let (year, month, _) = components
    let number = year * 12 + month - 1 - months
    return CalendarDate(year: number / 12, month: number % 12 + 1, day: 1) ?? .distantPast
  }

  /// The last day of the month that lies so many months after that of this day.
  ///
  /// - Returns: `nil` outside the calendar.
  func lastDayOfMonth(laterBy months: Int) -> CalendarDate? {
    let (year, month, _) = components
    let (number, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, number >= 0 else { return nil }
    let (target, last) = (number / 12, number % 12 + 1)
    return CalendarDate(year: target, month: last, day: Self.days(inMonth: last, of: target))
  }

  /// The day `days` later, or earlier where negative; stays within the calendar.
  public func adding(days: Int) -> CalendarDate {
    let sum = Int(dayNumber).addingReportingOverflow(days)
    let number = sum.overflow ? (days < 0 ? Int.min : Int.max) : sum.partialValue
    return CalendarDate(
      unchecked: min(max(number, Self.dayNumbers.lowerBound), Self.dayNumbers.upperBound))
  }

  /// The same day `years` later, or the last day of February where there is no 29th.
  public func adding(years: Int) -> CalendarDate? {
    let (year, month, day) = components
    let (target, overflow) = year.addingReportingOverflow(years)
    guard !overflow, Self.years.contains(target) else { return nil }
    return CalendarDate(
      year: target, month: month, day: min(day, Self.days(inMonth: month, of: target)))
  }

  /// Days from this date to `other`; negative if `other` is earlier.
  public func days(to other: CalendarDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// 31 December of a year of the calendar.
  static func lastDay(ofYear year: Int) -> CalendarDate {
    CalendarDate(unchecked: dayNumber(year: year, month: 12, day: 31))
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// Reads a day such as `2025-04-05` or `2025年4月5日`.
  ///
  /// - Returns: `nil` for any other form and for days that do not exist.
  public init?(_ text: String) {
    guard let period = Period(text), period.kind == .day, !text.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    self = period.start
  }

  /// The ISO form, `2025-04-05`.
  public var description: String {
    let (year, month, day) = components
    return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-"
      + Self.padded(day, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate {
  /// The day in which the moment `yearFraction` lies; `nil` outside the calendar.
  init?(yearFraction: Double) {
    guard yearFraction.isFinite, yearFraction >= 1, yearFraction < 10_000 else { return nil }
    let year = Int(yearFraction)
    let length = Self.isLeap(year) ? 366.0 : 365.0
    let day = Int(((yearFraction - Double(year)) * length).rounded(.up))
    guard let start = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    self = start.adding(days: day - 1)
  }
}
