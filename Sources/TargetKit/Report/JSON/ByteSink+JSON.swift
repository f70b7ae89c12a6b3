extension ByteSink {
  /// Adds a text in quotes, escaped as JSON asks.
  mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text in quotes, or `null`.
  mutating func appendJSON(_ text: String?) {
    guard let text else { return append("null" as StaticString) }
    appendJSON(text)
  }

  /// Adds a text given by its UTF-8 bytes in quotes, escaped as JSON asks.
  mutating func appendJSON(utf8 bytes: UnsafeRawBufferPointer) {
    append(UInt8(ascii: "\""))
    appendEscaped(bytes)
    append(UInt8(ascii: "\""))
  }

  /// Adds a text without quotes; stretches that need no escape are copied as a whole.
  ///
  /// Beyond what JSON asks for, whatever moves a terminal's cursor or reorders its text is escaped:
  /// the document is often just printed.
  mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F ? byte != 0x22 && byte != 0x5C : byte > 0xE2 && byte < 0xEF {
        index &+= 1
        continue
      }
      let (unit, length) = Self.escaped(bytes, at: index)
      if length > 0 {
        append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
        appendEscape(unit)
        start = index + length
      }
      index &+= max(length, 1)
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// The character to be escaped at a place, and its bytes; zero bytes if there is none.
  private static func escaped(
    _ bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (unit: UInt16, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt16(byte), 1) }
    let second = index + 1 < bytes.count ? UInt16(bytes[index + 1]) : 0
    let third = index + 2 < bytes.count ? UInt16(bytes[index + 2]) : 0
    switch (byte, second) {
    case (0xC2, 0x80..<0xA0): return (second, 2)
    case (0xE2, 0x80) where 0x8B...0x8F ~= third || 0xA8...0xAE ~= third:
      return (0x2000 | third & 0x3F, 3)
    case (0xE2, 0x81) where 0xA0...0xAF ~= third: return (0x2040 | third & 0x3F, 3)
    case (0xEF, 0xBB) where third == 0xBF: return (0xFEFF, 3)
    default: return (0, 0)
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22, 0x5C: append(UInt8(unit))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(unit >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }

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
    let digits = decimal.significand.magnitude
    if power >= -18 {
      let scale = UInt64(ExactDecimal.powers[-power])
      let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
      appendDecimal(Int(whole))
      append(UInt8(ascii: "."))
      var place = scale / 10
      while place > 1, fraction < place {
        append(UInt8(ascii: "0"))
        place /= 10
      }
      appendDecimal(Int(fraction))
      return
    }
    append(decimal.isNegative ? String(decimal.description.dropFirst()) : decimal.description)
  }

  /// Adds a finite number in the fewest digits that tell it from all others; others as `null`.
  mutating func append(number value: Double) {
    guard value.isFinite else { return append("null" as StaticString) }
    if value.magnitude < 1e15, value == value.rounded(.towardZero) {
      return appendDecimal(Int(value))
    }
    append(value.description)
  }

  mutating func append(_ value: Bool) {
    append(value ? "true" as StaticString : "false")
  }

  /// Adds a period in quotes; the common ones without making a text.
  mutating func appendJSON(_ period: Period) {
    append(UInt8(ascii: "\""))
    switch period.kind {
    case .year: appendPadded(period.start.year, 4)
    case .day: append(period.start)
    default: append(period.description)
    }
    append(UInt8(ascii: "\""))
  }

  /// Adds a date as `2025-04-05`.
  mutating func append(_ date: CalendarDate) {
    let (year, month, day) = date.components
    appendPadded(year, 4)
    append(UInt8(ascii: "-"))
    appendPadded(month, 2)
    append(UInt8(ascii: "-"))
    appendPadded(day, 2)
  }

  private mutating func appendPadded(_ number: Int, _ width: Int) {
    var limit = 10
    for _ in 1..<width {
      if number < limit { append(UInt8(ascii: "0")) }
      limit *= 10
    }
    appendDecimal(number)
  }
}
