/// The table of all targets (指标完成情况表).
struct CompletionTable {
  let review: Review
  let method: AssessmentMethod
  let sources: SourceList

  static let columns: [ReportTable.Column] = [
    .init("number", LocalizedText(zh: "序号", en: "No."), .number, rank: .further),
    .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
    .init("plan-id", LocalizedText(zh: "规划代码", en: "Plan id"), rank: .data),
    .init("indicator-id", LocalizedText(zh: "指标代码", en: "Indicator id"), rank: .data),
    .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
    .init("area", LocalizedText(zh: "地区", en: "Area"), rank: .data),
    .init("unit", LocalizedText(zh: "单位", en: "Unit")),
    .init("ambition", LocalizedText(zh: "属性", en: "Kind"), rank: .further),
    .init(
      "baseline", LocalizedText(zh: "基期值", en: "Baseline"), .number,
      detail: LocalizedText(zh: "基期", en: "Baseline period"), rank: .further),
    .init(
      "target", LocalizedText(zh: "目标值", en: "Target"), .number,
      detail: LocalizedText(zh: "期限", en: "Due")),
    .init("target-number", LocalizedText(zh: "目标数值", en: "Target number"), .number, rank: .data),
    .init(
      "latest", LocalizedText(zh: "最新值", en: "Latest"), .number,
      detail: LocalizedText(zh: "时点", en: "Period")),
    .init("progress", LocalizedText(zh: "完成进度", en: "Done"), .share),
    .init("expected", LocalizedText(zh: "序时进度", en: "Even path"), .share),
    .init(
      "elapsed", LocalizedText(zh: "时间过去的份额", en: "Share of the time passed"), .share, rank: .data),
    .init(
      "gap", LocalizedText(zh: "差距", en: "Gap"), .number,
      detail: LocalizedText(zh: "进度快慢", en: "Lead or lag"), rank: .further),
    .init("pace", LocalizedText(zh: "年均实际完成", en: "Pace so far"), .number, rank: .further),
    .init("required", LocalizedText(zh: "后期年均需完成", en: "Pace needed"), .number, rank: .further),
    .init(
      "trend", LocalizedText(zh: "趋势判断", en: "Trend"),
      detail: LocalizedText(zh: "达标概率", en: "Probability"), rank: .further),
    .init(
      "class", LocalizedText(zh: "进展评价", en: "Progress"), .verdict,
      detail: LocalizedText(zh: "说明", en: "Remark")),
    .init("source", LocalizedText(zh: "数据来源", en: "Source"), .reference, rank: .further),
    .init("source-title", LocalizedText(zh: "来源文献", en: "Source title"), rank: .data),
    .init("owner", LocalizedText(zh: "责任单位", en: "Owner"), rank: .further),
    .init("cause", LocalizedText(zh: "原因", en: "Cause"), rank: .data),
    .init("next", LocalizedText(zh: "下一步措施", en: "Next"), rank: .data),
    .init("by", LocalizedText(zh: "填报单位", en: "Reported by"), rank: .data),
  ]

  func table(id: String, caption: LocalizedText, _ groups: [ReportGroup]) -> ReportTable {
    var rows: [ReportTable.Row] = []
    var number = 0
    for group in groups {
      if let heading = group.heading { rows.append(ReportTable.Row(heading: heading)) }
      for entry in group.entries {
        number += 1
        rows.append(ReportTable.Row(cells(entry, number)))
      }
    }
    return ReportTable(id: id, caption: caption, columns: Self.columns, rows: rows)
  }

  private func cells(_ entry: ReportEntry, _ number: Int) -> [ReportTable.Cell] {
    let finding = entry.finding
    let target = finding.target
    let cells = TargetCells(entry)
    // Where there is no figure yet, the target itself is what can be looked up.
    let source =
      finding.observation == nil ? finding.target.source : finding.observation?.source
    let citation = sources.citation(source, in: entry.plan)
    return [
      .init(.plain(String(number)), value: .exact(ExactDecimal(number))),
      .init(entry.plan?.title ?? .plain(target.plan)),
      .init(.plain(target.plan)), .init(.plain(target.indicator)), .init(entry.name),
      .text(
        target.area.map { area in .worded { entry.plan?.areaName(area, in: $0.language) ?? area } }),
      .init(.both { $0.unitName(finding.indicator.unit) }),
      .text(target.ambition.map { ambition in .both { $0.ambition(ambition) } }),
      cells.baseline, cells.target, cells.targetNumber, cells.latest, cells.progress,
      cells.expected, cells.elapsed, cells.gap, cells.amount(finding.pace),
      cells.amount(finding.requiredPace),
      cells.trend, cells.progressClass(by: method),
      .text(citation.map { .plain("[\($0.number)]") }), .text(citation?.title),
      .text(target.owner.map { .plain($0) }),
    ] + said(of: finding)
  }
}

extension CompletionTable {
  /// What the responsible units say, each part in a cell.
  private func said(of finding: TargetReview) -> [ReportTable.Cell] {
    let remarks = review.remarks(on: finding)
    func cell(_ part: (Remark) -> LocalizedText?) -> ReportTable.Cell {
      let texts = remarks.compactMap(part)
      guard !texts.isEmpty else { return .none }
      return .init(
        .worded { wording in
          texts.map { wording.text($0) }.joined(separator: wording.words.of("；", "; "))
        })
    }
    return [cell(\.cause), cell(\.next), cell { $0.by.map { .plain($0) } }]
  }
}

extension ReportTable.Cell {
  /// A cell of text, or none.
  static func text(_ text: LocalizedText?) -> ReportTable.Cell {
    text.map { ReportTable.Cell($0) } ?? .none
  }
}
