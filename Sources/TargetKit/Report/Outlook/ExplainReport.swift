/// The proof sheet of an assessment: what went in, from which file and line, each step, and what
/// came out, so that a person can redo it by hand.
public struct ExplainReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let method: AssessmentMethod
  let fidelity: AssessmentMethod.Fidelity
  let options: ReportOptions

  /// Explains the targets of a review by one method.
  ///
  /// - Parameters:
  ///   - loaded: The book under review.
  ///   - review: The review; its scope says which targets are explained.
  ///   - method: The method.
  ///   - fidelity: Whether to follow the publisher's deviations from its own rule.
  ///   - options: How the report is written.
  public init(
    _ loaded: LoadedBook, _ review: Review, method: AssessmentMethod = .standard,
    as fidelity: AssessmentMethod.Fidelity = .strict, options: ReportOptions
  ) {
    self.loaded = loaded
    self.review = review
    self.method = method
    self.fidelity = fidelity
    self.options = options
  }

  /// The proof sheets as a page.
  public func text() -> String {
    let words = Words(language: options.language)
    var page = TextPage(options)
    addMethod(words, to: &page)
    for finding in review.targets { add(finding, words, to: &page) }
    return page.text
  }

  private func addMethod(_ words: Words, to page: inout TextPage) {
    page.add(heading: method.name[options.language])
    var facts = [
      (words.of("回答", "Answers"), method.question[options.language]),
      (words.of("出处", "Source"), method.citation.line),
      (
        words.of("依据", "Evidence"),
        method.evidence.grade.rawValue + " - " + method.evidence.remark[options.language]
      ),
    ]
    if let tally = method.tally {
      facts.append(
        (
          words.of("复现", "Reproduces"),
          words.of(
            "已公布结论 \(tally.total) 项中的 \(tally.reproduced) 项",
            "\(tally.reproduced) of \(tally.total) published outcomes")
        ))
    }
    page.add(facts: facts)
  }

  private func add(_ finding: TargetReview, _ words: Words, to page: inout TextPage) {
    let target = finding.target
    let due = target.due.map { " (\($0))" } ?? ""
    page.add(
      heading: (finding.indicator.name[options.language] + " " + target.criterionAsWritten + due)
        .sanitized)
    addSources(finding, words, to: &page)
    let assessment = review.assessment(of: finding, by: method, as: fidelity)
    for (place, working) in assessment.workings.enumerated() {
      if assessment.workings.count > 1 {
        page.add()
        page.add(words.working(place, of: assessment.workings.count))
      }
      add(working, words, to: &page)
    }
    if assessment.workings.isEmpty {
      page.add(
        words.of("不适用：", "Not applicable: ")
          + assessment.reasons.map { $0.text[options.language] }.joined(
            separator: words.of("；", "; ")))
    } else {
      let names = assessment.categories.map { category in
        let name = category.name[options.language]
        return category.original == name ? name : "\(name) (\(category.original))"
      }
      let reasons = assessment.reasons.map { $0.text[options.language] }
      page.add(
        words.of("结论：", "Result: ")
          + (names + reasons).joined(separator: words.of("，或", ", or ")))
    }
    for note in assessment.notes { page.add(words.note + note[options.language]) }
  }

  /// The figures that go in, each with its file and line and the document it comes from.
  private func addSources(_ finding: TargetReview, _ words: Words, to page: inout TextPage) {
    let figures = review.comparableFigures(ofTarget: finding.number)
    let places = loaded.locations(ofRows: figures.map(\.row))
    var table = PlainTable([
      words.of("数据", "Figure"), words.of("时期", "Period"), words.of("公布", "Published"),
      words.of("来源", "Source"), words.of("位置", "Place"),
    ])
    let plan = review.book.plan(finding.target.plan)
    for figure in figures {
      let source = figure.source.flatMap { plan?.source($0)?.title[options.language] }
      table.add([
        figure.asWritten.sanitized, figure.period.description,
        figure.isPublicationKnown ? figure.published.description : "-",
        (source ?? figure.source ?? "-").sanitized,
        places[figure.row].map { "\($0.file):\($0.line ?? 0)".sanitized } ?? "-",
      ])
    }
    page.add(table)
    if let baseline = finding.target.baseline {
      page.add(
        words.of("基期值：", "Baseline: ") + "\(baseline.reading) (\(baseline.period))")
    }
    if let place = loaded.location(ofTarget: finding.number) {
      page.add(words.of("目标：", "Target: ") + place.description)
    }
  }

  private func add(_ working: Assessment.Working, _ words: Words, to page: inout TextPage) {
    var inputs = PlainTable([
      words.of("符号", "Symbol"), words.of("值", "Value"), words.of("含义", "Meaning"),
    ])
    for input in working.sheet.inputs {
      inputs.add([
        input.symbol, Numbers.short(input.value, decimals: 6), input.name[options.language],
      ])
    }
    page.add(inputs)
    page.add()
    var steps = PlainTable([
      words.of("步骤", "Step"), words.of("算式", "Formula"), words.of("结果", "Result"),
    ])
    for step in working.sheet.steps {
      let result =
        switch step.result {
        case .value(let symbol, let value): "\(symbol) = \(Numbers.short(value, decimals: 6))"
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
