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
    let target = finding.target
    let text: LocalizedText =
      if let criterion = target.criterion {
        .both { $0.bare(criterion) }
      } else {
        .plain(target.criterionAsWritten.isEmpty ? "-" : target.criterionAsWritten)
      }
    return ReportTable.Cell(text, detail: due)
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

  /// The share of the time that had passed at the figure's own date.
  var elapsed: ReportTable.Cell {
    guard let elapsed = finding.elapsed.value else { return .none }
    return ReportTable.Cell(.plain(Numbers.percent(elapsed)), value: .real(elapsed))
  }

  /// What is missing, with the lead in months.
  var gap: ReportTable.Cell {
    guard let gap = finding.gap.value else { return .none }
    var lead: LocalizedText?
    if let months = finding.leadMonths.value, months.range.isPoint, finding.verdict == .pending {
      lead = .both { $0.lead(months: months.nominal) }
    }
    return ReportTable.Cell(
      .both { words in words.gap(gap, finding.target.criterion?.accepted) }, detail: lead,
      value: gap.range.isPoint ? .real(gap.nominal) : nil)
  }

  /// An amount in the unit of the row.
  func amount(_ answer: Answer<Estimate>) -> ReportTable.Cell {
    guard let amount = answer.value else { return .none }
    return ReportTable.Cell(
      .both { Numbers.short(amount, $0) },
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
      remarks.append(LocalizedText(zh: "数据陈旧", en: "figure out of date"))
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
  func number(_ value: ExactDecimal) -> String { grouped(value.description) }

  /// A figure without its unit: `1536.98`, `超过80`.
  func bare(_ reading: Reading) -> String {
    let text = Reading(reading.value, .number, bound: reading.bound).text(in: language)
    return grouped(text)
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

  /// Sets thousands apart in English; Chinese counts in 万 and 亿 and sets none apart.
  private func grouped(_ text: String) -> String {
    guard language == .english,
      let start = text.firstIndex(where: { $0.isASCII && $0.isNumber })
    else { return text }
    let digits = text[start...].prefix { $0.isASCII && $0.isNumber }
    guard digits.count > 3 else { return text }
    var whole = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return text[..<start] + whole + text[digits.endIndex...]
  }

  /// What is missing to a number, or how far it lies on the other side.
  func gap(_ gap: Estimate, _ accepted: Interval?) -> String {
    guard gap.range.isPoint, gap.nominal != 0, let accepted else { return Numbers.short(gap, self) }
    let size = Numbers.short(abs(gap.nominal))
    switch (accepted.lower, accepted.upper) {
    case (.some, nil): return gap.nominal > 0 ? size : of("超出\(size)", "exceeded by \(size)")
    case (nil, .some):
      return gap.nominal > 0
        ? of("高于上限\(size)", "\(size) above the limit")
        : of("低于上限\(size)", "\(size) below the limit")
    default: return Numbers.short(gap, self)
    }
  }

  /// How far a figure is ahead of the even path or behind it.
  func lead(months: Double) -> String {
    let size = Numbers.short(abs(months), decimals: 1)
    if size == "0" { return of("与均匀进度持平", "on the even path") }
    return months > 0
      ? of("领先\(size)个月", "\(size) mo ahead") : of("落后\(size)个月", "\(size) mo behind")
  }

  /// When the present pace arrives, against when it is due.
  func arrival(on day: CalendarDate, due: CalendarDate) -> String {
    let month = String(day.description.dropLast(3))
    return day <= due
      ? of("可如期，\(month)", "in time, \(month)") : of("将逾期，\(month)", "late, \(month)")
  }

  /// A unit as a column of units says it: `亿元`, `100 million yuan`.
  func unitName(_ unit: Unit) -> String {
    let symbol = unit.symbol
    if symbol.isEmpty { return "-" }
    guard language == .english else { return symbol }
    for (prefix, size) in [("万亿", "trillion"), ("亿", "100 million"), ("万", "10,000")]
    where symbol.hasPrefix(prefix) && symbol.count > prefix.count {
      let rest = String(symbol.dropFirst(prefix.count))
      let name = self.unit(rest)
      return name.isEmpty ? size : size + " " + name
    }
    let name = self.unit(symbol)
    return name.isEmpty ? "number" : name
  }
}
