/// Two numbers with a mark between them: `95..105`, `95~105%`, `80-90家`, `80至90`, `[900, 1000)个`.
struct CriterionRange {
  private let lower: String
  private let upper: String
  private let isLowerClosed: Bool
  private let isUpperClosed: Bool

  private static let marks = ["..", "~", "至", "到", "—", "–", "-"]

  /// Takes `text` apart; `nil` if it is no range.
  init?(_ text: Substring) {
    let plain = text.filter { !$0.isWhitespace }
    guard let first = plain.first else { return nil }
    if first == "[" || first == "(" {
      self.init(notation: plain)
      return
    }
    guard Self.beginsNumber(first) else { return nil }
    for mark in Self.marks {
      guard let place = Self.firstRange(of: mark, in: plain.dropFirst()) else { continue }
      let right = plain[place.upperBound...]
      guard let next = right.first, Self.beginsNumber(next) else { continue }
      self.init(
        lower: String(plain[..<place.lowerBound]), upper: String(right), isLowerClosed: true,
        isUpperClosed: true)
      return
    }
    return nil
  }

  /// `[900,1000)个`: the unit stands behind the bracket.
  private init?(notation plain: String) {
    guard let close = plain.firstIndex(where: { $0 == "]" || $0 == ")" }) else { return nil }
    let inside = plain[plain.index(after: plain.startIndex)..<close]
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.init(
      lower: String(parts[0]), upper: String(parts[1] + plain[plain.index(after: close)...]),
      isLowerClosed: plain.first == "[", isUpperClosed: plain[close] == "]")
  }

  private init(lower: String, upper: String, isLowerClosed: Bool, isUpperClosed: Bool) {
    self.lower = lower
    self.upper = upper
    self.isLowerClosed = isLowerClosed
    self.isUpperClosed = isUpperClosed
  }

  private static func beginsNumber(_ character: Character) -> Bool {
    character.isASCIIDigit || character == "-"
  }

  private static func firstRange(of mark: String, in text: Substring) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(mark) {
        return index..<text.index(index, offsetBy: mark.count)
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// The numbers of the range, in the unit written behind the second, which is that of both where
  /// the first has none: 80-90家.
  func criterion(_ standard: Unit, _ units: UnitRegistry) throws(FigureError) -> Criterion {
    let low = try FigurePhrase(lower, units: units)
    let high = try FigurePhrase(upper, units: units)
    guard low.wording == .bare, high.wording == .bare else { throw .contradictoryBounds }
    let shared =
      try high.unit == nil && low.unit != nil
      ? low.unit(in: standard, units) : high.unit(in: standard, units)
    let lowUnit = try low.unit == nil ? shared : low.unit(in: shared, units)
    // 8000万元-1亿元: the first number in the unit of the second.
    guard let first = try? lowUnit.convert(low.value, to: shared) else {
      throw .contradictoryBounds
    }
    guard first < high.value,
      let accepted = Interval(
        lower: isLowerClosed ? .closed(first) : .open(first),
        upper: isUpperClosed ? .closed(high.value) : .open(high.value))
    else { throw .emptyRange }
    return Criterion(
      accepted: accepted, unit: shared,
      resolution: max(
        Reading.resolution(of: first, in: shared), Reading.resolution(of: high.value, in: shared)))
  }
}
