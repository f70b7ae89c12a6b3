/// The words of a table's cell as a plan file has them: `〔25〕` of 万人 is `〔25〕万人`, and 6左右 below
/// 年均增长 is `年均增长6%左右`.
struct TargetWording {
  let traits: IndicatorTraits
  /// The unit of the indicator, as the table writes it.
  let unit: String
  /// Whether there is a figure that changes can be counted from.
  let hasBaseline: Bool

  /// What a cell asks for.
  enum Ask: Hashable {
    /// Nothing.
    case none
    /// A number in the words of plan files.
    case number(String, isCumulative: Bool)
    /// Words alone.
    case words(String)
  }

  /// A cell of a column of levels.
  func level(_ text: String) -> Ask {
    if TableWords.isNone(text) { return .none }
    guard text.contains(where: \.isTableDigit) || Self.namesNumber(text) else {
      return .words(text)
    }
    if let total = Self.bracketed(text) {
      return .number(cumulative(total, ""), isCumulative: true)
    }
    return .number(Self.adding(unit, to: text), isCumulative: false)
  }

  /// A cell of a column of averages and totals.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - heading: The heading of its column.
  /// - Returns: What it asks for.
  func rate(_ text: String, heading: String) -> Ask {
    if TableWords.isNone(text) { return .none }
    guard text.contains(where: \.isTableDigit) else { return .words(text) }
    let plain = TableWords.folded(heading)
    let remark = TableWords.bracketed(heading)?.remark ?? ""
    if let total = Self.bracketed(text) {
      return .number(cumulative(total, remark), isCumulative: true)
    }
    // What says itself how it is meant stands as it is.
    if Self.speaks(text) { return .number(text, isCumulative: text.contains("累计")) }
    if !plain.contains("年均"), !plain.contains("annual"), !plain.contains("average") {
      return .number(cumulative(text, remark), isCumulative: true)
    }
    if plain.contains("新增"), !plain.contains("增长") {
      return .number("年均新增" + Self.adding(unit, to: text), isCumulative: false)
    }
    return .number(average(text), isCumulative: false)
  }

  /// An average growth: 年均增长6%左右, 年均下降3%.
  private func average(_ text: String) -> String {
    var plain = Numerals.halfWidth(text).trimmedSpaces
    var verb = traits.isReduction ? "年均下降" : "年均增长"
    if plain.hasPrefix("-") {
      plain.removeFirst()
      verb = "年均下降"
    }
    for (sign, words) in [(">=", "以上"), ("≥", "以上"), ("<=", "以内"), ("≤", "以内")]
    where plain.hasPrefix(sign) {
      return verb + Self.adding("%", to: String(plain.dropFirst(sign.count)).trimmedSpaces) + words
    }
    for (sign, words) in [(">", "超过"), ("＞", "超过")] where plain.hasPrefix(sign) {
      return verb + words
        + Self.adding("%", to: String(plain.dropFirst(sign.count)).trimmedSpaces)
    }
    return verb + Self.adding("%", to: plain)
  }

  /// A total over the years of the plan.
  private func cumulative(_ number: String, _ remark: String) -> String {
    let isPercent =
      number.contains("%") || number.contains("％") || remark == "%" || traits.isPercent
      || traits.isReduction && !hasBaselineOfAmount
    if isPercent {
      if traits.isReduction { return "累计降低" + Self.adding("%", to: number) }
      if traits.isGrowthRate { return "累计增长" + Self.adding("%", to: number) }
      if traits.isPercent, !number.contains("%") {
        // What is added to a share is points.
        return (traits.better == .less ? "累计降低" : "累计提高") + Self.adding("个百分点", to: number)
      }
      return (traits.better == .less ? "累计降低" : "累计增长") + Self.adding("%", to: number)
    }
    if traits.measure == .stock, hasBaseline { return "累计新增" + Self.adding(unit, to: number) }
    let withUnit = Self.adding(unit, to: number)
    // The unit goes behind the bracket, as it is printed.
    guard let last = number.lastIndex(where: \.isTableDigit), withUnit.hasPrefix(number[...last])
    else {
      return "累计" + withUnit
    }
    return "〔\(number[...last])〕" + withUnit.dropFirst(number[...last].count)
  }

  private var hasBaselineOfAmount: Bool { hasBaseline && !traits.isPercent }

  // MARK: - Words

  /// What stands in the brackets of a total, with the words behind them.
  static func bracketed(_ text: String) -> String? {
    let plain = TableWords.folded(text)
    guard plain.hasPrefix("["), let close = plain.firstIndex(of: "]") else { return nil }
    let inside = plain[plain.index(after: plain.startIndex)..<close]
    guard inside.contains(where: \.isTableDigit) else { return nil }
    return String(inside) + plain[plain.index(after: close)...]
  }

  private static func speaks(_ text: String) -> Bool {
    let verbs = [
      "年均", "累计", "增长", "提高", "下降", "降低", "减少", "新增", "翻", "比", "较", "增加", "每年", "保持", "控制", "稳定",
      "a year", "average", "increase", "reduce", "by ",
    ]
    return verbs.contains(where: text.contains)
  }

  /// Whether words are a number without digits: 七成以上, 三分之一, 翻一番, 减半.
  private static func namesNumber(_ text: String) -> Bool {
    let words = ["翻一番", "翻两番", "减半", "过半", "一半", "持平", "halve", "double"]
    return words.contains(where: text.contains) || (try? Reading(text)) != nil
  }

  /// A number with its unit, where it has none: 68%左右 for 68左右, 5.5%以内 for 5.5以内.
  static func adding(_ unit: String, to text: String) -> String {
    guard !unit.isEmpty, let last = text.lastIndex(where: { $0.isTableDigit }) else { return text }
    let after = text.index(after: last)
    let rest = text[after...]
    let plain = TableWords.folded(String(rest))
    let endings = ["左右", "以上", "以下", "以内", "上下", "之间", "余", "多", "及以上", "orso", "ormore"]
    guard plain.isEmpty || endings.contains(plain) else { return text }
    // Digits of a unit must not go on with those of the number.
    let isWord =
      unit.unicodeScalars.first.map {
        $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0)
      } ?? false
    return text[..<after] + (isWord ? " " : "") + unit + rest
  }
}
