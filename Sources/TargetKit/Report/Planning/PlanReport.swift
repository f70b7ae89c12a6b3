/// What it would take: the way to each pending target, what projects bring, and whether the targets of
/// the parts bring about those of the whole.
public struct PlanReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let planning: PlanningOptions
  let options: ReportOptions
  /// Whether single targets are shown with every step.
  let showsSteps: Bool

  var words: Words { Words(language: options.language) }
  var wording: Wording { Wording(options.language) }

  /// Reports on the pending targets of a review.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read.
  ///   - review: Its review; where the scope names indicators, each target is shown step by step.
  ///   - planning: The steps and the shape of the ways, and the pace that can be kept.
  ///   - options: How the report is written.
  public init(
    _ loaded: LoadedBook, _ review: Review, planning: PlanningOptions = PlanningOptions(),
    options: ReportOptions
  ) {
    self.loaded = loaded
    self.review = review
    self.planning = planning
    self.options = options
    showsSteps = !review.scope.indicators.isEmpty
  }

  /// The report in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    let overview = review.planningOverview(planning)
    var head = words.asOf(review.asOf)
    if !showsSteps, !overview.plans.isEmpty { head += "  " + words.planned(overview.plans.count) }
    page.add(line: head)
    if overview.plans.isEmpty, overview.refused.isEmpty {
      page.addGap()
      page.add(line: words.nothingToPlan)
    }
    if showsSteps {
      let steps = StepPage(review: review, options: options)
      for plan in overview.plans { steps.add(plan, to: &page) }
    } else {
      page.addGap()
      page.add(needs(overview.plans))
      if !overview.plans.isEmpty { page.add(note: words.neededNote) }
    }
    var refused = NameGroups()
    for (finding, refusal) in overview.refused {
      refused.add(name(finding), words.refusal(refusal))
    }
    for (reason, names) in refused.groups {
      page.addGap()
      page.add(line: words.notPlanned(words.listed(names, most: 100), reason))
    }
    PipelinePage(review: review, options: options).add(review.pipelineCoverage(), to: &page)
    add(review.book.breakdowns(in: review.scope, asOf: review.asOf), to: &page)
    return page.text
  }

  func name(_ finding: TargetReview) -> String {
    wording.name(
      finding.indicator.name, area: finding.target.area, part: finding.target.part,
      of: review.book.plan(finding.target.plan))
  }

  /// What each target asks for, the hardest first.
  private func needs(_ plans: [TargetPlan]) -> PlainTable {
    var table = PlainTable(
      [
        words.columnIndicator, words.columnLatest, words.columnTarget, words.columnNeeded,
        words.columnRecent, words.columnMultiple,
      ], numbers: [4, 5])
    for plan in plans {
      let finding = plan.finding
      let latest = plan.path.start.reading.told(in: words.language).sanitized
      let start =
        finding.observation.map {
          $0.reading == plan.path.start.reading ? wording.figure($0) : latest
        }
        ?? latest
      let due = finding.target.due.map { " (\(wording.period($0)))" } ?? ""
      table.add([
        name(finding), "\(start) (\(wording.period(plan.path.start.period)))",
        wording.criterion(finding.target, finding.indicator.unit) + due,
        words.need(
          words.difference(plan.neededAmount, finding.indicator.unit, places: plan.places),
          falls: plan.falls),
        plan.recent.map {
          words.difference($0.perYear, finding.indicator.unit, places: plan.places)
        } ?? "-",
        plan.multiple.map { Numbers.short($0) } ?? (plan.movesAway ? words.movesAway : "-"),
      ])
    }
    return table
  }

  // MARK: - Breakdowns

  private func add(_ breakdowns: [Breakdown], to page: inout OutlookPage) {
    guard !breakdowns.isEmpty else { return }
    page.add(heading: words.breakdownHeading)
    var table = PlainTable([
      words.columnIndicator, words.columnDue, words.columnWhole, words.columnParts,
      words.columnVerdict,
    ])
    for breakdown in breakdowns {
      let unit = breakdown.indicator.unit
      table.add([
        wording.text(breakdown.indicator.name),
        breakdown.target.due.map { wording.period($0) } ?? "-",
        wording.criterion(breakdown.target, unit),
        breakdown.sum.map { Criterion(accepted: $0, unit: unit).told(in: words.language).sanitized }
          ?? "-",
        words.breakdown(breakdown.verdict),
      ])
    }
    page.add(table)
    for diagnostic in loaded.diagnostics(of: breakdowns) {
      page.add(note: "\(diagnostic.location): \(diagnostic.message[options.language])".sanitized)
    }
  }
}

extension PlanReport {
  /// Why a target is not planned, for people.
  public static func message(_ refusal: PlanningRefusal) -> LocalizedText {
    LocalizedText(
      zh: Words(language: .chinese).refusal(refusal), en: Words(language: .english).refusal(refusal)
    )
  }
}
