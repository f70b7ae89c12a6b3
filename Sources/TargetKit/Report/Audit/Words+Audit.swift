extension Words {
  func auditAsOf(_ date: CalendarDate) -> String {
    of("截至 \(date) 的数据勾稽核对", "Audit of the figures as of \(date)")
  }

  func audit(_ verdict: AuditVerdict) -> String {
    switch verdict {
    case .contradicts: of("矛盾", "contradicts")
    case .tension: of("存疑", "tension")
    case .drift: of("表述变动", "drift")
    case .gap: of("差距", "gap")
    case .note: of("提示", "note")
    case .uncheckable: of("无法核对", "cannot be checked")
    case .lookalike: of("形似", "lookalike")
    case .implied: of("推算", "implied")
    case .withinRounding: of("四舍五入后一致", "holds within rounding")
    case .holds: of("成立", "holds")
    case .distinct: of("不同事项", "distinct")
    }
  }

  /// `2 gaps`, `1 gap`: findings of a verdict, counted in English.
  private func counted(_ verdict: AuditVerdict, _ count: Int) -> String {
    let name =
      switch verdict {
      case .contradicts: count == 1 ? "contradiction" : "contradictions"
      case .tension: count == 1 ? "tension" : "tensions"
      case .drift: count == 1 ? "drift" : "drifts"
      case .gap: count == 1 ? "gap" : "gaps"
      case .note: count == 1 ? "note" : "notes"
      case .lookalike: count == 1 ? "lookalike" : "lookalikes"
      case .holds: count == 1 ? "holds" : "hold"
      case .withinRounding: count == 1 ? "holds within rounding" : "hold within rounding"
      case .implied, .uncheckable, .distinct: audit(verdict)
      }
    return "\(count) \(name)"
  }

  /// What a verdict means, for headings.
  private func meaning(_ verdict: AuditVerdict) -> String {
    switch verdict {
    case .contradicts: of("数据不可能同时为真", "the figures cannot all be true")
    case .tension: of("换一种读法才能同时为真", "true together under one reading only")
    case .drift: of("同一事项前后说法不同", "one thing, worded differently")
    case .gap: of("目标与现状、项目或分解目标之间", "between a goal and figures, projects or other goals")
    case .note: of("没有错，宜知晓", "nothing wrong, and worth knowing")
    case .uncheckable: of("说明原因", "for the reason stated")
    case .lookalike: of("看起来像，不是一回事", "alike, and not the same")
    case .implied: of("由已公布数据算出，本身未见公布", "follows from published figures, itself unpublished")
    case .withinRounding: of("计入四舍五入、约数后一致", "once rounding and \"about\" are allowed for")
    case .holds: of("按公布数成立", "with every figure at its word")
    case .distinct: of("规划已说明不可合并", "declared not to be merged")
    }
  }

  func verdictCount(_ verdict: AuditVerdict, _ count: Int) -> String {
    of(
      "\(audit(verdict)) \(count)项（\(meaning(verdict))）",
      "\(counted(verdict, count)): \(meaning(verdict))")
  }

  /// `核对 52 项：矛盾 0，存疑 4，…`; the parts add up, and empty ones are left out but for the first.
  func auditSummary(_ audit: Audit) -> String { auditSummary(audit.counts) }

  /// The same of some verdicts.
  func auditSummary(_ counts: [AuditVerdict: Int]) -> String {
    let order: [AuditVerdict] = [
      .contradicts, .tension, .drift, .gap, .note, .uncheckable, .implied, .withinRounding,
      .holds, .distinct, .lookalike,
    ]
    let parts = order.filter { $0 == .contradicts || counts[$0, default: 0] > 0 }.map { verdict in
      let count = counts[verdict, default: 0]
      return of("\(self.audit(verdict))\(count)", counted(verdict, count))
    }
    let total = counts.values.reduce(0, +)
    return of(
      "核对\(total)项：\(parts.joined(separator: "，"))",
      "\(count(total, zh: "", en: "finding")): \(parts.joined(separator: ", "))")
  }

  func seeAll(_ count: Int) -> String {
    of(
      "其余\(count)项属常规（成立、推算、形似等），加 --all 列出。",
      "The other \(count) are routine (what holds, follows or looks alike): --all lists them.")
  }

  /// How surprising a finding is.
  func surprise(_ surprise: AuditSurprise) -> String {
    switch surprise {
    case .striking: of("须解释", "needs explaining")
    case .notable: of("值得一看", "worth a look")
    case .routine: of("常规", "routine")
    }
  }

  func sentence(_ reason: String) -> String {
    of("\(reason)。", "\(reason.prefix(1).uppercased())\(reason.dropFirst()).")
  }

  func remark(_ note: String) -> String { of("注：\(note)", "Note: \(note)") }

  /// `- observations.csv:19 累计入驻团队（2025-04-03）：2887个`.
  func place(_ name: String?, _ figure: String?, _ place: SourceLocation?) -> String {
    let location = place.map { "\($0.file.sanitized):\($0.line.map(String.init) ?? "")" }
    let figure = [name, figure].compactMap { $0 }.joined(separator: of("：", ": "))
    return "- " + [location, figure].compactMap { $0 }.joined(separator: " ")
  }
}
