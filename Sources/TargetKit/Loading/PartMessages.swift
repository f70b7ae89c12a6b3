/// What is said of parts that a plan does not declare.
extension PartProblem {
  var code: Diagnostic.Code {
    switch self {
    case .unknownDimension: .undeclaredDimension
    case .unknownValue: .undeclaredValue
    }
  }

  var message: LocalizedText {
    switch self {
    case .unknownDimension(let name):
      LocalizedText(
        zh: "维度 \(name.quoted()) 未声明", en: "the dimension \(name.quoted()) is not declared")
    case .unknownValue(let value, let dimension):
      LocalizedText(
        zh: "维度 \(dimension.quoted()) 没有 \(value.quoted())",
        en: "the dimension \(dimension.quoted()) has no \(value.quoted())")
    }
  }

  /// What would be right in a plan.
  func remedy(in plan: Plan) -> LocalizedText {
    switch self {
    case .unknownDimension(let name):
      BookMessages.undeclaredRemedy(name, among: plan.dimensions.map(\.id), under: "dimensions")
    case .unknownValue(let value, let id):
      plan.dimension(id).map { $0.remedy(for: value) }
        ?? LocalizedText(zh: "请在规划的 dimensions 中声明", en: "declare it under dimensions in the plan")
    }
  }
}

extension PlanDimension {
  /// Which values can be written instead of one that is unknown.
  fileprivate func remedy(for value: String) -> LocalizedText {
    let known = values.map(\.id) + [total]
    let names = values.flatMap { value in
      Language.allCases.compactMap { value.name.exact(in: $0) }
    }
    if let meant = Suggestion.nearest(to: value, among: known + names) {
      return BookMessages.didYouMean(meant)
    }
    return LocalizedText(
      zh: "应为 \(known.joined(separator: "、"))", en: "write one of \(known.joined(separator: ", "))")
  }
}

extension Diagnostic.Code {
  /// A dimension is used that the plan does not declare.
  public static let undeclaredDimension = Self("undeclared-dimension")
  /// A value is used that its dimension does not have.
  public static let undeclaredValue = Self("undeclared-value")
}
