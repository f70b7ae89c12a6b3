extension Scenario {
  /// The scenario as a plan file writes it.
  var value: PlanValue {
    var members = PlanMembers()
    members.set("name", name == LocalizedText(guessing: id) ? nil : name)
    members.set("note", note)
    var groups: [String: PlanMembers] = [:]
    var failing: [String] = []
    for assumption in assumptions {
      switch assumption {
      case .growth(let series, let rate):
        groups["growth", default: PlanMembers()].append(series.description, .text(rate.asPercent))
      case .figure(let series, let period, let figure):
        groups["figure", default: PlanMembers()]
          .append("\(series)@\(period)", .text(figure.text))
      case .extra(let lever, let period, let input):
        groups["extra", default: PlanMembers()]
          .append("\(lever)@\(period)", .text(input.description))
      case .delay(let project, let months):
        groups["delay", default: PlanMembers()].append(project, .text("\(months) months"))
      case .fails(let area): failing.append(area)
      }
    }
    for key in ["growth", "figure", "extra", "delay"] {
      if let group = groups[key] { members.set(key, group) }
    }
    members.set("fails", failing)
    return members.value
  }
}

extension AssumedFigure {
  /// The figure as plans write it; see ``init(_:unit:units:)``.
  fileprivate var text: String {
    switch self {
    case .level(let reading): reading.description
    case .change(let change): change.description
    }
  }
}
