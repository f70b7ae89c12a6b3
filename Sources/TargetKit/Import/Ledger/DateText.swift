/// Dates of publication as tables write them.
enum DateText {
  /// `2027-03-29` for 2027/3/29, 2027.3.29 and 2027年3月29日; other texts stay as they are.
  static func iso(_ text: String) -> String {
    let plain = Numerals.halfWidth(TableWords.singleLine(text)).trimmedSpaces
    if let period = Period(plain) { return period.description }
    let parts = plain.split(whereSeparator: { "/.-年月日 ".contains($0) }).prefix(3).map(String.init)
    guard let year = parts.first, year.count == 4, parts.count >= 2,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let month = Int(parts[1]), let first = Int(year)
    else { return plain }
    if parts.count == 2 { return Period(year: first, month: month)?.description ?? plain }
    guard let day = Int(parts[2]), let date = CalendarDate(year: first, month: month, day: day)
    else { return plain }
    return date.description
  }
}
