/// The projects behind the targets, and what they bring by the dates of these.
extension ReportContent {
  var pipeline: [ReportDocument.Block] {
    guard !coverage.isEmpty else { return [] }
    var blocks: [ReportDocument.Block] = [.table(coverageTable)]
    let needs = coverage.compactMap { item -> LocalizedText? in
      guard let chinese = page(.chinese).need(item), let english = page(.english).need(item) else {
        return nil
      }
      return LocalizedText(zh: chinese, en: english)
    }
    var notes = needs.map { ReportDocument.Note($0) }
    if coverage.contains(where: { !$0.inFull.isEmpty }) { notes.append(.init(.both { $0.inFull })) }
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    if let chart = charts.projects(coverage) {
      blocks.append(.chart(ReportChart(id: "projects", chart, repeatsTable: true)))
    }
    return blocks + [.table(projectTable)]
  }

  private func page(_ language: Language) -> PipelinePage {
    PipelinePage(review: review, options: ReportOptions(language: language))
  }

  /// What stands behind each target at its date.
  private var coverageTable: ReportTable {
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("plan-id", LocalizedText(zh: "规划代码", en: "Plan id"), rank: .data),
      .init("indicator-id", LocalizedText(zh: "指标代码", en: "Indicator id"), rank: .data),
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("unit", LocalizedText(zh: "单位", en: "Unit")),
      .init(
        "target", LocalizedText(zh: "目标值", en: "Target"), .number,
        detail: LocalizedText(zh: "期限", en: "Due")),
      .init("planned", .both { $0.columnAllProjects }, .number),
      .init("in-time", .both { $0.columnInTime }, .number),
      .init("certain", .both { $0.columnCertain }, .number, rank: .further),
      .init("expected", .both { $0.columnExpectedShare }, .number),
      .init("undated", .both { $0.columnUndated }, .number, rank: .further),
      .init("missing-in-time", LocalizedText(zh: "期限内缺口", en: "Missing in time"), .number),
      .init("missing-in-all", .both { $0.columnMissing }, .number),
    ]
    let rows = coverage.map { item in
      let plan = book.plan(item.target.plan)
      return ReportTable.Row([
        .init(plan?.title ?? .plain(item.target.plan)), .init(.plain(item.target.plan)),
        .init(.plain(item.indicator.id)),
        .init(
          .worded(around: item.indicator.name) {
            $0.name(item.indicator.name, area: item.target.area, part: item.target.part, of: plan)
          }),
        .init(.both { $0.unitName(item.indicator.unit) }),
        ReportTable.Cell(
          item.target.criterion == nil
            ? .plain("-") : .worded { $0.criterion(item.target, item.indicator.unit) },
          detail: item.target.due.map { due in .worded { $0.ending(due) } }),
        amount(item.planned), amount(item.inTime), amount(item.certain), amount(item.expected),
        amount(item.undated),
        // Without a date nothing can be late.
        item.target.due == nil ? .none : missing(item.missing(given: item.inTime)),
        missing(item.missing(given: item.planned)),
      ])
    }
    return ReportTable(
      id: "pipeline",
      caption: LocalizedText(zh: "目标与项目库对照", en: "Targets and the projects behind them"),
      columns: columns, rows: rows)
  }

  /// An amount at its lower end, as plans count it.
  private func amount(_ amount: Interval?) -> ReportTable.Cell {
    guard let amount else { return .none }
    return ReportTable.Cell(
      .plain(page(.chinese).text(amount)),
      value: amount.singleValue.map { .exact($0.shortest) })
  }

  /// What is missing; zero where there is enough.
  private func missing(_ amount: ExactDecimal?) -> ReportTable.Cell {
    guard let amount else { return .none }
    let shown = amount > .zero ? amount.shortest : .zero
    return ReportTable.Cell(.plain(shown.description), value: .exact(shown))
  }

  /// The projects, each once for every indicator that it brings something to.
  private var projectTable: ReportTable {
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("name", LocalizedText(zh: "项目", en: "Project")),
      .init("indicator", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("brings", LocalizedText(zh: "带来", en: "Brings"), .number),
      .init("phase", LocalizedText(zh: "阶段", en: "Stage")),
      .init("expected", LocalizedText(zh: "预计时间", en: "Expected"), .date),
      .init("likelihood", LocalizedText(zh: "可能性", en: "Likelihood"), .share),
      .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
    ]
    let notStated = LocalizedText(zh: "未写", en: "not stated")
    var seen: Set<[String]> = []
    var rows: [ReportTable.Row] = []
    for item in coverage {
      for entry in item.entries {
        let project = entry.project
        guard seen.insert([project.plan, project.id, item.indicator.id]).inserted else { continue }
        let plan = book.plan(project.plan)
        let citation = sources.citation(project.source, in: plan)
        rows.append(
          ReportTable.Row([
            .init(plan?.title ?? .plain(project.plan)),
            .init(
              .worded(around: project.name) {
                $0.name(project.name, area: project.area, of: plan)
              }), .init(item.indicator.name.printable),
            .init(.both { entry.amount.told(in: $0.language).sanitized }),
            .init(.both { $0.phase(project.stage) }),
            .init(
              project.expected.map { period in .worded { $0.spoken(period) } } ?? notStated),
            entry.likelihood.map {
              ReportTable.Cell(
                .plain(Numbers.percent($0.doubleValue)), value: .real($0.doubleValue))
            } ?? .init(notStated), .text(citation.map { .plain("[\($0.number)]") }),
          ]))
      }
    }
    return ReportTable(
      id: "projects", caption: LocalizedText(zh: "项目库", en: "Projects"), columns: columns,
      rows: rows)
  }
}
