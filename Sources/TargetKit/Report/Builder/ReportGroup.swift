/// Targets that stand under one heading of a table.
struct ReportGroup {
  var heading: LocalizedText?
  var entries: [ReportEntry]

  /// The targets grouped: by plan where there are several, else by milestone, unless told otherwise.
  static func all(_ entries: [ReportEntry], by grouping: Grouping?) -> [ReportGroup] {
    let isOfOnePlan = Set(entries.map(\.finding.target.plan)).count < 2
    if grouping == nil, isOfOnePlan {
      let isOfOneDue = Set(entries.map(\.finding.target.due)).count < 2
      return groups(entries, by: { $0.finding.target.due?.description }) { entry in
        isOfOneDue ? nil : entry.milestone
      }
    }
    let key = grouping ?? .plan
    return groups(entries, by: { key.key($0.finding.target) }) { entry in
      switch key {
      case .plan: entry.plan?.title
      case .area:
        entry.finding.target.area.map { area in
          .worded { entry.plan?.areaName(area, in: $0.language) ?? area }
        } ?? LocalizedText(zh: "未写明地区", en: "No area stated")
      case .owner:
        entry.finding.target.owner.map { .plain($0) }
          ?? LocalizedText(zh: "未写明责任单位", en: "No owner stated")
      case .ambition:
        entry.finding.target.ambition.map { ambition in .both { $0.ambition(ambition) } }
          ?? LocalizedText(zh: "未写明属性", en: "Kind not stated")
      }
    }
  }

  private static func groups(
    _ entries: [ReportEntry], by key: (ReportEntry) -> String?,
    heading: (ReportEntry) -> LocalizedText?
  ) -> [ReportGroup] {
    var order: [String?] = []
    var members: [String?: [ReportEntry]] = [:]
    for entry in entries {
      let key = key(entry)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(entry)
    }
    return order.compactMap { key in
      members[key].map { ReportGroup(heading: $0.first.flatMap(heading), entries: $0) }
    }
  }
}

extension ReportEntry {
  /// The milestone, as a heading.
  fileprivate var milestone: LocalizedText {
    guard let due = finding.target.due else { return LocalizedText(zh: "未定期限", en: "No due date") }
    return .worded { $0.words.of("\($0.spoken(due))目标", "Due \($0.ending(due))") }
  }
}
