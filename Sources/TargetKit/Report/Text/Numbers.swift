/// Numbers as reports print them: few digits, and never better than they are.
enum Numbers {
  /// A share in per cent with at most one decimal, rounded half up: `61.8%`, `100%`.
  ///
  /// A share below one is never rounded up to 100 %, nor one below zero to 0 %.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "-" }
    guard let exact = decimal(share)?.shifted(by: 2) else { return (share * 100).description + "%" }
    var percent = exact.halfUp(toPlace: -1)
    if share < 1, percent >= ExactDecimal(100) {
      percent = ExactDecimal(uncheckedSignificand: 999, exponent: -1)
    }
    if share < 0, percent.isZero { percent = ExactDecimal(uncheckedSignificand: -1, exponent: -1) }
    return percent.shortest.description + "%"
  }

  /// A share that bounds leave open: `8%以上`, `>=8%`, `8%-9%`.
  static func percent(_ estimate: Estimate, _ words: Words) -> String {
    let range = estimate.range
    if range.isPoint { return percent(estimate.nominal) }
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true):
      return percent(range.lower) + words.of("至", " to ") + percent(range.upper)
    case (true, false): return words.of(percent(range.lower) + "以上", ">=" + percent(range.lower))
    case (false, true): return words.of(percent(range.upper) + "以下", "<=" + percent(range.upper))
    case (false, false): return "-"
    }
  }

  /// A number with some decimals at most, rounded half up; trailing zeros are left out.
  static func short(_ value: Double, decimals: Int = 2) -> String {
    guard value.isFinite else { return "-" }
    return decimal(value)?.halfUp(toPlace: -decimals).shortest.description ?? value.description
  }

  /// A number with some decimals at most, and the range that bounds leave.
  static func short(_ estimate: Estimate, decimals: Int = 2, _ words: Words) -> String {
    words.range(estimate) { short($0, decimals: decimals) }
  }

  /// The number that computing with decimals would have given: the shortest digits that tell it from
  /// all others, and 15 of them at most, since beyond that they are noise of binary numbers.
  ///
  /// - Returns: `nil` for what is no number, or beyond the exponents of decimals.
  static func decimal(_ value: Double) -> ExactDecimal? {
    guard value.isFinite, value.magnitude < 1e40 else { return nil }
    if value.magnitude < 1e-40 { return .zero }
    var number: ExactDecimal?
    if value.magnitude < 1e15, value == value.rounded(.towardZero) {
      number = ExactDecimal(Int(value))
    } else if let (digits, exponent) = ShortestDigits.decimal(of: value.magnitude) {
      let significand = Int64(clamping: digits)
      number = try? ExactDecimal(
        significand: value < 0 ? -significand : significand, exponent: exponent)
    }
    return (number ?? ExactDecimal(plain(value)))?.halfUp(digits: 15)
  }

  /// A number with its sign always shown.
  static func signed(_ value: Double, decimals: Int = 1) -> String {
    let text = short(value, decimals: decimals)
    return value > 0 && text != "0" ? "+" + text : text
  }

  /// All digits that tell a number from all others, without an exponent.
  static func plain(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...])
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    let sign = value < 0 ? "-" : ""
    let mantissa = text[..<mark].drop { $0 == "-" }
    let whole = mantissa.prefix { $0 != "." }
    let digits = mantissa.filter { $0 != "." && $0 != "-" }
    let point = whole.count + power
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    let missing = point - digits.count
    if missing >= 0 { return sign + digits + String(repeating: "0", count: missing) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// A coordinate of a drawing: two decimals, in as little time as can be.
  static func coordinate(_ value: Double) -> String {
    let number = Int64((min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, fraction) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = (number < 0 ? "-" : "") + String(whole)
    if fraction > 0 {
      text += fraction < 10 ? ".0" : "."
      text += String(fraction % 10 == 0 && fraction >= 10 ? fraction / 10 : fraction)
    }
    return text
  }

  /// A bar of ten cells; it is full only where all of the way is done.
  static func bar(_ share: Double, cells: Int = 10) -> String {
    let filled = share.isNaN ? 0 : Int(min(max(share, 0), 1) * Double(cells) + 1e-9)
    let shown = share < 1 ? min(filled, cells - 1) : filled
    return "[" + String(repeating: "#", count: shown)
      + String(repeating: ".", count: cells - shown) + "]"
  }
}
