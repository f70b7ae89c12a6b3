/// A row of the table that a check prints.
struct FindingRow {
  /// The columns, in the order in which they stand.
  enum Column: Int, CaseIterable {
    case mark, name, latest, target, bar, share, time, lead, verdict
  }

  /// What the row's colour says; the mark and the verdict say it without colour.
  enum Tone {
    case good, bad, open, unclear
  }

  var mark = ""
  var name = ""
  var latest = ""
  var target = ""
  /// How much of the bar is filled; `nil` leaves the column empty.
  var barShare: Double?
  var share = ""
  var time = ""
  var lead = ""
  var verdict = ""
  var tone = Tone.open

  /// Whether the row is but a text and a verdict, so that the text may take all the room between.
  var isSpanning = false

  /// Whether a share is known.
  var hasShare: Bool { !share.isEmpty && share != "-" }

  /// The text in a column, without the places where it may be broken.
  func oneLine(_ column: Column) -> String {
    text(column, barCells: 10).split(separator: "\n").joined(separator: " ")
  }

  /// Verdict, figure and criterion in one line.
  func sentence(_ words: Words) -> String {
    let facts = [oneLine(.latest), oneLine(.target)].filter { !$0.isEmpty && $0 != "-" }
    return oneLine(.verdict) + words.of("：", ": ") + facts.joined(separator: " / ")
  }

  /// The text in a column; the bar's depends on the room it has.
  func text(_ column: Column, barCells: Int) -> String {
    switch column {
    case .mark: mark
    case .name: name
    case .latest: latest
    case .target: target
    case .bar: barShare.map { Numbers.bar($0, cells: barCells) } ?? ""
    case .share: share
    case .time: time
    case .lead: lead
    case .verdict: verdict
    }
  }
}

extension FindingRow {
  /// The row of a target with a number.
  init(
    _ finding: TargetReview, isFailing: Bool, plan: Plan?, _ wording: Wording,
    outlook: FindingOutlook? = nil, progress: ProgressClass? = nil
  ) {
    let words = wording.words
    name = wording.name(
      finding.indicator.name, area: finding.target.area, part: finding.target.part, of: plan)
    target = wording.promise(finding.target, finding.indicator.unit)
    if target.isEmpty { target = "-" }
    latest = finding.observation.map { wording.dated($0) } ?? "-"
    (share, time, lead) = ("-", "-", "-")
    if let progress = finding.progress.value {
      share = Numbers.percent(progress, words)
      barShare = finding.barShare
    } else if let attainment = finding.attainmentOfFloor {
      share =
        Numbers.percent(attainment, words) + "*"
      barShare = finding.barShare
    }
    if let expected = finding.expected.value { time = Numbers.percent(expected) }
    if let lead = finding.leadMonths.value, lead.range.isPoint, finding.verdict == .pending {
      self.lead = Numbers.signed(lead.nominal)
    }
    verdict = progress.map { words.evaluation(finding, $0) } ?? words.standing(finding)
    mark = progress?.sign.mark ?? Self.mark(finding)
    if let assessment = outlook?.assessment, !assessment.categories.isEmpty {
      mark = Self.mark(assessment)
    }
    if isFailing { mark += "!" }
    tone = Self.tone(finding.verdict, isAccepted: finding.isAccepted)
  }

  /// Adds what a method says to the verdict, where there is no table to say it.
  mutating func add(_ outlook: FindingOutlook?, _ words: Words) {
    guard let assessment = outlook?.assessment, !assessment.categories.isEmpty else { return }
    verdict += words.of("，", ", ") + words.category(assessment)
  }

  /// The row of a target without a number.
  ///
  /// Its verdict is told in the words of classes where `isClassed` says so.
  init(
    _ finding: OutcomeReview, isFailing: Bool, plan: Plan?, _ wording: Wording,
    isClassed: Bool = false
  ) {
    let words = wording.words
    name = wording.name(finding.outcome.text, area: finding.outcome.area, of: plan)
    target = words.qualitative
    if let ambition = finding.outcome.ambition, ambition != .expected {
      name += " (\(words.ambition(ambition)))"
    }
    if let statement = finding.finding { latest = "(\(wording.period(statement.on)))" }
    isSpanning = true
    verdict =
      isClassed
      ? words.outcome(finding.verdict, isEarly: finding.isEarly)
      : words.standing(finding.verdict, isEarly: finding.isEarly)
    if finding.isInForce, finding.verdict == .pending {
      verdict = finding.finding == nil ? words.inForce : words.inForceReported
    }
    mark = Self.mark(finding.verdict) + (isFailing ? "!" : "")
    tone = Self.tone(finding.verdict, isAccepted: false)
  }

  private static func tone(_ verdict: Verdict, isAccepted: Bool) -> Tone {
    switch verdict {
    case .met: .good
    case .missed: isAccepted ? .unclear : .bad
    case .pending: .open
    case .unreported, .undetermined, .incomplete: .unclear
    }
  }

  static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "✓"
    case .missed: "✗"
    case .pending: "."
    case .unreported, .undetermined, .incomplete: "?"
    }
  }

  /// For what is still open, by a method's category on the common scale.
  private static func mark(_ assessment: Assessment) -> String {
    if assessment.isSurelyBehind { return "-" }
    return switch assessment.standing {
    case .reached, .ahead: "+"
    case .onTrack: "="
    case .behind, .movingAway, .unknown: "."
    }
  }

  /// For what is still open: ahead of the even path, behind it, or holding already.
  private static func mark(_ finding: TargetReview) -> String {
    guard finding.verdict == .pending else { return mark(finding.verdict) }
    if finding.isBehind { return "-" }
    if finding.requiredPace.reason == .alreadySatisfied || finding.standing != nil { return "=" }
    guard let lead = finding.leadMonths.value else { return "." }
    return lead.range.lower >= 0 ? "+" : "."
  }
}

extension TargetReview {
  /// The level as a share of the number, where that reads as progress: with a floor to be reached.
  var attainmentOfFloor: Estimate? {
    guard (levels?.direction ?? .less) == .more else { return nil }
    return attainment.value
  }

  /// How far a bar is filled: by what is certain of the progress.
  var barShare: Double? {
    guard let done = progress.value ?? attainmentOfFloor else { return nil }
    return done.range.lower.isFinite ? done.range.lower : nil
  }
}
