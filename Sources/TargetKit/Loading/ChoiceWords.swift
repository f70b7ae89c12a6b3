/// A choice that files make by name: by its English one, or by another that people write.
protocol NamedChoice: RawRepresentable<String>, CaseIterable {
  /// The other names, in the order in which the schema lists them.
  static var otherNames: [(name: String, choice: Self)] { get }
  /// What would be right.
  static var remedy: LocalizedText { get }
}

extension NamedChoice {
  static var otherNames: [(name: String, choice: Self)] { [] }

  /// The choice of that name; `nil` if there is none.
  init?(named name: String) {
    if let choice = Self(rawValue: name) {
      self = choice
    } else if let other = Self.otherNames.first(where: { $0.name == name }) {
      self = other.choice
    } else {
      return nil
    }
  }

  /// What is said about a name that is none.
  static func message(_ name: String, of key: String) -> LocalizedText {
    LocalizedText(
      zh: "\(key) 没有 \(name.quoted()) 这一取值", en: "\(name.quoted()) is no value of \(key)")
  }

  /// The list of the names.
  static var remedy: LocalizedText {
    let names = allCases.map { choice in
      let other = otherNames.first { $0.choice.rawValue == choice.rawValue }
      return (zh: choice.rawValue + (other.map { "（\($0.name)）" } ?? ""), en: choice.rawValue)
    }
    return LocalizedText(
      zh: "应为 \(names.map(\.zh).joined(separator: "、"))",
      en: "write one of \(names.map(\.en).joined(separator: ", "))")
  }
}

extension Measure: NamedChoice {
  static let otherNames: [(name: String, choice: Measure)] = [
    ("时点", .stock), ("时点数", .stock), ("时点指标", .stock), ("时期", .flow), ("时期数", .flow),
    ("时期指标", .flow), ("比率", .rate), ("增速", .growth), ("增长率", .growth),
  ]
}

extension Direction: NamedChoice {
  static let otherNames: [(name: String, choice: Direction)] = [
    ("越高越好", .more), ("越多越好", .more), ("越大越好", .more), ("正向", .more), ("正向指标", .more),
    ("越低越好", .less), ("越少越好", .less), ("越小越好", .less), ("逆向", .less), ("逆向指标", .less),
    ("区间", .within), ("适度", .within), ("适度指标", .within),
  ]
}

extension Ambition: NamedChoice {
  static let otherNames: [(name: String, choice: Ambition)] = [
    ("约束性", .binding), ("约束", .binding), ("约束性指标", .binding), ("预期性", .expected),
    ("预期", .expected), ("预期性指标", .expected), ("力争", .stretch), ("奋斗目标", .stretch),
  ]
}

extension PriceBasis: NamedChoice {
  static let otherNames: [(name: String, choice: PriceBasis)] = [
    ("现价", .current), ("当年价格", .current), ("不变价", .constant), ("可比价", .constant),
  ]
}

extension Tendency: NamedChoice {
  static let otherNames: [(name: String, choice: Tendency)] = [
    ("上升", .rising), ("下降", .falling), ("不预设", .none),
  ]
}

extension ChangeRecords: NamedChoice {}
extension YearToDateRule: NamedChoice {}
extension Phase: NamedChoice {}
extension Lever.Stage: NamedChoice {}
extension FiscalYear.Naming: NamedChoice {}

extension DecimalMark: NamedChoice {
  static let remedy = LocalizedText(zh: #"应为 "." 或 ",""#, en: #"write "." or ",""#)
}
