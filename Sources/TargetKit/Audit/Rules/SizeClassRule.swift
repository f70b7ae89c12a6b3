extension FindingRules {
  /// Classes of size: a goal of a class beside one of a number, 千亿级 and 超过1000亿元; and so many
  /// things of a class beside those that were told one by one.
  static let sizeClasses: Rule = { sources in
    sources.topics.filter(\.isOneMatter).flatMap { sources.sizeClasses($0) }
      + sources.classCounts()
  }
}

extension AuditSources {
  fileprivate func sizeClasses(_ topic: AuditTopic) -> [AuditFinding] {
    let goals = topic.figures.filter { $0.kind == .goal && $0.isMoney }
    return goals.filter { !$0.isSizeClass }.compactMap { goal -> AuditFinding? in
      guard let number = goal.quantity.face.nominal else { return nil }
      let classes = goals.filter {
        $0.isSizeClass && !areTied($0, goal) && $0.quantity.face.nominal == number
      }
      guard let first = classes.first else { return nil }
      return finding(
        .sizeClass, pairID(first, goal), plan: topic.plan.id, first.name,
        classes.map(\.input) + [goal.input]
      ) { steps throws(AuditObstacle) in
        steps.append(AuditStep(first.text.followed(by: " = ").followed(by: goal.text)))
        return (
          .holds,
          LocalizedText(
            zh: "同一量级；级别没有限定词，口径也未必相同",
            en: "of one size; a class has no bound, and may be of another scope")
        )
      }
    }
  }

  /// A count of things of a class, named with its size, against the figures of that size in areas of
  /// the same plan.
  fileprivate func classCounts() -> [AuditFinding] {
    topics.flatMap { topic -> [AuditFinding] in
      topic.figures.compactMap { count -> AuditFinding? in
        guard count.kind == .observed, count.isCount, let number = count.number,
          let size = count.name.leadingSizeClass
        else { return nil }
        let ones = topics.filter { $0.plan.id == topic.plan.id && $0.area != topic.area }
          .flatMap(\.figures).filter { $0.kind == .observed && $0.input.asWritten == size }
        guard let one = ones.first, ones.allSatisfy({ $0.indicator == one.indicator }),
          let times = try? Quantity(ExactDecimal(ones.count)),
          let total = try? times.times(one.quantity)
        else { return nil }
        let agrees = number == ExactDecimal(ones.count)
        return finding(
          .sizeClass, shortID(count), plan: topic.plan.id, count.name,
          [count.input] + ones.map(\.input)
        ) { steps throws(AuditObstacle) in
          steps.append(
            AuditStep(
              count.text.followed(by: " = \(ones.count)").followed(by: list(ones))))
          steps.append(
            AuditStep(
              AmountText.same("\(ones.count) × \(size) = ")
                .followed(by: AmountText.text(total, in: one.unit)), total, one.unit))
          return agrees
            ? (.holds, nil)
            : (
              .note,
              LocalizedText(
                zh: "说出名称的与总数不同", en: "not as many are named as there are said to be")
            )
        }
      }
    }
  }

  private func list(_ figures: [AuditFigure]) -> LocalizedText {
    AmountText.aside(figures.map { $0.input.area ?? "" }.joined(separator: "、"))
  }
}

extension LocalizedText {
  /// The class of size a Chinese name begins with: 300亿级 of 300亿级产业集群.
  fileprivate var leadingSizeClass: String? {
    guard let end = self[.chinese].firstIndex(of: "级") else { return nil }
    let size = String(self[.chinese][...end])
    return SizeClass.isOne(size) ? size : nil
  }
}
