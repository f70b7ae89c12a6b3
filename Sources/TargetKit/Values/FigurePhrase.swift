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
    /// 降至: the number itself in a report, at most the number in a plan.
    case falling
    case bound(Reading.Bound)
  }

  var wording: Wording
  var value: ExactDecimal
  /// `nil` if no unit was written.
  var unit: Unit?
  /// Whether a plus sign was written, as in `+20%`.
  var hasPlus: Bool

  /// No figure is longer; what is comes from a broken file.
  static let longestText = 200

  /// Reads one figure.
  init(_ text: String, units: UnitRegistry) throws(FigureError) {
    guard text.utf8.count <= Self.longestText else { throw .notANumber }
    let plain = Numerals.halfWidth(text)
    var rest = plain[...].trimmed
    guard !rest.isEmpty else { throw .empty }
    var wordings: [Wording] = []
    var hasSign = false
    while let (wording, remainder) = FigureWords.leading(rest) {
      // >>100 and >= >=100 are no way to write a figure.
      if let first = rest.first, "<>=≥≤≧≦".contains(first) {
        guard !hasSign else { throw .notANumber }
        hasSign = true
      }
      wordings.append(wording)
      rest = remainder.trimmed
    }
    while let (wording, remainder) = FigureWords.trailing(rest) {
      wordings.append(wording)
      rest = remainder.trimmed
    }
    let written = MoneySign.behindNumber(rest)
    if let written { rest = written[...] }
    let hasBound = wordings.contains { if case .bound = $0 { true } else { false } }
    hasPlus = rest.first == "+"
    if FigureWords.isWhole(rest), let percent = units.unit("%") {
      value = ExactDecimal(100)
      unit = percent
    } else if let (share, isMore) = ShareWords.percent(rest), let percent = units.unit("%") {
      value = share
      unit = percent
      if isMore { wordings.append(.bound(.moreThan)) }
    } else if let (fraction, remainder) = Self.chineseFraction(rest) {
      rest = remainder
      value = try Self.number(&rest)
      guard rest.trimmed.isEmpty else { throw .unknownUnit(String(rest.trimmed)) }
      unit = units.unit(fraction)
    } else if let (unit, hasMore) = Self.unitAlone(rest, units), hasBound || hasMore {
      // 超百亿元: more than one 百亿元.
      value = .one
      self.unit = unit
      if hasMore { wordings.append(.bound(.somewhatMore)) }
    } else if let (least, remainder) = Numerals.several(rest) {
      value = ExactDecimal(least)
      wordings.append(.bound(.atLeast))
      unit = try Self.unit(remainder.trimmed, units).0
    } else {
      let isNumeral = rest.utf8.first.map { $0 >= 0x80 } ?? false
      value = try Self.number(&rest)
      if isNumeral, Numerals.goesOn(in: rest) { throw .notANumber }
      let (unit, hasMore) = try Self.unit(rest.trimmed, units)
      self.unit = unit
      if hasMore { wordings.append(.bound(.somewhatMore)) }
    }
    wording = try FigureWords.merged(wordings)
  }

  /// The unit, for a figure in a place whose numbers are in `standard` unless they say otherwise.
  func unit(in standard: Unit, _ units: UnitRegistry) throws(FigureError) -> Unit {
    guard let unit else { return standard }
    // 8.4万 in a column of 家 is 8.4 万家.
    guard let power = Numerals.power(ofMultiplier: unit.symbol), standard.dimension != .number
    else {
      return unit
    }
    let (base, basePower) = units.withoutMultiplier(standard)
    // 3万 in a column of 亿元 may be 3 万元 or 3 万亿元.
    guard power >= basePower else { throw .ambiguousUnit(unit.symbol) }
    let separator = unit.symbol.utf8.first.map { $0 < 0x80 } == true ? " " : ""
    guard base.dimension != .share, base.dimension != .sharePoints,
      let combined = units.unit(unit.symbol + separator + base.symbol),
      combined.dimension == standard.dimension
    else { throw .unknownUnit(unit.symbol) }
    return combined
  }

  // MARK: - Digits

  private static func number(_ rest: inout Substring) throws(FigureError) -> ExactDecimal {
    var digits = ""
    if let sign = rest.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      digits.append(sign == UInt8(ascii: "-") ? "-" : "+")
      rest = rest.dropping(first: 1)
    }
    let start = rest.startIndex
    var groups: [Int] = []
    var groupLength = 0
    var seenPoint = false
    var isPlain = true
    let bytes = rest.utf8
    var index = start
    scan: while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        groupLength += 1
      case UInt8(ascii: "."), UInt8(ascii: ","):
        // Both need digits on either side, and a comma stands before the point only.
        guard !seenPoint, groupLength > 0, next < bytes.endIndex,
          bytes[next] &- UInt8(ascii: "0") <= 9
        else { break scan }
        groups.append(groupLength)
        groupLength = 0
        if byte == UInt8(ascii: ".") { seenPoint = true } else { isPlain = false }
      default: break scan
      }
      if byte != UInt8(ascii: ",") { digits.unicodeScalars.append(Unicode.Scalar(byte)) }
      index = next
    }
    rest = rest[index...]
    guard rest.startIndex > start else {
      guard digits.isEmpty, let (value, remainder) = Numerals.chineseNumeral(rest) else {
        throw .notANumber
      }
      rest = remainder
      return ExactDecimal(value)
    }
    if !seenPoint { groups.append(groupLength) }
    let hasGroups = groups.dropFirst().allSatisfy { $0 == 3 } && 1...3 ~= (groups.first ?? 0)
    // 0,355 is no thousand.
    guard isPlain || hasGroups && bytes[start] != UInt8(ascii: "0") else { throw .badSeparators }
    if let scaled = Self.scaled(digits, by: &rest) { return scaled }
    guard let value = ExactDecimal(digits) else {
      throw digits.utf8.count > 18 ? .tooManyDigits : .notANumber
    }
    return value
  }

  /// `1.2E+05`: digits with a power of ten, as spreadsheets write large numbers; `nil` without one.
  private static func scaled(_ digits: String, by rest: inout Substring) -> ExactDecimal? {
    guard let mark = rest.first, mark == "E" || mark == "e" else { return nil }
    var tail = rest.dropFirst()
    var isNegative = false
    if let sign = tail.first, sign == "+" || sign == "-" {
      isNegative = sign == "-"
      tail = tail.dropFirst()
    }
    let power = tail.prefix { $0.isASCIIDigit }
    guard 1...3 ~= power.count, let number = Int(power), let base = ExactDecimal(digits),
      let value = try? ExactDecimal(
        significand: base.significand,
        exponent: Int(base.exponent) + (isNegative ? -number : number))
    else { return nil }
    rest = tail.dropFirst(power.count)
    return value
  }

  /// 百分之九十 and 千分之三: the symbol of the share, and what stands behind it.
  private static func chineseFraction(_ text: Substring) -> (String, Substring)? {
    if text.hasPrefix("百分之") { return ("%", text.dropFirst(3)) }
    if text.hasPrefix("千分之") { return ("‰", text.dropFirst(3)) }
    return nil
  }

  // MARK: - Unit

  /// The unit of a text without digits, if it is a multiplied one such as 百亿元.
  private static func unitAlone(_ text: Substring, _ units: UnitRegistry) -> (Unit, Bool)? {
    guard let first = text.utf8.first, first >= 0x80, Numerals.multiplier(text) != nil,
      !text.hasPrefix("十"),
      let (unit, hasMore) = try? Self.unit(text, units), let unit,
      Numerals.multipliers.contains(where: { unit.symbol.hasPrefix($0.text) }),
      !units.lists(unit.symbol)
    else { return nil }
    return (unit, hasMore)
  }

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
}

extension Character {
  /// Whether the character is one of `0` to `9`.
  var isASCIIDigit: Bool { self >= "0" && self <= "9" && isASCII }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    var scalars = unicodeScalars
    while let first = scalars.first, first.isSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space, after full-width forms have become plain.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x80: false
    default: properties.isWhitespace
    }
  }
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
  /// A comma that may part decimals or thousands, where semicolons part the columns.
  case unclearComma(String)
  /// Words that contradict each other, such as 超过…以内.
  case contradictoryBounds
  /// What stands behind the number is no known unit.
  case unknownUnit(String)
  /// A multiplier that can be meant in two ways, such as `3万` in a column of 亿元.
  case ambiguousUnit(String)
  /// A range whose first number is not below its second.
  case emptyRange
  /// A change (`+20%`, `2x baseline`) where a level is wanted.
  case changeInsteadOfLevel
  /// A change that can be meant in two ways, such as `+2%` of an indicator in %: write `+2个百分点`
  /// or `1.02x baseline`.
  case ambiguousChange
}
