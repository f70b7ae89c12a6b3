/// The units that figures may be written in: the standard ones and those a plan declares.
public struct UnitRegistry: Sendable {
  private var units: [String: Unit]

  /// The units of official figures; see ``UnitRegistry/standard`` for what is among them.
  private init(units: [String: Unit]) {
    self.units = units
  }

  /// Money, energy, power, mass, area, length, volume, time, shares, multiples and counted things,
  /// in Chinese and in English.
  public static let standard = UnitRegistry(units: StandardUnits.table)

  /// Adds a unit that a plan declares, replacing one of the same symbol.
  public mutating func declare(_ unit: Unit) {
    units[unit.symbol] = unit
  }

  /// The unit written as `symbol`.
  ///
  /// Multipliers combine with every unit (`万吨`, `亿元`, `million tonnes`), and two units make a rate
  /// (`元/吨`, `万吨/年`, `yuan/tonne`).
  ///
  /// - Returns: `nil` if the registry knows no such unit.
  public func unit(_ symbol: String) -> Unit? {
    if let unit = units[symbol] { return unit }
    guard symbol.utf8.count <= Self.longestSymbol else { return nil }
    let spaced = Numerals.halfWidth(symbol)
    let plain = spaced.utf8.contains(UInt8(ascii: " ")) ? spaced.filter { $0 != " " } : spaced
    if plain != symbol, let unit = units[plain] { return unit }
    guard let slash = plain.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return multiplied(plain[...]) ?? english(spaced)
    }
    // The upper unit may be several English words, so its spaces are kept.
    let parts = spaced.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = unit(String(parts[0].trimmed)), top.symbol != "",
      let bottom = unit(String(plain[plain.utf8.index(after: slash)...])),
      bottom.dimension != .number
    else { return nil }
    return top.per(bottom, symbol: plain == symbol ? plain : top.symbol + "/" + bottom.symbol)
  }

  /// No unit is longer.
  private static let longestSymbol = 64

  /// Whether `symbol` is a unit of its own, not one put together.
  func lists(_ symbol: String) -> Bool { units[symbol] != nil }

  /// The unit that `unit` is a multiple of, and the power of ten between the two: 元 and 8 for 亿元.
  func withoutMultiplier(_ unit: Unit) -> (Unit, power: Int) {
    guard !lists(unit.symbol), let (power, rest) = Numerals.multiplier(unit.symbol[...]),
      let base = self.unit(String(rest)), base.dimension == unit.dimension
    else { return (unit, 0) }
    let (innermost, more) = lists(base.symbol) ? (base, 0) : withoutMultiplier(base)
    return (innermost, power + more)
  }

  /// A unit behind one Chinese multiplier or two, such as 万千瓦 or 百万亿元.
  private func multiplied(_ symbol: Substring, depth: Int = 2) -> Unit? {
    for (text, power) in Numerals.multipliers where symbol.utf8.starts(with: text.utf8) {
      let rest = symbol.dropping(first: text.utf8.count)
      let unit: Unit
      if rest.isEmpty {
        // 3百 is not written; 3千, 3万 and 3亿 are.
        guard power >= 3 else { continue }
        unit = .number
      } else if let listed = units[String(rest)] {
        // 千亿级 is a class of size, not a thousand grades.
        guard listed.symbol != "级" else { return nil }
        unit = listed
      } else if depth > 1, let inner = multiplied(rest, depth: depth - 1) {
        unit = inner
      } else {
        continue
      }
      return unit.multiplied(by: power, symbol: String(symbol))
    }
    return nil
  }

  private func english(_ symbol: String) -> Unit? {
    guard let first = symbol.utf8.first, first < 0x80 else { return nil }
    let lowered = symbol.lowercased()
    // Short symbols mean another thing in small letters: mW is no MW.
    if lowered.utf8.count > 3, let unit = units[lowered] { return unit.named(symbol) }
    for (text, power) in Numerals.englishMultipliers where lowered.utf8.starts(with: text.utf8) {
      let rest = symbol[...].dropping(first: text.utf8.count).trimmed
      if rest.isEmpty { return Unit.number.multiplied(by: power, symbol: symbol) }
      guard let unit = units[String(rest)] ?? word(rest) else { continue }
      return unit.multiplied(by: power, symbol: symbol)
    }
    return nil
  }

  private func word(_ text: Substring) -> Unit? {
    text.utf8.count > 3 ? units[text.lowercased()] : nil
  }

  /// Every symbol the registry knows, sorted; multiplied units and rates are not listed.
  public var symbols: [String] { units.keys.sorted() }
}
