/// The page of an indicator: what is declared of it, its targets, its figures as picture and table.
extension SitePages {
  /// The page; `nil` if the book has no such indicator.
  func page(of subject: SiteMap.Subject, _ entries: [ReportEntry]) -> ReportDocument? {
    guard let plan = book.plan(subject.plan),
      let indicator = book.indicator(subject.indicator, plan: subject.plan)
    else { return nil }
    let figures = series(of: subject).map { self.figures(ofSeries: $0) }
    let sources = SourceList(
      entries.flatMap {
        [($0.plan, $0.finding.observation?.source), ($0.plan, $0.finding.target.source)]
      }
        + figures.joined().map { (plan, $0.source) })
    var sections = [
      ReportDocument.Section(
        id: "facts", heading: LocalizedText(zh: "基本信息", en: "About the indicator"),
        blocks: [.facts(facts(indicator, plan, subject))]
          + (indicator.note.map { [.paragraph($0)] } ?? []))
    ]
    if !entries.isEmpty {
      let table = CompletionTable(review: review, method: settings.method, sources: sources).table(
        id: "targets", caption: LocalizedText(zh: "目标完成情况", en: "Where its targets stand"),
        [ReportGroup(heading: nil, entries: entries)])
      sections.append(
        ReportDocument.Section(
          id: "targets", heading: LocalizedText(zh: "目标", en: "Targets"), blocks: [.table(table)]))
    }
    for (number, series) in series(of: subject).enumerated() {
      let blocks = self.blocks(
        ofSeries: series, number + 1, indicator, plan, figures[number],
        entries.filter { review.seriesNumber(of: $0.finding) == series }, sources)
      guard !blocks.isEmpty else { continue }
      sections.append(
        ReportDocument.Section(
          id: "series-\(number + 1)", heading: heading(ofSeries: series, plan), blocks: blocks))
    }
    if !sources.sources.isEmpty {
      sections.append(
        ReportDocument.Section(
          id: "sources", heading: LocalizedText(zh: "数据来源", en: "Sources"),
          blocks: [.notes(sources.notes)]))
    }
    return ReportDocument(
      title: indicator.name, subtitle: plan.title, languages: settings.languages,
      asOf: review.asOf, sections: sections, footer: footer)
  }

  private func heading(ofSeries series: Int, _ plan: Plan) -> LocalizedText {
    let name = LocalizedText(zh: "数据", en: "Figures")
    let (area, part) = (book.area(ofSeries: series), book.seriesTable.part(series))
    guard area != nil || !part.isWhole else { return name }
    return .worded { wording in
      let place = wording.place(area: area, part, of: plan)
      return wording.words.of("\(place)：数据", "Figures: \(place)")
    }
  }

  private func facts(
    _ indicator: Indicator, _ plan: Plan, _ subject: SiteMap.Subject
  ) -> [ReportDocument.Fact] {
    var facts: [ReportDocument.Fact] = [
      .init(LocalizedText(zh: "指标代码", en: "Id"), .plain(indicator.id)),
      .init(LocalizedText(zh: "单位", en: "Unit"), .both { $0.unitName(indicator.unit) }),
    ]
    if let measure = indicator.measure {
      facts.append(.init(LocalizedText(zh: "类型", en: "Measure"), .both { $0.measure(measure) }))
    }
    if let better = indicator.better {
      facts.append(
        .init(LocalizedText(zh: "方向", en: "Direction"), .both { $0.direction(better) }))
    }
    if let owner = indicator.owner {
      facts.append(.init(LocalizedText(zh: "责任单位", en: "Owner"), .plain(owner)))
    }
    for figure in expected(subject) {
      let place = LocalizedText.worded { wording in
        let place = wording.place(area: figure.area, figure.part, of: plan)
        return place.isEmpty ? "" : place + wording.words.of("：", ": ")
      }
      let state: LocalizedText =
        figure.isOverdue ? LocalizedText(zh: "（已逾期）", en: " (overdue)") : .plain("")
      facts.append(
        .init(
          LocalizedText(zh: "下一数据应不晚于", en: "Next figure expected by"),
          .both { words in
            (series(of: subject).count > 1 ? place[words.language] : "")
              + figure.day.description + state[words.language]
          }))
    }
    return facts
  }

  // MARK: - Series

  /// The figures of a series as known on the day of the review, by period and publication.
  private func figures(ofSeries series: Int) -> [Observation] {
    book.observationTable.rowsOfSeries[series]
      .filter { book.publicationDay(ofRow: $0) <= review.asOf }
      .map { book.observation(at: $0, series: series) }
      .sorted { left, right in
        if left.period != right.period { return left.period < right.period }
        return (left.published.end(asOf: review.asOf), left.row)
          < (right.published.end(asOf: review.asOf), right.row)
      }
  }

  private func blocks(
    ofSeries series: Int, _ number: Int, _ indicator: Indicator, _ plan: Plan,
    _ figures: [Observation], _ entries: [ReportEntry], _ sources: SourceList
  ) -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    let name = LocalizedText.worded(around: indicator.name) {
      $0.name(
        indicator.name, area: book.area(ofSeries: series), part: book.seriesTable.part(series),
        of: plan)
    }
    let chart =
      ReportCharts(review: review).trajectory(entries, fewest: 0)
      ?? TrajectoryChart(
        title: name, unit: ChartUnit(indicator.unit), asOf: review.asOf,
        figures: figures.compactMap { review.chartFigure($0, plan.reach) })
    if !chart.isEmpty { blocks.append(.chart(ReportChart(id: "series-\(number)", chart))) }
    if figures.isEmpty {
      if !chart.isEmpty {
        blocks.append(
          .paragraph(LocalizedText(zh: "尚未公布数据。", en: "No figure has been published.")))
      }
      return blocks
    }
    return blocks + [.table(self.table(figures, number, plan, sources))]
  }

  private func table(
    _ figures: [Observation], _ number: Int, _ plan: Plan, _ sources: SourceList
  ) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init("period", LocalizedText(zh: "时期", en: "Period")),
      .init("value", LocalizedText(zh: "数值", en: "Figure"), .number),
      .init("published", LocalizedText(zh: "公布", en: "Published")),
      .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
      .init("change", LocalizedText(zh: "同比", en: "Year on year"), rank: .further),
      .init("missing", LocalizedText(zh: "说明", en: "Note"), rank: .further),
    ]
    let rows = figures.enumerated().map { place, figure in
      let isRevised =
        place + 1 < figures.count && figures[place + 1].period == figure.period
      let revised = LocalizedText(zh: "后有修订", en: "revised later")
      return ReportTable.Row([
        .init(.worded { $0.spoken(figure.period) }),
        .init(
          .worded { $0.figure(figure) },
          value: figure.reading.bound == .exact ? .exact(figure.reading.value) : nil),
        .text(
          figure.isPublicationKnown ? .worded { $0.period(figure.published) } : nil),
        .text(sources.citation(figure.source, in: plan).map { .plain("[\($0.number)]") }),
        .text(figure.yearOnYear.map { .plain($0.asWritten) }),
        .text(figure.note.map { .plain($0) } ?? (isRevised ? revised : nil)),
      ])
    }
    return ReportTable(
      id: "figures-\(number)", caption: LocalizedText(zh: "已公布的数据", en: "Published figures"),
      columns: columns, rows: rows)
  }
}

extension Review {
  /// A published figure, to be drawn.
  fileprivate func chartFigure(_ figure: Observation, _ reach: ApproximationReach) -> ChartFigure? {
    guard let range = try? figure.reading.faceInterval(reach) else { return nil }
    return ChartFigure(
      figure.period.end(asOf: figure.published.end(asOf: asOf)), range.realInterval,
      period: .worded { $0.spoken(figure.period) }, text: .worded { $0.figure(figure) })
  }
}
