extension ReportContent {
  /// What moved since the earlier report.
  var changes: [ReportDocument.Block] {
    guard let since = settings.since else { return [] }
    let plans = Dictionary(book.plans.map { ($0.id, $0) }) { first, _ in first }
    let changes = review.changes(since: since, by: settings.method, as: settings.fidelity)
    guard !changes.isEmpty else {
      return [
        .paragraph(
          .both {
            $0.of(
              "自\($0.fullDay(since))以来，没有新数据，评价也没有变化。",
              "Since \($0.fullDay(since)) there is no new figure, and no class has changed.")
          })
      ]
    }
    let figures = changes.count { $0.hasNewFigure }
    let revised = changes.count { $0.isRevised }
    let classes = changes.count { $0.changesClass }
    let columns: [ReportTable.Column] = [
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("unit", LocalizedText(zh: "单位", en: "Unit")),
      .init("due", LocalizedText(zh: "期限", en: "Due"), .date, rank: .further),
      .init(
        "before", LocalizedText(zh: "上次数据", en: "Figure before"), .number,
        detail: LocalizedText(zh: "上次时点", en: "Period before")),
      .init(
        "latest", LocalizedText(zh: "最新值", en: "Latest"), .number,
        detail: LocalizedText(zh: "时点", en: "Period")),
      .init("class-before", LocalizedText(zh: "上次评价", en: "Class before"), .verdict),
      .init("class", LocalizedText(zh: "进展评价", en: "Progress"), .verdict),
      .init("change", LocalizedText(zh: "变化", en: "Change")),
    ]
    let rows = changes.map { change in
      let plan = plans[change.now.target.plan]
      func cells(_ finding: TargetReview, _ progress: ProgressClass) -> TargetCells {
        TargetCells(
          ReportEntry(
            finding: finding, plan: plan, progress: progress, assessment: nil, outlook: nil))
      }
      let now = cells(change.now, change.classNow)
      return ReportTable.Row([
        .init(now.entry.name), .init(.both { $0.unitName(change.now.indicator.unit) }),
        .text(now.due), cells(change.before, change.classBefore).latest, now.latest,
        .init(change.classBefore.sign), .init(change.classNow.sign),
        .init(.both { $0.change(change) }),
      ])
    }
    var blocks: [ReportDocument.Block] = [
      .paragraph(
        .both {
          $0.of(
            "自\($0.fullDay(since))以来：新数据\(figures)项，数据修订\(revised)项，评价变化\(classes)项。",
            """
            Since \($0.fullDay(since)): \($0.count(figures, zh: "", en: "new figure")), \
            \($0.count(revised, zh: "", en: "revised figure")), \
            \($0.count(classes, zh: "", en: "changed class", plural: "changed classes")).
            """)
        }),
      .table(
        ReportTable(
          id: "changes", caption: LocalizedText(zh: "变化明细", en: "What moved"), columns: columns,
          rows: rows)),
    ]
    if settings.style != .brief, let chart = charts.strip(changes, since: since, settings) {
      blocks.append(.chart(ReportChart(id: "history", chart)))
    }
    return blocks
  }

  /// Projected values, intervals, probabilities, and why some are missing.
  var outlook: [ReportDocument.Block] {
    let projected = entries.filter { $0.shownOutlook != nil }
    var blocks: [ReportDocument.Block] = []
    if !projected.isEmpty {
      let rows = projected.map { entry -> ReportTable.Row in
        let outlook = entry.shownOutlook
        let cells = TargetCells(entry)
        let value = outlook?.atDue
        let band = value?.interval(level: 0.8)
        return ReportTable.Row([
          .init(entry.name), .init(.both { $0.unitName(entry.finding.indicator.unit) }),
          cells.target, cells.latest,
          .text(value.map { value in .both { $0.point(of: value) } }),
          .text(band.map { band in .both { $0.range(band) } }),
          .text(outlook.map { outlook in .both { $0.probability(outlook) } }),
          .text(outlook.map { outlook in .both { $0.arrival(outlook) } }),
        ])
      }
      blocks.append(
        .table(
          ReportTable(
            id: "outlook", caption: LocalizedText(zh: "预测值与达标概率", en: "Projected values"),
            columns: Self.outlookColumns, rows: rows)))
    }
    let refusals = outlookRefusals
    if !refusals.isEmpty { blocks.append(.notes(refusals)) }
    for (id, chart) in charts.trajectories(entries) {
      blocks.append(.chart(ReportChart(id: id, chart)))
    }
    if settings.style == .standard, let chart = charts.paces(entries) {
      blocks.append(.chart(ReportChart(id: "pace", chart, repeatsTable: true)))
    }
    return blocks
  }

  /// What every table of targets begins with: which target, what it asks for, where it stands.
  static let targetColumns: [ReportTable.Column] = [
    .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
    .init("unit", LocalizedText(zh: "单位", en: "Unit")),
    .init(
      "target", LocalizedText(zh: "目标值", en: "Target"), .number,
      detail: LocalizedText(zh: "期限", en: "Due")),
    .init(
      "latest", LocalizedText(zh: "最新值", en: "Latest"), .number,
      detail: LocalizedText(zh: "时点", en: "Period")),
  ]

  private static let outlookColumns: [ReportTable.Column] =
    targetColumns + [
      .init("projected", LocalizedText(zh: "到期预测", en: "Projected"), .number),
      .init("band", LocalizedText(zh: "80%区间", en: "80% interval"), .number),
      .init("probability", LocalizedText(zh: "达标概率", en: "Probability"), .number),
      .init("arrival", LocalizedText(zh: "预计达到", en: "Expected"), .number),
    ]

  /// Why targets have no projection, reason by reason.
  private var outlookRefusals: [ReportDocument.Note] {
    var order: [String] = []
    var groups: [String: (refusal: OutlookRefusal, isProjected: Bool, names: [LocalizedText])] = [:]
    for entry in entries {
      let refusal: OutlookRefusal? =
        switch entry.outlook {
        case .success(let outlook)?: outlook.refusal
        case .failure(let refusal)?: refusal
        case nil: nil
        }
      guard let refusal else { continue }
      let isProjected = entry.shownOutlook != nil
      let key = Words(language: .english).refusal(refusal) + (isProjected ? "+" : "-")
      if groups[key] == nil {
        order.append(key)
        groups[key] = (refusal, isProjected, [])
      }
      groups[key]?.names.append(entry.name)
    }
    return order.compactMap { groups[$0] }.map { group in
      .init(
        .both { words in
          var names: [String] = []
          for name in group.names.map({ $0[words.language] }) where !names.contains(name) {
            names.append(name)
          }
          let list = words.listed(names, most: 100)
          let reason = words.refusal(group.refusal)
          return group.isProjected
            ? words.noProbability(list, reason) : words.notProjected(list, reason)
        })
    }
  }
}

extension Words {
  fileprivate func change(_ change: TargetChange) -> String {
    var parts: [String] = []
    if change.hasNewFigure { parts.append(of("新数据", "new figure")) }
    if change.isRevised { parts.append(of("数据修订", "figure revised")) }
    if change.changesClass { parts.append(of("评价变化", "class changed")) }
    return parts.joined(separator: of("，", ", "))
  }
}
