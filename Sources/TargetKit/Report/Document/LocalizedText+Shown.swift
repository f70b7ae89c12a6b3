extension LocalizedText {
  /// A text that is the same in all languages, such as a number.
  static func plain(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }

  /// The text as it is to be shown, safe to print: one entry, or one for each language where both
  /// are asked for and differ.
  ///
  /// The language of an entry is `nil` where the text is the same in all, so that no writer marks a
  /// number as Chinese. A text that exists in one language only is shown in that one.
  ///
  /// - Parameter languages: The languages asked for, the leading one first.
  /// - Returns: At least one entry, in the order of `languages`.
  public func shown(in languages: [Language]) -> [(language: Language?, text: String)] {
    var shown: [(language: Language?, text: String)] = []
    for language in languages.isEmpty ? [.chinese] : languages {
      let other: Language = language == .chinese ? .english : .chinese
      let text = self[language]
      if shown.contains(where: { $0.text == text.sanitized }) { continue }
      let own = exact(in: language) == nil ? other : language
      let isShared = exact(in: .chinese) == exact(in: .english)
      shown.append((isShared ? nil : own, text.sanitized))
    }
    return shown
  }

  /// The text in one line, safe to print: both languages parted by ` / ` where both are asked for.
  public func line(in languages: [Language]) -> String {
    shown(in: languages).map(\.text).joined(separator: " / ")
  }
}
