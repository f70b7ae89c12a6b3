/// A goal in its wordings over time, as lines: each with its document, and what changed.
struct DriftLines {
  let book: PlanBook
  let wording: Wording
  private var words: Words { wording.words }

  func lines(_ drift: GoalDrift, width: Int) -> [String] {
    guard let first = drift.versions.first else { return [] }
    let name = book.indicator(first.indicator, plan: first.plan).map { wording.text($0.name) }
    var lines = (name ?? drift.goal.sanitized).wrapped(to: width)
    for (place, version) in drift.versions.enumerated() {
      lines += self.version(version).wrapped(to: width - 2).map { "  " + $0 }
      for change in drift.changes where change.version == place {
        lines += self.change(change).wrapped(to: width - 4).map { "    " + $0 }
      }
    }
    return lines
  }

  private func version(_ target: Target) -> String {
    let unit = book.indicator(target.indicator, plan: target.plan)?.unit ?? .number
    let due = target.due.map { wording.spoken($0) } ?? target.dueAsWritten?.sanitized
    let parts = [
      target.published.map { wording.period($0) } ?? "-",
      wording.criterion(target, unit), due ?? words.noDue, target.source?.sanitized,
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private func change(_ change: GoalDrift.Change) -> String {
    func shown(_ text: String) -> String {
      if text.isEmpty { return "-" }
      guard change.aspect == .ambition, let ambition = Ambition(rawValue: text) else {
        return text.sanitized
      }
      return words.ambition(ambition)
    }
    return words.aspect(change.aspect) + words.of("：", ": ") + shown(change.before) + " -> "
      + shown(change.after)
  }
}
