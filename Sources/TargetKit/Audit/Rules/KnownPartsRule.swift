extension FindingRules {
  /// What the statistics of China count as a part of something by definition, though the plan does not
  /// say so: tax revenue of general public budget revenue, investment in industry of investment in
  /// fixed assets.
  static let knownParts: Rule = { sources in
    // Names are those of indicators: each is looked at once, however many areas there are.
    let table = sources.book.indicatorTable
    let wholes = Set(
      table.records.indices.filter { number in
        table.details(number).map { KnownPart.isWhole($0.name[.chinese]) } ?? false
      })
    guard !wholes.isEmpty else { return [] }
    return sources.topics.flatMap { sources.knownParts($0, wholes) }
  }
}

/// What is a part of what, by their names; a part may carry more words before its name.
private enum KnownPart {
  static let wholes: [(whole: String, parts: [String])] = [
    ("科技型企业", ["高新技术企业"]),
    ("专精特新企业", ["专精特新“小巨人”企业", "专精特新小巨人企业"]),
    ("一般公共预算收入", ["税收收入"]),
    (
      "地区生产总值",
      ["第一产业增加值", "第二产业增加值", "第三产业增加值", "工业增加值", "服务业增加值", "建筑业增加值"]
    ),
    ("工业增加值", ["规模以上工业增加值", "高技术产业增加值", "战略性新兴产业增加值"]),
    ("规模以上工业产值", ["战略性新兴产业产值", "高技术产业产值", "高技术制造业产值"]),
    ("固定资产投资", ["工业投资", "民间投资", "房地产开发投资", "基础设施投资", "制造业投资"]),
    ("进出口总额", ["出口总额", "进口总额", "出口额", "进口额"]),
    ("常住人口", ["城镇常住人口", "城镇人口", "65岁及以上常住人口"]),
    ("专利授权", ["发明专利授权"]),
    ("存款余额", ["住户存款余额"]),
  ]

  /// Whether something is known to be a part of what has this name.
  static func isWhole(_ name: String) -> Bool {
    let name = name.bare
    return wholes.contains { name.hasSuffix($0.whole) }
  }

  /// Whether one name is of a part of what the other is of.
  static func holds(_ part: String, of whole: String) -> Bool {
    let (part, whole) = (part.bare, whole.bare)
    return wholes.contains { known in
      guard whole.hasSuffix(known.whole), part != whole else { return false }
      let scope = whole.dropLast(known.whole.count)
      return known.parts.contains {
        part.hasSuffix($0) && part.hasPrefix(scope)
      }
    }
  }
}

extension String {
  /// A name without the words for its being a number.
  fileprivate var bare: Substring {
    for ending in ["总数", "数量", "家数", "数"] where hasSuffix(ending) {
      return dropLast(ending.count)
    }
    return self[...]
  }
}

extension AuditSources {
  fileprivate func knownParts(_ topic: AuditTopic, _ wholes: Set<Int>) -> [AuditFinding] {
    let amounts = topic.figures.filter { $0.isAmount && $0.number != nil }
    return amounts.filter { $0.indicator.map(wholes.contains) ?? false }.flatMap { whole in
      amounts.compactMap { part -> AuditFinding? in
        guard part.kind == whole.kind, part.moment == whole.moment,
          part.unit.dimension == whole.unit.dimension, !areTied(part, whole),
          KnownPart.holds(part.name[.chinese], of: whole.name[.chinese])
        else { return nil }
        return knownPart(part, of: whole, topic)
      }
    }
  }

  private func knownPart(
    _ part: AuditFigure, of whole: AuditFigure, _ topic: AuditTopic
  ) -> AuditFinding? {
    guard let share = try? part.quantity.over(whole.quantity), share.isKnown else { return nil }
    let isMore =
      part.quantity.compared(.atMost, with: whole.quantity, reach: topic.plan.reach) == .fails
    return finding(
      .knownPart, pairID(part, whole), plan: topic.plan.id, part.name, [part.input, whole.input]
    ) { steps throws(AuditObstacle) in
      steps.append(
        AuditStep(
          part.text.followed(by: " ÷ ").followed(by: whole.text).followed(by: " = ")
            .followed(by: AmountText.text(share, in: .percent)), share, .percent))
      return isMore
        ? (
          .tension,
          LocalizedText(
            zh: "按通常口径前者包含在后者之内，须说明口径",
            en: "the former is usually counted within the latter; what is counted must be said")
        )
        : (
          .implied,
          LocalizedText(
            zh: "按通常口径前者包含在后者之内",
            en: "the former is usually counted within the latter")
        )
    }
  }
}
