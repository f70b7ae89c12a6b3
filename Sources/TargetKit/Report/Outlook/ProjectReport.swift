/// What the figures say about the future: projected values with intervals, the probability of each
/// target, and when it will be reached.
public struct ProjectReport: Sendable {
  let review: Review
  let options: ReportOptions
  /// The last year to project to, where it lies beyond the last target.
  let until: Int?

  /// Reports on the pending targets of a review.
  ///
  /// - Parameters:
  ///   - review: The review; its scope says which targets are projected.
  ///   - until: The last year to show, beyond that of the last target.
  ///   - options: How the report is written.
  public init(_ review: Review, until: Int? = nil, options: ReportOptions) {
    self.review = review
    self.until = until
    self.options = options
  }

  /// The projections as a page: for each series its chart and its targets.
  public func text() -> String {
    let words = Words(language: options.language)
    var page = TextPage(options)
    page.add(words.asOf(review.asOf))
    var refused: [(name: String, reason: String)] = []
    for group in groups() {
      guard let first = group.first else { continue }
      do throws(OutlookRefusal) {
        let outlook = try review.outlook(of: first)
        add(group, outlook, words, to: &page)
      } catch {
        refused.append((name(first), words.refusal(error)))
      }
    }
    if !refused.isEmpty {
      page.add(heading: words.of("未作预测", "Not projected"))
      var table = PlainTable([words.columnIndicator, words.of("原因", "Reason")])
      for (name, reason) in refused { table.add([name, reason]) }
      page.add(table)
    }
    return page.text
  }

  /// The pending targets with a number, series by series.
  private func groups() -> [[TargetReview]] {
    var order: [Int] = []
    var groups: [Int: [TargetReview]] = [:]
    for finding in review.targets where finding.verdict == .pending {
      let series = review.seriesNumber(of: finding)
      if groups[series] == nil { order.append(series) }
      groups[series, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }
  }

  private func name(_ finding: TargetReview) -> String {
    let area = finding.target.area.map { options.language == .chinese ? "（\($0)）" : " (\($0))" }
    return (finding.indicator.name[options.language] + (area ?? "")).sanitized
  }

  private func add(
    _ group: [TargetReview], _ outlook: TargetOutlook, _ words: Words, to page: inout TextPage
  ) {
    guard let first = group.first else { return }
    page.add(heading: name(first))
    let figures = review.datedFigures(ofTarget: first.number)
    let targets = group.compactMap { finding -> (year: Double, value: Double)? in
      guard let due = finding.target.due?.end, let value = finding.target.criterion?.threshold
      else {
        return nil
      }
      return (due.yearFraction, value.doubleValue)
    }
    let last = max(targets.map(\.year).max() ?? 0, until.map { Double($0) + 1 } ?? 0)
    let content = ProjectionChart.Content(
      figures: figures.map { ($0.year, $0.range) },
      path: path(outlook.series, to: last, width: page.width - 14), targets: targets)
    if let chart = ProjectionChart(content, width: page.width - 14) {
      for line in chart.lines(first.indicator.unit.symbol.sanitized) { page.add(line) }
      page.add(words.chartKey)
      page.add()
    }
    addTable(group, words, to: &page)
  }

  /// The projected values, one for each column of the chart.
  private func path(
    _ projection: ProjectedSeries, to last: Double, width: Int
  ) -> [(year: Double, value: ProjectedValue)] {
    let span = last - projection.latestYear
    guard span > 0, span.isFinite else { return [] }
    let steps = max(min(width, 60), 1)
    return (1...steps).compactMap { step in
      let year = projection.latestYear + span * Double(step) / Double(steps)
      return (try? projection.value(at: year)).map { (year, $0) }
    }
  }

  private func addTable(_ group: [TargetReview], _ words: Words, to page: inout TextPage) {
    var table = PlainTable(
      [
        words.of("期限", "Due"), words.columnTarget, words.of("预测", "Projected"),
        words.of("80%区间", "80% interval"), words.of("达标概率", "Probability"),
        words.of("预计达到", "Expected"),
      ], numbers: [2, 4])
    for finding in group {
      guard let outlook = try? review.outlook(of: finding) else { continue }
      let band = outlook.atDue?.interval(level: 0.8)
      table.add([
        finding.target.due?.description ?? "-", finding.target.criterionAsWritten.sanitized,
        outlook.atDue.map { words.range($0.point) } ?? "-", band.map { words.range($0) } ?? "-",
        probability(outlook, words), arrival(outlook, words),
      ])
    }
    page.add(table)
  }

  private func probability(_ outlook: TargetOutlook, _ words: Words) -> String {
    switch outlook.probability {
    case .success(let range): words.probability(range)
    case .failure(let refusal): words.of("不给出：", "none: ") + words.refusal(refusal)
    }
  }

  private func arrival(_ outlook: TargetOutlook, _ words: Words) -> String {
    guard case .success(let arrival) = outlook.arrival else { return "-" }
    if arrival.isReached { return words.of("已达到", "reached") }
    guard let median = arrival.quantile(0.5) else {
      return words.of("50年内未必", "not within 50 years")
    }
    guard median.upper.isFinite else {
      return words.of("\(year(median.lower))年起", "from \(year(median.lower))")
    }
    return median.isPoint || year(median.lower) == year(median.upper)
      ? year(median.lower) : "\(year(median.lower))-\(year(median.upper))"
  }

  /// The year in which a moment lies; the end of a year belongs to it.
  private func year(_ time: Double) -> String { String(Int((time - 1e-9).rounded(.down))) }
}
