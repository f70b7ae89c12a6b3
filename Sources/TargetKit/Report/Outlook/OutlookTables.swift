/// What stands beneath the table of a milestone: the projections of its pending targets, and what
/// could not be said of them.
struct OutlookTables {
  let words: Words
  let options: OutlookOptions

  /// A pending target and what is said of it.
  typealias Entry = (name: String, outlook: FindingOutlook)

  /// The projections; `nil` where there are none.
  func projections(_ entries: [Entry]) -> PlainTable? {
    var table = PlainTable(
      [
        words.columnIndicator, words.columnProjected, words.columnBand, words.columnProbability,
        words.columnArrival,
      ], numbers: [1, 3])
    for (name, outlook) in entries {
      guard case .success(let outlook)? = outlook.projection else { continue }
      table.add([
        name, outlook.atDue.map { words.range($0.point) } ?? "-",
        outlook.atDue?.interval(level: 0.8).map { words.range($0) } ?? "-",
        words.probability(outlook), words.arrival(outlook),
      ])
    }
    return table.rows.isEmpty ? nil : table
  }

  /// Why nothing is said, one line for each reason.
  func refusals(_ entries: [Entry]) -> [String] {
    var lines = grouped(entries) { outlook in
      outlook.projection.flatMap(\.refusal).map { words.refusal($0) }
    }.map { words.notProjected($0.names, $0.reason) }
    if let method = options.method {
      lines += grouped(entries) { outlook in
        guard let assessment = outlook.assessment, assessment.categories.isEmpty else { return nil }
        return assessment.reasons.first?.text[words.language]
      }.map { words.methodSilent(method, $0.names, $0.reason) }
    }
    return lines
  }

  private func grouped(
    _ entries: [Entry], by reason: (FindingOutlook) -> String?
  ) -> [(reason: String, names: [String])] {
    var groups: [(reason: String, names: [String])] = []
    for (name, outlook) in entries {
      guard let reason = reason(outlook) else { continue }
      if let place = groups.firstIndex(where: { $0.reason == reason }) {
        if !groups[place].names.contains(name) { groups[place].names.append(name) }
      } else {
        groups.append((reason, [name]))
      }
    }
    return groups
  }
}
