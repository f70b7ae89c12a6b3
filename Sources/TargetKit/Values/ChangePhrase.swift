/// A change as written, before the unit of what changes is known: `+20%`, 翻一番, 降低25%以上,
/// `reduce by 50%`, `2x baseline`, 提高3个百分点.
///
/// Whether 2 % of a share is two points or two per cent of it only the indicator can tell, so the
/// numbers are kept as they stand; ``change(in:units:)`` says what they mean for a unit.
struct ChangePhrase: Hashable, Sendable {
  /// Which way words point; signs and multiples point nowhere by themselves.
  enum Way: Hashable, Sendable {
    case more, less
  }

  /// How an amount of change is marked.
  enum Style: Hashable, Sendable {
    /// With a sign: `+20%`.
    case sign
    /// With a word: 增长20%.
    case word
    /// As a sum: `baseline + 20`.
    case baseline
  }

  enum Amount: Hashable, Sendable {
    /// The new level as a multiple of the earlier one: 2 for 翻一番.
    case factor(ExactDecimal)
    /// What is added, or taken away where a word or a minus sign says so, with the unit written.
    case step(ExactDecimal, Unit?, isDecrease: Bool, Style)
  }

  var amount: Amount
  /// Which way the words point, if there are any.
  var way: Way?
  /// What is said of the amount: 降低25%以上 has "at least", although the new level is at most.
  var bound: Reading.Bound?

  /// Takes a text apart; `nil` if it is no change but perhaps a level.
  ///
  /// - Throws: ``FigureError`` if it is a change that cannot be read or can be meant in two ways.
  init?(_ text: String, units: UnitRegistry) throws(FigureError) {
    guard text.utf8.count <= FigurePhrase.longestText else { return nil }
    var rest = Numerals.halfWidth(text)[...].trimmed
    var wordings: [FigurePhrase.Wording] = []
    while let (wording, remainder) = FigureWords.trailing(rest) {
      wordings.append(wording)
      rest = remainder.trimmed
    }
    let trailing = wordings
    // 提高到1.5倍 begins like a level.
    while !Kind.isMultiple(rest), let (wording, remainder) = FigureWords.leading(rest) {
      wordings.append(wording)
      rest = remainder.trimmed
    }
    // What stands behind the number or within speaks of the amount; before a sign it speaks of the new
    // level.
    guard let kind = Kind(rest) else { return nil }
    switch kind {
    case .named(let factor, let way):
      amount = .factor(factor)
      self.way = way
      bound = try Self.bound(wordings)
    case .ratio(let number, let way):
      let phrase = try FigurePhrase(number, units: units)
      amount = .factor(try Self.factor(phrase))
      self.way = way
      bound = try Self.bound(wordings + [phrase.wording])
    case .step(let number, let isDecrease, let style):
      guard let phrase = try Self.amount(number, units) else { return nil }
      guard !phrase.hasPlus, style == .word || !phrase.value.isNegative else {
        throw .ambiguousChange
      }
      if style == .sign, isDecrease {
        // -3.5 is a figure below zero, and a sum of money with a minus sign is a loss, while nobody
        // writes +20 for a level.
        guard let unit = phrase.unit, unit.dimension.isRelative else { return nil }
      }
      amount = .step(phrase.value, phrase.unit, isDecrease: isDecrease, style)
      way = style == .word ? (isDecrease ? .less : .more) : nil
      bound = try Self.bound(wordings + [phrase.wording])
      // 增长-5% says two things; -25%以上 may be more or less of a decrease.
      guard style != .word || !phrase.value.isNegative else { throw .ambiguousChange }
      let inner = try Self.bound(trailing + [phrase.wording])
      if style == .sign, isDecrease, let inner, inner != .about { throw .ambiguousChange }
    }
  }

  /// A half is 50 %, in words or in digits.
  private static func amount(
    _ number: String, _ units: UnitRegistry
  ) throws(FigureError) -> FigurePhrase? {
    for word in ["一半", "半数", "half"] where number.lowercased() == word {
      return try FigurePhrase("50%", units: units)
    }
    return try FigurePhrase(number, units: units)
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

  /// The bound that several words give.
  private static func bound(
    _ wordings: [FigurePhrase.Wording]
  ) throws(FigureError) -> Reading.Bound? {
    switch try FigureWords.merged(wordings) {
    case .bare, .reaching: return nil
    case .equal: return .exact
    case .falling: throw .ambiguousChange
    case .bound(.somewhatMore): return .moreThan
    case .bound(let bound): return bound
    }
  }
}

extension ChangePhrase {
  /// Whether nothing is to change: `+0%`, `1x baseline`.
  var isNone: Bool {
    switch amount {
    case .factor(let factor): factor == .one
    case .step(let value, _, _, _): value.isZero
    }
  }

  /// Whether less is taken than there was, by words or by signs.
  var isDecrease: Bool {
    switch amount {
    case .factor(let factor): factor < .one
    case .step(_, _, let isDecrease, _): isDecrease
    }
  }

  /// What is said of the new level: at most for 降低25%以上.
  var boundOfLevel: Reading.Bound? { isDecrease && way != nil ? bound?.opposite : bound }

  /// What the phrase means for figures in `unit`.
  ///
  /// - Throws: ``FigureError/ambiguousChange`` where it can be meant in two ways: 2 % more of 26 % is
  ///   26.52 % to one reader and 28 % to another.
  func change(in unit: Unit, units: UnitRegistry) throws(FigureError) -> Change {
    guard case .step(let value, let written, let isDecrease, let style) = amount else {
      if case .factor(let factor) = amount { return .multiple(factor) }
      throw .ambiguousChange
    }
    guard let step = isDecrease ? try? value.negated() : value else { throw .tooManyDigits }
    guard let written else {
      switch style {
      case .baseline:
        // Of an indicator in %, what is added to the baseline are percentage points.
        guard unit.dimension == .share else { return .difference(step, unit) }
        guard unit.scale == Unit.percentagePoint.scale else { throw .ambiguousChange }
        return .difference(step, .percentagePoint)
      // 增长20 may be twenty or 20 %.
      case .sign, .word: throw .ambiguousChange
      }
    }
    switch written.dimension {
    case .share where value.isZero: return .multiple(.one)
    case .share where unit.dimension == .share || style == .baseline: throw .ambiguousChange
    case .multiple where isDecrease || style == .baseline: throw .ambiguousChange
    case .share, .multiple:
      guard let relative = try? step * written.scale, let factor = try? .one + relative else {
        throw .tooManyDigits
      }
      return .multiple(factor)
    case .sharePoints: return .difference(step, written)
    default:
      let phrase = FigurePhrase(bare: value, written)
      return .difference(step, try phrase.unit(in: unit, units))
    }
  }
}

extension Unit {
  /// One hundredth of a whole, as the difference of two shares.
  static let percentagePoint = Unit(
    unchecked: "个百分点", .sharePoints, ExactDecimal(uncheckedSignificand: 1, exponent: -2))
}

extension Dimension {
  /// Whether a number of it says how much something changes in proportion or in points.
  fileprivate var isRelative: Bool {
    switch self {
    case .share, .multiple, .sharePoints: true
    default: false
    }
  }
}

extension Reading.Bound {
  /// The same bound seen from the other side.
  var opposite: Reading.Bound {
    switch self {
    case .atLeast: .atMost
    case .moreThan: .lessThan
    case .atMost: .atLeast
    case .lessThan: .moreThan
    case .somewhatMore: .lessThan
    case .exact, .about, .nearly: self
    }
  }
}

extension Change {
  /// Reads a change as people write it.
  ///
  /// - Parameters:
  ///   - text: `+20%`, `-25%`, `2x baseline`, `baseline + 20`, `翻一番`, `增长12.67倍`, `降低25%`, …
  ///   - unit: The unit of the figures that change; a number without a unit is one of these.
  ///   - units: The units that may be written.
  /// - Returns: `nil` if `text` is no change but perhaps a level.
  /// - Throws: ``FigureError`` if it is a change that cannot be read, that can be meant in two ways,
  ///   or that has a bound such as 以上, which only a target can have.
  public static func parse(
    _ text: String, in unit: Unit = .number, units: UnitRegistry = .standard
  ) throws(FigureError) -> Change? {
    guard let phrase = try ChangePhrase(text, units: units) else { return nil }
    guard phrase.bound == nil else { throw .contradictoryBounds }
    return try phrase.change(in: unit, units: units)
  }
}

extension ChangePhrase: CustomStringConvertible {
  /// A form that reads back as the same phrase: `2x baseline`, `+20%`, 降低25%以上.
  var description: String {
    switch amount {
    case .factor(let factor):
      switch way {
      case nil: return (bound?.symbol ?? "") + factor.description + "x baseline"
      case .more: return wordy("提高到", factor.description + "倍")
      case .less: return wordy("降低到", factor.description + "倍")
      }
    case .step(let value, let unit, let isDecrease, let style):
      let number = unit.map { $0.written(after: value) } ?? value.description
      switch style {
      case .word: return wordy(isDecrease ? "降低" : "增长", number)
      case .sign:
        let text = (isDecrease ? "-" : "+") + number
        return bound == .about ? text + "左右" : (bound?.symbol ?? "") + text
      case .baseline: return (bound?.symbol ?? "") + "baseline" + (isDecrease ? "-" : "+") + number
      }
    }
  }

  private func wordy(_ verb: String, _ number: String) -> String {
    switch bound {
    case nil: verb + number
    case .exact: "=" + verb + number
    case .atLeast: verb + number + "以上"
    case .moreThan: verb + "超过" + number
    case .atMost: verb + number + "以内"
    case .lessThan: verb + "不到" + number
    case .about: verb + number + "左右"
    case .nearly: verb + "近" + number
    case .somewhatMore: verb + "超过" + number
    }
  }
}

extension Reading.Bound {
  /// The sign or word that stands before a number.
  var symbol: String {
    switch self {
    case .exact: "="
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .about: "~"
    case .nearly: "近"
    case .somewhatMore: ">"
    }
  }
}

extension FigurePhrase {
  /// A number in a unit, with nothing said about it.
  init(bare value: ExactDecimal, _ unit: Unit) {
    wording = .bare
    self.value = value
    self.unit = unit
    hasPlus = false
  }
}
