/// What the official methods say about targets, side by side.
public struct CompareReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let methods: [AssessmentMethod]
  let fidelity: AssessmentMethod.Fidelity
  let options: ReportOptions

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

  /// The comparison as a page: a table for each target that has a figure, and a line for the others.
  public func text() -> String {
    let words = Words(language: options.language)
    var page = TextPage(options)
    page.add(words.asOf(review.asOf))
    var silent: [String] = []
    for finding in review.targets {
      guard finding.observation != nil else {
        silent.append(name(finding))
        continue
      }
      add(finding, words, to: &page)
    }
    if !silent.isEmpty {
      page.add()
      let unique = silent.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let list = unique.joined(separator: words.of("、", ", "))
      for line in words.withoutFigures(silent.count, list).wrapped(to: page.width) {
        page.add(line)
      }
    }
    return page.text
  }

  private func name(_ finding: TargetReview) -> String {
    finding.indicator.name[options.language].sanitized
  }

  private func add(_ finding: TargetReview, _ words: Words, to page: inout TextPage) {
    page.add(heading: headline(finding, words))
    let comparison = review.comparison(of: finding, by: methods, as: fidelity)
    var table = PlainTable([
      words.of("方法", "Method"), words.of("数值", "Number"), words.of("结论（该方法的类别）", "Category"),
      words.of("通用尺度*", "Common scale*"),
    ])
    var others: [String: [String]] = [:]
    var order: [String] = []
    for assessment in comparison.assessments {
      let method = assessment.method.name[options.language]
      guard !assessment.categories.isEmpty || !assessment.statistics.isEmpty else {
        let reason = assessment.reasons.first?.text[options.language] ?? "-"
        if others[reason] == nil { order.append(reason) }
        others[reason, default: []].append(method)
        continue
      }
      table.add([
        method, number(assessment, words), category(assessment, words),
        assessment.standing.name[options.language],
      ])
    }
    page.add(table)
    for reason in order {
      let line = words.notApplicable(others[reason] ?? [], reason)
      for part in line.wrapped(to: page.width - 2) { page.add("  " + part) }
    }
    add(comparison, words, to: &page)
  }

  private func add(_ comparison: MethodComparison, _ words: Words, to page: inout TextPage) {
    let line: String
    switch comparison.disagreement {
    case .none: return
    case .degree: line = words.of("各方法程度不同，方向一致。", "The methods differ in degree, not in side.")
    case .side:
      line =
        words.of("! 各方法结论相反：", "! The methods disagree: ")
        + (comparison.explanation?[options.language] ?? "")
    }
    for part in line.wrapped(to: page.width - 2) { page.add("  " + part) }
  }

  /// `储能产值 >=1000亿元 (2025)：2024 年 超过80亿元`.
  private func headline(_ finding: TargetReview, _ words: Words) -> String {
    let target = finding.target
    let due = target.due.map { " (\($0))" } ?? ""
    let area = target.area.map { words.of("（\($0)）", " (\($0))") } ?? ""
    let figure =
      finding.observation.map { words.of("：", ": ") + "\($0.asWritten) (\($0.period))" } ?? ""
    return (name(finding) + area + " " + target.criterionAsWritten + due + figure).sanitized
  }

  private func number(_ assessment: Assessment, _ words: Words) -> String {
    guard let statistic = assessment.headline else { return "-" }
    return Self.text(statistic, words)
  }

  /// A number of a method with its unit, as the range that the figures leave.
  static func text(_ statistic: Assessment.Statistic, _ words: Words) -> String {
    let (lower, upper) = (statistic.value.lower, statistic.value.upper)
    func text(_ value: Double) -> String {
      let number = Numbers.short(value, decimals: 3)
      switch statistic.measure.unit {
      case .percent: return number + "%"
      case .percentPerYear: return words.of("年均\(number)%", "\(number)%/yr")
      case .points: return words.of("\(number)点", "\(number) points")
      case .years: return words.of("\(number)年", "\(number) years")
      case .ratio, .score, .amount: return number
      }
    }
    if statistic.value.isPoint { return text(lower) }
    switch (lower.isFinite, upper.isFinite) {
    case (true, true):
      return words.of("\(text(lower))至\(text(upper))", "\(text(lower)) to \(text(upper))")
    case (true, false): return words.of("\(text(lower))以上", "at least \(text(lower))")
    case (false, true): return words.of("\(text(upper))以下", "at most \(text(upper))")
    case (false, false): return "-"
    }
  }

  private func category(_ assessment: Assessment, _ words: Words) -> String {
    let names = assessment.categories.map { $0.name[options.language] }
    let reasons = assessment.reasons.map { $0.text[options.language] }
    if names.isEmpty { return reasons.first ?? "-" }
    // For part of what the figures allow there may be no category at all.
    let silent = reasons.map { words.of("不适用（\($0)）", "not applicable (\($0))") }
    return (names + silent).joined(separator: words.of("，或", ", or "))
  }
}

extension Words {
  func withoutFigures(_ count: Int, _ list: String) -> String {
    of(
      "另有\(count)项目标没有数据，任何方法都不适用：\(list)",
      "No method applies to \(self.count(count, zh: "", en: "target")) without a figure: \(list)")
  }
}
