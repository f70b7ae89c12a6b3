extension FindingRules {
  /// A price, yield or share times what it is of, against the amount that was published: area times
  /// yield times price is the value of the harvest.
  static let products: Rule = { sources in
    sources.topics.filter(\.isOneMatter).flatMap { sources.products($0) }
  }
}

/// An amount with how it was computed.
private struct Product {
  var quantity: Quantity
  var text: LocalizedText
  var factors: [AuditFigure]
  /// The unit of what came out.
  var unit: Unit
}

extension AuditSources {
  fileprivate func products(_ topic: AuditTopic) -> [AuditFinding] {
    let rates = topic.rates
    // A share of a share is none of these figures; a price of a price neither.
    let bases = topic.figures.filter {
      ($0.isAmount || $0.isRate) && $0.quantity.dimension != .number
    }
    var findings: [AuditFinding] = []
    for base in bases {
      let start = Product(
        quantity: base.quantity, text: base.text, factors: [base], unit: base.unit)
      for first in rates where first.input != base.input {
        guard let once = product(start, first) else { continue }
        if let match = match(once, topic) {
          findings.append(match)
          continue
        }
        for second in rates
        where second.input != first.input && second.input != base.input
          && second.quantity.dimension != .number && first.quantity.dimension != .number
        {
          guard let twice = product(once, second), let match = match(twice, topic) else { continue }
          findings.append(match)
        }
      }
    }
    var known: Set<Set<AuditInput>> = []
    let matched = findings.filter { known.insert(Set($0.inputs)).inserted }
    let used = Set(matched.flatMap(\.inputs))
    return matched + implied(topic).filter { finding in !finding.inputs.allSatisfy(used.contains) }
  }

  /// What comes of the only area or other size there is, at so much for each: rent for all the land.
  private func implied(_ topic: AuditTopic) -> [AuditFinding] {
    let sizes = topic.figures.filter {
      $0.kind == .observed && $0.isAmount && !$0.isCount && !$0.isMoney
    }
    return topic.rates.compactMap { rate -> AuditFinding? in
      guard rate.kind == .observed, let divisor = rate.unit.divisorUnit,
        divisor.dimension != .duration, divisor.dimension != .calendarTime
      else { return nil }
      let fitting = sizes.filter { $0.unit.dimension == divisor.dimension }
      guard fitting.count == 1, let size = fitting.first,
        let product = product(
          Product(quantity: size.quantity, text: size.text, factors: [size], unit: size.unit), rate),
        product.quantity.isKnown,
        let unit = product.quantity.readable(from: rate.unit.withoutDivisor)
      else { return nil }
      return finding(
        .product, pairID(size, rate), plan: topic.plan.id, rate.name, [size.input, rate.input]
      ) { steps throws(AuditObstacle) in
        steps.append(
          AuditStep(
            product.text.followed(by: " = ")
              .followed(by: AmountText.text(product.quantity, in: unit)), product.quantity, unit))
        return (.implied, nil)
      }
    }
  }

  /// A product, where the rate is for what there is so much of.
  private func product(_ product: Product, _ rate: AuditFigure) -> Product? {
    let isShare = rate.quantity.dimension == .number
    if isShare {
      // All of something is no share of it, and of things counted any share may be any other count.
      guard rate.unit.dimension == .share, rate.quantity.face != .point(.one),
        !product.unit.dimension.isCounted, product.factors.count == 1
      else { return nil }
    }
    guard let value = try? product.quantity.times(rate.quantity) else { return nil }
    let unit: Unit
    if isShare {
      unit = product.unit
    } else {
      // The divisor must cancel: 元/吨 is for 吨, and says nothing of 亩.
      let divided = rate.unit.dimension.factors.filter { $0.power < 0 }.map(\.kind)
      let there = product.quantity.dimension.factors.filter { $0.power > 0 }.map(\.kind)
      guard divided.contains(where: there.contains) else { return nil }
      unit = rate.unit.withoutDivisor
    }
    return Product(
      quantity: value,
      text: product.text.followed(by: " × ").followed(by: rate.text),
      factors: product.factors + [rate], unit: unit)
  }

  /// The figure that a product comes out at, if one was published.
  private func match(_ product: Product, _ topic: AuditTopic) -> AuditFinding? {
    let usesShare = product.factors.dropFirst().contains { $0.quantity.dimension == .number }
    for stated in topic.figures
    where !product.factors.contains(where: { $0.input == stated.input })
      && stated.kind != .assumed
    {
      if product.factors.contains(where: { areTied($0, stated) }) { continue }
      guard let quantity = yearly(product.quantity, as: stated.quantity) else { continue }
      let result = quantity.compared(.equal, with: stated.accepted, reach: topic.plan.reach)
      guard result == .holds || result == .withinRounding,
        quantity.isNear(stated.quantity, within: usesShare ? 0.15 : 0.25)
      else { continue }
      let factors = product.factors.map { shortID($0) }.joined(separator: "-")
      return finding(
        .product, "\(shortID(stated))-\(factors)", plan: topic.plan.id, stated.name,
        product.factors.map(\.input) + [stated.input]
      ) { steps throws(AuditObstacle) in
        steps.append(
          AuditStep(
            product.text.followed(by: " = ")
              .followed(by: AmountText.text(quantity, in: stated.unit)), quantity, stated.unit))
        steps.append(
          AuditStep(
            AmountText.text(quantity, in: stated.unit).followed(by: " = ")
              .followed(by: stated.text).followed(by: result.remark)))
        return (AuditVerdict(result), nil)
      }
    }
    return nil
  }

  /// An amount as an amount a year, where only that makes the two comparable: 180万吨 of straw, for
  /// which no year is named, at a price a ton, against a value a year.
  private func yearly(_ quantity: Quantity, as stated: Quantity) -> Quantity? {
    if quantity.dimension == stated.dimension { return quantity }
    guard quantity.dimension / stated.dimension == .calendarTime,
      let year = UnitRegistry.standard.unit("年"),
      let length = try? Quantity(.one, year), let rate = try? quantity.over(length)
    else { return nil }
    return rate.dimension == stated.dimension ? rate : nil
  }
}

extension Quantity {
  /// Whether the numbers meant by two amounts differ by at most a share of the larger.
  ///
  /// Of a bound the end that was named counts: 200余 is near 200.
  func isNear(_ other: Quantity, within share: Double) -> Bool {
    func size(_ interval: Interval) -> Double? {
      if let nominal = interval.nominal { return nominal.doubleValue }
      return (interval.lower ?? interval.upper)?.value.doubleValue
    }
    guard let own = size(face), let theirs = size(other.face) else { return false }
    return (own - theirs).magnitude <= share * max(own.magnitude, theirs.magnitude)
  }
}
