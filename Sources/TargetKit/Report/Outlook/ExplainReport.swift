/// Proof sheets: what went in, from which file and line, each step, and what came out, so that a
/// person can redo it by hand.
///
/// Without a method they are of the review's own numbers; with methods, of each method's answer.
public struct ExplainReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let methods: [AssessmentMethod]
  let fidelity: AssessmentMethod.Fidelity
  let options: ReportOptions

  var words: Words { Words(language: options.language) }

  /// Explains the targets of a review.
  ///
  /// - Parameters:
  ///   - loaded: The book under review.
  ///   - review: The review; its scope says which targets are explained.
  ///   - methods: The methods; none for the numbers of the review itself.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  ///   - options: How the report is written.
  public init(
    _ loaded: LoadedBook, _ review: Review, methods: [AssessmentMethod] = [],
    as fidelity: AssessmentMethod.Fidelity = .strict, options: ReportOptions
  ) {
    self.loaded = loaded
    self.review = review
    self.methods = methods
    self.fidelity = fidelity
    self.options = options
  }

  /// The proof sheets in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  // MARK: - Pages

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    page.add(line: words.asOf(review.asOf))
    for finding in review.targets {
      addTarget(finding, to: &page)
      if methods.isEmpty { addReview(finding, to: &page) }
      for method in methods {
        page.add(heading: method.name[options.language])
        addMethod(method, to: &page)
        add(review.assessment(of: finding, by: method, as: fidelity), to: &page)
      }
    }
    return page.text
  }

  /// The target, and the figures that go in, each with its file and line and its document.
  private func addTarget(_ finding: TargetReview, to page: inout OutlookPage) {
    let wording = Wording(options.language)
    let plan = review.book.plan(finding.target.plan)
    page.add(heading: wording.headline(finding, of: plan, withFigure: false))
    var facts: [(label: String, value: String)] = []
    if let place = loaded.location(ofTarget: finding.number) {
      facts.append((words.columnTarget, place.description.sanitized))
    }
    if let baseline = finding.target.baseline {
      facts.append((words.of("基期值", "Baseline"), wording.baseline(baseline)))
    }
    page.add(facts: facts)
    let figures = inputs(of: finding)
    let places = loaded.locations(ofRows: figures.map(\.row))
    var table = PlainTable([
      words.columnFigures, words.columnPeriod, words.columnPublished, words.of("来源", "Source"),
      words.of("位置", "Place"),
    ])
    for figure in figures {
      let source = figure.source.flatMap { plan?.source($0)?.title[options.language] }
      table.add([
        wording.figure(figure), wording.period(figure.period),
        figure.isPublicationKnown ? wording.period(figure.published) : "-",
        (source ?? figure.source ?? "-").sanitized,
        places[figure.row].map { "\($0.file):\($0.line ?? 0)".sanitized } ?? "-",
      ])
    }
    page.add(table)
  }

  /// The comparable figures, and the one that is shown where it is none of them.
  private func inputs(of finding: TargetReview) -> [Observation] {
    let figures = review.comparableFigures(ofTarget: finding.number)
    guard let shown = finding.observation, !figures.contains(where: { $0.row == shown.row }) else {
      return figures
    }
    return figures + [shown]
  }

  /// The verdict, and the working of the review's own numbers.
  private func addReview(_ finding: TargetReview, to page: inout OutlookPage) {
    let proof = review.proof(of: finding)
    page.addGap()
    var verdict = words.verdict(finding.verdict, isEarly: finding.isEarly)
    if let reason = finding.reason { verdict += words.of("：", ": ") + words.reason(reason) }
    page.add(line: words.of("结论：", "Verdict: ") + verdict)
    if let estimate = finding.estimate {
      let year = words.amount(
        estimate.value, finding.indicator.unit, places: PagePlaces(finding).quotient)
      page.add(line: words.note + words.estimateNote(estimate.rule, estimate.formula, year))
    }
    if proof.isBound { page.add(line: words.note + words.faceValue) }
    add(proof.sheet, to: &page)
    for (reason, names) in grouped(proof.missing) {
      page.add(note: words.notApplicable(names, reason))
    }
  }

  private func grouped(
    _ missing: [(name: LocalizedText, reason: NotApplicable)]
  ) -> [(String, [String])] {
    var order: [NotApplicable] = []
    for (_, reason) in missing where !order.contains(reason) { order.append(reason) }
    return order.map { reason in
      (
        words.reason(reason),
        missing.filter { $0.reason == reason }.map { $0.name[options.language] }
      )
    }
  }

  private func addMethod(_ method: AssessmentMethod, to page: inout OutlookPage) {
    var facts = [
      (label: words.of("回答", "Answers"), value: method.question[options.language]),
      (label: words.of("出处", "Source"), value: method.citation.line),
      (
        label: words.of("依据", "Evidence"),
        value: method.evidence.grade.rawValue + " - " + method.evidence.remark[options.language]
      ),
    ]
    if let tally = method.tally {
      facts.append(
        (
          label: words.of("复现", "Reproduces"),
          value: words.of(
            "已公布结论 \(tally.total) 项中的 \(tally.reproduced) 项",
            "\(tally.reproduced) of \(tally.total) published outcomes")
        ))
    }
    page.add(facts: facts)
  }

  private func add(_ assessment: Assessment, to page: inout OutlookPage) {
    let reasons = assessment.reasons.map { $0.text[options.language] }
    guard !assessment.workings.isEmpty else {
      page.addGap()
      return page.add(
        line: words.of("不适用：", "Not applicable: ")
          + reasons.joined(separator: words.of("；", "; ")))
    }
    for (place, working) in assessment.workings.enumerated() {
      page.addGap()
      if assessment.workings.count > 1 {
        page.add(line: words.working(place, of: assessment.workings.count))
      }
      add(working.sheet, to: &page)
    }
    let names = assessment.categories.map { category in
      let name = category.name[options.language]
      return category.original == name ? name : "\(name) (\(category.original))"
    }
    let silent = reasons.map { words.of("不适用（\($0)）", "n/a (\($0))") }
    page.add(
      line: words.of("结论：", "Result: ")
        + (names + silent).joined(separator: words.of("，或", ", or ")))
    for note in assessment.notes { page.add(line: words.note + note[options.language]) }
  }

  /// Inputs and steps as two tables.
  private func add(_ sheet: Worksheet, to page: inout OutlookPage) {
    var inputs = PlainTable([
      words.of("符号", "Symbol"), words.of("值", "Value"), words.of("含义", "Meaning"),
    ])
    for input in sheet.inputs {
      inputs.add([
        input.symbol, words.proofNumber(input.value), input.name[options.language],
      ])
    }
    page.add(inputs)
    guard !sheet.steps.isEmpty else { return }
    page.addGap()
    var steps = PlainTable([
      words.of("步骤", "Step"), words.of("算式", "Formula"), words.of("结果", "Result"),
    ])
    for step in sheet.steps {
      let result =
        switch step.result {
        case .value(let symbol, let value): "\(symbol) = \(words.proofNumber(value))"
        case .check(let holds): holds ? words.of("是", "yes") : words.of("否", "no")
        }
      steps.add([step.name[options.language], step.formula, result])
    }
    page.add(steps)
  }
}

extension Words {
  /// Which of several workings follows: they are ordered from the worst result to the best.
  fileprivate func working(_ place: Int, of count: Int) -> String {
    switch place {
    case 0: of("数据取最不利值时：", "With the figures at their least favourable:")
    case count - 1: of("数据取最有利值时：", "With the figures at their most favourable:")
    default: of("数据取其间的值时：", "With the figures in between:")
    }
  }

  fileprivate var faceValue: String {
    of("数据只是界限，以下按其面值计算", "the figure is a bound, and taken at its face value below")
  }
}

extension AssessmentMethod.Citation {
  /// Publisher, title, year and edition in a line, with the address where there is one.
  fileprivate var line: String {
    var parts = ["\(publisher): \(title) (\(year))"]
    if !edition.isEmpty { parts.append(edition) }
    if let url { parts.append(url) }
    return parts.joined(separator: ". ")
  }
}
