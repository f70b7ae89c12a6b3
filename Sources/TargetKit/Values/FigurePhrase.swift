/// A number as people write it, taken apart: what is said about it, its digits, its unit.
///
/// Readings and criteria are written alike (`超过80亿元`, `10个以上`, `at least 100`, `>= 26%`) and differ
/// only in what a bare number and 达到 mean, so both are read here.
struct FigurePhrase {
  /// What is said about the number.
  enum Wording: Hashable {
    /// Nothing: the number stands alone.
    case bare
    /// `=`: this number and no other.
    case equal
    /// 达到, reaching: the number itself in a report, at least the number in a plan.
    case reaching
    case bound(Reading.Bound)
  }

  var wording: Wording
  var value: ExactDecimal
  /// `nil` if no unit was written.
  var unit: Unit?
  /// Whether a sign was written, as in `+20%`.
  var isSigned: Bool

  /// No figure is longer; what is comes from a broken file.
  static let longestText = 200

  /// Reads one figure.
  init(_ text: String, units: UnitRegistry) throws(FigureError) {
    guard text.utf8.count <= Self.longestText else { throw .notANumber }
    let plain = Numerals.halfWidth(text)
    var rest = Self.trimmed(plain[...])
    guard !rest.isEmpty else { throw .empty }
    var wordings: [Wording] = []
    while let (wording, remainder) = Self.prefixWording(rest) {
      wordings.append(wording)
      rest = Self.trimmed(remainder)
    }
    let number = try Self.number(&rest)
    value = number.value
    isSigned = number.isSigned
    rest = Self.trimmed(rest)
    while let (wording, remainder) = Self.suffixWording(rest) {
      wordings.append(wording)
      rest = Self.trimmed(remainder)
    }
    let (unit, hasMore) = try Self.unit(rest, units)
    self.unit = unit
    if hasMore { wordings.append(.bound(.moreThan)) }
    wording = try Self.merged(wordings)
  }

  // MARK: - Words around the number

  private static func prefixWording(_ text: Substring) -> (Wording, Substring)? {
    for (word, wording) in FigureWords.prefixes where text.hasPrefix(word) {
      return (wording, text.dropFirst(word.count))
    }
    let lowered = text.prefix(FigureWords.longestEnglish).lowercased()
    for (word, wording) in FigureWords.englishPrefixes where lowered.hasPrefix(word) {
      return (wording, text.dropFirst(word.count))
    }
    return nil
  }

  private static func suffixWording(_ text: Substring) -> (Wording, Substring)? {
    for (word, wording) in FigureWords.suffixes where text.hasSuffix(word) {
      return (wording, text.dropLast(word.count))
    }
    let lowered = text.lowercased()
    for (word, wording) in FigureWords.englishSuffixes where lowered.hasSuffix(word) {
      return (wording, text.dropLast(word.count))
    }
    return nil
  }

  /// Several words about one number must agree: 达60亿元以上 is at least, 超过10家左右 is nothing.
  private static func merged(_ wordings: [Wording]) throws(FigureError) -> Wording {
    var result = Wording.bare
    for wording in wordings {
      switch (result, wording) {
      case (.bare, _), (.reaching, .bound(.atLeast)), (.reaching, .bound(.moreThan)):
        result = wording
      case (.bound(.atLeast), .reaching), (.bound(.moreThan), .reaching): continue
      case (.bound(.atLeast), .bound(.moreThan)), (.bound(.moreThan), .bound(.atLeast)):
        result = .bound(.moreThan)
      case (.bound(.atMost), .bound(.lessThan)), (.bound(.lessThan), .bound(.atMost)):
        result = .bound(.lessThan)
      case let (a, b) where a == b: continue
      default: throw .contradictoryBounds
      }
    }
    return result
  }

  // MARK: - Digits

  private static func number(
    _ rest: inout Substring
  ) throws(FigureError) -> (value: ExactDecimal, isSigned: Bool) {
    var digits = ""
    let sign = rest.first.flatMap { $0 == "+" || $0 == "-" ? $0 : nil }
    if let sign {
      digits.append(sign)
      rest = rest.dropFirst()
    }
    var groups: [Int] = []
    var groupLength = 0
    var seenPoint = false
    var isPlain = true
    scan: while let character = rest.first {
      switch character {
      case "0"..."9" where character.isASCII:
        digits.append(character)
        groupLength += 1
      case ".":
        guard !seenPoint, rest.dropFirst().first?.isASCIIDigit == true else { break scan }
        seenPoint = true
        groups.append(groupLength)
        groupLength = 0
        digits.append(character)
      case ",":
        guard !seenPoint, rest.dropFirst().first?.isASCIIDigit == true else { break scan }
        isPlain = false
        groups.append(groupLength)
        groupLength = 0
      default: break scan
      }
      rest = rest.dropFirst()
    }
    if digits.isEmpty || digits == "-" || digits == "+" {
      guard digits.isEmpty, let (value, remainder) = Numerals.chineseNumeral(rest) else {
        throw .notANumber
      }
      rest = remainder
      return (ExactDecimal(value), false)
    }
    if !seenPoint { groups.append(groupLength) }
    guard isPlain || groups.dropFirst().allSatisfy({ $0 == 3 }) && 1...3 ~= groups[0] else {
      throw .badSeparators
    }
    guard let value = ExactDecimal(digits) else {
      throw digits.count > 18 ? .tooManyDigits : .notANumber
    }
    return (value, sign != nil)
  }

  // MARK: - Unit

  /// The unit that `text` names; 余 and 多 may stand before, within and after it.
  private static func unit(
    _ text: Substring, _ units: UnitRegistry
  ) throws(FigureError) -> (Unit?, hasMore: Bool) {
    if text.isEmpty { return (nil, false) }
    if let unit = units.unit(String(text)) { return (unit, false) }
    // 2万余吨, 100多万吨, 200余亩, 3倍多: without the word, what is left is the unit.
    for index in text.indices where text[index] == "余" || text[index] == "多" {
      let remainder = String(text[..<index] + text[text.index(after: index)...])
      if remainder.isEmpty { return (nil, true) }
      if let unit = units.unit(remainder) { return (unit, true) }
    }
    throw .unknownUnit(String(text))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}

extension Character {
  /// Whether the character is one of `0` to `9`.
  var isASCIIDigit: Bool { self >= "0" && self <= "9" && isASCII }
}

/// Why a text is no figure.
public enum FigureError: Error, Hashable, Sendable {
  /// There is nothing written.
  case empty
  /// There are no digits where a number should stand.
  case notANumber
  /// More digits than an exact decimal holds (18).
  case tooManyDigits
  /// Commas that do not separate groups of three digits.
  case badSeparators
  /// Words that contradict each other, such as 超过…以内.
  case contradictoryBounds
  /// What stands behind the number is no known unit.
  case unknownUnit(String)
  /// A range whose first number is not below its second.
  case emptyRange
  /// A change (`+20%`, `2x baseline`) where a level is wanted.
  case changeInsteadOfLevel
}
