/// Shares of a whole in words: 三分之一, 1/3, 七成, 八成五, 过半, 一半, `a third`, `two thirds`.
enum ShareWords {
  /// The share in per cent, rounded to six digits where it is no finite decimal, and whether the words
  /// say that it is more than that; `nil` for anything else.
  static func percent(_ text: Substring) -> (value: ExactDecimal, isMore: Bool)? {
    guard text.utf8.count <= 40, let first = text.utf8.first else { return nil }
    if first >= 0x80 {
      if let word = words[String(text)] { return word }
      if let tenths = tenths(text) { return (tenths, false) }
    } else if let word = english[text.lowercased()] {
      return (word, false)
    }
    guard let (numerator, denominator) = fraction(text),
      let share = ExactDecimal(rounding: 100 * numerator, over: denominator, digits: 6)
    else { return nil }
    // 四分之三 is 75, as whole as it is written.
    return (share.shortened(to: 0), false)
  }

  /// 三分之一, 3分之1 and 1/3; 百分之 and 千分之 are units of their own.
  private static func fraction(_ text: Substring) -> (Int, Int)? {
    if text.hasPrefix("百分之") || text.hasPrefix("千分之") { return nil }
    if let fraction = Numerals.fraction(String(text)) { return fraction }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ 1...4 ~= $0.utf8.count && $0.allSatisfy(\.isASCIIDigit) }),
      let numerator = Int(parts[0]), let denominator = Int(parts[1]), numerator > 0,
      numerator < denominator, denominator <= 100
    else { return nil }
    return (numerator, denominator)
  }

  /// 七成 is 70, 八成五 is 85.
  private static func tenths(_ text: Substring) -> ExactDecimal? {
    guard let mark = text.firstIndex(of: "成") else { return nil }
    guard let whole = digit(text[..<mark]), 1...10 ~= whole else { return nil }
    let rest = text[text.index(after: mark)...]
    if rest.isEmpty { return ExactDecimal(whole * 10) }
    let more = rest == "半" ? 5 : digit(rest)
    guard let more, 1...9 ~= more, whole < 10 else { return nil }
    return ExactDecimal(whole * 10 + more)
  }

  private static func digit(_ text: Substring) -> Int? {
    if text.utf8.count <= 2, let number = Int(text) { return number }
    guard let (value, rest) = Numerals.chineseNumeral(text), rest.isEmpty else { return nil }
    return value
  }

  private static let half = ExactDecimal(50)
  private static let words: [String: (ExactDecimal, Bool)] = [
    "一半": (half, false), "半数": (half, false), "二分之一": (half, false), "过半": (half, true),
    "过半数": (half, true), "半": (half, false),
  ]
  private static let english: [String: ExactDecimal] = {
    var table = ["half": half, "a half": half, "one half": half, "one-half": half]
    for (word, denominator) in [("third", 3), ("quarter", 4), ("fifth", 5), ("tenth", 10)] {
      for (count, numerator) in [("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4)]
      where numerator < denominator {
        let share = ExactDecimal(rounding: 100 * numerator, over: denominator, digits: 6)?
          .shortened(to: 0)
        let plural = numerator > 1 ? word + "s" : word
        table[count + " " + plural] = share
        table[count + "-" + plural] = share
      }
    }
    return table
  }()
}
