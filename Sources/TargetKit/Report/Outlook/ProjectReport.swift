/// What the figures say about the future: projected values with intervals, the probability of each
/// target, and when it will be reached.
public struct ProjectReport: Sendable {
  let review: Review
  let options: ReportOptions
  let model: ForecastModel
  let backTests: Bool
  /// The last year to project to, where it lies beyond the last target.
  let until: Int?

  var words: Words { Words(language: options.language) }

  /// Reports on the pending targets of a review.
  ///
  /// - Parameters:
  ///   - review: The review; its scope says which targets are projected.
  ///   - model: How series are projected.
  ///   - until: The last year to show, beyond that of the last target.
  ///   - backTests: Whether to say how the model would have done on each series.
  ///   - options: How the report is written.
  public init(
    _ review: Review, by model: ForecastModel = .recommended, until: Int? = nil,
    backTests: Bool = false, options: ReportOptions
  ) {
    self.review = review
    self.model = model
    self.until = until
    self.backTests = backTests
    self.options = options
  }

  /// The projections in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  var outlooks: [Result<SeriesOutlook, SeriesRefusal>] {
    review.seriesOutlooks(by: model, backTests: backTests)
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    page.add(line: words.asOf(review.asOf) + "  " + words.model(model))
    var refused = NameGroups()
    let outlooks = outlooks
    for result in outlooks {
      switch result {
      case .success(let outlook): add(outlook, to: &page)
      case .failure(let failure):
        refused.add(
          failure.findings.first.map { name($0) } ?? "-", words.refusal(failure.refusal))
      }
    }
    if outlooks.isEmpty {
      page.addGap()
      page.add(line: words.nothingPending)
    }
    for (reason, names) in refused.groups {
      page.addGap()
      page.add(line: words.notProjected(words.listed(names, most: 100), reason))
    }
    return page.text
  }

  private func name(_ finding: TargetReview) -> String {
    Wording(options.language).name(
      finding.indicator.name, area: finding.target.area, part: finding.target.part,
      of: review.book.plan(finding.target.plan))
  }

  // MARK: - A series

  private func add(_ outlook: SeriesOutlook, to page: inout OutlookPage) {
    guard let first = outlook.findings.first else { return }
    page.add(heading: name(first))
    page.add(
      line: words.basis(outlook.figures.count, words.unitName(first.indicator.unit).sanitized))
    if let lines = chart(outlook, width: page.width) {
      page.add(drawing: lines + [words.chartKey])
      page.addGap()
    }
    page.add(targets(outlook))
    if let refusal = outlook.outlooks.compactMap(\.refusal).first {
      page.add(note: words.noProbability(nil, words.refusal(refusal)))
    }
    for year in outlook.statedBreaks { page.add(note: words.breakStated(year)) }
    for seen in outlook.breaks { page.add(note: words.breakSeen(seen)) }
    if let until, let path = outlook.outlooks.first?.yearly(until: until) {
      page.addGap()
      page.add(years(path))
    }
    if backTests { page.add(note: words.backTest(outlook.backTest)) }
  }

  private func chart(_ outlook: SeriesOutlook, width: Int) -> [String]? {
    guard let first = outlook.outlooks.first else { return nil }
    let targets = outlook.findings.compactMap { finding -> (year: Double, value: Double)? in
      guard let due = finding.target.due?.end, let value = finding.target.criterion?.threshold
      else { return nil }
      return (due.yearFraction, value.doubleValue)
    }
    let last = max(targets.map(\.year).max() ?? 0, until.map { Double($0) + 1 } ?? 0)
    let content = ProjectionChart.Content(
      figures: outlook.figures.map { ($0.year, $0.range) },
      path: first.series.path(to: last, count: width), targets: targets)
    return ProjectionChart(content, width: width)?.lines
  }

  private func targets(_ outlook: SeriesOutlook) -> PlainTable {
    let wording = Wording(options.language)
    var table = PlainTable(
      [
        words.columnDue, words.columnTarget, words.columnProjected, words.columnBand,
        words.columnProbability, words.columnArrival,
      ], numbers: [2, 4])
    for (finding, outlook) in zip(outlook.findings, outlook.outlooks) {
      table.add([
        finding.target.due.map { wording.period($0) } ?? "-",
        wording.criterion(finding.target, finding.indicator.unit),
        outlook.atDue.map { words.point(of: $0) } ?? "-",
        outlook.atDue?.interval(level: 0.8).map { words.range($0) } ?? "-",
        words.probability(outlook), words.arrival(outlook),
      ])
    }
    return table
  }

  private func years(_ path: [(year: Int, value: ProjectedValue)]) -> PlainTable {
    var table = PlainTable(
      [words.of("年末", "Year"), words.columnProjected]
        + ["50%", "80%", "95%"].map { words.of("\($0)区间", "\($0) interval") },
      numbers: [1])
    for (year, value) in path {
      table.add(
        [String(year), words.point(of: value)]
          + [0.5, 0.8, 0.95].map { level in
            value.interval(level: level).map { words.range($0) } ?? "-"
          })
    }
    return table
  }
}

extension TargetOutlook {
  /// Why there is no probability.
  var refusal: OutlookRefusal? {
    if case .failure(let refusal) = probability { refusal } else { nil }
  }
}

extension Words {
  fileprivate func model(_ model: ForecastModel) -> String {
    of("模型：\(model.name[.chinese])", "model: \(model.name[.english])")
  }

  fileprivate func basis(_ count: Int, _ unit: String) -> String {
    of("\(count)个数据，单位\(unit)", "\(self.count(count, zh: "", en: "figure")), in \(unit)")
  }

  fileprivate var nothingPending: String {
    of("没有未到期的目标可预测", "There is no pending target to project.")
  }

  /// How a model would have done: error, coverage, and the score of its probabilities.
  fileprivate func backTest(_ test: BackTest?) -> String {
    guard let test, test.forecasts > 0, let coverage = test.coverage else {
      return of("回溯检验：数据太少，无法检验", "Back-test: too few figures")
    }
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
    var parts = [
      of(
        "从\(test.origins)个较早的时点预测了\(test.forecasts)个已知数据",
        "\(count(test.forecasts, zh: "", en: "known figure")) forecast from "
          + count(test.origins, zh: "", en: "earlier date"))
    ]
    if let error = test.relativeError {
      let number = Numbers.short(error)
      parts.append(of("误差为持平法的\(number)倍", "error \(number) times that of holding the latest"))
    }
    parts.append(
      of(
        "落在50%、80%、95%区间内的占\(percent(coverage.half))、\(percent(coverage.wide))、\(percent(coverage.widest))",
        "\(percent(coverage.half)), \(percent(coverage.wide)) and \(percent(coverage.widest)) "
          + "inside the 50, 80 and 95% intervals"))
    if let score = test.brierScore {
      let number = Numbers.short(score, decimals: 3)
      parts.append(of("布莱尔得分\(number)（越低越好，总说一半为0.25）", "Brier score \(number) (0.25 for a coin)"))
    }
    return of("回溯检验：", "Back-test: ") + parts.joined(separator: of("；", "; "))
  }
}
