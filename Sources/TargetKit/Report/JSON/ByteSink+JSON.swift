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
      if index &+ 8 <= bytes.count,
        Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index &+= 8
        continue
      }
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

  /// Whether eight bytes are ASCII of which none needs an escape.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func marks(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (byte &* ones)
      return (difference &- ones) & ~difference
    }
    let isControl = (word &- 0x20 &* ones) & ~word
    return (word | isControl | marks(0x22) | marks(0x5C) | marks(0x7F)) & (0x80 &* ones) == 0
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

  /// Adds a period in quotes; the common ones without making a text.
  mutating func appendJSON(_ period: Period) {
    append(UInt8(ascii: "\""))
    switch period.kind {
    case .year: appendDigits(UInt64(period.start.year), count: 4)
    case .day: append(period.start)
    default: append(period.description)
    }
    append(UInt8(ascii: "\""))
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
