/// Finds figures in running text, with the words, the multipliers and the units that
/// ``FigurePhrase`` and ``CriterionRange`` read; it knows none of its own.
///
/// From a number it reaches to both sides: back over the words that bound it, forward over 余 and 多,
/// multipliers, the longest unit and the words behind it. What those readers then understand of the
/// longest stretch is the figure. Every reach is bounded, so a text is read in linear time.
struct FigureScanner: Sendable {
  typealias Text = [Unicode.Scalar]

  /// A figure and where it stands.
  struct Figure: Hashable, Sendable {
    /// Digits, unit, and the words that bound them: 不少于100项, 10个以上.
    var range: Range<Int>
    /// From the first digit to the last character of the unit.
    var number: Range<Int>
    var value: ExactDecimal
    /// The second number of a range: 1~2所.
    var upper: ExactDecimal?
    /// `nil` if none is written.
    var unit: Unit?
    var wording: FigurePhrase.Wording
    /// Whether the number is written in Chinese numerals.
    var isNumeral: Bool
    /// Where the words of reaching begin, such as 提高到, which belong to the sentence as well.
    var wordsStart: Int
  }

  private let units: UnitRegistry
  private let symbols: ScalarTrie
  private let prefixes: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let suffixes: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let multipliers: [[Unicode.Scalar]]

  static let standard = FigureScanner(units: .standard)

  init(units: UnitRegistry) {
    self.units = units
    symbols = ScalarTrie(units.symbols)
    prefixes = Dictionary(
      grouping: FigureWords.prefixes.map { Array($0.0.unicodeScalars) }, by: { $0[$0.count - 1] }
    ).mapValues { $0.sorted { $0.count > $1.count } }
    suffixes = Dictionary(
      grouping: FigureWords.suffixes.map { Array($0.0.unicodeScalars) }, by: { $0[0] }
    ).mapValues { $0.sorted { $0.count > $1.count } }
    multipliers = Numerals.multipliers.map { Array($0.text.unicodeScalars) }
  }

  /// The first figure whose number begins at or after `start` and before `limit`.
  ///
  /// - Parameters:
  ///   - text: Characters in their plain forms; see ``Numerals/halfWidth(_:)``.
  ///   - start: Where to begin.
  ///   - limit: Where the stretch to be read ends; nothing behind it is looked at.
  /// - Returns: `nil` if there is none.
  func next(in text: Text, from start: Int, to limit: Int) -> Figure? {
    var index = start
    while index < limit {
      if let core = core(text, index, limit) {
        if let figure = figure(text, core, from: start, to: limit) { return figure }
        // A number in parts that cannot be read (1.2.3) is passed over whole.
        index = max(core.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return nil
  }

  // MARK: - The digits

  /// The digits or numerals that begin exactly at `index`.
  private func core(_ text: Text, _ index: Int, _ limit: Int) -> Range<Int>? {
    let first = text[index]
    if first.isDigit { return index..<Self.digits(text, index, limit) }
    guard first.value >= 0x4E00, Self.numerals.contains(first) else { return nil }
    var end = index + 1
    while end < limit, end - index < 12, Self.numerals.contains(text[end]) { end += 1 }
    return index..<end
  }

  private static let numerals = Set("一二两三四五六七八九十百千万亿几数".unicodeScalars)

  private static func digits(_ text: Text, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let scalar = text[end]
      if scalar.isDigit {
        end += 1
      } else if scalar == "." || scalar == ",", end + 1 < limit, text[end + 1].isDigit {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  // MARK: - What belongs to them

  private func figure(_ text: Text, _ core: Range<Int>, from start: Int, to limit: Int) -> Figure? {
    guard core.count <= 40 else { return nil }
    let isNumeral = !text[core.lowerBound].isDigit
    let wordsStart = wordsStart(text, core.lowerBound, from: start)
    for numberEnd in ends(text, core, limit).reversed() {
      let end = suffixEnd(text, numberEnd, limit)
      for last in end == numberEnd ? [end] : [end, numberEnd] {
        guard let read = read(text, core.lowerBound..<numberEnd, wordsStart..<last) else {
          continue
        }
        if isNumeral, numberEnd == core.upperBound, read.unit == nil { continue }
        let range = boundStart(read.wording, wordsStart, core.lowerBound)..<last
        let first = Figure(
          range: range, number: core.lowerBound..<numberEnd, value: read.value, unit: read.unit,
          wording: read.wording, isNumeral: isNumeral, wordsStart: wordsStart)
        return isNumeral ? first : rangeFigure(text, first, limit) ?? first
      }
    }
    return nil
  }

  private func read(
    _ text: Text, _ number: Range<Int>, _ whole: Range<Int>
  ) -> (value: ExactDecimal, unit: Unit?, wording: FigurePhrase.Wording)? {
    let written = Self.string(text, whole)
    if let phrase = try? FigurePhrase(written, units: units) {
      return (phrase.value, phrase.unit, phrase.wording)
    }
    // Fractions and classes of size are read by the reader of figures only.
    guard let reading = try? Reading(Self.string(text, number), units: units),
      reading.unit.dimension != .number || reading.bound == .about
    else { return nil }
    return (
      reading.value, reading.unit, reading.bound == .exact ? .bare : .bound(reading.bound)
    )
  }

  private func boundStart(
    _ wording: FigurePhrase.Wording, _ wordsStart: Int, _ numberStart: Int
  ) -> Int {
    if case .bound = wording { wordsStart } else { numberStart }
  }

  /// The second number behind a dash, where both read as a range.
  private func rangeFigure(_ text: Text, _ first: Figure, _ limit: Int) -> Figure? {
    var index = first.number.upperBound
    guard index < limit, Self.dashes.contains(text[index]) else { return nil }
    index += 1
    if index < limit, text[index] == "—" || text[index] == "-" { index += 1 }
    guard index < limit, text[index].isDigit else { return nil }
    let core = index..<Self.digits(text, index, limit)
    for numberEnd in ends(text, core, limit).reversed() {
      let written = Self.string(text, first.number.lowerBound..<numberEnd)
      guard let parts = CriterionRange(written[...]),
        let criterion = try? parts.criterion(.number, units),
        let lower = criterion.accepted.lower?.value, let upper = criterion.accepted.upper?.value
      else { continue }
      var figure = first
      figure.number = first.number.lowerBound..<numberEnd
      figure.range = figure.number.lowerBound..<suffixEnd(text, numberEnd, limit)
      figure.value = lower
      figure.upper = upper
      figure.unit = criterion.unit.dimension == .number ? nil : criterion.unit
      figure.wording = .bare
      return figure
    }
    return nil
  }

  private static let dashes = Set("-—–~～至".unicodeScalars)

  /// Where a number with its unit may end, the nearest first.
  private func ends(_ text: Text, _ core: Range<Int>, _ limit: Int) -> [Int] {
    var ends = [core.upperBound]
    var place = core.upperBound
    func add(_ end: Int) { if end > (ends.last ?? 0) { ends.append(end) } }
    func isMore(_ place: Int) -> Bool {
      place < limit && (text[place] == "余" || text[place] == "多")
    }
    if place < limit, text[place] == " " { place += 1 }
    if let share = Self.fractionWord(text, place, limit) {
      place = share
      while place < limit, place - share < 8,
        text[place].isDigit || Self.numerals.contains(text[place])
      {
        place += 1
      }
      add(place)
      return ends
    }
    if isMore(place) { place += 1; add(place) }
    for _ in 0..<2 {
      guard let word = multipliers.first(where: { text.hasWord($0, at: place, limit) }) else {
        break
      }
      place += word.count
      add(place)
      if isMore(place) { place += 1; add(place) }
    }
    if place < limit, text[place] == " " { place += 1 }
    if let english = englishMultiplier(text, place, limit) {
      place = english
      add(place)
      if place < limit, text[place] == " " { place += 1 }
    }
    for end in symbols.ends(text, place, limit) where !Self.splitsWord(text, end, limit) {
      add(end)
      if isMore(end) { add(end + 1) }
      if end < limit, text[end] == "/" {
        for denominator in symbols.ends(text, end + 1, limit)
        where !Self.splitsWord(text, denominator, limit) { add(denominator) }
      }
    }
    return ends.sorted()
  }

  private static let fraction = Array("分之".unicodeScalars)

  private static func fractionWord(_ text: Text, _ place: Int, _ limit: Int) -> Int? {
    text.hasWord(fraction, at: place, limit) ? place + 2 : nil
  }

  private func englishMultiplier(_ text: Text, _ place: Int, _ limit: Int) -> Int? {
    guard place < limit, text[place].isLetter else { return nil }
    for (word, _) in Numerals.englishMultipliers {
      let scalars = Array(word.unicodeScalars)
      let end = place + scalars.count
      if text.hasWord(scalars, at: place, limit), !Self.splitsWord(text, end, limit) { return end }
    }
    return nil
  }

  /// Whether a Latin word goes on over a place: the m of `medals` is no metre.
  private static func splitsWord(_ text: Text, _ end: Int, _ limit: Int) -> Bool {
    end > 0 && end < limit && text[end - 1].isLetter && text[end].isLetter
  }

  private func suffixEnd(_ text: Text, _ end: Int, _ limit: Int) -> Int {
    guard end < limit else { return end }
    let place = text[end] == " " && end + 1 < limit ? end + 1 : end
    for word in suffixes[text[place]] ?? [] where text.hasWord(word, at: place, limit) {
      // The plus of a sum or of a product's name is no bound.
      if word.count == 1, place + 1 < limit, text[place + 1].isDigit || text[place + 1].isLetter {
        continue
      }
      return place + word.count
    }
    return end
  }

  /// Where the words before a number begin; several may follow one another, as in 已达约5万.
  private func wordsStart(_ text: Text, _ numberStart: Int, from start: Int) -> Int {
    var place = numberStart
    for _ in 0..<3 {
      let end = place > start && text[place - 1] == " " ? place - 1 : place
      guard end > start,
        let word = prefixes[text[end - 1]]?.first(where: { word in
          end - word.count >= start && text.hasWord(word, at: end - word.count, end)
        })
      else { return place }
      place = end - word.count
    }
    return place
  }

  private static func string(_ text: Text, _ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }
}

extension [Unicode.Scalar] {
  /// Whether `word` stands at a place, before `limit`.
  func hasWord(_ word: [Unicode.Scalar], at place: Int, _ limit: Int) -> Bool {
    guard place >= 0, limit <= count, place + word.count <= limit else { return false }
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of `0` to `9`.
  var isDigit: Bool { value &- 0x30 <= 9 }

  /// Whether the scalar is a Latin letter without marks.
  var isLetter: Bool { (value | 0x20) &- 0x61 <= 25 }
}

/// Words in a tree by their characters, to find the longest one at a place in one walk.
struct ScalarTrie: Sendable {
  private var next: [UInt64: Int32] = [:]
  private var isWord: [Bool] = [false]

  init(_ words: [String]) {
    for word in words where !word.isEmpty {
      var node: Int32 = 0
      for scalar in word.unicodeScalars {
        let key = Self.key(node, scalar)
        if let known = next[key] {
          node = known
        } else {
          let added = Int32(truncatingIfNeeded: isWord.count)
          isWord.append(false)
          next[key] = added
          node = added
        }
      }
      isWord[Int(node)] = true
    }
  }

  private static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
  }

  /// Where words that begin at `place` end, the shortest first.
  func ends(_ text: [Unicode.Scalar], _ place: Int, _ limit: Int) -> [Int] {
    var ends: [Int] = []
    var node: Int32 = 0
    var index = place
    while index < limit, let following = next[Self.key(node, text[index])] {
      index += 1
      node = following
      if isWord[Int(node)] { ends.append(index) }
    }
    return ends
  }
}
