/// What a reader must be told about a finding beyond its row.
struct FindingNotes {
  let wording: Wording
  var words: Words { wording.words }

  /// The note on a target, if it needs one: what would decide it, newer figures, revisions, accepted
  /// shortfalls.
  func note(_ finding: TargetReview, newest: Observation?) -> String? {
    remark(finding, newest: newest).map {
      wording.text(finding.indicator.name) + words.of("：", ": ") + $0
    }
  }

  /// The notes on several targets: what is said of many is said once, with their names.
  func gathered(_ findings: [Digest.Finding]) -> [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for case .target(let finding, let newest, _) in findings {
      guard let remark = remark(finding, newest: newest) else { continue }
      if names[remark] == nil { order.append(remark) }
      names[remark, default: []].append(wording.text(finding.indicator.name))
    }
    return order.map { remark in
      let names = names[remark] ?? []
      var head = words.listed(names, most: 6)
      if names.count > 1 {
        head = words.of("\(names.count)项（\(head)）", "\(names.count) targets (\(head))")
      }
      return head + words.of("：", ": ") + remark
    }
  }

  /// What is to be said of a target.
  private func remark(_ finding: TargetReview, newest: Observation?) -> String? {
    var notes = standing(finding)
    if let estimate = finding.estimate {
      let year = words.amount(
        estimate.value, finding.indicator.unit, places: PagePlaces(finding).quotient)
      notes.append(words.estimateNote(estimate.rule, estimate.formula, year))
    }
    if !finding.missing.isEmpty, finding.verdict != .met, let due = finding.target.due?.end {
      // Before the date what has not come yet is not missing.
      let last = finding.verdict == .pending ? finding.observation?.period.end ?? due : due
      let past = finding.missing.filter { $0.start <= last }
      if !past.isEmpty { notes.append(words.missingNote(past.map { wording.spoken($0) })) }
    }
    if let forecast = finding.forecast, finding.verdict != .met, finding.verdict != .missed {
      notes.append(
        words.expectedNote(wording.figure(forecast), wording.spoken(forecast.published)))
    }
    if finding.isProvisional { notes.append(words.provisionalNote) }
    if finding.isWithinAbout { notes.append(words.withinAboutNote) }
    if let newest, let note = newer(newest, finding) { notes.append(note) }
    if let last = finding.revisions.last, let figure = finding.observation {
      notes.append(
        words.revisionNote(
          wording.spoken(figure.period), from: wording.figure(last), to: wording.figure(figure)))
    }
    if finding.isAccepted, let deviation = finding.target.acceptedDeviation {
      notes.append(words.acceptedNote(deviation).sanitized)
    }
    if finding.isStale, finding.verdict == .pending || finding.verdict == .undetermined,
      let figure = finding.observation
    {
      notes.append(
        words.staleNote(wording.spoken(figure.period), finding.indicator.freshMonths))
    }
    return notes.isEmpty ? nil : notes.joined(separator: words.of("；", "; "))
  }

  /// Why the verdict is no plain one.
  private func standing(_ finding: TargetReview) -> [String] {
    let figure = finding.observation
    let period = figure.map { wording.spoken($0.period) }
    switch finding.verdict {
    case .undetermined:
      if finding.reason == .contradicted { return [words.reason(.contradicted)] }
      let criterion = wording.criterion(finding.target, finding.indicator.unit)
      return figure.map { [words.boundNote(wording.figure($0), criterion)] } ?? []
    case .incomplete:
      if finding.reason == .conditional, let condition = finding.target.condition {
        return [words.conditionNote(wording.text(condition))]
      }
      // The head of the table says it already.
      if finding.reason == .noDue { return [] }
      return finding.reason.map {
        [words.incompleteNote($0, wording.criterion(finding.target, finding.indicator.unit))]
      } ?? []
    case .unreported:
      let due = finding.target.due.map { wording.spoken($0) } ?? ""
      if finding.reason == .otherMissing { return [words.reason(.otherMissing)] }
      return [words.unreportedNote(due, figure.map { wording.figure($0) }, period)]
    case .pending:
      if finding.estimate == nil, !finding.isComparable, let period {
        return [words.notComparableNote(period)]
      }
      return []
    case .met, .missed: return []
    }
  }

  /// A newer figure than the one the verdict rests on.
  private func newer(_ newest: Observation, _ finding: TargetReview) -> String? {
    guard finding.observation != nil, finding.verdict != .met, finding.verdict != .missed else {
      return nil
    }
    let (figure, period) = (wording.figure(newest), wording.spoken(newest.period))
    if let due = finding.target.due?.end, let end = newest.period.end, end > due {
      return words.laterNote(figure, period)
    }
    return words.newerNote(figure, period)
  }
}
