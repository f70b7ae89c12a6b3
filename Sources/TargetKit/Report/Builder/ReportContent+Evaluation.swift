/// The sections that a Chinese mid-term evaluation has beside its table, as far as data can fill them.
extension ReportContent {
  /// Targets that are missed or behind, with the figures that show it.
  var problems: [ReportDocument.Block] {
    let short = [ProgressClass.missed, .behind].flatMap { progress in
      entries.filter { $0.progress == progress }
    }
    guard !short.isEmpty else {
      return [
        .paragraph(
          LocalizedText(zh: "没有未实现或滞后的目标。", en: "No target is missed or behind."))
      ]
    }
    let explained = short.count { !review.remarks(on: $0.finding).isEmpty }
    let notes = short.map { entry in
      let remarks = review.remarks(on: entry.finding)
      return ReportDocument.Note(
        label: entry.name,
        .worded { wording in
          let facts = wording.problem(entry)
          return remarks.isEmpty
            ? facts : facts + wording.words.of("。", ". ") + wording.remarks(remarks)
        })
    }
    return [.paragraph(Self.problemsLead(explained: explained, of: short.count)), .notes(notes)]
  }

  private static func problemsLead(explained: Int, of count: Int) -> LocalizedText {
    switch explained {
    case 0:
      LocalizedText(
        zh: "以下目标未实现或滞后于序时进度。原因由责任单位补充。",
        en: "These targets are missed or behind. The reasons are for their owners to add.")
    case count:
      LocalizedText(
        zh: "以下目标未实现或滞后于序时进度。原因和下一步措施由责任单位填报。",
        en:
          "These targets are missed or behind. Causes and next steps are as reported by their owners."
      )
    default:
      LocalizedText(
        zh: "以下目标未实现或滞后于序时进度。原因和下一步措施由责任单位填报，尚未填报的由其补充。",
        en:
          "These targets are missed or behind. Causes and next steps are as reported by their owners; missing ones are for them to add."
      )
    }
  }

  /// Facts that bear on whether a target should be adjusted; whether it is, others decide.
  var adjustment: [ReportDocument.Block] {
    let early = entries.filter { $0.progress == .achievedEarly }
    let unlikely = entries.filter { entry in
      guard case .success(let range)? = entry.shownOutlook?.probability else { return false }
      return range.upper < 0.5
    }
    let accepted = entries.filter { $0.finding.isAccepted }
    let changed = book.goalDrifts(asOf: review.asOf).filter { drift in
      drift.latest.map {
        review.scope.includes(plan: $0.plan, area: $0.area, id: $0.indicator)
          && review.scope.includes(part: $0.part, of: book.plan($0.plan))
      } ?? false
    }
    var notes: [ReportDocument.Note] = []
    func add(_ label: LocalizedText, _ entries: [ReportEntry]) {
      guard !entries.isEmpty else { return }
      notes.append(
        .init(
          label: label,
          .both { words in words.listed(entries.map { $0.name[words.language] }, most: 100) }))
    }
    add(LocalizedText(zh: "已提前实现，可研究提高", en: "Achieved early; could be raised"), early)
    add(
      LocalizedText(zh: "达标概率低于一半", en: "Less likely than not to be met"), unlikely)
    add(LocalizedText(zh: "偏差已认可", en: "Shortfall accepted"), accepted)
    for drift in changed where !drift.changes.isEmpty {
      let name = drift.latest.flatMap { book.indicator($0.indicator, plan: $0.plan)?.name }
      notes.append(
        .init(
          label: name ?? .plain(drift.goal),
          .both { words in
            words.of("目标表述已有变化：", "the target has been reworded: ")
              + drift.changes.map { words.drift($0) }.joined(separator: words.of("；", "; "))
          }))
    }
    let lead = LocalizedText(
      zh: "是否调整由规划制定机关决定。与此有关的事实如下。",
      en: "Whether a target is adjusted is for the authority that set it. These facts bear on it.")
    guard !notes.isEmpty else {
      return [
        .paragraph(
          LocalizedText(
            zh: "数据中没有提示需要调整的事实。",
            en: "Nothing in the figures bears on adjusting a target."))
      ]
    }
    return [.paragraph(lead), .notes(notes)]
  }

  /// The pace that is needed from now on, where it is known.
  var efforts: [ReportDocument.Block] {
    let open = entries.filter {
      $0.finding.verdict == .pending && $0.finding.requiredPace.value != nil
    }
    guard !open.isEmpty else { return [] }
    let columns: [ReportTable.Column] = [
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("unit", LocalizedText(zh: "单位", en: "Unit")),
      .init("due", LocalizedText(zh: "期限", en: "Due"), .date),
      .init("gap", LocalizedText(zh: "差距", en: "Gap"), .number),
      .init("pace", LocalizedText(zh: "年均实际完成", en: "Pace so far"), .number),
      .init("required", LocalizedText(zh: "后期年均需完成", en: "Pace needed"), .number),
      .init("class", LocalizedText(zh: "进展评价", en: "Progress"), .verdict),
      .init("owner", LocalizedText(zh: "责任单位", en: "Owner"), rank: .further),
    ]
    let rows = open.map { entry in
      let cells = TargetCells(entry)
      var gap = cells.gap
      gap.detail = nil
      return ReportTable.Row([
        .init(entry.name), .init(.both { $0.unitName(entry.finding.indicator.unit) }),
        .text(cells.due), gap, cells.amount(entry.finding.pace),
        cells.amount(entry.finding.requiredPace), .init(entry.sign),
        .text(entry.finding.target.owner.map { .plain($0) }),
      ])
    }
    var blocks: [ReportDocument.Block] = [
      .table(
        ReportTable(
          id: "efforts", caption: LocalizedText(zh: "今后每年需要完成的量", en: "What is needed each year"),
          columns: columns, rows: rows))
    ]
    if let chart = charts.paces(open) {
      blocks.append(.chart(ReportChart(id: "pace", chart, repeatsTable: true)))
    }
    return blocks
  }
}

extension Wording {
  /// `2025年为1090亿元，目标1400亿元（2027），完成进度42.6%，序时进度50%，年均实际完成115，后期年均需完成155`.
  fileprivate func problem(_ entry: ReportEntry) -> String {
    let finding = entry.finding
    var parts = [entry.sign.word[language]]
    if let figure = finding.observation {
      parts.append(
        words.of(
          "\(spoken(figure.period))为\(self.figure(figure))",
          "\(self.figure(figure)) in \(spoken(figure.period))"))
    }
    let asked = criterion(finding.target, finding.indicator.unit)
    let due = finding.target.due.map { words.of("（\(spoken($0))）", " (\(spoken($0)))") } ?? ""
    parts.append(words.of("目标\(asked)\(due)", "target \(asked)\(due)"))
    if let done = finding.progress.value, let passed = finding.expected.value {
      parts.append(
        words.of(
          "完成进度\(Numbers.percent(done, words))，序时进度\(Numbers.percent(passed))",
          "\(Numbers.percent(done, words)) done, \(Numbers.percent(passed)) due by then"))
    }
    if let pace = finding.pace.value, let required = finding.requiredPace.value {
      let (unit, places) = (finding.indicator.unit, PagePlaces(finding).quotient)
      let had = words.difference(pace, unit, places: places)
      let needed = words.difference(required, unit, places: places)
      parts.append(
        words.of("年均实际完成\(had)，后期年均需完成\(needed)", "\(had) a year so far, \(needed) a year needed"))
    }
    if let owner = finding.target.owner?.sanitized {
      parts.append(words.of("责任单位：\(owner)", "owner: \(owner)"))
    }
    return parts.joined(separator: words.of("；", "; "))
  }
}

extension Words {
  fileprivate func drift(_ change: GoalDrift.Change) -> String {
    func shown(_ text: String) -> String {
      if text.isEmpty { return of("无", "none") }
      guard change.aspect == .ambition, let ambition = Ambition(rawValue: text) else { return text }
      return self.ambition(ambition)
    }
    return of(
      "\(aspect(change.aspect))由\(shown(change.before))改为\(shown(change.after))",
      "\(aspect(change.aspect)) from \(shown(change.before)) to \(shown(change.after))")
  }
}
