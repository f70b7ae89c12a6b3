extension LoadedBook {
  /// What is wrong between the targets of wholes and of their parts, as errors at the target of the
  /// whole, with the places of the parts: where districts add up to 95 of 100, one error.
  ///
  /// Parts without a target, and targets that do not add up, are notes at the target of the whole.
  ///
  /// - Parameter breakdowns: Those to report; see ``PlanBook/breakdowns(in:asOf:)``.
  /// - Returns: The findings, each with its place, in the order of the breakdowns; none for those
  ///   that hold.
  public func diagnostics(of breakdowns: [Breakdown]) -> [Diagnostic] {
    breakdowns.flatMap { breakdown -> [Diagnostic] in
      guard let place = location(ofTarget: breakdown.number) else { return [] }
      let message = breakdown.message
      switch breakdown.verdict {
      case .holds: return []
      case .incomplete, .unjudged:
        return [Diagnostic(.note, .breakdownIncomplete, message, at: place)]
      case .fallsShort:
        return [
          Diagnostic(
            .error, .breakdownFallsShort, message,
            remedy: LocalizedText(
              zh: "请调整各地区目标，或核对上一级目标",
              en: "raise the targets of the parts, or check that of the whole"
            ),
            at: place,
            related: breakdown.parts.compactMap { part in
              location(ofTarget: part.number).map {
                Diagnostic.Related(breakdown.message(ofPart: part.target), at: $0)
              }
            })
        ]
      }
    }
  }
}

extension Breakdown {
  private func told(_ target: Target, _ language: Language) -> String {
    (target.criterion?.told(in: language) ?? target.criterionAsWritten).sanitized
  }
  private var whole: String { (target.area ?? "-").sanitized }

  /// What the parts add up to, and what is asked for.
  fileprivate var message: LocalizedText {
    let name = LocalizedText(
      zh: indicator.name[.chinese].sanitized, en: indicator.name[.english].sanitized)
    let missing = missing.map(\.sanitized)
    let count = parts.count
    let all = count + missing.count
    switch verdict {
    case .fallsShort:
      return LocalizedText(
        zh:
          "\(whole)\(name[.chinese])目标为\(told(target, .chinese))，\(count)个地区合计\(sumText(.chinese))，"
          + "\(differenceText(.chinese))",
        en:
          "\(whole): \(name[.english]) is to be \(told(target, .english)), and \(count) of \(all) areas add up to "
          + "\(sumText(.english)): \(differenceText(.english))")
    case .incomplete:
      return LocalizedText(
        zh:
          "\(whole)\(name[.chinese])目标为\(told(target, .chinese))，\(count)个地区合计\(sumText(.chinese))，"
          + "未分解的地区：\(missing.joined(separator: "、"))",
        en:
          "\(whole): \(name[.english]) is to be \(told(target, .english)); \(count) of \(all) areas "
          + "add up to \(sumText(.english)); "
          + "without a target are \(missing.joined(separator: ", "))")
    case .unjudged, .holds:
      return LocalizedText(
        zh: "\(whole)\(name[.chinese])：各地区目标不能相加或没有数值，未作核对",
        en: "\(whole): targets of \(name[.english]) do not add up, or have no number, "
          + "and are not compared")
    }
  }

  fileprivate func message(ofPart part: Target) -> LocalizedText {
    let area = (part.area ?? "-").sanitized
    return LocalizedText(
      zh: "\(area)的目标为\(told(part, .chinese))", en: "\(area) is to be \(told(part, .english))")
  }

  /// The sum in the form of a criterion.
  private func sumText(_ language: Language) -> String {
    guard let sum else { return "-" }
    return Criterion(accepted: sum, unit: indicator.unit).told(in: language).sanitized
  }

  private func differenceText(_ language: Language) -> String {
    guard let shortfall, shortfall > .zero else {
      return language == .chinese ? "两者不一致" : "the two do not agree"
    }
    let amount = indicator.unit.told(shortfall, in: language).sanitized
    let isCeiling = target.criterion?.accepted.lower == nil
    switch language {
    case .chinese: return isCeiling ? "超出\(amount)" : "差\(amount)"
    case .english: return isCeiling ? "\(amount) too much" : "\(amount) short"
    }
  }
}

extension Diagnostic.Code {
  /// The targets of the parts do not bring about that of the whole.
  public static let breakdownFallsShort = Self("breakdown-falls-short")
  /// Whether the targets of the parts bring about that of the whole cannot be told.
  public static let breakdownIncomplete = Self("breakdown-incomplete")
}
