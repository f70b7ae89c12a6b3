/// Takes the words off a target that say how its number is meant, in Chinese and in English.
struct TargetReader {
  /// What is left: the number with its own bound and unit.
  var rest: Substring
  /// What the words around the number say.
  var phrase = TargetPhrase(.unchanged(nil))
  /// What is asked for, where the words say it without a number.
  var ask: TargetPhrase.Ask?

  init(_ text: String) {
    rest = Numerals.halfWidth(text)[...].trimmed
  }

  /// Takes all words that are known.
  mutating func takeWords() {
    takeBrackets()
    while takeChinese() || takeEnglish() {}
    while takeChineseEnding() || takeEnglishEnding() {}
    // 年均增长保持在6%左右: what is held is the rate.
    while takeChinese() {}
    takeRange()
    takeRelation()
  }

  // MARK: - Taking

  mutating func take(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count).trimmed
    return true
  }

  mutating func takeLast(_ words: [String]) -> Bool {
    guard let word = words.first(where: { rest.hasSuffix($0) }) else { return false }
    rest = rest.dropLast(word.count).trimmed
    return true
  }

  /// The same whatever the case, for English words between spaces.
  mutating func takeWord(_ words: [String]) -> Bool {
    let lowered = rest.prefix(Self.longestPhrase).lowercased()
    guard let word = words.first(where: { lowered == $0 || lowered.hasPrefix($0 + " ") }) else {
      return false
    }
    rest = rest.dropFirst(word.count).trimmed
    return true
  }

  mutating func takeLastWord(_ words: [String]) -> Bool {
    let lowered = rest.suffix(Self.longestPhrase).lowercased()
    guard let word = words.first(where: { lowered.hasSuffix(" " + $0) }) else { return false }
    rest = rest.dropLast(word.count).trimmed
    return true
  }

  private static let longestPhrase = 40

  /// 〔25〕万人 and [13.5]%: what stands in brackets is a total, unless it is an interval.
  private mutating func takeBrackets() {
    for (open, close) in [("〔", "〕"), ("[", "]"), ("［", "］")] as [(Character, Character)] {
      guard let start = rest.firstIndex(of: open),
        let end = rest[start...].firstIndex(of: close)
      else { continue }
      let inside = rest[rest.index(after: start)..<end]
      guard inside.contains(where: \.isNumber), open == "〔" || !inside.contains(",") else {
        continue
      }
      rest = (String(rest[..<start]) + inside + rest[rest.index(after: end)...])[...].trimmed
      phrase.isCumulative = true
      return
    }
  }
}
