/// What a report says, section by section.
struct ReportContent {
  let builder: ReportBuilder
  let entries: [ReportEntry]
  let sources: SourceList
  /// The levers in scope; none where they are not shown.
  let levers: [LeverReview]
  /// The review that the levers are of.
  let leverage: LeverageReview
  /// What the projects bring to the targets in scope; nothing where that is not shown.
  let coverage: [PipelineCoverage]
  /// The findings of the audit in scope by their verdict, what looks alike left out; none where they
  /// are not shown.
  let auditFindings: [AuditVerdict: [AuditFinding]]

  var review: Review { builder.review }
  var book: PlanBook { builder.review.book }
  var settings: ReportSettings { builder.settings }
  var charts: ReportCharts { ReportCharts(review: builder.review) }

  init(builder: ReportBuilder, entries: [ReportEntry]) {
    self.builder = builder
    self.entries = entries
    let book = builder.review.book
    let parts = builder.settings.shownParts
    let inScope = ReportScope(builder.review, entries)
    leverage = LeverageReview(of: book, asOf: builder.review.asOf, plans: inScope.plans)
    levers = parts.contains(.leverage) ? inScope.levers(of: leverage) : []
    coverage = parts.contains(.pipeline) ? builder.review.pipelineCoverage() : []
    let found = parts.contains(.audit) ? inScope.findings(builder.audit) : []
    auditFindings = Dictionary(
      grouping: found.filter { $0.verdict != .lookalike }, by: \.verdict)
    var cited: [(plan: Plan?, id: String?)] = entries.flatMap { entry in
      [(entry.plan, entry.finding.observation?.source), (entry.plan, entry.finding.target.source)]
    }
    cited += builder.review.outcomes.flatMap { finding -> [(plan: Plan?, id: String?)] in
      let plan = book.plan(finding.outcome.plan)
      return [(plan, finding.finding?.source), (plan, finding.outcome.source)]
    }
    cited += builder.review.events.map { (book.plan($0.event.plan), $0.event.source) }
    cited += coverage.flatMap { item in
      item.entries.map { (book.plan($0.project.plan), $0.project.source) }
    }
    if builder.settings.style != .brief {
      for lever in levers {
        let texts = LeverTexts(builder.loaded, leverage, lever)
        cited += texts.citations.sorted { $0.value < $1.value }
          .map { (book.plan(lever.lever.plan), $0.value) }
      }
    }
    if parts.contains(.tracked) {
      cited += builder.review.trackedFigures.map {
        (book.plan($0.indicator.plan), $0.figure.source)
      }
    }
    sources = SourceList(cited)
  }

  /// A section; `nil` where it would be empty.
  func section(_ part: ReportSettings.Part) -> ReportDocument.Section? {
    let blocks: [ReportDocument.Block] =
      switch part {
      case .summary: summary
      case .attention: attention
      case .indicators: indicators
      case .changes: changes
      case .outlook: outlook
      case .pipeline: pipeline
      case .leverage: leverageBlocks
      case .audit: auditBlocks
      case .problems: problems
      case .adjustment: adjustment
      case .efforts: efforts
      case .undecided: undecided
      case .chase: chase
      case .outcomes: outcomes
      case .events: events
      case .tracked: tracked
      case .methods: methods
      case .sources: sources.sources.isEmpty ? [] : [.notes(sources.notes)]
      }
    let subsections: [ReportDocument.Section] =
      switch part {
      case .leverage: leverageParts
      case .audit: auditParts
      default: []
      }
    guard !blocks.isEmpty || !subsections.isEmpty else { return nil }
    return ReportDocument.Section(
      id: part.rawValue, heading: part.heading(settings), blocks: blocks, subsections: subsections)
  }

  // MARK: - Head and foot

  /// The plans with anything in scope.
  private var plans: [Plan] {
    let ids = Set(entries.map(\.finding.target.plan)).union(review.outcomes.map(\.outcome.plan))
    return book.plans.filter { ids.contains($0.id) }
  }

  var title: LocalizedText {
    let kind =
      switch settings.style {
      case .standard: LocalizedText(zh: "目标完成情况报告", en: "progress report")
      case .midTerm: LocalizedText(zh: "实施情况中期评估", en: "mid-term evaluation")
      case .brief: LocalizedText(zh: "目标完成情况简报", en: "progress brief")
      }
    let milestone = review.scope.milestones.sorted().map { day -> LocalizedText in
      .both { $0.milestone(day) }
    }.first
    guard plans.count == 1, let plan = plans.first else {
      return .both { words in
        let due = milestone.map { $0[words.language] } ?? ""
        return words.of(
          "规划\(due)\(kind[.chinese])",
          "Plans: \(due.isEmpty ? "" : due + " ")\(kind[.english])")
      }
    }
    return .worded { wording in
      let due = milestone.map { $0[wording.language] } ?? ""
      let title = wording.text(plan.title)
      return wording.words.of(
        "\(title)\(due)\(kind[.chinese])",
        "\(title): \(due.isEmpty ? "" : due + " ")\(kind[.english])")
    }
  }

  var subtitle: LocalizedText? {
    .worded { wording in
      var parts = [wording.words.of("截至", "As of ") + wording.words.fullDay(review.asOf)]
      if plans.count == 1, let plan = plans.first {
        if let area = plan.area { parts.append(plan.areaName(area, in: wording.language)) }
        if let share = wording.timePassed(of: plan, on: review.asOf) {
          parts.append(wording.words.timePassed(share))
        }
      } else if plans.count > 1 {
        parts.append(wording.words.count(plans.count, zh: "个规划", en: "plan"))
      }
      if let since = settings.since {
        parts.append(
          wording.words.of(
            "对照\(wording.words.fullDay(since))", "compared with \(wording.words.fullDay(since))"))
      }
      return parts.joined(separator: wording.words.of("，", ", "))
    }
  }

  func footer(namesInputs: Bool) -> ReportDocument.Footer {
    let inputs = namesInputs ? builder.loaded.fingerprints : []
    return ReportDocument.Footer(
      generator: settings.generator,
      inputs: inputs.map { .init(file: $0.file, sha256: $0.sha256) },
      facts: [
        .init(LocalizedText(zh: "评估基准日", en: "As of"), .both { $0.fullDay(review.asOf) }),
        .init(LocalizedText(zh: "评价方法", en: "Method"), settings.method.name),
      ])
  }
}

extension ReportSettings.Part {
  /// The heading of the section; a mid-term evaluation has headings of its own.
  func heading(_ settings: ReportSettings) -> LocalizedText {
    let isMidTerm = settings.style == .midTerm
    return switch self {
    case .summary: LocalizedText(zh: "总体情况", en: "Summary")
    case .attention: LocalizedText(zh: "需要关注的目标", en: "What needs attention")
    case .indicators: LocalizedText(zh: "指标完成情况", en: "Targets")
    case .changes:
      settings.since.map { day in
        .both { $0.of("\($0.fullDay(day))以来的变化", "What moved since \($0.fullDay(day))") }
      } ?? LocalizedText(zh: "变化", en: "What moved")
    case .outlook:
      isMidTerm
        ? LocalizedText(zh: "趋势判断", en: "Outlook") : LocalizedText(zh: "预测与达标概率", en: "Outlook")
    case .pipeline: LocalizedText(zh: "项目库保障", en: "Projects behind the targets")
    case .leverage: LocalizedText(zh: "资金撬动", en: "What the money moved")
    case .audit: LocalizedText(zh: "数据核对", en: "Do the figures agree")
    case .problems: LocalizedText(zh: "主要问题", en: "Problems")
    case .adjustment: LocalizedText(zh: "指标是否需要调整", en: "Need for adjustment")
    case .efforts: LocalizedText(zh: "努力方向", en: "What it takes")
    case .undecided:
      LocalizedText(zh: "无法判定的目标与所缺数据", en: "What cannot be judged, and what is missing")
    case .chase: LocalizedText(zh: "数据催报清单", en: "Figures to ask for")
    case .outcomes: LocalizedText(zh: "定性目标", en: "Targets without numbers")
    case .events: LocalizedText(zh: "事项进展", en: "Events")
    case .tracked: LocalizedText(zh: "跟踪数据（未设目标）", en: "Tracked without a target")
    case .methods: LocalizedText(zh: "方法与说明", en: "Methods")
    case .sources: LocalizedText(zh: "数据来源", en: "Sources")
    }
  }
}

extension Words {
  /// A milestone in a title: `2027年`.
  func milestone(_ day: CalendarDate) -> String {
    let (year, month, date) = day.components
    return month == 12 && date == 31 ? of("\(year)年", "\(year)") : self.fullDay(day)
  }
}
