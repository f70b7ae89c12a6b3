/// What the official methods say about targets, side by side.
public struct CompareReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let methods: [AssessmentMethod]
  let fidelity: AssessmentMethod.Fidelity
  let options: ReportOptions

  private var words: Words { Words(language: options.language) }

  /// Reports on the targets of a review.
  ///
  /// - Parameters:
  ///   - loaded: The book under review.
  ///   - review: The review; its scope says which targets are compared.
  ///   - methods: The methods to ask.
  ///   - fidelity: Whether to follow the publishers' deviations from their own rules.
  ///   - options: How the report is written.
  public init(
    _ loaded: LoadedBook, _ review: Review, methods: [AssessmentMethod] = AssessmentMethod.all,
    as fidelity: AssessmentMethod.Fidelity = .strict, options: ReportOptions
  ) {
    self.loaded = loaded
    self.review = review
    self.methods = methods
    self.fidelity = fidelity
    self.options = options
  }

  /// The comparison in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  private func comparison(_ finding: TargetReview) -> MethodComparison {
    review.comparison(of: finding, by: methods, as: fidelity)
  }

  // MARK: - Pages

  /// A table for each target that has a figure, and a line for the others.
  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    page.add(line: words.asOf(review.asOf))
    var silent = NameGroups()
    var silentCount = 0
    for finding in review.targets {
      if finding.observation == nil {
        silent.add(finding.indicator.name[options.language].sanitized, "")
        silentCount += 1
      } else {
        add(finding, to: &page)
      }
    }
    if silentCount < review.targets.count {
      page.addGap()
      page.add(line: words.scaleNote)
    }
    for (_, names) in silent.groups {
      page.addGap()
      page.add(line: words.withoutFigures(silentCount, words.listed(names, most: 100)))
    }
    return page.text
  }

  private func add(_ finding: TargetReview, to page: inout OutlookPage) {
    let wording = Wording(options.language)
    page.add(heading: wording.headline(finding, of: review.book.plan(finding.target.plan)))
    let comparison = comparison(finding)
    var table = PlainTable([
      words.columnMethod, words.columnNumber, words.columnCategory, words.columnScale,
    ])
    for assessment in comparison.assessments where !assessment.isSilent {
      table.add([
        assessment.method.name[options.language],
        assessment.headline.map { words.statistic($0) } ?? "-",
        words.category(assessment), scale(assessment),
      ])
    }
    page.add(table)
    addReasons(comparison, to: &page)
    addDeciding(finding, comparison, to: &page)
    switch comparison.disagreement {
    case .none: break
    case .degree: page.add(note: words.differInDegree)
    case .side:
      page.add(note: words.disagree + (comparison.explanation?[options.language] ?? ""))
    }
  }

  /// Why methods give no answer.
  private func addReasons(_ comparison: MethodComparison, to page: inout OutlookPage) {
    var silent = NameGroups()
    for assessment in comparison.assessments where assessment.isSilent {
      silent.add(
        assessment.method.name[options.language],
        assessment.reasons.first?.text[options.language] ?? "-")
    }
    if comparison.assessments.allSatisfy(\.isSilent), silent.groups.count > 1 {
      let list = silent.groups.map { words.reasonCount($0.reason, $0.names.count) }
      return page.add(note: words.noMethodApplies(list.joined(separator: words.of("，", ", "))))
    }
    for (reason, names) in silent.groups { page.add(note: words.notApplicable(names, reason)) }
  }

  /// What decides, where a bound leaves it open: by the first method that depends on it.
  private func addDeciding(
    _ finding: TargetReview, _ comparison: MethodComparison, to page: inout OutlookPage
  ) {
    for assessment in comparison.assessments where assessment.categories.count > 1 {
      guard
        let values = review.decidingValues(of: finding, by: assessment.method, as: fidelity)
      else { continue }
      let figure = Wording(options.language).figure(values.observation)
      let unit = finding.indicator.unit
      return page.add(note: words.deciding(values, figure, unit: unit))
    }
  }

  /// The categories on our common scale: one, or from the worst to the best.
  private func scale(_ assessment: Assessment) -> String {
    guard assessment.categories.count > 1 else {
      return assessment.categories.isEmpty ? "-" : assessment.standing.name[options.language]
    }
    let standings = assessment.categories.map(\.standing)
    guard !standings.contains(.unknown) else {
      return CommonStanding.unknown.name[options.language]
    }
    let names = standings.map { $0.name[options.language] }
    guard let first = names.first, let last = names.last, first != last else { return names[0] }
    return words.of("\(first)至\(last)", "\(first) to \(last)")
  }

  // MARK: - Data

  private var json: String {
    ByteSink.text { out in
      out.appendOutlooks(asOf: review.asOf, "comparisons", review.targets) { finding, out in
        let comparison = comparison(finding)
        out.append("{" as StaticString)
        out.appendIdentity(finding)
        out.append(",\"disagreement\":" as StaticString)
        out.appendJSON(comparison.disagreement.rawValue)
        out.append(",\"explanation\":" as StaticString)
        if let explanation = comparison.explanation {
          out.appendJSON(explanation)
        } else {
          out.append("null" as StaticString)
        }
        out.append(",\"assessments\":" as StaticString)
        JSONOutlook.list(comparison.assessments, to: &out) { JSONOutlook.write($0, to: &$1) }
        out.append("}" as StaticString)
      }
    }
  }

  private var csv: String {
    CSVIdentity.table(CSVIdentity.columns + CSVOutlook.methodColumns + ["disagreement"]) { table in
      for finding in review.targets {
        let comparison = comparison(finding)
        for assessment in comparison.assessments {
          table.row(
            CSVIdentity.cells(finding, options.language) + CSVOutlook.cells(assessment)
              + [comparison.disagreement.rawValue])
        }
      }
    }
  }
}

extension Words {
  fileprivate func withoutFigures(_ count: Int, _ list: String) -> String {
    of(
      "另有\(count)项目标没有数据，任何方法都不适用：\(list)",
      "\(self.count(count, zh: "", en: "target")) without a figure, so that no method applies: \(list)"
    )
  }

  fileprivate var scaleNote: String {
    of(
      "* 通用尺度是本工具对各方法类别的归并，不是任何机构的结论。",
      "* The common scale is our own mapping of each method's categories, nobody's verdict.")
  }

  fileprivate var differInDegree: String {
    of("各方法程度不同，方向一致。", "The methods differ in degree, not in side.")
  }

  fileprivate var disagree: String { of("! 各方法结论相反：", "! The methods disagree. ") }

  fileprivate func reasonCount(_ reason: String, _ count: Int) -> String {
    of("\(reason)（\(count)种）", "\(reason) (\(count))")
  }

  fileprivate func noMethodApplies(_ reasons: String) -> String {
    of("没有方法适用：\(reasons)", "No method applies: \(reasons)")
  }
}
