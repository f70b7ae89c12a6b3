extension ByteSink {
  /// Adds a text in both languages, as far as it was given.
  mutating func appendJSON(_ text: LocalizedText) {
    append("{\"zh\":" as StaticString)
    appendJSON(text.exact(in: .chinese))
    append(",\"en\":" as StaticString)
    appendJSON(text.exact(in: .english))
    append(UInt8(ascii: "}"))
  }

  /// Adds a decimal in plain notation, exact to the digit.
  mutating func append(_ decimal: ExactDecimal) {
    let power = Int(decimal.exponent)
    guard power != 0, decimal.significand != 0 || power < 0 else {
      return appendDecimal(Int(decimal.significand))
    }
    if power > 0 {
      appendDecimal(Int(decimal.significand))
      for _ in 0..<power { append(UInt8(ascii: "0")) }
      return
    }
    if decimal.isNegative { append(UInt8(ascii: "-")) }
    appendFixed(decimal.significand.magnitude, places: 0 &- power)
  }

  /// Adds a number of so many digits behind the point, at least one.
  @inline(__always)
  private mutating func appendFixed(_ digits: UInt64, places: Int) {
    guard places <= 18 else {
      // More places than digits: `0.`, then zeros.
      append("0." as StaticString)
      let count = DecimalDigits.count(of: digits)
      for _ in 0..<max(0, places &- count) { append(UInt8(ascii: "0")) }
      return appendDigits(digits, count: min(count, places))
    }
    let scale = UInt64(bitPattern: ExactDecimal.powers[places])
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
    appendDecimal(UInt(whole))
    append(UInt8(ascii: "."))
    appendDigits(fraction, count: places)
  }

  /// Adds a finite number in the fewest digits that tell it from all others; others as `null`.
  mutating func append(number value: Double) {
    guard value.isFinite else { return append("null" as StaticString) }
    if value.magnitude < 1e15, value == value.rounded(.towardZero) {
      return appendDecimal(Int(value))
    }
    // Below one ten-thousandth, and above what has digits behind the point, the form has an exponent.
    guard value.magnitude >= 1e-4,
      let (digits, exponent) = ShortestDigits.decimal(of: value.magnitude), exponent < 0
    else { return append(value.description) }
    if value < 0 { append(UInt8(ascii: "-")) }
    appendFixed(digits, places: 0 &- exponent)
  }

  @inline(__always)
  mutating func append(_ value: Bool) {
    // Two calls, so that each copies a text of known length.
    if value { append("true" as StaticString) } else { append("false" as StaticString) }
  }

  /// Adds a period in quotes.
  mutating func appendJSON(_ period: Period) {
    append(UInt8(ascii: "\""))
    append(period)
    append(UInt8(ascii: "\""))
  }

  /// Adds a period; the common ones without making a text.
  mutating func append(_ period: Period) {
    switch period.kind {
    case .year: appendDigits(UInt64(period.start.year), count: 4)
    case .day: append(period.start)
    default: append(period.description)
    }
  }

  /// Adds a date as `2025-04-05`.
  mutating func append(_ date: CalendarDate) {
    let (year, month, day) = date.components
    appendDigits(UInt64(year), count: 4)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(month), count: 2)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(day), count: 2)
  }
}
