extension TargetReader {
  mutating func takeEnglish() -> Bool {
    guard let first = rest.utf8.first, first < 0x80 else { return false }
    if takeWord(["strive to", "aim to", "aim for", "strive for", "a total of", "total of"]) {
      return true
    }
    if takeWord(["average annual growth of", "annual average growth of", "annual growth of"]) {
      phrase.isAverage = true
      phrase.isGrowthRate = true
      return true
    }
    if takeWord(["a cumulative", "cumulatively", "cumulative", "a cumulative total of"]) {
      phrase.isCumulative = true
      return true
    }
    if takeWord(["average", "on average"]) {
      phrase.isAverage = true
      return true
    }
    if takeWord([
      "fall below", "fall to below", "drop below", "bring below", "bring down to below",
      "reduce to below", "reduce below", "cut to below", "get below",
    ]) {
      rest = ("<" + rest)[...]
      return true
    }
    if takeWord(["fall to", "drop to", "reduce to", "cut to", "lower to", "bring down to"]) {
      rest = ("降至" + rest)[...]
      return true
    }
    if takeWord(["rise to", "raise to", "grow to", "increase to", "expand to", "bring up to"]) {
      rest = ("达到" + rest)[...]
      return true
    }
    if takeWord([
      "keep within", "kept within", "keep it within", "stay within", "contain within",
      "hold within",
      "limit to", "limited to", "cap at", "capped at", "keep below", "kept below", "stay below",
      "hold below", "keep under", "stay under",
    ]) {
      phrase.holding = .within
      if rest.first?.isASCIIDigit == true { rest = ("<=" + rest)[...] }
      return true
    }
    if takeWord([
      "keep at", "kept at", "keep it at", "keep", "stay at", "stay", "remain at", "remain",
      "hold at",
      "hold", "maintain at", "maintain", "maintained at", "stable at", "stabilise at",
      "stabilize at",
    ]) {
      phrase.holding = .staying
      return true
    }
    return false
  }

  mutating func takeEnglishEnding() -> Bool {
    guard let last = rest.utf8.last, last < 0x80 else { return false }
    if let year = takeYear(behind: ["by", "by the end of", "in"]) {
      phrase.deadline = year
      return true
    }
    // 1.5 times the 2025 level.
    if let year = takeYear(behind: ["times"]) {
      phrase.reference = .year(year)
      rest = (rest + "x baseline")[...]
      return true
    }
    if let year = takeYear(behind: [
      "compared with", "compared to", "relative to", "against", "from", "on", "over", "than in",
      "than", "below", "above",
    ]) {
      phrase.reference = .year(year)
      _ = takeLastWord(["level", "the level"])
      return true
    }
    if takeLastWord([
      "a year on average", "per year on average", "annually on average", "on average per year",
      "on average a year", "on average annually", "on average each year",
    ]) {
      phrase.isAverage = true
      return true
    }
    if rest.contains("%"), takeLastWord(["a year", "per year", "per annum", "annually", "p.a."]) {
      phrase.isAverage = true
      return true
    }
    if takeLastWord(["annual growth", "average annual growth", "annual growth on average"]) {
      phrase.isAverage = true
      phrase.isGrowthRate = true
      return true
    }
    if let count = takeYears(behind: ["over", "in", "within"]) {
      phrase.years = count
      phrase.isCumulative = true
      return true
    }
    if takeLastWord(["cumulatively", "in total", "altogether", "all told", "cumulative"]) {
      phrase.isCumulative = true
      return true
    }
    return takeUnchanged()
  }

  private mutating func takeUnchanged() -> Bool {
    let lowered = rest.lowercased()
    let same = [
      "unchanged", "no change", "level", "level with", "the same", "the same as", "flat", "stable",
      "no change from", "on a par with", "no growth",
    ]
    let floors = ["no less than", "not below", "at least", "no lower than"]
    let ceilings = ["no more than", "not above", "at most", "no higher than"]
    let bound: Reading.Bound?
    if same.contains(lowered) {
      bound = nil
    } else if phrase.reference != nil, floors.contains(lowered) {
      bound = .atLeast
    } else if phrase.reference != nil, ceilings.contains(lowered) {
      bound = .atMost
    } else {
      return false
    }
    rest = ""
    ask = .unchanged(bound)
    return true
  }

  /// `by 2030`, `from 2005 levels`: the year, with the words before and behind it.
  private mutating func takeYear(behind words: [String]) -> Int? {
    var probe = self
    for word in ["levels", "level"] where probe.rest.lowercased().hasSuffix(" " + word) {
      probe.rest = probe.rest.dropLast(word.count).trimmed
    }
    let digits = String(probe.rest.suffix(4))
    guard digits.allSatisfy(\.isASCIIDigit), let year = Int(digits), 1000...9999 ~= year else {
      return nil
    }
    probe.rest = probe.rest.dropLast(4).trimmed
    if probe.rest.lowercased().hasSuffix(" the") { probe.rest = probe.rest.dropLast(4).trimmed }
    let lowered = probe.rest.lowercased()
    let found = words.filter { lowered == $0 || lowered.hasSuffix(" " + $0) }
    guard let word = found.max(by: { $0.count < $1.count }) else { return nil }
    let before = probe.rest.dropLast(word.count).trimmed
    // "below 2020" may be a number.
    guard !before.isEmpty || word.hasPrefix("compared") else { return nil }
    rest = before
    return year
  }

  /// `over five years`, `in 5 years`.
  private mutating func takeYears(behind words: [String]) -> Int? {
    var probe = self
    guard probe.takeLastWord(["years"]) else { return nil }
    guard let space = probe.rest.lastIndex(of: " ") else { return nil }
    let number = probe.rest[probe.rest.index(after: space)...].lowercased()
    guard let count = Int(number) ?? Self.numbers[number], 2...50 ~= count else { return nil }
    probe.rest = probe.rest[..<space].trimmed
    _ = probe.takeLastWord(["the"])
    guard probe.takeLastWord(words) else { return nil }
    rest = probe.rest
    return count
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]
}
