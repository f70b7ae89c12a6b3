/// The sections on what a plan keeps beside targets with numbers.
extension ReportContent {
  /// Targets without numbers, with the statements they rest on.
  var outcomes: [ReportDocument.Block] {
    let findings = review.outcomes
    guard !findings.isEmpty else { return [] }
    let isOfOnePlan = Set(findings.map(\.outcome.plan)).count < 2
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("text", LocalizedText(zh: "目标", en: "Target")),
      .init("due", LocalizedText(zh: "期限", en: "Due"), .date),
      .init("verdict", LocalizedText(zh: "结论", en: "Verdict"), .verdict),
      .init("evidence", LocalizedText(zh: "依据", en: "Evidence"), rank: .further),
      .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
      .init("owner", LocalizedText(zh: "责任单位", en: "Owner"), rank: .further),
    ]
    var rows: [ReportTable.Row] = []
    var last: String?
    for finding in findings {
      let outcome = finding.outcome
      let plan = book.plan(outcome.plan)
      if !isOfOnePlan, outcome.plan != last, let title = plan?.title {
        rows.append(ReportTable.Row(heading: title))
      }
      last = outcome.plan
      let citation = sources.citation(finding.finding?.source ?? outcome.source, in: plan)
      rows.append(
        ReportTable.Row([
          .init(plan?.title ?? .plain(outcome.plan)),
          .init(
            .worded(around: outcome.text) { $0.name(outcome.text, area: outcome.area, of: plan) }),
          .text((outcome.due ?? outcome.window).map { due in .worded { $0.ending(due) } }),
          .init(finding.sign), .text(finding.finding.map { evidence($0) }),
          .text(citation.map { .plain("[\($0.number)]") }), .text(outcome.owner.map { .plain($0) }),
        ]))
    }
    return [
      .table(
        ReportTable(
          id: "outcomes", caption: LocalizedText(zh: "定性目标完成情况", en: "Targets without numbers"),
          columns: columns, rows: rows))
    ]
  }

  private func evidence(_ finding: Outcome.Finding) -> LocalizedText {
    .worded { wording in
      let on = wording.spoken(finding.on)
      guard let quote = finding.quote?.sanitized else { return on }
      return wording.words.of("\(on)：“\(quote)”", "\(on): \"\(quote)\"")
    }
  }

  /// Projects' phases, agreements and openings, against when they were planned.
  var events: [ReportDocument.Block] {
    let events = review.events
    guard !events.isEmpty else { return [] }
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("name", LocalizedText(zh: "事项", en: "Event")),
      .init("phase", LocalizedText(zh: "阶段", en: "Phase"), rank: .further),
      .init("planned", LocalizedText(zh: "计划", en: "Planned"), .date),
      .init("happened", LocalizedText(zh: "实际", en: "Happened"), .date),
      .init("standing", LocalizedText(zh: "结论", en: "Standing"), .verdict),
      .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
    ]
    var rows: [ReportTable.Row] = []
    var last: String?
    let isOfOnePlan = Set(events.map(\.event.plan)).count < 2
    for one in events {
      let event = one.event
      let plan = book.plan(event.plan)
      if !isOfOnePlan, event.plan != last, let title = plan?.title {
        rows.append(ReportTable.Row(heading: title))
      }
      last = event.plan
      rows.append(
        ReportTable.Row([
          .init(plan?.title ?? .plain(event.plan)),
          .init(.worded(around: event.name) { $0.name(event.name, area: event.area, of: plan) }),
          .text(event.phase.map { phase in .both { $0.phase(phase) } }),
          .text(event.planned.map { day in .worded { $0.period(day) } }),
          .text(event.happened.map { day in .worded { $0.period(day) } }), .init(one.sign),
          .text(
            sources.citation(event.source, in: plan).map { .plain("[\($0.number)]") }),
        ]))
    }
    let table = ReportTable(
      id: "events", caption: LocalizedText(zh: "事项与项目阶段", en: "Events and phases"),
      columns: columns, rows: rows)
    let timelines = charts.timelines(events, entries).map { id, chart in
      ReportDocument.Block.chart(.init(id: id, chart, repeatsTable: true))
    }
    return timelines + [.table(table)]
  }

  /// Figures that are kept without a target.
  var tracked: [ReportDocument.Block] {
    let figures = review.trackedFigures
    guard !figures.isEmpty else { return [] }
    let columns: [ReportTable.Column] = [
      .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
      .init("plan-id", LocalizedText(zh: "规划代码", en: "Plan id"), rank: .data),
      .init("indicator-id", LocalizedText(zh: "指标代码", en: "Indicator id"), rank: .data),
      .init("name", LocalizedText(zh: "指标名称", en: "Indicator")),
      .init("unit", LocalizedText(zh: "单位", en: "Unit")),
      .init("latest", LocalizedText(zh: "最新值", en: "Latest"), .number),
      .init("period", LocalizedText(zh: "时点", en: "Period"), .date),
      .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
    ]
    var rows: [ReportTable.Row] = []
    var last: String?
    let isOfOnePlan = Set(figures.map(\.indicator.plan)).count < 2
    for (indicator, figure) in figures {
      let plan = book.plan(indicator.plan)
      if !isOfOnePlan, indicator.plan != last, let title = plan?.title {
        rows.append(ReportTable.Row(heading: title))
      }
      last = indicator.plan
      rows.append(
        ReportTable.Row([
          .init(plan?.title ?? .plain(indicator.plan)), .init(.plain(indicator.plan)),
          .init(.plain(indicator.id)),
          .init(
            .worded(around: indicator.name) {
              $0.name(indicator.name, area: figure.area, part: figure.part, of: plan)
            }),
          .init(.both { $0.unitName(indicator.unit) }),
          .init(
            .both { $0.bare(figure.reading) },
            value: figure.reading.bound == .exact ? .exact(figure.reading.value) : nil),
          .init(.worded { $0.ending(figure.period) }),
          .text(
            sources.citation(figure.source, in: plan).map { .plain("[\($0.number)]") }),
        ]))
    }
    return [
      .table(
        ReportTable(
          id: "tracked", caption: LocalizedText(zh: "只跟踪、未设目标的数据", en: "Latest figures"),
          columns: columns, rows: rows))
    ]
  }

  /// How the numbers of the report come about.
  var methods: [ReportDocument.Block] {
    let method = settings.method
    let citation = method.citation
    var notes: [ReportDocument.Note] = [
      .init(
        label: method.name,
        .both { words in
          words.of(
            "\(method.question[.chinese])出自\(citation.publisher)《\(citation.title)》（\(citation.year)）。\(method.evidence.remark[.chinese])。",
            "\(method.question[.english]) Source: \(citation.publisher), \(citation.title), \(citation.year). Note: \(method.evidence.remark[.english])."
          )
        }, link: citation.url),
      .init(
        label: LocalizedText(zh: "完成进度与序时进度", en: "Done and even path"),
        LocalizedText(
          zh:
            "完成进度为（最新值-基期值）÷（目标值-基期值）。序时进度为按规划的路径到数据时点应完成的份额，按数据自身的时点计算，不按评估基准日；年度数据按整年计，月度数据按月计。",
          en: """
            Done is (latest - baseline) / (target - baseline). The even path is the share that was \
            due at the figure's own date, not at the date of the report; yearly figures count whole \
            years, monthly ones months.
            """)),
      .init(
        label: LocalizedText(zh: "年均实际完成与后期年均需完成", en: "Paces"),
        LocalizedText(
          zh: "年均实际完成从基期算到最新值，没有基期的从最早数据算起；后期年均需完成从最新值算到期限。单位同该行，百分数的变化以百分点计。",
          en: """
            The pace so far runs from the baseline, else from the first figure, to the latest; the pace \
            needed from the latest figure to the due date. Both in the unit of the row, a year; those of shares in percentage points.
            """)),
      .init(
        label: LocalizedText(zh: "趋势判断", en: "Trend"),
        LocalizedText(
          zh: "按目前进度（年均实际完成），到达目标值的月份，及其与期限的先后；其下为预测的达标概率。",
          en: """
            The month in which the pace so far arrives at the target, against the due date; below it \
            the projected probability.
            """)),
      .init(
        label: LocalizedText(zh: "数值的界限", en: "Bounds"),
        LocalizedText(
          zh: "“超过80”“近300”等数值按区间处理，区间不足以判定的不作判定。",
          en:
            "Figures such as \"over 80\" are taken as ranges; where a range cannot decide, nothing is decided."
        )),
    ]
    if entries.contains(where: { $0.outlook != nil }) {
      notes.append(
        .init(
          label: LocalizedText(zh: "预测", en: "Projection"),
          LocalizedText(
            zh: "按推荐方案，只用截至评估基准日公布的数据；少于4个数据即数据不足，未测算概率。",
            en: """
              By the recommended recipe, from what was published by the date of the report; no \
              probability is given for fewer than 4 figures.
              """)))
    }
    return [.notes(notes)]
  }
}

extension OutcomeReview {
  /// The verdict as mark and word; an obligation that holds now says so.
  fileprivate var sign: ReportSign {
    guard isInForce, verdict == .pending else { return verdict.sign(isEarly: isEarly) }
    return ReportSign(
      ".", .both { finding == nil ? $0.inForce : $0.inForceReported }, .open)
  }
}

extension EventReview {
  /// Where the event stands, as mark and word.
  fileprivate var sign: ReportSign {
    let word = LocalizedText.both { $0.standing(self) }
    return switch standing {
    case .happened: ReportSign("✓", word, .good)
    case .ahead, .undated: ReportSign(".", word, .open)
    case .unreported: ReportSign("?", word, .unclear)
    }
  }
}

extension Review {
  /// The series in scope that have figures and no target, each with its latest one.
  var trackedFigures: [(indicator: Indicator, figure: Observation)] {
    trackedSeries.compactMap { series in
      guard let figure = book.latestObservation(ofSeries: series, asOf: asOf) else { return nil }
      let indicator = book.indicator(at: Int(book.seriesTable.records[series].indicator))
      return (indicator, figure)
    }
  }
}
