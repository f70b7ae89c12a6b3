/// A chart's numbers in a language: 1090 of 亿元 is `1090亿元`, or `109 billion yuan`.
struct ChartNumber: Sendable {
  let unit: ChartUnit
  let language: Language

  /// A counting word and what it stands for.
  struct Step: Sendable {
    let word: String
    let size: Double
  }

  private var steps: [Step] {
    switch language {
    case .chinese:
      [
        Step(word: "", size: 1), Step(word: "万", size: 1e4), Step(word: "亿", size: 1e8),
        Step(word: "万亿", size: 1e12),
      ]
    case .english:
      [
        Step(word: "", size: 1), Step(word: "million", size: 1e6),
        Step(word: "billion", size: 1e9), Step(word: "trillion", size: 1e12),
      ]
    }
  }

  /// The counting word that suits numbers up to `most`, in the chart's unit.
  ///
  /// The unit's own word is kept where it leads to one to five digits before the point.
  func step(for most: Double) -> Step {
    let whole = most.magnitude * unit.multiple
    let own = steps.first { $0.size == unit.multiple }
    guard unit.isScaled, whole.isFinite else { return own ?? steps[0] }
    if let own, own.size > 1, 0.1 * own.size <= whole, whole < 1e5 * own.size { return own }
    // 12345 is easier to read than 1.2345万; 123456 is not.
    return steps.last { whole >= $0.size * ($0.size == 1e4 ? 10 : 1) } ?? steps[0]
  }

  /// A number as a step's count.
  func count(_ value: Double, in step: Step) -> Double {
    step.size == unit.multiple ? value : value * (unit.multiple / step.size)
  }

  /// What the counts of a step are called: `亿元`, `billion yuan`.
  func name(of step: Step) -> String {
    let name = unit.name[language].sanitized
    guard language == .english, !step.word.isEmpty else { return step.word + name }
    return name.isEmpty ? step.word : step.word + " " + name
  }

  /// A number with its unit, rounded to what a label has room for.
  func text(_ value: Double) -> String {
    let step = step(for: value)
    return withName(Self.rounded(count(value, in: step), language), of: step)
  }

  /// A number with its unit, in all its digits.
  func exact(_ value: Double) -> String {
    let step = step(for: value)
    let count = count(value, in: step)
    // Another counting word moves the point, which binary numbers cannot do without a trace.
    let isMoved = step.size != unit.multiple && 1e-3...1e9 ~= count.magnitude
    let digits = isMoved ? Numbers.short(count, decimals: 9) : Numbers.plain(count)
    return withName(Self.grouped(digits, language), of: step)
  }

  /// An interval or a bound with its unit: `80至90亿元`, `80亿元以上`.
  func text(_ range: RealInterval, isExact: Bool = false) -> String {
    let words = Words(language: language)
    let text = isExact ? { exact($0) } : { self.text($0) }
    if range.isPoint { return text(range.lower) }
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true):
      // The unit is said once, and both ends are counted alike.
      let step = step(for: max(range.lower.magnitude, range.upper.magnitude))
      let ends = [range.lower, range.upper].map { end in
        let count = count(end, in: step)
        return isExact && step.size == unit.multiple
          ? Self.grouped(Numbers.plain(count), language) : Self.rounded(count, language)
      }
      return withName(ends[0] + words.of("至", " to ") + ends[1], of: step)
    case (true, false): return words.of("\(text(range.lower))以上", "≥ \(text(range.lower))")
    case (false, true): return words.of("\(text(range.upper))以下", "≤ \(text(range.upper))")
    case (false, false): return words.unknown
    }
  }

  /// A criterion: `≥1400亿元`, `95–105`.
  func criterion(_ range: RealInterval) -> String {
    if range.isPoint { return "=" + text(range.lower) }
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, false): return "≥" + text(range.lower)
    case (false, true): return "≤" + text(range.upper)
    default: return text(range)
    }
  }

  private func withName(_ number: String, of step: Step) -> String {
    let name = name(of: step)
    if name.isEmpty { return number }
    let isTight = language == .chinese || ["%", "‰"].contains(name)
    return isTight ? number + name : number + " " + name
  }

  /// At most two decimals, but two digits that count.
  static func rounded(_ value: Double, _ language: Language) -> String {
    let size = value.magnitude
    guard size.isFinite else { return "-" }
    if size >= 1e16 || size > 0 && size < 1e-9 { return scientific(value) }
    var decimals = 2
    var least = 0.1
    while size > 0, size < least, decimals < 11 {
      decimals += 1
      least /= 10
    }
    if size >= 1e9 { return grouped(Numbers.plain(value.rounded()), language) }
    return grouped(Numbers.short(value, decimals: decimals), language)
  }

  /// `6.02e23`: for numbers that nobody can read in full.
  static func scientific(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return Numbers.short(value) }
    var mantissa = value
    var exponent = 0
    if let mark = value.description.firstIndex(of: "e") {
      exponent = Int(value.description[value.description.index(after: mark)...]) ?? 0
      mantissa = Double(value.description[..<mark]) ?? value
    }
    while mantissa.magnitude >= 9.995 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa.magnitude < 0.9995 {
      mantissa *= 10
      exponent -= 1
    }
    return Numbers.short(mantissa) + "e\(exponent)"
  }

  /// A plain number with the thousands set apart where the language does so.
  static func grouped(_ number: String, _ language: Language) -> String {
    let digits = number.drop { $0 == "-" }.prefix { $0.isNumber }
    guard language == .english, digits.count > 3, !number.contains("e") else { return number }
    let rest = number.drop { $0 == "-" }.dropFirst(digits.count)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (number.hasPrefix("-") ? "-" : "") + grouped + rest
  }
}
