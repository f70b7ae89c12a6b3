extension FindingRules {
  /// The targets of areas against that of the area they lie within (分解落实): together they bring it
  /// about, or leave 95 of 100.
  static let breakdowns: Rule = { sources in
    sources.book.breakdowns(asOf: sources.asOf).map { sources.breakdown($0) }
  }
}

extension AuditSources {
  fileprivate func breakdown(_ breakdown: Breakdown) -> AuditFinding {
    let whole = breakdown.target
    let unit = breakdown.indicator.unit
    let inputs =
      [input(whole, number: breakdown.number)]
      + breakdown.parts.map { input($0.target, number: $0.number) }
    let area = whole.area.map { "{\($0)}" } ?? ""
    let id = whole.indicator + area + (whole.due.map { "@\($0)" } ?? "")
    return finding(.breakdown, id, plan: whole.plan, breakdown.indicator.name, inputs) {
      steps throws(AuditObstacle) in
      if let sum = breakdown.sum {
        let total: Quantity
        do throws(QuantityError) {
          total = try Quantity(Criterion(accepted: sum, unit: unit))
        } catch {
          throw AuditObstacle(error)
        }
        let terms = breakdown.parts.map { text($0.target) }
        steps.append(
          AuditStep(
            AmountText.sum(terms).followed(by: " = ").followed(
              by: AmountText.text(total, in: unit)), total, unit))
      }
      switch breakdown.verdict {
      case .holds:
        return (
          .holds,
          LocalizedText(
            zh: "各地区完成各自目标，上级目标即可完成",
            en: "whoever keeps the targets of the parts keeps that of the whole")
        )
      case .fallsShort:
        return (
          .gap,
          LocalizedText(
            zh: "各地区目标都完成，上级目标仍可能完不成",
            en: "every part may keep its target, and the whole be missed")
        )
      case .incomplete:
        let missing = breakdown.missing
        return (
          .uncheckable,
          LocalizedText(
            zh: "尚未分解到\(missing.joined(separator: "、"))",
            en: "no target yet for \(missing.joined(separator: ", "))")
        )
      case .unjudged:
        return (
          .uncheckable,
          LocalizedText(
            zh: "该指标各地区数值不能相加，或有目标没有数值",
            en: "figures of this kind do not add up, or a target has no number")
        )
      }
    }
  }
}
