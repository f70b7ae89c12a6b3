extension Period: CustomStringConvertible, LosslessStringConvertible {
  /// Reads a period as it is written in files.
  ///
  /// ISO forms: `2025`, `2025-Q1`, `2025-H1`, `2025-03`, `2025-04-05`, `2022-01/2022-08`,
  /// `2018/..`. As spreadsheets show them: `2027/3/29`, `Jun-26` of June 2026, `2021-2023`. Chinese forms: `2025年`, `2025年4月`, `2025年4月5日`, `2022年1—8月`, `2025年前三季度`,
  /// `2025年第一季度`, `2025年上半年`, `2025年底`, `2021年至2023年`, `2018年以来`, `“十四五”期间`. Full-width
  /// digits count as digits.
  ///
  /// - Returns: `nil` for anything else, for days that do not exist, and for ranges that end
  ///   before they start.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { Period(utf8: $0[...]) }
    if let parsed {
      self = parsed
      return
    }
    // Nothing that names a period is longer.
    guard text.utf8.count <= 100 else { return nil }
    var plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    if let parsed = plain.withUTF8({ Period(utf8: $0[...]) }) {
      self = parsed
      return
    }
    guard let other = SpreadsheetPeriod.read(plain) ?? ChinesePeriod.read(plain) else { return nil }
    self = other
  }

  /// Reads an ISO form from bytes; the way the large files are read.
  init?(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if bytes.count == 4, let year = Self.number(bytes, 0, 4) {
      self.init(year: year)
      return
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      self.init(calendar: bytes)
      return
    }
    guard let first = Period(calendar: bytes[..<slash]) else { return nil }
    let rest = bytes[(slash + 1)...]
    if rest.elementsEqual("..".utf8) {
      self = .since(first.start)
      return
    }
    guard let last = Period(calendar: rest), let end = last.end else { return nil }
    self.init(from: first.start, to: end)
  }

  private init?(calendar bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard bytes.count >= 4, let year = Self.number(bytes, 0, 4) else { return nil }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    let dash = UInt8(ascii: "-")
    let base = bytes.startIndex
    guard bytes.count >= 7, bytes[base + 4] == dash else { return nil }
    switch bytes[base + 5] {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      guard bytes.count == 7, let quarter = Self.number(bytes, 6, 1), 1...4 ~= quarter else {
        return nil
      }
      self.init(year: year, firstMonth: quarter * 3 - 2, months: 3)
    case UInt8(ascii: "H"), UInt8(ascii: "h"):
      guard bytes.count == 7, let half = Self.number(bytes, 6, 1), 1...2 ~= half else {
        return nil
      }
      self.init(year: year, firstMonth: half * 6 - 5, months: 6)
    default:
      guard let month = Self.number(bytes, 5, 2) else { return nil }
      if bytes.count == 7 {
        self.init(year: year, month: month)
        return
      }
      guard bytes.count == 10, bytes[base + 7] == dash, let day = Self.number(bytes, 8, 2),
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      self.init(day: date)
    }
  }

  private static func number(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ offset: Int, _ count: Int
  ) -> Int? {
    var number = 0
    for index in (bytes.startIndex + offset)..<(bytes.startIndex + offset + count) {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The ISO form; reads back as the same period.
  public var description: String {
    let (year, month, _) = start.components
    let prefix = CalendarDate.padded(year, to: 4)
    switch kind {
    case .day: return start.description
    case .month: return Self.month(start)
    case .quarter: return prefix + "-Q\((month + 2) / 3)"
    case .half: return prefix + "-H\(month == 1 ? 1 : 2)"
    case .year: return prefix
    case .since:
      return (isYearStart ? prefix : isMonthStart ? Self.month(start) : start.description) + "/.."
    case .yearToDate, .range:
      let last = end ?? start
      if isYearStart, isYearEnd { return prefix + "/" + CalendarDate.padded(last.year, to: 4) }
      if isMonthStart, isMonthEnd { return Self.month(start) + "/" + Self.month(last) }
      return start.description + "/" + last.description
    }
  }

  private static func month(_ date: CalendarDate) -> String {
    let (year, month, _) = date.components
    return CalendarDate.padded(year, to: 4) + "-" + CalendarDate.padded(month, to: 2)
  }

  private var isMonthStart: Bool { start.components.day == 1 }
  private var isYearStart: Bool { isMonthStart && start.components.month == 1 }
  private var isMonthEnd: Bool { end.map { $0.adding(days: 1).components.day == 1 } ?? false }
  private var isYearEnd: Bool {
    guard let end else { return false }
    let (_, month, day) = end.components
    return month == 12 && day == 31
  }
}
