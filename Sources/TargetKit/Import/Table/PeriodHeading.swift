/// A period that a heading or a cell names, and the words around it: 2030 and 目标 for `2030年目标`.
struct PeriodHeading: Hashable, Sendable {
  /// The period; `nil` where the text names one without its year.
  var period: Period?
  /// What follows the year where it stands elsewhere: 1-8月.
  var yearless: String?
  /// What else the text says, folded.
  var words: String

  /// Reads `2026年`, `2026Q1`, `2026年1-8月累计`, `基期值(2025年)`, `2026M03`, `FY2026 actual`, `1-8月`.
  ///
  /// - Returns: `nil` for a text that names no period.
  init?(_ text: String) {
    var plain = TableWords.folded(text)
    guard !plain.isEmpty, plain.utf8.count <= 80 else { return nil }
    plain = Self.withWholeYear(plain)
    if let found = Self.dated(plain) {
      self = found
      return
    }
    guard let (months, rest) = Self.yearlessPart(plain) else { return nil }
    self.init(period: nil, yearless: months, words: rest)
  }

  /// A period that a heading names by words only, such as 本月.
  init(_ period: Period, words: String) {
    self.init(period: period, yearless: nil, words: words)
  }

  private init(period: Period?, yearless: String?, words: String) {
    self.period = period
    self.yearless = yearless
    self.words = words
  }

  /// The period, its year taken from elsewhere where the text has none.
  func period(inYear year: Int?) -> Period? {
    if let period { return period }
    guard let yearless, let year else { return nil }
    return Self.read("\(CalendarDate.padded(year, to: 4))年" + yearless)
  }

  // MARK: - Finding the period

  /// The text with its year in four digits in front: 2025年3月 for 25年3月, 2025-04 for 202504, 2025q2 for
  /// q22025.
  private static func withWholeYear(_ text: String) -> String {
    let digits = text.prefix { $0.isASCIIDigit }
    let rest = text[digits.endIndex...]
    if digits.count == 2, rest.hasPrefix("年") { return "20" + text }
    if digits.count == 6, rest.isEmpty, let month = Int(digits.suffix(2)), 1...12 ~= month,
      digits.hasPrefix("19") || digits.hasPrefix("20")
    {
      return "\(digits.prefix(4))-\(digits.suffix(2))"
    }
    if let month = englishMonth(text) { return month }
    let quarter = text.prefix(2)
    let year = text.dropFirst(2).drop { $0 == "-" || $0 == "/" }
    if quarter.first == "q", quarter.last.map({ "1234".contains($0) }) == true, year.count == 4,
      year.allSatisfy(\.isASCIIDigit)
    {
      return String(year) + quarter
    }
    return text
  }

  /// The longest stretch of a text that names a period with its year.
  private static func dated(_ text: String) -> PeriodHeading? {
    let characters = Array(text)
    for start in characters.indices where isYear(characters, at: start) {
      let before = start > 0 ? characters[start - 1] : " "
      guard !before.isASCIIDigit, before != "." else { continue }
      for end in stride(from: min(characters.count, start + 26), through: start + 4, by: -1) {
        // 20261 is no year followed by a 1.
        if end < characters.count, characters[end].isASCIIDigit, characters[end - 1].isASCIIDigit {
          continue
        }
        guard let period = read(String(characters[start..<end])) else { continue }
        let words = String(characters[..<start]) + String(characters[end...])
        return PeriodHeading(period: period, yearless: nil, words: trimmed(words))
      }
    }
    return nil
  }

  /// 2025-02 for feb2025, february-2025 and feb-25; `nil` for any other text.
  private static func englishMonth(_ text: String) -> String? {
    let name = text.prefix { $0.isASCII && $0.isLetter }
    let year = text[name.endIndex...].drop { "-/.'’".contains($0) }
    guard year.count == 4 || year.count == 2, year.allSatisfy(\.isASCIIDigit),
      year.count == 2 || year.hasPrefix("19") || year.hasPrefix("20"),
      let month = months[String(name.prefix(3))], isMonth(name, month)
    else { return nil }
    return (year.count == 2 ? "20" : "") + year + (month < 10 ? "-0" : "-") + String(month)
  }

  private static func isMonth(_ name: Substring, _ month: Int) -> Bool {
    name.count == 3 || name == "sept" || name == Self.monthNames[month - 1]
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func isYear(_ characters: [Character], at start: Int) -> Bool {
    guard start + 4 <= characters.count,
      characters[start..<start + 4].allSatisfy(\.isASCIIDigit),
      characters[start] == "1" && characters[start + 1] == "9"
        || characters[start] == "2" && characters[start + 1] == "0"
    else { return false }
    return start + 4 == characters.count || !characters[start + 4].isASCIIDigit
  }

  /// A period in the forms of files, and in those that tables have beside them.
  private static func read(_ text: String) -> Period? {
    if let period = Period(text) { return period }
    var plain = text.uppercased()
    // 2026Q1, 2026-Q1 and 2026M03; 2026S1 and 2026B1 are half-years.
    for (mark, form) in [("Q", "-Q"), ("M", "-"), ("S", "-H"), ("H", "-H"), ("B", "-H")] {
      guard let place = plain.firstIndex(where: { String($0) == mark }) else { continue }
      let year = plain[..<place].filter { $0 != "-" && $0 != "年" }
      var number = plain[plain.index(after: place)...].filter { $0 != "-" }
      guard year.count == 4, 1...2 ~= number.count, number.allSatisfy(\.isASCIIDigit) else {
        return nil
      }
      if mark == "M", number.count == 1 { number = "0" + number }
      return Period(year + form + number)
    }
    // 2026.1-8 and 2026.08.
    if let dot = plain.firstIndex(of: "."), plain.utf8.count <= 12 {
      let year = plain[..<dot]
      let months = plain[plain.index(after: dot)...]
      guard year.count == 4, year.allSatisfy(\.isASCIIDigit), !months.isEmpty,
        months.allSatisfy({ $0.isASCIIDigit || "-—–~至".contains($0) })
      else { return nil }
      return Period("\(year)年\(months)月")
    }
    if plain.hasSuffix("年1-12月") || plain.hasSuffix("年1—12月") {
      plain = String(plain.prefix(4))
      return Period(plain)
    }
    return nil
  }

  /// A stretch of a year at the beginning of a text: 1-8月, 一季度, 上半年, Q1.
  private static func yearlessPart(_ text: String) -> (String, String)? {
    let characters = Array(text)
    for end in stride(from: min(characters.count, 12), through: 1, by: -1) {
      let part = String(characters[..<end])
      let form =
        part.hasPrefix("q") && part.utf8.count == 2 ? "第\(part.dropFirst())季度" : part
      // What names a whole year by itself names no part of one.
      guard form.contains("月") || form.contains("季度") || form.contains("半年"),
        Period("2024年" + form) != nil
      else { continue }
      return (form, trimmed(String(characters[end...])))
    }
    if let month = months[text.prefix(3).lowercased()], text.allSatisfy(\.isLetter) {
      return ("\(month)月", "")
    }
    return nil
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  /// The words without brackets and marks that only parted them from the period.
  private static func trimmed(_ words: String) -> String {
    String(words.filter { !"()（）[]:：,，-_".contains($0) })
  }

  // MARK: - What the words say

  /// Whether the words tell a figure of the plan's start, of its end, or neither.
  var isTarget: Bool? {
    if ["目标", "预期", "规划", "计划", "target", "goal"].contains(where: words.contains) { return true }
    let starts = ["基期", "现状", "实际", "完成", "基准", "预计", "baseline", "actual", "base"]
    return starts.contains(where: words.contains) ? false : nil
  }

  /// Whether the figures are changes against a year earlier.
  var isGrowth: Bool { TableWords.saysGrowth(words) }

  /// Whether the figures count from the beginning of the year on.
  var isToDate: Bool { words.contains("累计") || words.contains("cumulative") || words == "ytd" }
}

extension TableWords {
  /// Whether words call figures changes against a year earlier.
  static func saysGrowth(_ words: String) -> Bool {
    if words.contains("年均") { return false }
    return ["同比", "增速", "增长", "增幅", "yoy", "growth"].contains(where: words.contains)
      || ["±%", "+-%", "%"].contains(words)
  }
}
