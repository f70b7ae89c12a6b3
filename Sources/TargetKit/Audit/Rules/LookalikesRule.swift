extension FindingRules {
  /// Figures and names that look alike and are of different things: the same digits, digits that
  /// differ by one left out, the same name in several plans, and units that one letter parts.
  static let lookalikes: Rule = { sources in
    let latest = sources.latestFigures
    return sources.sameDigits(latest) + sources.nearDigits(latest) + sources.sameNames(latest)
      + sources.nearUnits(latest)
  }
}

/// The latest figure of a series or what a target asks for, as a lookalike of others.
private struct Likeness {
  let input: AuditInput
  let reading: Reading
  /// The indicator, by its place in the book.
  let indicator: Int
  let unit: Unit

  /// The digits without trailing zeros; `nil` where there are too few to be taken for each other.
  var digits: String? {
    let digits = String(reading.value.reduced.significand.magnitude)
    return digits.utf8.count > 1 ? digits : nil
  }
}

extension AuditSources {
  /// The latest figure of each indicator in its own area; among the figures of many areas any two
  /// may look alike.
  fileprivate var latestFigures: [Likeness] {
    var likenesses: [Likeness] = []
    for indicator in book.indicatorTable.records.indices {
      let series = Int(book.indicatorTable.records[indicator].ownSeries)
      guard series >= 0, let figure = figures(ofSeries: series).last else { continue }
      let plan = book.plans[Int(book.indicatorTable.records[indicator].plan)].id
      likenesses.append(
        Likeness(
          input: input(figure.observation, plan: plan), reading: figure.observation.reading,
          indicator: indicator, unit: figure.observation.reading.unit))
    }
    return likenesses
  }

  private func lookalike(
    _ rule: AuditRule, _ id: String, _ group: [Likeness], _ name: LocalizedText,
    _ reason: LocalizedText
  ) -> AuditFinding {
    finding(
      rule, id, plan: group.first?.input.plan ?? "", name, group.map(\.input)
    ) { _ throws(AuditObstacle) in (.lookalike, reason) }
  }

  /// Whether likenesses are of more than one thing.
  private func areDistinct(_ group: [Likeness]) -> Bool { Set(group.map(\.indicator)).count > 1 }

  fileprivate func sameDigits(_ likenesses: [Likeness]) -> [AuditFinding] {
    var order: [String] = []
    var groups: [String: [Likeness]] = [:]
    for one in likenesses where one.digits != nil {
      let key = AmountText.rounded(one.reading.value, .nearest).description + one.unit.symbol
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
    }
    return order.compactMap { key in
      guard let group = groups[key], areDistinct(group) else { return nil }
      return lookalike(
        .digits, key, group, AmountText.same(key),
        LocalizedText(zh: "数值相同，不是同一事项", en: "the same number, of different things"))
    }
  }

  /// Counts of one plan and period that differ by one digit left out, such as 537 and 5347.
  fileprivate func nearDigits(_ likenesses: [Likeness]) -> [AuditFinding] {
    var numbers: [String: [Likeness]] = [:]
    func key(_ digits: String, _ one: Likeness) -> String {
      "\(one.input.plan) \(digits) \(one.unit.symbol)"
    }
    for one in likenesses where one.reading.value.exponent >= 0 {
      numbers[key(one.reading.value.description, one), default: []].append(one)
    }
    return likenesses.flatMap { one -> [AuditFinding] in
      let digits = one.reading.value.description
      guard one.reading.value.exponent >= 0, digits.utf8.count > 3, digits.utf8.count < 20 else {
        return []
      }
      let shorter = Set(
        digits.indices.map { index -> String in
          var rest = digits
          rest.remove(at: index)
          return rest
        })
      return shorter.sorted().flatMap { rest -> [AuditFinding] in
        (numbers[key(rest, one)] ?? []).filter {
          $0.indicator != one.indicator && $0.input.period == one.input.period
        }.map { other in
          lookalike(
            .digits, "\(digits)-\(rest)\(one.unit.symbol)", [one, other],
            AmountText.same("\(one.input.asWritten) / \(other.input.asWritten)"),
            LocalizedText(zh: "数字只差一位，不是同一事项", en: "one digit apart, of different things"))
        }
      }
    }
  }

  fileprivate func sameNames(_ likenesses: [Likeness]) -> [AuditFinding] {
    var order: [String] = []
    var groups: [String: [Likeness]] = [:]
    for one in likenesses {
      let key = one.input.name[.chinese].withoutAccessories
      guard !key.isEmpty else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
    }
    return order.compactMap { key in
      guard let group = groups[key], areDistinct(group) else { return nil }
      guard Set(group.map { $0.input.plan }).count > 1,
        let shortest = group.min(by: {
          $0.input.name[.chinese].count < $1.input.name[.chinese].count
        })
      else { return nil }
      return lookalike(
        .names, key, group, shortest.input.name,
        LocalizedText(
          zh: "名称相同或相近，口径、地区或规划不同", en: "the same or nearly the same name in several plans"))
    }
  }

  /// Units of which one is the beginning of another and measures something else: GW and GWh.
  fileprivate func nearUnits(_ likenesses: [Likeness]) -> [AuditFinding] {
    var order: [String] = []
    var groups: [String: [Likeness]] = [:]
    for one in likenesses {
      let symbol = String(one.unit.symbol.prefix { $0 != "/" })
      if groups[symbol] == nil { order.append(symbol) }
      groups[symbol, default: []].append(one)
    }
    let latin = order.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy { $0 < 0x80 } }
    return latin.flatMap { short in
      latin.filter { $0 != short && $0.hasPrefix(short) }.compactMap { long -> AuditFinding? in
        guard let a = groups[short], let b = groups[long],
          a[0].unit.dimension != b[0].unit.dimension
        else { return nil }
        return lookalike(
          .units, "\(short)-\(long)", a + b, AmountText.same("\(short) / \(long)"),
          LocalizedText(
            zh: "单位相近，计量的不是同一种量", en: "units that look alike and measure different things"))
      }
    }
  }
}

extension String {
  /// A Chinese name without what tells totals, additions and brackets apart from each other.
  fileprivate var withoutAccessories: String {
    var name = self[...]
    if let open = name.firstIndex(of: "（") { name = name[..<open] }
    var isShorter = true
    while isShorter {
      isShorter = false
      for word in ["累计", "新增", "新引育", "新孵化", "孵化", "引育", "培育", "入库"] where name.hasPrefix(word) {
        name = name.dropFirst(word.count)
        isShorter = true
      }
    }
    return String(name.hasSuffix("数") ? name.dropLast() : name)
  }
}
