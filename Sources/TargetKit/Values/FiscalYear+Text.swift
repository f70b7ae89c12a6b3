extension FiscalYear {
  /// How a text calls a year that may be one of accounts.
  enum Wording: Equatable {
    /// Two adjoining years: `2019/20`, `2019-20`, `2019/2020`.
    case twoYears(first: Int)
    /// One year: `FY2019`, `2019财年`.
    case called(Int)

    /// Reads the name of a fiscal year; `nil` for anything else.
    ///
    /// `2011-12` is December 2011, as in every other file.
    init?(_ text: String) {
      let plain = Numerals.halfWidth(text)
      if let year = Self.yearCalled(plain) {
        self = .called(year)
        return
      }
      var years = plain[...]
      if Self.hasPrefix(plain) { years = plain.dropFirst(2).trimmed }
      guard let first = Self.firstOfTwo(years) else { return nil }
      self = .twoYears(first: first)
    }

    private static func hasPrefix(_ text: String) -> Bool { text.lowercased().hasPrefix("fy") }

    private static func yearCalled(_ text: String) -> Int? {
      if hasPrefix(text) { return year(text.dropFirst(2).trimmed) }
      for suffix in ["财年", "财政年度"] where text.hasSuffix(suffix) {
        return year(text.dropLast(suffix.count).trimmed)
      }
      return nil
    }

    private static func year(_ text: Substring) -> Int? {
      text.utf8.count == 4 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(text) : nil
    }

    private static func firstOfTwo(_ text: Substring) -> Int? {
      guard let mark = text.firstIndex(where: { "/-–—".contains($0) }),
        let first = year(text[..<mark])
      else { return nil }
      let rest = text[text.index(after: mark)...]
      if let second = year(rest) { return second == first + 1 ? first : nil }
      guard rest.utf8.count == 2, rest.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
        let second = Int(rest), second == (first + 1) % 100, text[mark] == "/" || second > 12
      else { return nil }
      return first
    }
  }

  /// The period that a text calls a fiscal year.
  ///
  /// - Returns: `nil` where one year is called and nobody said which of its two calendar years that is.
  func period(_ wording: Wording) -> Period? {
    switch wording {
    case .twoYears(let first): period(startingIn: first)
    case .called(let year): period(called: year)
    }
  }
}
