/// What stands beneath the table of a milestone: what a method and a projection say of its pending
/// targets, and what could not be said.
struct OutlookTables {
  let words: Words
  let options: OutlookOptions

  /// More names than this are not listed one by one.
  private static let most = 8

  /// A pending target and what is said of it.
  typealias Entry = (name: String, outlook: FindingOutlook)

  private var showsProjection: Bool { options.projects || options.minimumProbability != nil }

  /// The method's number, where no projection takes its room.
  private var showsNumber: Bool { options.method != nil && !showsProjection }

  /// The table; `nil` where nothing is said of any target.
  func table(_ entries: [Entry]) -> PlainTable? {
    var heads = [words.columnIndicator]
    if showsNumber { heads.append(words.columnNumber) }
    if options.method != nil { heads.append(words.columnOutlook) }
    if showsProjection {
      heads += [
        words.columnProjected, words.columnBand, words.columnProbability, words.columnArrival,
      ]
    }
    var table = PlainTable(heads)
    for (name, outlook) in entries {
      let assessment = outlook.assessment.flatMap { $0.isSilent ? nil : $0 }
      let projection = outlook.shownProjection
      guard assessment != nil || projection != nil else { continue }
      var cells = [name]
      if showsNumber { cells.append(assessment?.headline.map { words.statistic($0) } ?? "-") }
      if options.method != nil {
        cells.append(assessment.map { words.category($0) } ?? words.notApplicable)
      }
      if showsProjection {
        cells.append(projection?.atDue.map { words.point(of: $0) } ?? "-")
        cells.append(projection?.atDue?.interval(level: 0.8).map { words.range($0) } ?? "-")
        cells.append(projection.map { words.probability($0) } ?? "-")
        cells.append(projection.map { words.arrival($0) } ?? "-")
      }
      table.add(cells)
    }
    return table.rows.isEmpty ? nil : table
  }

  /// Why nothing is said, one line for each reason.
  func refusals(_ entries: [Entry]) -> [String] {
    let silent = entries.filter { !$0.outlook.hasFigure }.map(\.name)
    let entries = entries.filter(\.outlook.hasFigure)
    var lines = silent.isEmpty ? [] : [words.noOutlook(listed(silent))]
    lines += grouped(entries) { outlook in
      outlook.shownProjection == nil
        ? outlook.projection.flatMap(\.refusal).map { words.refusal($0) } : nil
    }.map { words.notProjected(listed($0.names), $0.reason) }
    lines += grouped(entries) { outlook in
      outlook.shownProjection == nil
        ? nil : outlook.projection.flatMap(\.refusal).map { words.refusal($0) }
    }.map { words.noProbability(listed($0.names), $0.reason) }
    guard let method = options.method else { return lines }
    return lines
      + grouped(entries) { outlook in
        guard let assessment = outlook.assessment, assessment.isSilent else { return nil }
        return assessment.reasons.first?.text[words.language]
      }.map { words.methodSilent(method, listed($0.names), $0.reason) }
  }

  private func listed(_ names: [String]) -> String { words.listed(names, most: Self.most) }

  private func grouped(
    _ entries: [Entry], by reason: (FindingOutlook) -> String?
  ) -> [(reason: String, names: [String])] {
    var groups = NameGroups()
    for (name, outlook) in entries {
      if let reason = reason(outlook) { groups.add(name, reason) }
    }
    return groups.groups
  }
}

extension Assessment {
  /// Whether the method has nothing to say, neither a category nor a number.
  var isSilent: Bool { categories.isEmpty && statistics.isEmpty }
}

extension FindingOutlook {
  /// The projection, where it says more than that a single figure is held.
  var shownProjection: TargetOutlook? {
    guard case .success(let outlook)? = projection else { return nil }
    return outlook.isTelling ? outlook : nil
  }
}
