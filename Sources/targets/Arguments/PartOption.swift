import TargetKit

extension Option {
  static let part = Option(
    "where", nil, .any("ID=VALUE"), isRepeatable: true,
    LocalizedText(
      zh: "只看规划 dimensions 中的这些取值，例如 sex=women",
      en: "only these values of the plan's dimensions, such as sex=women"))
}

extension Call {
  /// The values of dimensions that the call selects, by the dimensions' names.
  func parts() throws(UsageError) -> [String: Set<String>] {
    var parts: [String: Set<String>] = [:]
    for (dimension, value) in try choices(.part) { parts[dimension, default: []].insert(value) }
    return parts
  }

  /// The part that the call names: one value for each dimension.
  func part(_ option: Option) throws(UsageError) -> Part {
    var values: [String: String] = [:]
    for (dimension, value) in try choices(option)
    where values.updateValue(value, forKey: dimension) != nil {
      throw UsageError(
        zh: "\(dimension.quoted()) 有两个取值", en: "\(dimension.quoted()) has two values",
        remedy: LocalizedText(zh: "请保留一个", en: "keep one of them"))
    }
    return Part(values)
  }

  private func choices(
    _ option: Option
  ) throws(UsageError) -> [(dimension: String, value: String)] {
    var choices: [(dimension: String, value: String)] = []
    for text in arguments.all(option) {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw UsageError(
          zh: "\(text.quoted()) 不是 维度=取值", en: "\(text.quoted()) is no DIMENSION=VALUE",
          remedy: LocalizedText(zh: "写成 sex=women", en: "write it like sex=women"))
      }
      choices.append((String(sides[0]), String(sides[1])))
    }
    return choices
  }
}
