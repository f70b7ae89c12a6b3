extension Quotient {
  /// The unit that the quotient is given in.
  ///
  /// Multiples are in 倍. Costs are in the largest of 元, 万元 and 亿元 that leaves a number of one or
  /// more, for a single one of what was counted; everything else in the units of the figures.
  public var unit: Unit {
    if isMultiple { return Self.times }
    guard let above = dividends.first?.unit, let below = divisors.first?.unit else {
      return Self.times
    }
    let registry = UnitRegistry.standard
    let single = below.dimension.isCounted ? registry.withoutMultiplier(below).0 : below
    let candidates =
      above.dimension == .money ? ["亿元", "万元", "元"].compactMap { registry.unit($0) } : [above]
    let rates = candidates.compactMap { unit in
      unit.per(single, symbol: unit.symbol + "/" + single.symbol)
    }
    return rates.first { isOneOrMore(in: $0) } ?? rates.last ?? above
  }

  private func isOneOrMore(in unit: Unit) -> Bool {
    guard let range = try? value.interval(in: unit, \.face),
      let end = range.lower ?? range.upper
    else { return false }
    return end.value >= .one
  }

  static let times = Unit(unchecked: "倍", .multiple, .one)
}
