/// Numbers as reports print them: few digits, and never better than they are.
enum Numbers {
  /// A share in per cent with at most one decimal: `61.8%`, `100%`.
  ///
  /// A share below one is never rounded up to 100 %, nor one below zero to 0 %.
  static func percent(_ share: Double) -> String {
    let value = share * 100
    guard value.isFinite else { return "-" }
    guard value.magnitude < 1e9 else { return value.description + "%" }
    var tenths = (value * 10).rounded()
    if share < 1, tenths >= 1000 { tenths = 999 }
    if share < 0, tenths == 0 { tenths = -1 }
    return fixed(tenths, decimals: 1) + "%"
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

  /// A number with some decimals at most; trailing zeros are left out.
  static func short(_ value: Double, decimals: Int = 2) -> String {
    guard value.isFinite else { return "-" }
    guard value.magnitude < 1e12 else { return value.description }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return fixed((value * scale).rounded(), decimals: decimals)
  }

  /// A number with its unit and some decimals at most, and the range that bounds leave.
  static func short(
    _ estimate: Estimate, unit: String = "", decimals: Int = 2, _ words: Words
  ) -> String {
    let range = estimate.range
    if range.isPoint { return short(estimate.nominal, decimals: decimals) + unit }
    let lower = short(range.lower, decimals: decimals) + unit
    let upper = short(range.upper, decimals: decimals) + unit
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true): return words.of("\(lower)至\(upper)", "\(lower) to \(upper)")
    case (true, false): return words.of("\(lower)以上", "at least \(lower)")
    case (false, true): return words.of("\(upper)以下", "at most \(upper)")
    case (false, false): return "-"
    }
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

  /// Prints a whole number of the smallest places.
  private static func fixed(_ units: Double, decimals: Int) -> String {
    let number = Int64(units)
    var digits = String(number.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    var whole = String(digits.dropLast(decimals))
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    if !fraction.isEmpty { whole += "." + fraction }
    return number < 0 ? "-" + whole : whole
  }

  /// A bar of ten cells; it is full only where all of the way is done.
  static func bar(_ share: Double, cells: Int = 10) -> String {
    let filled = share.isNaN ? 0 : Int(min(max(share, 0), 1) * Double(cells) + 1e-9)
    let shown = share < 1 ? min(filled, cells - 1) : filled
    return "[" + String(repeating: "#", count: shown)
      + String(repeating: ".", count: cells - shown) + "]"
  }
}
