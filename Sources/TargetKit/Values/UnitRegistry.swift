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
    // No unit is that long, and multipliers are followed recursively.
    guard symbol.utf8.count <= 64 else { return nil }
    let plain = Numerals.halfWidth(symbol).filter { $0 != " " }
    if let unit = units[plain] { return unit }
    if let slash = plain.firstIndex(of: "/") {
      guard let top = unit(String(plain[..<slash])),
        let bottom = singleUnit(plain[plain.index(after: slash)...]),
        let scale = try? top.scale.divided(exactlyBy: bottom.scale)
      else { return nil }
      return Unit(unchecked: plain, top.dimension / bottom.dimension, scale)
    }
    return multiplied(plain) ?? english(symbol)
  }

  private func singleUnit(_ symbol: Substring) -> Unit? {
    symbol.contains("/") ? nil : unit(String(symbol))
  }

  private func multiplied(_ symbol: String) -> Unit? {
    for (text, power) in Numerals.multipliers where symbol.hasPrefix(text) {
      let base = String(symbol.dropFirst(text.count))
      guard !base.isEmpty || power >= 3 else { continue }
      if base.isEmpty {
        return Unit(
          unchecked: symbol, .number,
          ExactDecimal(uncheckedSignificand: 1, exponent: Int8(power)))
      }
      guard let unit = units[base] ?? multiplied(base),
        let scale = try? unit.scale * ExactDecimal(uncheckedSignificand: 1, exponent: Int8(power))
      else { continue }
      return Unit(unchecked: symbol, unit.dimension, scale)
    }
    return nil
  }

  private func english(_ symbol: String) -> Unit? {
    let lowered = symbol.lowercased()
    if let unit = units[lowered] { return Unit(unchecked: symbol, unit.dimension, unit.scale) }
    for (text, power) in Numerals.englishMultipliers where lowered.hasPrefix(text) {
      let base = lowered.dropFirst(text.count).drop { $0 == " " }
      let factor = ExactDecimal(uncheckedSignificand: 1, exponent: Int8(power))
      if base.isEmpty { return Unit(unchecked: symbol, .number, factor) }
      guard let unit = units[String(base)], let scale = try? unit.scale * factor else { continue }
      return Unit(unchecked: symbol, unit.dimension, scale)
    }
    return nil
  }

  /// Every symbol the registry knows, sorted; multiplied units and rates are not listed.
  public var symbols: [String] { units.keys.sorted() }
}
