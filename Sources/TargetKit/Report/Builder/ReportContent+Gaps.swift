/// The sections on what is not known: targets that cannot be judged, and whom to ask.
extension ReportContent {
  /// Targets without a judgement, with the figure that would decide.
  var undecided: [ReportDocument.Block] {
    let open = entries.filter { $0.progress.isFavourable == nil }
    guard !open.isEmpty else { return [] }
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("unit", LocalizedText(zh: "单位", en: "Unit")),
      .init(
        "target", LocalizedText(zh: "目标值", en: "Target"), .number,
        detail: LocalizedText(zh: "期限", en: "Due")),
      .init(
        "latest", LocalizedText(zh: "最新值", en: "Latest"), .number,
        detail: LocalizedText(zh: "时点", en: "Period"), rank: .further),
      .init("class", LocalizedText(zh: "状态", en: "State"), .verdict),
      .init("missing", LocalizedText(zh: "所缺", en: "What would decide")),
    ]
    let rows = open.map { entry in
      let cells = TargetCells(entry)
      return ReportTable.Row([
        .init(entry.plan?.title ?? .plain(entry.finding.target.plan)), .init(entry.name),
        .init(.both { $0.unitName(entry.finding.indicator.unit) }), cells.target, cells.latest,
        .init(entry.sign), .init(missing(entry)),
      ])
    }
    return [
      .paragraph(
        .both {
          $0.of(
            "\(open.count)项目标现在无法评价，不计为滞后，也不计为正常。",
            "\($0.count(open.count, zh: "", en: "target")) cannot be judged now; that counts neither as behind nor as on track."
          )
        }),
      .table(
        ReportTable(
          id: "undecided", caption: LocalizedText(zh: "无法判定的目标", en: "What cannot be judged"),
          columns: columns, rows: rows)),
    ]
  }

  /// What would have to be published or written down.
  private func missing(_ entry: ReportEntry) -> LocalizedText {
    let finding = entry.finding
    switch entry.progress {
    case .undetermined:
      if finding.reason == .contradicted {
        return .worded { $0.words.reason(.contradicted) }
      }
      if let values = review.decidingValues(
        of: finding, by: settings.method, as: settings.fidelity)
      {
        let unit = finding.indicator.unit
        return .worded { $0.words.deciding(values, $0.figure(values.observation), unit: unit) }
      }
      return .worded { wording in
        guard let figure = finding.observation else { return wording.words.reason(.noFigure) }
        return wording.words.boundNote(
          wording.figure(figure), wording.criterion(finding.target, finding.indicator.unit))
      }
    case .unreported:
      return .worded { wording in
        let due = finding.target.due.map { wording.spoken($0) } ?? ""
        return wording.words.of("\(due)的数据", "the figure for \(due)")
      }
    case .stale:
      return .worded { wording in
        guard let figure = finding.observation else { return wording.words.reason(.noFigure) }
        return wording.words.of(
          "\(wording.spoken(figure.period))以后的数据",
          "a figure later than \(wording.period(figure.period))")
      }
    case .noFigure:
      return .worded { wording in
        wording.words.of("任何一期数据", "any figure")
      }
    case .notRated:
      if !finding.isComparable, let figure = finding.observation {
        return .worded { $0.words.notComparableNote($0.spoken(figure.period)) }
      }
      return entry.assessment?.reasons.first?.text ?? .both { $0.reason(.noBaseline) }
    case .incomplete:
      return .worded { wording in
        if finding.reason == .conditional, let condition = finding.target.condition {
          return wording.words.conditionNote(wording.text(condition))
        }
        return wording.words.incompleteNote(
          finding.reason ?? .noCriterion,
          wording.criterion(finding.target, finding.indicator.unit))
      }
    case .achievedEarly, .achieved, .holding, .faster, .asExpected, .behind, .missed:
      return .plain("-")
    }
  }

  /// Figures that are due or out of date, by who answers for them.
  var chase: [ReportDocument.Block] {
    let asked = entries.filter { entry in
      entry.progress == .unreported || entry.progress == .stale
    }
    guard !asked.isEmpty else { return [] }
    // Those without an owner come last: there is nobody to ask yet.
    let groups = ReportGroup.all(asked, by: .owner).sorted { first, second in
      let (a, b) = (
        first.entries.first?.finding.target.owner, second.entries.first?.finding.target.owner
      )
      return a != nil && b == nil
    }
    let columns: [ReportTable.Column] = [
      .init("owner", LocalizedText(zh: "责任单位", en: "Owner"), rank: .data),
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("missing", LocalizedText(zh: "需要的数据", en: "Figure needed")),
      .init(
        "latest", LocalizedText(zh: "现有最新值", en: "Latest"), .number,
        detail: LocalizedText(zh: "时点", en: "Period")),
      .init("class", LocalizedText(zh: "状态", en: "State"), .verdict),
    ]
    var rows: [ReportTable.Row] = []
    for group in groups {
      if let heading = group.heading { rows.append(ReportTable.Row(heading: heading)) }
      for entry in group.entries {
        rows.append(
          ReportTable.Row([
            .text(entry.finding.target.owner.map { .plain($0) }), .init(entry.name),
            .init(missing(entry)), TargetCells(entry).latest, .init(entry.sign),
          ]))
      }
    }
    return [
      .table(
        ReportTable(
          id: "chase", caption: LocalizedText(zh: "按责任单位列出", en: "By who answers for them"),
          columns: columns, rows: rows))
    ]
  }
}
