extension Change {
  /// Reads a change as people write it.
  ///
  /// - Parameters:
  ///   - text: `+20%`, `-25%`, `2x baseline`, `baseline + 20`, `翻一番`, `增长12.67倍`, `降低25%`, …
  ///   - unit: The unit of the figures that change; a number without a unit is one of these.
  ///   - units: The units that may be written.
  /// - Returns: `nil` if `text` is no change but perhaps a level.
  /// - Throws: ``FigureError`` if it is a change that cannot be read, that can be meant in two ways,
  ///   or that has a bound such as 以上, which ``CriterionPhrase`` understands.
  public static func parse(
    _ text: String, in unit: Unit = .number, units: UnitRegistry = .standard
  ) throws(FigureError) -> Change? {
    guard let (change, bound) = try read(text, in: unit, units: units) else { return nil }
    guard bound == nil else { throw .contradictoryBounds }
    return change
  }

  /// Reads a change with what is said about the new level: at least 1.2 times for 增长20%以上, at most
  /// 0.75 times for 降低25%以上.
  static func read(
    _ text: String, in unit: Unit, units: UnitRegistry
  ) throws(FigureError) -> (Change, Reading.Bound?)? {
    guard text.utf8.count <= FigurePhrase.longestText else { return nil }
    var rest = Numerals.halfWidth(text)[...].trimmed
    var wordings: [FigurePhrase.Wording] = []
    while let (wording, remainder) = FigureWords.leading(rest) {
      wordings.append(wording)
      rest = remainder.trimmed
    }
    let leading = try FigureWords.merged(wordings)
    wordings = []
    while let (wording, remainder) = FigureWords.trailing(rest) {
      wordings.append(wording)
      rest = remainder.trimmed
    }
    let plain = rest.lowercased().filter { !$0.isWhitespace }
    guard let kind = Kind(plain[...]) else { return nil }
    let change: Change
    var isFlipped = false
    switch kind {
    case .named(let factor):
      change = .multiple(factor)
    case .ratio(let number):
      let phrase = try FigurePhrase(String(number), units: units)
      change = .multiple(try factor(phrase))
      wordings.append(phrase.wording)
    case .step(let number, let isDecrease, let style):
      let phrase = try FigurePhrase(written(number, behind: rest), units: units)
      guard !phrase.hasPlus, style == .word || !phrase.value.isNegative else {
        throw .ambiguousChange
      }
      guard let step = try step(phrase, isDecrease: isDecrease, style, unit, units) else {
        return nil
      }
      change = step
      wordings.append(phrase.wording)
      isFlipped = isDecrease
      // -25%以上 may be more or less of a decrease.
      let said = try bound(wordings)
      guard !isDecrease || style == .word || said == nil else { throw .ambiguousChange }
    }
    let inner = try bound(wordings)
    let said = isFlipped ? inner?.opposite : inner
    return (change, try bound([leading] + (said.map { [.bound($0)] } ?? [])))
  }

  /// The number as it was written: with the spaces and the capitals of its unit.
  private static func written(_ number: Substring, behind text: Substring) -> String {
    var index = text.endIndex
    var left = number.count
    while left > 0, index > text.startIndex {
      text.formIndex(before: &index)
      if !text[index].isWhitespace { left -= 1 }
    }
    return String(text[index...])
  }

  /// A ratio without a unit, or one of multiples or shares.
  private static func factor(_ phrase: FigurePhrase) throws(FigureError) -> ExactDecimal {
    guard let unit = phrase.unit else { return phrase.value }
    guard unit.dimension == .multiple || unit.dimension == .share else {
      throw .unknownUnit(unit.symbol)
    }
    guard let factor = try? phrase.value * unit.scale else { throw .tooManyDigits }
    return factor
  }

  private static func step(
    _ phrase: FigurePhrase, isDecrease: Bool, _ style: Kind.Style, _ unit: Unit,
    _ units: UnitRegistry
  ) throws(FigureError) -> Change? {
    guard let amount = isDecrease ? try? phrase.value.negated() : phrase.value else {
      throw .tooManyDigits
    }
    guard let written = phrase.unit else {
      switch style {
      case .baseline:
        // Of an indicator in %, what is added to the baseline are percentage points.
        guard unit.dimension == .share else { return .difference(amount, unit) }
        guard unit.scale == Self.point.scale else { throw .ambiguousChange }
        return .difference(amount, point)
      // -3.5 is a figure below zero, while nobody writes +20 for a level.
      case .sign where isDecrease: return nil
      case .sign, .word: throw .ambiguousChange
      }
    }
    switch written.dimension {
    case .share where unit.dimension == .share || style == .baseline:
      // 2 % more of 26 % is 26.52 % to one reader and 28 % to another.
      throw .ambiguousChange
    case .multiple where isDecrease || style == .baseline: throw .ambiguousChange
    case .share, .multiple:
      guard let step = try? amount * written.scale, let factor = try? .one + step else {
        throw .tooManyDigits
      }
      return .multiple(factor)
    case .sharePoints: return .difference(amount, written)
    default:
      // A sum of money with a minus sign is a loss, not a change.
      if style == .sign, isDecrease { return nil }
      return .difference(amount, try phrase.unit(in: unit, units))
    }
  }

  private static let point = Unit(
    unchecked: "个百分点", .sharePoints, ExactDecimal(uncheckedSignificand: 1, exponent: -2))

  /// The bound that several words give; about and nearly are shares of a level and cannot be said of
  /// a change.
  private static func bound(
    _ wordings: [FigurePhrase.Wording]
  ) throws(FigureError) -> Reading.Bound? {
    switch try FigureWords.merged(wordings) {
    case .bare, .reaching: return nil
    case .equal: return .exact
    case .falling: throw .ambiguousChange
    case .bound(.about), .bound(.nearly): throw .ambiguousChange
    case .bound(let bound): return bound
    }
  }
}

extension Reading.Bound {
  /// The same bound seen from the other side.
  fileprivate var opposite: Reading.Bound {
    switch self {
    case .atLeast: .atMost
    case .moreThan: .lessThan
    case .atMost: .atLeast
    case .lessThan: .moreThan
    case .exact, .about, .nearly: self
    }
  }
}

extension Change {
  /// What sort of change a text states, and where its number is.
  private enum Kind {
    /// How an amount of change is marked.
    enum Style: Hashable {
      /// With a sign: `+20%`.
      case sign
      /// With a word: 增长20%.
      case word
      /// As a sum: `baseline + 20`.
      case baseline
    }

    case named(ExactDecimal)
    case ratio(Substring)
    case step(Substring, isDecrease: Bool, Style)

    init?(_ plain: Substring) {
      if let factor = Self.named[String(plain)] {
        self = .named(ExactDecimal(factor))
      } else if let number = Self.number(plain, before: Self.baselineWords) {
        self = .ratio(number)
      } else if let number = Self.number(plain, behind: Self.levelRatioWords) {
        self = .ratio(number)
      } else if let sum = Self.number(plain, behind: ["baseline", "基期"]), let sign = sum.first,
        sign == "+" || sign == "-"
      {
        self = .step(sum.dropFirst(), isDecrease: sign == "-", .baseline)
      } else if let sign = plain.first, sign == "+" || sign == "-" {
        self = .step(plain.dropFirst(), isDecrease: sign == "-", .sign)
      } else if let number = Self.number(plain, behind: Self.increaseWords) {
        self = .step(number, isDecrease: false, .word)
      } else if let number = Self.number(plain, behind: Self.decreaseWords) {
        self = .step(number, isDecrease: true, .word)
      } else {
        return nil
      }
    }

    private static func number(_ text: Substring, before words: [String]) -> Substring? {
      words.first { text.hasSuffix($0) }.map { text.dropLast($0.count) }
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

    private static let named = [
      "翻一番": 2, "翻了一番": 2, "翻番": 2, "翻倍": 2, "倍增": 2, "双倍增": 2, "翻两番": 4,
      "翻了两番": 4, "翻三番": 8, "double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3,
    ]
    private static let baselineWords = [
      "xbaseline", "×baseline", "timesbaseline", "timesthebaseline", "ofbaseline", "ofthebaseline",
      "倍基期", "倍于基期",
    ]
    private static let levelRatioWords = [
      "是基期的", "为基期的", "相当于基期的", "基期的", "是去年的", "是上年的", "为去年的", "为上年的",
    ]
    private static let increaseWords = [
      "增长了", "增长", "提升了", "提升", "提高了", "提高", "增加了", "增加", "上升了", "上升", "upby",
      "up",
    ]
    private static let decreaseWords = [
      "降低了", "降低", "下降了", "下降", "减少了", "减少", "缩短了", "缩短", "压减了", "压减", "downby",
      "down",
    ]
  }
}
