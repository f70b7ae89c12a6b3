extension Reading {
  /// Reads a figure as people write it.
  ///
  /// Understands `1339家`, `超过80亿元`, `8.4万`, `近1000万平方公里`, `120万吨左右`, `2万余吨`, `540万余元`,
  /// `达到26%`, `10个以上`, `一小时`, `几十个` (at least 20), `900亿级` (about), `六百六十分之一` (rounded),
  /// `>= 10`, `over 8 billion yuan`, `1,234.5`, half or full width.
  ///
  /// - Parameters:
  ///   - text: What was published.
  ///   - unit: The unit of a number that has none of its own. A multiplier alone is one of the unit's
  ///     thing: `8.4万` is 8.4 万家 whether the unit is 家 or 万家.
  ///   - units: The units that may be written.
  /// - Throws: ``FigureError`` that says what cannot be read.
  public init(
    _ text: String, unit: Unit = .number, units: UnitRegistry = .standard
  ) throws(FigureError) {
    if let between = try Self.between(text, unit: unit, units) {
      self = between
      return
    }
    let phrase: FigurePhrase
    do throws(FigureError) {
      phrase = try FigurePhrase(text, units: units)
    } catch {
      if let inWords = Self.inWords(text, unit: unit, units) {
        self = inWords
        return
      }
      // 增长8.4% says how much something grew, not how much there is.
      guard (try? ChangePhrase(text, units: units)) ?? nil == nil else {
        throw .changeInsteadOfLevel
      }
      throw error
    }
    guard !phrase.hasPlus else { throw .changeInsteadOfLevel }
    let bound: Bound
    switch phrase.wording {
    case .bare, .equal, .reaching, .falling: bound = .exact
    case .bound(let stated): bound = stated
    }
    self.init(phrase.value, try phrase.unit(in: unit, units), bound: bound)
  }

  /// A figure that is a range (3%—5%), or has one beside it (5.2 (4.8–5.6)): its middle or its own
  /// number, as coarse as the range is wide.
  ///
  /// - Returns: `nil` for anything else.
  private static func between(
    _ text: String, unit: Unit, _ units: UnitRegistry
  ) throws(FigureError) -> Reading? {
    guard text.utf8.count <= FigurePhrase.longestText else { return nil }
    let plain = Numerals.halfWidth(text)[...].trimmed
    if plain.last == ")", let open = plain.lastIndex(of: "("), open > plain.startIndex {
      let inside = plain[plain.index(after: open)...].dropLast()
      guard let range = try CriterionRange(inside)?.criterion(unit, units),
        let low = range.accepted.lower?.value, let high = range.accepted.upper?.value
      else { return nil }
      let own = try Reading(String(plain[..<open].trimmed), unit: range.unit, units: units)
      guard own.bound == .exact, low <= own.value, own.value <= high,
        let below = try? own.value - low, let above = try? high - own.value,
        let width = try? max(below, above) + max(below, above)
      else { throw .contradictoryBounds }
      return Reading(value: own.value, bound: .exact, unit: own.unit, resolution: width)
    }
    guard plain.first?.isASCIIDigit == true || plain.first == "-",
      let range = try? CriterionRange(plain)?.criterion(unit, units),
      let low = range.accepted.lower, let high = range.accepted.upper, low.isClosed,
      let sum = try? low.value + high.value, let middle = try? sum.halved(),
      let width = try? high.value - low.value
    else { return nil }
    return Reading(value: middle, bound: .exact, unit: range.unit, resolution: width)
  }

  /// A figure of an indicator that is a rate of growth: 增长5.5%, 下降2.9%, 持平, `up 3%`.
  init(
    growthRate text: String, unit: Unit, units: UnitRegistry = .standard
  ) throws(FigureError) {
    let plain = Numerals.halfWidth(text)[...].trimmed
    if ["持平", "基本持平", "零增长", "与上年持平", "unchanged", "no change", "flat"].contains(
      plain.lowercased())
    {
      self.init(.zero, unit)
      return
    }
    guard let change = try? ChangePhrase(text, units: units),
      case .step(let size, let written, let isDecrease, let style) = change.amount,
      style != .baseline, let value = isDecrease ? try? size.negated() : size
    else {
      try self.init(text, unit: unit, units: units)
      return
    }
    guard written == nil || written?.dimension == .share else {
      throw .unknownUnit(written?.symbol ?? "")
    }
    let bound = isDecrease ? change.bound?.opposite : change.bound
    self.init(value, written ?? unit, bound: bound ?? .exact)
  }

  /// A figure that only a report can give: a class of size, which is about its number, or a fraction,
  /// which is rounded to six digits and so stands for what rounds to it.
  private static func inWords(_ text: String, unit: Unit, _ units: UnitRegistry) -> Reading? {
    if let level = SizeClass.level(text), let about = try? Reading(level, unit: unit, units: units),
      about.bound == .exact
    {
      return Reading(about.value, about.unit, bound: .about)
    }
    guard let (numerator, denominator) = Numerals.fraction(text), let percent = units.unit("%"),
      let share = ExactDecimal(rounding: 100 * numerator, over: denominator, digits: 6)
    else { return nil }
    return Reading(share, percent)
  }

  /// The figure as it was published; a number that stands alone gets its unit.
  func wording(_ asWritten: String) -> String {
    let bare = Reading(value, .number, bound: bound).description
    let endsInDigit = asWritten.utf8.last.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return asWritten == bare || endsInDigit == true ? asWritten + unit.symbol : asWritten
  }

  /// The figure as a page says it: as it was published, and in English, where that is in Chinese, in
  /// English words and units; long numbers have their thousands set apart.
  func told(_ asWritten: String, in language: Language) -> String {
    let wording = self.wording(asWritten)
    guard language == .english else { return wording.groupingDigits(from: 7) }
    if wording == asWritten, !asWritten.isWrittenInChinese {
      return asWritten.groupingDigits(from: 5)
    }
    if bound == .exact, let range = try? CriterionRange(asWritten[...])?.criterion(unit, .standard),
      let low = range.accepted.lower?.value, let high = range.accepted.upper?.value
    {
      return range.unit.told(from: low, to: high, in: .english)
    }
    return told(in: .english)
  }

  /// The figure in words and units of each language.
  func told() -> LocalizedText {
    LocalizedText(zh: told(in: .chinese), en: told(in: .english))
  }

  /// The figure as pages of each language say it.
  func told(_ asWritten: String) -> LocalizedText {
    LocalizedText(zh: told(asWritten, in: .chinese), en: told(asWritten, in: .english))
  }

  /// The figure as a page says it, in words and units of its language.
  func told(in language: Language) -> String {
    let number = unit.told(value, in: language)
    switch (language, bound) {
    case (_, .exact): return number
    case (.english, .atLeast): return "at least " + number
    case (.english, .moreThan): return "over " + number
    case (.english, .atMost): return "at most " + number
    case (.english, .lessThan): return "under " + number
    case (.english, .about): return "about " + number
    case (.english, .nearly): return "nearly " + number
    case (.english, .somewhatMore): return "somewhat over " + number
    case (.chinese, _): return text(in: .chinese).groupingDigits(from: 7)
    }
  }

  /// The figure as it would be published in `language`.
  public func text(in language: Language) -> String {
    let number = unit.written(after: value, spaced: language == .english)
    switch (language, bound) {
    case (_, .exact): return number
    case (.chinese, .atLeast): return "不少于" + number
    case (.chinese, .moreThan): return "超过" + number
    case (.chinese, .atMost): return "不超过" + number
    case (.chinese, .lessThan): return "不到" + number
    case (.chinese, .about): return number + "左右"
    case (.chinese, .somewhatMore): return description
    case (.english, .somewhatMore): return "somewhat over " + number
    case (.chinese, .nearly): return "近" + number
    case (.english, .atLeast): return "at least " + number
    case (.english, .moreThan): return "over " + number
    case (.english, .atMost): return "at most " + number
    case (.english, .lessThan): return "under " + number
    case (.english, .about): return "about " + number
    case (.english, .nearly): return "nearly " + number
    }
  }
}

extension Reading: CustomStringConvertible {
  /// The shortest form that reads back as the same reading: `>80亿元`, `~120万吨`, `近1000万`.
  ///
  /// A reading converted to a finer unit is coarser than its digits show (8.4万家 is 84000 家 give or
  /// take 500), so that one reads back as the finer figure.
  public var description: String {
    let number = unit.written(after: value)
    switch bound {
    case .exact: return number
    case .atLeast: return ">=" + number
    case .moreThan: return ">" + number
    case .atMost: return "<=" + number
    case .lessThan: return "<" + number
    case .about: return "~" + number
    case .nearly: return "近" + number
    case .somewhatMore: return value.description + "余" + unit.symbol
    }
  }
}

extension Unit {
  /// A number with the unit behind it, and a space between where an English word follows.
  ///
  /// The number may be given as it is to be shown, in `digits`.
  func written(
    after value: ExactDecimal, spaced: Bool = false, digits: String? = nil
  ) -> String {
    let isLetter = symbol.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
    let isWord = symbol.utf8.prefix(3).count { $0 >= 0x61 && $0 <= 0x7A } == 3
    return (digits ?? value.description) + (isWord || isLetter && spaced ? " " : "") + symbol
  }
}
