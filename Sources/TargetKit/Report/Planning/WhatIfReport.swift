/// What scenarios would change, each beside the case as it is.
public struct WhatIfReport: Sendable {
  let scenarios: [ScenarioReview]
  let options: ReportOptions

  private var words: Words { Words(language: options.language) }
  private var wording: Wording { Wording(options.language) }

  /// Reports on scenarios.
  public init(_ scenarios: [ScenarioReview], options: ReportOptions) {
    self.scenarios = scenarios
    self.options = options
  }

  /// The scenarios in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    for scenario in scenarios { add(scenario, to: &page) }
    return page.text
  }

  private func add(_ scenario: ScenarioReview, to page: inout OutlookPage) {
    page.add(heading: words.scenario(wording.text(scenario.scenario.name)))
    page.add(line: words.asOf(scenario.base.asOf))
    if let note = scenario.scenario.note { page.add(line: wording.text(note)) }
    page.addGap()
    page.add(effects(scenario))
    if !scenario.coverage.isEmpty {
      page.addGap()
      page.add(coverage(scenario))
    }
    if !scenario.breakdowns.isEmpty {
      page.addGap()
      page.add(breakdowns(scenario))
    }
    if scenario.effects.isEmpty, scenario.coverage.isEmpty, scenario.breakdowns.isEmpty {
      page.add(line: words.noEffect)
    }
    guard !scenario.effects.isEmpty else { return }
    page.addGap()
    let counts = ScenarioReview.Outcome.allCases.map { outcome in
      (outcome, scenario.effects.count { $0.outcome == outcome })
    }
    page.add(
      line: words.outcomes(
        counts.filter { $0.1 > 0 },
        others: scenario.base.tally.total - scenario.effects.count))
  }

  private func effects(_ scenario: ScenarioReview) -> PlainTable {
    var table = PlainTable(
      [
        words.columnIndicator, words.columnTarget, words.columnAsIs, words.columnAssumed,
        words.columnNeededBefore, words.columnNeededAfter, words.columnOutcome,
      ])
    for effect in scenario.effects {
      let target = effect.before.target
      let unit = effect.before.indicator.unit
      let due = target.due.map { " (\(wording.period($0)))" } ?? ""
      table.add([
        wording.name(
          effect.before.indicator.name, area: target.area, part: target.part,
          of: scenario.base.book.plan(target.plan)), wording.criterion(target, unit) + due,
        effect.before.observation.map { wording.datedInLine($0) } ?? "-",
        assumed(effect.assumed),
        effect.planBefore.map { need($0) } ?? "-", effect.planAfter.map { need($0) } ?? "-",
        words.outcome(effect.outcome),
      ])
    }
    return table
  }

  private func need(_ plan: TargetPlan) -> String {
    words.need(words.number(plan.neededAmount, places: plan.places), falls: plan.falls)
  }

  /// An assumed figure in few digits, with its period.
  private func assumed(_ figure: Observation) -> String {
    let reading = figure.reading
    let text =
      reading.bound == .exact
      ? wording.words.amount(
        reading.value.doubleValue, reading.unit, places: max(2, reading.value.decimals))
      : wording.figure(figure)
    return "\(text) (\(wording.period(figure.period)))"
  }

  private func coverage(_ scenario: ScenarioReview) -> PlainTable {
    var table = PlainTable([
      words.columnIndicator, words.columnTarget, words.columnInTime, words.columnNeededAfter,
      words.columnAllProjects, words.columnNeededAfter,
    ])
    for (before, after) in scenario.coverage {
      let due = before.target.due.map { " (\(wording.period($0)))" } ?? ""
      table.add(
        [
          wording.text(before.indicator.name),
          wording.criterion(before.target, before.indicator.unit) + due,
        ]
          + [before.inTime, after.inTime, before.planned, after.planned].map {
            $0?.lower?.value.shortest.description ?? "-"
          })
    }
    return table
  }

  private func breakdowns(_ scenario: ScenarioReview) -> PlainTable {
    var table = PlainTable([
      words.columnIndicator, words.columnDue, words.columnWhole, words.columnParts,
      words.columnNeededAfter, words.columnVerdict,
    ])
    for (before, after) in scenario.breakdowns {
      let unit = before.indicator.unit
      func sum(_ breakdown: Breakdown) -> String {
        breakdown.sum.map { Criterion(accepted: $0, unit: unit).description.sanitized } ?? "-"
      }
      table.add([
        wording.text(before.indicator.name), before.target.due.map { wording.period($0) } ?? "-",
        wording.criterion(before.target, unit), sum(before), sum(after),
        words.breakdown(after.verdict),
      ])
    }
    return table
  }
}
