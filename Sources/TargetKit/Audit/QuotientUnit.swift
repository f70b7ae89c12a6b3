extension Quantity {
  /// Whether something can be said of the amount: it is not just anything above zero.
  var isKnown: Bool {
    if face.upper != nil { return true }
    return face.lower.map { !$0.value.isZero } ?? false
  }

  /// The unit in which a quotient of two figures is shown: money in the largest of 元, 万元 and 亿元
  /// that leaves one or more, for a single one of what was counted.
  ///
  /// - Returns: `nil` where no unit measures what came out.
  func unit(of above: Unit, over below: Unit) -> Unit? {
    if dimension == .number { return .percent }
    let registry = UnitRegistry.standard
    let (top, bottom) = (above.withoutDivisor, below.withoutDivisor)
    let single: Unit =
      switch bottom.dimension {
      case .energy: registry.unit("Wh") ?? bottom
      case .power: registry.unit("W") ?? bottom
      default: registry.withoutMultiplier(bottom).0
      }
    let candidates =
      top.dimension == .money ? ["亿元", "万元", "元"].compactMap { registry.unit($0) } : [top]
    let rates = candidates.compactMap { unit in
      unit.per(single, symbol: unit.symbol + "/" + single.symbol)
    }.filter { $0.dimension.pure == dimension }
    return rates.first { isOneOrMore(in: $0) } ?? rates.last
  }

  /// The unit in which an amount is shown: money in the largest of 元, 万元 and 亿元 that leaves one or
  /// more, else the unit given.
  func readable(from unit: Unit) -> Unit? {
    guard dimension == unit.dimension.pure else { return nil }
    guard unit.dimension == .money else { return unit }
    let sums = ["亿元", "万元", "元"].compactMap { UnitRegistry.standard.unit($0) }
    return sums.first { isOneOrMore(in: $0) } ?? sums.last
  }

  private func isOneOrMore(in unit: Unit) -> Bool {
    guard let range = try? interval(in: unit, \.face), let end = range.lower ?? range.upper
    else { return false }
    return end.value >= .one
  }
}

extension Unit {
  /// What a rate counts: 吨 of 吨/日; the unit itself where it is no rate.
  var withoutDivisor: Unit {
    guard dimension.factors.contains(where: { $0.power < 0 }) else { return self }
    let symbol = String(symbol.prefix { $0 != "/" })
    return UnitRegistry.standard.unit(symbol) ?? self
  }

  /// What a rate counts for: 日 of 吨/日; `nil` where it is no rate.
  var divisorUnit: Unit? {
    guard let slash = symbol.firstIndex(of: "/") else { return nil }
    return UnitRegistry.standard.unit(String(symbol[symbol.index(after: slash)...]))
  }
}
