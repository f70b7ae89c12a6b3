extension ChangePhrase {
  /// What sort of change a text states, and where its number is.
  enum Kind {
    case named(ExactDecimal, Way)
    case ratio(String, Way?)
    case step(String, isDecrease: Bool, Style)

    /// Takes apart a text that is trimmed and has no bound at its ends.
    init?(_ text: Substring) {
      let plain = text.lowercased().filter { !$0.isWhitespace }
      func written(_ number: Substring) -> String { Self.written(number, of: plain, in: text) }
      if let (factor, way) = Self.named[plain] {
        self = .named(factor, way)
      } else if let number = Self.number(plain[...], before: Self.baselineWords) {
        self = .ratio(written(number), nil)
      } else if let number = Self.number(plain[...], behind: Self.levelRatioWords) {
        self = .ratio(written(number), nil)
      } else if let (number, way) = Self.multiple(plain[...]) {
        self = .ratio(written(number), way)
      } else if let sum = Self.number(plain[...], behind: ["baseline", "基期"]), let sign = sum.first,
        sign == "+" || sign == "-"
      {
        self = .step(written(sum.dropFirst()), isDecrease: sign == "-", .baseline)
      } else if let sign = plain.first, sign == "+" || sign == "-" {
        self = .step(written(plain.dropFirst()), isDecrease: sign == "-", .sign)
      } else if let number = Self.number(plain[...], behind: Self.increaseWords) {
        self = .step(written(number), isDecrease: false, .word)
      } else if let number = Self.number(plain[...], behind: Self.decreaseWords) {
        self = .step(written(number), isDecrease: true, .word)
      } else if let number = Self.number(plain[...], before: Self.increaseNouns) {
        self = .step(written(number), isDecrease: false, .word)
      } else if let number = Self.number(plain[...], before: Self.decreaseNouns) {
        self = .step(written(number), isDecrease: true, .word)
      } else {
        return nil
      }
    }

    /// The number as it was written: with the spaces and the capitals of its unit.
    private static func written(
      _ number: Substring, of plain: String, in text: Substring
    ) -> String {
      let before = plain.distance(from: plain.startIndex, to: number.startIndex)
      var index = text.startIndex
      var passed = 0
      while index < text.endIndex, passed < before || text[index].isWhitespace {
        if !text[index].isWhitespace { passed += 1 }
        text.formIndex(after: &index)
      }
      let start = index
      var taken = 0
      var end = start
      while index < text.endIndex, taken < number.count {
        if !text[index].isWhitespace { taken += 1 }
        text.formIndex(after: &index)
        end = index
      }
      return String(text[start..<end])
    }

    private static func number(_ text: Substring, before words: [String]) -> Substring? {
      guard let word = words.first(where: { text.hasSuffix($0) }) else { return nil }
      var rest = text.dropLast(word.count)
      for article in ["an", "a"] where rest.hasPrefix(article) {
        rest = rest.dropFirst(article.count)
        break
      }
      return rest.isEmpty ? nil : rest
    }

    private static func number(_ text: Substring, behind words: [String]) -> Substring? {
      guard let word = words.first(where: { text.hasPrefix($0) }) else { return nil }
      let rest = text.dropFirst(word.count)
      // 提升至92% and 增长到50个 are levels, not changes, and "up to" is a bound.
      guard let first = rest.first, !"至到为".contains(first), !rest.hasPrefix("to") else {
        return nil
      }
      return rest
    }

    /// Whether a text is the new level in multiples of the old one.
    static func isMultiple(_ text: Substring) -> Bool {
      text.hasSuffix("倍") && multiple(text.filter { !$0.isWhitespace }[...]) != nil
    }

    /// 提高到1.5倍: the new level in multiples of the old one.
    private static func multiple(_ text: Substring) -> (Substring, Way)? {
      func ratio(behind words: [String], _ way: Way) -> (Substring, Way)? {
        guard let word = words.first(where: { text.hasPrefix($0) }) else { return nil }
        var rest = text.dropFirst(word.count)
        guard let mark = rest.first, "至到为".contains(mark) else { return nil }
        rest = rest.dropFirst()
        for base in ["基期的", "原来的", "现有的", "原有的"] where rest.hasPrefix(base) {
          rest = rest.dropFirst(base.count)
        }
        return rest.hasSuffix("倍") ? (rest, way) : nil
      }
      return ratio(behind: increaseWords, .more) ?? ratio(behind: decreaseWords, .less)
    }

    private static let named: [String: (ExactDecimal, Way)] = {
      var table: [String: (ExactDecimal, Way)] = [:]
      let half = ExactDecimal(uncheckedSignificand: 5, exponent: -1)
      for word in ["翻一番", "翻了一番", "翻番", "翻倍", "倍增", "双倍增", "double", "doubled", "doubling"] {
        table[word] = (ExactDecimal(2), .more)
      }
      for word in ["triple", "tripled", "tripling"] { table[word] = (ExactDecimal(3), .more) }
      for word in ["翻两番", "翻了两番", "quadruple"] { table[word] = (ExactDecimal(4), .more) }
      table["翻三番"] = (ExactDecimal(8), .more)
      for word in ["减半", "减少一半", "降低一半", "下降一半", "halve", "halved", "halving", "cutinhalf"] {
        table[word] = (half, .less)
      }
      return table
    }()
    private static let baselineWords = [
      "xbaseline", "×baseline", "timesbaseline", "timesthebaseline", "ofbaseline", "ofthebaseline",
      "倍基期", "倍于基期",
    ]
    private static let levelRatioWords = [
      "是基期的", "为基期的", "相当于基期的", "基期的", "是去年的", "是上年的", "为去年的", "为上年的",
    ]
    /// The longer ones stand before those they begin with.
    private static let increaseWords = [
      "增长了", "增长", "提升了", "提升", "提高了", "提高", "增加了", "增加", "上升了", "上升", "新增",
      "净增", "扩大", "increaseby", "increaseof", "anincreaseof", "increase", "raiseby", "raise",
      "riseby", "riseof", "ariseof", "rise", "growby", "growthof", "grow", "upby", "up",
    ]
    private static let decreaseWords = [
      "降低了", "降低", "下降了", "下降", "减少了", "减少", "缩短了", "缩短", "压减了", "压减", "削减了",
      "削减", "缩小", "areductionof", "reductionof", "reduceby", "reduce", "adecreaseof",
      "decreaseby", "decreaseof", "decrease", "adeclineof", "declineby", "declineof", "decline",
      "lowerby", "lower", "acutof", "cutby", "cutof", "cut", "adropof", "dropby", "dropof", "drop",
      "fallby", "fallof", "shrinkby", "downby", "down",
    ]
    private static let increaseNouns = ["increase", "growth", "rise", "more", "higher"]
    private static let decreaseNouns = [
      "reduction", "decrease", "decline", "cut", "drop", "less", "lower", "fewer",
    ]
  }
}
