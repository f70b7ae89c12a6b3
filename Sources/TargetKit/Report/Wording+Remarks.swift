extension Wording {
  /// What the responsible unit says: `原因：两个项目推迟投产；下一步措施：年内补建（市能源局，2027年）`.
  func remark(_ remark: Remark) -> String {
    let parts = [
      remark.cause.map { words.of("原因：", "cause: ") + statement($0) },
      remark.next.map { words.of("下一步措施：", "next: ") + statement($0) },
    ].compactMap { $0 }
    let source = [remark.by?.sanitized, spoken(remark.period)].compactMap { $0 }
    return parts.joined(separator: words.of("；", "; "))
      + words.bracketed(source.joined(separator: words.of("，", ", ")))
  }

  /// What some units say of one thing, one after the other.
  func remarks(_ remarks: [Remark]) -> String {
    remarks.map { remark($0) }.joined(separator: words.of("；", "; "))
  }

  /// A text that goes on within a sentence.
  private func statement(_ text: LocalizedText) -> String {
    var text = self.text(text)
    while let last = text.last, "。；;.".contains(last) { text.removeLast() }
    return text
  }
}

extension Review {
  /// What was last said of a target by whoever answers for it: the remarks on the latest period.
  func remarks(on finding: TargetReview) -> [Remark] {
    let all = book.remarks(on: finding.indicator, in: finding.target.area, asOf: asOf)
    return all.filter { $0.period == all.first?.period }
  }
}
