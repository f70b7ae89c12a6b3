extension ReportContent {
  /// How many of some targets stand in which class.
  private func tally(_ entries: some Sequence<ReportEntry>) -> ProgressTally {
    var tally = ProgressTally()
    for entry in entries { tally.add(entry.progress) }
    return tally
  }

  var summary: [ReportDocument.Block] {
    let all = tally(entries)
    let sentence = SummarySentence(asOf: review.asOf)
    var blocks: [ReportDocument.Block] = [.summary(sentence.targets(all))]
    let counts = ProgressClass.allCases.filter { all[$0] > 0 }.map {
      ReportDocument.StatusCount(id: $0.rawValue, sign: $0.sign, count: all[$0])
    }
    if !counts.isEmpty { blocks.append(.status(counts)) }
    let binding = entries.filter { $0.finding.target.ambition == .binding }
    if let text = sentence.binding(tally(binding)) { blocks.append(.paragraph(text)) }
    if let text = sentence.outcomes(review.outcomes.tally) { blocks.append(.paragraph(text)) }
    if settings.style != .brief, let chart = charts.bullets(entries) {
      blocks.append(.chart(ReportChart(id: "progress", chart, repeatsTable: true)))
    }
    return blocks
  }

  var indicators: [ReportDocument.Block] {
    guard !entries.isEmpty else { return [] }
    let table = CompletionTable(review: review, method: settings.method, sources: sources).table(
      id: "indicators", caption: LocalizedText(zh: "指标完成情况表", en: "All targets"),
      ReportGroup.all(entries, by: settings.grouping))
    var blocks: [ReportDocument.Block] = [.table(table)]
    let notes = tableNotes
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    if settings.style != .brief, let chart = charts.slopes(entries) {
      blocks.append(.chart(ReportChart(id: "way", chart, repeatsTable: true)))
    }
    return blocks
  }

  /// What a reader must know about single rows, and what the marks beside shares mean.
  private var tableNotes: [ReportDocument.Note] {
    var notes: [ReportDocument.Note] = []
    if entries.contains(where: \.showsAttainment) {
      notes.append(.init(.both { String($0.attainmentNote) }))
    }
    if entries.contains(where: { $0.finding.observation == nil && $0.finding.target.source != nil })
    {
      notes.append(
        .init(
          LocalizedText(
            zh: "尚无数据的目标，数据来源一栏为目标的出处",
            en: "Where there is no figure yet, the source is that of the target")))
    }
    let isToldElsewhere = settings.shownParts.contains(.problems)
    for entry in entries {
      let finding = entry.finding
      let remarks = review.remarks(on: finding)
      if !remarks.isEmpty, !(isToldElsewhere && entry.isShort) {
        notes.append(.init(label: entry.name, .worded { $0.remarks(remarks) }))
      }
      if let last = finding.revisions.last, let figure = finding.observation {
        notes.append(
          .init(
            label: entry.name,
            .worded { wording in
              wording.words.revisionNote(
                wording.spoken(figure.period), from: wording.figure(last),
                to: wording.figure(figure))
            }))
      }
      if finding.isAccepted, let deviation = finding.target.acceptedDeviation {
        notes.append(.init(label: entry.name, .both { $0.acceptedNote(deviation) }))
      }
      if let estimate = finding.estimate {
        let (unit, places) = (finding.indicator.unit, PagePlaces(finding).quotient)
        notes.append(
          .init(
            label: entry.name,
            .both { words in
              words.estimateNote(
                estimate.rule, estimate.formula,
                words.amount(estimate.value, unit, places: places))
            }))
      }
    }
    return notes
  }

  /// More rows than this do not fit the page of a brief.
  private static let mostInBrief = 12

  var attention: [ReportDocument.Block] {
    let urgent = [ProgressClass.missed, .behind, .unreported].flatMap { progress in
      entries.filter { $0.progress == progress && !$0.finding.isAccepted }
    }
    guard !urgent.isEmpty else {
      return [
        .paragraph(
          LocalizedText(
            zh: "没有未实现、滞后或到期未公布的目标。",
            en: "No target is missed, behind, or due without a figure."))
      ]
    }
    let columns: [ReportTable.Column] =
      Self.targetColumns + [
        .init("progress", LocalizedText(zh: "完成进度", en: "Done"), .share),
        .init("expected", LocalizedText(zh: "序时进度", en: "Even path"), .share),
        .init("class", LocalizedText(zh: "进展评价", en: "Progress"), .verdict),
        .init("owner", LocalizedText(zh: "责任单位", en: "Owner")),
      ]
    let rows = urgent.prefix(Self.mostInBrief).map { entry in
      let cells = TargetCells(entry)
      return ReportTable.Row([
        .init(entry.name), .init(.both { $0.unitName(entry.finding.indicator.unit) }), cells.target,
        cells.latest, cells.progress, cells.expected, .init(entry.sign),
        .text(entry.finding.target.owner.map { .plain($0) }),
      ])
    }
    var blocks: [ReportDocument.Block] = [
      .table(
        ReportTable(
          id: "attention",
          caption: LocalizedText(
            zh: "未实现、滞后和到期未公布的目标", en: "Missed, behind, or due without a figure"),
          columns: columns, rows: rows))
    ]
    if urgent.count > rows.count {
      blocks.append(.paragraph(.both { $0.more(urgent.count - rows.count) }))
    }
    return blocks
  }
}

extension ReportEntry {
  /// Whether it is missed or behind.
  var isShort: Bool { progress == .missed || progress == .behind }

  /// Whether the share shown is that of the number, for want of a baseline.
  fileprivate var showsAttainment: Bool {
    finding.progress.value == nil && finding.attainmentOfFloor != nil
  }
}

extension [OutcomeReview] {
  /// How they stand.
  var tally: Tally {
    var tally = Tally()
    for finding in self { tally.add(finding.verdict, isEarly: finding.isEarly) }
    return tally
  }
}
