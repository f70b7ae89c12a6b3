/// Chinese numerals, full-width characters and the multipliers that stand between a number and its
/// unit.
enum Numerals {
  /// The text with full-width ASCII, full-width signs and special spaces in their plain forms.
  static func halfWidth(_ text: String) -> String {
    // The blocks that have such characters begin with these bytes.
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE2 || $0 == 0xC2 || $0 == 0xE3 }) else {
      return text
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: plain.append(" ")
      case 0xFEFF, 0x200B, 0x2060: continue
      case 0x2212: plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The multipliers that may precede a unit, the longest first, with their power of ten.
  ///
  /// 兆 is not among them: it is 10¹² to some and 10⁶ to others.
  static let multipliers: [(text: String, power: Int)] = [
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("千万", 7), ("百万", 6), ("十万", 5),
    ("亿", 8), ("万", 4), ("千", 3), ("百", 2), ("十", 1),
  ]

  /// The multipliers that an English number may be followed by.
  static let englishMultipliers: [(text: String, power: Int)] = [
    ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("hundred", 2), ("bn", 9),
  ]

  /// The multiplier that `text` begins with, the longest there is, and what it multiplies.
  static func multiplier(_ text: Substring) -> (power: Int, rest: Substring)? {
    for (word, power) in multipliers where text.utf8.starts(with: word.utf8) {
      return (power, text.dropping(first: word.utf8.count))
    }
    return nil
  }

  /// The power of ten that `symbol` stands for; `nil` if it is more than a multiplier.
  static func power(ofMultiplier symbol: String) -> Int? {
    if let entry = englishMultipliers.first(where: { $0.text == symbol.lowercased() }) {
      return entry.power
    }
    guard let (power, rest) = multiplier(symbol[...]) else { return nil }
    guard !rest.isEmpty else { return power }
    guard let (second, tail) = multiplier(rest), tail.isEmpty else { return nil }
    return power + second
  }

  /// 几十 and 数百: several of a power of ten, which is at least two of them.
  static func several(_ text: Substring) -> (value: Int, rest: Substring)? {
    guard let first = text.first, first == "几" || first == "数",
      let power = text.dropFirst().first.flatMap({ places[$0] })
    else { return nil }
    return (2 * power, text.dropFirst(2))
  }

  /// The two numbers of 六百六十分之一 or 3分之2, the smaller one first.
  ///
  /// - Returns: `nil` for anything else, and for a fraction of one or more.
  static func fraction(_ text: String) -> (numerator: Int, denominator: Int)? {
    let parts = halfWidth(text)[...].trimmed.split(separator: "分之", maxSplits: 1)
    guard parts.count == 2, let denominator = whole(parts[0]), let numerator = whole(parts[1]),
      numerator > 0, numerator < denominator
    else { return nil }
    return (numerator, denominator)
  }

  private static func whole(_ text: Substring) -> Int? {
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return text.utf8.count <= 9 ? Int(text) : nil }
    guard let (value, rest) = chineseNumeral(text), rest.isEmpty else { return nil }
    return value
  }

  /// Whether a text that follows a Chinese numeral has more of it than can be read: 五点一, 六十来家.
  static func goesOn(in text: Substring) -> Bool {
    text.contains { $0 == "点" || $0 == "来" || $0 == "几" || digits[$0] != nil }
  }

  /// Reads a whole Chinese numeral below 100 million, such as 三, 十二, 两百, 六百六十 or 一万五千.
  ///
  /// What is said in daily speech but may be heard in two ways (二百五 for 250, 两三 for two or three)
  /// is none.
  ///
  /// - Returns: The number and the rest of the text; `nil` if `text` does not begin with one.
  static func chineseNumeral(_ text: Substring) -> (value: Int, rest: Substring)? {
    guard let (first, rest) = section(text) else { return nil }
    // 一万五千家, but 三万家: there 万 belongs to the unit.
    guard rest.first == "万", let next = rest.dropFirst().first, digits[next] != nil else {
      return (first, rest)
    }
    guard let (second, tail) = section(rest.dropFirst(), isContinued: true) else { return nil }
    return (first * 10_000 + second, tail)
  }

  /// A numeral up to 9999; one that continues another needs a 零 for every place left out.
  private static func section(
    _ text: Substring, isContinued: Bool = false
  ) -> (value: Int, rest: Substring)? {
    var total = 0
    var digit: Int?
    var lastPlace = 10_000
    var seenZero = !isContinued
    var rest = text
    scan: while let character = rest.first {
      if let value = digits[character] {
        // Two digits in a row are years or telephone numbers, not quantities.
        guard digit == nil || digit == 0 && total > 0 || digit == 0 && isContinued else {
          return nil
        }
        if value == 0 { seenZero = true }
        digit = value
      } else if let place = places[character] {
        // 一百万: what follows a multiplier that leads to 万 belongs to the unit.
        guard place < lastPlace, digit != nil || (place == 10 && total == 0), digit != 0 else {
          break scan
        }
        guard seenZero || place * 10 == lastPlace || !isContinued else { return nil }
        total += (digit ?? 1) * place
        lastPlace = place
        digit = nil
        seenZero = false
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard rest.startIndex != text.startIndex else { return nil }
    if let digit, digit > 0, total > 0 || isContinued {
      guard lastPlace == 10 || seenZero else { return nil }
    }
    return (total + (digit ?? 0), rest)
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
  private static let places: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
