extension FindingRules {
  /// What one project is to cost or yield against what all the projects of its place are to: the
  /// investment of one plant in that of everything signed.
  static let programmeShares: Rule = { sources in
    var order: [String] = []
    var places: [String: [AuditTopic]] = [:]
    for topic in sources.topics where topic.isOneMatter {
      guard let area = topic.area else { continue }
      if places[area] == nil { order.append(area) }
      places[area, default: []].append(topic)
    }
    return order.flatMap { area -> [AuditFinding] in
      guard let topics = places[area], topics.count <= AuditTopic.mostFigures else { return [] }
      return topics.flatMap { one in
        topics.filter { $0.plan.id != one.plan.id }.flatMap { sources.shares(one, of: $0) }
      }
    }
  }
}

extension LocalizedText {
  /// The name of what is told of all projects, without the words for its being of all of them; `nil`
  /// where it is of something else.
  fileprivate var ofAllProjects: String? {
    let name = self[.chinese]
    for word in ["签约项目", "重点项目", "全部项目", "在建项目", "开工项目", "落地项目"] where name.hasPrefix(word) {
      return String(name.dropFirst(word.count))
    }
    return nil
  }
}

extension AuditSources {
  fileprivate func shares(_ one: AuditTopic, of all: AuditTopic) -> [AuditFinding] {
    all.figures.flatMap { whole -> [AuditFinding] in
      guard whole.isMoney, !whole.isSizeClass, let name = whole.name.ofAllProjects else {
        return []
      }
      return one.figures.compactMap { part -> AuditFinding? in
        guard part.isMoney, !part.isSizeClass, part.name.ofAllProjects == nil,
          name.hasSuffix(part.name[.chinese]),
          part.quantity.compared(.atMost, with: whole.quantity, reach: all.plan.reach) != .fails,
          let share = try? part.quantity.over(whole.quantity), share.isKnown
        else { return nil }
        return finding(
          .programmeShare, pairID(part, whole), plan: one.plan.id, part.name,
          [part.input, whole.input]
        ) { steps throws(AuditObstacle) in
          steps.append(
            AuditStep(
              part.text.followed(by: " ÷ ").followed(by: whole.text).followed(by: " = ")
                .followed(by: AmountText.withRounding(share, in: .percent)), share, .percent))
          return (
            .implied,
            LocalizedText(
              zh: "该项目若在其中，所占的比重", en: "its share, if it is one of these projects")
          )
        }
      }
    }
  }
}
