/// What is said about names that nobody declared.
enum BookMessages {
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(zh: "是否想写 '\(word)'？", en: "did you mean '\(word)'?")
  }

  static func undeclaredSource(_ id: String) -> LocalizedText {
    LocalizedText(zh: "来源 \(id.quoted()) 未声明", en: "the source \(id.quoted()) is not declared")
  }

  static func undeclaredIndicator(_ id: String) -> LocalizedText {
    LocalizedText(zh: "指标 \(id.quoted()) 未声明", en: "the indicator \(id.quoted()) is not declared")
  }

  static func ambiguousIndicator(_ name: String, _ ids: [String]) -> LocalizedText {
    LocalizedText(
      zh: "\(name.quoted()) 是多个指标的名称：\(ids.joined(separator: "、"))",
      en: "\(name.quoted()) is the name of several indicators: \(ids.joined(separator: ", "))")
  }

  static func severalPlans(_ ids: [String], declare indicator: String) -> LocalizedText {
    let ids = ids.joined(separator: ", ")
    return LocalizedText(
      zh: "多个规划都有指标 \(indicator.quoted())：\(ids)",
      en: "several plans declare the indicator \(indicator.quoted()): \(ids)")
  }

  static func undeclaredRemedy(
    _ id: String, among known: some Sequence<String>, under key: String
  ) -> LocalizedText {
    if let meant = Suggestion.nearest(to: id, among: known) { return didYouMean(meant) }
    return LocalizedText(zh: "请在规划的 \(key) 中声明", en: "declare it under \(key) in the plan")
  }
}

extension Diagnostic.Code {
  /// Two plan files have the same plan name.
  public static let duplicatePlan = Self("duplicate-plan")
  /// A source is cited that the plan does not declare.
  public static let undeclaredSource = Self("undeclared-source")
  /// An indicator is used that the plan does not declare.
  public static let undeclaredIndicator = Self("undeclared-indicator")
  /// A finding speaks of an outcome that the plan does not promise.
  public static let undeclaredOutcome = Self("undeclared-outcome")
  /// Two milestones of a plan promise outcomes of the same name.
  public static let duplicateOutcome = Self("duplicate-outcome")
}

/// What is said about weights that are none.
enum WeightMessages {
  static func message(_ text: String) -> LocalizedText {
    LocalizedText(zh: "\(text.quoted()) 不是权重", en: "\(text.quoted()) is no weight")
  }

  static let remedy = LocalizedText(zh: "权重应大于 0", en: "write a number above zero")
}
