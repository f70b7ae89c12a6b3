extension FindingRules {
  /// Figures and names that look alike and are of different things: the same digits, digits that
  /// differ by one left out, the same name in several plans, and units that one letter parts.
  static let lookalikes: Rule = { sources in
    let latest = sources.latestFigures
    return sources.sameDigits(latest) + sources.nearDigits(latest) + sources.sameNames(latest)
      + sources.nearUnits()
  }

  /// The same number in unlike places, whatever its bound or unit: 500 firms and over 500 stations of
  /// one plan; 1000万 hectares and nearly 1000万 square kilometres in two.
  static let sameNumbers: Rule = { sources in
    sources.topics.flatMap { sources.sameNumbers($0) } + sources.sameNumbersOfOtherSize()
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
        }.map { other -> AuditFinding in
          let texts = one.input.told.followed(by: " / ").followed(by: other.input.told)
          return lookalike(
            .digits, "\(digits)-\(rest)\(one.unit.symbol)", [one, other],
            texts,
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
      guard let plain = groups[key] else { return nil }
      // 民营高新技术企业 are 高新技术企业 too, of a narrower scope.
      let qualified = order.filter { $0 != key && key.count >= 5 && $0.hasSuffix(key) }
      let group = plain + qualified.flatMap { groups[$0] ?? [] }
      guard areDistinct(plain) || !qualified.isEmpty else { return nil }
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

  /// The same number, of a hundred or more, of several things of one plan and area, under units or bounds
  /// that differ; with the same unit and bound it is a matter of ``sameDigits(_:)``.
  fileprivate func sameNumbers(_ topic: AuditTopic) -> [AuditFinding] {
    struct Key: Hashable {
      let number: ExactDecimal
      let due: AuditFigure.Moment?
    }
    var order: [Key] = []
    var groups: [Key: [AuditFigure]] = [:]
    for figure in topic.figures where figure.kind != .assumed {
      guard let number = figure.number, number >= ExactDecimal(100) else { continue }
      let key = Key(number: number, due: figure.kind == .goal ? figure.moment : nil)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(figure)
    }
    return order.compactMap { key in
      guard let group = groups[key], group.count > 1,
        Set(group.map(\.input.indicator)).count == group.count,
        Set(group.map(\.input.asWritten)).count > 1,
        !group.indices.contains(where: { place in
          group[..<place].contains { areTied($0, group[place]) }
        })
      else { return nil }
      return lookalike(
        group, AmountText.same(AmountText.rounded(key.number, .nearest).description))
    }
  }

  /// The same number of one dimension under units of another size, in several plans.
  fileprivate func sameNumbersOfOtherSize() -> [AuditFinding] {
    var order: [String] = []
    var groups: [String: [AuditFigure]] = [:]
    for topic in topics {
      for figure in topic.figures {
        guard let number = figure.number, number >= ExactDecimal(10), figure.isAmount,
          !figure.isCount
        else { continue }
        let key = "\(number) \(figure.unit.dimension.factors.map(\.kind).joined())"
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(figure)
      }
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first,
        group.contains(where: { !$0.unit.isSameSize(as: first.unit) }),
        Set(group.map(\.input.plan)).count > 1
      else { return nil }
      return lookalike(group, first.text)
    }
  }

  private func lookalike(_ group: [AuditFigure], _ name: LocalizedText) -> AuditFinding {
    finding(
      .sameNumber, group.map { shortID($0) }.joined(separator: "-"), plan: group[0].input.plan,
      name, group.map(\.input)
    ) { _ throws(AuditObstacle) in
      (
        .lookalike,
        LocalizedText(
          zh: "数字相同，单位或限定不同，不是同一事项",
          en: "the same number with another unit or bound, of different things")
      )
    }
  }

  /// Units of which one is the beginning of another and measures something else: GW and GWh.
  fileprivate func nearUnits() -> [AuditFinding] {
    var order: [String] = []
    var groups: [String: [AuditFigure]] = [:]
    for figure in topics.flatMap(\.figures) where figure.kind != .assumed {
      let symbol = String(figure.unit.symbol.prefix { $0 != "/" })
      if groups[symbol] == nil { order.append(symbol) }
      groups[symbol, default: []].append(figure)
    }
    let latin = order.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy { $0 < 0x80 } }
    return latin.flatMap { short in
      latin.filter { $0 != short && $0.hasPrefix(short) }.compactMap { long -> AuditFinding? in
        guard let a = groups[short], let b = groups[long],
          a[0].unit.withoutDivisor.dimension != b[0].unit.withoutDivisor.dimension
        else { return nil }
        return finding(
          .units, "\(short)-\(long)", plan: a[0].input.plan,
          AmountText.same("\(short) / \(long)"), (a + b).map(\.input)
        ) { _ throws(AuditObstacle) in
          (
            .lookalike,
            LocalizedText(
              zh: "单位相近，计量的不是同一种量",
              en: "units that look alike and measure different things")
          )
        }
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
