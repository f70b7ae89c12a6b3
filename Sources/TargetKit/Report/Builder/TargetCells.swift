/// The cells that tables have for a target: figures without their unit, which has a column of its own.
struct TargetCells {
  let entry: ReportEntry
  private var finding: TargetReview { entry.finding }

  init(_ entry: ReportEntry) { self.entry = entry }

  /// The figure that progress is counted from, with its period.
  var baseline: ReportTable.Cell {
    guard let baseline = finding.target.baseline else { return .none }
    return figure(baseline.reading, baseline.period)
  }

  /// What is asked for, with when.
  var target: ReportTable.Cell {
    guard !finding.target.criterionAsWritten.isEmpty else {
      return ReportTable.Cell(.plain("-"), detail: due)
    }
    return ReportTable.Cell(.worded { $0.askedInColumn(finding) }, detail: due)
  }

  /// When it is due.
  var due: LocalizedText? {
    if let due = finding.target.due { return .worded { $0.ending(due) } }
    if let condition = finding.target.condition { return condition }
    return finding.target.dueAsWritten.map { .plain($0) }
  }

  /// The number to be reached alone.
  var targetNumber: ReportTable.Cell {
    guard let number = finding.target.criterion?.threshold else { return .none }
    return ReportTable.Cell(.both { $0.number(number) }, value: .exact(number))
  }

  /// The figure the finding rests on, with its period.
  var latest: ReportTable.Cell {
    guard let figure = finding.observation else { return .none }
    return self.figure(figure.reading, figure.period)
  }

  private var places: PagePlaces { PagePlaces(finding) }

  private func figure(_ reading: Reading, _ period: Period) -> ReportTable.Cell {
    ReportTable.Cell(
      .both { $0.bare(reading) }, detail: .worded { $0.ending(period) },
      value: reading.bound == .exact ? .exact(reading.value) : nil)
  }

  /// The share of the way that is done; of the number, marked, where there is no baseline.
  var progress: ReportTable.Cell {
    if let progress = finding.progress.value { return share(progress, mark: "") }
    guard let attainment = finding.attainmentOfFloor else { return .none }
    return share(attainment, mark: "*")
  }

  private func share(_ share: Estimate, mark: String) -> ReportTable.Cell {
    ReportTable.Cell(
      .both { Numbers.percent(share, $0) + mark },
      value: share.range.isPoint && mark.isEmpty ? .real(share.nominal) : nil)
  }

  /// The share of the way that was due at the figure's own date (序时进度).
  var expected: ReportTable.Cell { share(finding.expected) }

  /// The share of the time that had passed at the figure's own date.
  var elapsed: ReportTable.Cell { share(finding.elapsed) }

  private func share(_ answer: Answer<Double>) -> ReportTable.Cell {
    guard let share = answer.value else { return .none }
    return ReportTable.Cell(.plain(Numbers.percent(share)), value: .real(share))
  }

  /// What is missing, with the lead in months.
  var gap: ReportTable.Cell {
    guard let gap = finding.gap.value else { return .none }
    var lead: LocalizedText?
    if let months = finding.leadMonths.value, months.range.isPoint, finding.verdict == .pending {
      lead = .both { $0.lead(months: months.nominal) }
    }
    return ReportTable.Cell(
      .both { words in words.gap(gap, finding, places) }, detail: lead,
      value: gap.range.isPoint ? .real(gap.nominal) : nil)
  }

  /// An amount in the unit of the row.
  func amount(_ answer: Answer<Estimate>) -> ReportTable.Cell {
    guard let amount = answer.value else { return .none }
    return ReportTable.Cell(
      .both { $0.change(amount, finding.indicator.unit, places: places.quotient) },
      value: amount.range.isPoint ? .real(amount.nominal) : nil)
  }

  /// When the present pace arrives, with the projected probability.
  var trend: ReportTable.Cell {
    guard finding.verdict == .pending, entry.assessment != nil else { return .none }
    let probability = entry.shownOutlook.flatMap { outlook -> LocalizedText? in
      guard case .success(let range) = outlook.probability else { return nil }
      return .both { $0.probability(range) }
    }
    guard let text = trendText else {
      return probability.map { ReportTable.Cell(.plain("-"), detail: $0) } ?? .none
    }
    return ReportTable.Cell(text, detail: probability)
  }

  private var trendText: LocalizedText? {
    switch finding.arrival {
    case .value(let day):
      guard let due = finding.target.due?.end else { return nil }
      return .both { $0.arrival(on: day, due: due) }
    case .notApplicable(.movingAway):
      return LocalizedText(zh: "背离或停滞", en: "moving away or flat")
    case .notApplicable(.alreadySatisfied):
      return LocalizedText(zh: "保持即可", en: "to be held")
    case .notApplicable: return nil
    }
  }

  /// The class, with what a reader must know beside it.
  func progressClass(by method: AssessmentMethod) -> ReportTable.Cell {
    var remarks: [LocalizedText] = []
    if finding.isAccepted { remarks.append(LocalizedText(zh: "偏差已认可", en: "shortfall accepted")) }
    if finding.isStale, entry.progress != .stale {
      remarks.append(LocalizedText(zh: "数据未及时更新", en: "figure out of date"))
    }
    if method != .schedule, let assessment = entry.assessment, !assessment.categories.isEmpty {
      remarks.append(.both { $0.category(assessment) })
    }
    guard !remarks.isEmpty else { return ReportTable.Cell(entry.sign) }
    return ReportTable.Cell(
      entry.sign,
      detail: .both { words in
        remarks.map { $0[words.language] }.joined(separator: words.of("，", ", "))
      })
  }
}

extension Words {
  /// An exact number, in English with its thousands set apart.
  func number(_ value: ExactDecimal) -> String { value.grouped(in: language) }

  /// A figure without its unit: `1536.98`, `超过80`.
  func bare(_ reading: Reading) -> String {
    Reading(reading.value, .number, bound: reading.bound).told(in: language)
  }

  /// What is asked for, without the unit: `≥1400`, `95至105`.
  func bare(_ criterion: Criterion) -> String {
    switch (criterion.accepted.lower, criterion.accepted.upper) {
    case (let lower?, nil): (lower.isClosed ? "≥" : ">") + number(lower.value)
    case (nil, let upper?): (upper.isClosed ? "≤" : "<") + number(upper.value)
    case (let lower?, let upper?):
      lower.value == upper.value
        ? "=" + number(lower.value)
        : of(
          "\(number(lower.value))至\(number(upper.value))",
          "\(number(lower.value)) to \(number(upper.value))")
    case (nil, nil): "-"
    }
  }

  /// How much a figure changes, beside its unit: of a share, which differs in points, with them.
  func change(_ amount: Estimate, _ unit: Unit, places: Int) -> String {
    unit.ofDifferences == unit
      ? number(amount, places: places) : difference(amount, unit, places: places)
  }

  /// What is missing to a number, or how far it lies on the other side.
  func gap(_ gap: Estimate, _ finding: TargetReview, _ places: PagePlaces) -> String {
    let unit = finding.indicator.unit
    guard gap.range.isPoint, gap.nominal != 0, let accepted = finding.target.criterion?.accepted
    else { return change(gap, unit, places: places.gap) }
    let size = change(Estimate(abs(gap.nominal)), unit, places: places.gap)
    switch (accepted.lower, accepted.upper) {
    case (.some, nil): return gap.nominal > 0 ? size : of("超出\(size)", "exceeded by \(size)")
    case (nil, .some):
      return gap.nominal > 0
        ? of("高于上限\(size)", "\(size) above the limit")
        : of("低于上限\(size)", "\(size) below the limit")
    default: return change(gap, unit, places: places.gap)
    }
  }

  /// How far a figure is ahead of the even path or behind it.
  func lead(months: Double) -> String {
    let size = Numbers.short(abs(months), decimals: 1)
    if size == "0" { return of("与序时进度持平", "on the even path") }
    return months > 0
      ? of("快\(size)个月", "\(size) mo ahead") : of("慢\(size)个月", "\(size) mo behind")
  }

  /// When the present pace arrives, against when it is due.
  func arrival(on day: CalendarDate, due: CalendarDate) -> String {
    let month = String(day.description.dropLast(3))
    let spoken = "\(day.components.year)年\(day.components.month)月"
    return day <= due
      ? of("预计\(spoken)完成，可按期完成", "in time, \(month)")
      : of("按目前进度难以按期完成（预计\(spoken)）", "late, \(month)")
  }

  /// A unit as a column of units says it: `亿元`, `100 million yuan`.
  func unitName(_ unit: Unit) -> String {
    if unit.symbol.isEmpty { return "-" }
    let name = unit.name(in: language)
    return name.isEmpty ? of("-", "number") : name
  }
}

extension Wording {
  /// What a target asks for, beside its unit: as the plan words it, with the limit that follows where
  /// the plan does not state it.
  func askedInColumn(_ finding: TargetReview) -> String {
    let (target, unit) = (finding.target, finding.indicator.unit)
    let written = target.criterionAsWritten
    let signs = written.hasSuffix(unit.symbol) ? written.dropLast(unit.symbol.count) : written[...]
    // What is written in signs, or would have to be translated, needs no unit beside that of the row.
    let isBare =
      !signs.contains(where: \.isLetter) || language == .english && written.isWrittenInChinese
    var asked = criterion(target, unit)
    if isBare, case .level(let level) = target.requirement { asked = words.bare(level.criterion) }
    guard let limit = target.isLimitComputed ? target.criterion : nil else { return asked }
    let places = PagePlaces(finding).quotient
    let rounded = Criterion(accepted: limit.accepted, unit: .number, resolution: limit.resolution)
    return asked + words.bracketed(rounded.told(in: language, places: places)).sanitized
  }
}
