/// A criterion as written in a plan, before the indicator's direction and baseline are known.
public enum CriterionPhrase: Hashable, Sendable {
  /// A comparison with a number, or a range: `>= 10`, `超2%`, `95..105`.
  case level(Criterion)
  /// A number alone: at least that much where more is better, at most where less is.
  case bare(ExactDecimal, Unit)
  /// A change against the baseline, with the comparison if one was written: `>= 2x baseline`.
  case change(Change, Reading.Bound?)

  /// Reads a criterion as people write it.
  ///
  /// - Parameters:
  ///   - text: `>= 10`, `10个以上`, `不少于100项`, `超2%`, `达到26%`, `95..105`, `2x baseline`, `+20%`, …
  ///   - unit: The unit of numbers that have none of their own.
  ///   - units: The units that may be written.
  /// - Throws: ``FigureError`` that says what cannot be read.
  public init(
    _ text: String, unit: Unit = .number, units: UnitRegistry = .standard
  ) throws(FigureError) {
    if let range = try Self.range(text, unit, units) {
      self = .level(range)
      return
    }
    let (bound, rest) = Self.leadingComparison(text)
    if let change = try Change.parse(rest, units: units) {
      self = .change(change, bound)
      return
    }
    let phrase = try FigurePhrase(text, units: units)
    let written = phrase.unit ?? unit
    let resolution = Reading.resolution(of: phrase.value, in: written)
    func level(_ accepted: Interval) -> CriterionPhrase {
      .level(Criterion(accepted: accepted, unit: written, resolution: resolution))
    }
    switch phrase.wording {
    case .bare: self = .bare(phrase.value, written)
    case .reaching: self = .bare(phrase.value, written)
    case .equal: self = level(.point(phrase.value))
    case .bound(.atLeast): self = level(.atLeast(phrase.value))
    case .bound(.moreThan): self = level(.moreThan(phrase.value))
    case .bound(.atMost): self = level(.atMost(phrase.value))
    case .bound(.lessThan): self = level(.lessThan(phrase.value))
    case .bound(.exact): self = level(.point(phrase.value))
    case .bound(.about), .bound(.nearly):
      let reading = Reading(
        phrase.value, written, bound: phrase.wording == .bound(.about) ? .about : .nearly)
      guard let accepted = try? reading.interval() else { throw .tooManyDigits }
      self = level(accepted)
    }
  }

  private static let rangeMarks = ["..", "~", "至", "—", "–", "-"]

  /// `95..105`, `95~105%`, `80-90家`, `80至90`: two numbers with a mark between them.
  private static func range(
    _ text: String, _ unit: Unit, _ units: UnitRegistry
  ) throws(FigureError) -> Criterion? {
    guard text.utf8.count <= FigurePhrase.longestText else { return nil }
    let plain = Numerals.halfWidth(text).filter { !$0.isWhitespace }
    guard let first = plain.first, first.isASCIIDigit || first == "-" else { return nil }
    for mark in rangeMarks {
      guard let place = Self.firstRange(of: mark, in: plain.dropFirst()) else { continue }
      let (left, right) = (plain[..<place.lowerBound], plain[place.upperBound...])
      guard let next = right.first, next.isASCIIDigit || next == "-" else { continue }
      let low = try FigurePhrase(String(left), units: units)
      let high = try FigurePhrase(String(right), units: units)
      guard low.wording == .bare, high.wording == .bare else { throw .contradictoryBounds }
      let shared = high.unit ?? low.unit ?? unit
      // 80-90家: the unit behind the second number is that of both.
      guard low.unit == nil || low.unit == shared else { throw .contradictoryBounds }
      guard
        let accepted = Interval(lower: .closed(low.value), upper: .closed(high.value)),
        low.value < high.value
      else { throw .emptyRange }
      let resolution = max(
        Reading.resolution(of: low.value, in: shared),
        Reading.resolution(of: high.value, in: shared))
      return Criterion(accepted: accepted, unit: shared, resolution: resolution)
    }
    return nil
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

  private static func leadingComparison(_ text: String) -> (Reading.Bound?, String) {
    let plain = Numerals.halfWidth(text).drop { $0.isWhitespace }
    for (word, wording) in FigureWords.prefixes where plain.hasPrefix(word) {
      if case .bound(let bound) = wording, bound != .about, bound != .nearly {
        return (bound, String(plain.dropFirst(word.count)))
      }
    }
    return (nil, text)
  }
}
