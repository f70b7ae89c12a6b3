/// How assumptions are written, in plans and in calls alike.
extension Assumption {
  /// The share that a growth rate states: 0.08 for `8%`, -0.03 for `-3%`.
  ///
  /// - Returns: `nil` for what is no share, or shrinks to nothing.
  static func rate(_ text: String, units: UnitRegistry = .standard) -> ExactDecimal? {
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    let digits = plain.hasPrefix("+") ? String(plain.dropFirst()) : plain
    guard digits.hasSuffix("%"), let number = ExactDecimal(String(digits.dropLast())),
      let share = try? number * ExactDecimal(significand: 1, exponent: -2),
      let least = try? ExactDecimal.one.negated(), share > least
    else { return nil }
    return share
  }

  /// The months that a stretch of time has: `12 months`, `12m`, `1 year`, `1y`, `18个月`, `半年`, `2年`.
  ///
  /// - Returns: `nil` for anything else, and beyond a century.
  static func months(_ text: String) -> Int? {
    let plain = Numerals.halfWidth(text).lowercased().filter { !$0.isWhitespace }
    if plain == "半年" { return 6 }
    let digits = plain.prefix { $0 >= "0" && $0 <= "9" }
    guard let number = Int(digits), 0...1_200 ~= number else { return nil }
    switch plain.dropFirst(digits.count) {
    case "m", "month", "months", "个月", "月": return number
    case "y", "year", "years", "年": return number <= 100 ? number * 12 : nil
    default: return nil
    }
  }

  /// The likelihood that a text states: 0.6 for `60%`.
  ///
  /// - Returns: `nil` for what lies outside 0 to 100 %.
  static func likelihood(_ text: String) -> ExactDecimal? {
    guard let share = rate(text), !share.isNegative, share <= .one else { return nil }
    return share
  }
}

extension AssumedFigure {
  /// Reads a figure, or with a sign before it a change against the latest one.
  ///
  /// - Throws: ``FigureError`` if it is neither.
  init(
    _ text: String, unit: Unit, units: UnitRegistry = .standard
  ) throws(FigureError) {
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    // A bare number with a sign is a step in the indicator's own unit: points of a share.
    if plain.hasPrefix("+") || plain.hasPrefix("-"),
      let step = ExactDecimal(plain.hasPrefix("+") ? String(plain.dropFirst()) : plain)
    {
      self = .change(.difference(step, unit))
      return
    }
    if let change = try Change.parse(text, in: unit, units: units) {
      self = .change(change)
      return
    }
    let reading = try Reading(text, unit: unit, units: units)
    guard let own = try? reading.converted(to: unit) else {
      throw .unknownUnit(reading.unit.symbol)
    }
    self = .level(own)
  }
}
