/// Results that describe themselves, in the words of the reports.
extension Quotient {
  /// The ratio as it may be said, with as many digits as its figures carry: `over 6.90 times`,
  /// 超过6.90倍.
  public func text(in language: Language) -> String {
    let words = Words(language: language)
    return RoundedAmount(value, in: unit, digits: digits).map { words.shortAmount($0) }
      ?? words.refusal(.unbounded)
  }
}

extension Quotient: CustomStringConvertible {
  /// The ratio in English.
  public var description: String { text(in: .english) }
}

extension LeverageReview {
  /// The sentences that may be quoted about the levers, one on a line: what was published, the ratio
  /// that it proves, and what that leaves out; or why there is none.
  public func text(in language: Language) -> String {
    let loaded = LoadedBook(book)
    let options = ReportOptions(language: language)
    return levers.flatMap { lever in
      let page = LeverPage(
        report: LeverageReport(loaded, self, options: options), review: lever)
      return lever.inputs.compactMap { input in
        page.quote(input) ?? input.refusal.map { page.words.refusal($0) }
      }
    }.joined(separator: "\n")
  }
}

extension LeverageReview: CustomStringConvertible {
  /// The sentences that may be quoted, in English.
  public var description: String { text(in: .english) }
}

extension Estimate {
  /// The number with the range that bounds leave, with two decimals at most.
  public func text(in language: Language) -> String {
    let text = Numbers.short(self, Words(language: language))
    return text == "-" ? Words(language: language).of("无法界定", "open") : text
  }
}

extension Estimate: CustomStringConvertible {
  /// The number with its range, in English.
  public var description: String { text(in: .english) }
}

extension TargetReview {
  /// Where the target stands, on one line: its indicator, the verdict, the latest figure and what is
  /// asked for.
  public func text(in language: Language) -> String {
    let wording = Wording(language)
    let row = FindingRow(self, isFailing: false, plan: nil, wording)
    return row.name + wording.words.of("：", ": ") + row.sentence(wording.words)
  }
}

extension TargetReview: CustomStringConvertible {
  /// Where the target stands, in English.
  public var description: String { text(in: .english) }
}

extension Review {
  /// Where the targets in scope stand, one on a line.
  public func text(in language: Language) -> String {
    targets.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension Review: CustomStringConvertible {
  /// Where the targets in scope stand, in English.
  public var description: String { text(in: .english) }
}
