/// What projects bring to targets, on a page.
struct PipelinePage {
  let review: Review
  let options: ReportOptions

  private var words: Words { Words(language: options.language) }
  private var wording: Wording { Wording(options.language) }

  func add(_ coverage: [PipelineCoverage], to page: inout OutlookPage) {
    guard !coverage.isEmpty else { return }
    page.add(heading: words.pipelineHeading)
    page.add(table(coverage))
    page.addGap()
    for item in coverage {
      if let line = need(item) { page.add(note: line) }
    }
    page.add(projects(coverage))
    if coverage.contains(where: { !$0.inFull.isEmpty }) { page.add(note: words.inFull) }
  }

  private func table(_ coverage: [PipelineCoverage]) -> PlainTable {
    let weighs = coverage.contains { $0.statesLikelihood }
    var heads = [
      words.columnIndicator, words.columnTarget, words.columnAllProjects, words.columnInTime,
    ]
    if weighs { heads += [words.columnCertain, words.columnExpectedShare] }
    heads += [words.columnUndated, words.columnMissing]
    var table = PlainTable(heads, numbers: Set(2..<heads.count))
    for item in coverage {
      let due = item.target.due.map { " (\(wording.period($0)))" } ?? ""
      var cells = [
        wording.text(item.indicator.name),
        wording.criterion(item.target, item.indicator.unit) + due, text(item.planned),
        text(item.inTime),
      ]
      if weighs { cells += [text(item.certain), text(item.expected)] }
      cells += [
        text(item.undated),
        item.missing(given: item.planned).map { $0 > .zero ? $0.shortest.description : "0" } ?? "-",
      ]
      table.add(cells)
    }
    return table
  }

  /// `到 2025-12-31 还须有 100GWh 投产；…`.
  func need(_ item: PipelineCoverage) -> String? {
    guard let missing = item.missing(given: item.inTime), missing > .zero,
      let due = item.target.due?.end
    else { return nil }
    let unit = item.indicator.unit
    func amount(_ value: ExactDecimal) -> String {
      unit.told(value.shortest, in: options.language).sanitized
    }
    var text =
      wording.text(item.indicator.name) + words.of("：", ": ")
      + words.onStream(amount(missing), due.description)
    let others = item.entries.filter { $0.timing != .inTime }
    if !others.isEmpty, let whole = item.planned?.lower?.value,
      let inTime = item.inTime?.lower?.value, let could = try? whole - inTime
    {
      let rest = item.missing(given: item.planned).flatMap { $0 > .zero ? amount($0) : nil }
      text += words.undatedCould(amount(could), rest)
    }
    return text
  }

  private func projects(_ coverage: [PipelineCoverage]) -> PlainTable {
    var table = PlainTable([
      words.of("项目", "Project"), words.columnIndicator, words.of("带来", "Brings"),
      words.of("阶段", "Stage"), words.of("预计时间", "Expected"), words.of("可能性", "Likelihood"),
    ])
    var seen: Set<[String]> = []
    for item in coverage {
      for entry in item.entries {
        let project = entry.project
        guard seen.insert([project.plan, project.id, item.indicator.id]).inserted else { continue }
        table.add([
          wording.text(project.name), wording.text(item.indicator.name),
          entry.amount.told(in: options.language).sanitized, words.phase(project.stage),
          project.expected.map { wording.period($0) } ?? words.of("未写", "not stated"),
          entry.likelihood.map { Numbers.percent($0.doubleValue) } ?? words.of("未写", "not stated"),
        ])
      }
    }
    return table
  }

  /// An amount at its lower end, as plans count it.
  func text(_ amount: Interval?) -> String {
    guard let amount else { return "-" }
    if let value = amount.singleValue { return value.shortest.description }
    if let lower = amount.lower, amount.upper == nil { return ">=\(lower.value.shortest)" }
    return amount.description
  }
}
