import TargetKit

/// What `targets check` is asked of pending targets beyond their verdicts.
extension Call {
  func outlookOptions() throws(UsageError) -> OutlookOptions {
    OutlookOptions(
      method: arguments.last(.method).flatMap { AssessmentMethod.named($0) }, as: fidelity,
      projects: arguments.has(.project),
      minimumProbability: try arguments.share(.minProbability))
  }
}

extension Arguments {
  /// The share an option was given: `0.5` or `50%`.
  fileprivate func share(_ option: Option) throws(UsageError) -> Double? {
    guard let text = last(option) else { return nil }
    if let share = OutlookOptions.probability(text) { return share }
    throw UsageError(
      zh: "--\(option.name) 不能是 \(text.quoted())",
      en: "--\(option.name) cannot be \(text.quoted())",
      remedy: LocalizedText(zh: "写 0 到 1 或 0% 到 100%", en: "write 0 to 1, or 0% to 100%"))
  }
}

extension Option {
  static let method = Option(
    "method", nil, .one(of: AssessmentMethod.all.map(\.id), "METHOD"),
    LocalizedText(
      zh: """
        用一种官方方法评价未到期的目标：\(AssessmentMethod.all.map(\.id).joined(separator: "、"))
        不给出时不评价，滞后按序时进度的直线算：它不假定增长方式，对零基期和下降目标也有定义，可以手算
        """,
      en: """
        judge pending targets by an official method: \
        \(AssessmentMethod.all.map(\.id).joined(separator: ", "))
        Without it the line of schedule says what is behind: it takes no growth for granted, is \
        defined for zero baselines and falling targets, and can be checked with a pencil.
        """))

  static let project = Option(
    "project", nil, .none,
    LocalizedText(
      zh: "给出未到期目标的预测值、80% 区间、达标概率与预计达到的年份",
      en: "project pending targets: value, 80% interval, probability, year of arrival"))

  static let minProbability = Option(
    "min-probability", nil, .any("P"),
    LocalizedText(
      zh: "达标概率肯定低于 P（0.5 或 50%）的算未通过；数据太少、没有概率的不算；同时给出预测",
      en: """
        fail at pending targets surely less probable than P (0.5 or 50%); those without a \
        probability do not fail; projections are shown, too
        """))
}
