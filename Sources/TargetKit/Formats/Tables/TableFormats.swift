/// How the cells of a workbook are shown.
struct TableFormats: Sendable {
  /// The formats that cells name by their places.
  var formats: [NumberFormat] = [.general]
  /// From which day dates are counted.
  var epoch = DateSerial.Epoch.year1900

  /// What the cells of text files need.
  static let none = TableFormats()

  /// What a record shows.
  func shown(
    _ record: TableSheet.Record, _ text: String
  ) -> (content: TableCell.Content, text: String) {
    switch record.kind {
    case .text, .doubledQuotes, .escapedBars:
      return (text.utf8.allSatisfy { $0 <= 0x20 } ? .empty : .text, text)
    case .number: return shownNumber(text, format(of: record))
    case .date: return shownDate(text, format(of: record))
    case .boolean:
      let isTrue = text == "1" || text == "true"
      return (.boolean(isTrue), isTrue ? "TRUE" : "FALSE")
    case .error: return (.error, text)
    case .formula: return (.formula, text)
    }
  }

  private func format(of record: TableSheet.Record) -> NumberFormat {
    let place = Int(record.format)
    return formats.indices.contains(place) ? formats[place] : .general
  }

  private func shownNumber(
    _ text: String, _ format: NumberFormat
  ) -> (content: TableCell.Content, text: String) {
    guard let decimal = PlainDecimal(Array(text.utf8)) else { return (.text, text) }
    let content = TableCell.Content.number(decimal.text(), isPercentage: format.kind == .percentage)
    switch format.kind {
    case .general: return (content, decimal.text())
    case .number, .percentage:
      let isPercentage = format.kind == .percentage
      let number = decimal.text(
        shift: (isPercentage ? 2 : 0) - format.scale, decimals: format.decimals,
        wholeDigits: format.wholeDigits)
      return (content, format.prefix + number + (isPercentage ? "%" : "") + format.suffix)
    case .date(let precision): return shownDay(decimal, precision)
    case .time:
      // A time of day is less than one, which a day never is.
      if format.isDayElsewhere, decimal.wholePart ?? 0 >= 1 { return shownDay(decimal, .day) }
      return (.text, Self.time(decimal))
    }
  }

  private func shownDay(
    _ serial: PlainDecimal, _ precision: TableDate.Precision
  ) -> (content: TableCell.Content, text: String) {
    guard let date = date(serial, precision) else { return dayThatNeverWas(serial) }
    return (.date(date), date.text)
  }

  private func date(_ serial: PlainDecimal, _ precision: TableDate.Precision) -> TableDate? {
    guard !serial.isNegative, let whole = serial.wholePart else { return nil }
    // The last second of a day may be a rounding of the next day.
    let days = whole + (serial.fraction > 0.999_994 ? 1 : 0)
    guard let date = DateSerial.date(days, epoch) else { return nil }
    return TableDate(year: date.year, month: date.month, day: date.day, precision: precision)
  }

  /// Number 60 of the calendar from 1900 is the 29 February of that year, which had none; other
  /// numbers without a day, such as 0, are shown as numbers.
  private func dayThatNeverWas(
    _ decimal: PlainDecimal
  ) -> (content: TableCell.Content, text: String) {
    if epoch == .year1900, decimal.wholePart == 60 { return (.error, "1900-02-29") }
    return (.number(decimal.text(), isPercentage: false), decimal.text())
  }

  /// Hours and minutes, and seconds if there are any.
  private static func time(_ decimal: PlainDecimal) -> String {
    guard let days = decimal.wholePart, days >= 0, !decimal.isNegative else {
      return decimal.text()
    }
    let seconds = Int((decimal.fraction * 86_400).rounded()) + days * 86_400
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// A date that is written out, with or without a time.
  private func shownDate(
    _ text: String, _ format: NumberFormat
  ) -> (content: TableCell.Content, text: String) {
    let day = text.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
    let parts = day.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, numbers.count == 3, 1...9_999 ~= numbers[0], 1...12 ~= numbers[1],
      1...31 ~= numbers[2]
    else { return (.text, text) }
    var date = TableDate(year: numbers[0], month: numbers[1], day: numbers[2])
    if case .date(let precision) = format.kind { date.precision = precision }
    return (.date(date), date.text)
  }
}
