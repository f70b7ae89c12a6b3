/// A change against some earlier figure: `+20%`, `2x baseline`, 翻一番, 增长12.67倍, 降低25%,
/// 提高10.9个百分点.
///
/// Chinese and English both say "grew 12.67 times" for a level of 13.67 times the earlier one, and "is
/// three times" for a level of 3: the two are kept apart by the words.
public enum Change: Hashable, Sendable {
  /// The new level is this many times the earlier one: 1.2 for `+20%`, 13.67 for 增长12.67倍.
  case multiple(ExactDecimal)
  /// The new level is the earlier one plus this much, in this unit (percentage points, or a unit of
  /// the indicator).
  case difference(ExactDecimal, Unit)

  /// Reads a change as people write it.
  ///
  /// - Returns: `nil` if `text` is no change but perhaps a level.
  /// - Throws: ``FigureError`` if it is a change that cannot be read.
  public static func parse(
    _ text: String, units: UnitRegistry = .standard
  ) throws(FigureError) -> Change? {
    guard text.utf8.count <= FigurePhrase.longestText else { return nil }
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    if let factor = named[plain] { return .multiple(ExactDecimal(factor)) }
    for word in baselineWords where plain.hasSuffix(word) {
      return try ratio(plain.dropLast(word.count), units)
    }
    for word in levelRatioWords where plain.hasPrefix(word) && plain.hasSuffix("倍") {
      return try ratio(plain.dropFirst(word.count), units)
    }
    if let first = plain.first, first == "+" || first == "-", plain.dropFirst().first != nil {
      // A signed number without a unit of change is a level: -3.5 is a figure below zero.
      let change = try signed(plain.dropFirst(), isDecrease: first == "-", units)
      if first == "-", case .difference(_, let unit)? = change, unit.dimension != .sharePoints {
        return nil
      }
      return change
    }
    for word in increaseWords where plain.hasPrefix(word) {
      return try signed(plain.dropFirst(word.count), isDecrease: false, units)
    }
    for word in decreaseWords where plain.hasPrefix(word) {
      return try signed(plain.dropFirst(word.count), isDecrease: true, units)
    }
    return nil
  }

  private static let named = [
    "翻一番": 2, "翻番": 2, "倍增": 2, "双倍增": 2, "翻两番": 4, "翻三番": 8, "double": 2, "doubled": 2,
    "triple": 3,
  ]
  private static let baselineWords = ["xbaseline", "×baseline", "timesbaseline", "倍基期", "倍于基期"]
  private static let levelRatioWords = ["是基期的", "为基期的", "相当于基期的", "是去年的", "是上年的"]
  private static let increaseWords = [
    "增长了", "增长", "提升了", "提升", "提高了", "提高", "增加了", "增加", "上升了", "上升",
  ]
  private static let decreaseWords = [
    "降低了", "降低", "下降了", "下降", "减少了", "减少", "缩短了", "缩短", "压减",
  ]

  private static func ratio(
    _ text: Substring, _ units: UnitRegistry
  ) throws(FigureError) -> Change {
    let phrase = try FigurePhrase(String(text), units: units)
    return .multiple(phrase.value)
  }

  private static func signed(
    _ text: Substring, isDecrease: Bool, _ units: UnitRegistry
  ) throws(FigureError) -> Change? {
    // 提升至92% and 增长到50个 are levels, not changes.
    if let first = text.first, "至到为".contains(first) { return nil }
    let phrase = try FigurePhrase(String(text), units: units)
    guard let unit = phrase.unit else { return nil }
    do throws(DecimalError) {
      let amount = isDecrease ? try phrase.value.negated() : phrase.value
      switch unit.dimension {
      case .share, .multiple: return .multiple(try .one + amount * unit.scale)
      default: return .difference(amount, unit)
      }
    } catch {
      throw .tooManyDigits
    }
  }

  /// Whether the new level lies above the earlier one, for a positive earlier level.
  public var isIncrease: Bool {
    switch self {
    case .multiple(let factor): factor > .one
    case .difference(let amount, _): amount > .zero
    }
  }

  /// The new level, given the earlier one in `unit`.
  ///
  /// - Throws: ``UnitError`` if the change is in a unit that `unit` cannot hold.
  public func level(from base: ExactDecimal, in unit: Unit) throws(UnitError) -> ExactDecimal {
    switch self {
    case .multiple(let factor):
      guard let level = try? base * factor else { throw .inexact(unit, unit) }
      return level
    case .difference(let amount, let amountUnit):
      // Percentage points are the difference of two shares.
      let isPoints = amountUnit.dimension == .sharePoints && unit.dimension == .share
      let inPlace =
        isPoints
        ? Unit(unchecked: amountUnit.symbol, unit.dimension, amountUnit.scale) : amountUnit
      let factor = try inPlace.factor(to: unit)
      guard let step = try? amount * factor, let level = try? base + step else {
        throw .inexact(amountUnit, unit)
      }
      return level
    }
  }
}
