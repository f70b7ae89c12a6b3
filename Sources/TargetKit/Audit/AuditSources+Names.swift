extension AuditSources {
  /// The name of an input with its area and period: 高新技术企业（铜梁区，2023-11）.
  func told(_ input: AuditInput) -> LocalizedText { Self.told(input, in: book) }

  static func told(_ input: AuditInput, in book: PlanBook) -> LocalizedText {
    let plan = book.plan(input.plan)
    func text(_ language: Language) -> String {
      var parts: [String] = []
      if let area = input.area { parts.append(plan?.areaName(area, in: language) ?? area) }
      if !input.part.isWhole, let plan { parts.append(plan.partName(input.part, in: language)) }
      if let period = input.period { parts.append(period.description) }
      let name = input.name[language]
      guard !parts.isEmpty else { return name }
      return language == .chinese
        ? "\(name)（\(parts.joined(separator: "，"))）" : "\(name) (\(parts.joined(separator: ", ")))"
    }
    return LocalizedText(zh: text(.chinese), en: text(.english))
  }
}
