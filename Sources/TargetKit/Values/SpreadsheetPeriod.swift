/// Dates as spreadsheets turn them round, and years joined by a hyphen.
enum SpreadsheetPeriod {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Reads `2027/3/29`, `Jun-26`, `Jun-2026` and `2021-2023`; `nil` for anything else.
  ///
  /// A year of two digits is one of this century: the cell was typed as `2026-06`.
  static func read(_ text: String) -> Period? {
    day(text) ?? monthAndYear(text) ?? years(text)
  }

  private static func day(_ text: String) -> Period? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(number)
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      year >= 1000, let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return Period(day: date)
  }

  private static func monthAndYear(_ text: String) -> Period? {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = months.firstIndex(of: String(parts[0])),
      let year = number(parts[1])
    else { return nil }
    switch parts[1].utf8.count {
    case 2: return Period(year: 2000 + year, month: month + 1)
    case 4: return Period(year: year, month: month + 1)
    default: return nil
    }
  }

  private static func years(_ text: String) -> Period? {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) })
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let first = number(parts[0]),
      let last = number(parts[1]), first < last
    else { return nil }
    return Period("\(parts[0])-01/\(parts[1])-12")
  }

  /// A number of at most four ASCII digits.
  private static func number(_ digits: Substring) -> Int? {
    guard 1...4 ~= digits.utf8.count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}
